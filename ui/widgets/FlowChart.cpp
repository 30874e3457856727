#include "ui/widgets/FlowChart.h"

#include "ui/widgets/Painting.h"

#include <qcustomplot.h>

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

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

QString inTwoLines(const QString& text, const QFontMetrics& metrics, int room) {
    if (metrics.horizontalAdvance(text) <= room) return text;
    qsizetype cut = -1;
    for (qsizetype i = 1; i + 1 < text.size(); ++i)
        if ((text[i] == u' ' || text[i] == u'/') && std::abs(2 * i - text.size()) < std::abs(2 * cut - text.size())) cut = i;
    if (cut < 0) return metrics.elidedText(text, Qt::ElideRight, room);
    return metrics.elidedText(text.left(cut + 1).trimmed(), Qt::ElideRight, room) + u'\n' + metrics.elidedText(text.mid(cut + 1).trimmed(), Qt::ElideRight, room);
}

QColor withAlpha(QColor color, int alpha) {
    color.setAlpha(alpha);
    return color;
}

} // namespace

FlowChart::FlowChart(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_plot(new QCustomPlot(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setNoAntialiasingOnDrag(true);
    connect(&theme, &Theme::changed, this, &FlowChart::draw);
}

FlowChart::~FlowChart() = default;

void FlowChart::setContent(Content content) {
    m_content = std::move(content);
    m_series = std::min(m_series, static_cast<int>(m_content.series.size()) - 1);
    m_category = std::min(m_category, static_cast<int>(m_content.categories.size()) - 1);
    draw();
    describe();
}

QColor FlowChart::colorOf(int series) const {
    static constexpr std::array tints{Tint::Accent, Tint::Ok, Tint::Gold, Tint::Platinum, Tint::Warning, Tint::Registered, Tint::Bad, Tint::Silver, Tint::Neutral};
    return m_theme.tint(tints[static_cast<std::size_t>(series) % tints.size()]).text;
}

double FlowChart::valueOf(int series, int category) const { return m_content.series.at(series).values.value(category); }

double FlowChart::below(int series, int category) const {
    double sum = 0;
    for (int i = 0; i < series; ++i) sum += valueOf(i, category);
    return sum;
}

double FlowChart::barWidth() const { return groupWidth / std::max(1, static_cast<int>(m_content.series.size())); }

double FlowChart::barCenter(int series, int category) const { return category - groupWidth / 2 + barWidth() * (series + 0.5); }

void FlowChart::draw() {
    const ThemeColors& colors = m_theme.colors();
    m_plot->clearItems();
    m_plot->clearPlottables();
    m_mark = nullptr;
    m_plot->setBackground(colors.raised);
    m_plot->xAxis->setTicker(QSharedPointer<QCPAxisTickerText>::create());
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelFont(m_theme.font(TextRole::Caption));
        axis->setTickLabelColor(colors.muted);
        axis->setBasePen(QPen(colors.line, Line::hair));
        axis->setTickPen(QPen(colors.line, Line::hair));
        axis->setSubTicks(false);
        axis->setTickLength(0);
        axis->grid()->setPen(QPen(colors.line, Line::hair));
        axis->grid()->setZeroLinePen(QPen(colors.line, Line::hair));
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->legend->setVisible(false);
    const bool stacked = m_content.kind == Kind::Areas;
    double highest = 0;
    for (int category = 0; category < m_content.categories.size(); ++category)
        if (stacked)
            highest = std::max(highest, below(static_cast<int>(m_content.series.size()), category));
        else
            for (int series = 0; series < m_content.series.size(); ++series) highest = std::max(highest, valueOf(series, category));
    m_plot->yAxis->setRange(0, highest > 0 ? highest * headRoom : 1);
    const double edge = stacked ? 0 : 0.5;
    m_plot->xAxis->setRange(-edge, std::max(1.0, static_cast<double>(m_content.categories.size()) - 1 + edge));
    auto ticks = qSharedPointerCast<QCPAxisTickerText>(m_plot->xAxis->ticker());
    const int every = stacked ? std::max(1, static_cast<int>(m_content.categories.size()) / mostTicks) : 1;
    // Names share the width of the chart: in two lines where they are long, cut where that is not enough.
    const QFontMetrics metrics(m_theme.font(TextRole::Caption));
    const int room = (width() - Size::control - Space::xl) * every / std::max(1, static_cast<int>(m_content.categories.size()));
    for (int category = 0; category < m_content.categories.size(); category += every) ticks->addTick(category, inTwoLines(m_content.categories.at(category), metrics, room));
    stacked ? drawAreas() : drawBars();
    drawLabels();
    drawMark();
    m_plot->replot();
}

void FlowChart::drawBars() {
    for (int series = 0; series < m_content.series.size(); ++series) {
        auto* bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bars->setWidth(barWidth() * 0.9);
        bars->setPen(Qt::NoPen);
        bars->setBrush(colorOf(series));
        for (int category = 0; category < m_content.categories.size(); ++category) bars->addData(barCenter(series, category), valueOf(series, category));
    }
}

void FlowChart::drawAreas() {
    QCPGraph* lower = nullptr;
    for (int series = 0; series < m_content.series.size(); ++series) {
        QCPGraph* graph = m_plot->addGraph();
        graph->setPen(QPen(colorOf(series), Line::hair));
        graph->setBrush(withAlpha(colorOf(series), areaOpacity));
        for (int category = 0; category < m_content.categories.size(); ++category) graph->addData(category, below(series + 1, category));
        if (lower != nullptr) graph->setChannelFillGraph(lower);
        lower = graph;
    }
}

void FlowChart::drawLabels() {
    const ThemeColors& colors = m_theme.colors();
    const auto write = [&](const QString& text, double x, double y, Qt::Alignment alignment, const QColor& color) {
        auto* label = new QCPItemText(m_plot);
        label->setText(text);
        label->setFont(m_theme.font(TextRole::Caption));
        label->setColor(color);
        label->setPositionAlignment(alignment);
        label->position->setCoords(x, y);
        label->setPadding(QMargins(Space::xs, 0, Space::xs, 0));
    };
    if (m_content.kind == Kind::Areas) {
        // Beside the band itself, where it is high enough to be told by.
        const int last = static_cast<int>(m_content.categories.size()) - 1;
        const double line = m_plot->yAxis->range().upper * QFontMetrics(m_theme.font(TextRole::Caption)).height() / std::max(1, height() - 2 * Size::control);
        for (int series = 0; series < m_content.series.size() && last >= 0; ++series)
            if (valueOf(series, last) >= line) write(m_content.series.at(series).name, last, below(series, last) + valueOf(series, last) / 2, Qt::AlignRight | Qt::AlignVCenter, colors.text);
        return;
    }
    const bool one = m_content.series.size() == 1;
    const int room = (width() - 2 * Size::control) / std::max(1, static_cast<int>(m_content.categories.size()));
    const auto wordsOver = [&](int series, int category) {
        const QString words = one ? wordsOf(series, category) : QString();
        if (!words.isEmpty() && QFontMetrics(m_theme.font(TextRole::Caption)).horizontalAdvance(words) <= room) return words;
        return QLocale().toString(valueOf(series, category), 'f', valueOf(series, category) < 10 && valueOf(series, category) != std::floor(valueOf(series, category)) ? 1 : 0);
    };
    if (m_content.series.size() * m_content.categories.size() <= mostLabelledBars)
        for (int series = 0; series < m_content.series.size(); ++series)
            for (int category = 0; category < m_content.categories.size(); ++category)
                if (valueOf(series, category) > 0)
                    write(wordsOver(series, category), barCenter(series, category), valueOf(series, category), Qt::AlignHCenter | Qt::AlignBottom, colors.muted);
    if (one) return;
    // Which colour is which, in a line over the bars.
    QStringList names;
    for (int series = 0; series < m_content.series.size(); ++series) names << m_content.series.at(series).name;
    double x = 0;
    const QFontMetrics metrics(m_theme.font(TextRole::Caption));
    for (int series = 0; series < names.size(); ++series) {
        auto* label = new QCPItemText(m_plot);
        label->setText(u"■ "_s + names.at(series));
        label->setFont(m_theme.font(TextRole::Caption));
        label->setColor(colorOf(series));
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->position->setType(QCPItemPosition::ptAxisRectRatio);
        label->position->setCoords(x, 0);
        x += static_cast<double>(metrics.horizontalAdvance(names.at(series)) + 3 * Space::m) / std::max(1, width() - 2 * Size::control);
    }
}

void FlowChart::drawMark() {
    if (m_mark != nullptr) m_plot->removeItem(m_mark);
    m_mark = nullptr;
    if (!hasFocus() || m_series < 0 || m_category < 0) return;
    auto* box = new QCPItemRect(m_plot);
    box->setPen(QPen(m_theme.colors().text, Line::strong));
    const double half = m_content.kind == Kind::Areas ? 0.1 : barWidth() / 2;
    const double x = m_content.kind == Kind::Areas ? m_category : barCenter(m_series, m_category);
    const double base = m_content.kind == Kind::Areas ? below(m_series, m_category) : 0;
    box->topLeft->setCoords(x - half, base + valueOf(m_series, m_category));
    box->bottomRight->setCoords(x + half, base);
    m_mark = box;
}

QString FlowChart::wordsOf(int series, int category) const {
    return m_content.words ? m_content.words(series, category) : QLocale().toString(valueOf(series, category), 'f', 0);
}

QPoint FlowChart::placeOf(int series, int category) const {
    const bool areas = m_content.kind == Kind::Areas;
    const double x = areas ? category : barCenter(series, category);
    const double y = areas ? below(series, category) + valueOf(series, category) / 2 : valueOf(series, category) / 2;
    return {static_cast<int>(m_plot->xAxis->coordToPixel(x)), static_cast<int>(m_plot->yAxis->coordToPixel(y))};
}

std::optional<std::pair<int, int>> FlowChart::valueAt(QPoint position) const {
    if (!m_plot->axisRect()->rect().contains(position) || m_content.series.isEmpty()) return std::nullopt;
    const double x = m_plot->xAxis->pixelToCoord(position.x());
    const int category = static_cast<int>(std::lround(x));
    if (category < 0 || category >= m_content.categories.size()) return std::nullopt;
    if (m_content.kind == Kind::Bars) {
        // The whole height of a bar's room counts, so that small ones can be hit.
        const int series = static_cast<int>(std::floor((x - category + groupWidth / 2) / barWidth()));
        return series < 0 || series >= m_content.series.size() ? std::nullopt : std::optional(std::pair(series, category));
    }
    const double y = m_plot->yAxis->pixelToCoord(position.y());
    for (int series = 0; series < m_content.series.size(); ++series)
        if (y >= below(series, category) && y < below(series + 1, category)) return std::pair(series, category);
    return std::nullopt;
}

void FlowChart::describe() {
    QString name = m_content.title;
    if (m_series >= 0 && m_category >= 0) {
        const QString& series = m_content.series.at(m_series).name;
        const QString& category = m_content.categories.at(m_category);
        name = series.isEmpty() ? u"%1, %2: %3"_s.arg(name, category, wordsOf(m_series, m_category)) : u"%1, %2, %3: %4"_s.arg(name, category, series, wordsOf(m_series, m_category));
    }
    setAccessibleName(name);
}

void FlowChart::goTo(int series, int category) {
    if (m_content.series.isEmpty() || m_content.categories.isEmpty()) return;
    m_series = std::clamp(series, 0, static_cast<int>(m_content.series.size()) - 1);
    m_category = std::clamp(category, 0, static_cast<int>(m_content.categories.size()) - 1);
    describe();
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    drawMark();
    m_plot->replot();
}

void FlowChart::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_content.categories.size()) - 1;
    // Areas lie on top of each other: up is the next one; bars stand side by side, and up is the next colour.
    switch (event->key()) {
    case Qt::Key_Left: return goTo(m_series, m_category - 1);
    case Qt::Key_Right: return goTo(m_series, m_category + 1);
    case Qt::Key_Up: return goTo(m_series + 1, m_category);
    case Qt::Key_Down: return goTo(m_series - 1, m_category);
    case Qt::Key_Home: return goTo(m_series, 0);
    case Qt::Key_End: return goTo(m_series, last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_series >= 0 && m_category >= 0) Q_EMIT activated(m_series, m_category);
        return;
    default: break;
    }
    if (event->matches(QKeySequence::Copy)) return copyImage();
    QWidget::keyPressEvent(event);
}

