#include "ui/widgets/StackedChart.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace channelbook {
namespace {

constexpr double barWidth = 0.72;
constexpr double headRoom = 1.08;

} // namespace

bool StackedChart::holds(int series, int category) const {
    const double value = valueOf(series, category);
    return !std::isnan(value) && value != 0;
}

double StackedChart::baseOf(int series, int category) const {
    const bool below = valueOf(series, category) < 0;
    double base = 0;
    for (int before = 0; before < series; ++before)
        if (const double value = valueOf(before, category); !std::isnan(value) && (value < 0) == below) base += value;
    return base;
}

void StackedChart::draw(Plot& plot) {
    double high = 0;
    double low = 0;
    for (int category = 0; category < categoryCount(); ++category)
        for (int series = 0; series < seriesCount(); ++series)
            if (holds(series, category)) {
                high = std::max(high, baseOf(series, category) + valueOf(series, category));
                low = std::min(low, baseOf(series, category) + valueOf(series, category));
            }
    const QFontMetrics metrics(theme().font(TextRole::Caption));
    const int last = categoryCount() - 1;
    const double line = (high - low) * metrics.height() / std::max(1, height() - 2 * Size::control);
    // Names beside the last bar only if every part can have its own.
    bool beside = last >= 0 && seriesCount() > 1;
    int widest = 0;
    for (int series = 0; series < seriesCount(); ++series) {
        beside = beside && holds(series, last) && std::abs(valueOf(series, last)) >= line;
        widest = std::max(widest, metrics.horizontalAdvance(content().series.at(series).name));
    }
    const double share = beside ? std::min(0.4, static_cast<double>(widest + Space::s) / std::max(1, width())) : 0.0;
    const double top = high > 0 ? high * (beside || seriesCount() < 2 ? headRoom : 1 + 2.5 * metrics.height() / std::max(1, height())) : 1;
    plot.setRange(-0.5, (last + 0.5 + 0.5) / (1 - share) - 0.5, low * headRoom, top);
    plot.setLeftScale([this](double value) { return scaleWords(value); });
    tickCategories(plot);
    for (int series = 0; series < seriesCount(); ++series)
        for (int category = 0; category < categoryCount(); ++category)
            if (holds(series, category)) {
                const double base = baseOf(series, category);
                plot.box({category - barWidth / 2, base}, {category + barWidth / 2, base + valueOf(series, category)}, paled(colorOf(series), 215));
            }
    if (beside)
        for (int series = 0; series < seriesCount(); ++series)
            plot.text(content().series.at(series).name, {last + barWidth / 2, baseOf(series, last) + valueOf(series, last) / 2}, Qt::AlignLeft | Qt::AlignVCenter, colorOf(series));
    else if (seriesCount() > 1)
        nameColors(plot);
}

QRect StackedChart::boxOf(int series, int category) const {
    const double base = baseOf(series, category);
    return QRect(plot().toPixel({category - barWidth / 2, base}), plot().toPixel({category + barWidth / 2, base + valueOf(series, category)})).normalized();
}

} // namespace channelbook
