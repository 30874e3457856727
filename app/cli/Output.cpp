#include "app/cli/Output.h"

#include "app/cli/Terminal.h"
#include "core/base/Text.h"
#include "core/export/TargetFile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

/// Line ends would break the table, and a cell must not steer the terminal.
QString printable(QString cell) {
    for (QChar& character : cell)
        if (character.category() == QChar::Other_Control) character = u' ';
    return cell;
}

class OutSink final : public Sink {
public:
    void write(const QByteArray& bytes) override { writeOut(bytes); }
    Expected<void> finish() override { return {}; }
};

class FileSink final : public Sink {
public:
    explicit FileSink(const QString& path)
        : m_file(path) {}
    bool open() { return m_file.open(QIODevice::WriteOnly); }
    void write(const QByteArray& bytes) override { m_file.write(bytes); }
    Expected<void> finish() override {
        if (m_file.commit()) return {};
        return tl::unexpected<Error>(error());
    }
    [[nodiscard]] Error error() const { return exports::writeError(m_file.fileName(), m_file); }

private:
    QSaveFile m_file;
};

} // namespace

QString Table::text() const {
    std::vector<QStringList> rows{m_header};
    for (const QStringList& row : m_rows) {
        rows.emplace_back();
        for (const QString& cell : row) rows.back() << printable(cell);
    }
    std::vector<qsizetype> widths(static_cast<std::size_t>(m_header.size()), 0);
    for (const QStringList& row : rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], displayWidth(row[i]));
    QString text;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString padding(widths[static_cast<std::size_t>(i)] - displayWidth(row[i]), u' ');
            if (i > 0) line += u"  "_s;
            line += m_right.contains(i) ? padding + row[i] : row[i] + padding;
        }
        while (line.endsWith(u' ')) line.chop(1);
        text += line + u'\n';
    }
    return text;
}

Expected<std::unique_ptr<Sink>> Sink::open(const QString& path, bool force) {
    if (path.isEmpty()) return std::make_unique<OutSink>();
    if (!force && QFileInfo::exists(path)) return failure(ErrorCode::FileExists, {path});
    auto file = std::make_unique<FileSink>(path);
    if (!file->open()) return tl::unexpected<Error>(file->error());
    return file;
}

} // namespace channelbook::cli
