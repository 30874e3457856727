#include "ui/widgets/KpiTile.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Painting.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace channelbook {
namespace {

constexpr double sparkShare = 0.34; ///< of the width

} // namespace

KpiTile::KpiTile(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void KpiTile::setContent(Content content) {
    m_content = std::move(content);
    setText(m_content.label);
    QStringList name{tr("%1: %2").arg(m_content.label, m_content.value)};
    if (!m_content.delta.text.isEmpty())
        name << (m_content.delta.direction == StatDelta::Direction::Up     ? tr("up %1").arg(m_content.delta.text)
                 : m_content.delta.direction == StatDelta::Direction::Down ? tr("down %1").arg(m_content.delta.text)
                                                                            : m_content.delta.text) +
                    (m_content.against.isEmpty() ? QString() : u' ' + m_content.against);
    if (!m_content.target.isEmpty()) name << m_content.target;
    setAccessibleName(name.join(u", "_s));
    setAccessibleDescription(m_content.explains);
    setToolTip(m_content.explains);
    updateGeometry();
    update();
}

QSize KpiTile::sizeHint() const {
    const int caption = QFontMetrics(m_theme.font(TextRole::Caption)).height();
    return {Size::tile * 3 / 2, 3 * caption + QFontMetrics(m_theme.font(TextRole::Title, TextWeight::Strong)).height() + 2 * Space::m + Space::xs};
}

QSize KpiTile::minimumSizeHint() const { return {Size::tile, sizeHint().height()}; }

void KpiTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintOn(painter, rect(), m_theme);
    if (hasFocus()) drawFocus(painter, m_theme, rect(), Radius::large);
}

void KpiTile::paintOn(QPainter& painter, const QRect& rect, const Theme& theme) const {
    const ThemeColors& colors = theme.colors();
    drawBox(painter, rect, Radius::large, underMouse() && &theme == &m_theme ? colors.hover : colors.raised, colors.line);
    const QRect inner = rect.adjusted(Space::m, Space::s + 2, -Space::m, -Space::s - 2);
    const auto visual = [&](const QRect& part) { return QStyle::visualRect(painter.layoutDirection(), rect, part); };
    const QFontMetrics caption(theme.font(TextRole::Caption));
    const QFontMetrics title(theme.font(TextRole::Title, TextWeight::Strong));
    int top = inner.top();
    const auto write = [&](const QString& text, const QRect& room, TextRole role, TextWeight weight, const QColor& color) {
        painter.setFont(theme.font(role, weight));
        painter.setPen(color);
        painter.drawText(visual(room), Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    };
    write(m_content.label, {inner.left(), top, inner.width(), caption.height()}, TextRole::Caption, TextWeight::Regular, colors.muted);
    top += caption.height();
    const bool line = std::count_if(m_content.spark.begin(), m_content.spark.end(), [](double value) { return !std::isnan(value); }) > 1;
    const int valueWidth = title.horizontalAdvance(m_content.value) + Space::xs;
    const int spark = line ? std::min(static_cast<int>(inner.width() * sparkShare), inner.width() - valueWidth - Space::s) : 0;
    write(m_content.value, {inner.left(), top, std::min(valueWidth, inner.width()), title.height()}, TextRole::Title, TextWeight::Strong, colors.text);
    if (spark > Size::icon) paintSpark(painter, visual({inner.right() - spark, top + Space::xs, spark, title.height() - Space::s}), theme);
    top += title.height() + Line::strong;

    int left = inner.left();
    const QColor ink = m_content.delta.tint == Tint::Neutral ? colors.muted : theme.tint(m_content.delta.tint).text;
    if (m_content.delta.direction != StatDelta::Direction::None) {
        const QString arrow = m_content.delta.direction == StatDelta::Direction::Up ? u"trending-up"_s : u"trending-down"_s;
        painter.drawPixmap(visual({left, top, Size::smallIcon, Size::smallIcon}), themedPixmap(theme, arrow, Size::smallIcon, painter.device()->devicePixelRatioF(), ink));
        left += Size::smallIcon + Space::xs;
    }
    const int delta = caption.horizontalAdvance(m_content.delta.text) + 1;
    write(m_content.delta.text, {left, top, std::max(0, std::min(delta, inner.right() - left)), caption.height()}, TextRole::Caption, TextWeight::Medium, ink);
    left += delta + Space::xs;
    if (left < inner.right()) write(m_content.against, {left, top, inner.right() - left, caption.height()}, TextRole::Caption, TextWeight::Regular, colors.muted);
    top += caption.height() + Line::mark;
    if (m_content.target.isEmpty()) return;
    const QColor mark = m_content.targetMet ? colors.ok : colors.warning;
    const int bar = inner.width() / 4;
    const QRect track(inner.left(), top + (caption.height() - Line::mark) / 2, bar, Line::mark);
    drawBox(painter, visual(track), 1, colors.track, Qt::transparent, 0);
    drawBox(painter, visual({track.left(), track.top(), static_cast<int>(bar * std::clamp(m_content.targetShare, 0.0, 1.0)), Line::mark}), 1, mark, Qt::transparent, 0);
    write(m_content.target, {track.right() + Space::s, top, inner.right() - track.right() - Space::s, caption.height()}, TextRole::Caption, TextWeight::Regular, colors.muted);
}

void KpiTile::paintSpark(QPainter& painter, const QRectF& room, const Theme& theme) const {
    double low = std::nan("");
    double high = std::nan("");
    for (const double value : m_content.spark)
        if (!std::isnan(value)) {
            low = std::fmin(low, value);
            high = std::fmax(high, value);
        }
    const double span = high > low ? high - low : 1;
    const auto place = [&](qsizetype i) {
        return QPointF(room.left() + room.width() * static_cast<double>(i) / static_cast<double>(std::max<qsizetype>(1, m_content.spark.size() - 1)),
                       room.bottom() - room.height() * (high > low ? (m_content.spark.at(i) - low) / span : 0.5));
    };
    QPainterPath path;
    bool drawing = false;
    qsizetype last = -1;
    for (qsizetype i = 0; i < m_content.spark.size(); ++i) {
        if (std::isnan(m_content.spark.at(i))) {
            drawing = false;
            continue;
        }
        drawing ? path.lineTo(place(i)) : path.moveTo(place(i));
        drawing = true;
        last = i;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colors().accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colors().accent);
    painter.drawEllipse(place(last), 2.5, 2.5);
    painter.restore();
}

} // namespace channelbook
