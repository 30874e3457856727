#pragma once

#include "core/base/Error.h"
#include "core/sync/readers/LeftOut.h"
#include "core/sync/readers/RowBatch.h"

#include <memory>
#include <optional>

namespace channelbook::sync {

/// How much is read at a time; small values exist for tests of what happens at the seams.
struct CsvOptions {
    std::size_t chunkSize = std::size_t{1} << 20; ///< bytes, at least 1
};

/// Reads a delimited text file, or a table inside of another file (see TablePath), of any size, batch by batch, in bounded memory (about 64 MiB at the very worst,
/// a few MiB ordinarily). One thread at a time; the batches may go to others.
///
/// Blank rows (also `;;;`) are not delivered but counted. Title rows above the header and what a report has beside its
/// records (sums, headings of groups, small print; see LeftOutFinder) are not delivered but told of, line by line; where a
/// row seems to be one of those, the whole file is read once more to see whether it is.
class CsvReader {
public:
    /// Opens the file and reads up to its header; sniffs unless a dialect is given.
    /// FileNotFound, FileNotReadable, EmptyFile, BinaryFile, UnsupportedFormat, openBytes()'s and next()'s errors.
    static Expected<CsvReader> open(const QString& path, std::optional<CsvDialect> dialect = {}, CsvOptions options = {});
    CsvReader(CsvReader&&) noexcept;
    CsvReader& operator=(CsvReader&&) noexcept;
    ~CsvReader();

    [[nodiscard]] const QString& path() const;
    [[nodiscard]] const CsvDialect& dialect() const;
    /// Names of the columns, trimmed; empty ones become "Column 3", repeated ones "Name (2)", so that all differ.
    [[nodiscard]] QStringList header() const;
    /// The names as they stand in the file; empty if it has no header.
    [[nodiscard]] QStringList originalHeader() const;
    [[nodiscard]] qint64 headerLine() const; ///< 1-based physical line; 0: no header

    /// Fills `batch` with the next rows; false (and no rows) at the end. Once it failed it fails again.
    /// UnclosedQuote, CellTooLarge, TooManyColumns, BinaryFile, and ByteSource::read()'s errors.
    Expected<bool> next(RowBatch& batch);
    /// The same, about twice as fast: rows are found but not split. Only raw(), line(), key() (the cell of
    /// `keyColumn`, 0-based; -1: none) and split() of the batch may be used. May be mixed with next().
    Expected<bool> nextRaw(RowBatch& batch, qsizetype keyColumn);

    [[nodiscard]] qint64 bytesRead() const;
    [[nodiscard]] qint64 size() const;
    /// Up to `maxProblems` of what was noticed about the rows delivered so far (by nextRaw(): only what can be seen
    /// without splitting; see RowCells::problems).
    [[nodiscard]] const std::vector<RowProblem>& problems() const;
    [[nodiscard]] qint64 problemCount() const; ///< all of them
    static constexpr std::size_t maxProblems = 1000;

    [[nodiscard]] qint64 blankRows() const;      ///< skipped below the header
    /// What stood above the header, and what was left out of the rows delivered so far.
    [[nodiscard]] std::vector<LeftOutRow> leftOut() const;
    /// What else is worth telling, in the user's language ("3 hidden rows were read"); complete after the end.
    [[nodiscard]] QStringList notes() const;

private:
    struct State;
    explicit CsvReader(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace channelbook::sync
