#include "ui/records/RecordHeader.h"

#include "ui/shell/Icons.h"

#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

RecordHeader::RecordHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_avatar(new AvatarLabel(theme, {}, Size::largeAvatar)), m_name(makeLabel(theme, TextRole::Title, TextWeight::Strong)),
      m_facts(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)), m_badges(new QHBoxLayout), m_controls(new QHBoxLayout), m_tabs(new QTabBar),
      m_stack(new QStackedWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(Space::l + Space::xs, Space::m, Space::l + Space::xs, Space::s);
    top->setSpacing(Space::m);
    auto* back = new QToolButton;
    back->setIcon(themedIcon(theme, u"arrow-left"_s));
    back->setToolTip(tr("Back (Esc)"));
    back->setAccessibleName(tr("Back"));
    connect(back, &QToolButton::clicked, this, &RecordHeader::backRequested);
    top->addWidget(back);
    top->addWidget(m_avatar);
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::xs / 2);
    auto* line = new QHBoxLayout;
    line->setSpacing(Space::s);
    m_badges->setSpacing(Space::xs);
    line->addWidget(m_name);
    line->addLayout(m_badges);
    line->addStretch(1);
    words->addLayout(line);
    words->addWidget(m_facts);
    m_facts->setMinimumWidth(0);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    top->addLayout(words, 1);
    m_controls->setSpacing(Space::m);
    top->addLayout(m_controls);
    column->addLayout(top);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(Space::l + Space::xs, 0, Space::l + Space::xs, 0);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Tabs"));
    tabRow->addWidget(m_tabs);
    tabRow->addStretch(1);
    column->addLayout(tabRow);
    auto* rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setFixedHeight(Line::hair);
    rule->setForegroundRole(QPalette::Mid);
    column->addWidget(rule);
    auto* room = new QVBoxLayout;
    room->setContentsMargins(Space::l + Space::xs, 0, Space::l + Space::xs, Space::m);
    room->addWidget(m_stack);
    column->addLayout(room, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        Q_EMIT tabChanged(tab);
    });
}

void RecordHeader::setName(const QString& name) {
    m_name->setText(name);
    m_avatar->setName(name);
}

void RecordHeader::setFacts(const QString& facts) {
    m_facts->setText(facts);
    m_facts->setToolTip(facts);
}

void RecordHeader::setBadges(const QList<Badge>& badges) {
    while (QLayoutItem* item = m_badges->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Badge& badge : badges) {
        auto* label = new BadgeLabel(m_theme, badge, this);
        label->setAccessibleName(badge.text);
        m_badges->addWidget(label);
    }
}

void RecordHeader::addControl(QWidget* control) { m_controls->addWidget(control); }

int RecordHeader::addTab(const QString& label, QWidget* page) {
    m_labels << label;
    m_stack->addWidget(page);
    return m_tabs->addTab(label);
}

void RecordHeader::setTabCount(int tab, qint64 count) {
    m_tabs->setTabText(tab, count > 0 ? m_labels.value(tab) + u' ' + QLocale().toString(count) : m_labels.value(tab));
}

} // namespace channelbook
