#pragma once

#include "ui/widgets/Labels.h"

#include <QTabBar>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace channelbook {

/// The top of a record's page: back, avatar, name with badges, a line of facts, and buttons; below it tabs.
class RecordHeader : public QWidget {
    Q_OBJECT

public:
    explicit RecordHeader(const Theme& theme, QWidget* parent = nullptr);

    void setName(const QString& name);
    void setFacts(const QString& facts);
    void setBadges(const QList<Badge>& badges);
    void addControl(QWidget* control);

    /// Adds a tab; its page is this widget's child.
    int addTab(const QString& label, QWidget* page);
    /// The number after a tab's label; 0 takes it away.
    void setTabCount(int tab, qint64 count);
    void setCurrentTab(int tab) { m_tabs->setCurrentIndex(tab); }
    [[nodiscard]] int currentTab() const { return m_tabs->currentIndex(); }
    [[nodiscard]] QTabBar& tabs() { return *m_tabs; }

Q_SIGNALS:
    void backRequested();
    void tabChanged(int tab);

private:
    const Theme& m_theme;
    AvatarLabel* m_avatar;
    QLabel* m_name;
    QLabel* m_facts;
    QHBoxLayout* m_badges;
    QHBoxLayout* m_controls;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QStringList m_labels;
};

} // namespace channelbook
