#pragma once

#include "core/reviews/Pack.h"

namespace channelbook::reviews {

/// A chart as an SVG element that stands for itself: fonts by name, colours of the pack's brand, a title for those who
/// hear it. Empty where the chart has no value.
[[nodiscard]] QString svgChart(const Pack& pack, const Chart& chart);

/// A trend as a line of a few pixels, for a cell; empty with fewer than two values.
[[nodiscard]] QString svgSparkline(const Pack& pack, const std::vector<std::optional<double>>& values);

/// Marks of an axis: round numbers that cover a range and zero, at least two.
[[nodiscard]] std::vector<double> axisMarks(double least, double most, int about = 5);

} // namespace channelbook::reviews
