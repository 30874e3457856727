#pragma once

#include "ui/widgets/Chart.h"

namespace channelbook {

/// One bar a row, named at the left and with its value beside it: regions, owners, or the steps of a funnel, whose bars stand in the
/// middle and get narrower. Only the first series is shown.
class RowBars : public Chart {
    Q_OBJECT

public:
    enum class Shape { Bars, Funnel };
    explicit RowBars(const Theme& theme, Shape shape = Shape::Bars, QWidget* parent = nullptr) : Chart(theme, parent), m_shape(shape) {}
    void setContent(ChartContent content) { takeContent(std::move(content)); }
    [[nodiscard]] QRect boxOf(int series, int category) const override;
    [[nodiscard]] std::optional<std::pair<int, int>> valueAt(QPoint position) const override;

protected:
    void draw(Plot& plot) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Its ends, along the width.
    [[nodiscard]] std::pair<double, double> endsOf(int category) const;
    Shape m_shape;
};

} // namespace channelbook
