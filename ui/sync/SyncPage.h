#pragma once

#include "ui/records/BackgroundReader.h"
#include "ui/shell/Page.h"
#include "ui/sync/ImportRun.h"
#include "ui/sync/MatchTab.h"
#include "ui/sync/Outcome.h"
#include "ui/widgets/Prompter.h"
#include "ui/widgets/ToastHost.h"

#include <QPointer>

class QPushButton;
class QStackedWidget;

namespace channelbook {

class ColumnsPanel;
class ConflictPanel;
class OutboxPanel;
class PageHeader;
class ProblemPanel;
class ProgressPanel;
class ResultPanel;
class ReviewPanel;
class SyncHome;
class SyncPanel;
class FolderDesk;
class Settings;

/// The Sync page: files of a CRM are dropped, looked at, applied and, if need be, undone.
class SyncPage : public Page, public FileDropTarget {
    Q_OBJECT

public:
    /// What is shown.
    enum class View { Home, Checking, Problem, Columns, Review, Result, Conflicts, Outbox };

    /// Everything passed in outlives the page.
    SyncPage(Program& program, const Theme& theme, Prompter& prompter, QWidget* parent = nullptr);
    ~SyncPage() override;

    /// Whether a path may be a CRM's export, or a folder of them.
    [[nodiscard]] bool takes(const QString& path) const override;
    /// Checks files and folders and shows what they would change. Refused, with a toast, while work runs.
    void takeFiles(const QStringList& paths) override;
    /// Steps back towards the sources: cancels what runs, leaves a review; false if there was nothing to leave.
    bool back() override;
    /// Puts the focus where work goes on.
    void focusContent() override;
    [[nodiscard]] RunningWork runningWork() const override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;
    /// Reads sources and imports anew; overviewShown() follows.
    void reload();
    /// Watches the folders the settings name for this program's sources, and lets a person choose them.
    void watchFolders(Settings& settings);
    [[nodiscard]] FolderDesk* folders() const { return m_folders.get(); }
    /// Whether sources and imports are being read.
    [[nodiscard]] bool isReading() const { return m_reading != nullptr; }
    [[nodiscard]] View view() const { return m_view; }
    /// Whether files are being checked, applied or undone.
    [[nodiscard]] bool isBusy() const { return m_run.isBusy(); }

Q_SIGNALS:
    /// The writer is about to be needed: quiet work that holds it should step aside. Connect directly.
    void aboutToWrite();
    /// The writer is not needed any more; what stepped aside may go on.
    void writerFree();
    /// An import was applied or undone: sums and search have something to catch up with.
    void importFinished();
    void toastRequested(const channelbook::Toast& toast);
    void openRequested(const QString& entity, qint64 id);
    void viewChanged(channelbook::SyncPage::View view);
    void overviewShown();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showView(View view);
    [[nodiscard]] QString sourcesText() const;
    void showHeader();
    [[nodiscard]] QString workTitle() const;
    void check(const QStringList& paths, const sync::ImportOptions& options);
    void apply();
    void undo(qint64 historyId);
    void onStarted();
    void onStoreChanged();
    void onProgress();
    void onFailed(const Error& error);
    void onChecked(const ImportOutcome& outcome);
    void onApplied(const ImportOutcome& outcome);
    void answerMatches(std::size_t file, const std::vector<std::size_t>& rows, MatchWord word);
    void onUndone(const store::HistoryEntry& entry);
    void onUndoFailed(qint64 historyId, const Error& error);
    void showStored(qint64 historyId);
    void leave();
    void showColumns(const QString& path);
    void leaveColumns();
    void endBusy();
    void chooseFiles();
    void serveSource(const sync::SourceInfo& source, SourceAction action);
    void chooseFolder();
    void connectPanels();
    void connectPanel(SyncPanel& panel);
    [[nodiscard]] SyncPanel* panel() const;
    void showFolders();
    void serveFolder(const QString& source, SourceAction action);
    void showConflicts(const QString& source);

    Program& m_program;
    const Theme& m_theme;
    Prompter& m_prompter;
    PageHeader* m_header;
    ProgressPanel* m_progress;
    QStackedWidget* m_stack;
    SyncHome* m_home;
    QWidget* m_checking;
    ProblemPanel* m_problem;
    ColumnsPanel* m_columns;
    ReviewPanel* m_review;
    ResultPanel* m_result;
    ConflictPanel* m_conflicts;
    OutboxPanel* m_outbox;
    View m_view = View::Home;
    View m_beforeColumns = View::Review;
    SyncOverview m_overview;
    ImportOutcome m_outcome;
    store::HistoryEntry m_stored;   ///< what Result shows, opened from the history; id 0: fresh
    sync::ImportOptions m_checked;  ///< what the shown outcome is for
    bool m_stale = true;
    QTimer m_reloadLater;
    QString m_fromFolder; ///< source whose watched folder the shown files are from
    ImportRun m_run;
    std::unique_ptr<FolderDesk> m_folders;
    static constexpr int importsAtOnce = 50;
    int m_shownImports = importsAtOnce;
    std::unique_ptr<BackgroundReader> m_storedLists; ///< made when first needed
    std::unique_ptr<store::Job> m_reading; ///< last: its thread uses the program
};

} // namespace channelbook
