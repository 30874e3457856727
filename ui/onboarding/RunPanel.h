#pragma once

#include "core/playbooks/Forecast.h"
#include "core/playbooks/Runs.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace channelbook {

class Card;
class StepDetails;

/// One run of a playbook: its phases and steps with their states, and beside them the step the keyboard is on with all
/// that is known of it. Every act has a key and a button; which there are is the table of states' say.
class RunPanel : public QWidget {
    Q_OBJECT

public:
    explicit RunPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows a run; 0 shows none.
    void setRun(RecordId run);
    [[nodiscard]] RecordId run() const { return m_run; }
    /// What is shown; run id 0 before anything is.
    [[nodiscard]] const playbooks::RunView& view() const { return m_view; }
    /// Makes a step current; false if there is none of that key.
    bool select(const QString& key);
    /// Key of the current step; empty on a phase.
    [[nodiscard]] QString currentKey() const;
    [[nodiscard]] QTreeWidget& steps() { return *m_steps; }

    [[nodiscard]] bool can(PageCommand command) const;
    void run(PageCommand command);
    [[nodiscard]] static QList<ShortcutHint> shortcuts();

Q_SIGNALS:
    /// The run was read again and is shown.
    void loaded();
    /// The run is no more.
    void gone();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void reload();
    void fillSteps();
    void fillHead();
    void fillStep(QTreeWidgetItem& item, const playbooks::Step& step, const playbooks::RunStep& row) const;
    void showCurrent();
    void act(playbooks::StepAct act);
    void finish();
    void moveToNewest();
    /// Does what the run's own button says: take up again, or nothing.
    void reopen();

    Workspace& m_workspace;
    RecordId m_run = 0;
    playbooks::RunView m_view;
    QLabel* m_progressText;
    QProgressBar* m_progress;
    QLabel* m_forecast;
    QPushButton* m_move;
    QPushButton* m_finish;
    QPushButton* m_cancel;
    QPushButton* m_reopen;
    QTreeWidget* m_steps;
    StepDetails* m_details;
    QTimer m_settle;
    bool m_goPressed = false; ///< `g` waits for the letter of a page
};

} // namespace channelbook
