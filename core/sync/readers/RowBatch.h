#pragma once

#include "core/sync/readers/CsvDialect.h"

#include <QList>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace channelbook::sync {

/// Why a row is not quite what it should be. The row is delivered all the same.
enum class RowReason {
    ShortRow,       ///< fewer cells than the header; padded with empty ones
    LongRow,        ///< more cells than the header, not all empty; delivered with all of them
    NulByte,        ///< NUL bytes in a cell; they are left out of it
    InvalidText,    ///< bytes that are no character in the file's encoding; U+FFFD stands for them
    TextAfterQuote, ///< text between a closing quote and the delimiter; appended to the cell
};

/// The reason's name in JSON output, e.g. "short_row".
[[nodiscard]] QString rowReasonCode(RowReason reason);

/// One thing noticed about one row.
struct RowProblem {
    qint64 line = 0;   ///< 1-based physical line on which the row begins
    qint64 column = 0; ///< 1-based cell; 0: the row as a whole
    RowReason reason = RowReason::ShortRow;
    friend bool operator==(const RowProblem&, const RowProblem&) = default;
};

/// Growing byte storage whose contents stay where they are when the object is moved, and are not initialised.
class Bytes {
public:
    [[nodiscard]] char* data() { return data_.get(); }
    [[nodiscard]] const char* data() const { return data_.get(); }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::size_t capacity() const { return capacity_; }
    void setSize(std::size_t size) { size_ = size; }
    /// Makes room for `bytes` in all, keeping what is there; throws std::bad_alloc.
    void reserve(std::size_t bytes);
    void assign(std::string_view bytes);
    /// Gives memory back when it holds more than `bytes`; what was in it is gone then.
    void shrink(std::size_t bytes);

private:
    struct Free {
        void operator()(char* p) const { std::free(p); }
    };
    std::unique_ptr<char, Free> data_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

/// Text that had to be rebuilt (unescaped cells); its blocks never move.
class TextArena {
public:
    /// `bytes` of uninitialised room.
    [[nodiscard]] char* take(std::size_t bytes);
    void clear();

private:
    struct Block {
        std::unique_ptr<char[]> data;
        std::size_t size = 0;
    };
    std::vector<Block> blocks_;
    std::size_t used_ = 0;
};

/// The cells of one row that was split on its own, see RowBatch::split().
struct RowCells {
    std::vector<std::string_view> cells; ///< at least as many as the table has columns
    std::vector<RowProblem> problems;    ///< what next() would have noted about this row
    TextArena arena;
};

/// Some hundreds or thousands of rows that were read together, and the bytes they point into. Can be moved to
/// another thread and given back to the reader to be filled again. Views are valid until then.
class RowBatch {
public:
    [[nodiscard]] std::size_t rowCount() const { return rows_.size(); }
    /// The row's cells, unescaped, valid UTF-8, never fewer than the table has columns. Empty if the batch came from
    /// CsvReader::nextRaw(); then see split().
    [[nodiscard]] std::span<const std::string_view> row(std::size_t i) const {
        return {cells_.data() + rows_[i].firstCell, rows_[i].cellCount};
    }
    /// The row's bytes as they stood in the file (decoded to UTF-8), quotes and all, without the line end.
    [[nodiscard]] std::string_view raw(std::size_t i) const {
        return {bytes_.data() + rows_[i].begin, rows_[i].length};
    }
    /// 1-based physical line on which the row begins.
    [[nodiscard]] qint64 line(std::size_t i) const { return rows_[i].line; }
    /// The cell of the column named to CsvReader::nextRaw(); empty if the row is too short to have it.
    [[nodiscard]] std::string_view key(std::size_t i) const { return keys_.empty() ? std::string_view{} : keys_[i]; }
    /// Splits one row of a batch that came from CsvReader::nextRaw() into its cells; they point into the batch
    /// and into `out`.
    void split(std::size_t i, RowCells& out) const;

private:
    friend class CsvReader;
    friend class RowScanner;
    friend class RowFilter;

    struct Row {
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
        std::uint32_t firstCell = 0;
        std::uint32_t cellCount = 0; ///< with padding
        std::uint32_t width = 0;     ///< as written in the file; 0: not split
        std::uint32_t spoiltCell = 0; ///< 1-based, first one with text after its closing quote
        qint64 line = 0;
    };

    void clear();

    Bytes bytes_;
    TextArena arena_;
    std::vector<Row> rows_;
    std::vector<std::string_view> cells_; ///< its size is room; only the first cellsUsed_ mean something
    std::size_t cellsUsed_ = 0;
    std::vector<std::string_view> keys_;
    CsvDialect dialect_;
    std::size_t columns_ = 0;
    bool unclean_ = false;     ///< some row holds NULs or malformed UTF-8
    bool undecodable_ = false; ///< the decoder put U+FFFD somewhere
};

} // namespace channelbook::sync
