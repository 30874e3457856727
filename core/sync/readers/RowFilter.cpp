#include "core/sync/readers/RowFilter.h"

#include "core/sync/readers/CsvReader.h"
#include "core/sync/readers/RowScanner.h"
#include "core/sync/readers/TextCheck.h"

#include <algorithm>
#include <utility>

namespace channelbook::sync {

bool RowFilter::seemsNoRecord(const RowBatch& batch, std::size_t i, bool blankBefore) const {
    if (!blankBefore && !mayBeSumRow(batch.raw(i), batch.dialect_.delimiter)) return false;
    std::vector<std::string_view> cells;
    TextArena arena;
    RowScanner::splitOne(batch.raw(i), batch.dialect_, cells, arena);
    if (sumRowOf(cells, columns).kind != SumRow::None) return true;
    return blankBefore && std::count_if(cells.begin(), cells.end(), [](auto cell) { return cell.find_first_not_of(" \t") != std::string_view::npos; }) == 1;
}

bool RowFilter::isLeftOut(const RowBatch& batch, std::size_t i, bool blankBefore) {
    if (!searched_) {
        if (!findLeftOut || !seemsNoRecord(batch, i, blankBefore)) return false;
        searched_ = true;
        leftOut = findLeftOut();
    }
    const qint64 line = batch.line(i);
    // A line that was not met stands before the rows that are read now.
    while (leftOutMet < leftOut.size() && leftOut[leftOutMet].line < line) ++leftOutMet;
    if (leftOutMet == leftOut.size() || leftOut[leftOutMet].line != line) return false;
    ++leftOutMet;
    return true;
}

void RowFilter::note(const std::vector<RowProblem>& found) {
    problemCount += static_cast<qint64>(found.size());
    for (const RowProblem& problem : found)
        if (problems.size() < CsvReader::maxProblems) problems.push_back(problem);
}

void RowFilter::inspect(RowBatch& batch, std::size_t i) {
    RowBatch::Row& row = batch.rows_[i];
    if (row.width == columns && row.spoiltCell == 0 && !batch.unclean_ && !batch.undecodable_) return;
    found_.clear();
    if (row.spoiltCell) found_.push_back({row.line, row.spoiltCell, RowReason::TextAfterQuote});
    const std::span<std::string_view> cells{batch.cells_.data() + row.firstCell, row.width};
    if (batch.unclean_ || batch.undecodable_) cleanCells(cells, batch.arena_, row.line, found_, batch.undecodable_);
    const std::size_t kept = rowWidth(cells, columns, row.line, found_);
    row.cellCount = static_cast<std::uint32_t>(std::max(kept, columns));
    note(found_);
}

void RowFilter::apply(RowBatch& batch, bool splitCells) {
    auto& rows = batch.rows_;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (isBlankRow(batch.raw(i), batch.dialect_)) {
            ++blankRows;
            blankBefore_ = true;
            continue;
        }
        if (isLeftOut(batch, i, std::exchange(blankBefore_, false))) continue;
        if (splitCells) inspect(batch, i);
        rows[kept++] = rows[i];
    }
    rows.resize(kept);
}

} // namespace channelbook::sync
