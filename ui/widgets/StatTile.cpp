#include "ui/widgets/StatTile.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Painting.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace channelbook {

StatTile::StatTile(const Theme& theme, const QString& label, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme) {
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setLabel(label);
}

void StatTile::setLabel(const QString& label) {
    setText(label);
    describe();
}

void StatTile::setValue(const QString& value) {
    m_value = value;
    describe();
}

void StatTile::setDelta(const StatDelta& delta) {
    m_delta = delta;
    describe();
}

void StatTile::setFormula(const QString& formula) {
    m_formula = formula;
    describe();
}

void StatTile::setFramed(bool framed) {
    m_framed = framed;
    updateGeometry();
    update();
}

void StatTile::describe() {
    QString name = tr("%1: %2").arg(text(), m_value);
    if (m_delta.direction == StatDelta::Direction::Up) name += u", "_s + tr("up %1").arg(m_delta.text);
    if (m_delta.direction == StatDelta::Direction::Down) name += u", "_s + tr("down %1").arg(m_delta.text);
    if (m_delta.direction == StatDelta::Direction::None && !m_delta.text.isEmpty()) name += u", "_s + m_delta.text;
    setAccessibleName(name);
    setAccessibleDescription(m_formula);
    setToolTip(m_formula);
    updateGeometry();
    update();
}

QSize StatTile::sizeHint() const {
    const QFontMetrics label(m_theme.font(TextRole::Caption));
    const QFontMetrics value(m_theme.font(TextRole::Title, TextWeight::Strong));
    const int delta = m_delta.text.isEmpty() ? 0 : label.horizontalAdvance(m_delta.text) + Size::smallIcon + Space::s;
    const int width = std::max(label.horizontalAdvance(text()), value.horizontalAdvance(m_value) + delta);
    return {std::max(Size::tile, width + 2 * padding()), label.height() + value.height() + 2 * padding()};
}

QSize StatTile::minimumSizeHint() const { return {Size::tile * 2 / 3, sizeHint().height()}; }

void StatTile::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const auto visual = [this](const QRect& part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    if (m_framed) drawBox(painter, rect(), Radius::large, underMouse() ? colors.hover : colors.raised, colors.line);
    if (!m_framed && underMouse()) drawBox(painter, rect(), Radius::medium, colors.hover, Qt::transparent);
    if (hasFocus()) drawFocus(painter, m_theme, rect(), m_framed ? Radius::large : Radius::medium);

    const QRect inner = rect().adjusted(padding(), padding(), -padding(), -padding());
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(colors.muted);
    const QFontMetrics label = painter.fontMetrics();
    painter.drawText(visual({inner.left(), inner.top(), inner.width(), label.height()}),
                     Qt::AlignLeft | Qt::AlignVCenter, label.elidedText(text(), Qt::ElideRight, inner.width()));

    const QRect line(inner.left(), inner.top() + label.height(), inner.width(), inner.height() - label.height());
    painter.setFont(m_theme.font(TextRole::Title, TextWeight::Strong));
    painter.setPen(colors.text);
    const int width = std::min(painter.fontMetrics().horizontalAdvance(m_value) + 1, line.width());
    painter.drawText(visual({line.left(), line.top(), width, line.height()}), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_value, Qt::ElideRight, width));
    if (m_delta.text.isEmpty()) return;

    int left = line.left() + width + Space::xs;
    const QColor color = m_delta.tint == Tint::Neutral ? colors.muted : m_theme.tint(m_delta.tint).text;
    // Both stand on the number's baseline.
    const int baseline = line.top() + (line.height() - painter.fontMetrics().height()) / 2 + painter.fontMetrics().ascent();
    if (m_delta.direction != StatDelta::Direction::None) {
        const QString arrow = m_delta.direction == StatDelta::Direction::Up ? u"trending-up"_s : u"trending-down"_s;
        painter.drawPixmap(visual({left, baseline - Size::smallIcon + Line::strong, Size::smallIcon, Size::smallIcon}),
                           themedPixmap(m_theme, arrow, Size::smallIcon, devicePixelRatioF(), color));
        left += Size::smallIcon + Space::xs;
    }
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(color);
    const QRect room(left, baseline - label.ascent(), std::max(0, line.right() + 1 - left), label.height());
    painter.drawText(visual(room), Qt::AlignLeft | Qt::AlignVCenter,
                     label.elidedText(m_delta.text, Qt::ElideRight, room.width()));
}

} // namespace channelbook
