#include "ui/widgets/ScatterChart.h"

#include <algorithm>
#include <cmath>

namespace channelbook {
namespace {

constexpr double edge = 0.06; ///< of the width and height, around the dots
constexpr int named = 5;

} // namespace

void ScatterChart::setContent(ChartContent content, QList<double> across, const QString& title, std::function<QString(double)> scale) {
    m_across = std::move(across);
    m_acrossTitle = title;
    m_acrossScale = std::move(scale);
    takeContent(std::move(content));
}

void ScatterChart::draw(Plot& plot) {
    if (seriesCount() == 0 || m_across.isEmpty()) return plot.setRange(0, 1, 0, 1);
    const auto [low, high] = extent();
    const double left = std::min(0.0, m_across.first());
    const double right = std::max(left + 1, m_across.last());
    const double height = high > low ? high - low : 1;
    plot.setRange(left - (right - left) * edge, right + (right - left) * edge, low - height * edge, high + height * 2 * edge);
    plot.setLeftScale([this](double value) { return scaleWords(value); });
    if (m_acrossScale) plot.setBottomScale(m_acrossScale);
    plot.setTitles(m_acrossTitle, content().valueTitle);
    plot.setRules(true, true);
    QList<QPointF> points;
    std::vector<int> order;
    for (int category = 0; category < categoryCount(); ++category) {
        points << QPointF(m_across.value(category), valueOf(0, category));
        order.push_back(category);
    }
    plot.dots(points, colorOf(0), Space::s);
    const auto most = static_cast<std::ptrdiff_t>(std::min<std::size_t>(named, order.size()));
    std::partial_sort(order.begin(), order.begin() + most, order.end(), [&](int a, int b) { return valueOf(0, a) > valueOf(0, b); });
    QList<QPointF> taken;
    for (std::ptrdiff_t i = 0; i < most; ++i) {
        const QPointF at = points.at(order[static_cast<std::size_t>(i)]);
        // Names that would cover one another are left to the pointer.
        const bool covered = std::any_of(taken.begin(), taken.end(), [&](const QPointF& other) { return std::abs(other.x() - at.x()) < (right - left) * 0.25 && std::abs(other.y() - at.y()) < height * 0.08; });
        if (covered) continue;
        taken << at;
        const bool atRight = at.x() > left + (right - left) * 0.6;
        plot.text(content().categories.at(order[static_cast<std::size_t>(i)]), at + QPointF((right - left) * (atRight ? -0.01 : 0.01), 0), (atRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, theme().colors().muted);
    }
}

QRect ScatterChart::boxOf(int series, int category) const {
    const QPoint at = plot().toPixel({m_across.value(category), valueOf(series, category)});
    return QRect(at.x() - Space::xs - 1, at.y() - Space::xs - 1, Space::s + 3, Space::s + 3);
}

ChartTable ScatterChart::asTable() const {
    ChartTable table = Chart::asTable();
    table.heads << m_acrossTitle;
    for (int row = 0; row < table.rows.size(); ++row) table.rows[row] << (m_acrossScale ? m_acrossScale(m_across.value(row)) : QLocale().toString(m_across.value(row)));
    return table;
}

} // namespace channelbook
