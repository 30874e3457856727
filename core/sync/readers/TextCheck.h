#pragma once

#include "core/sync/readers/RowBatch.h"

namespace channelbook::sync {

/// What a stretch of bytes holds, seen as UTF-8.
struct TextFindings {
    qint64 nuls = 0;
    qint64 invalid = 0;       ///< bytes or sequences that are no UTF-8
    qint64 multiByte = 0;     ///< well-formed sequences of two to four bytes
    qint64 replacements = 0;  ///< U+FFFD standing in the text
    std::size_t firstInvalid = 0;
    std::size_t openTail = 0; ///< bytes at the end that begin a sequence but do not complete it
};

/// Looks at all of `text`; fast where it is plain ASCII.
[[nodiscard]] TextFindings checkText(std::string_view text);

/// Replaces cells that hold NULs (left out) or malformed UTF-8 (U+FFFD) and notes each in `problems`; with
/// `noteReplacements` a U+FFFD that already stands there is noted as undecodable too.
void cleanCells(std::span<std::string_view> cells, TextArena& arena, qint64 line, std::vector<RowProblem>& problems,
                bool noteReplacements = false);

/// How many of a row's cells to keep for a table of `columns`: trailing empty cells beyond are dropped; a short or
/// long row is noted.
[[nodiscard]] std::size_t rowWidth(std::span<const std::string_view> cells, std::size_t columns, qint64 line,
                                   std::vector<RowProblem>& problems);

} // namespace channelbook::sync
