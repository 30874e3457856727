#include "core/sync/values/TextValue.h"

#include "core/sync/values/FixedText.h"

#include <algorithm>

namespace channelbook::sync {

namespace {

bool isHost(std::string_view host) {
    if (host.size() < 4 || host.size() > 253) return false;
    std::size_t label = 0;
    std::size_t dots = 0;
    bool letterInLast = false;
    for (std::size_t i = 0; i < host.size(); ++i) {
        const char c = host[i];
        const bool wide = static_cast<unsigned char>(c) >= 0x80; // domains in other scripts
        if (c == '.') {
            if (label == 0 || host[i - 1] == '-') return false;
            label = 0;
            ++dots;
            letterInLast = false;
            continue;
        }
        if (!isLetter(c) && !isDigit(c) && !wide && (c != '-' || label == 0) && c != '_') return false;
        letterInLast |= isLetter(c) || wide;
        if (++label > 63) return false;
    }
    return dots > 0 && label > 1 && letterInLast;
}

// Sorted.
constexpr std::string_view publicDomains[] = {
    "126.com", "163.com", "aim.com", "aol.com", "arcor.de", "att.net", "bellsouth.net", "bigpond.com", "bluewin.ch",
    "bol.com.br", "btinternet.com", "charter.net", "comcast.net", "cox.net", "daum.net", "earthlink.net", "fastmail.com",
    "free.fr", "freenet.de", "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de", "gmx.net", "googlemail.com",
    "hanmail.net", "hey.com", "hotmail.co.uk", "hotmail.com", "hotmail.de", "hotmail.es", "hotmail.fr", "hotmail.it",
    "icloud.com", "inbox.com", "laposte.net", "libero.it", "live.co.uk", "live.com", "live.fr", "live.nl", "mac.com",
    "mail.com", "mail.ru", "me.com", "msn.com", "naver.com", "neuf.fr", "o2.pl", "orange.fr", "outlook.com", "outlook.de",
    "outlook.es", "outlook.fr", "pm.me", "posteo.de", "proton.me", "protonmail.com", "qq.com", "rambler.ru", "rediffmail.com",
    "rocketmail.com", "sbcglobal.net", "seznam.cz", "sfr.fr", "sina.com", "sohu.com", "t-online.de", "terra.com.br",
    "tiscali.it", "tutanota.com", "uol.com.br", "verizon.net", "virgilio.it", "wanadoo.fr", "web.de", "wp.pl",
    "yahoo.ca", "yahoo.co.in", "yahoo.co.jp", "yahoo.co.uk", "yahoo.com", "yahoo.com.br", "yahoo.de", "yahoo.es", "yahoo.fr",
    "yahoo.it", "yandex.com", "yandex.ru", "ymail.com", "ziggo.nl", "zoho.com",
};
static_assert(std::is_sorted(std::begin(publicDomains), std::end(publicDomains)));

} // namespace

std::optional<std::string_view> readEmail(std::string_view cell) {
    cell = trimmed(cell);
    if (!cell.empty() && cell.back() == '>') {
        const auto open = cell.find('<');
        if (open == std::string_view::npos) return {};
        cell = trimmed(cell.substr(open + 1, cell.size() - open - 2));
    }
    if (cell.size() > 7 && sameFolded(cell.substr(0, 7), "mailto:")) cell.remove_prefix(7);
    const auto at = cell.find('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || !isHost(cell.substr(at + 1))) return {};
    const std::string_view local = cell.substr(0, at);
    if (local.front() == '.' || local.back() == '.') return {};
    const bool clean = std::none_of(local.begin(), local.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == ',' || c == ';' || c == ':' || c == '<' || c == '>' || c == '(' || c == ')' || c == '\\' || c == '[' || c == ']';
    });
    return clean ? std::optional(cell) : std::nullopt;
}

std::optional<DomainValue> readDomain(std::string_view cell) {
    cell = hostIn(cell);
    if (!isHost(cell)) return {};
    DomainValue domain;
    for (const char c : cell) domain.host.append(lowered(c));
    domain.publicMail = isPublicMailDomain(domain.host.view());
    return domain;
}

bool isPublicMailDomain(std::string_view host) {
    return std::binary_search(std::begin(publicDomains), std::end(publicDomains), host);
}

bool isPhone(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty() || cell.size() > 40) return false;
    std::size_t digits = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        if (isDigit(c)) {
            ++digits;
            continue;
        }
        if (c == ' ' || c == '(' || c == ')' || c == '-' || c == '.' || c == '/') continue;
        if (c == '+' && (i == 0 || cell[i - 1] == '(')) continue;
        if (const std::size_t blank = blankAt(cell.substr(i)); blank > 0) {
            i += blank - 1;
            continue;
        }
        // "831.605.2433x72946", "+1 781 948 ext. 12"
        std::string_view rest = cell.substr(i);
        for (const std::string_view word : {"extension", "ext.", "ext", "x", "#"})
            if (digits >= 5 && rest.size() > word.size() && sameFolded(rest.substr(0, word.size()), word)) {
                rest = trimmed(rest.substr(word.size()));
                return !rest.empty() && rest.size() <= 8 && std::all_of(rest.begin(), rest.end(), isDigit);
            }
        return false;
    }
    return digits >= 5 && digits <= 20;
}

std::string_view firstOfSeveral(std::string_view cell) {
    if (cell.find_first_of(",;\n") == std::string_view::npos) return cell;
    std::string_view first;
    std::size_t count = 0;
    for (std::string_view rest = cell; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of(",;\n"), rest.size());
        const std::string_view piece = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (piece.empty()) continue;
        if (!readEmail(piece) && !isPhone(piece)) return cell;
        if (++count == 1) first = piece;
    }
    return count > 1 ? first : cell;
}

void readList(std::string_view cell, std::vector<std::string_view>& values, char separator) {
    while (!cell.empty()) {
        const auto end = std::min(cell.find(separator), cell.size());
        const std::string_view value = trimmed(cell.substr(0, end));
        if (!value.empty()) values.push_back(value);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
}

bool isShortenedNumber(std::string_view cell) {
    const auto e = cell.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 2 >= cell.size() || cell[e + 1] != '+') return false;
    const auto digits = [](std::string_view text) { return std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || c == '.' || c == ','; }); };
    return digits(cell.substr(0, e)) && digits(cell.substr(e + 2));
}

} // namespace channelbook::sync
