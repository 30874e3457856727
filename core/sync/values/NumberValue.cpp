#include "core/sync/values/NumberValue.h"

#include "core/base/Money.h"

#include <limits>

namespace channelbook::sync {

namespace {

// A cell without what stands around the number.
struct Bare {
    std::string_view number;
    bool negative = false;
    bool plus = false;
    bool percent = false;
    FixedText<3> currency;
    std::string_view symbol;
};

struct Symbol {
    std::string_view text;
    std::string_view code; // empty: several currencies use it
};
// Longer ones first: "US$" before "$".
constexpr Symbol symbols[] = {
    {"US$", "USD"}, {"CA$", "CAD"}, {"AU$", "AUD"}, {"NZ$", "NZD"}, {"HK$", "HKD"}, {"MX$", "MXN"}, {"NT$", "TWD"},
    {"R$", "BRL"}, {"C$", "CAD"}, {"A$", "AUD"}, {"S$", "SGD"}, {"$", ""},
    {"\xE2\x82\xAC", "EUR"}, {"\xC2\xA3", "GBP"}, {"\xC2\xA5", ""}, {"\xEF\xBF\xA5", ""}, {"\xE2\x82\xB9", "INR"},
    {"\xE2\x82\xA9", "KRW"}, {"\xE2\x82\xAA", "ILS"}, {"\xE2\x82\xBD", "RUB"}, {"\xE2\x82\xBA", "TRY"}, {"\xE2\x82\xB4", "UAH"},
    {"\xE2\x82\xAB", "VND"}, {"\xE2\x82\xA6", "NGN"}, {"\xE0\xB8\xBF", "THB"}, {"z\xC5\x82", "PLN"}, {"K\xC4\x8D", "CZK"},
    {"Fr.", "CHF"}, {"SFr.", "CHF"}, {"kr.", ""}, {"kr", ""}, {"Ft", "HUF"},
    {"\xE5\x86\x86", "JPY"}, {"\xE5\x85\x83", "CNY"}, {"\xEC\x9B\x90", "KRW"},
};
constexpr std::string_view minusSign = "\xE2\x88\x92";

// Takes a currency off one end of `text`; false if none stands there.
bool takeCurrency(std::string_view& text, bool atFront, Bare& out) {
    for (const Symbol& symbol : symbols) {
        if (atFront ? !text.starts_with(symbol.text) : !text.ends_with(symbol.text)) continue;
        if (!out.symbol.empty()) return false;
        out.symbol = atFront ? text.substr(0, symbol.text.size()) : text.substr(text.size() - symbol.text.size());
        if (out.currency.empty()) out.currency = FixedText<3>(symbol.code);
        atFront ? text.remove_prefix(symbol.text.size()) : text.remove_suffix(symbol.text.size());
        return true;
    }
    if (text.size() < 4) return false;
    const std::string_view word = atFront ? text.substr(0, 3) : text.substr(text.size() - 3);
    const char beyond = atFront ? text[3] : text[text.size() - 4];
    if (isLetter(beyond)) return false;
    char16_t code[3];
    for (std::size_t i = 0; i < 3; ++i) {
        if (!isLetter(word[i])) return false;
        code[i] = static_cast<char16_t>(lowered(word[i]) - 32);
    }
    if (!isCurrency(QStringView(code, 3))) return false;
    // "$1,200 USD" says it twice; two codes contradict each other.
    if (!out.currency.empty() && out.symbol.empty()) return false;
    FixedText<3> found;
    for (const char16_t c : code) found.append(static_cast<char>(c));
    out.currency = found;
    atFront ? text.remove_prefix(3) : text.remove_suffix(3);
    return true;
}

std::optional<Bare> bare(std::string_view cell) {
    Bare out;
    std::string_view text = trimmed(cell);
    bool sign = false;
    bool parentheses = false;
    const auto takeSign = [&](bool atFront) {
        const auto at = [&](std::string_view mark) { return atFront ? text.starts_with(mark) : text.ends_with(mark); };
        const std::string_view mark = at("-") ? "-" : at(minusSign) ? minusSign : atFront && at("+") ? "+" : "";
        if (mark.empty() || sign) return false;
        sign = true;
        out.negative = mark != "+";
        out.plus = mark == "+";
        atFront ? text.remove_prefix(mark.size()) : text.remove_suffix(mark.size());
        return true;
    };
    for (bool again = true; again;) {
        text = trimmed(text);
        again = false;
        if (text.empty()) return {};
        if (text.size() > 2 && text.front() == '(' && text.back() == ')' && !parentheses) {
            parentheses = again = true;
            text = text.substr(1, text.size() - 2);
        } else if (!isDigit(text.front()) && (takeSign(true) || takeCurrency(text, true, out))) {
            again = true;
        } else if (!text.empty() && text.back() == '%' && !out.percent) {
            out.percent = again = true;
            text.remove_suffix(1);
        } else if (!text.empty() && !isDigit(text.back()) && (takeSign(false) || takeCurrency(text, false, out))) {
            again = true;
        }
    }
    if (parentheses && sign) return {};
    out.negative |= parentheses;
    out.number = text;
    return out;
}

// Length of a thousands mark at the front of `text`, or 0. A decimal mark is none.
std::size_t groupMark(std::string_view text, char decimal) {
    if (text.empty()) return 0;
    const char c = text.front();
    if ((c == ',' || c == '.') && c != decimal) return 1;
    if (c == '\'') return 1;
    if (text.starts_with("\xE2\x80\x99")) return 3;
    return c == '\t' || c == '\n' || c == '\r' ? 0 : blankAt(text);
}

struct Parsed {
    Decimal value;
    bool tooLarge = false;
    int digits = 0;
    int writtenDecimals = 0;
    bool leadingZero = false;
};

std::optional<Parsed> parseDigits(std::string_view text, DecimalMark mark) {
    const char decimal = mark == DecimalMark::Point ? '.' : ',';
    Parsed out;
    std::uint64_t mantissa = 0;
    const auto push = [&](char c) {
        const auto digit = static_cast<std::uint64_t>(c - '0');
        constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        if (mantissa > (most - digit) / 10) return false;
        mantissa = mantissa * 10 + digit;
        return true;
    };
    std::string_view group; // the thousands mark in use
    std::size_t run = 0;    // digits since the last mark
    bool shortGroup = false; // Indian grouping: pairs, then three
    bool grouped = false;
    while (!text.empty() && text.front() != decimal) {
        if (isDigit(text.front())) {
            if (!push(text.front())) out.tooLarge = true;
            ++run;
            ++out.digits;
            text.remove_prefix(1);
            continue;
        }
        const std::size_t length = groupMark(text, decimal);
        if (length == 0 || run == 0) return {};
        const std::string_view seen = text.substr(0, length);
        if (grouped && seen != group) return {};
        if (!grouped && run > 3) return {};
        if (grouped && run != 3 && run != 2) return {};
        if (grouped && run == 2) shortGroup = true;
        if (grouped && run == 3 && shortGroup) return {};
        grouped = true;
        group = seen;
        run = 0;
        text.remove_prefix(length);
    }
    if (grouped && run != 3) return {};
    const bool hasInteger = out.digits > 0;
    if (!text.empty()) {
        text.remove_prefix(1);
        // Zeros at the end say nothing, and would only use up the room.
        std::string_view kept = text;
        while (!kept.empty() && kept.back() == '0') kept.remove_suffix(1);
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (!isDigit(text[i])) return {};
            ++out.digits;
            ++out.writtenDecimals;
            if (i >= kept.size()) continue;
            if (out.value.scale == 18 || !push(text[i]))
                out.tooLarge = true;
            else
                ++out.value.scale;
        }
        if (!hasInteger && out.writtenDecimals == 0) return {};
    }
    if (out.digits == 0) return {};
    out.value.mantissa = static_cast<std::int64_t>(mantissa);
    return out;
}

bool startsWithIdleZero(std::string_view number) {
    return number.size() > 1 && number[0] == '0' && (isDigit(number[1]) || groupMark(number.substr(1), '.') > 0);
}

std::optional<Parsed> parse(const Bare& cell, DecimalMark mark) {
    auto parsed = parseDigits(cell.number, mark);
    if (!parsed) return {};
    parsed->leadingZero = startsWithIdleZero(cell.number);
    // "0,123" groups nothing: no one writes a thousand that way.
    const bool zeroGroup = cell.number.size() > 1 && cell.number[0] == '0' && groupMark(cell.number.substr(1), mark == DecimalMark::Point ? '.' : ',') > 0;
    if (zeroGroup) return {};
    if (cell.negative) parsed->value.mantissa = -parsed->value.mantissa;
    return parsed;
}

} // namespace

