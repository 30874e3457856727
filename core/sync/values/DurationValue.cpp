#include "core/sync/values/DurationValue.h"

#include "core/sync/values/FixedText.h"

namespace channelbook::sync {

namespace {

struct Unit {
    std::string_view name;
    std::int64_t seconds;
};
// Lower-case.
constexpr Unit units[] = {
    {"s", 1},        {"sec", 1},      {"secs", 1},     {"second", 1},     {"seconds", 1},  {"sek", 1},       {"sekunde", 1},    {"sekunden", 1},
    {"seconde", 1},  {"secondes", 1}, {"segundo", 1},  {"segundos", 1},
    {"m", 60},       {"min", 60},     {"mins", 60},    {"minute", 60},    {"minutes", 60}, {"minuten", 60},  {"minuto", 60},    {"minutos", 60},
    {"h", 3600},     {"hr", 3600},    {"hrs", 3600},   {"hour", 3600},    {"hours", 3600}, {"std", 3600},    {"stunde", 3600},  {"stunden", 3600},
    {"heure", 3600}, {"heures", 3600}, {"hora", 3600}, {"horas", 3600},
    {"d", 86400},    {"day", 86400},  {"days", 86400}, {"tag", 86400},    {"tage", 86400}, {"jour", 86400},  {"jours", 86400},  {"dia", 86400},
    {"dias", 86400}, {"d\xC3\xAD" "a", 86400},        {"d\xC3\xAD" "as", 86400},
    {"w", 604800},   {"week", 604800}, {"weeks", 604800}, {"woche", 604800}, {"wochen", 604800}, {"semaine", 604800}, {"semaines", 604800},
    {"semana", 604800}, {"semanas", 604800},
};

std::int64_t secondsOf(std::string_view name) {
    for (const Unit& unit : units)
        if (sameFolded(unit.name, name)) return unit.seconds;
    return 0;
}

/// Hours, minutes and perhaps seconds with colons between.
std::optional<std::int64_t> readClock(std::string_view cell) {
    std::int64_t part[3] = {0, 0, 0};
    int parts = 0;
    int digits = 0;
    for (const char c : cell) {
        if (c == ':') {
            if (digits == 0 || (parts > 0 && digits != 2) || ++parts > 2) return {};
            digits = 0;
            continue;
        }
        if (!isDigit(c) || ++digits > 6) return {};
        part[parts] = part[parts] * 10 + (c - '0');
    }
    if (parts == 0 || digits != 2 || part[1] > 59 || part[2] > 59) return {};
    return part[0] * 3600 + part[1] * 60 + part[2];
}

/// A number with up to two decimals, in hundredths.
std::optional<std::int64_t> takeHundredths(std::string_view& text) {
    std::int64_t value = 0;
    std::size_t digits = 0;
    while (digits < text.size() && isDigit(text[digits]) && digits < 9) value = value * 10 + (text[digits++] - '0');
    if (digits == 0) return {};
    text.remove_prefix(digits);
    value *= 100;
    if (text.size() < 2 || (text.front() != '.' && text.front() != ',') || !isDigit(text[1])) return value;
    text.remove_prefix(1);
    for (std::int64_t scale = 10; !text.empty() && isDigit(text.front()); scale /= 10) {
        if (scale == 0) return {};
        value += (text.front() - '0') * scale;
        text.remove_prefix(1);
    }
    return value;
}

} // namespace

std::optional<std::int64_t> readDuration(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty() || cell.size() > 40) return {};
    if (const auto clock = readClock(cell)) return clock;
    const bool iso = cell.size() > 2 && (cell.front() == 'P' || cell.front() == 'p') && (isDigit(cell[1]) || lowered(cell[1]) == 't');
    if (iso) cell.remove_prefix(1);
    std::int64_t hundredths = 0;
    std::int64_t last = 0;
    bool inTime = !iso;
    bool any = false;
    while (!cell.empty()) {
        if (iso && lowered(cell.front()) == 't') {
            if (inTime) return {};
            inTime = true;
            cell.remove_prefix(1);
            continue;
        }
        const auto number = takeHundredths(cell);
        if (!number) return {};
        if (!iso) cell = trimmed(cell);
        std::size_t length = 0;
        while (length < cell.size() && (isLetter(cell[length]) || static_cast<unsigned char>(cell[length]) >= 0x80) && (!iso || length == 0)) ++length;
        const std::int64_t unit = secondsOf(cell.substr(0, length));
        // From the large to the small, each once; in ISO 8601 M before the T are months.
        if (unit == 0 || (any && unit >= last) || (iso && (unit >= 86400) == inTime)) return {};
        hundredths += *number * unit;
        last = unit;
        any = true;
        cell.remove_prefix(length);
        if (iso) continue;
        if (!cell.empty() && cell.front() == '.') cell.remove_prefix(1);
        cell = trimmed(cell);
        if (!cell.empty() && cell.front() == ',') cell = trimmed(cell.substr(1));
    }
    if (!any || hundredths % 100 != 0) return {};
    return hundredths / 100;
}

} // namespace channelbook::sync
