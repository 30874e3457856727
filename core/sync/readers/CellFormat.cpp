#include "core/sync/readers/CellFormat.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace channelbook::sync {

namespace {

using Kind = CellFormat::Kind;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool startsFolded(std::string_view text, std::string_view start) {
    return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// Symbols that may stand in a format without a bracket, as literal text.
std::string_view currencyIn(std::string_view literal) {
    static constexpr std::array<std::string_view, 7> symbols{"\xE2\x82\xAC", "\xC2\xA3", "\xC2\xA5", "$", "\xE2\x82\xB9", "\xE2\x82\xA9", "CHF"};
    for (const std::string_view symbol : symbols)
        if (literal.find(symbol) != std::string_view::npos) return symbol;
    return {};
}

/// The parts of a format's first section that decide what it is.
struct Parts {
    bool date = false;
    bool time = false;
    bool months = false; // an `m` that may be a month or a minute
    bool elapsed = false;
    bool percent = false;
    bool digits = false;
    std::string currency;
};

std::size_t bracket(std::string_view code, std::size_t at, Parts& parts) {
    const std::size_t close = std::min(code.find(']', at), code.size());
    const std::string_view inner = code.substr(at + 1, close - at - 1);
    if (inner.starts_with('$')) {
        const std::string_view symbol = inner.substr(1, std::min(inner.find('-'), inner.size()) - 1);
        if (!symbol.empty()) parts.currency = symbol;
    } else if (!inner.empty() && std::all_of(inner.begin(), inner.end(), [&](char c) { return lower(c) == lower(inner[0]); }) &&
               (lower(inner[0]) == 'h' || lower(inner[0]) == 'm' || lower(inner[0]) == 's')) {
        parts.elapsed = true;
    }
    return close;
}

Parts partsOf(std::string_view code) {
    Parts parts;
    std::string literal;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = lower(code[i]);
        if (c == '"') {
            const std::size_t close = std::min(code.find('"', i + 1), code.size());
            literal += code.substr(i + 1, close - i - 1);
            i = close;
        } else if (c == '\\') {
            if (++i < code.size()) literal += code[i];
        } else if (c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            i = bracket(code, i, parts);
        } else if (startsFolded(code.substr(i), "general")) {
            i += 6;
            parts.digits = true;
        } else if (startsFolded(code.substr(i), "am/pm") || startsFolded(code.substr(i), "a/p")) {
            i += startsFolded(code.substr(i), "am/pm") ? 4 : 2;
            parts.time = true;
        } else if (c == 'e' && parts.digits) {
            // an exponent, 0.00E+00
        } else if (c == 'y' || c == 'd' || c == 'g' || c == 'e') {
            parts.date = true;
        } else if (c == 'h' || c == 's') {
            parts.time = true;
        } else if (c == 'm') {
            parts.months = true;
        } else if (c == '%') {
            parts.percent = true;
        } else if (c == '0' || c == '#' || c == '?') {
            parts.digits = true;
        } else {
            literal += code[i];
        }
    }
    if (parts.currency.empty()) parts.currency = currencyIn(literal);
    return parts;
}

/// A finite number taken apart: its significant digits and where the decimal point stands.
struct Digits {
    std::array<char, 24> digits{};
    int count = 0;
    int point = 0; // digits before the decimal point; may be negative or more than `count`
    bool negative = false;
};

Digits digitsOf(double value) {
    Digits result;
    result.negative = std::signbit(value);
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), std::abs(value), std::chars_format::scientific).ptr;
    const char* at = text.data();
    for (; at != end && *at != 'e'; ++at)
        if (isDigit(*at)) result.digits[static_cast<std::size_t>(result.count++)] = *at;
    int exponent = 0;
    if (at != end) {
        ++at;
        if (*at == '+') ++at;
        std::from_chars(at, end, exponent);
    }
    result.point = exponent + 1;
    while (result.count > 1 && result.digits[static_cast<std::size_t>(result.count - 1)] == '0') --result.count;
    return result;
}

void appendDecimal(std::string& out, double value, int shift) {
    if (value == 0) {
        out += '0';
        return;
    }
    Digits number = digitsOf(value);
    number.point += shift;
    if (number.negative) out += '-';
    if (number.point > 310 || number.point < -330) return; // no double is that far
    const auto digits = std::string_view(number.digits.data(), static_cast<std::size_t>(number.count));
    if (number.point <= 0) {
        out += "0.";
        out.append(static_cast<std::size_t>(-number.point), '0');
        out += digits;
    } else if (number.point >= number.count) {
        out += digits;
        out.append(static_cast<std::size_t>(number.point - number.count), '0');
    } else {
        out += digits.substr(0, static_cast<std::size_t>(number.point));
        out += '.';
        out += digits.substr(static_cast<std::size_t>(number.point));
    }
}

void appendPadded(std::string& out, std::int64_t value, int width) {
    std::array<char, 24> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    const auto length = end - text.data();
    if (length < width) out.append(static_cast<std::size_t>(width - length), '0');
    out.append(text.data(), end);
}

constexpr std::int64_t dayMs = 86'400'000;