std::optional<Decimal> readDecimal(std::string_view cell, DecimalMark mark) {
    const auto stripped = bare(cell);
    if (!stripped || stripped->percent || !stripped->currency.empty() || !stripped->symbol.empty()) return {};
    const auto parsed = parse(*stripped, mark);
    if (!parsed || parsed->tooLarge) return {};
    return parsed->value;
}

std::optional<std::int64_t> readInteger(std::string_view cell, DecimalMark mark) {
    const auto value = readDecimal(cell, mark);
    if (!value || value->scale != 0) return {};
    return value->mantissa;
}

tl::expected<Amount, NumberFault> readAmount(std::string_view cell, DecimalMark mark, int minorDigits) {
    const auto stripped = bare(cell);
    if (!stripped) return tl::unexpected(NumberFault::NotANumber);
    const auto parsed = parse(*stripped, mark);
    if (!parsed) return tl::unexpected(NumberFault::NotANumber);
    if (parsed->value.scale > minorDigits) return tl::unexpected(NumberFault::TooManyDecimals);
    if (parsed->tooLarge) return tl::unexpected(NumberFault::TooLarge);
    Amount amount;
    amount.minor = parsed->value.mantissa;
    for (int i = parsed->value.scale; i < minorDigits; ++i) {
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 10;
        if (amount.minor > most || amount.minor < -most) return tl::unexpected(NumberFault::TooLarge);
        amount.minor *= 10;
    }
    amount.currency = stripped->currency;
    amount.symbol = stripped->symbol;
    amount.percent = stripped->percent;
    return amount;
}

