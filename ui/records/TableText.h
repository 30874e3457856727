#pragma once

#include "ui/records/RecordTableModel.h"

namespace channelbook {

/// Rows as text that pastes into a spreadsheet as cells: tabs between cells, quotes where a cell needs them.
/// Columns in the order given; with the fields' labels first if `headers`.
[[nodiscard]] QString cellsText(const RecordTableModel& model, const std::vector<int>& rows, const std::vector<int>& columns, bool headers);

} // namespace channelbook
