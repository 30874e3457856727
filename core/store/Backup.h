#pragma once

#include "core/base/Error.h"
#include "core/store/Connection.h"
#include "core/store/Job.h"

namespace channelbook::store {

class Store;

/// Copies a database page by page with SQLite's backup interface, into a new file that appears only when complete.
[[nodiscard]] Expected<void> copyDatabase(Connection& source, const QString& path, Progress& progress);

/// The folder beside a program that holds its automatic backups.
[[nodiscard]] QString backupFolder(const QString& programPath);

/// The newest automatic backup of a program, or empty.
[[nodiscard]] QString newestBackup(const QString& programPath);

/// Saves an older file as it is before it is migrated.
[[nodiscard]] Expected<void> backUpBeforeMigration(Connection& connection, const QString& programPath, int version);

/// Saves the program once a day it is used, and keeps the newest five. True if a backup was made.
[[nodiscard]] Expected<bool> backUpDaily(Store& store, Progress& progress);

/// Puts a backup in the place of a program; the file that stood there is kept beside it, and its new name returned.
/// ProgramLocked while the program is open anywhere, after waiting for `lockTimeoutMs`.
[[nodiscard]] Expected<QString> restoreBackup(const QString& backupPath, const QString& programPath,
                                              const QString& stamp, int lockTimeoutMs = 0);

} // namespace channelbook::store
