#pragma once

#include "core/sync/readers/RowBatch.h"

#include <optional>

namespace channelbook::sync {

/// Takes out of a scanned batch what is no record: blank rows and the footer. Notes what is odd about the rest.
class RowFilter {
public:
    std::size_t columns = 0;
    std::vector<RowProblem> problems; ///< bounded by CsvReader::maxProblems
    qint64 problemCount = 0;
    qint64 blankRows = 0;
    QStringList footer;

    /// What follows the rows of a batch.
    enum class After { MoreRows, End, Damage };
    /// Where reading has to go on because the rows from there on could not be judged yet.
    struct Deferred {
        std::size_t begin = 0; ///< offset in the batch's bytes
        qint64 line = 0;
    };
    /// Filters all rows of `batch`. A possible footer at its end with more rows to come is cut off and deferred.
    std::optional<Deferred> apply(RowBatch& batch, After after, bool splitCells);

private:
    void inspect(RowBatch& batch, std::size_t i);
    void note(const std::vector<RowProblem>& found);
    [[nodiscard]] bool mayBeFooter(const RowBatch& batch, std::size_t i) const;

    std::vector<RowProblem> found_;
};

/// Most rows and bytes a footer may have.
inline constexpr std::size_t maxFooterRows = 64;
inline constexpr std::size_t maxFooterBytes = std::size_t{64} << 10;

} // namespace channelbook::sync
