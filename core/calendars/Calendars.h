#pragma once

#include "core/calendars/WorkCalendar.h"
#include "core/store/Transaction.h"

namespace channelbook::calendars {

/// The calendars of a program: those kept in it, and those that come with Channelbook for the regions it says nothing
/// of.
class CalendarBook {
public:
    /// Reads what the program keeps. A stored calendar that cannot be read any more is left out.
    explicit CalendarBook(store::Connection& connection);

    [[nodiscard]] const std::vector<CalendarDef>& all() const { return m_calendars; }
    /// The calendar of a region's code, name or alias, whatever the case; null if there is none.
    [[nodiscard]] const CalendarDef* find(const QString& region) const;
    /// The calendar a partner's days follow: its country's, else its region's; null: Saturdays and Sundays off, no
    /// holidays.
    [[nodiscard]] const CalendarDef* findFor(const QString& country, const QString& region) const;
    /// The calendar a run was started with; a region nobody knows any more counts Saturdays and Sundays off.
    [[nodiscard]] const WorkCalendar& calendar(const QString& region) const;

private:
    std::vector<CalendarDef> m_calendars;
    mutable std::map<QString, WorkCalendar> m_working;
};

/// The calendars that come with Channelbook.
[[nodiscard]] const std::vector<CalendarDef>& bundledCalendars();

/// Keeps calendars in the program, each in the place of what its region had. BadArgument as `check` says.
struct SaveCalendars {
    static constexpr const char* kind = "calendar.save";
    std::vector<CalendarDef> calendars;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveCalendars& command);

/// Adds days off to a region's calendar. RecordNotFound where there is no such calendar.
struct AddHoliday {
    static constexpr const char* kind = "calendar.holiday";
    QString region;
    Holiday holiday;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const AddHoliday& command);

} // namespace channelbook::calendars
