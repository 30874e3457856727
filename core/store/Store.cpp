#include "core/store/Store.h"

#include "core/store/Backup.h"
#include "core/store/ProgramLock.h"
#include "core/store/Schema.h"
#include "core/store/WithoutLog.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSysInfo>
#include <QtEndian>

#include <sqlite3.h>

namespace channelbook::store {

namespace {

// 64 MiB of pages for the writer: an import's working set; readers make do with SQLite's 2 MB and the system's cache.
// The history keeps what is deleted, so wiping freed pages as some builds of SQLite do would protect nobody.
constexpr const char* writerPragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
                                      "PRAGMA cache_size = -65536; PRAGMA secure_delete = FAST;";
constexpr const char* newFilePragmas = "PRAGMA page_size = 8192; PRAGMA encoding = 'UTF-8';";

int deviceNumber() {
    const QByteArray id = QSysInfo::machineUniqueId() + QSysInfo::machineHostName().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(id, QCryptographicHash::Sha256);
    return ((static_cast<unsigned char>(hash[0]) << 8) | static_cast<unsigned char>(hash[1])) & 0x3ff;
}

/// Looks at the header's application_id without SQLite, which might change what it opens.
bool isOurs(const QString& path) {
    constexpr qsizetype applicationIdAt = 68;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return false;
    const QByteArray header = file.read(100);
    return header.size() == 100 && qFromBigEndian<quint32>(header.constData() + applicationIdAt) == applicationId;
}

QString jsonText(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Store::Store(QString path, StoreOptions options) : m_path(std::move(path)), m_options(std::move(options)) {}

Store::~Store() {
    m_readers.clear();
    m_writer.reset();
}

Error Store::toError(const StoreFailure& failure) const {
    switch (failure.code() & 0xff) {
    case SQLITE_FULL: return {ErrorCode::DiskFull, {m_path}};
    case SQLITE_CORRUPT: return {ErrorCode::CorruptProgram, {m_path, newestBackup(m_path)}};
    case SQLITE_NOTADB: return {ErrorCode::NotADatabase, {m_path}};
    case SQLITE_READONLY: return {ErrorCode::ReadOnlyPlace, {m_path}};
    case SQLITE_CANTOPEN: return {ErrorCode::FileNotReadable, {m_path, QString::fromUtf8(failure.what())}};
    case SQLITE_INTERRUPT: return {ErrorCode::Cancelled, {}};
    case SQLITE_BUSY: return {ErrorCode::Busy, {QStringLiteral("SQLite")}};
    default: return {ErrorCode::StoreFailed, {QString::fromUtf8(failure.what())}};
    }
}

Expected<void> Store::checkFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) return failure(ErrorCode::FileNotFound, {path});
    if (info.isDir()) return failure(ErrorCode::FileNotReadable, {path, QCoreApplication::translate("Error", "it is a folder")});
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
    const QByteArray header = file.read(100);
    if (!header.startsWith(QByteArrayLiteral("SQLite format 3\0"))) return failure(ErrorCode::NotADatabase, {path});
    return {};
}

Expected<void> Store::takeLock() {
    auto lock = lockProgram(m_path, m_options.lockTimeoutMs);
    if (!lock) return tl::unexpected(lock.error());
    m_lock = std::move(*lock);
    return {};
}

Expected<void> Store::openWriter(Connection::Mode mode) {
    try {
        auto writer = std::make_unique<Connection>(m_path, mode);
        if (mode == Connection::Mode::Create) writer->exec(newFilePragmas);
        const int version = static_cast<int>(writer->integer("PRAGMA user_version"));
        if (mode != Connection::Mode::Create) {
            if (writer->integer("PRAGMA application_id") != applicationId) return failure(ErrorCode::OtherApplication, {m_path});
            if (version > schemaVersion())
                return failure(ErrorCode::NewerSchema, {m_path, QString::number(version), QString::number(schemaVersion())});
        }
        writer->exec(writerPragmas);
        if (version < schemaVersion()) {
            if (mode != Connection::Mode::Create) {
                auto saved = backUpBeforeMigration(*writer, m_path, version);
                if (!saved) return saved;
            }
            migrate(*writer, version);
            // The file alone says then whose it is, also to somebody who copies it without its log while it is open.
            writer->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        const int device = m_options.device >= 0 ? m_options.device : deviceNumber();
        // The history's newest id of this device is the newest it has handed out here, but for bulk ranges, which count
        // ahead. Other devices' ids say nothing: their clocks may be ahead of ours.
        const auto newest = [&](const char* sql) {
            Statement statement(*writer, sql);
            statement.bind(1, device);
            return statement.step() ? statement.integer(0) : 0;
        };
        const RecordId last = std::max(newest("SELECT id FROM history WHERE (id >> 12) & 1023 = ? ORDER BY id DESC LIMIT 1"),
                                       newest("SELECT max(last_id) FROM history_range WHERE (last_id >> 12) & 1023 = ?"));
        m_ids = std::make_unique<IdGenerator>(clock(), device, last);
        m_writer = std::move(writer);
    } catch (const StoreFailure& failure) {
        return tl::unexpected<Error>(toError(failure));
    }
    return {};
}

Expected<std::unique_ptr<Store>> Store::create(const QString& path, StoreOptions options) {
    if (QFileInfo::exists(path)) return failure(ErrorCode::FileExists, {path});
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return failure(ErrorCode::FileNotWritable, {path, QStringLiteral("no such folder")});
    std::unique_ptr<Store> store(new Store(path, std::move(options)));
    if (auto locked = store->takeLock(); !locked) return tl::unexpected(locked.error());
    if (auto opened = store->openWriter(Connection::Mode::Create); !opened) {
        QFile::remove(path);
        return tl::unexpected(opened.error());
    }
    return store;
}

Expected<std::unique_ptr<Store>> Store::open(const QString& path, StoreOptions options) {
    if (auto checked = checkFile(path); !checked) return tl::unexpected(checked.error());
    std::unique_ptr<Store> store(new Store(path, std::move(options)));
    if (auto locked = store->takeLock(); !locked) return tl::unexpected(locked.error());
    if (auto opened = store->openWriter(Connection::Mode::ReadWrite); !opened) return tl::unexpected(opened.error());
    return store;
}

Expected<std::unique_ptr<Store>> Store::openReadOnly(const QString& path, StoreOptions options) {
    if (auto checked = checkFile(path); !checked) return tl::unexpected(checked.error());
    std::unique_ptr<Store> store(new Store(path, options));
    const auto readVersions = [&store] {
        return store->read([](Connection& connection) {
            return std::pair(connection.integer("PRAGMA application_id"), connection.integer("PRAGMA user_version"));
        });
    };
    auto versions = readVersions();
    if (!versions && versions.error().code == ErrorCode::ReadOnlyPlace && isOurs(path)) {
        // A process that died while it wrote left its work half done; only a writer can take that back.
        store.reset();
        if (auto writer = open(path, options); !writer) return tl::unexpected(writer.error());
        store.reset(new Store(path, options));
        versions = readVersions();
    }
    if (!versions) {
        // SQLite needs a place for its shared memory beside the file, even to read.
        const bool place = QFileInfo(QFileInfo(path).absolutePath()).isWritable();
        if (versions.error().code == ErrorCode::FileNotReadable && !place) return failure(ErrorCode::ReadOnlyPlace, {path});
        return tl::unexpected(versions.error());
    }
    if (versions->first != applicationId) return failure(ErrorCode::OtherApplication, {path});
    if (versions->second > schemaVersion())
        return failure(ErrorCode::NewerSchema, {path, QString::number(versions->second), QString::number(schemaVersion())});
    return store;
}

Connection& Store::reader() {
    const std::lock_guard guard(m_readersMutex);
    auto& connection = m_readers[std::this_thread::get_id()];
    if (!connection) {
        connection = std::make_unique<Connection>(m_path, Connection::Mode::ReadOnly);
        connection->exec("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;");
    }
    return *connection;
}

void Store::setRunning(const QString& what) {
    const std::lock_guard guard(m_readersMutex);
    m_running = what;
}

Expected<qint64> Store::guarded(const std::function<Expected<qint64>()>& body) {
    if (!m_writer) return failure(ErrorCode::ReadOnlyPlace, {m_path});
    const std::unique_lock lock(m_writerMutex, std::try_to_lock);
    if (!lock.owns_lock()) {
        const std::lock_guard guard(m_readersMutex);
        return failure(ErrorCode::Busy, {m_running});
    }
    Expected<qint64> result = failure(ErrorCode::StoreFailed);
    try {
        result = body();
    } catch (const StoreFailure& failure) {
        result = tl::unexpected<Error>(toError(failure));
    }
    if (!result && sqlite3_get_autocommit(m_writer->handle()) == 0) {
        try {
            m_writer->exec("ROLLBACK");
        } catch (const StoreFailure&) {
            // SQLite has rolled back by itself, as it does on a full disk.
        }
    }
    return result;
}

void Store::enter(Transaction& transaction, qint64 historyId, const QByteArray& changeset, const Changes& changes) {
    // A query the body left half read would keep a shelf from being dropped.
    for (auto& [sql, statement] : transaction.m_statements) statement->reset();
    // What was undone cannot be done again once something else was done.
    std::vector<qint64> dropped;
    Statement undone(*m_writer, "SELECT id FROM history WHERE state = 'undone'");
    while (undone.step()) dropped.push_back(undone.integer(0));
    for (const qint64 id : dropped) {
        std::vector<QString> shelves;
        Statement ranges(*m_writer, "SELECT DISTINCT table_name FROM history_range WHERE history_id = ?");
        ranges.bind(1, id);
        while (ranges.step()) shelves.push_back(ranges.text(0));
        ranges.reset();
        for (const QString& table : shelves)
            m_writer->exec(QStringLiteral("DROP TABLE IF EXISTS %1%2_%3").arg(shelfPrefix).arg(id).arg(table));
        transaction.cached(QStringLiteral("UPDATE history SET state = 'dropped', state_at = ? WHERE id = ?"))
            .bindAll(transaction.nowText(), id)
            .run();
    }

    Statement& entry = transaction.cached(QStringLiteral(
        "INSERT INTO history(id, at, who, kind, args, changeset, state_at, seq)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?2, (SELECT coalesce(max(seq), 0) + 1 FROM history))"));
    entry.bindAll(historyId, transaction.nowText(), transaction.who(), transaction.info().kind, jsonText(transaction.info().args));
    entry.bindBlob(6, changeset.isEmpty() ? QByteArray() : qCompress(changeset, 1)).run();
    Statement& record =
        transaction.cached(QStringLiteral("INSERT OR IGNORE INTO history_record(record_id, history_id, table_name) VALUES(?, ?, ?)"));
    for (const RowChange& row : changes.rows) record.bindAll(row.id, historyId, row.table).run();
    for (const RowChange& row : transaction.m_about) record.bindAll(row.id, historyId, row.table).run();
    Statement& range = transaction.cached(
        QStringLiteral("INSERT INTO history_range(history_id, table_name, first_id, last_id) VALUES(?, ?, ?, ?)"));
    for (const RangeChange& change : changes.ranges)
        range.bindAll(historyId, change.table, change.ids.first, change.ids.last).run();
}

QByteArray Store::withConsequences(Transaction& transaction) {
    QByteArray changeset = transaction.wholeChangeset();
    if (m_options.consequences.empty()) return changeset;
    Changes changes;
    changes.rows = rowsOf(changeset, false);
    changes.ranges = transaction.m_ranges;
    if (changes.isEmpty()) return changeset;
    // A recording of its own for what follows: the body's need not be gathered twice.
    transaction.m_earlier.clear();
    if (!changeset.isEmpty()) transaction.m_earlier.push_back(std::move(changeset));
    transaction.record();
    for (const auto& consequence : m_options.consequences) consequence->follow(transaction, changes);
    return transaction.wholeChangeset();
}

Expected<qint64> Store::write(const QString& kind, const std::function<Expected<void>(Transaction&)>& body,
                              WriteMode mode) {
    Changes changes;
    auto result = guarded([&]() -> Expected<qint64> {
        const auto withoutLog = mode.bulkLoad ? std::make_unique<WithoutLog>(*this) : nullptr;
        const bool full = mode.durability == WriteMode::Durability::Full || isDurable(kind);
        m_writer->exec(full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        m_writer->exec(mode.trustedReferences ? "PRAGMA foreign_keys = OFF" : "PRAGMA foreign_keys = ON");
        m_writer->exec("BEGIN IMMEDIATE");
        Transaction transaction(*m_writer, clock(), *m_ids, m_options.who);
        transaction.info().kind = kind;
        transaction.record();
        if (auto done = body(transaction); !done) {
            transaction.m_statements.clear();
            return tl::unexpected(done.error());
        }
        if (mode.dryRun) {
            transaction.m_statements.clear();
            transaction.m_session.reset();
            m_writer->exec("ROLLBACK");
            return 0;
        }
        const QByteArray changeset = mode.beginning ? transaction.wholeChangeset() : withConsequences(transaction);
        transaction.m_session.reset();
        changes.rows = rowsOf(changeset, false);
        changes.ranges = transaction.m_ranges;
        qint64 historyId = 0;
        if (!changes.isEmpty() && !mode.beginning) {
            historyId = m_ids->next();
            enter(transaction, historyId, changeset, changes);
        }
        if (!changes.isEmpty())
            for (const auto& derived : m_options.derived) derived->follow(*m_writer, changes);
        transaction.m_statements.clear();
        m_writer->exec("COMMIT");
        return historyId;
    });
    if (result && !changes.isEmpty()) Q_EMIT m_events.changed(changes);
    return result;
}

bool Store::derivedPending() {
    const auto count = read([](Connection& connection) { return connection.integer("SELECT EXISTS(SELECT 1 FROM derived_pending)"); });
    return count.value_or(0) != 0;
}

Expected<void> Store::catchUpDerived(Progress& progress) {
    for (const auto& derived : m_options.derived) {
        bool more = true;
        while (more) {
            if (progress.isCancelled()) return failure(ErrorCode::Cancelled);
            const auto slice = guarded([&]() -> Expected<qint64> {
                m_writer->exec("PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE");
                more = derived->catchUp(*m_writer);
                m_writer->exec("COMMIT");
                return 0;
            });
            if (!slice && slice.error().code == ErrorCode::Busy) return tl::unexpected(slice.error());
            if (!slice) return tl::unexpected(slice.error());
            progress.setDone(progress.done() + 1);
        }
    }
    Q_EMIT m_events.derivedChanged();
    return {};
}

Expected<void> Store::backup(const QString& path, Progress& progress) {
    if (QFileInfo::exists(path)) return failure(ErrorCode::FileExists, {path});
    try {
        // A connection of its own, so that the copy is one consistent moment while others go on reading.
        Connection source(m_path, Connection::Mode::ReadOnly);
        return copyDatabase(source, path, progress);
    } catch (const StoreFailure& failure) {
        return tl::unexpected<Error>(toError(failure));
    }
}

} // namespace channelbook::store
