// What the Sync page does with files: checking, applying and undoing an import, and what comes of it.
#include "core/base/ErrorText.h"
#include "core/sync/AnswerMatches.h"
#include "ui/sync/ConflictPanel.h"
#include "ui/sync/FolderDesk.h"
#include "ui/sync/OutboxPanel.h"
#include "ui/sync/ProblemPanel.h"
#include "ui/sync/ResultPanel.h"
#include "ui/sync/ReviewPanel.h"
#include "ui/sync/SyncHome.h"
#include "ui/sync/SyncPage.h"
#include "ui/widgets/ProgressPanel.h"

#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

void SyncPage::takeFiles(const QStringList& paths) {
    if (paths.isEmpty()) return;
    if (m_run.isBusy()) {
        Q_EMIT toastRequested({tr("Wait for the present import to end, or cancel it; then drop the files again."), {}, {}, Tint::Warning});
        return;
    }
    m_fromFolder.clear();
    check(paths, {});
}

void SyncPage::check(const QStringList& paths, const sync::ImportOptions& options) {
    if (m_folders) m_folders->setPaused(true);
    m_run.check(paths, options);
}

void SyncPage::watchFolders(Settings& settings) {
    m_folders = std::make_unique<FolderDesk>(m_program, settings);
    connect(m_folders.get(), &FolderDesk::changed, this, &SyncPage::showFolders);
    connect(m_folders.get(), &FolderDesk::aboutToWrite, this, &SyncPage::aboutToWrite);
    connect(m_folders.get(), &FolderDesk::writerFree, this, &SyncPage::writerFree);
    connect(m_folders.get(), &FolderDesk::appliedItself, this, [this](const QString& source, const ImportOutcome& outcome) {
        const QPointer<SyncPage> self(this);
        const OutcomeCounts counts = outcome.total();
        Q_EMIT toastRequested({tr("%1 came in by itself: %2", "source, what changed").arg(source, counts.text()), tr("Undo"), [self, id = outcome.historyId] { if (self) self->undo(id); }, Tint::Ok});
        Q_EMIT importFinished();
    });
}

void SyncPage::showFolders() {
    for (SourceState& source : m_overview.sources) source.watched = m_folders->watched(source.health.source.name);
    m_home->setOverview(m_overview);
    if (m_view == View::Home && isVisible() && window()->focusWidget() == nullptr) m_home->focusFirst();
    Q_EMIT overviewShown();
}

void SyncPage::serveFolder(const QString& source, SourceAction action) {
    if (!m_folders) return;
    switch (action) {
    case SourceAction::Watch: {
        const QString folder = m_prompter.openFolder({tr("Folder where exports of %1 arrive").arg(source), {}, {}, {}});
        if (!folder.isEmpty()) m_folders->watch(source, folder);
        return;
    }
    case SourceAction::Waiting: {
        const auto watched = m_folders->watched(source);
        if (!watched || watched->waiting.isEmpty()) return;
        m_fromFolder = source;
        sync::ImportOptions options;
        options.source = source;
        return check(watched->waiting, options);
    }
    case SourceAction::NotWaiting: return m_folders->markSeen(source);
    case SourceAction::StopWatching: return m_folders->stop(source);
    case SourceAction::ApplyItself: return m_folders->setAppliesItself(source, true);
    case SourceAction::ApplyAsked: return m_folders->setAppliesItself(source, false);
    default: return;
    }
}

void SyncPage::apply() {
    if (m_run.isBusy() || !m_review->isComplete()) return;
    if (!m_review->hasWork()) {
        if (m_folders && !m_fromFolder.isEmpty()) m_folders->markSeen(std::exchange(m_fromFolder, {}));
        return leave();
    }
    const sync::ImportOptions options = m_review->chosen(m_checked);
    const auto known = [this](const QString& name) {
        return std::any_of(m_run.sources().begin(), m_run.sources().end(), [&](const auto& source) { return source.name == name; });
    };
    // Another name for a new source leaves the outcome as it is; a source that exists does not.
    if (options.source != m_checked.source && known(options.source)) return check(m_run.files(), options);
    m_checked = options;
    if (m_folders) m_folders->setPaused(true);
    m_run.apply(options);
}

void SyncPage::undo(qint64 historyId) {
    if (m_folders) m_folders->setPaused(true);
    m_run.undo(historyId);
}

void SyncPage::onStarted() {
    m_progress->reset();
    const bool undoing = m_run.step() == ImportRun::Step::Undoing;
    // Undoing is one statement of the database, which cannot be stopped halfway.
    if (auto* cancel = m_progress->findChild<QPushButton*>()) cancel->setVisible(!undoing);
    onProgress();
    m_progress->show();
    setFocus();
    m_stack->setEnabled(false);
    if (m_run.step() == ImportRun::Step::Checking && m_view != View::Review) showView(View::Checking);
}

QString SyncPage::workTitle() const {
    switch (m_run.step()) {
    case ImportRun::Step::Checking: return tr("Checking %1", "so many files").arg(filesText(m_run.files().size()));
    case ImportRun::Step::Applying: return tr("Importing %1 from %2", "so many files, source").arg(filesText(m_run.files().size()), m_checked.source);
    case ImportRun::Step::Undoing: return tr("Undoing the import");
    case ImportRun::Step::Idle: break;
    }
    return {};
}

