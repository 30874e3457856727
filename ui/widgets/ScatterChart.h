#pragma once

#include "ui/widgets/Chart.h"

namespace channelbook {

/// One dot a category: its first series says how high, `across` how far to the right. The highest are named.
class ScatterChart : public Chart {
    Q_OBJECT

public:
    explicit ScatterChart(const Theme& theme, QWidget* parent = nullptr) : Chart(theme, parent) {}
    /// `across`: one a category, in ascending order; `title` and `scale` of that axis.
    void setContent(ChartContent content, QList<double> across, const QString& title, std::function<QString(double)> scale);
    [[nodiscard]] QRect boxOf(int series, int category) const override;
    [[nodiscard]] ChartTable asTable() const override;

protected:
    void draw(Plot& plot) override;

private:
    QList<double> m_across;
    QString m_acrossTitle;
    std::function<QString(double)> m_acrossScale;
};

} // namespace channelbook
