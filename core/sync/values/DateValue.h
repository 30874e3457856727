#pragma once

#include "core/sync/values/FixedText.h"

#include <optional>

namespace channelbook::sync {

/// Which of a numeric date's parts comes first. Dates that begin with a four-digit year, or name the month, say so
/// themselves and are read the same whatever the order.
enum class DateOrder { Dmy, Mdy, Ymd };

/// A date or a point in time as a cell told it.
struct DateValue {
    FixedText<10> date;    ///< "YYYY-MM-DD", as written, before any change of zone
    FixedText<20> instant; ///< "YYYY-MM-DDTHH:MM:SSZ"; midnight if no time was given
    bool hasTime = false;

    /// The instant if a time was given, else the date.
    [[nodiscard]] std::string_view text() const { return hasTime ? instant.view() : date.view(); }
};

/// Reads ISO 8601, yyyymmdd, d/m/y, m/d/y and y/m/d with `/`, `.` or `-`, two-digit years (1970 to 2069), months by name
/// (English, German, French, Spanish, Italian, Portuguese, Dutch), 2026年7月1日, a day of the week before it, 12- and 24-hour
/// times. A time without a zone is UTC;
/// fractions of a second are dropped. Nothing if it is no such date, or a day the calendar does not have.
[[nodiscard]] std::optional<DateValue> readDate(std::string_view cell, DateOrder order);

/// A spreadsheet's day number (1900 system), e.g. "45631" or "45631.5".
[[nodiscard]] std::optional<DateValue> readDateSerial(std::string_view cell);

/// Whether a cell may be a day number of 1954 to 2119.
[[nodiscard]] bool isDaySerial(std::string_view cell);

/// What the orders make of a cell.
struct DateProbe {
    bool dmy = false;
    bool mdy = false;
    bool ymd = false;
    bool hasTime = false;
    bool differs = false; ///< more than one order reads it, to different days
    [[nodiscard]] bool any() const { return dmy || mdy || ymd; }
};
[[nodiscard]] DateProbe probeDate(std::string_view cell);

} // namespace channelbook::sync
