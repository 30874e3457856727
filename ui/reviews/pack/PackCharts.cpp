#include "ui/reviews/pack/PackCharts.h"

#include "ui/reviews/pack/PackStyle.h"
#include "ui/reviews/pack/PackText.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace channelbook {

using namespace Qt::StringLiterals;
using reviews::Chart;
using reviews::ChartSeries;

namespace {

constexpr double groupShare = 0.68; ///< of a category's room its bars take
constexpr double barShare = 0.62;   ///< of a lying bar's row
constexpr double namesShare = 0.34; ///< of the width at most for names beside lying bars
constexpr double paleShare = 0.45;

bool hasValues(const Chart& chart) {
    return std::any_of(chart.series.begin(), chart.series.end(), [](const ChartSeries& series) {
        return std::any_of(series.values.begin(), series.values.end(), [](const auto& one) { return one.has_value(); });
    });
}

/// One chart being drawn.
class ChartDrawing {
public:
    ChartDrawing(QPainter& painter, const PackStyle& style, const reviews::Pack& pack, const Chart& chart,
                 const QRectF& where)
        : m_painter(painter)
        , m_style(style)
        , m_pack(pack)
        , m_chart(chart)
        , m_where(where)
        , m_small(style.font(style.smallSize)) {}

    void draw() {
        title();
        if (!hasValues(m_chart)) return nothing();
        if (m_chart.series.size() > 1 && m_chart.kind != Chart::Kind::Line) legend();
        if (m_chart.kind == Chart::Kind::Bars) return lying();
        range();
        axis();
        if (m_chart.kind == Chart::Kind::Line)
            lines();
        else
            columns();
        if (m_chart.kind != Chart::Kind::Line) targets();
        target();
        labels();
    }

private:
    [[nodiscard]] std::optional<double> value(std::size_t series, std::size_t category) const {
        const auto& values = m_chart.series[series].values;
        return category < values.size() ? values[category] : std::nullopt;
    }
    [[nodiscard]] std::size_t categories() const { return static_cast<std::size_t>(m_chart.categories.size()); }
    [[nodiscard]] QColor colour(std::size_t series) const {
        return QColor(reviews::seriesColour(m_pack.brand, static_cast<int>(series)));
    }
    /// A series of targets stands as marks over the others.
    [[nodiscard]] bool isTarget(std::size_t series) const {
        return m_chart.series.size() > 1 && m_chart.series[series].name == packWord(m_pack, "target");
    }
    [[nodiscard]] std::size_t bars() const {
        std::size_t count = 0;
        for (std::size_t series = 0; series < m_chart.series.size(); ++series) count += isTarget(series) ? 0 : 1;
        return count;
    }
    [[nodiscard]] QString number(double value) const { return reviews::shortNumber(m_pack, value, m_chart.unit); }

    void title() {
        PackLines lines;
        const bool inCurrency = m_chart.unit == metrics::Unit::Amount && !m_pack.currency.isEmpty();
        addText(lines, inCurrency ? m_chart.title + u", "_s + m_pack.currency : m_chart.title,
                m_style.font(m_style.tableSize, true), m_style.text, m_where.width());
        drawLines(m_painter, lines, m_where.topLeft(), m_where.width());
        m_plot = m_where.adjusted(0, heightOf(lines) + points(5), 0, 0);
    }

    void nothing() {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_style.soft);
        m_painter.drawRoundedRect(m_plot, points(3), points(3));
        PackLines lines;
        const double width = m_plot.width() - points(24);
        addText(lines, m_chart.none.isEmpty() ? packWord(m_pack, "no_values") : m_chart.none,
                m_style.font(m_style.tableSize), m_style.muted, width);
        drawLines(m_painter, lines, {m_plot.left() + points(12), m_plot.center().y() - heightOf(lines) / 2}, width,
                  Qt::AlignHCenter);
    }

