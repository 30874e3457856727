#pragma once

#include "ui/widgets/Chart.h"

namespace channelbook {

/// How a number became another: the first and the last category are the numbers, those between what was added and taken away.
/// Only the first series is shown.
class WaterfallChart : public Chart {
    Q_OBJECT

public:
    explicit WaterfallChart(const Theme& theme, QWidget* parent = nullptr) : Chart(theme, parent) {}
    void setContent(ChartContent content) { takeContent(std::move(content)); }
    [[nodiscard]] QRect boxOf(int series, int category) const override;

protected:
    void draw(Plot& plot) override;

private:
    [[nodiscard]] bool isTotal(int category) const { return category == 0 || category == categoryCount() - 1; }
    /// Where a step begins and ends.
    [[nodiscard]] std::pair<double, double> stepOf(int category) const;
};

} // namespace channelbook
