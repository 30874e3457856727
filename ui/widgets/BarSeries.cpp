#include "ui/widgets/BarSeries.h"

#include "ui/widgets/Painting.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace channelbook {
namespace {

constexpr int rules = 3; // light lines behind the bars

} // namespace

BarSeries::BarSeries(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BarSeries::setTitle(const QString& title) {
    m_title = title;
    describe();
}

void BarSeries::setBars(const QList<Bar>& bars) {
    m_bars = bars;
    m_current = std::min(m_current, static_cast<int>(bars.size()) - 1);
    describe();
}

void BarSeries::setScale(std::function<QString(double)> words) {
    m_scale = std::move(words);
    update();
}

void BarSeries::setTargets(const QList<double>& targets, const QString& label) {
    m_targets = targets;
    m_targetLabel = label;
    update();
}

void BarSeries::describe() {
    setAccessibleName(m_current < 0 ? m_title
                                    : u"%1, %2: %3"_s.arg(m_title, m_bars.at(m_current).label, m_bars.at(m_current).text));
    QStringList all;
    for (const Bar& bar : std::as_const(m_bars)) all << bar.label + u": "_s + bar.text;
    setAccessibleDescription(all.join(u"; "_s));
    update();
}

QSize BarSeries::sizeHint() const { return {2 * Size::chart, Size::chart}; }

QSize BarSeries::minimumSizeHint() const { return {Size::chart, Size::chart * 2 / 3}; }

QRect BarSeries::plot() const {
    const int title = m_title.isEmpty() ? 0 : QFontMetrics(m_theme.font(TextRole::Caption)).height() + Space::s;
    const int labels = QFontMetrics(m_theme.font(TextRole::Caption)).height() + Space::xs;
    return rect().adjusted(Space::xs, title + Space::xs, -Space::xs, -labels);
}

double BarSeries::highest() const {
    double highest = 0;
    for (const Bar& bar : m_bars) highest = std::max(highest, bar.value);
    for (const double target : m_targets) highest = std::max(highest, target);
    return highest > 0 ? highest : 1;
}

QRect BarSeries::columnRect(int bar) const {
    const QRect area = plot();
    const int count = std::max(1, static_cast<int>(m_bars.size()));
    const int left = area.left() + area.width() * bar / count;
    const int right = area.left() + area.width() * (bar + 1) / count;
    return QStyle::visualRect(layoutDirection(), rect(), QRect(left, area.top(), right - left, area.height()));
}

int BarSeries::barAt(QPoint position) const {
    for (int i = 0; i < m_bars.size(); ++i) {
        const QRect column = columnRect(i);
        if (position.x() >= column.left() && position.x() <= column.right()) return i;
    }
    return -1;
}

void BarSeries::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const QRect area = plot();
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(colors.muted);
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(QRect(Space::xs, 0, width() - 2 * Space::xs, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_title, Qt::ElideRight, width() - 2 * Space::xs));
    painter.setPen(QPen(colors.line, Line::hair));
    for (int i = 0; i < rules; ++i) {
        const int y = area.bottom() - (area.height() - 1) * (i + 1) / rules;
        painter.drawLine(area.left(), y, area.right(), y);
    }
    const double scale = (area.height() - Space::xs) / highest();
    if (m_scale && std::any_of(m_bars.cbegin(), m_bars.cend(), [](const Bar& bar) { return bar.value > 0; })) {
        // Above its rule, at the far end from where the bars begin.
        painter.setPen(colors.muted);
        const double top = (area.height() - 1) / scale;
        painter.drawText(QRect(Space::xs, 0, width() - 2 * Space::xs, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, m_scale(top));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars.at(i);
        const QRect column = columnRect(i);
        const int barWidth = std::max(Line::strong, column.width() * 5 / 9);
        const int barHeight = std::max(bar.value > 0 ? Line::strong : 0, static_cast<int>(bar.value * scale));
        const QRect box(column.center().x() - barWidth / 2, area.bottom() + 1 - barHeight, barWidth, barHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(bar.current ? colors.accent : colors.accentSoft);
        painter.drawRoundedRect(box, Line::strong, Line::strong);
        painter.setPen(colors.muted);
        const QRect under(column.left(), area.bottom() + Space::xs, column.width(), metrics.height());
        painter.drawText(under, Qt::AlignCenter, metrics.elidedText(bar.label, Qt::ElideRight, column.width()));
        if (hasFocus() && i == m_current) {
            drawFocus(painter, m_theme, column.adjusted(0, -Line::strong, 0, Line::strong), Radius::small);
            painter.setRenderHint(QPainter::Antialiasing);
        }
    }
    if (m_targets.size() < 2 || m_targets.size() != m_bars.size()) return;
    QPainterPath path;
    for (int i = 0; i < m_targets.size(); ++i) {
        const QPointF point(columnRect(i).center().x(), area.bottom() + 1 - m_targets.at(i) * scale);
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    QPen pen(colors.muted, Line::hair);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    // On its own ground, so that no bar makes the label unreadable.
    const QPointF start = path.elementAt(0);
    const QRect words(static_cast<int>(start.x()) - Space::s, static_cast<int>(start.y()) - metrics.height() - Space::xs,
                      metrics.horizontalAdvance(m_targetLabel) + Space::s, metrics.height());
    painter.drawText(words, Qt::AlignCenter, m_targetLabel);
}

bool BarSeries::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int bar = barAt(help->pos());
        if (bar < 0) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), u"%1: %2"_s.arg(m_bars.at(bar).label, m_bars.at(bar).text), this,
                               columnRect(bar));
        }
        return true;
    }
    return QWidget::event(event);
}

void BarSeries::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_bars.size()) - 1;
    const int step = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    int to = m_current;
    switch (event->key()) {
    case Qt::Key_Left: to = m_current - step; break;
    case Qt::Key_Right: to = m_current + step; break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0) Q_EMIT barActivated(m_current);
        return;
    default:
        if (event->matches(QKeySequence::Copy)) {
            copyImage();
            return;
        }
        QWidget::keyPressEvent(event);
        return;
    }
    if (last < 0) return;
    m_current = std::clamp(to, 0, last);
    describe();
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
}

void BarSeries::mouseReleaseEvent(QMouseEvent* event) {
    const int bar = barAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || bar < 0) return;
    m_current = bar;
    describe();
    Q_EMIT barActivated(bar);
}

void BarSeries::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy as image")), &QAction::triggered, this, &BarSeries::copyImage);
    menu->popup(event->globalPos());
}

void BarSeries::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (m_current < 0 && !m_bars.isEmpty()) m_current = static_cast<int>(m_bars.size()) - 1;
    describe();
}

void BarSeries::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void BarSeries::copyImage() {
    QImage image(size() * devicePixelRatioF(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatioF());
    image.fill(m_theme.colors().raised);
    render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    QGuiApplication::clipboard()->setImage(image);
}

} // namespace channelbook
