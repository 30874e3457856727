#pragma once

#include "core/export/RecordSink.h"
#include "core/export/XlsxSink.h"
#include "core/store/Store.h"

namespace channelbook::exports {

enum class Format { Csv, Xlsx, Json };

/// The format a file's name asks for by its ending, if it does.
[[nodiscard]] std::optional<Format> formatOf(const QString& path);

/// A list of records that goes into a file.
struct FileExport {
    records::EntityDef entity;
    records::ListQuery query;
    QStringList columns; ///< keys of fields, "id" for the record's id; none: the entity's own
    Format format = Format::Csv;
    QString path;
    Titles titles = Titles::Labels;
    bool byteOrderMark = false;  ///< CSV: tells spreadsheets that the file is UTF-8
    std::vector<RecordId> ids{}; ///< exactly these records in this order, instead of what the query finds
    bool ownKeys = false; ///< CSV and XLSX: a last column by which an edited list is known again (records/OwnKey.h)
};

/// What was written.
struct Exported {
    qint64 records = 0;
    XlsxNotes xlsx;
};

/// Writes the records a query finds, page by page, as they are at one moment; the file appears, also in another's
/// place, when it is complete. Progress counts records. BadFilter, UnknownField, FileNotWritable, DiskFull, Cancelled.
[[nodiscard]] Expected<Exported> exportRecords(store::Store& store, const FileExport& what, store::Progress& progress);

/// What a query finds, into any sink; the number of records.
[[nodiscard]] Expected<qint64> writeRecords(store::Store& store, const records::EntityDef& entity,
                                            const records::ListQuery& query, const Columns& columns, RecordSink& sink,
                                            store::Progress& progress);

} // namespace channelbook::exports