NumberProbe probeNumber(std::string_view cell) {
    NumberProbe probe;
    const auto stripped = bare(cell);
    if (!stripped) return probe;
    const auto point = parse(*stripped, DecimalMark::Point);
    const auto comma = parse(*stripped, DecimalMark::Comma);
    probe.point = point.has_value();
    probe.comma = comma.has_value();
    if (!probe.any()) return probe;
    const Parsed& parsed = point ? *point : *comma;
    probe.differs = point && comma && point->value != comma->value;
    probe.decimals = (point && point->writtenDecimals > 0) || (comma && comma->writtenDecimals > 0);
    probe.percent = stripped->percent;
    probe.leadingZero = parsed.leadingZero || (stripped->plus && parsed.digits >= 7);
    probe.digits = parsed.digits;
    probe.currency = stripped->currency;
    probe.symbol = stripped->symbol;
    return probe;
}

std::optional<bool> readBoolean(std::string_view cell) {
    cell = trimmed(cell);
    static constexpr std::string_view yes[] = {"1", "true", "yes", "y", "on", "ja", "j", "wahr", "oui", "o", "vrai", "si", "s\xC3\xAD", "s\xC3\xAC", "verdadero", "vero", "sim", "x", "t", "S\xC3\x8D",
                                                "\xE3\x81\xAF\xE3\x81\x84", "\xE2\x9C\x93", "\xE2\x9C\x94"};
    static constexpr std::string_view no[] = {"0", "false", "no", "n", "off", "nein", "falsch", "non", "faux", "falso", "f", "nee", "n\xC3\xA3o",
                                               "\xE3\x81\x84\xE3\x81\x84\xE3\x81\x88"};
    if (cell.empty() || cell.size() > 9) return {};
    for (const std::string_view word : yes)
        if (sameFolded(cell, word)) return true;
    for (const std::string_view word : no)
        if (sameFolded(cell, word)) return false;
    return {};
}

} // namespace channelbook::sync
