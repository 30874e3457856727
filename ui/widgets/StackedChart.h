#pragma once

#include "ui/widgets/Chart.h"

namespace channelbook {

/// Bars of parts on top of each other: what a whole is made of, time after time. The parts are named beside the last bar where there
/// is room, else in a line over the bars.
class StackedChart : public Chart {
    Q_OBJECT

public:
    explicit StackedChart(const Theme& theme, QWidget* parent = nullptr) : Chart(theme, parent) {}
    /// Values below zero hang under the line.
    void setContent(ChartContent content) { takeContent(std::move(content)); }
    [[nodiscard]] QRect boxOf(int series, int category) const override;

protected:
    void draw(Plot& plot) override;
    [[nodiscard]] bool holds(int series, int category) const override;

private:
    /// Where a part begins: on the sum of those before it of its sign.
    [[nodiscard]] double baseOf(int series, int category) const;
};

} // namespace channelbook
