#pragma once

#include "ui/widgets/Chart.h"

namespace channelbook {

/// Values over time as lines, each named at its end; what is compared with is dashed.
class TrendChart : public Chart {
    Q_OBJECT

public:
    explicit TrendChart(const Theme& theme, QWidget* parent = nullptr) : Chart(theme, parent) {}
    void setContent(ChartContent content) { takeContent(std::move(content)); }
    [[nodiscard]] QRect boxOf(int series, int category) const override;

protected:
    void draw(Plot& plot) override;

private:
    [[nodiscard]] QColor inkOf(int series) const;
};

} // namespace channelbook
