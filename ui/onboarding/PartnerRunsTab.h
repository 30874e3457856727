#pragma once

#include "core/playbooks/Runs.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace channelbook {

class EmptyState;
class RunPanel;

/// A partner's playbooks: the one that runs, those that have ended, what they have unlocked; and starting another.
class PartnerRunsTab : public QWidget {
    Q_OBJECT

public:
    PartnerRunsTab(Workspace& workspace, RecordId partner, QWidget* parent = nullptr);

    [[nodiscard]] RunPanel& panel() { return *m_panel; }
    [[nodiscard]] int runningCount() const;
    void start();

Q_SIGNALS:
    void loaded();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void reload();
    void showChosen();

    Workspace& m_workspace;
    RecordId m_partner;
    std::vector<playbooks::Run> m_runs;
    QComboBox* m_choice;
    QLabel* m_gates;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    RunPanel* m_panel;
    QTimer m_settle;
};

} // namespace channelbook
