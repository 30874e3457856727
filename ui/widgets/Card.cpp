#include "ui/widgets/Card.h"

#include "ui/widgets/Labels.h"
#include "ui/widgets/Painting.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace channelbook {
namespace {

class LinkButton : public QAbstractButton {
public:
    explicit LinkButton(const Theme& theme, QWidget* parent = nullptr) : QAbstractButton(parent), m_theme(theme) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    QSize sizeHint() const override {
        const QFontMetrics metrics(m_theme.font(TextRole::Label));
        return {metrics.horizontalAdvance(text()) + Space::s, metrics.height() + Space::xs};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        QFont font = m_theme.font(TextRole::Label);
        font.setUnderline(underMouse());
        painter.setFont(font);
        painter.setPen(m_theme.colors().accent);
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus()) drawFocus(painter, m_theme, rect(), Radius::small);
    }

private:
    const Theme& m_theme;
};

} // namespace

Card::Card(const Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(makeLabel(theme, TextRole::Body, TextWeight::Strong)),
      m_remark(makeLabel(theme, TextRole::Label, TextWeight::Regular, true)), m_link(new LinkButton(theme)),
      m_body(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    column->setSpacing(Space::s);
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::s);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_remark);
    head->addWidget(m_link);
    m_link->hide();
    column->addLayout(head);
    m_body->setSpacing(Space::s);
    column->addLayout(m_body, 1);
    connect(m_link, &QAbstractButton::clicked, this, &Card::linkActivated);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setTitle(title);
}

void Card::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setRemark(const QString& remark) { m_remark->setText(remark); }

void Card::setLink(const QString& text) {
    m_link->setText(text);
    m_link->setAccessibleName(tr("%1: %2").arg(m_title->text(), text));
    m_link->setVisible(!text.isEmpty());
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawBox(painter, rect(), Radius::large, m_theme.colors().raised, m_theme.colors().line);
}

} // namespace channelbook
