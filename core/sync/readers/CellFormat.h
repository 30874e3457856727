#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace channelbook::sync {

/// What a workbook's number format makes of a number.
struct CellFormat {
    enum class Kind { Plain, Date, Time, DateTime, Duration, Percent };
    Kind kind = Kind::Plain;
    std::string currency; ///< as the format writes it ("€", "EUR"); empty: none
    friend bool operator==(const CellFormat&, const CellFormat&) = default;
};

/// Of a format code such as `[$-409]d/m/yy h:mm AM/PM;@`.
[[nodiscard]] CellFormat cellFormatOf(std::string_view code);
/// Of a format number that has no code of its own in the workbook.
[[nodiscard]] CellFormat builtinFormat(int id);

/// Appends the text of a number cell to `out`: dates as `2026-07-01`, with the time `2026-07-01 13:05:00`, percentages
/// as `12.5%`, amounts with their currency in front; everything else as the shortest decimals that are exactly this
/// number. `value` is as it stands in the file; what is no number is appended as it is.
void appendNumber(std::string& out, std::string_view value, const CellFormat& format, bool date1904);

/// A date cell that holds text (ISO 8601), written as appendNumber() writes dates.
void appendIsoDate(std::string& out, std::string_view value);

} // namespace channelbook::sync
