#include "ui/widgets/ParetoChart.h"

#include <algorithm>
#include <array>

namespace channelbook {
namespace {

constexpr double barWidth = 0.8;
constexpr double headRoom = 1.1;
constexpr std::array marks{0.5, 0.8, 1.0};

} // namespace

double ParetoChart::whole() const {
    double high = 0;
    for (int category = 0; category < categoryCount(); ++category) high = std::max(high, valueOf(0, category));
    return high > 0 ? high : 1;
}

void ParetoChart::draw(Plot& plot) {
    if (seriesCount() < 2) return plot.setRange(0, 1, 0, 1);
    const double top = whole();
    const double right = std::max(1, categoryCount()) - 0.5;
    plot.setRange(-0.6, right * 1.07, 0, top * headRoom);
    plot.setLeftScale([this](double value) { return scaleWords(value); });
    tickCategories(plot);
    QList<QPointF> shares;
    for (int category = 0; category < categoryCount(); ++category) {
        plot.box({category - barWidth / 2, 0}, {category + barWidth / 2, valueOf(0, category)}, paled(colorOf(0), 215));
        shares << QPointF(category, valueOf(1, category) * top);
    }
    plot.line(shares, theme().tint(Tint::Warning).text);
    for (const double share : marks) {
        plot.line({{-0.6, share * top}, {right, share * top}}, theme().colors().strongLine, Plot::Stroke::Dashed, Line::hair);
        plot.text(QLocale().toString(share * 100, 'f', 0) + QStringLiteral(" %"), {right, share * top}, Qt::AlignLeft | Qt::AlignVCenter, theme().tint(Tint::Warning).text);
    }
}

QRect ParetoChart::boxOf(int series, int category) const {
    if (series == 1) {
        const QPoint at = plot().toPixel({static_cast<double>(category), valueOf(1, category) * whole()});
        return QRect(at.x() - Space::xs, at.y() - Space::xs, 2 * Space::xs + 1, 2 * Space::xs + 1);
    }
    return QRect(plot().toPixel({category - barWidth / 2, 0}), plot().toPixel({category + barWidth / 2, valueOf(0, category)})).normalized();
}

} // namespace channelbook
