#include "ui/widgets/Plot.h"

#include <qcustomplot.h>

#include <QPainter>
#include <QPicture>

namespace channelbook {
namespace {

/// Numbers as a chart wants them said.
class WordsTicker : public QCPAxisTicker {
public:
    explicit WordsTicker(std::function<QString(double)> words) : m_words(std::move(words)) { setTickCount(4); }

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return m_words(tick); }

private:
    std::function<QString(double)> m_words;
};

QSharedPointer<QCPAxisTickerText> textTicker(const QList<PlotTick>& ticks) {
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const PlotTick& tick : ticks) ticker->addTick(tick.at, tick.text);
    return ticker;
}

} // namespace

Plot::Plot(QWidget& host) : m_plot(new QCustomPlot(&host)) {
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setNoAntialiasingOnDrag(true);
}

void Plot::begin(const Theme& theme) {
    m_theme = &theme;
    const ThemeColors& colors = theme.colors();
    m_plot->clearItems();
    m_plot->clearPlottables();
    m_mark = nullptr;
    m_plot->setBackground(colors.raised);
    m_plot->legend->setVisible(false);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setVisible(true);
        axis->setLabel(QString());
        axis->setRangeReversed(false);
        axis->setTicker(QSharedPointer<QCPAxisTickerText>::create());
        axis->setTickLabelFont(theme.font(TextRole::Caption));
        axis->setTickLabelColor(colors.muted);
        axis->setLabelFont(theme.font(TextRole::Caption));
        axis->setLabelColor(colors.muted);
        axis->setBasePen(QPen(colors.line, Line::hair));
        axis->setTickPen(QPen(colors.line, Line::hair));
        axis->setSubTicks(false);
        axis->setTickLength(0);
        axis->setTicks(true);
        axis->setTickLabels(true);
        axis->grid()->setPen(QPen(colors.line, Line::hair));
        axis->grid()->setZeroLinePen(QPen(colors.line, Line::hair));
    }
    setRules(true, false);
}

void Plot::setRange(double left, double right, double bottom, double top) {
    m_plot->xAxis->setRange(left, right);
    m_plot->yAxis->setRange(bottom, top);
}

void Plot::setBottomTicks(const QList<PlotTick>& ticks) { m_plot->xAxis->setTicker(textTicker(ticks)); }

void Plot::setLeftTicks(const QList<PlotTick>& ticks) { m_plot->yAxis->setTicker(textTicker(ticks)); }

void Plot::setLeftScale(std::function<QString(double)> words) { m_plot->yAxis->setTicker(QSharedPointer<WordsTicker>::create(std::move(words))); }

void Plot::setBottomScale(std::function<QString(double)> words) { m_plot->xAxis->setTicker(QSharedPointer<WordsTicker>::create(std::move(words))); }

void Plot::setRules(bool acrossHeights, bool acrossWidths) {
    m_plot->yAxis->grid()->setVisible(acrossHeights);
    m_plot->xAxis->grid()->setVisible(acrossWidths);
}

void Plot::setTitles(const QString& bottom, const QString& left) {
    m_plot->xAxis->setLabel(bottom);
    m_plot->yAxis->setLabel(left);
}

void Plot::hideAxes() {
    m_plot->xAxis->setVisible(false);
    m_plot->yAxis->setVisible(false);
    setRules(false, false);
}

void Plot::line(const QList<QPointF>& points, const QColor& color, Stroke stroke, int width) {
    // A curve, not a graph: it may go straight up, as steps do.
    auto* curve = new QCPCurve(m_plot->xAxis, m_plot->yAxis);
    curve->setPen(QPen(color, width, stroke == Stroke::Dashed ? Qt::DashLine : Qt::SolidLine));
    double t = 0;
    for (const QPointF& point : points) curve->addData(t++, point.x(), point.y());
}

void Plot::area(const QList<QPointF>& upper, const QList<QPointF>& lower, const QColor& color) {
    auto* curve = new QCPCurve(m_plot->xAxis, m_plot->yAxis);
    curve->setPen(Qt::NoPen);
    curve->setBrush(color);
    double t = 0;
    for (const QPointF& point : upper) curve->addData(t++, point.x(), point.y());
    for (auto point = lower.rbegin(); point != lower.rend(); ++point) curve->addData(t++, point->x(), point->y());
}

void Plot::dots(const QList<QPointF>& points, const QColor& color, int size) {
    QCPGraph* graph = m_plot->addGraph();
    graph->setLineStyle(QCPGraph::lsNone);
    QColor fill = color;
    fill.setAlpha(150);
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, Line::hair), fill, size));
    for (const QPointF& point : points) graph->addData(point.x(), point.y());
}

void Plot::box(QPointF corner, QPointF opposite, const QColor& color) {
    auto* rect = new QCPItemRect(m_plot);
    rect->setPen(Qt::NoPen);
    rect->setBrush(color);
    rect->topLeft->setCoords(corner);
    rect->bottomRight->setCoords(opposite);
}

void Plot::text(const QString& words, QPointF at, Qt::Alignment alignment, const QColor& color, TextRole role, TextWeight weight) {
    auto* label = new QCPItemText(m_plot);
    label->setText(words);
    label->setFont(m_theme->font(role, weight));
    label->setColor(color);
    label->setPositionAlignment(alignment);
    label->setPadding(QMargins(Space::xs, 0, Space::xs, 0));
    label->setClipToAxisRect(false);
    label->position->setCoords(at);
}

void Plot::textInField(const QString& words, QPointF share, Qt::Alignment alignment, const QColor& color) {
    auto* label = new QCPItemText(m_plot);
    label->setText(words);
    label->setFont(m_theme->font(TextRole::Caption));
    label->setColor(color);
    label->setPositionAlignment(alignment);
    label->position->setType(QCPItemPosition::ptAxisRectRatio);
    label->position->setCoords(share);
}

void Plot::end() { m_plot->replot(); }

void Plot::setMark(const QRect& box, const QColor& color) {
    if (m_mark != nullptr) m_plot->removeItem(m_mark);
    m_mark = nullptr;
    if (box.isValid()) {
        auto* rect = new QCPItemRect(m_plot);
        rect->setPen(QPen(color, Line::strong));
        rect->setClipToAxisRect(false);
        for (QCPItemPosition* position : {rect->topLeft, rect->bottomRight}) position->setType(QCPItemPosition::ptAbsolute);
        rect->topLeft->setPixelPosition(box.topLeft());
        rect->bottomRight->setPixelPosition(box.bottomRight());
        m_mark = rect;
    }
    m_plot->replot();
}

QPoint Plot::toPixel(QPointF coordinates) const {
    return {static_cast<int>(m_plot->xAxis->coordToPixel(coordinates.x())), static_cast<int>(m_plot->yAxis->coordToPixel(coordinates.y()))};
}

QPointF Plot::toCoordinates(QPoint pixel) const { return {m_plot->xAxis->pixelToCoord(pixel.x()), m_plot->yAxis->pixelToCoord(pixel.y())}; }

QRect Plot::field() const { return m_plot->axisRect()->rect(); }

void Plot::setGeometry(const QRect& rect) { m_plot->setGeometry(rect); }

void Plot::paintOn(QPainter& painter, const QRect& rect) {
    QPicture picture;
    QCPPainter drawing(&picture);
    m_plot->toPainter(&drawing, rect.width(), rect.height());
    drawing.end();
    painter.drawPicture(rect.topLeft(), picture);
}

} // namespace channelbook
