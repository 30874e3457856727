#include "core/sync/readers/RowScanner.h"

#include "core/sync/readers/CharMasks.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace channelbook::sync {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t'; }

bool allBlank(const char* from, const char* to) { return std::all_of(from, to, isBlank); }

// Index of the closing quote of the quoted text that begins at `from`, or npos; `escapes` tells of any on the way.
std::size_t closingQuote(std::string_view text, std::size_t from, char quote, bool backslash, bool& escapes) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (!backslash) {
            i = text.find(quote, i);
            if (i == std::string_view::npos) return i;
        }
        if (backslash && text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == quote || text[i + 1] == '\\')) {
            escapes = true;
            ++i;
        } else if (text[i] == quote) {
            if (i + 1 >= text.size() || text[i + 1] != quote) return i;
            escapes = true;
            ++i;
        }
    }
    return std::string_view::npos;
}

// Index just past the cell that begins at `from`: its delimiter, or the row's end.
std::size_t cellEnd(std::string_view raw, std::size_t from, const CsvDialect& dialect) {
    std::size_t at = from;
    if (dialect.quote) {
        while (at < raw.size() && isBlank(raw[at]) && raw[at] != dialect.delimiter) ++at;
        if (at < raw.size() && raw[at] == dialect.quote) {
            bool escapes = false;
            const std::size_t closing = closingQuote(raw, at + 1, dialect.quote,
                                                     dialect.escape == CsvDialect::Escape::Backslash, escapes);
            if (closing == std::string_view::npos) return raw.size();
            at = closing + 1;
        }
    }
    return std::min(raw.find(dialect.delimiter, at), raw.size());
}

} // namespace

std::string_view unquoted(std::string_view cell, char quote, bool backslash, TextArena& arena, bool& spoilt) {
    std::size_t open = 0;
    while (open < cell.size() && isBlank(cell[open])) ++open;
    if (quote == 0 || open == cell.size() || cell[open] != quote) return cell;
    bool escapes = false;
    const std::size_t closing = std::min(closingQuote(cell, open + 1, quote, backslash, escapes), cell.size());
    const std::string_view body = cell.substr(open + 1, closing - open - 1);
    std::string_view rest = closing < cell.size() ? cell.substr(closing + 1) : std::string_view("");
    if (allBlank(rest.data(), rest.data() + rest.size()))
        rest = {};
    else
        spoilt = true;
    if (!escapes && rest.empty()) return body;

    char* const begin = arena.take(body.size() + rest.size());
    char* to = begin;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const bool escape = i + 1 < body.size() &&
                            ((body[i] == quote && body[i + 1] == quote) ||
                             (backslash && body[i] == '\\' && (body[i + 1] == quote || body[i + 1] == '\\')));
        if (escape) ++i;
        *to++ = body[i];
    }
    to = std::copy(rest.begin(), rest.end(), to);
    return {begin, static_cast<std::size_t>(to - begin)};
}

bool isBlankRow(std::string_view raw, const CsvDialect& dialect) {
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (isBlank(c) || c == dialect.delimiter) continue;
        // Exactly two quotes are an empty cell; more of them are text.
        if (c != dialect.quote || c == 0 || raw.substr(i, 2).size() < 2 || raw[i + 1] != c) return false;
        if (i + 2 < raw.size() && raw[i + 2] == c) return false;
        ++i;
    }
    return true;
}

std::uint32_t RowScanner::splitOne(std::string_view raw, const CsvDialect& dialect, std::vector<std::string_view>& cells,
                                   TextArena& arena) {
    std::uint32_t spoiltCell = 0;
    const bool backslash = dialect.escape == CsvDialect::Escape::Backslash;
    for (std::size_t from = 0; cells.size() <= maxColumns;) {
        const std::size_t end = cellEnd(raw, from, dialect);
        bool spoilt = false;
        cells.push_back(unquoted(raw.substr(from, end - from), dialect.quote, backslash, arena, spoilt));
        if (spoilt && !spoiltCell) spoiltCell = static_cast<std::uint32_t>(cells.size());
        if (end == raw.size()) break;
        from = end + 1;
    }
    return spoiltCell;
}

