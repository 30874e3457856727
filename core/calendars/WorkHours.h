#pragma once

#include "core/calendars/WorkCalendar.h"

#include <QDateTime>
#include <QTimeZone>

namespace channelbook::calendars {

/// When a clock that counts working time runs: on working days, from one time of the day to another, where an office
/// is.
struct WorkHours {
    int fromMinute = 0;        ///< minutes after midnight, 0…1439
    int untilMinute = 24 * 60; ///< minutes after midnight, more than `fromMinute`, at most 1440
    QTimeZone zone = QTimeZone::utc();
};

/// The instant (UTC) by which `minutes` of working time have passed since `from`. One that falls on the end of a
/// working day is that end, not the next day's beginning. `from` itself for 0 or less, or where it is invalid.
[[nodiscard]] QDateTime addWorkMinutes(const QDateTime& from, qint64 minutes, const WorkCalendar& calendar,
                                       const WorkHours& hours);

/// Minutes of working time between two instants; negative where `to` is before `from`. Begun minutes do not count.
[[nodiscard]] qint64 workMinutesBetween(const QDateTime& from, const QDateTime& to, const WorkCalendar& calendar,
                                        const WorkHours& hours);

} // namespace channelbook::calendars
