#include "ui/sync/FramedPanel.h"

#include "ui/widgets/Labels.h"

#include <QPainter>
#include <QVBoxLayout>

namespace channelbook {

FramedPanel::FramedPanel(const Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_content(new QVBoxLayout(this)) {
    m_content->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    m_content->setSpacing(Space::s);
    if (!title.isEmpty()) {
        auto* heading = makeLabel(theme, TextRole::Heading, TextWeight::Strong);
        heading->setText(title);
        m_content->addWidget(heading);
        setAccessibleName(title);
    }
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FramedPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawBox(painter, rect(), Radius::large, m_theme.colors().surface, m_theme.colors().line);
}

} // namespace channelbook
