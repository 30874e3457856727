#pragma once

#include "core/metrics/Metric.h"

namespace channelbook::metrics {

/// How much of an amount is shown.
enum class Precision {
    Full,  ///< "40,000.00 USD"
    Whole, ///< "40,000 USD": in sentences and on tiles
};

/// A number as people read it, in their language: shares in percent, amounts from minor units with their currency, days and
/// hours with their word.
/// @param currency the program's, of amounts
[[nodiscard]] QString valueText(double value, Unit unit, const QString& currency, Precision precision = Precision::Whole);

/// The same of what may not be defined: a dash.
[[nodiscard]] QString valueText(const std::optional<double>& value, Unit unit, const QString& currency, Precision precision = Precision::Whole);

/// A value as definitions of scorecards and tiers say it, with amounts in whole units of the program's currency, as `Numbers` has it.
[[nodiscard]] double storedValue(double said, Unit unit, const QString& currency);

/// A day within a sentence, the language's way and without its weekday: "31 December 2026".
[[nodiscard]] QString dayText(QDate day);

} // namespace channelbook::metrics
