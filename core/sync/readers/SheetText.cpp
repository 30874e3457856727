#include "core/sync/readers/SheetText.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <cstring>

namespace channelbook::sync {

namespace {

/// The code unit of `_xHHHH_` at `at`, or -1.
int escapeAt(std::string_view text, std::size_t at) {
    constexpr std::size_t length = 7;
    if (text.size() - at < length || text[at + 1] != 'x' || text[at + 6] != '_') return -1;
    int value = 0;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
        const char c = text[i];
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

} // namespace

void unescapeCellText(std::string& text) {
    std::size_t at = text.find("_x");
    if (at == std::string::npos) return;
    std::string result = text.substr(0, at);
    while (at < text.size()) {
        const int unit = text[at] == '_' ? escapeAt(text, at) : -1;
        if (unit <= 0) {
            result += text[at++];
            continue;
        }
        at += 7;
        const int low = QChar::isHighSurrogate(static_cast<char32_t>(unit)) && at < text.size() && text[at] == '_' ? escapeAt(text, at) : -1;
        if (low > 0 && QChar::isLowSurrogate(static_cast<char32_t>(low))) {
            at += 7;
            const char32_t code = QChar::surrogateToUcs4(static_cast<char16_t>(unit), static_cast<char16_t>(low));
            result += QString::fromUcs4(&code, 1).toStdString();
        } else {
            result += QString(QChar(static_cast<char16_t>(unit))).toStdString();
        }
    }
    text = std::move(result);
}

bool SharedStrings::add(std::string_view csv) {
    m_bytes += csv.size() + sizeof(std::string_view);
    if (m_bytes > maxBytes) return false;
    char* const at = m_arena.take(csv.size());
    if (!csv.empty()) std::memcpy(at, csv.data(), csv.size());
    m_strings.emplace_back(at, csv.size());
    return true;
}

} // namespace channelbook::sync
