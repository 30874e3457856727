#pragma once

#include "core/base/Clock.h"
#include "ui/sync/ConflictModel.h"
#include "ui/sync/SyncPanel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace channelbook {

class KeyButton;
class ProgressPanel;

/// What the CRM and we both changed, each to something else: read one by one with its story, decided one or many at once.
class ConflictPanel : public SyncPanel {
    Q_OBJECT

public:
    ConflictPanel(Program& program, const Theme& theme, QWidget* parent = nullptr);
    ~ConflictPanel() override;

    /// Lists the conflicts of a source; of all for an empty one.
    void open(const QString& source);
    void focusFirst() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] RunningWork runningWork() const override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;
    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] const ConflictModel& model() const { return *m_model; }
    /// Settles what is selected, as one step that can be undone.
    void settle(sync::Take take);
    /// Gives settling up; whether any was under way.
    bool cancel();

protected:
    bool takeKey(const QKeyEvent& event) override;
    void reload() override;

private:
    void takeListed();
    void fillFilter();
    void showSelection();
    void showOne(const sync::Conflict& conflict);
    void showMany(int count);
    void showStory(const sync::Conflict& conflict);
    void showProgress();
    [[nodiscard]] std::vector<int> selectedRows() const;

    Program& m_program;
    const Theme& m_theme;
    ConflictModel* m_model;
    QComboBox* m_filter;
    QTableView* m_table;
    QWidget* m_review;
    QWidget* m_empty;
    QPushButton* m_record;
    QLabel* m_what;
    QLabel* m_base;
    QLabel* m_ours;
    QLabel* m_theirs;
    QWidget* m_values;
    QLabel* m_story;
    QLabel* m_place;
    KeyButton* m_crm;
    KeyButton* m_local;
    KeyButton* m_newest;
    int m_nextRow = 0; ///< where to go on after settling
    RecordId m_shownRecord = 0;
    QString m_shownEntity;
    ProgressPanel* m_progress;
    QTimer m_poll;
    Stopwatch m_watch;
    BackgroundReader* m_stories;
    std::unique_ptr<store::Job> m_settling; ///< last: its thread uses the program
};

} // namespace channelbook
