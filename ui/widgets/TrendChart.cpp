#include "ui/widgets/TrendChart.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace channelbook {
namespace {

constexpr double headRoom = 1.12;
constexpr double leastEnd = 0.04; ///< of the width, behind the last value

} // namespace

QColor TrendChart::inkOf(int series) const {
    if (content().series.at(series).compared) return theme().colors().muted;
    return colorOf(static_cast<int>(std::count_if(content().series.begin(), content().series.begin() + series, [](const ChartSeries& before) { return !before.compared; })));
}

void TrendChart::draw(Plot& plot) {
    const auto [low, high] = extent();
    const QFontMetrics metrics(theme().font(TextRole::Caption));
    int name = 0;
    for (const ChartSeries& series : content().series) name = std::max(name, metrics.horizontalAdvance(series.name));
    const double share = std::clamp(static_cast<double>(name + Space::m) / std::max(1, width()), leastEnd, 0.4);
    const double span = std::max(1, categoryCount() - 1);
    plot.setRange(-0.2, span / (1 - share), low * headRoom, high > low ? high * headRoom : 1);
    plot.setLeftScale([this](double value) { return scaleWords(value); });
    tickCategories(plot);
    double lastNameAt = std::nan("");
    for (int series = seriesCount() - 1; series >= 0; --series) {
        // Where a value is missing the line breaks, rather than to pretend one.
        QList<QPointF> run;
        QPointF end;
        const auto stroke = content().series.at(series).compared ? Plot::Stroke::Dashed : Plot::Stroke::Solid;
        const auto finish = [&] {
            if (run.size() > 1) plot.line(run, inkOf(series), stroke);
            if (run.size() == 1) plot.dots(run, inkOf(series), Space::s);
            run.clear();
        };
        for (int category = 0; category < categoryCount(); ++category) {
            if (!holds(series, category)) {
                finish();
                continue;
            }
            end = QPointF(category, valueOf(series, category));
            run << end;
        }
        finish();
        if (content().series.at(series).name.isEmpty() || categoryCount() == 0) continue;
        // Two names at one height would cover each other.
        const double line = (high - low) * headRoom * metrics.height() / std::max(1, height() - 2 * Size::control);
        QPointF at = end;
        if (std::abs(at.y() - lastNameAt) < line) at.setY(at.y() >= lastNameAt ? lastNameAt + line : lastNameAt - line);
        lastNameAt = at.y();
        plot.text(content().series.at(series).name, at, Qt::AlignLeft | Qt::AlignVCenter, inkOf(series), TextRole::Caption, TextWeight::Medium);
    }
}

QRect TrendChart::boxOf(int series, int category) const {
    const QPoint at = plot().toPixel({static_cast<double>(category), valueOf(series, category)});
    return QRect(at.x() - Space::xs, at.y() - Space::xs, 2 * Space::xs + 1, 2 * Space::xs + 1);
}

} // namespace channelbook