// A check writes nothing: nobody need be asked whether it may end.
RunningWork SyncPage::runningWork() const {
    for (const SyncPanel* panel : {static_cast<SyncPanel*>(m_conflicts), static_cast<SyncPanel*>(m_outbox)})
        if (RunningWork work = panel->runningWork(); !work.title.isEmpty()) return work;
    if (m_run.step() == ImportRun::Step::Checking) return {};
    return {workTitle(), m_run.step() != ImportRun::Step::Undoing};
}

void SyncPage::onProgress() {
    QString title = workTitle();
    if (title.isEmpty()) return;
    const QLocale locale;
    if (m_run.totalBytes() > 0) title = tr("%1 · %2 of %3", "work · size done of size").arg(title, locale.formattedDataSize(m_run.bytes()), locale.formattedDataSize(m_run.totalBytes()));
    m_progress->setTitle(title);
    if (m_run.rows() > 0) m_progress->setProgress(m_run.rows(), m_run.totalRows(), m_run.elapsed());
}

void SyncPage::endBusy() {
    m_progress->hide();
    m_stack->setEnabled(true);
    if (m_folders) m_folders->setPaused(false);
    Q_EMIT writerFree();
}

void SyncPage::onChecked(const ImportOutcome& outcome) {
    endBusy();
    m_checked = m_run.options();
    m_outcome = outcome;
    m_review->setReview(m_outcome, m_checked, m_run.sources());
    showView(View::Review);
}

void SyncPage::onFailed(const Error& error) {
    endBusy();
    if (error.code == ErrorCode::Cancelled) {
        Q_EMIT toastRequested({errorText(error), {}, {}, Tint::Neutral});
        if (m_view != View::Review) return leave();
        // What is shown stays what would be applied.
        m_review->setReview(m_outcome, m_checked, m_run.sources());
        return showView(View::Review);
    }
    m_problem->setProblem(error, m_run.files(), m_run.options(), m_program.catalogue());
    showView(View::Problem);
}

void SyncPage::onApplied(const ImportOutcome& outcome) {
    endBusy();
    m_outcome = outcome;
    m_stored = {};
    m_result->setResult(m_outcome, true);
    showView(View::Result);
    if (m_folders && !m_fromFolder.isEmpty()) m_folders->markSeen(std::exchange(m_fromFolder, {}));
    if (outcome.historyId == 0) return;
    const auto entry = m_program.store().read([&](store::Connection& connection) { return store::historyEntry(connection, outcome.historyId); });
    if (entry && *entry) {
        const QPointer<SyncPage> self(this);
        Q_EMIT toastRequested({historyText(**entry), tr("Undo"), [self, id = outcome.historyId] { if (self) self->undo(id); }, Tint::Ok, Motion::toast, outcome.historyId});
    }
    Q_EMIT importFinished();
}

/// Of an import that has been applied: done at once.
void SyncPage::answerMatches(std::size_t file, const std::vector<std::size_t>& rows, MatchWord word) {
    if (word == MatchWord::Later) return;
    const FileOutcome& outcome = m_outcome.files[file];
    sync::AnswerMatches command{m_program.catalogue(), m_outcome.source, outcome.entity, {}, {}};
    for (const std::size_t row : rows) {
        const OutcomeMatch& match = outcome.lists->matches[row];
        if (match.target.isEmpty()) command.pairs.push_back({match.known, match.arrived, word == MatchWord::Same});
        else if (word == MatchWord::Same) command.names.push_back({match.target, match.key, match.knownName});
    }
    if (command.pairs.empty() && command.names.empty()) return;
    const auto done = m_program.store().perform(command);
    if (!done) return Q_EMIT toastRequested({errorText(done.error()), {}, {}, Tint::Bad});
    if (*done == 0) return;
    const auto entry = m_program.store().read([&](store::Connection& connection) { return store::historyEntry(connection, *done); });
    const QPointer<SyncPage> self(this);
    if (entry && *entry)
        Q_EMIT toastRequested({historyText(**entry), tr("Undo"), [self, id = *done] { if (self) self->undo(id); }, Tint::Ok, Motion::toast, *done});
    Q_EMIT importFinished();
}

void SyncPage::onUndone(const store::HistoryEntry& entry) {
    endBusy();
    Q_EMIT toastRequested({tr("Undone: %1").arg(historyText(entry)), {}, {}, Tint::Ok, Motion::toast, entry.id});
    if (m_view == View::Result) leave();
    else showView(m_view);
    reload();
    Q_EMIT importFinished();
}

void SyncPage::onUndoFailed(qint64 historyId, const Error& error) {
    endBusy();
    const QString reason = errorText(error);
    if (m_view == View::Result && m_result->historyId() == historyId) m_result->setRefusal(reason);
    else m_home->setRefusal(historyId, reason);
    if (!isVisible() || (m_view != View::Result && m_view != View::Home)) Q_EMIT toastRequested({reason, {}, {}, Tint::Bad});
    showView(m_view);
}

} // namespace channelbook
