#pragma once

#include "ui/records/RecordTableModel.h"

namespace channelbook {

/// Rows as text that pastes into a spreadsheet as cells: tabs between cells, quotes where a cell needs them.
/// Columns in the order given; with the fields' labels first if `headers`.
[[nodiscard]] QString cellsText(const RecordTableModel& model, const std::vector<int>& rows, const std::vector<int>& columns, bool headers);

/// What to write into a CSV file.
struct CsvExport {
    records::EntityDef entity;
    records::ListQuery query;
    QStringList fields;
    QString path;
    bool byteOrderMark = false; ///< spreadsheets need it to see that the file is UTF-8
};

/// Writes the records a query finds, page by page; the file appears only when complete.
[[nodiscard]] Expected<void> exportCsv(store::Store& store, const CsvExport& what, store::Progress& progress);

} // namespace channelbook
