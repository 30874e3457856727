#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace channelbook {

// UTF-8 text looked at as bytes, so that reading a cell allocates nothing. Letters are those of ASCII.

/// Without blanks at either end: space, tab, line ends, no-break and narrow no-break space.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// ASCII letters made lower-case, everything else as it is.
[[nodiscard]] constexpr char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
[[nodiscard]] constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool isLetter(char c) {
    return lowered(c) >= 'a' && lowered(c) <= 'z';
}

/// Same but for the case of ASCII letters.
[[nodiscard]] constexpr bool sameFolded(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lowered(x) == lowered(y); });
}

/// Length of the blank at the start of `text` (1 to 3 bytes, no-break spaces included), or 0.
[[nodiscard]] constexpr std::size_t blankAt(std::string_view text) {
    if (text.empty()) return 0;
    const char c = text.front();
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return 1;
    if (text.starts_with("\xC2\xA0")) return 2;
    if (text.starts_with("\xE2\x80\xAF") || text.starts_with("\xE2\x80\x89") || text.starts_with("\xE2\x80\x87"))
        return 3;
    return 0;
}

/// What of a web or mail address names the host, as it is written: without blanks around it, scheme, user, port, path,
/// a last dot and "www."; points into the address. Whether that is a host at all is for the caller to see.
[[nodiscard]] std::string_view hostIn(std::string_view address);

} // namespace channelbook
