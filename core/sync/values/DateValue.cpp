#include "core/sync/values/DateValue.h"

#include "core/sync/values/DateWords.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace channelbook::sync {

namespace {

struct Part {
    int value = 0;
    int digits = 0; // 0: a month by name
};

// The cell taken apart, before anyone says which part is which.
struct Pieces {
    Part part[3];
    bool named = false; // one part is a month's name, at `namedAt`
    int namedAt = 0;
    bool hasTime = false;
    int hour = 0, minute = 0, second = 0;
    bool hasZone = false;
    int zoneMinutes = 0;
};

class Cursor {
public:
    explicit Cursor(std::string_view text) : text_(text) {}
    [[nodiscard]] bool atEnd() const { return text_.empty(); }
    [[nodiscard]] char peek() const { return text_.empty() ? '\0' : text_.front(); }
    bool take(char c) {
        if (peek() != c || text_.empty()) return false;
        text_.remove_prefix(1);
        return true;
    }
    bool blanks() {
        bool any = false;
        for (std::size_t n = blankAt(text_); n > 0; n = blankAt(text_)) {
            text_.remove_prefix(n);
            any = true;
        }
        return any;
    }
    // Up to `most` digits; none more may follow.
    bool number(int most, Part& out) {
        out = {};
        while (!text_.empty() && isDigit(text_.front())) {
            if (++out.digits > most) return false;
            out.value = out.value * 10 + (text_.front() - '0');
            text_.remove_prefix(1);
        }
        return out.digits > 0;
    }
    // A word, lower-case and without accents; empty if there is none.
    FixedText<16> word() {
        FixedText<16> folded;
        while (!text_.empty()) {
            const auto c = static_cast<unsigned char>(text_.front());
            if (isLetter(text_.front())) {
                folded.append(lowered(text_.front()));
                text_.remove_prefix(1);
            } else if (c == 0xC3 && text_.size() > 1) {
                // U+00C0..U+00FF: the case is one bit, the base letter a matter of ranges.
                const unsigned low = (static_cast<unsigned char>(text_[1]) | 0x20U) & 0xFFU;
                folded.append(low <= 0xA5 ? 'a' : low == 0xA7 ? 'c' : low >= 0xA8 && low <= 0xAB ? 'e' : low >= 0xAC && low <= 0xAF ? 'i' : low == 0xB1 ? 'n' : low >= 0xB2 && low <= 0xB6 ? 'o' : low >= 0xB9 && low <= 0xBC ? 'u' : '?');
                text_.remove_prefix(2);
            } else {
                break;
            }
        }
        return folded;
    }
    bool takeText(std::string_view text) {
        if (!text_.starts_with(text)) return false;
        text_.remove_prefix(text.size());
        return true;
    }
    bool takeWord(std::string_view lower) {
        const Cursor before = *this;
        if (word().view() == lower) return true;
        *this = before;
        return false;
    }

private:
    std::string_view text_;
};

int monthOf(std::string_view word) {
    for (const MonthName& month : months)
        if (month.name == word) return month.month;
    return 0;
}

bool readZone(Cursor& in, Pieces& out) {
    if (in.take('Z') || in.take('z')) {
        out.hasZone = true;
        return true;
    }
    for (const ZoneName& zone : zones) {
        if (!in.takeWord(zone.name)) continue;
        out.hasZone = true;
        out.zoneMinutes = zone.minutes;
        if (in.atEnd()) return true;
        if (zone.minutes != 0) return false;
        break;
    }
    const bool minus = in.peek() == '-';
    if (!in.take('-') && !in.take('+')) return false;
    Part hours;
    Part minutes;
    if (!in.number(4, hours)) return false;
    if (hours.digits > 2) {
        minutes.value = hours.value % 100;
        hours.value /= 100;
    } else if (in.take(':') && (!in.number(2, minutes) || minutes.digits != 2)) {
        return false;
    }
    if (hours.value > 14 || minutes.value > 59) return false;
    out.hasZone = true;
    out.zoneMinutes = (hours.value * 60 + minutes.value) * (minus ? -1 : 1);
    return true;
}

/// "am", "p.m.", "a. m."; not the beginning of "PST".
bool takeHalf(Cursor& in) {
    const Cursor before = in;
    if (lowered(in.peek()) == 'a' || lowered(in.peek()) == 'p') {
        in.take(in.peek());
        in.take('.');
        in.blanks();
        if (lowered(in.peek()) == 'm') {
            in.take(in.peek());
            in.take('.');
            return true;
        }
    }
    in = before;
    return false;
}

bool readTime(Cursor& in, Pieces& out) {
    Part hour;
    Part minute;
    Part second;
    // Forenoon and afternoon, which stand before the time in Japanese.
    const bool forenoon = in.takeText("\xE5\x8D\x88\xE5\x89\x8D");
    const bool afternoon = !forenoon && in.takeText("\xE5\x8D\x88\xE5\xBE\x8C");
    in.blanks();
    if (!in.number(2, hour)) return false;
    bool colons = false;
    const Cursor before = in;
    if (in.takeText("\xE6\x99\x82")) {
        // 14時30分
        colons = true;
        if (in.number(2, minute) && !in.takeText("\xE5\x88\x86")) return false;
        if (in.number(2, second) && !in.takeText("\xE7\xA7\x92")) return false;
    } else if (in.take('h') && in.number(2, minute) && minute.digits == 2) {
        // 14h30, as the French write it
        colons = true;
    } else {
        in = before;
        minute = {};
        if (in.take(':')) {
            colons = true;
            if (!in.number(2, minute) || minute.digits != 2) return false;
            if (in.take(':')) {
                if (!in.number(2, second) || second.digits != 2) return false;
                if (in.take('.') || in.take(',')) {
                    Part fraction;
                    if (!in.number(9, fraction)) return false;
                }
            }
        }
    }
    in.blanks();
    const char half = lowered(in.peek());
    if (forenoon || afternoon) {
        if (!colons || hour.value > 12) return false;
        hour.value = hour.value % 12 + (afternoon ? 12 : 0);
    } else if (takeHalf(in)) {
        if (hour.value < 1 || hour.value > 12) return false;
        hour.value = hour.value % 12 + (half == 'p' ? 12 : 0);
        in.blanks();
    } else if (!colons) {
        return false;
    } else if (in.takeWord("uhr")) {
        in.blanks();
    }
    if (hour.value > 23 || minute.value > 59 || second.value > 59) return false;
    out.hasTime = true;
    out.hour = hour.value;
    out.minute = minute.value;
    out.second = second.value;
    return true;
}

/// 2026年7月1日, perhaps with a time.
std::optional<Pieces> takeApartYearFirst(std::string_view cell) {
    Cursor in(cell);
    Pieces out;
    if (!in.number(4, out.part[0]) || out.part[0].digits != 4 || !in.takeText("\xE5\xB9\xB4")) return {};
    if (!in.number(2, out.part[1]) || !in.takeText("\xE6\x9C\x88")) return {};
    if (!in.number(2, out.part[2]) || !in.takeText("\xE6\x97\xA5")) return {};
    in.blanks();
    if (!in.atEnd() && (!readTime(in, out) || (!in.atEnd() && !readZone(in, out)))) return {};
    in.blanks();
    if (!in.atEnd()) return {};
    return out;
}

/// 20260701
std::optional<Pieces> takeApartDigits(std::string_view cell) {
    const auto number = [&](std::size_t from, int length) {
        Part part{0, length};
        for (int i = 0; i < length; ++i) part.value = part.value * 10 + (cell[from + static_cast<std::size_t>(i)] - '0');
        return part;
    };
    Pieces out;
    out.part[0] = number(0, 4);
    out.part[1] = number(4, 2);
    out.part[2] = number(6, 2);
    return out;
}

/// "Wed, ", "Mittwoch, den "
void skipWeekday(Cursor& in) {
    const Cursor before = in;
    const auto word = in.word();
    const bool known = !word.empty() && std::find(std::begin(weekdays), std::end(weekdays), word.view()) != std::end(weekdays);
    const bool mark = known && (in.take(',') || in.take('.'));
    if (!known || (!in.blanks() && !mark)) {
        in = before;
        return;
    }
    in.take(',');
    in.blanks();
    in.takeWord("den");
    in.takeWord("le");
    in.blanks();
}

std::optional<Pieces> takeApart(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.size() < 6 || cell.size() > 48) return {};
    if (cell.find("\xE5\xB9\xB4") != std::string_view::npos) return takeApartYearFirst(cell);
    if (cell.size() == 8 && (cell.starts_with("19") || cell.starts_with("20")) && std::all_of(cell.begin(), cell.end(), isDigit)) return takeApartDigits(cell);
    Cursor in(cell);
    skipWeekday(in);
    Pieces out;
    char separator = 0;
    for (int i = 0; i < 3; ++i) {
        if (isDigit(in.peek())) {
            if (!in.number(4, out.part[i])) return {};
            for (const std::string_view ordinal : {"st", "nd", "rd", "th", "er"})
                if (in.takeWord(ordinal)) break;
        } else {
            const auto word = in.word();
            const int month = word.empty() || out.named ? 0 : monthOf(word.view());
            if (month == 0) return {};
            out.named = true;
            out.namedAt = i;
            out.part[i] = {month, 0};
        }
        if (i == 2) break;
        // Between numbers the same mark twice; next to a name anything reasonable ("12. März 2026", "Mar 12, 2026").
        const char mark = in.peek();
        if (mark == '/' || mark == '.' || mark == '-' || mark == ',') {
            in.take(mark);
            in.blanks();
        } else if (!in.blanks()) {
            return {};
        }
        in.takeWord("de");
        in.takeWord("of");
        in.blanks();
        if (i == 0)
            separator = mark;
        else if (!out.named && !isLetter(in.peek()) && static_cast<unsigned char>(in.peek()) < 0x80 && mark != separator)
            return {};
    }
    if (!out.named && separator != '/' && separator != '.' && separator != '-') return {};
    if (in.atEnd()) return out;

