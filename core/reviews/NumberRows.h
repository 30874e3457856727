#pragma once

#include "core/reviews/Pack.h"

namespace channelbook::reviews {

/// A number with what it is measured by; any may be missing.
struct Compared {
    std::optional<double> value, target, previous, peers;
};

/// Puts the texts and tones of a row together.
/// @param currency the program's, of amounts
void compare(KpiRow& row, const Compared& numbers, metrics::Better better, const QString& currency);

/// How much of a target is reached, 0 to …: value ÷ target, the other way round where less is better. Nothing for a
/// target of zero, or numbers of different signs.
[[nodiscard]] std::optional<double> attainment(double value, double target, metrics::Better better);

/// "+6 points" of shares, "+12 %" of numbers whose change is a share of what was before, "+12" of scores and what was
/// nothing before.
[[nodiscard]] QString deltaText(double value, double before, metrics::Unit unit, const QString& currency);

/// The middle of some values, or the mean of the two in the middle; nothing of none.
[[nodiscard]] std::optional<double> median(std::vector<double> values);

/// From so much of a target on a number is near it, and from so much a change counts as one.
inline constexpr double nearTarget = 0.8;
inline constexpr double leastChange = 0.02;

} // namespace channelbook::reviews
