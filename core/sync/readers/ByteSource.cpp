#include "core/sync/readers/ByteSource.h"

#include "core/sync/readers/Container.h"
#include "core/sync/readers/GzipSource.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace channelbook::sync {

namespace {

constexpr qint64 lookEvery = 1 << 20; // bytes between two looks at whether the file is still the same

class FileSource final : public ByteSource {
public:
    explicit FileSource(const QString& path) : m_path(path), m_file(path), m_watch(path), m_size(QFileInfo(path).size()) {}

    Expected<void> open() {
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return failure(ErrorCode::FileNotReadable, {m_path, m_file.errorString()});
        return {};
    }

    Expected<std::size_t> read(char* to, std::size_t capacity) override {
        const qint64 wanted = std::min(static_cast<qint64>(capacity), m_size - m_position);
        const qint64 got = wanted > 0 ? m_file.read(to, wanted) : 0;
        if (got < 0) return failure(ErrorCode::FileNotReadable, {m_path, m_file.errorString()});
        m_position += got;
        if (wanted > 0 && got == 0) return failure(ErrorCode::FileChanged, {m_path});
        if (m_position == m_size || m_position - m_lookedAt >= lookEvery) {
            m_lookedAt = m_position;
            if (m_watch.changed()) return failure(ErrorCode::FileChanged, {m_path});
        }
        return static_cast<std::size_t>(got);
    }

    bool atEnd() const override { return m_position == m_size; }
    Expected<void> rewind() override {
        if (!m_file.seek(0)) return failure(ErrorCode::FileNotReadable, {m_path, m_file.errorString()});
        m_position = m_lookedAt = 0;
        return {};
    }
    qint64 bytesRead() const override { return m_position; }
    qint64 size() const override { return m_size; }

private:
    QString m_path;
    QFile m_file;
    FileWatch m_watch;
    qint64 m_size = 0;
    qint64 m_position = 0;
    qint64 m_lookedAt = 0;
};

} // namespace

FileWatch::FileWatch(const QString& path) : m_path(path) {
    const QFileInfo info(path);
    m_size = info.size();
    m_modified = info.lastModified();
}

bool FileWatch::changed() const {
    const QFileInfo now(m_path);
    return !now.exists() || now.size() != m_size || now.lastModified() != m_modified;
}

Expected<std::unique_ptr<ByteSource>> openBytes(const QString& path) {
    const TablePath table = TablePath::parse(path);
    const auto format = containerFormat(table.file);
    if (!format) return tl::unexpected(format.error());
    if (*format == ContainerFormat::Gzip && table.member.isEmpty()) return openGzip(path);
    if (*format != ContainerFormat::Zip) {
        if (!table.member.isEmpty()) return failure(ErrorCode::SheetNotFound, {table.file, table.member, QString()});
        auto file = std::make_unique<FileSource>(path);
        if (auto opened = file->open(); !opened) return tl::unexpected(opened.error());
        return file;
    }
    return openInZip(table);
}

} // namespace channelbook::sync
