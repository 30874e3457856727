#pragma once

#include "core/store/Connection.h"

#include <QStringList>

namespace channelbook::store {

/// SQLite's application_id of a program: "CBOK".
inline constexpr qint64 applicationId = 0x43424f4b;

/// The newest schema this build knows.
[[nodiscard]] int schemaVersion();

/// Brings an open program from `from` to the newest schema, one numbered file after another, in one transaction.
void migrate(Connection& connection, int from);

/// Tables that commands write and history tracks.
[[nodiscard]] const QStringList& recordedTables();

/// Tables worked out from the recorded ones, or kept beside them; never undone.
[[nodiscard]] const QStringList& otherTables();

/// Whether a command of this kind moves money, and so is on the disk when it is reported as done: a full fsync, whoever
/// performs it.
[[nodiscard]] bool isDurable(QStringView commandKind);

/// Tables a shelf belongs to are named like this: rows an undone import took away, kept for its redo.
inline constexpr QStringView shelfPrefix = u"shelf_";

} // namespace channelbook::store
