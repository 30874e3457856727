#pragma once

#include "core/export/RecordExport.h"

#include <QDateTime>

namespace channelbook::exports {

/// A column of a table that is no list of records.
struct TableColumn {
    QString key;   ///< its name in JSON
    QString title; ///< its head in CSV and XLSX
    records::FieldType type = records::FieldType::Text;
};

/// A table made for a file, as of what charts show.
struct PlainTable {
    QString title; ///< of a workbook's sheet
    std::vector<TableColumn> columns;
    std::vector<std::vector<Value>> rows;
};

/// Writes a table; the file appears, also in another's place, when it is complete. FileNotWritable, DiskFull.
/// @param made noted in a workbook
[[nodiscard]] Expected<void> exportTable(const QString& path, Format format, const PlainTable& table, const QDateTime& made);

} // namespace channelbook::exports
