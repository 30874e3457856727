#include "core/export/RecordExport.h"

#include "core/export/TargetFile.h"
#include "core/records/OwnKey.h"

#include <QFileInfo>
#include <QSaveFile>

namespace channelbook::exports {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t pageSize = 500;

Expected<qint64> writePages(store::Connection& connection, const records::EntityDef& entity,
                            const std::vector<RecordId>& ids, const Columns& columns, RecordSink& sink,
                            store::Progress& progress) {
    std::vector<const records::FieldDef*> fields;
    for (const Column& column : columns)
        if (column.field != nullptr) fields.push_back(column.field);
    qint64 count = 0;
    progress.start(static_cast<qint64>(ids.size()));
    if (auto begun = sink.begin(); !begun) return tl::unexpected(begun.error());
    for (std::size_t at = 0; at < ids.size(); at += pageSize) {
        if (progress.isCancelled()) return failure(ErrorCode::Cancelled);
        const std::size_t end = std::min(at + pageSize, ids.size());
        const auto rows = records::readRows(
            connection, entity,
            {ids.begin() + static_cast<std::ptrdiff_t>(at), ids.begin() + static_cast<std::ptrdiff_t>(end)}, fields);
        if (auto written = sink.rows(rows); !written) return tl::unexpected(written.error());
        count += static_cast<qint64>(rows.size());
        progress.setDone(static_cast<qint64>(end));
        progress.setRows(static_cast<qint64>(end));
    }
    if (progress.isCancelled()) return failure(ErrorCode::Cancelled);
    if (auto ended = sink.end(); !ended) return tl::unexpected(ended.error());
    return count;
}

Expected<qint64> writeFrom(store::Store& store, const records::EntityDef& entity, const records::ListQuery& query,
                           const std::vector<RecordId>& chosen, const Columns& columns, RecordSink& sink,
                           store::Progress& progress) {
    auto written = store.read([&](store::Connection& connection) -> Expected<qint64> {
        const store::Snapshot moment(connection);
        if (!chosen.empty()) return writePages(connection, entity, chosen, columns, sink, progress);
        const auto found = records::listIds(connection, entity, query);
        if (!found) return tl::unexpected(found.error());
        return writePages(connection, entity, *found, columns, sink, progress);
    });
    if (!written) return tl::unexpected(written.error());
    return std::move(*written);
}

/// Errors tell the name under which a person knows the file, not the one it is made under.
Error renamed(Error error, const QString& from, const QString& to) {
    for (QString& argument : error.args)
        if (argument == from) argument = to;
    return error;
}

} // namespace

std::optional<Format> formatOf(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"csv") return Format::Csv;
    if (ending == u"xlsx") return Format::Xlsx;
    if (ending == u"json") return Format::Json;
    return std::nullopt;
}

Expected<qint64> writeRecords(store::Store& store, const records::EntityDef& entity, const records::ListQuery& query,
                              const Columns& columns, RecordSink& sink, store::Progress& progress) {
    return writeFrom(store, entity, query, {}, columns, sink, progress);
}

Expected<Exported> exportRecords(store::Store& store, const FileExport& what, store::Progress& progress) {
    QStringList keys = what.columns.isEmpty() ? what.entity.defaultColumns : what.columns;
    if (what.ownKeys && what.format != Format::Json && !keys.contains(records::ownKeyColumn)) keys << records::ownKeyColumn.toString();
    const auto columns = columnsOf(what.entity, keys, what.titles);
    if (!columns) return tl::unexpected(columns.error());
    Exported exported;
    if (what.format == Format::Xlsx) {
        auto target = TargetFile::make(what.path);
        if (!target) return tl::unexpected(target.error());
        XlsxOptions options;
        options.title = records::pluralOf(what.entity);
        options.created = store.clock().now();
        options.notes = &exported.xlsx;
        const auto sink = xlsxSink(*columns, target->workingPath(), std::move(options));
        const auto count = writeFrom(store, what.entity, what.query, what.ids, *columns, *sink, progress);
        if (!count) return tl::unexpected(renamed(count.error(), target->workingPath(), what.path));
        exported.records = *count;
        if (auto placed = target->commit(); !placed) return tl::unexpected(placed.error());
        return exported;
    }
    QSaveFile file(what.path);
    if (!file.open(QIODevice::WriteOnly)) return tl::unexpected<Error>(writeError(what.path, file));
    const ByteSink out = [&](const QByteArray& bytes) -> Expected<void> {
        if (file.write(bytes) == bytes.size()) return {};
        return tl::unexpected<Error>(writeError(what.path, file));
    };
    const auto sink = what.format == Format::Csv ? csvSink(*columns, what.byteOrderMark, out) : jsonSink(*columns, out);
    const auto count = writeFrom(store, what.entity, what.query, what.ids, *columns, *sink, progress);
    if (!count) return tl::unexpected(count.error());
    if (!file.commit()) return tl::unexpected<Error>(writeError(what.path, file));
    exported.records = *count;
    return exported;
}

} // namespace channelbook::exports
