#pragma once

#include "core/sync/readers/ByteSource.h"
#include "core/sync/readers/Workbook.h"

namespace channelbook::sync {

/// A sheet as CSV: comma, double quotes, UTF-8; one line end a row, rows without cells as empty lines, so that the rows
/// of the text are numbered as the sheet's. Rows are as wide as the widest one so far.
/// CellTooLarge, TooManyColumns, TooMuchText (shared strings), DamagedFile, UnsafeContent, ExpandsTooFar, FileChanged.
[[nodiscard]] Expected<std::unique_ptr<ByteSource>> openSheet(const std::shared_ptr<ZipArchive>& archive, const Workbook& book, const SheetInfo& sheet);

/// True if a sheet has a cell with something in it; reads up to the first one.
[[nodiscard]] Expected<bool> hasCells(const std::shared_ptr<ZipArchive>& archive, const SheetInfo& sheet);

} // namespace channelbook::sync
