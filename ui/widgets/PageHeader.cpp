#include "ui/widgets/PageHeader.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Painting.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace channelbook {

FilterEdit::FilterEdit(const Theme& theme, const QString& placeholder, const QString& key, QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_key(key) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    setMinimumWidth(Size::filter / 2);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize FilterEdit::sizeHint() const { return {Size::filter, QLineEdit::sizeHint().height()}; }

void FilterEdit::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus() || m_key.isEmpty()) return;
    QPainter painter(this);
    const QSize cap = keyCapSize(m_theme, m_key);
    const QRect place(width() - cap.width() - Space::s, (height() - cap.height()) / 2, cap.width(), cap.height());
    drawKeyCap(painter, m_theme, m_key, QStyle::visualRect(layoutDirection(), rect(), place), m_theme.colors().muted);
}

void FilterEdit::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty()) break;
        clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        QLineEdit::keyPressEvent(event);
        Q_EMIT leftDownwards();
        event->accept();
        return;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

PageHeader::PageHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(makeLabel(theme, TextRole::Title, TextWeight::Strong)),
      m_subtitle(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, Space::m, 0, Space::xs);
    m_row->setSpacing(Space::m);
    m_row->addWidget(m_title);
    m_row->addWidget(m_subtitle, 1);
    // Numbers may be long; the controls must stay.
    m_subtitle->setMinimumWidth(0);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subtitle->installEventFilter(this);
}

bool PageHeader::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_subtitle && event->type() == QEvent::Resize) fitSubtitle();
    return QWidget::eventFilter(watched, event);
}

void PageHeader::fitSubtitle() { m_subtitle->setText(m_subtitle->fontMetrics().elidedText(m_whole, Qt::ElideRight, m_subtitle->width())); }

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

void PageHeader::setSubtitle(const QString& subtitle) {
    m_whole = subtitle;
    fitSubtitle();
    m_subtitle->setAccessibleName(subtitle);
    m_subtitle->setToolTip(subtitle);
}

FilterEdit* PageHeader::addFilter(const QString& placeholder) {
    m_filter = new FilterEdit(m_theme, placeholder, u"/"_s);
    addControl(m_filter);
    return m_filter;
}

QPushButton* PageHeader::addButton(const QString& text, bool primary, const QString& icon) {
    auto* button = new QPushButton(text);
    if (primary) makePrimary(*button);
    if (!icon.isEmpty()) button->setIcon(themedIcon(m_theme, icon, primary ? IconColor::OnAccent : IconColor::Muted));
    addControl(button);
    return button;
}

void PageHeader::addControl(QWidget* control) { m_row->addWidget(control); }

} // namespace channelbook
