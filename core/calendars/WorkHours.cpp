#include "core/calendars/WorkHours.h"

#include <algorithm>

namespace channelbook::calendars {

namespace {

constexpr qint64 secondsPerMinute = 60;
constexpr int minutesPerDay = 24 * 60;
/// A clock that finds no working day in so many days never will.
constexpr int longestWait = 3660;

/// An instant of a day where the office is. Days of 23 and 25 hours come out right, since instants are counted.
QDateTime instantOf(QDate day, int minute, const QTimeZone& zone) {
    return minute >= minutesPerDay ? day.addDays(1).startOfDay(zone).toUTC()
                                   : QDateTime(day, QTime::fromMSecsSinceStartOfDay(minute * 60'000), zone).toUTC();
}

struct Span {
    QDateTime from, until;
};
Span openOn(QDate day, const WorkHours& hours) {
    return {instantOf(day, hours.fromMinute, hours.zone), instantOf(day, hours.untilMinute, hours.zone)};
}

} // namespace

QDateTime addWorkMinutes(const QDateTime& from, qint64 minutes, const WorkCalendar& calendar, const WorkHours& hours) {
    if (!from.isValid() || minutes <= 0) return from;
    qint64 left = minutes * secondsPerMinute;
    QDate day = from.toTimeZone(hours.zone).date();
    for (int idle = 0; idle < longestWait; ++idle, day = day.addDays(1)) {
        if (!calendar.isWorkingDay(day)) continue;
        idle = 0;
        const Span open = openOn(day, hours);
        const QDateTime begin = std::max(open.from, from.toUTC());
        const qint64 here = begin.secsTo(open.until);
        if (here <= 0) continue;
        if (left <= here) return begin.addSecs(left);
        left -= here;
    }
    return {};
}

qint64 workMinutesBetween(const QDateTime& from, const QDateTime& to, const WorkCalendar& calendar,
                          const WorkHours& hours) {
    if (!from.isValid() || !to.isValid()) return 0;
    if (to < from) return -workMinutesBetween(to, from, calendar, hours);
    qint64 seconds = 0;
    const QDate last = to.toTimeZone(hours.zone).date();
    for (QDate day = from.toTimeZone(hours.zone).date(); day <= last; day = day.addDays(1)) {
        if (!calendar.isWorkingDay(day)) continue;
        const Span open = openOn(day, hours);
        seconds += std::max<qint64>(0, std::max(open.from, from.toUTC()).secsTo(std::min(open.until, to.toUTC())));
    }
    return seconds / secondsPerMinute;
}

} // namespace channelbook::calendars