    void legend() {
        const double swatch = points(6);
        double x = m_plot.left();
        double y = m_plot.top();
        for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
            // One series alone is what the title says.
            if (bars() == 1 && !isTarget(i)) continue;
            const double width = swatch + points(4) + textWidth(m_chart.series[i].name, m_small);
            if (x > m_plot.left() && x + width > m_plot.right()) {
                x = m_plot.left();
                y += lineHeight(m_small);
            }
            const double middle = y + lineHeight(m_small) / 2;
            if (isTarget(i))
                m_painter.fillRect(QRectF(x - points(1), middle - points(0.7), swatch + points(2), points(1.4)),
                                   m_style.text);
            else
                m_painter.fillRect(QRectF(x, middle - swatch / 2, swatch, swatch), colour(i));
            drawLines(m_painter, {{m_chart.series[i].name, m_small, m_style.muted}}, {x + swatch + points(4), y},
                      width);
            x += width + points(12);
        }
        m_plot.setTop(y + lineHeight(m_small) + points(4));
    }

    void range() {
        double lowest = 0;
        double highest = 0;
        for (std::size_t category = 0; category < categories(); ++category) {
            double up = 0;
            double down = 0;
            for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
                const double one = value(series, category).value_or(0);
                if (m_chart.kind == Chart::Kind::Stacked && !isTarget(series)) {
                    (one < 0 ? down : up) += one;
                } else {
                    up = std::max(up, one);
                    down = std::min(down, one);
                }
            }
            highest = std::max(highest, up);
            lowest = std::min(lowest, down);
        }
        if (m_chart.target) {
            highest = std::max(highest, *m_chart.target);
            lowest = std::min(lowest, *m_chart.target);
        }
        // Nobody reads of half a person, or two steps of the same rounded share.
        const double least = m_chart.unit == metrics::Unit::Count ? 1 : m_chart.unit == metrics::Unit::Share ? 0.01 : 0;
        m_steps = axisSteps(lowest, highest, least);
    }

    [[nodiscard]] double y(double value) const {
        const double share = (value - m_steps.front()) / (m_steps.back() - m_steps.front());
        return m_plot.bottom() - share * m_plot.height();
    }
    [[nodiscard]] double slot() const {
        return m_plot.width() / std::max<double>(1, static_cast<double>(categories()));
    }
    [[nodiscard]] double middle(std::size_t category) const {
        return m_plot.left() + slot() * (static_cast<double>(category) + 0.5);
    }

    void axis() {
        double widest = 0;
        for (const double step : m_steps) widest = std::max(widest, textWidth(number(step), m_small));
        m_plot.setLeft(m_plot.left() + widest + points(6));
        m_plot.setTop(m_plot.top() + lineHeight(m_small));
        if (m_chart.kind == Chart::Kind::Line && m_chart.series.size() > 1)
            m_plot.setRight(m_plot.right() - namesWidth());
        std::vector<PackLines> names;
        double deepest = 0;
        for (const QString& category : m_chart.categories) {
            PackLines lines;
            addText(lines, category, m_small, m_style.muted, slot() - points(2));
            deepest = std::max(deepest, heightOf(lines));
            names.push_back(std::move(lines));
        }
        m_plot.setBottom(m_plot.bottom() - deepest - points(3));
        for (const double step : m_steps) {
            m_painter.setPen(QPen(step == 0 ? m_style.muted : m_style.line, points(step == 0 ? 0.8 : 0.5)));
            m_painter.drawLine(QPointF(m_plot.left(), y(step)), QPointF(m_plot.right(), y(step)));
            drawLines(m_painter, {{number(step), m_small, m_style.muted}},
                      {m_plot.left() - points(6) - widest, y(step) - lineHeight(m_small) / 2}, widest, Qt::AlignRight);
        }
        for (std::size_t i = 0; i < names.size(); ++i)
            drawLines(m_painter, names[i], {middle(i) - slot() / 2, m_plot.bottom() + points(3)}, slot(),
                      Qt::AlignHCenter);
    }

    /// Values are written over all lines, on white.
    void label(const QString& text, double x, double top) {
        const double width = textWidth(text, m_small) + points(2);
        const double left =
            std::clamp(x - width / 2, m_where.left(), std::max(m_where.left(), m_where.right() - width));
        m_labels.emplace_back(QRectF(left, top, width, lineHeight(m_small)), text);
    }
    void labels() {
        for (const auto& [room, text] : m_labels) {
            m_painter.fillRect(room.adjusted(0, points(1), 0, -points(1)), QColor(255, 255, 255, 205));
            drawLines(m_painter, {{text, m_small, m_style.text}}, room.topLeft(), room.width(), Qt::AlignHCenter);
        }
    }
    /// Whether every column's value fits over it; else the last one's alone is written.
    [[nodiscard]] bool fitsEach() const {
        for (std::size_t category = 0; category < categories(); ++category) {
            double sum = 0;
            for (std::size_t series = 0; series < m_chart.series.size(); ++series)
                if (!isTarget(series)) sum += std::max(0.0, value(series, category).value_or(0));
            if (textWidth(number(sum), m_small) > slot() - points(1)) return false;
        }
        return true;
    }

    void columns() {
        const bool stacked = m_chart.kind == Chart::Kind::Stacked;
        const double group = slot() * groupShare;
        const double width = stacked ? group : group / static_cast<double>(bars());
        const bool each = fitsEach();
        m_painter.setPen(Qt::NoPen);
        for (std::size_t category = 0; category < categories(); ++category) {
            double up = 0;
            double down = 0;
            const double left = middle(category) - group / 2;
            std::size_t at = 0;
            for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
                if (isTarget(series)) continue;
                const std::size_t place = at++;
                const auto one = value(series, category);
                if (!one) continue;
                double& base = *one < 0 ? down : up;
                const double from = stacked ? base : 0;
                const double x = stacked ? left : left + width * static_cast<double>(place);
                // One series alone tells of the quarter by its last column.
                QColor fill = colour(series);
                if (bars() == 1 && category + 1 < categories()) fill.setAlphaF(static_cast<float>(paleShare));
                m_painter.fillRect(
                    QRectF(QPointF(x, y(from)), QPointF(x + width - (stacked ? 0 : points(0.8)), y(from + *one)))
                        .normalized(),
                    fill);
                base = from + *one;
                if (bars() == 1 && (each || category + 1 == categories()))
                    label(number(*one), middle(category), std::min(y(*one), y(0)) - lineHeight(m_small));
            }
            if (stacked && bars() > 1 && up != 0 && (each || category + 1 == categories()))
                label(number(up), middle(category), y(up) - lineHeight(m_small));
        }
    }

    /// Targets of the quarters, each over its column.
    void targets() {
        for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
            if (!isTarget(series)) continue;
            m_painter.setPen(QPen(m_style.text, points(1.4)));
            const double half = slot() * (groupShare + 0.12) / 2;
            for (std::size_t category = 0; category < categories(); ++category)
                if (const auto one = value(series, category))
                    m_painter.drawLine(QPointF(middle(category) - half, y(*one)),
                                       QPointF(middle(category) + half, y(*one)));
        }
    }

    [[nodiscard]] double namesWidth() const {
        double widest = 0;
        for (const ChartSeries& series : m_chart.series) widest = std::max(widest, textWidth(series.name, m_small));
        return std::min(widest, m_where.width() * namesShare) + points(8);
    }

    void lines() {
        double lastName = m_plot.top() - lineHeight(m_small) * 2;
        for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
            QPainterPath path;
            std::optional<std::size_t> last;
            for (std::size_t category = 0; category < categories(); ++category) {
                const auto one = value(series, category);
                if (!one) continue;
                const QPointF at(middle(category), y(*one));
                // Over a quarter without a value there is no line.
                if (category > 0 && last == category - 1)
                    path.lineTo(at);
                else
                    path.moveTo(at);
                last = category;
            }
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(colour(series), points(1.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            m_painter.drawPath(path);
            m_painter.setPen(Qt::NoPen);
            for (std::size_t category = 0; category < categories(); ++category)
                if (const auto one = value(series, category)) {
                    m_painter.setBrush(last == category ? colour(series) : QColor(Qt::white));
                    m_painter.setPen(QPen(colour(series), points(1)));
                    m_painter.drawEllipse(QPointF(middle(category), y(*one)), points(2), points(2));
                }
            if (!last) continue;
            const double end = *value(series, *last);
            if (m_chart.series.size() == 1) {
                label(number(end), middle(*last), y(end) - lineHeight(m_small) - points(2));
                continue;
            }
            // Names stand at the ends of their lines, one under the other where ends are near.
            const double top = std::max(y(end) - lineHeight(m_small) / 2, lastName + lineHeight(m_small));
            lastName = top;
            PackLines name;
            addText(name, m_chart.series[series].name, m_small, colour(series).darker(130), namesWidth() - points(6));
            drawLines(m_painter, name, {m_plot.right() + points(4), top}, namesWidth() - points(6));
        }
    }

    void target() {
        if (!m_chart.target) return;
        const double at = y(*m_chart.target);
        m_painter.setPen(QPen(m_style.text, points(0.9), Qt::DashLine));
        m_painter.drawLine(QPointF(m_plot.left(), at), QPointF(m_plot.right(), at));
        const QString text = packWord(m_pack, "target_line").arg(number(*m_chart.target));
        const double width = textWidth(text, m_small) + points(4);
        const QRectF room(m_plot.left() + points(2), at - lineHeight(m_small) - points(0.5), width,
                          lineHeight(m_small));
        m_painter.fillRect(room, QColor(255, 255, 255, 215));
        drawLines(m_painter, {{text, m_small, m_style.text}}, room.topLeft() + QPointF(points(2), 0), width);
    }

    void lying() {
        double lowest = 0;
        double highest = 0;
        for (const ChartSeries& series : m_chart.series)
            for (const auto& one : series.values) {
                lowest = std::min(lowest, one.value_or(0));
                highest = std::max(highest, one.value_or(0));
            }
        if (lowest == highest) highest = lowest + 1;
        double names = 0;
        for (const QString& category : m_chart.categories) names = std::max(names, textWidth(category, m_small));
        names = std::min(names + points(2), m_where.width() * namesShare);
        double numbers = 0;
        for (const ChartSeries& series : m_chart.series)
            for (const auto& one : series.values)
                if (one) numbers = std::max(numbers, textWidth(number(*one), m_small));
        const QRectF bars(m_plot.left() + names + points(6), m_plot.top(),
                          m_plot.width() - names - numbers - points(12), m_plot.height());
        const auto x = [&](double value) { return bars.left() + (value - lowest) / (highest - lowest) * bars.width(); };
        const double row = bars.height() / std::max<double>(1, static_cast<double>(categories()));
        const double thick = std::min(row * barShare, points(16)) / static_cast<double>(m_chart.series.size());
        for (std::size_t category = 0; category < categories(); ++category) {
            const double centre = bars.top() + row * (static_cast<double>(category) + 0.5);
            PackLines name;
            addText(name, m_chart.categories[static_cast<qsizetype>(category)], m_small, m_style.text, names);
            drawLines(m_painter, name, {m_plot.left(), centre - heightOf(name) / 2}, names, Qt::AlignRight);
            double top = centre - thick * static_cast<double>(m_chart.series.size()) / 2;
            for (std::size_t series = 0; series < m_chart.series.size(); ++series, top += thick) {
                const auto one = value(series, category);
                if (!one) continue;
                m_painter.fillRect(QRectF(QPointF(x(0), top), QPointF(x(*one), top + thick - points(0.6))).normalized(),
                                   colour(series));
                drawLines(m_painter, {{number(*one), m_small, m_style.text}},
                          {std::max(x(*one), x(0)) + points(4), top + thick / 2 - lineHeight(m_small) / 2},
                          numbers + points(2));
            }
        }
        m_painter.setPen(QPen(m_style.muted, points(0.6)));
        m_painter.drawLine(QPointF(x(0), bars.top()), QPointF(x(0), bars.bottom()));
        if (!m_chart.target || *m_chart.target < lowest || *m_chart.target > highest) return;
        m_painter.setPen(QPen(m_style.text, points(0.9), Qt::DashLine));
        m_painter.drawLine(QPointF(x(*m_chart.target), bars.top()), QPointF(x(*m_chart.target), bars.bottom()));
    }

    QPainter& m_painter;
    const PackStyle& m_style;
    const reviews::Pack& m_pack;
    const Chart& m_chart;
    QRectF m_where;
    QFont m_small;
    QRectF m_plot;
    std::vector<double> m_steps;
    std::vector<std::pair<QRectF, QString>> m_labels;
};

} // namespace

