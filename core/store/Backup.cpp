#include "core/store/Backup.h"

#include "core/store/ProgramLock.h"
#include "core/store/Schema.h"
#include "core/store/Store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace channelbook::store {

namespace {
constexpr int pagesPerStep = 2000;
constexpr int backupsKept = 5;
} // namespace

Expected<void> copyDatabase(Connection& source, const QString& path, Progress& progress) {
    const QString partial = path + QStringLiteral(".part");
    QFile::remove(partial);
    Expected<void> result;
    {
        Connection target(partial, Connection::Mode::Create);
        sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
        if (backup == nullptr) throw StoreFailure(sqlite3_errcode(target.handle()), sqlite3_errmsg(target.handle()));
        int resultCode = SQLITE_OK;
        while (resultCode == SQLITE_OK) {
            resultCode = sqlite3_backup_step(backup, pagesPerStep);
            progress.start(sqlite3_backup_pagecount(backup));
            progress.setDone(sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup));
            if (progress.isCancelled()) {
                result = failure(ErrorCode::Cancelled);
                break;
            }
        }
        sqlite3_backup_finish(backup);
        if (result && resultCode != SQLITE_DONE) {
            QFile::remove(partial);
            throw StoreFailure(resultCode, sqlite3_errstr(resultCode));
        }
        // A backup is one file that needs nothing beside it, also where nothing can be written.
        if (result) target.exec("PRAGMA journal_mode = DELETE");
    }
    if (result && !QFile::rename(partial, path)) result = failure(ErrorCode::FileNotWritable, {path, QString()});
    if (!result) QFile::remove(partial);
    return result;
}

QString backupFolder(const QString& programPath) { return programPath + QStringLiteral(".backups"); }

QString newestBackup(const QString& programPath) {
    const QDir folder(backupFolder(programPath));
    const QStringList names = folder.entryList({QStringLiteral("*.channelbook")}, QDir::Files, QDir::Name | QDir::Reversed);
    return names.isEmpty() ? QString() : folder.filePath(names.first());
}

Expected<void> backUpBeforeMigration(Connection& connection, const QString& programPath, int version) {
    QDir().mkpath(backupFolder(programPath));
    const QString path = QDir(backupFolder(programPath)).filePath(QStringLiteral("0-format-%1.channelbook").arg(version));
    if (QFileInfo::exists(path)) return {};
    Progress progress;
    return copyDatabase(connection, path, progress);
}

Expected<bool> backUpDaily(Store& store, Progress& progress) {
    const QString today = store.clock().today().toString(Qt::ISODate);
    const QDir folder(backupFolder(store.path()));
    const QString path = folder.filePath(today + QStringLiteral(".channelbook"));
    if (QFileInfo::exists(path)) return false;
    if (!QDir().mkpath(folder.path())) return failure(ErrorCode::FileNotWritable, {folder.path(), QString()});
    if (auto saved = store.backup(path, progress); !saved) return tl::unexpected(saved.error());
    QStringList names = folder.entryList({QStringLiteral("2*.channelbook")}, QDir::Files, QDir::Name);
    while (names.size() > backupsKept) QFile::remove(folder.filePath(names.takeFirst()));
    return true;
}

Expected<QString> restoreBackup(const QString& backupPath, const QString& programPath, const QString& stamp,
                                int lockTimeoutMs) {
    {
        StoreOptions options;
        const SystemClock clock;
        options.clock = &clock;
        auto readable = Store::openReadOnly(backupPath, options);
        if (!readable) return tl::unexpected(readable.error());
        const auto sound = (*readable)->read([](Connection& connection) {
            Statement check(connection, "PRAGMA quick_check(1)");
            return check.step() && check.text(0) == u"ok";
        });
        if (!sound) return tl::unexpected(sound.error());
        if (!*sound) return failure(ErrorCode::CorruptProgram, {backupPath, QString()});
    }
    const auto lock = lockProgram(programPath, lockTimeoutMs);
    if (!lock) return tl::unexpected(lock.error());
    const QString incoming = programPath + QStringLiteral(".restoring");
    QFile::remove(incoming);
    if (!QFile::copy(backupPath, incoming)) return failure(ErrorCode::FileNotWritable, {incoming, QString()});
    QString aside;
    if (QFileInfo::exists(programPath)) {
        aside = programPath + QStringLiteral(".before-restore-") + stamp;
        for (const QString& suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
            if (QFileInfo::exists(programPath + suffix) && !QFile::rename(programPath + suffix, aside + suffix))
                return failure(ErrorCode::FileNotWritable, {aside + suffix, QString()});
    }
    if (!QFile::rename(incoming, programPath)) return failure(ErrorCode::FileNotWritable, {programPath, QString()});
    return aside;
}

} // namespace channelbook::store