std::string_view RowScanner::cellOf(std::string_view raw, const CsvDialect& dialect, std::size_t column, TextArena& arena) {
    std::size_t from = 0;
    for (; column > 0; --column) {
        const std::size_t end = cellEnd(raw, from, dialect);
        if (end == raw.size()) return "";
        from = end + 1;
    }
    bool spoilt = false;
    return unquoted(raw.substr(from, cellEnd(raw, from, dialect) - from), dialect.quote,
                    dialect.escape == CsvDialect::Escape::Backslash, arena, spoilt);
}

RowBatch RowScanner::load(std::string_view text, const CsvDialect& dialect) {
    RowBatch batch;
    batch.bytes_.reserve(text.size() + padding);
    batch.bytes_.assign(text);
    batch.dialect_ = dialect;
    return batch;
}

RowScanner::Stop RowScanner::scan(RowBatch& batch, std::size_t from, bool atEnd, qint64 line, const Limits& limits) {
    const bool backslash = batch.dialect_.escape == CsvDialect::Escape::Backslash && batch.dialect_.quote != 0;
    if (limits.splitCells)
        return backslash ? run<true, true>(batch, from, atEnd, line, limits) : run<true, false>(batch, from, atEnd, line, limits);
    return backslash ? run<false, true>(batch, from, atEnd, line, limits) : run<false, false>(batch, from, atEnd, line, limits);
}

