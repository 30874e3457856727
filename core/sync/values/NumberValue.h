#pragma once

#include "core/sync/values/FixedText.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>

namespace channelbook::sync {

/// What separates the decimals. The other one, blanks and apostrophes may then mark thousands.
enum class DecimalMark { Point, Comma };

/// An exact decimal: `mantissa` / 10^`scale`.
struct Decimal {
    std::int64_t mantissa = 0;
    int scale = 0; ///< 0 to 18
    friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// Why a cell is no amount.
enum class NumberFault {
    NotANumber,
    TooManyDecimals, ///< more non-zero decimals than the currency has
    TooLarge,        ///< does not fit 63 bits
};

/// What a cell told about money (or a plain number, or a percentage).
struct Amount {
    std::int64_t minor = 0;         ///< in units of 10^-minorDigits
    FixedText<3> currency;          ///< ISO 4217 code, if a code or an unmistakable symbol (€) was there
    std::string_view symbol;        ///< the symbol as written, e.g. "$"; points into the cell
    bool percent = false;           ///< a % followed; the number is as written (85% gives 85)
};

/// A number as a cell writes it, without currency or percent sign: sign before or after, parentheses for negative,
/// grouping only where it makes sense (1,234,567; 12,34,567; not 1,23).
[[nodiscard]] std::optional<Decimal> readDecimal(std::string_view cell, DecimalMark mark);

/// The same without decimals (zeros are let pass: "3.0" is 3).
[[nodiscard]] std::optional<std::int64_t> readInteger(std::string_view cell, DecimalMark mark);

/// An amount with or without currency, exactly, in minor units. Empty text is NotANumber.
[[nodiscard]] tl::expected<Amount, NumberFault> readAmount(std::string_view cell, DecimalMark mark, int minorDigits);

/// What the two marks make of a cell.
struct NumberProbe {
    bool point = false;
    bool comma = false;
    bool differs = false;      ///< both read it, to different numbers
    bool decimals = false;     ///< the one mark that reads it finds decimals
    bool percent = false;
    bool leadingZero = false;  ///< "007", "+4989…": rather a text made of digits
    int digits = 0;
    FixedText<3> currency;
    std::string_view symbol;
    [[nodiscard]] bool any() const { return point || comma; }
};
[[nodiscard]] NumberProbe probeNumber(std::string_view cell);

/// yes/no in English, German, French, Spanish, Italian, Portuguese, Dutch, Japanese; true/false, on/off, 1/0, x, a tick. Nothing for other text or none.
[[nodiscard]] std::optional<bool> readBoolean(std::string_view cell);

} // namespace channelbook::sync
