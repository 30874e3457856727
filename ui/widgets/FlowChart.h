#pragma once

#include "ui/widgets/Chart.h"

namespace channelbook {

using FlowSeries = ChartSeries;

/// Bars side by side over categories, or areas on top of each other over points in time; values are 0 or more.
class FlowChart : public Chart {
    Q_OBJECT

public:
    enum class Kind { Bars, Areas };
    struct Content : ChartContent {
        Kind kind = Kind::Bars;
    };

    explicit FlowChart(const Theme& theme, QWidget* parent = nullptr) : Chart(theme, parent) {}

    void setContent(Content content);
    [[nodiscard]] QRect boxOf(int series, int category) const override;
    [[nodiscard]] std::optional<std::pair<int, int>> valueAt(QPoint position) const override;

protected:
    void draw(Plot& plot) override;

private:
    void drawBars(Plot& plot) const;
    void drawAreas(Plot& plot) const;
    void drawLabels(Plot& plot) const;
    [[nodiscard]] double barCenter(int series, int category) const;
    [[nodiscard]] double barWidth() const;
    /// What the areas below a series add up to at a category.
    [[nodiscard]] double below(int series, int category) const;

    Kind m_kind = Kind::Bars;
};

} // namespace channelbook