    const bool dateZone = in.peek() == 'Z' || in.peek() == 'z';
    if (dateZone) {
        if (!readZone(in, out) || !in.atEnd()) return {};
        return out;
    }
    in.take(',');
    const bool gap = in.blanks();
    if (!gap && !in.take('T') && !in.take('t')) return {};
    if (!readTime(in, out)) return {};
    if (!in.atEnd() && !readZone(in, out)) return {};
    in.blanks();
    if (!in.atEnd()) return {};
    return out;
}

bool isLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int daysIn(int year, int month) {
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : days[month - 1];
}

// Days since 1970-01-01 and back (Howard Hinnant's civil calendar algorithms).
std::int64_t daysFromCivil(int year, int month, int day) {
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const std::int64_t yearOfEra = y - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

struct Civil {
    int year = 0, month = 0, day = 0;
};

Civil civilFromDays(std::int64_t days) {
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t dayOfEra = days - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    const int month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    return {static_cast<int>(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1)};
}

template <std::size_t N>
void appendNumber(FixedText<N>& text, int value, int width) {
    for (int scale = width == 4 ? 1000 : 10; scale > 0; scale /= 10) text.append(static_cast<char>('0' + value / scale % 10));
}

template <std::size_t N>
void appendDate(FixedText<N>& text, const Civil& date) {
    appendNumber(text, date.year, 4);
    text.append('-');
    appendNumber(text, date.month, 2);
    text.append('-');
    appendNumber(text, date.day, 2);
}

std::optional<DateValue> compose(const Civil& date, bool hasTime, std::int64_t secondOfDay, int zoneMinutes) {
    const std::int64_t seconds = daysFromCivil(date.year, date.month, date.day) * 86400 + secondOfDay - std::int64_t{60} * zoneMinutes;
    const std::int64_t days = seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400;
    const auto time = static_cast<int>(seconds - days * 86400);
    const Civil utc = civilFromDays(days);
    if (utc.year < 1 || utc.year > 9999) return {};
    DateValue value;
    value.hasTime = hasTime;
    appendDate(value.date, date);
    appendDate(value.instant, utc);
    value.instant.append('T');
    appendNumber(value.instant, time / 3600, 2);
    value.instant.append(':');
    appendNumber(value.instant, time / 60 % 60, 2);
    value.instant.append(':');
    appendNumber(value.instant, time % 60, 2);
    value.instant.append('Z');
    return value;
}

std::optional<Civil> civilOf(const Pieces& pieces, DateOrder order) {
    const Part* part = pieces.part;
    Part year;
    Part month;
    Part day;
    if (part[0].digits == 4 || (part[0].digits == 3)) {
        year = part[0], month = part[1], day = part[2];
        if (pieces.named && pieces.namedAt == 2) std::swap(month, day);
    } else if (pieces.named) {
        if (pieces.namedAt == 2) return {};
        month = part[pieces.namedAt];
        day = part[1 - pieces.namedAt];
        year = part[2];
    } else if (order == DateOrder::Dmy) {
        day = part[0], month = part[1], year = part[2];
    } else if (order == DateOrder::Mdy) {
        month = part[0], day = part[1], year = part[2];
    } else {
        year = part[0], month = part[1], day = part[2];
    }
    if (day.digits > 2 || month.digits > 2 || (year.digits != 4 && year.digits != 2)) return {};
    if (year.digits == 2) year.value += year.value >= 70 ? 1900 : 2000;
    if (year.value < 1 || month.value < 1 || month.value > 12 || day.value < 1 || day.value > daysIn(year.value, month.value)) return {};
    return Civil{year.value, month.value, day.value};
}

} // namespace

