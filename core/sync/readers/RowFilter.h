#pragma once

#include "core/sync/readers/LeftOut.h"
#include "core/sync/readers/RowBatch.h"

#include <functional>

namespace channelbook::sync {

/// Takes out of a scanned batch what is no record: blank rows, sums, headings of groups and small print. Notes what is odd
/// about the rest.
class RowFilter {
public:
    std::size_t columns = 0;
    std::vector<RowProblem> problems; ///< bounded by CsvReader::maxProblems
    qint64 problemCount = 0;
    qint64 blankRows = 0;
    std::vector<LeftOutRow> leftOut; ///< those met so far are the first `leftOutMet`
    std::size_t leftOutMet = 0;
    /// Reads the whole table for `leftOut`; asked once, when a row first seems to be none.
    std::function<std::vector<LeftOutRow>()> findLeftOut;

    void apply(RowBatch& batch, bool splitCells);

private:
    void inspect(RowBatch& batch, std::size_t i);
    void note(const std::vector<RowProblem>& found);
    [[nodiscard]] bool seemsNoRecord(const RowBatch& batch, std::size_t i, bool blankBefore) const;
    [[nodiscard]] bool isLeftOut(const RowBatch& batch, std::size_t i, bool blankBefore);

    bool searched_ = false;
    bool blankBefore_ = false;
    std::vector<RowProblem> found_;
};

} // namespace channelbook::sync
