#include "ui/widgets/WaterfallChart.h"

#include <QFontMetrics>

#include <algorithm>

namespace channelbook {
namespace {

constexpr double barWidth = 0.7;
constexpr double headRoom = 1.12;

} // namespace

std::pair<double, double> WaterfallChart::stepOf(int category) const {
    if (isTotal(category)) return {0, valueOf(0, category)};
    double from = 0;
    for (int before = 0; before < category; ++before) from += valueOf(0, before);
    return {from, from + valueOf(0, category)};
}

void WaterfallChart::draw(Plot& plot) {
    if (seriesCount() == 0) return plot.setRange(0, 1, 0, 1);
    double high = 0;
    double low = 0;
    for (int category = 0; category < categoryCount(); ++category) {
        const auto [from, to] = stepOf(category);
        high = std::max({high, from, to});
        low = std::min({low, from, to});
    }
    plot.setRange(-0.5, std::max(1, categoryCount()) - 0.5, low * headRoom, high > low ? high * headRoom : 1);
    plot.setLeftScale([this](double value) { return scaleWords(value); });
    tickCategories(plot);
    const ThemeColors& colors = theme().colors();
    for (int category = 0; category < categoryCount(); ++category) {
        const auto [from, to] = stepOf(category);
        const QColor color = isTotal(category) ? colorOf(0) : to >= from ? colors.ok : colors.bad;
        plot.box({category - barWidth / 2, from}, {category + barWidth / 2, to}, paled(color, 215));
        if (category + 1 < categoryCount()) plot.line({{category + barWidth / 2, to}, {category + 1 - barWidth / 2, to}}, colors.strongLine, Plot::Stroke::Solid, Line::hair);
        plot.text(wordsOf(0, category), {static_cast<double>(category), std::max(from, to)}, Qt::AlignHCenter | Qt::AlignBottom, colors.text);
    }
}

QRect WaterfallChart::boxOf(int, int category) const {
    const auto [from, to] = stepOf(category);
    const QRect box = QRect(plot().toPixel({category - barWidth / 2, from}), plot().toPixel({category + barWidth / 2, to})).normalized();
    return box.height() < Space::xs ? box.adjusted(0, -Line::strong, 0, Line::strong) : box;
}

} // namespace channelbook
