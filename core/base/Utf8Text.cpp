#include "core/base/Utf8Text.h"

namespace channelbook {

std::string_view trimmed(std::string_view text) {
    // Nearly every cell: no blank begins or ends with a printable ASCII character.
    const auto plain = [](char c) { return c > ' ' && c < '\x7f'; };
    if (!text.empty() && plain(text.front()) && plain(text.back())) return text;
    for (std::size_t n = blankAt(text); n > 0; n = blankAt(text)) text.remove_prefix(n);
    for (;;) {
        std::size_t n = 0;
        for (std::size_t length = 1; length <= 3 && length <= text.size() && n == 0; ++length)
            if (blankAt(text.substr(text.size() - length)) == length) n = length;
        if (n == 0) return text;
        text.remove_suffix(n);
    }
}

std::string_view hostIn(std::string_view address) {
    constexpr std::string_view mail = "mailto:";
    constexpr std::string_view web = "www.";
    const auto beginsWith = [&address](std::string_view small) {
        return address.size() > small.size() && sameFolded(address.substr(0, small.size()), small);
    };
    address = trimmed(address);
    if (const auto scheme = address.find("://"); scheme != std::string_view::npos)
        address.remove_prefix(scheme + 3);
    else if (beginsWith(mail))
        address.remove_prefix(mail.size());
    address = address.substr(0, address.find_first_of("/?#"));
    if (const auto at = address.rfind('@'); at != std::string_view::npos) address.remove_prefix(at + 1);
    address = trimmed(address.substr(0, address.find(':')));
    // What stands before a last dot, or after a "www.", may be a blank.
    if (address.ends_with('.')) address = trimmed(address.substr(0, address.size() - 1));
    // As long as an address is left: "www.com" is one, and what was read is read again as the same.
    while (beginsWith(web) && address.find('.', web.size()) != std::string_view::npos)
        address = trimmed(address.substr(web.size()));
    return address;
}

} // namespace channelbook