void appendTime(std::string& out, std::int64_t ms) {
    appendPadded(out, ms / 3'600'000, 2);
    out += ':';
    appendPadded(out, ms / 60'000 % 60, 2);
    out += ':';
    appendPadded(out, ms / 1000 % 60, 2);
    if (ms % 1000 != 0) {
        out += '.';
        appendPadded(out, ms % 1000, 3);
    }
}

/// Day 1 is 1900-01-01; day 60 is the 29th of February 1900, which never was.
void appendDay(std::string& out, std::int64_t day, bool date1904) {
    if (!date1904 && (day == 0 || day == 60)) {
        out += day == 0 ? "1900-01-00" : "1900-02-29";
        return;
    }
    // 1899-12-30 is what makes the days after the leap bug right.
    const std::int64_t unixDay = date1904 ? day - 24'107 : day < 60 ? day - 25'568 : day - 25'569;
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{unixDay}}};
    appendPadded(out, static_cast<int>(date.year()), 4);
    out += '-';
    appendPadded(out, static_cast<unsigned>(date.month()), 2);
    out += '-';
    appendPadded(out, static_cast<unsigned>(date.day()), 2);
}

bool appendDate(std::string& out, double value, Kind kind, bool date1904) {
    constexpr double lastDay = 2'958'466; // the year 9999 ends there
    if (kind == Kind::Duration) {
        if (std::abs(value) > lastDay) return false;
        if (value < 0) out += '-';
        appendTime(out, std::llround(std::abs(value) * static_cast<double>(dayMs)));
        return true;
    }
    if (value < 0 || value >= (date1904 ? lastDay - 1462 : lastDay)) return false;
    const std::int64_t ms = std::llround(value * static_cast<double>(dayMs));
    const std::int64_t day = ms / dayMs;
    const std::int64_t time = ms % dayMs;
    // A time of day is a number below one, however the cell is formatted otherwise.
    const bool timeOnly = day == 0 && (kind == Kind::Time || (time != 0 && !date1904));
    if (!timeOnly) appendDay(out, day, date1904);
    if (timeOnly || time != 0 || kind != Kind::Date) {
        if (!timeOnly) out += ' ';
        appendTime(out, time);
    }
    return true;
}

/// Text that is a number already written shortest: up to fifteen digits survive the way through a double unchanged.
bool isShortest(std::string_view value) {
    if (value.starts_with('-')) {
        value.remove_prefix(1);
        if (value == "0") return false;
    }
    if (value.empty() || value.size() > 16 || !isDigit(value[0]) || !isDigit(value.back())) return false;
    if (value[0] == '0' && value.size() > 1 && value[1] != '.') return false;
    int digits = 0;
    int points = 0;
    for (const char c : value) {
        digits += isDigit(c) ? 1 : 0;
        points += c == '.' ? 1 : 0;
        if (!isDigit(c) && c != '.') return false;
    }
    return digits <= 15 && points <= 1 && (points == 0 || value.back() != '0');
}

} // namespace

CellFormat cellFormatOf(std::string_view code) {
    const Parts parts = partsOf(code);
    CellFormat format;
    if (parts.elapsed) {
        format.kind = parts.date ? Kind::DateTime : Kind::Duration;
    } else if (parts.date || parts.time || parts.months) {
        const bool date = parts.date || (parts.months && !parts.time);
        format.kind = date ? parts.time ? Kind::DateTime : Kind::Date : Kind::Time;
    } else if (parts.percent) {
        format.kind = Kind::Percent;
    } else if (parts.digits) {
        format.currency = parts.currency;
    }
    return format;
}

CellFormat builtinFormat(int id) {
    const auto within = [id](int from, int to) { return id >= from && id <= to; };
    if (within(14, 17) || within(27, 31) || within(34, 36) || within(50, 58)) return {Kind::Date, {}};
    if (within(18, 21) || within(32, 33) || id == 45 || id == 47) return {Kind::Time, {}};
    if (id == 22) return {Kind::DateTime, {}};
    if (id == 46) return {Kind::Duration, {}};
    if (id == 9 || id == 10) return {Kind::Percent, {}};
    // 5 to 8, 42 and 44 show the reader's own currency, whichever that is: the workbook says none.
    return {};
}

void appendNumber(std::string& out, std::string_view value, const CellFormat& format, bool date1904) {
    const bool plain = format.kind == Kind::Plain;
    if (plain && isShortest(value)) {
        if (!format.currency.empty()) out += format.currency;
        out += value;
        return;
    }
    double number = 0;
    const char* const end = value.data() + value.size();
    const char* from = value.data();
    if (from != end && *from == '+') ++from;
    const auto read = std::from_chars(from, end, number);
    if (read.ec != std::errc() || read.ptr != end || !std::isfinite(number)) {
        out += value;
        return;
    }
    if (plain || format.kind == Kind::Percent) {
        if (!format.currency.empty()) out += format.currency;
        appendDecimal(out, number, plain ? 0 : 2);
        if (!plain) out += '%';
        return;
    }
    if (!appendDate(out, number, format.kind, date1904)) appendDecimal(out, number, 0);
}

void appendIsoDate(std::string& out, std::string_view value) {
    const std::size_t begin = out.size();
    out += value;
    if (value.size() > 10 && value[10] == 'T' && value[4] == '-' && value[7] == '-') out[begin + 10] = ' ';
}

} // namespace channelbook::sync
