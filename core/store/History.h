#pragma once

#include "core/base/Error.h"
#include "core/store/Changes.h"
#include "core/store/Connection.h"

#include <QJsonObject>

#include <vector>

namespace channelbook::store {

/// One thing that was done: an entry of the history.
struct HistoryEntry {
    qint64 id = 0;
    QString at;   ///< UTC instant
    QString who;
    QString kind;
    QJsonObject args;
    QString state;   ///< "done", "undone" or "dropped" (undone, and something else was done since)
    QString stateAt; ///< UTC instant of the last change of `state`
};

/// A field of a record as an entry changed it.
struct FieldChange {
    QString table;
    RecordId id = 0;
    Operation operation = Operation::Update;
    QString column;
    Value before;
    Value after;
};

/// The newest entries first, at most `limit`, older than the entry `before` if it is not 0. Newest is what this file
/// took in last, whatever the clocks said.
[[nodiscard]] std::vector<HistoryEntry> historyEntries(Connection& connection, int limit, qint64 before = 0);

/// The entries that touched a record, newest first.
[[nodiscard]] std::vector<HistoryEntry> recordHistory(Connection& connection, RecordId record, int limit);

/// One entry, if it exists.
[[nodiscard]] std::optional<HistoryEntry> historyEntry(Connection& connection, qint64 id);

/// What an entry changed in a record's own row (and facets), field by field. Bulk inserts tell none.
[[nodiscard]] std::vector<FieldChange> fieldChanges(Connection& connection, qint64 historyId, RecordId record);

/// The rows a changeset touches.
[[nodiscard]] std::vector<RowChange> rowsOf(const QByteArray& changeset, bool inverted);

/// Applies `changeset`, or its inverse. The table and id of the row whose later change would be lost, if there is one.
struct AppliedChangeset {
    bool ok = true;
    QString table;
    RecordId id = 0;
};
[[nodiscard]] AppliedChangeset applyChangeset(Connection& connection, const QByteArray& changeset, bool inverted);

} // namespace channelbook::store
