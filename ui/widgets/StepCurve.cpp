#include "ui/widgets/StepCurve.h"

#include <algorithm>
#include <cmath>

namespace channelbook {
namespace {

constexpr int bandOpacity = 45;

} // namespace

void StepCurve::setContent(ChartContent content, QList<double> across, const QString& title, double middle, const QString& middleWords) {
    m_across = std::move(across);
    m_acrossTitle = title;
    m_middle = middle;
    m_middleWords = middleWords;
    takeContent(std::move(content));
}

bool StepCurve::holds(int series, int category) const { return series == 0 && Chart::holds(series, category); }

QList<QPointF> StepCurve::stepsOf(int series) const {
    QList<QPointF> points;
    for (int category = 0; category < categoryCount(); ++category) {
        if (!points.isEmpty()) points << QPointF(m_across.at(category), points.last().y());
        points << QPointF(m_across.at(category), valueOf(series, category));
    }
    return points;
}

void StepCurve::draw(Plot& plot) {
    if (seriesCount() == 0 || m_across.isEmpty()) return plot.setRange(0, 1, 0, 1);
    const double right = std::max(1.0, m_across.last());
    plot.setRange(0, right * 1.02, 0, 1.05);
    plot.setLeftScale([this](double value) { return scaleWords(value); });
    plot.setBottomScale([](double value) { return QLocale().toString(value, 'f', 0); });
    plot.setTitles(m_acrossTitle, {});
    if (seriesCount() > 2) plot.area(stepsOf(2), stepsOf(1), paled(colorOf(0), bandOpacity));
    plot.line(stepsOf(0), colorOf(0));
    if (std::isnan(m_middle)) return;
    const QColor color = theme().colors().strongLine;
    plot.line({{0, 0.5}, {m_middle, 0.5}, {m_middle, 0}}, color, Plot::Stroke::Dashed, Line::hair);
    const bool atRight = m_middle > right * 0.6;
    plot.text(m_middleWords, {m_middle, 0.5}, (atRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom, theme().colors().text, TextRole::Caption, TextWeight::Medium);
}

QRect StepCurve::boxOf(int series, int category) const {
    const QPoint at = plot().toPixel({m_across.value(category), valueOf(series, category)});
    return QRect(at.x() - Space::xs, at.y() - Space::xs, 2 * Space::xs + 1, 2 * Space::xs + 1);
}

} // namespace channelbook
