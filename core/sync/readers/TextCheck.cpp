#include "core/sync/readers/TextCheck.h"

#include "core/sync/readers/CharMasks.h"

#include <algorithm>
#include <cstring>

namespace channelbook::sync {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

unsigned byteAt(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

// Length of the well-formed sequence at i (1..4); 0: malformed; -n: well-formed so far, but the text ends within it.
int sequence(std::string_view text, std::size_t i) {
    const unsigned lead = byteAt(text, i);
    if (lead < 0x80) return 1;
    const int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    if (length == 0) return 0;
    for (int k = 1; k < length; ++k) {
        const std::size_t at = i + static_cast<std::size_t>(k);
        if (at >= text.size()) return -k;
        const unsigned c = byteAt(text, at);
        // Overlong forms, surrogates and code points above U+10FFFF all show in the second byte.
        const unsigned low = k > 1 ? 0x80U : lead == 0xE0 ? 0xA0U : lead == 0xF0 ? 0x90U : 0x80U;
        const unsigned high = k > 1 ? 0xBFU : lead == 0xED ? 0x9FU : lead == 0xF4 ? 0x8FU : 0xBFU;
        if (c < low || c > high) return 0;
    }
    return length;
}

} // namespace

TextFindings checkText(std::string_view text) {
    TextFindings found;
    std::size_t i = 0;
    while (i < text.size()) {
        if (text.size() - i >= ByteBlock::size && ByteBlock(text.data() + i).plain()) {
            i += ByteBlock::size;
            continue;
        }
        const std::size_t stop = std::min(text.size(), i + ByteBlock::size);
        while (i < stop) {
            const unsigned c = byteAt(text, i);
            if (c < 0x80) {
                found.nuls += c == 0;
                ++i;
                continue;
            }
            const int length = sequence(text, i);
            if (length > 0) {
                ++found.multiByte;
                if (c == 0xEF && text.substr(i, 3) == replacement) ++found.replacements;
                i += static_cast<std::size_t>(length);
            } else if (length < 0) {
                found.openTail = text.size() - i;
                return found;
            } else {
                if (found.invalid++ == 0) found.firstInvalid = i;
                ++i;
            }
        }
    }
    return found;
}

void cleanCells(std::span<std::string_view> cells, TextArena& arena, qint64 line, std::vector<RowProblem>& problems,
                bool noteReplacements) {
    for (std::size_t n = 0; n < cells.size(); ++n) {
        std::string_view& cell = cells[n];
        const TextFindings found = checkText(cell);
        if (found.nuls > 0) problems.push_back({line, static_cast<qint64>(n) + 1, RowReason::NulByte});
        const bool malformed = found.invalid > 0 || found.openTail > 0;
        if (malformed || (noteReplacements && found.replacements > 0))
            problems.push_back({line, static_cast<qint64>(n) + 1, RowReason::InvalidText});
        if (found.nuls == 0 && !malformed) continue;
        char* const begin = arena.take(cell.size() * replacement.size());
        char* to = begin;
        for (std::size_t i = 0; i < cell.size();) {
            const int length = sequence(cell, i);
            if (length <= 0) {
                std::memcpy(to, replacement.data(), replacement.size());
                to += replacement.size();
                // A sequence cut short by the end of the cell is one lost character, not one a byte.
                i += length < 0 ? static_cast<std::size_t>(-length) : 1;
                continue;
            }
            if (cell[i] != '\0') {
                std::memcpy(to, cell.data() + i, static_cast<std::size_t>(length));
                to += length;
            }
            i += static_cast<std::size_t>(length);
        }
        cell = {begin, static_cast<std::size_t>(to - begin)};
    }
}

std::size_t rowWidth(std::span<const std::string_view> cells, std::size_t columns, qint64 line,
                     std::vector<RowProblem>& problems) {
    std::size_t width = cells.size();
    if (width < columns) {
        problems.push_back({line, static_cast<qint64>(width) + 1, RowReason::ShortRow});
        return width;
    }
    while (width > columns && cells[width - 1].empty()) --width;
    if (width > columns) problems.push_back({line, static_cast<qint64>(columns) + 1, RowReason::LongRow});
    return width;
}

} // namespace channelbook::sync
