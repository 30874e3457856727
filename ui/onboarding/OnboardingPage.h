#pragma once

#include "ui/onboarding/TrackerModel.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QTimer>

class QComboBox;
class QMenu;
class QStackedWidget;

namespace channelbook {

class ChipBar;
class EmptyState;
class PageHeader;
class TrackerTable;

/// The tracker: who goes through a playbook, and where each stands, as a heat map of partners by milestones.
class OnboardingPage : public Page {
    Q_OBJECT

public:
    explicit OnboardingPage(Workspace& workspace, QWidget* parent = nullptr);
    ~OnboardingPage() override;

    [[nodiscard]] TrackerModel& model() { return *m_model; }
    [[nodiscard]] TrackerTable& table() { return *m_table; }

    /// Shows the runs of a kind of playbook, or only those of one template of it.
    void showPlaybook(const QString& kind, const QString& templateKey = {});

    void focusFilter() override;
    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    bool back() override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

private:
    void build();
    void apply();
    void takeChip(const QString& id);
    void takeListed(qint64 milliseconds);
    void fillPlaybooks();
    void fillChips();
    void showEmpty();
    void showSelection();
    void showMenu(const QPoint& position);
    void act(playbooks::StepAct act);
    void copy(bool headers);
    [[nodiscard]] QString stallOf(const playbooks::TrackerRow& row) const;
    [[nodiscard]] std::vector<RecordId> chosenRuns() const;
    [[nodiscard]] qint64 running() const;
    [[nodiscard]] bool isNarrowed() const;

    Workspace& m_workspace;
    PageHeader* m_header;
    QComboBox* m_playbook;
    ChipBar* m_chips;
    TrackerModel* m_model;
    TrackerTable* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTimer m_filterLater;
    playbooks::TrackerQuery m_query; ///< as the controls say; the model's may be older
    TrackerOrder m_order;
};

} // namespace channelbook
