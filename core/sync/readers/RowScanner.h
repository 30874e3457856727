#pragma once

#include "core/sync/readers/RowBatch.h"

#include <limits>

namespace channelbook::sync {

/// What the reader refuses; see ErrorCode::CellTooLarge and ErrorCode::TooManyColumns.
inline constexpr std::size_t maxCellBytes = std::size_t{16} << 20;
inline constexpr std::size_t maxRowBytes = std::size_t{32} << 20;
inline constexpr std::size_t maxColumns = 10'000;

/// Splits text into rows and cells. Knows nothing of files, headers or blank rows.
///
/// A quote opens a quoted cell only where the cell begins (blanks before it are let pass); anywhere else it is text.
/// LF, CR and CRLF end a row, in any mixture.
class RowScanner {
public:
    /// Where and in what state scanning stopped.
    struct Stop {
        std::size_t consumed = 0;      ///< bytes of complete rows from `from` on
        std::size_t openCell = 0;      ///< where the last, incomplete cell begins
        std::size_t openColumn = 0;    ///< 1-based column of that cell
        bool inQuotes = false;         ///< the text ends inside a quoted cell
        qint64 openLine = 0;           ///< the line on which that cell begins
        qint64 line = 0;               ///< line of the first byte not consumed
        bool tooManyColumns = false;   ///< the row at `consumed` is wider than maxColumns
    };
    /// How far and how deep to scan.
    struct Limits {
        std::size_t rows = std::numeric_limits<std::size_t>::max();
        std::size_t cells = std::size_t{512} << 10; ///< stop after the row that reaches it
        std::size_t padTo = 0;                      ///< rows get at least this many cells
        bool splitCells = true;                     ///< false: rows only
    };
    static constexpr std::size_t padding = 64; ///< readable bytes that must follow the text

    /// Appends to `batch` the rows found in its bytes [from, size). `atEnd`: no more bytes will follow, so the last row
    /// needs no line end; inside an open quote it is not appended, and `inQuotes` says so.
    static Stop scan(RowBatch& batch, std::size_t from, bool atEnd, qint64 line, const Limits& limits);

    /// The cells of one row, given as raw() gives it, appended to `cells`; at most one more than maxColumns.
    /// Returns the 1-based cell with text after its closing quote, or 0.
    static std::uint32_t splitOne(std::string_view raw, const CsvDialect& dialect, std::vector<std::string_view>& cells,
                                  TextArena& arena);

    /// One cell of such a row, by its 0-based column; empty if the row has no such column.
    static std::string_view cellOf(std::string_view raw, const CsvDialect& dialect, std::size_t column, TextArena& arena);

    /// A batch that holds a copy of `text`, ready to be scanned.
    static RowBatch load(std::string_view text, const CsvDialect& dialect);
    /// Cells the row has in the file, before padding.
    static std::size_t width(const RowBatch& batch, std::size_t i) { return batch.rows_[i].width; }
    /// 1-based cell with text after its closing quote, or 0.
    static std::size_t spoiltCell(const RowBatch& batch, std::size_t i) { return batch.rows_[i].spoiltCell; }

private:
    template <bool Cells, bool Backslash>
    static Stop run(RowBatch& batch, std::size_t from, bool atEnd, qint64 line, const Limits& limits);
};

/// One cell as written, between delimiters, into its text: blanks outside quotes dropped, quotes and escapes undone.
/// Sets `spoilt` where text follows the closing quote.
[[nodiscard]] std::string_view unquoted(std::string_view cell, char quote, bool backslash, TextArena& arena, bool& spoilt);

/// True if no byte stands for anything: only blanks, delimiters and quotes.
[[nodiscard]] bool isBlankRow(std::string_view raw, const CsvDialect& dialect);

} // namespace channelbook::sync
