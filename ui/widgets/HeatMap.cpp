#include "ui/widgets/HeatMap.h"

#include <QFontMetrics>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace channelbook {
namespace {

constexpr double cell = 0.96; ///< of its room
constexpr int palest = 24;
constexpr int deepest = 235;
constexpr double lightTextFrom = 0.55;

} // namespace

void HeatMap::draw(Plot& plot) {
    plot.setRules(false, false);
    plot.setRange(-0.5, std::max(1, categoryCount()) - 0.5, -std::max(1, seriesCount()) + 0.5, 0.5);
    plot.setTitles(content().categoryTitle, {});
    tickCategories(plot);
    QList<PlotTick> rows;
    for (int series = 0; series < seriesCount(); ++series) rows << PlotTick{static_cast<double>(-series), content().series.at(series).name};
    plot.setLeftTicks(rows);
    const double high = extent().second;
    const QFontMetrics metrics(theme().font(TextRole::Caption));
    const int room = std::max(1, width() - 3 * Size::control) / std::max(1, categoryCount());
    for (int series = 0; series < seriesCount(); ++series)
        for (int category = 0; category < categoryCount(); ++category) {
            if (!holds(series, category)) continue;
            const double share = high > 0 ? std::max(0.0, valueOf(series, category)) / high : 0;
            plot.box({category - cell / 2, -series - cell / 2}, {category + cell / 2, -series + cell / 2}, paled(colorOf(0), palest + static_cast<int>(share * (deepest - palest))));
            const QString words = scaleWords(valueOf(series, category));
            if (metrics.horizontalAdvance(words) + Space::xs <= room)
                plot.text(words, {static_cast<double>(category), static_cast<double>(-series)}, Qt::AlignCenter, share >= lightTextFrom ? theme().colors().onAccent : theme().colors().text);
        }
}

QRect HeatMap::boxOf(int series, int category) const {
    return QRect(plot().toPixel({category - cell / 2, -series - cell / 2}), plot().toPixel({category + cell / 2, -series + cell / 2})).normalized();
}

void HeatMap::keyPressEvent(QKeyEvent* event) {
    // The first row is at the top.
    if ((event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) && event->modifiers() == Qt::NoModifier) {
        QKeyEvent along(event->type(), event->key() == Qt::Key_Up ? Qt::Key_Down : Qt::Key_Up, event->modifiers());
        return Chart::keyPressEvent(&along);
    }
    Chart::keyPressEvent(event);
}

} // namespace channelbook
