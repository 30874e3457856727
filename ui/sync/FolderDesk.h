#pragma once

#include "core/sync/FolderWatch.h"
#include "ui/shell/Settings.h"
#include "ui/sync/ImportRun.h"
#include "ui/sync/SourceRow.h"

#include <map>

namespace channelbook {

/// The folders watched for the sources of a program, on this computer: finds out what new files would do and, where a
/// source is set to, imports them. One after the other, and never while somebody else writes.
class FolderDesk : public QObject {
    Q_OBJECT

public:
    /// What is watched is kept in the settings under the program's file. Everything passed in outlives the desk.
    FolderDesk(Program& program, Settings& settings, QObject* parent = nullptr);
    ~FolderDesk() override;

    /// Nothing for a source nobody watches a folder for.
    [[nodiscard]] std::optional<WatchedFolder> watched(const QString& source) const;
    /// Watches a folder from now on; what is in it already counts as seen.
    void watch(const QString& source, const QString& folder);
    void stop(const QString& source);
    void setAppliesItself(const QString& source, bool on);
    /// Somebody took care of the waiting files of a source, in whatever way.
    void markSeen(const QString& source);
    /// Looks at all folders; twice in a row without changes is what makes a file complete.
    void look();
    /// Keeps still while somebody else reads files or writes; afterwards goes on.
    void setPaused(bool paused);
    [[nodiscard]] bool isBusy() const { return m_run.isBusy(); }

Q_SIGNALS:
    /// Something of watched() changed.
    void changed();
    /// Files of a source were imported without anybody doing something.
    void appliedItself(const QString& source, const channelbook::ImportOutcome& outcome);
    void aboutToWrite();
    void writerFree();

private:
    struct Entry {
        std::unique_ptr<sync::FolderWatch> watch;
        bool appliesItself = false;
        bool checked = false;
        std::optional<OutcomeCounts> counts;
        QString problem;
    };
    void add(const QString& source, const QString& folder, const QHash<QString, QString>& seen, bool appliesItself);
    void keep();
    void goOn();
    void takeChecked(const ImportOutcome& outcome);
    void takeFailed(const Error& error);

    Program& m_program;
    Settings& m_settings;
    std::map<QString, Entry> m_entries; ///< by source
    QString m_checking;                 ///< source whose files the run is about
    bool m_paused = false;
    QTimer m_later; ///< after somebody else was writing
    ImportRun m_run; ///< last: its thread uses the program
};

} // namespace channelbook
