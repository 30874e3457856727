#include "core/calendars/WorkCalendar.h"

#include <algorithm>
#include <set>

namespace channelbook::calendars {

namespace {

constexpr int daysOfWeek = 7;

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
QDate easterSunday(int year) {
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
    const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

QDate nthWeekday(int year, const Holiday& holiday) {
    if (holiday.nth == 0) {
        const QDate before(year, holiday.month, holiday.day);
        const int back = (before.dayOfWeek() - holiday.weekday + daysOfWeek - 1) % daysOfWeek + 1;
        return before.addDays(-back);
    }
    if (holiday.nth < 0) {
        const QDate last = QDate(year, holiday.month, 1).addMonths(1).addDays(-1);
        return last.addDays(-((last.dayOfWeek() - holiday.weekday + daysOfWeek) % daysOfWeek));
    }
    const QDate first(year, holiday.month, 1);
    const QDate day =
        first.addDays((holiday.weekday - first.dayOfWeek() + daysOfWeek) % daysOfWeek + (holiday.nth - 1) * daysOfWeek);
    return day.month() == holiday.month ? day : QDate(); // there need not be a fifth one
}

/// The days of a holiday in a year.
std::vector<QDate> daysOf(const Holiday& holiday, int year) {
    std::vector<QDate> days;
    for (const QString& date : holiday.dates)
        if (const QDate day = QDate::fromString(date, Qt::ISODate); day.year() == year) days.push_back(day);
    if (holiday.byEaster)
        days.push_back(easterSunday(year).addDays(holiday.easter));
    else if (holiday.weekday != 0)
        days.push_back(nthWeekday(year, holiday));
    else if (holiday.month != 0)
        days.push_back(QDate(year, holiday.month, holiday.day)); // the 29th of February of most years is none
    std::erase_if(days, [](const QDate& day) { return !day.isValid(); });
    return days;
}

} // namespace

WorkCalendar::WorkCalendar()
    : WorkCalendar(CalendarDef{{}, {}, {}, {Qt::Saturday, Qt::Sunday}, {}}) {}

WorkCalendar::WorkCalendar(CalendarDef definition)
    : m_definition(std::move(definition)) {}

bool WorkCalendar::isWeekend(QDate day) const {
    return std::find(m_definition.weekend.begin(), m_definition.weekend.end(), day.dayOfWeek()) !=
           m_definition.weekend.end();
}

std::vector<DayOff> WorkCalendar::holidays(int year) const {
    std::vector<DayOff> list;
    // New Year's Day may be observed at the end of the year before.
    for (int of = year - 1; of <= year + 1; ++of)
        for (const Holiday& holiday : m_definition.holidays)
            for (const QDate& day : daysOf(holiday, of)) {
                list.push_back({day, holiday.name});
                if (holiday.observed == 0 || !isWeekend(day)) continue;
                QDate before = day;
                QDate after = day;
                while (isWeekend(before)) before = before.addDays(-1);
                while (isWeekend(after)) after = after.addDays(1);
                const bool earlier = holiday.observed == 1 && before.daysTo(day) < day.daysTo(after);
                list.push_back({earlier ? before : after, holiday.name});
            }
    // Two feasts observed on one day (Christmas and Boxing Day on a weekend) take the day after as well.
    std::stable_sort(list.begin(), list.end(), [](const DayOff& a, const DayOff& b) { return a.on < b.on; });
    for (std::size_t i = 1; i < list.size(); ++i) {
        if (list[i].on != list[i - 1].on || list[i].name == list[i - 1].name || isWeekend(list[i].on)) continue;
        const auto rule = std::find_if(m_definition.holidays.begin(), m_definition.holidays.end(),
                                       [&](const Holiday& holiday) { return holiday.name == list[i].name; });
        if (rule == m_definition.holidays.end() || rule->observed != 2) continue;
        do list[i].on = list[i].on.addDays(1);
        while (isWeekend(list[i].on));
    }
    std::erase_if(list, [year](const DayOff& day) { return day.on.year() != year; });
    return list;
}

const WorkCalendar::Year& WorkCalendar::year(int number) const {
    const auto known = m_years.find(number);
    if (known != m_years.end()) return known->second;
    std::set<int> off;
    for (const DayOff& day : holidays(number)) off.insert(day.on.dayOfYear());
    Year& counts = m_years[number];
    counts[0] = 0;
    const int days = QDate(number, 1, 1).daysInYear();
    for (int day = 1; day < static_cast<int>(counts.size()); ++day) {
        const bool working = day <= days && !off.contains(day) && !isWeekend(QDate(number, 1, 1).addDays(day - 1));
        counts[static_cast<std::size_t>(day)] =
            static_cast<qint16>(counts[static_cast<std::size_t>(day) - 1] + (working ? 1 : 0));
    }
    return counts;
}

bool WorkCalendar::isWorkingDay(QDate day) const {
    if (!day.isValid()) return false;
    const Year& counts = year(day.year());
    const auto at = static_cast<std::size_t>(day.dayOfYear());
    return counts[at] != counts[at - 1];
}

QDate WorkCalendar::add(QDate from, int days) const {
    if (!from.isValid()) return {};
    QDate day = from;
    if (days == 0)
        while (!isWorkingDay(day)) day = day.addDays(1);
    for (const int step = days < 0 ? -1 : 1; days != 0;) {
        day = day.addDays(step);
        if (isWorkingDay(day)) days -= step;
    }
    return day;
}

int WorkCalendar::between(QDate from, QDate to) const {
    if (!from.isValid() || !to.isValid() || from == to) return 0;
    // Of those two days the later one counts forwards, the earlier one backwards.
    if (from > to) return -between(to.addDays(-1), from.addDays(-1));
    int count = year(to.year())[static_cast<std::size_t>(to.dayOfYear())] -
                year(from.year())[static_cast<std::size_t>(from.dayOfYear())];
    for (int number = from.year(); number < to.year(); ++number) count += year(number).back();
    return count;
}

std::vector<int> WorkCalendar::gaps(QDate from, QDate to) const {
    std::vector<int> years;
    for (int number = from.year(); number <= to.year(); ++number) {
        const bool gap =
            std::any_of(m_definition.holidays.begin(), m_definition.holidays.end(),
                        [number](const Holiday& holiday) { return holiday.yearly && daysOf(holiday, number).empty(); });
        if (gap) years.push_back(number);
    }
    return years;
}

} // namespace channelbook::calendars
