#include "ui/widgets/RowBars.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace channelbook {
namespace {

constexpr double thickness = 0.66;

} // namespace

std::pair<double, double> RowBars::endsOf(int category) const {
    const double value = valueOf(0, category);
    return m_shape == Shape::Funnel ? std::pair(-value / 2, value / 2) : std::pair(std::min(0.0, value), std::max(0.0, value));
}

void RowBars::draw(Plot& plot) {
    plot.setRules(false, false);
    if (seriesCount() == 0) return plot.setRange(0, 1, 0, 1);
    const auto [low, high] = extent();
    const QFontMetrics metrics(theme().font(TextRole::Caption));
    int widest = 0;
    int name = 0;
    for (int category = 0; category < categoryCount(); ++category) {
        widest = std::max(widest, metrics.horizontalAdvance(wordsOf(0, category)));
        name = std::max(name, metrics.horizontalAdvance(content().categories.at(category)));
    }
    const int room = std::max(1, width() - std::min(name, width() / 3) - Space::l);
    const bool funnel = m_shape == Shape::Funnel;
    const double share = std::min(0.6, static_cast<double>(widest + Space::m) / room);
    const double span = high > low ? high - low : 1;
    const double field = span / (1 - share);
    if (funnel)
        plot.setRange(-span / 2, -span / 2 + field, -categoryCount() + 0.5, 0.5);
    else
        plot.setRange(low, low + field, -categoryCount() + 0.5, 0.5);
    QList<PlotTick> ticks;
    for (int category = 0; category < categoryCount(); ++category) ticks << PlotTick{static_cast<double>(-category), metrics.elidedText(content().categories.at(category), Qt::ElideRight, width() / 3)};
    plot.setLeftTicks(ticks);
    for (int category = 0; category < categoryCount(); ++category) {
        if (!holds(0, category)) continue;
        const auto [from, to] = endsOf(category);
        plot.box({from, -category - thickness / 2}, {to, -category + thickness / 2}, paled(colorOf(0), valueOf(0, category) < 0 ? 110 : 215));
        plot.text(wordsOf(0, category), {funnel ? span / 2 : to, static_cast<double>(-category)}, Qt::AlignLeft | Qt::AlignVCenter, theme().colors().text);
    }
}

QRect RowBars::boxOf(int, int category) const {
    const auto [from, to] = endsOf(category);
    const QRect box = QRect(plot().toPixel({from, -category - thickness / 2}), plot().toPixel({to, -category + thickness / 2})).normalized();
    return box.width() < Space::xs ? box.adjusted(-Line::strong, 0, Line::strong, 0) : box;
}

std::optional<std::pair<int, int>> RowBars::valueAt(QPoint position) const {
    // The whole row counts, so that short bars can be hit.
    const int category = static_cast<int>(std::lround(-plot().toCoordinates(position).y()));
    if (seriesCount() == 0 || category < 0 || category >= categoryCount() || !holds(0, category)) return std::nullopt;
    return std::pair(0, category);
}

void RowBars::keyPressEvent(QKeyEvent* event) {
    // Rows lie below each other.
    if ((event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) && event->modifiers() == Qt::NoModifier) {
        QKeyEvent along(event->type(), event->key() == Qt::Key_Up ? Qt::Key_Left : Qt::Key_Right, event->modifiers());
        return Chart::keyPressEvent(&along);
    }
    Chart::keyPressEvent(event);
}

} // namespace channelbook
