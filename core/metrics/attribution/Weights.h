#pragma once

#include <span>
#include <vector>

namespace channelbook::metrics {

// How one journey's touches share its credit. Each takes the touches in the order of time and returns as many weights,
// not negative, whose sum is 1. There is at least one touch.

/// All to the first, all to the last, the same to each.
[[nodiscard]] std::vector<double> firstTouch(std::size_t touches);
[[nodiscard]] std::vector<double> lastTouch(std::size_t touches);
[[nodiscard]] std::vector<double> linear(std::size_t touches);
/// 40 % first, 40 % last, 20 % evenly to those between; of two half each (Google Ads, "position based"; the rule for
/// two is convention).
[[nodiscard]] std::vector<double> positionBased(std::size_t touches);
/// 30 % first, 30 % the one that made the opportunity, 30 % last, 10 % evenly to the others. What nobody stands for is
/// shared by the rest in their proportion.
/// @param creation place of the touch that made the opportunity; `touches` or more: none did
[[nodiscard]] std::vector<double> wShaped(std::size_t touches, std::size_t creation);
/// Half the weight for each half-life before the conversion: 2^(-age / half-life) (Google Ads, 7 days).
/// @param ages days from each touch to the conversion, not negative
/// @param halfLife days, more than 0
[[nodiscard]] std::vector<double> timeDecay(std::span<const double> ages, double halfLife);
/// The i-th of n weighs i: later touches count more where no dates are known.
[[nodiscard]] std::vector<double> positionDecay(std::size_t touches);
/// In proportion to weights of one's own; the same to each where all are 0.
[[nodiscard]] std::vector<double> proportional(std::vector<double> weights);

} // namespace channelbook::metrics
