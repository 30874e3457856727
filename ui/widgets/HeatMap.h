#pragma once

#include "ui/widgets/Chart.h"

namespace channelbook {

/// Rows and columns of cells, the fuller the deeper coloured, with the value in each. Series are the rows, from the top.
class HeatMap : public Chart {
    Q_OBJECT

public:
    explicit HeatMap(const Theme& theme, QWidget* parent = nullptr) : Chart(theme, parent) {}
    void setContent(ChartContent content) { takeContent(std::move(content)); }
    [[nodiscard]] QRect boxOf(int series, int category) const override;

protected:
    void draw(Plot& plot) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace channelbook
