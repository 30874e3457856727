#pragma once

#include "ui/widgets/Chart.h"

namespace channelbook {

/// Bars from the highest to the lowest, and over them which share (0 to 1, the second series) all bars so far make together.
class ParetoChart : public Chart {
    Q_OBJECT

public:
    explicit ParetoChart(const Theme& theme, QWidget* parent = nullptr) : Chart(theme, parent) {}
    void setContent(ChartContent content) { takeContent(std::move(content)); }
    [[nodiscard]] QRect boxOf(int series, int category) const override;

protected:
    void draw(Plot& plot) override;

private:
    /// As high as the highest bar: where all of it would be.
    [[nodiscard]] double whole() const;
};

} // namespace channelbook
