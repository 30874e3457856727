#pragma once

#include "ui/widgets/Chart.h"

namespace channelbook {

/// A share that falls in steps, as of those still waiting, between its lower and upper bounds (second and third series, may be missing).
class StepCurve : public Chart {
    Q_OBJECT

public:
    explicit StepCurve(const Theme& theme, QWidget* parent = nullptr) : Chart(theme, parent) {}
    /// `across`: where each category is, ascending; the curve holds from there to the next. `title` says what is counted there. `middle`:
    /// where half is reached, NaN if it is not; `middleWords` says it.
    void setContent(ChartContent content, QList<double> across, const QString& title, double middle, const QString& middleWords);
    [[nodiscard]] QRect boxOf(int series, int category) const override;

protected:
    void draw(Plot& plot) override;
    [[nodiscard]] bool holds(int series, int category) const override;

private:
    [[nodiscard]] QList<QPointF> stepsOf(int series) const;
    QList<double> m_across;
    QString m_acrossTitle;
    double m_middle = 0;
    QString m_middleWords;
};

} // namespace channelbook
