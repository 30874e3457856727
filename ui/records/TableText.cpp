#include "ui/records/TableText.h"

#include "core/base/CsvText.h"

#include <QSaveFile>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t exportChunk = 500;

QString quotedIf(const QString& cell, QLatin1StringView special) {
    const bool needed = std::any_of(cell.begin(), cell.end(), [&](QChar c) { return c.unicode() < 128 && special.contains(c); });
    if (!needed) return cell;
    QString quoted = cell;
    return u'"' + quoted.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QString cellsText(const RecordTableModel& model, const std::vector<int>& rows, const std::vector<int>& columns, bool headers) {
    QString text;
    const auto line = [&](const auto& cell) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) text += u'\t';
            text += quotedIf(cell(columns[i]), "\t\n\r\""_L1);
        }
        text += u'\n';
    };
    if (headers) line([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows) line([&](int column) { return model.index(row, column).data(RecordTableModel::PlainRole).toString(); });
    return text;
}

Expected<void> exportCsv(store::Store& store, const CsvExport& what, store::Progress& progress) {
    QSaveFile file(what.path);
    if (!file.open(QIODevice::WriteOnly)) return failure(ErrorCode::FileNotWritable, {what.path, file.errorString()});
    std::vector<const records::FieldDef*> fields;
    QStringList header;
    for (const QString& key : what.fields) {
        const auto field = records::fieldOf(what.entity, key);
        if (!field) return tl::unexpected(field.error());
        fields.push_back(*field);
        header << records::labelOf(**field);
    }
    const auto written = store.read([&](store::Connection& connection) -> Expected<void> {
        const auto ids = records::listIds(connection, what.entity, what.query);
        if (!ids) return tl::unexpected(ids.error());
        progress.start(static_cast<qint64>(ids->size()));
        if (what.byteOrderMark) file.write(utf8Mark.data(), utf8Mark.size());
        file.write(csvRow(header));
        for (std::size_t begin = 0; begin < ids->size(); begin += exportChunk) {
            if (progress.isCancelled()) return failure(ErrorCode::Cancelled);
            const std::vector<RecordId> chunk(ids->begin() + static_cast<std::ptrdiff_t>(begin),
                                              ids->begin() + static_cast<std::ptrdiff_t>(std::min(begin + exportChunk, ids->size())));
            for (const records::RecordRow& row : records::readRows(connection, what.entity, chunk, fields)) {
                QStringList cells;
                for (std::size_t i = 0; i < fields.size(); ++i) {
                    const QString cell = records::plainText(*fields[i], row.values[i], row.currency);
                    // A negative amount is a number and must stay one.
                    cells << (isNumeric(fields[i]->type) ? cell : guardedCell(cell));
                }
                if (file.write(csvRow(cells)) < 0) return failure(ErrorCode::FileNotWritable, {what.path, file.errorString()});
            }
            progress.setDone(static_cast<qint64>(std::min(begin + exportChunk, ids->size())));
        }
        return {};
    });
    if (!written) return tl::unexpected(written.error());
    if (!*written) return *written;
    if (!file.commit()) return failure(ErrorCode::FileNotWritable, {what.path, file.errorString()});
    return {};
}

} // namespace channelbook
