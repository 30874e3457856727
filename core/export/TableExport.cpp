#include "core/export/TableExport.h"

#include "core/export/TargetFile.h"

#include <QSaveFile>

namespace channelbook::exports {
namespace {

Expected<void> writeInto(RecordSink& sink, const PlainTable& table) {
    if (auto begun = sink.begin(); !begun) return begun;
    std::vector<records::RecordRow> rows;
    rows.reserve(table.rows.size());
    RecordId number = 0;
    for (const std::vector<Value>& row : table.rows) rows.push_back({++number, {}, row});
    if (auto written = sink.rows(rows); !written) return written;
    return sink.end();
}

} // namespace

Expected<void> exportTable(const QString& path, Format format, const PlainTable& table, const QDateTime& made) {
    std::vector<records::FieldDef> fields;
    fields.reserve(table.columns.size());
    for (const TableColumn& column : table.columns) {
        records::FieldDef field;
        field.key = column.key;
        field.type = column.type;
        fields.push_back(std::move(field));
    }
    Columns columns;
    for (std::size_t at = 0; at < fields.size(); ++at) columns.push_back({&fields[at], format == Format::Json ? table.columns[at].key : table.columns[at].title});
    if (format == Format::Xlsx) {
        auto target = TargetFile::make(path);
        if (!target) return tl::unexpected(target.error());
        XlsxOptions options;
        options.title = table.title;
        options.created = made;
        const auto sink = xlsxSink(columns, target->workingPath(), std::move(options));
        if (auto written = writeInto(*sink, table); !written) return written;
        return target->commit();
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return tl::unexpected<Error>(writeError(path, file));
    const ByteSink out = [&](const QByteArray& bytes) -> Expected<void> {
        if (file.write(bytes) == bytes.size()) return {};
        return tl::unexpected<Error>(writeError(path, file));
    };
    const auto sink = format == Format::Csv ? csvSink(columns, true, out) : jsonSink(columns, out);
    if (auto written = writeInto(*sink, table); !written) return written;
    if (!file.commit()) return tl::unexpected<Error>(writeError(path, file));
    return {};
}

} // namespace channelbook::exports
