#pragma once

#include "core/sync/readers/RowBatch.h"

#include <string>
#include <string_view>
#include <vector>

namespace channelbook::sync {

/// Undoes the escapes of a workbook's texts (`_x000D_` for a carriage return) in place.
void unescapeCellText(std::string& text);

/// The texts a workbook's cells share, kept as CSV writes them, packed.
class SharedStrings {
public:
    /// False once they are more than `maxBytes`.
    [[nodiscard]] bool add(std::string_view csv);
    [[nodiscard]] std::size_t size() const { return m_strings.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t i) const { return m_strings[i]; }

    static constexpr std::size_t maxBytes = std::size_t{96} << 20;

private:
    TextArena m_arena;
    std::vector<std::string_view> m_strings;
    std::size_t m_bytes = 0;
};

} // namespace channelbook::sync
