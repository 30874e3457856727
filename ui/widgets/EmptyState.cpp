#include "ui/widgets/EmptyState.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Labels.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace channelbook {

EmptyState::EmptyState(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_iconRoom(new QWidget),
      m_headline(makeLabel(theme, TextRole::Heading, TextWeight::Strong)),
      m_sentence(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)), m_buttons(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::xl);
    column->setSpacing(Space::s);
    m_iconRoom->setFixedSize(Size::largeIcon, Size::largeIcon);
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setFixedWidth(Size::emptyText);
    m_buttons->setSpacing(Space::s);
    column->addStretch(2);
    column->addWidget(m_iconRoom, 0, Qt::AlignHCenter);
    column->addSpacing(Space::xs);
    column->addWidget(m_headline);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(Space::s);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(m_buttons);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void EmptyState::setContent(const QString& icon, const QString& headline, const QString& sentence) {
    m_icon = icon;
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    // A centred label is not asked for its height at this width.
    m_sentence->setMinimumHeight(m_sentence->heightForWidth(Size::emptyText));
    setAccessibleName(headline);
    setAccessibleDescription(sentence);
    update();
}

QPushButton* EmptyState::addButton(const QString& text, bool primary, const QString& icon) {
    auto* button = new QPushButton(text);
    if (primary) makePrimary(*button);
    if (!icon.isEmpty()) button->setIcon(themedIcon(m_theme, icon, primary ? IconColor::OnAccent : IconColor::Muted));
    m_buttons->addWidget(button);
    if (focusProxy() == nullptr) setFocusProxy(button);
    return button;
}

void EmptyState::clearButtons() {
    setFocusProxy(nullptr);
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
}

bool EmptyState::holdsFocus() const {
    const QWidget* focus = QApplication::focusWidget();
    return focus != nullptr && isAncestorOf(focus);
}

void EmptyState::paintEvent(QPaintEvent*) {
    if (m_icon.isEmpty()) return;
    QPainter painter(this);
    painter.drawPixmap(m_iconRoom->geometry().topLeft(),
                       themedPixmap(m_theme, m_icon, Size::largeIcon, devicePixelRatioF(), m_theme.colors().strongLine));
}

} // namespace channelbook