std::optional<DateValue> readDate(std::string_view cell, DateOrder order) {
    const auto pieces = takeApart(cell);
    if (!pieces) return {};
    const auto date = civilOf(*pieces, order);
    if (!date) return {};
    const int seconds = pieces->hour * 3600 + pieces->minute * 60 + pieces->second;
    return compose(*date, pieces->hasTime, seconds, pieces->zoneMinutes);
}

std::optional<DateValue> readDateSerial(std::string_view cell) {
    cell = trimmed(cell);
    std::int64_t days = 0;
    std::int64_t fraction = 0;
    std::int64_t scale = 1;
    std::size_t i = 0;
    for (; i < cell.size() && isDigit(cell[i]) && i < 8; ++i) days = days * 10 + (cell[i] - '0');
    if (i == 0) return {};
    if (i < cell.size() && cell[i] == '.')
        for (++i; i < cell.size() && isDigit(cell[i]); ++i)
            if (scale < 1'000'000'000'000) {
                fraction = fraction * 10 + (cell[i] - '0');
                scale *= 10;
            }
    // 60 is the 29th of February 1900, which never was; the days before it count one less.
    if (i != cell.size() || days < 1 || days == 60 || days > 2'958'465) return {};
    std::int64_t seconds = (fraction * 86400 + scale / 2) / scale;
    std::int64_t unixDays = days - (days > 60 ? 25569 : 25568);
    if (seconds == 86400) {
        seconds = 0;
        ++unixDays;
    }
    return compose(civilFromDays(unixDays), seconds != 0, seconds, 0);
}

bool isDaySerial(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.size() < 5 || !std::all_of(cell.begin(), cell.begin() + 5, isDigit)) return false;
    return cell.substr(0, 5) >= "20000" && cell.substr(0, 5) < "80000" && readDateSerial(cell).has_value();
}

DateProbe probeDate(std::string_view cell) {
    DateProbe probe;
    const auto pieces = takeApart(cell);
    if (!pieces) return probe;
    const auto dmy = civilOf(*pieces, DateOrder::Dmy);
    const auto mdy = civilOf(*pieces, DateOrder::Mdy);
    const auto ymd = civilOf(*pieces, DateOrder::Ymd);
    probe.dmy = dmy.has_value();
    probe.mdy = mdy.has_value();
    probe.ymd = ymd.has_value();
    probe.hasTime = pieces->hasTime;
    probe.differs = dmy && mdy && (dmy->month != mdy->month || dmy->day != mdy->day);
    return probe;
}

} // namespace channelbook::sync
