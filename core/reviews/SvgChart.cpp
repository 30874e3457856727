#include "core/reviews/SvgChart.h"

#include <algorithm>
#include <cmath>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;

namespace {

constexpr double width = 680, height = 260;
constexpr double left = 64, right = 26, top = 30, bottom = 30;
constexpr double barsLeft = 170; ///< names of lying bars need more room

QString at(double value) {
    // Two decimals are below what an eye sees, and short.
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0')) text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
    return text;
}

QString textAt(double x, double y, const QString& anchor, const QString& text, const QString& more = {}) {
    return u"<text x=\"%1\" y=\"%2\" text-anchor=\"%3\"%4>%5</text>"_s.arg(at(x), at(y), anchor, more,
                                                                           text.toHtmlEscaped());
}

QString rect(double x, double y, double w, double h, const QString& colour, const QString& told) {
    return u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\"><title>%6</title></rect>"_s.arg(
        at(x), at(y), at(w), at(std::max(h, 0.0)), colour, told.toHtmlEscaped());
}

QString line(double x1, double y1, double x2, double y2, const QString& style) {
    return u"<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" %5/>"_s.arg(at(x1), at(y1), at(x2), at(y2), style);
}

struct Range {
    double least = 0, most = 0;
    bool any = false;
    void take(double value) {
        least = std::min(least, value);
        most = std::max(most, value);
        any = true;
    }
};

Range rangeOf(const Chart& chart) {
    Range range;
    if (chart.kind == Chart::Kind::Stacked) {
        for (qsizetype i = 0; i < chart.categories.size(); ++i) {
            double up = 0, down = 0;
            for (const ChartSeries& series : chart.series) {
                const auto& values = series.values;
                if (static_cast<std::size_t>(i) >= values.size() || !values[static_cast<std::size_t>(i)]) continue;
                const double value = *values[static_cast<std::size_t>(i)];
                (value >= 0 ? up : down) += value;
                range.take(value >= 0 ? up : down);
            }
        }
    } else {
        for (const ChartSeries& series : chart.series)
            for (const auto& value : series.values)
                if (value) range.take(*value);
    }
    if (range.any && chart.target) range.take(*chart.target);
    return range;
}

class Drawing {
public:
    Drawing(const Pack& pack, const Chart& chart, const Range& range)
        : m_pack(pack)
        , m_chart(chart)
        , m_lying(chart.kind == Chart::Kind::Bars)
        , m_height(m_lying ? top + bottom + 26.0 * static_cast<double>(chart.categories.size()) : height)
        , m_marks(axisMarks(range.least, range.most)) {}

    QString svg() {
        m_out =
            u"<svg class=\"chart\" viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\" xmlns=\"http://www.w3.org/2000/svg\" font-family=\"system-ui, Segoe UI, Helvetica, Arial, sans-serif\" font-size=\"11\" fill=\"#333\">"_s
                .arg(at(width), at(m_height), m_chart.title.toHtmlEscaped());
        m_out += u"<title>%1</title>"_s.arg(m_chart.title.toHtmlEscaped());
        grid();
        if (m_chart.kind == Chart::Kind::Line)
            lines();
        else if (m_lying)
            bars();
        else
            columns();
        if (m_chart.target) mark(*m_chart.target);
        legend();
        return m_out + u"</svg>"_s;
    }

private:
    [[nodiscard]] double start() const { return m_lying ? barsLeft : left; }
    [[nodiscard]] double share(double value) const {
        return (value - m_marks.front()) / (m_marks.back() - m_marks.front());
    }
    [[nodiscard]] double y(double value) const { return m_height - bottom - share(value) * (m_height - top - bottom); }
    [[nodiscard]] double x(double value) const { return start() + share(value) * (width - start() - right); }
    [[nodiscard]] double slot() const {
        return (width - left - right) / static_cast<double>(std::max<qsizetype>(m_chart.categories.size(), 1));
    }
    [[nodiscard]] QString number(double value) const { return shortNumber(m_pack, value, m_chart.unit); }
    [[nodiscard]] QString told(std::size_t series, qsizetype category, double value) const {
        const QString which = m_chart.series.size() > 1 ? m_chart.series[series].name + u", "_s : QString();
        return which + m_chart.categories.value(category) + u": "_s + number(value);
    }
    [[nodiscard]] std::optional<double> value(std::size_t series, qsizetype category) const {
        const auto& values = m_chart.series[series].values;
        return static_cast<std::size_t>(category) < values.size() ? values[static_cast<std::size_t>(category)]
                                                                  : std::nullopt;
    }

    void grid() {
        for (const double each : m_marks) {
            const QString style = each == 0 ? u"stroke=\"#888\""_s : u"stroke=\"#ddd\""_s;
            if (m_lying) {
                m_out += line(x(each), top, x(each), m_height - bottom, style) +
                         textAt(x(each), m_height - bottom + 16, u"middle"_s, number(each));
            } else {
                m_out += line(left, y(each), width - right, y(each), style) +
                         textAt(left - 6, y(each) + 4, u"end"_s, number(each));
            }
        }
        if (m_lying) return;
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i)
            m_out += textAt(left + slot() * (static_cast<double>(i) + 0.5), m_height - bottom + 16, u"middle"_s,
                            m_chart.categories[i]);
    }