std::vector<double> axisSteps(double lowest, double highest, double least) {
    constexpr int about = 5;
    if (!(highest > lowest)) highest = lowest + 1;
    const double rough = (highest - lowest) / about;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    step = std::max(step, least);
    std::vector<double> steps;
    const auto first = static_cast<qint64>(std::floor(lowest / step));
    const auto last = static_cast<qint64>(std::ceil(highest / step));
    for (qint64 i = first; i <= last; ++i) steps.push_back(static_cast<double>(i) * step);
    return steps;
}

double chartHeight(const PackStyle& style, const Chart& chart, double width) {
    if (!hasValues(chart)) return points(style.wide() ? 80 : 62);
    if (chart.kind != Chart::Kind::Bars) return style.chart;
    const QFont small = style.font(style.smallSize);
    double rows = 0;
    for (const QString& category : chart.categories)
        rows = std::max(rows,
                        static_cast<double>(wrapped(category, small, width * namesShare).size()) * lineHeight(small));
    rows =
        std::max(rows + points(3), points(15)) * static_cast<double>(std::max<qsizetype>(1, chart.categories.size()));
    PackLines title;
    addText(title, chart.title, style.font(style.tableSize, true), style.text, width);
    return heightOf(title) + points(8) + (chart.series.size() > 1 ? 2 * lineHeight(small) : 0) +
           std::min(rows, style.content().height() * 0.7);
}