// One pass over the bits that matter, 64 bytes a step. The state is where we stand in the cell: in plain text (or at
// its beginning), inside quotes, or after the closing quote. Without `Cells` delimiters are not even looked for, and
// whether a quote opens a cell is seen from the byte before it.
template <bool Cells, bool Backslash>
RowScanner::Stop RowScanner::run(RowBatch& batch, std::size_t from, bool atEnd, qint64 line, const Limits& limits) {
    enum class State { Plain, Quoted, Closed };
    const char* const base = batch.bytes_.data();
    const char* const begin = base + from;
    const char* const end = base + batch.bytes_.size();
    const char quote = batch.dialect_.quote;
    const char delimiter = batch.dialect_.delimiter;
    const std::uint64_t quotes = quote ? ~std::uint64_t{0} : 0;
    const qint64 lineInCell = batch.dialect_.sheet ? 0 : 1; // of a sheet the rows are counted

    State state = State::Plain;
    const char* rowStart = begin;
    const char* cellStart = begin;
    const char* quoteAt = begin;
    const char* closedAt = begin;
    const char* skipTo = begin; // bytes before it were dealt with by looking ahead
    bool escapes = false;
    qint64 rowLine = line;
    qint64 openLine = line;
    std::uint32_t spoiltCell = 0;
    std::size_t used = batch.cellsUsed_;
    std::size_t firstCell = used;
    std::string_view* cells = batch.cells_.data();
    Stop stop;

    const auto makeRoom = [&](std::size_t count) {
        if (batch.cells_.size() - used >= count) return;
        batch.cells_.resize(std::max(batch.cells_.size() * 2, used + count));
        cells = batch.cells_.data();
    };
    const auto emit = [&](const char* to) {
        if constexpr (Cells) {
            if (state == State::Plain) {
                cells[used++] = {cellStart, static_cast<std::size_t>(to - cellStart)};
                return;
            }
            if (!escapes && closedAt + 1 == to) {
                cells[used++] = {quoteAt + 1, static_cast<std::size_t>(closedAt - quoteAt - 1)};
            } else {
                bool spoilt = false;
                cells[used++] = unquoted({cellStart, static_cast<std::size_t>(to - cellStart)}, quote, Backslash,
                                         batch.arena_, spoilt);
                if (spoilt && !spoiltCell) spoiltCell = static_cast<std::uint32_t>(used - firstCell);
            }
            state = State::Plain;
        } else {
            static_cast<void>(to);
            state = State::Plain;
        }
    };
    // Ends the row at `to`; the next one begins at `next`. False: enough for this time.
    const auto endRow = [&](const char* to, const char* next) {
        emit(to);
        const std::size_t width = used - firstCell;
        if constexpr (Cells) {
            const std::size_t missing = limits.padTo > width ? limits.padTo - width : 0;
            makeRoom(missing + 2 * ByteBlock::size);
            for (std::size_t i = 0; i < missing; ++i) cells[used++] = std::string_view("");
        }
        batch.rows_.push_back({static_cast<std::uint32_t>(rowStart - base), static_cast<std::uint32_t>(to - rowStart),
                               static_cast<std::uint32_t>(firstCell), static_cast<std::uint32_t>(used - firstCell),
                               static_cast<std::uint32_t>(width), spoiltCell, rowLine});
        rowStart = cellStart = next;
        firstCell = used;
        spoiltCell = 0;
        rowLine = ++line;
        return batch.rows_.size() < limits.rows && used < limits.cells;
    };
    const auto finish = [&](bool inQuotes) {
        batch.cellsUsed_ = firstCell;
        stop.consumed = static_cast<std::size_t>(rowStart - begin);
        stop.openCell = static_cast<std::size_t>((inQuotes ? quoteAt : cellStart) - base);
        stop.openColumn = used - firstCell + 1;
        stop.inQuotes = inQuotes;
        stop.openLine = inQuotes ? openLine : line;
        stop.line = rowLine;
        return stop;
    };

    makeRoom(2 * ByteBlock::size);
    for (const char* block = begin; block < end; block += ByteBlock::size) {
        const ByteBlock bytes(block);
        std::uint64_t bits = (bytes.equal(quote) & quotes) | bytes.equal('\n', '\r');
        if constexpr (Cells) bits |= bytes.equal(delimiter);
        if constexpr (Backslash) bits |= bytes.equal('\\');
        if (const auto left = static_cast<std::size_t>(end - block); left < ByteBlock::size)
            bits &= (std::uint64_t{1} << left) - 1;
        if constexpr (Cells) {
            makeRoom(ByteBlock::size + 2);
            if (used - firstCell > maxColumns) {
                stop.tooManyColumns = true;
                return finish(false);
            }
        }
        while (bits) {
            const char* const at = block + std::countr_zero(bits);
            bits &= bits - 1;
            if (at < skipTo) continue;
            const char c = *at;

            if (state == State::Quoted) {
                if (c == quote) {
                    if (at + 1 == end) {
                        if (!atEnd) return finish(true); // the next byte decides what this quote is
                        closedAt = at;
                        state = State::Closed;
                    } else if (at[1] == quote) {
                        escapes = true;
                        skipTo = at + 2;
                    } else if (Cells && at[1] == delimiter) {
                        closedAt = at;
                        state = State::Closed;
                        emit(at + 1);
                        cellStart = skipTo = at + 2;
                    } else {
                        closedAt = at;
                        state = Cells ? State::Closed : State::Plain;
                    }
                } else if (Backslash && c == '\\') {
                    if (at + 1 < end && (at[1] == quote || at[1] == '\\')) {
                        escapes = true;
                        skipTo = at + 2;
                    }
                } else if (c == '\n' || (c == '\r' && (at + 1 == end || at[1] != '\n'))) {
                    line += lineInCell;
                }
                continue;
            }
            if (Cells && c == delimiter) {
                emit(at);
                cellStart = at + 1;
                continue;
            }
            if (c == quote && quotes) {
                if (state == State::Closed) continue;
                if constexpr (!Cells) {
                    const char* before = at;
                    while (before > rowStart && isBlank(before[-1]) && before[-1] != delimiter) --before;
                    if (before > rowStart && before[-1] != delimiter) continue;
                } else if (at != cellStart && !allBlank(cellStart, at)) {
                    continue;
                }
                state = State::Quoted;
                quoteAt = at;
                openLine = line;
                escapes = false;
                continue;
            }
            if (Backslash && c == '\\') continue;
            const char* next = at + 1;
            if (c == '\r') {
                if (next == end && !atEnd) return finish(false); // a LF may follow
                if (next < end && *next == '\n') skipTo = ++next;
            }
            if (!endRow(at, next)) return finish(false);
        }
    }
    if (atEnd && rowStart < end) {
        if (state == State::Quoted) return finish(true);
        endRow(end, end);
    }
    return finish(state == State::Quoted);
}

} // namespace channelbook::sync
