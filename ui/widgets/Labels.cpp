#include "ui/widgets/Labels.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace channelbook {

QLabel* makeLabel(const Theme& theme, TextRole role, TextWeight weight, bool muted, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setFont(theme.font(role, weight));
    label->setTextFormat(Qt::PlainText);
    // The sheet colours labels by this property, so that they follow a theme switch.
    if (muted) label->setProperty("muted", true);
    return label;
}

void makePrimary(QPushButton& button) { button.setProperty("primary", true); }

BadgeLabel::BadgeLabel(const Theme& theme, const Badge& badge, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setBadge(badge);
}

void BadgeLabel::setBadge(const Badge& badge) {
    m_badge = badge;
    setAccessibleName(badge.text);
    setVisible(!badge.text.isEmpty());
    updateGeometry();
    update();
}

QSize BadgeLabel::sizeHint() const { return badgeSize(m_theme, m_badge); }

void BadgeLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    drawBadge(painter, m_theme, m_badge, rect());
}

AvatarLabel::AvatarLabel(const Theme& theme, const QString& name, int size, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setName(name);
}

void AvatarLabel::setName(const QString& name) {
    m_name = name;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

QSize AvatarLabel::sizeHint() const { return {m_size, m_size}; }

void AvatarLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawAvatar(painter, m_theme, initialsOf(m_name), rect());
}

KeyButton::KeyButton(const Theme& theme, const QString& text, const QString& key, bool primary, QWidget* parent)
    : QPushButton(text, parent), m_theme(theme), m_key(key), m_primary(primary) {
    if (primary) makePrimary(*this);
    setAccessibleDescription(tr("Key %1").arg(key));
}

QSize KeyButton::sizeHint() const {
    return QPushButton::sizeHint() + QSize(keyCapSize(m_theme, m_key).width() + Space::s, 0);
}

void KeyButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QString text = option.text;
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const QColor color = !isEnabled() ? m_theme.colors().muted
                         : m_primary  ? m_theme.colors().onAccent
                                      : m_theme.colors().text;
    const QSize cap = keyCapSize(m_theme, m_key);
    const QRect inner = rect().adjusted(Size::cardPadding, 0, -Space::s, 0);
    const QRect capRect(inner.right() + 1 - cap.width(), (height() - cap.height()) / 2, cap.width(), cap.height());
    drawKeyCap(painter, m_theme, m_key, QStyle::visualRect(layoutDirection(), rect(), capRect),
               m_primary || !isEnabled() ? color : m_theme.colors().muted);
    painter.setFont(font());
    painter.setPen(color);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inner.adjusted(0, 0, -cap.width() - Space::s, 0)),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text);
}

} // namespace channelbook
