#pragma once

#include "core/reviews/Pack.h"

#include <QRectF>

class QPainter;

namespace channelbook {

struct PackStyle;

/// Height a chart wants in a width: its title, legend and as many bars as it has.
[[nodiscard]] double chartHeight(const PackStyle& style, const reviews::Chart& chart, double width);
/// Draws a chart with its title, axis, values and names in lines and shapes alone.
void drawPackChart(QPainter& painter, const PackStyle& style, const reviews::Pack& pack, const reviews::Chart& chart,
                   const QRectF& where);

/// Eight quarters as a line without axes, the last one marked. Nothing where fewer than two have a value.
void drawSparkline(QPainter& painter, const PackStyle& style, const std::vector<std::optional<double>>& values,
                   const QRectF& where);
/// A value against its target: a bar, and a mark where the target is. Nothing unless both are there.
void drawGauge(QPainter& painter, const PackStyle& style, const reviews::KpiRow& row, const QRectF& where);

/// The steps of an axis from the lowest to the highest value: round numbers, zero among them, `least` apart at least.
[[nodiscard]] std::vector<double> axisSteps(double lowest, double highest, double least = 0);

} // namespace channelbook