void drawPackChart(QPainter& painter, const PackStyle& style, const reviews::Pack& pack, const Chart& chart,
                   const QRectF& where) {
    painter.save();
    ChartDrawing(painter, style, pack, chart, where).draw();
    painter.restore();
}

void drawSparkline(QPainter& painter, const PackStyle& style, const std::vector<std::optional<double>>& values,
                   const QRectF& where) {
    std::vector<double> known;
    for (const auto& one : values)
        if (one) known.push_back(*one);
    if (known.size() < 2) return;
    const auto [low, high] = std::minmax_element(known.begin(), known.end());
    const double span = *high > *low ? *high - *low : 1;
    const double step = where.width() / static_cast<double>(values.size() - 1);
    QPainterPath path;
    QPointF end;
    bool drawn = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) {
            drawn = false;
            continue;
        }
        end = QPointF(where.left() + step * static_cast<double>(i),
                      *high > *low ? where.bottom() - (*values[i] - *low) / span * where.height() : where.center().y());
        drawn ? path.lineTo(end) : path.moveTo(end);
        drawn = true;
    }
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.brandText, points(1.1), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    if (values.back()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.brandText);
        painter.drawEllipse(end, points(1.7), points(1.7));
    }
    painter.restore();
}

void drawGauge(QPainter& painter, const PackStyle& style, const reviews::KpiRow& row, const QRectF& where) {
    if (!row.number || !row.targetNumber || *row.targetNumber <= 0) return;
    constexpr double targetAt = 0.8;
    const double share = std::clamp(*row.number / *row.targetNumber * targetAt, 0.0, 1.0);
    painter.save();
    painter.fillRect(where, style.line);
    painter.fillRect(QRectF(where.left(), where.top(), where.width() * share, where.height()),
                     row.tone == reviews::Tone::None ? style.brand : style.tone(row.tone));
    const double at = where.left() + where.width() * targetAt;
    painter.setPen(QPen(style.text, points(1.1)));
    painter.drawLine(QPointF(at, where.top() - points(1.5)), QPointF(at, where.bottom() + points(1.5)));
    painter.restore();
}

} // namespace channelbook
