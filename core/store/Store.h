#pragma once

#include "core/store/History.h"
#include "core/store/Job.h"
#include "core/store/Transaction.h"

#include <QLockFile>
#include <QObject>

#include <functional>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace channelbook::store {

/// Tables worked out from recorded ones. They follow each change inside the same transaction, so undo brings them along.
class DerivedTables {
public:
    virtual ~DerivedTables() = default;
    /// Brings the derived rows of `changes` up to date; large ranges may be left as `derived_pending`.
    virtual void follow(Connection& writer, const Changes& changes) = 0;
    /// Works off at most one slice of what is pending; false when nothing is left. Runs in a write transaction.
    virtual bool catchUp(Connection& writer) = 0;
};

/// Recorded rows that must follow another change: they are written within the same transaction, so one undo takes both back.
/// A playbook's step that is done because a deal was won is one.
class Consequence {
public:
    virtual ~Consequence() = default;
    /// Writes what follows from `changes`, which a command's body has made; what it writes is recorded with them. Not asked
    /// for undo and redo, which bring its rows along, nor for what a new program begins with. Each sees the body's changes,
    /// none another's. Ranges may hold a million rows: whoever follows them must not read each.
    virtual void follow(Transaction& transaction, const Changes& changes) = 0;
};

/// Says what a committed command changed. Lives in the thread that made it; emitted from the writing thread.
class StoreEvents : public QObject {
    Q_OBJECT
Q_SIGNALS:
    /// After each commit, undo and redo.
    void changed(const channelbook::store::Changes& changes);
    /// Derived tables (search, sums) have caught up.
    void derivedChanged();
};

struct StoreOptions {
    const Clock* clock = nullptr; ///< must outlive the store
    QString who;                  ///< recorded in the history
    int device = -1;              ///< 0…1023; -1: from this machine's id
    int lockTimeoutMs = 0;        ///< how long to wait for another process that holds the program
    std::vector<std::shared_ptr<DerivedTables>> derived;
    std::vector<std::shared_ptr<Consequence>> consequences;
};

/// How a write is to be carried out. An import writes with `Full` durability, and with references it has itself
/// resolved against this very program, which SQLite then need not look up again row by row.
struct WriteMode {
    enum class Durability { Normal, Full } durability = Durability::Normal;
    bool trustedReferences = false;
    /// Much is to be inserted: where nobody else reads the program, the write-ahead log is left out for this once, so
    /// that new pages are written once instead of twice.
    bool bulkLoad = false;
    /// Do everything, keep nothing: what the body counted is what a real run would count.
    bool dryRun = false;
    /// What a new program begins with stands outside the history: nobody wants an undo to empty it.
    bool beginning = false;
};

/// One open program: its file, its lock, its single writer and its readers.
/// Reads may come from any thread; writes are one at a time and answer Busy instead of waiting.
class Store {
public:
    /// Makes a new, empty program. FileExists if there is something already.
    [[nodiscard]] static Expected<std::unique_ptr<Store>> create(const QString& path, StoreOptions options);
    /// Opens for writing: takes the lock, backs up and migrates an older file.
    [[nodiscard]] static Expected<std::unique_ptr<Store>> open(const QString& path, StoreOptions options);
    /// Opens for reading beside another process that may be writing.
    [[nodiscard]] static Expected<std::unique_ptr<Store>> openReadOnly(const QString& path, StoreOptions options);
    ~Store();

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const Clock& clock() const { return *m_options.clock; }
    [[nodiscard]] const QString& who() const { return m_options.who; }
    [[nodiscard]] StoreEvents& events() { return m_events; }
    [[nodiscard]] bool isReadOnly() const { return m_writer == nullptr; }

    /// Runs a command's body in one transaction. The answer is the id of the history entry, 0 if there is none.
    /// Leaving by an error leaves nothing behind.
    [[nodiscard]] Expected<qint64> write(const QString& kind, const std::function<Expected<void>(Transaction&)>& body,
                                         WriteMode mode = {});

    /// Runs a command: a value with a `kind` and a free function `apply(Transaction&, const Command&)`.
    template <class Command>
    [[nodiscard]] Expected<qint64> perform(const Command& command) {
        return write(QLatin1String(Command::kind),
                     [&command](Transaction& transaction) { return apply(transaction, command); });
    }

    /// Undoes entry `id`, or the newest done one if 0. UndoConflict names the record a later change would be lost of.
    [[nodiscard]] Expected<HistoryEntry> undo(qint64 id = 0);
    /// Does again what was undone last.
    [[nodiscard]] Expected<HistoryEntry> redo();

    /// Reads on this thread's read-only connection.
    template <class Read>
    [[nodiscard]] auto read(Read&& body) -> Expected<std::invoke_result_t<Read, Connection&>> {
        try {
            return body(reader());
        } catch (const StoreFailure& failure) {
            return tl::unexpected<Error>(toError(failure));
        }
    }
    /// This thread's read-only connection; throws StoreFailure.
    [[nodiscard]] Connection& reader();

    /// Works off what derived tables have pending, in slices, so that other writes get their turn.
    [[nodiscard]] Expected<void> catchUpDerived(Progress& progress);
    [[nodiscard]] bool derivedPending();

    /// Copies the program as it is now to `path` while it stays in use; replaces nothing.
    [[nodiscard]] Expected<void> backup(const QString& path, Progress& progress);

    /// Names the work that holds the writer, while it does; empty to let go. Shown in Busy errors.
    void setRunning(const QString& what);

    [[nodiscard]] Error toError(const StoreFailure& failure) const;

private:
    Store(QString path, StoreOptions options);
    [[nodiscard]] static Expected<void> checkFile(const QString& path);
    [[nodiscard]] Expected<void> takeLock();
    [[nodiscard]] Expected<void> openWriter(Connection::Mode mode);
    [[nodiscard]] Expected<qint64> guarded(const std::function<Expected<qint64>()>& body);
    class WithoutLog;
    /// Lets what must follow the body's changes be written and recorded; gives the whole changeset.
    [[nodiscard]] QByteArray withConsequences(Transaction& transaction);
    /// Enters what was done into the history.
    void enter(Transaction& transaction, qint64 historyId, const QByteArray& changeset, const Changes& changes);

    QString m_path;
    StoreOptions m_options;
    StoreEvents m_events;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Connection> m_writer;
    std::unique_ptr<IdGenerator> m_ids;
    std::recursive_mutex m_writerMutex;
    std::mutex m_readersMutex;
    QString m_running;
    std::unordered_map<std::thread::id, std::unique_ptr<Connection>> m_readers;
};

} // namespace channelbook::store
