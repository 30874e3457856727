#pragma once

#include "core/base/Error.h"

#include <QDate>
#include <QJsonObject>

#include <array>
#include <map>
#include <vector>

namespace channelbook::calendars {

/// A feast that returns, or days that are off once. One of the ways to say when is filled in.
struct Holiday {
    QString name;
    int month = 0;   ///< 1…12, with `day`: every year on that day; with `weekday`: within that month
    int day = 0;     ///< 1…31
    int weekday = 0; ///< 1 Monday … 7 Sunday, with `nth`: "the fourth Thursday of November"
    int nth = 0;     ///< 1…5, -1 the last; 0 with `weekday`, `month` and `day`: the last such weekday before that day
    int easter = 0;  ///< days from Easter Sunday, if `byEaster`
    bool byEaster = false;
    QStringList dates;   ///< ISO dates, for feasts no rule gives
    bool yearly = false; ///< `dates` should have one of every year: a year without one is a gap of the calendar
    int observed = 0;    ///< falls on a weekend: 1 the nearest working day is off instead, 2 the next one
};

/// What a region's working days are made of.
struct CalendarDef {
    QString region;           ///< code, "DE"
    QString name;             ///< "Germany"
    QStringList aliases;      ///< other words for it that records hold: "Deutschland", "DEU"
    std::vector<int> weekend; ///< weekdays off, 1 Monday … 7 Sunday
    std::vector<Holiday> holidays;
};

/// Reads and writes the form calendars are stored and handed over in. BadArgument names the place and what is wrong:
/// a week without a working day, a holiday without a name or a date, a date there is not.
[[nodiscard]] Expected<CalendarDef> calendarFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const CalendarDef& calendar);
/// What `calendarFromJson` refuses, of a calendar made otherwise.
[[nodiscard]] Expected<void> check(const CalendarDef& calendar);

/// A day that is off, by name.
struct DayOff {
    QDate on;
    QString name;
};

/// Counts working days. Cheap to ask again and again for the same years; used by one thread at a time.
class WorkCalendar {
public:
    /// Saturdays and Sundays off, no holidays.
    WorkCalendar();
    /// @param definition one that `check` accepts
    explicit WorkCalendar(CalendarDef definition);

    [[nodiscard]] const CalendarDef& definition() const { return m_definition; }
    [[nodiscard]] bool isWorkingDay(QDate day) const;

    /// The `days`-th working day after `from` (before it, if negative). 0: `from` itself if it is a working day, else
    /// the next one. An invalid date gives an invalid one.
    [[nodiscard]] QDate add(QDate from, int days) const;

    /// How many working days lie after `from` up to and with `to`; the other way round as a negative number of those
    /// from `to` on, before `from`: `between(from, add(from, n))` is n for every n but 0.
    [[nodiscard]] int between(QDate from, QDate to) const;

    /// The holidays of a year in order, also those that fall on a weekend.
    [[nodiscard]] std::vector<DayOff> holidays(int year) const;

    /// Years of a span in which holidays that return every year are not known, so that days are counted as if they were
    /// none.
    [[nodiscard]] std::vector<int> gaps(QDate from, QDate to) const;

private:
    /// Of a year: how many working days there are up to and with its n-th day.
    using Year = std::array<qint16, 367>;
    [[nodiscard]] const Year& year(int number) const;
    [[nodiscard]] bool isWeekend(QDate day) const;

    CalendarDef m_definition;
    mutable std::map<int, Year> m_years;
};

} // namespace channelbook::calendars
