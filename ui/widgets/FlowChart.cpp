#include "ui/widgets/FlowChart.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace channelbook {
namespace {

constexpr double groupWidth = 0.76; ///< of a category's room
constexpr int mostLabelledBars = 30;
constexpr int mostTicks = 8; ///< over time
constexpr double headRoom = 1.15;
constexpr int areaOpacity = 120;

} // namespace

void FlowChart::setContent(Content content) {
    m_kind = content.kind;
    takeContent(std::move(content));
}

double FlowChart::below(int series, int category) const {
    double sum = 0;
    for (int i = 0; i < series; ++i)
        if (const double value = valueOf(i, category); !std::isnan(value)) sum += value;
    return sum;
}

double FlowChart::barWidth() const { return groupWidth / std::max(1, seriesCount()); }

double FlowChart::barCenter(int series, int category) const { return category - groupWidth / 2 + barWidth() * (series + 0.5); }

void FlowChart::draw(Plot& plot) {
    const bool stacked = m_kind == Kind::Areas;
    double highest = 0;
    for (int category = 0; category < categoryCount(); ++category)
        if (stacked)
            highest = std::max(highest, below(seriesCount(), category));
        else
            for (int series = 0; series < seriesCount(); ++series) highest = std::max(highest, valueOf(series, category));
    const double edge = stacked ? 0 : 0.5;
    plot.setRange(-edge, std::max(1.0, static_cast<double>(categoryCount()) - 1 + edge), 0, highest > 0 ? highest * headRoom : 1);
    plot.setLeftScale([this](double value) { return scaleWords(value); });
    // Names share the width of the chart: in two lines where they are long, cut where that is not enough.
    const int every = stacked ? std::max(1, categoryCount() / mostTicks) : 1;
    const QFontMetrics metrics(theme().font(TextRole::Caption));
    const int room = (width() - Size::control - Space::xl) * every / std::max(1, categoryCount());
    QList<PlotTick> ticks;
    for (int category = 0; category < categoryCount(); category += every) ticks << PlotTick{static_cast<double>(category), inTwoLines(content().categories.at(category), metrics, room)};
    plot.setBottomTicks(ticks);
    stacked ? drawAreas(plot) : drawBars(plot);
    drawLabels(plot);
}

void FlowChart::drawBars(Plot& plot) const {
    const double half = barWidth() * 0.45;
    for (int series = 0; series < seriesCount(); ++series)
        for (int category = 0; category < categoryCount(); ++category) {
            const double center = barCenter(series, category);
            if (holds(series, category)) plot.box({center - half, 0}, {center + half, valueOf(series, category)}, colorOf(series));
        }
}

void FlowChart::drawAreas(Plot& plot) const {
    QList<QPointF> lower;
    for (int category = 0; category < categoryCount(); ++category) lower << QPointF(category, 0);
    for (int series = 0; series < seriesCount(); ++series) {
        QList<QPointF> upper;
        for (int category = 0; category < categoryCount(); ++category) upper << QPointF(category, below(series + 1, category));
        plot.area(upper, lower, paled(colorOf(series), areaOpacity));
        plot.line(upper, colorOf(series), Plot::Stroke::Solid, Line::hair);
        lower = upper;
    }
}

void FlowChart::drawLabels(Plot& plot) const {
    const ThemeColors& colors = theme().colors();
    const QFontMetrics metrics(theme().font(TextRole::Caption));
    if (m_kind == Kind::Areas) {
        // Beside the band itself, where it is high enough to be told by.
        const int last = categoryCount() - 1;
        const double line = below(seriesCount(), std::max(0, last)) * headRoom * metrics.height() / std::max(1, height() - 2 * Size::control);
        for (int series = 0; series < seriesCount() && last >= 0; ++series)
            if (valueOf(series, last) >= line && line > 0)
                plot.text(content().series.at(series).name, {static_cast<double>(last), below(series, last) + valueOf(series, last) / 2}, Qt::AlignRight | Qt::AlignVCenter, colors.text);
        return;
    }
    const bool one = seriesCount() == 1;
    const int room = (width() - 2 * Size::control) / std::max(1, categoryCount());
    const auto wordsOver = [&](int series, int category) {
        const QString words = one ? wordsOf(series, category) : QString();
        if (!words.isEmpty() && metrics.horizontalAdvance(words) <= room) return words;
        return QLocale().toString(valueOf(series, category), 'f', valueOf(series, category) < 10 && valueOf(series, category) != std::floor(valueOf(series, category)) ? 1 : 0);
    };
    if (seriesCount() * categoryCount() <= mostLabelledBars)
        for (int series = 0; series < seriesCount(); ++series)
            for (int category = 0; category < categoryCount(); ++category)
                if (valueOf(series, category) > 0)
                    plot.text(wordsOver(series, category), {barCenter(series, category), valueOf(series, category)}, Qt::AlignHCenter | Qt::AlignBottom, colors.muted);
    if (!one) nameColors(plot);
}

QRect FlowChart::boxOf(int series, int category) const {
    const bool areas = m_kind == Kind::Areas;
    const double x = areas ? category : barCenter(series, category);
    const double half = areas ? 0.1 : barWidth() / 2;
    const double base = areas ? below(series, category) : 0;
    return QRect(plot().toPixel({x - half, base + valueOf(series, category)}), plot().toPixel({x + half, base})).normalized();
}

std::optional<std::pair<int, int>> FlowChart::valueAt(QPoint position) const {
    // The first and the last point in time stand on the edges.
    if (!plot().field().adjusted(-Space::xs, -Space::xs, Space::xs, Space::xs).contains(position) || seriesCount() == 0) return std::nullopt;
    const QPointF at = plot().toCoordinates(position);
    const int category = static_cast<int>(std::lround(at.x()));
    if (category < 0 || category >= categoryCount()) return std::nullopt;
    if (m_kind == Kind::Bars) {
        // The whole height of a bar's room counts, so that small ones can be hit.
        const int series = static_cast<int>(std::floor((at.x() - category + groupWidth / 2) / barWidth()));
        return series < 0 || series >= seriesCount() ? std::nullopt : std::optional(std::pair(series, category));
    }
    for (int series = 0; series < seriesCount(); ++series)
        if (at.y() >= below(series, category) && at.y() < below(series + 1, category)) return std::pair(series, category);
    return std::nullopt;
}

} // namespace channelbook