    void columns() {
        const bool stacked = m_chart.kind == Chart::Kind::Stacked;
        const double room = slot() * 0.7;
        const double each =
            stacked ? room : room / static_cast<double>(std::max<std::size_t>(m_chart.series.size(), 1));
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i) {
            double up = 0, down = 0;
            for (std::size_t s = 0; s < m_chart.series.size(); ++s) {
                const auto v = value(s, i);
                if (!v) continue;
                double from = 0;
                if (stacked) {
                    double& base = *v >= 0 ? up : down;
                    from = base;
                    base += *v;
                }
                const double column = left + slot() * static_cast<double>(i) + slot() * 0.15 +
                                      (stacked ? 0 : each * static_cast<double>(s));
                const double y1 = y(from), y2 = y(from + *v);
                m_out += rect(column, std::min(y1, y2), each * (stacked ? 1 : 0.92), std::abs(y2 - y1),
                              seriesColour(m_pack.brand, static_cast<int>(s)), told(s, i, *v));
            }
        }
    }

    void bars() {
        constexpr double rowHeight = 26;
        const double each = rowHeight * 0.7 / static_cast<double>(std::max<std::size_t>(m_chart.series.size(), 1));
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i) {
            const double row = top + rowHeight * static_cast<double>(i);
            QString name = m_chart.categories[i];
            if (name.size() > 26) name = name.left(25) + u'…';
            m_out += textAt(barsLeft - 6, row + rowHeight * 0.62, u"end"_s, name);
            for (std::size_t s = 0; s < m_chart.series.size(); ++s)
                if (const auto v = value(s, i))
                    m_out += rect(std::min(x(0), x(*v)), row + rowHeight * 0.15 + each * static_cast<double>(s),
                                  std::abs(x(*v) - x(0)), each, seriesColour(m_pack.brand, static_cast<int>(s)),
                                  told(s, i, *v));
        }
    }

    void lines() {
        for (std::size_t s = 0; s < m_chart.series.size(); ++s) {
            const QString colour = seriesColour(m_pack.brand, static_cast<int>(s));
            QStringList points;
            const auto end = [&] {
                if (points.size() > 1)
                    m_out += u"<polyline points=\"%1\" fill=\"none\" stroke=\"%2\" stroke-width=\"2\"/>"_s.arg(
                        points.join(u' '), colour);
                points.clear();
            };
            for (qsizetype i = 0; i < m_chart.categories.size(); ++i) {
                const auto v = value(s, i);
                if (!v) {
                    end();
                    continue;
                }
                const double px = left + slot() * (static_cast<double>(i) + 0.5);
                points << at(px) + u',' + at(y(*v));
                m_out += u"<circle cx=\"%1\" cy=\"%2\" r=\"3\" fill=\"%3\"><title>%4</title></circle>"_s.arg(
                    at(px), at(y(*v)), colour, told(s, i, *v).toHtmlEscaped());
            }
            end();
        }
    }

    void mark(double target) {
        const QString style = u"stroke=\"#444\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\""_s;
        m_out += m_lying ? line(x(target), top, x(target), m_height - bottom, style)
                         : line(left, y(target), width - right, y(target), style);
    }

    void legend() {
        if (m_chart.series.size() < 2) return;
        double px = start();
        for (std::size_t s = 0; s < m_chart.series.size(); ++s) {
            m_out += rect(px, 8, 10, 10, seriesColour(m_pack.brand, static_cast<int>(s)), m_chart.series[s].name) +
                     textAt(px + 14, 17, u"start"_s, m_chart.series[s].name);
            px += 30 + 6.4 * static_cast<double>(m_chart.series[s].name.size());
        }
    }

    const Pack& m_pack;
    const Chart& m_chart;
    bool m_lying;
    double m_height;
    std::vector<double> m_marks;
    QString m_out;
};

} // namespace

std::vector<double> axisMarks(double least, double most, int about) {
    least = std::min(least, 0.0);
    most = std::max(most, 0.0);
    if (most - least <= 0) most = 1;
    const double rough = (most - least) / std::max(about - 1, 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double step = rough / power <= 1   ? power
                        : rough / power <= 2 ? 2 * power
                        : rough / power <= 5 ? 5 * power
                                             : 10 * power;
    std::vector<double> marks;
    const double first = std::floor(least / step), last = std::ceil(most / step);
    for (double each = first; each <= last; ++each) marks.push_back(each * step);
    return marks;
}

QString svgChart(const Pack& pack, const Chart& chart) {
    const Range range = rangeOf(chart);
    return range.any ? Drawing(pack, chart, range).svg() : QString();
}

QString svgSparkline(const Pack& pack, const std::vector<std::optional<double>>& values) {
    constexpr double wide = 90, high = 22;
    std::vector<double> known;
    for (const auto& value : values)
        if (value) known.push_back(*value);
    if (known.size() < 2) return {};
    const auto [least, most] = std::minmax_element(known.begin(), known.end());
    const double span = *most - *least;
    QStringList points;
    double lastX = 0, lastY = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) continue;
        lastX =
            3 + (wide - 6) * static_cast<double>(i) / static_cast<double>(std::max<std::size_t>(values.size() - 1, 1));
        lastY = span <= 0 ? high / 2 : 3 + (high - 6) * (1 - (*values[i] - *least) / span);
        points << at(lastX) + u',' + at(lastY);
    }
    return u"<svg class=\"spark\" width=\"90\" height=\"22\" viewBox=\"0 0 90 22\" aria-hidden=\"true\" xmlns=\"http://www.w3.org/2000/svg\"><polyline points=\"%1\" fill=\"none\" stroke=\"%2\" stroke-width=\"1.5\"/><circle cx=\"%3\" cy=\"%4\" r=\"2.2\" fill=\"%2\"/></svg>"_s
        .arg(points.join(u' '), seriesColour(pack.brand, 0), at(lastX), at(lastY));
}

} // namespace channelbook::reviews
