#pragma once

#include "core/base/Clock.h"
#include "core/program/Program.h"
#include "core/sync/Import.h"
#include "ui/sync/Outcome.h"
#include "ui/sync/SourceRow.h"

#include <QObject>
#include <QTimer>

namespace channelbook {

/// Everything the Sync page shows while it is at rest.
struct SyncOverview {
    std::vector<SourceState> sources;
    std::vector<store::HistoryEntry> imports; ///< newest first
    bool earlier = false; ///< there are more
};

/// Reads what the Sync page shows; at most `limit` imports.
[[nodiscard]] Expected<SyncOverview> readOverview(store::Store& store, int limit);

/// Names of the files a folder of exports may hold, as patterns.
[[nodiscard]] QStringList importPatterns();

/// One import from the files to their undoing. All work runs in a thread; only one piece at a time.
class ImportRun : public QObject {
    Q_OBJECT

public:
    enum class Step { Idle, Checking, Applying, Undoing };

    explicit ImportRun(Program& program, QObject* parent = nullptr);

    /// A dry run of files and folders. Where `options` names no source, one is chosen by what the files are: the one
    /// that was used last of those of that kind, or a new one with a name that suggests itself.
    void check(const QStringList& paths, const sync::ImportOptions& options);
    /// Applies the files that were checked last.
    void apply(const sync::ImportOptions& options);
    /// Undoes an entry of the history.
    void undo(qint64 historyId);
    void cancel();
    /// Ends what runs as if it had never begun, and waits for that; nothing is told.
    void abandon();

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isBusy() const { return m_step != Step::Idle; }
    /// The files, folders resolved, once they were checked.
    [[nodiscard]] const QStringList& files() const { return m_files; }
    /// The tables in them, which for workbooks and archives are several, once they were checked.
    [[nodiscard]] const QStringList& tables() const { return m_tables; }
    [[nodiscard]] const sync::ImportOptions& options() const { return m_options; }
    /// The kind of CRM the checked files are of.
    [[nodiscard]] const QString& kind() const { return m_kind; }
    [[nodiscard]] const std::vector<sync::SourceInfo>& sources() const { return m_sources; }
    /// Counts of the running work; `rows` and an estimate of all of them, 0 while unknown.
    [[nodiscard]] qint64 rows() const;
    [[nodiscard]] qint64 totalRows() const;
    [[nodiscard]] qint64 bytes() const;
    [[nodiscard]] qint64 totalBytes() const;
    [[nodiscard]] qint64 elapsed() const;

Q_SIGNALS:
    /// The writer is about to be needed: whoever holds it for work that can wait lets go of it.
    void aboutToWrite();
    void started();
    /// Some ten times a second while work runs.
    void progressed();
    void checked(const channelbook::ImportOutcome& outcome);
    void applied(const channelbook::ImportOutcome& outcome);
    void undone(const channelbook::store::HistoryEntry& entry);
    void undoFailed(qint64 historyId, const channelbook::Error& error);
    /// Checking or applying ended with this; nothing was changed.
    void failed(const channelbook::Error& error);

private:
    void start(Step step, store::Job::Work work, std::function<void(const Expected<void>&)> done);
    struct Findings;
    /// Sources the checked files are not of, by what their columns are.
    [[nodiscard]] Expected<std::vector<RecordId>> misfitsAmong(const Findings& findings) const;
    [[nodiscard]] Expected<void> keepAnswerable(sync::ImportReport& report) const;
    void finish(const std::function<void(const Expected<void>&)>& done);

    Program& m_program;
    Step m_step = Step::Idle;
    QStringList m_files;
    QStringList m_tables;
    sync::ImportOptions m_options;
    QString m_kind;
    std::vector<sync::SourceInfo> m_sources;
    QTimer m_poll;
    Stopwatch m_watch;
    std::unique_ptr<store::Job> m_job; ///< last: its thread uses the program
};

} // namespace channelbook