void FlowChart::mouseReleaseEvent(QMouseEvent* event) {
    const auto value = valueAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !value) return QWidget::mouseReleaseEvent(event);
    goTo(value->first, value->second);
    Q_EMIT activated(value->first, value->second);
}

void FlowChart::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("Copy as image"), this, &FlowChart::copyImage);
    menu.exec(event->globalPos());
}

void FlowChart::copyImage() { QGuiApplication::clipboard()->setPixmap(grab()); }

bool FlowChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto value = valueAt(help->pos());
    if (!value) {
        QToolTip::hideText();
        return true;
    }
    const QString& series = m_content.series.at(value->first).name;
    const QString& category = m_content.categories.at(value->second);
    const QString words = wordsOf(value->first, value->second);
    QToolTip::showText(help->globalPos(), series.isEmpty() ? u"%1: %2"_s.arg(category, words) : u"%1, %2: %3"_s.arg(category, series, words), this);
    return true;
}

void FlowChart::resizeEvent(QResizeEvent* event) {
    m_plot->setGeometry(rect());
    draw();
    QWidget::resizeEvent(event);
}

void FlowChart::focusInEvent(QFocusEvent* event) {
    if (m_series < 0) goTo(0, 0);
    drawMark();
    m_plot->replot();
    QWidget::focusInEvent(event);
}

void FlowChart::focusOutEvent(QFocusEvent* event) {
    drawMark();
    m_plot->replot();
    QWidget::focusOutEvent(event);
}

QSize FlowChart::sizeHint() const { return {3 * Size::chart, 3 * Size::chart / 2}; }

QSize FlowChart::minimumSizeHint() const { return {Size::chart, Size::chart}; }

} // namespace channelbook
