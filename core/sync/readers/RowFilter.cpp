#include "core/sync/readers/RowFilter.h"

#include "core/sync/readers/CsvReader.h"
#include "core/sync/readers/RowScanner.h"
#include "core/sync/readers/TextCheck.h"

#include <algorithm>
#include <array>

namespace channelbook::sync {

namespace {

constexpr std::size_t maxDeferredCells = std::size_t{256} << 10; // less than one scan may take, or reading would stand still

bool startsWithFolded(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char want, char c) {
               return want == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
           });
}

// Reports close with a line of sums, sometimes without a blank row before it.
bool isGrandTotal(std::string_view raw) {
    while (!raw.empty() && (raw.front() == '"' || raw.front() == ' ')) raw.remove_prefix(1);
    static constexpr std::array<std::string_view, 4> words{"grand total", "gesamtsumme", "total g\xC3\xA9n\xC3\xA9ral", "total general"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return startsWithFolded(raw, word); });
}

} // namespace

bool RowFilter::mayBeFooter(const RowBatch& batch, std::size_t i) const {
    const std::string_view raw = batch.raw(i);
    if (isGrandTotal(raw)) return true;
    std::vector<std::string_view> cells;
    TextArena arena;
    RowScanner::splitOne(raw, batch.dialect_, cells, arena);
    // In a table of two columns a row with one value is nothing unusual; there only a row of one cell counts.
    if (columns < 3) return cells.size() == 1;
    return std::count_if(cells.begin(), cells.end(), [](auto cell) { return !cell.empty(); }) == 1;
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

std::optional<RowFilter::Deferred> RowFilter::apply(RowBatch& batch, After after, bool splitCells) {
    struct Mark {
        std::size_t row = 0;
        Deferred from;
        std::size_t kept = 0;
        std::size_t problems = 0;
        qint64 problemCount = 0;
        qint64 blankRows = 0;
        std::size_t seen = 0; // rows with text since then
    };
    Mark suspect; // a footer may have begun here
    bool suspecting = false;
    auto& rows = batch.rows_;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string_view raw = batch.raw(i);
        const bool blank = isBlankRow(raw, batch.dialect_);
        const bool total = !blank && !suspecting && (raw.starts_with('G') || raw.starts_with('T') || raw.starts_with('"')) && isGrandTotal(raw);
        if ((blank && columns > 1 && (!suspecting || suspect.seen == 0)) || total) {
            suspecting = true;
            suspect = Mark{i, {rows[i].begin, rows[i].line}, kept, problems.size(), problemCount, blankRows, 0};
        }
        if (blank) {
            ++blankRows;
            continue;
        }
        if (suspecting) {
            ++suspect.seen;
            const std::size_t span = i + 1 - suspect.row;
            const std::size_t bytes = rows[i].begin + rows[i].length - suspect.from.begin;
            if (span > maxFooterRows || bytes > maxFooterBytes || span * columns > maxDeferredCells || !mayBeFooter(batch, i))
                suspecting = false;
        }
        if (splitCells) inspect(batch, i);
        rows[kept++] = rows[i];
    }
    std::optional<Deferred> deferred;
    if (suspecting && after != After::Damage && (suspect.seen > 0 || after == After::MoreRows)) {
        if (after == After::End) {
            for (std::size_t i = suspect.kept; i < kept; ++i) {
                const std::string_view raw = batch.raw(i);
                footer << QString::fromUtf8(raw.data(), static_cast<qsizetype>(raw.size()));
            }
        } else {
            blankRows = suspect.blankRows;
            deferred = suspect.from;
        }
        kept = suspect.kept;
        problems.resize(suspect.problems);
        problemCount = suspect.problemCount;
    }
    rows.resize(kept);
    return deferred;
}

} // namespace channelbook::sync
