#pragma once

#include "core/today/Today.h"
#include "ui/shell/Workspace.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace channelbook {

class KeyButton;

/// One item in full: what waits, why, what its delay costs and how that is worked out, and what can be done about it.
class ItemPanel : public QWidget {
    Q_OBJECT

public:
    explicit ItemPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows an item, and how many are selected together with it. What the source cannot do is not offered.
    void showItem(const today::Item& item, const today::Source& source, int selected);

Q_SIGNALS:
    void openRequested();
    void doneRequested();
    void snoozeRequested();
    void reassignRequested();

private:
    QLabel* addFact(const QString& name);

    Workspace& m_workspace;
    QLabel* m_title;
    QLabel* m_kind;
    QLabel* m_reason;
    QFormLayout* m_facts;
    QLabel* m_owner;
    QLabel* m_day;
    QLabel* m_value;
    QLabel* m_cost;
    QLabel* m_ending;
    QLabel* m_selection;
    KeyButton* m_open;
    KeyButton* m_done;
    KeyButton* m_snooze;
    KeyButton* m_reassign;
};

} // namespace channelbook
