#include "core/store/EntryContents.h"

#include <QJsonDocument>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace channelbook::store {

namespace {

constexpr std::string_view entryColumns = "id, at, who, kind, args, state, state_at";

HistoryEntry entryOf(const Statement& row) {
    return {row.integer(0),
            row.text(1),
            row.text(2),
            row.text(3),
            QJsonDocument::fromJson(row.text(4).toUtf8()).object(),
            row.text(5),
            row.text(6)};
}

std::vector<HistoryEntry> entriesOf(Statement& statement) {
    std::vector<HistoryEntry> entries;
    while (statement.step()) entries.push_back(entryOf(statement));
    return entries;
}

Value valueOf(sqlite3_value* value) {
    if (value == nullptr) return {};
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: return static_cast<qint64>(sqlite3_value_int64(value));
    case SQLITE_FLOAT: return sqlite3_value_double(value);
    case SQLITE_NULL: return {};
    default: return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_value_text(value)));
    }
}

Operation operationOf(int code) {
    if (code == SQLITE_INSERT) return Operation::Insert;
    return code == SQLITE_DELETE ? Operation::Delete : Operation::Update;
}

using IteratorOwner = std::unique_ptr<sqlite3_changeset_iter, decltype(&sqlite3changeset_finalize)>;

IteratorOwner iterate(const QByteArray& changeset) {
    sqlite3_changeset_iter* iterator = nullptr;
    // The changeset is only read, but the interface predates const.
    const int resultCode = sqlite3changeset_start(&iterator, static_cast<int>(changeset.size()),
                                                  const_cast<char*>(changeset.constData()));
    if (resultCode != SQLITE_OK) throw StoreFailure(resultCode, sqlite3_errstr(resultCode));
    return {iterator, &sqlite3changeset_finalize};
}

/// All recorded tables have their `id` as first column.
RecordId idOf(sqlite3_changeset_iter* iterator, int operation) {
    sqlite3_value* value = nullptr;
    if (operation == SQLITE_INSERT)
        sqlite3changeset_new(iterator, 0, &value);
    else
        sqlite3changeset_old(iterator, 0, &value);
    return value == nullptr ? 0 : sqlite3_value_int64(value);
}

struct Row {
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
};

Row rowAt(sqlite3_changeset_iter* iterator) {
    Row row;
    int indirect = 0;
    sqlite3changeset_op(iterator, &row.table, &row.columns, &row.operation, &indirect);
    return row;
}

QStringList columnsOf(Connection& connection, const QString& table) {
    Statement statement(connection, QStringLiteral("SELECT name FROM pragma_table_info(?)"));
    statement.bind(1, table);
    QStringList columns;
    while (statement.step()) columns << statement.text(0);
    return columns;
}

/// Applying a changeset ends by switching deferred references off, and with that SQLite forgets which of them hang: an
/// undo would leave references to nothing. Ignoring that one statement leaves them for the commit to check.
int keepDeferring(void*, int action, const char* pragma, const char* value, const char*, const char*) {
    const bool switchesOff = action == SQLITE_PRAGMA && pragma != nullptr && value != nullptr &&
                             std::string_view(pragma) == "defer_foreign_keys" && std::string_view(value) == "0";
    return switchesOff ? SQLITE_IGNORE : SQLITE_OK;
}

int onConflict(void* context, int kind, sqlite3_changeset_iter* iterator) {
    // References may hang until the rows of bulk ranges are gone or back; the commit checks them.
    if (kind == SQLITE_CHANGESET_FOREIGN_KEY) return SQLITE_CHANGESET_OMIT;
    auto* result = static_cast<AppliedChangeset*>(context);
    result->ok = false;
    const Row row = rowAt(iterator);
    result->table = QString::fromUtf8(row.table);
    result->id = idOf(iterator, row.operation);
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

std::vector<HistoryEntry> historyEntries(Connection& connection, int limit, qint64 before) {
    Statement statement(connection, "SELECT " + std::string(entryColumns) +
                                        " FROM history WHERE ?1 = 0 OR seq < (SELECT seq FROM history WHERE id = ?1)"
                                        " ORDER BY seq DESC LIMIT ?2");
    statement.bindAll(before, limit);
    return entriesOf(statement);
}

std::vector<HistoryEntry> recordHistory(Connection& connection, RecordId record, int limit) {
    Statement statement(connection,
                        "SELECT " + std::string(entryColumns) +
                            " FROM history WHERE id IN (SELECT history_id FROM history_record WHERE record_id = ?1"
                            " UNION SELECT history_id FROM history_range WHERE ?1 BETWEEN first_id AND last_id"
                            " AND ((?1 >> 12) & 1023) = ((first_id >> 12) & 1023))"
                            " ORDER BY seq DESC LIMIT ?2");
    statement.bindAll(record, limit);
    return entriesOf(statement);
}

std::optional<HistoryEntry> historyEntry(Connection& connection, qint64 id) {
    Statement statement(connection, "SELECT " + std::string(entryColumns) + " FROM history WHERE id = ?");
    statement.bind(1, id);
    if (!statement.step()) return std::nullopt;
    return entryOf(statement);
}

static QByteArray changesetOf(Connection& connection, qint64 historyId) {
    Statement statement(connection, "SELECT changeset FROM history WHERE id = ?");
    statement.bind(1, historyId);
    return statement.step() && !statement.isNull(0) ? qUncompress(statement.blob(0)) : QByteArray();
}

/// @param only of this record; 0: of all
static void walkChanges(Connection& connection, qint64 historyId, RecordId only, const std::function<void(const FieldChange&)>& told) {
    const QByteArray changeset = changesetOf(connection, historyId);
    if (changeset.isEmpty()) return;
    const IteratorOwner iterator = iterate(changeset);
    QString columnsTable;
    QStringList columns;
    while (sqlite3changeset_next(iterator.get()) == SQLITE_ROW) {
        const Row row = rowAt(iterator.get());
        const RecordId id = idOf(iterator.get(), row.operation);
        if (only != 0 && id != only) continue;
        const QString table = QString::fromUtf8(row.table);
        if (table != columnsTable) {
            columns = columnsOf(connection, table);
            columnsTable = table;
        }
        for (int column = 1; column < row.columns; ++column) {
            sqlite3_value* before = nullptr;
            sqlite3_value* after = nullptr;
            if (row.operation != SQLITE_INSERT) sqlite3changeset_old(iterator.get(), column, &before);
            if (row.operation != SQLITE_DELETE) sqlite3changeset_new(iterator.get(), column, &after);
            if (row.operation == SQLITE_UPDATE && after == nullptr) continue;
            const FieldChange change{table, id, operationOf(row.operation), columns.value(column), valueOf(before), valueOf(after)};
            if (!isNull(change.before) || !isNull(change.after)) told(change);
        }
    }
}

std::vector<FieldChange> fieldChanges(Connection& connection, qint64 historyId, RecordId record) {
    std::vector<FieldChange> changes;
    walkChanges(connection, historyId, record, [&](const FieldChange& change) { changes.push_back(change); });
    return changes;
}

void eachFieldChange(Connection& connection, qint64 historyId, const std::function<void(const FieldChange&)>& told) { walkChanges(connection, historyId, 0, told); }

std::vector<RecordId> insertedRecords(Connection& connection, qint64 historyId, const QString& table, std::size_t most) {
    std::vector<RecordId> ids;
    for (const RowChange& row : rowsOf(changesetOf(connection, historyId), false))
        if (row.operation == Operation::Insert && row.table == table) ids.push_back(row.id);
    Statement range(connection, QStringLiteral("SELECT t.id FROM history_range h JOIN %1 t ON t.id BETWEEN h.first_id AND h.last_id AND ((t.id >> 12) & 1023) = ((h.first_id >> 12) & 1023)"
                                               " WHERE h.history_id = ?1 AND h.table_name = ?2 ORDER BY t.id LIMIT ?3").arg(table));
    range.bindAll(historyId, table, static_cast<qint64>(most));
    while (range.step()) ids.push_back(range.integer(0));
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() > most) ids.resize(most);
    return ids;
}

std::vector<RowChange> rowsOf(const QByteArray& changeset, bool inverted) {
    std::vector<RowChange> rows;
    if (changeset.isEmpty()) return rows;
    const IteratorOwner iterator = iterate(changeset);
    while (sqlite3changeset_next(iterator.get()) == SQLITE_ROW) {
        const Row row = rowAt(iterator.get());
        Operation operation = operationOf(row.operation);
        if (inverted && operation != Operation::Update)
            operation = operation == Operation::Insert ? Operation::Delete : Operation::Insert;
        rows.push_back({QString::fromUtf8(row.table), idOf(iterator.get(), row.operation), operation});
    }
    return rows;
}

AppliedChangeset applyChangeset(Connection& connection, const QByteArray& changeset, bool inverted) {
    AppliedChangeset result;
    if (changeset.isEmpty()) return result;
    int flags = SQLITE_CHANGESETAPPLY_NOSAVEPOINT;
    if (inverted) flags |= SQLITE_CHANGESETAPPLY_INVERT;
    sqlite3_set_authorizer(connection.handle(), &keepDeferring, nullptr);
    const int resultCode =
        sqlite3changeset_apply_v2(connection.handle(), static_cast<int>(changeset.size()),
                                  const_cast<char*>(changeset.constData()), nullptr, &onConflict, &result, nullptr,
                                  nullptr, flags);
    sqlite3_set_authorizer(connection.handle(), nullptr, nullptr);
    if (resultCode == SQLITE_ABORT || resultCode == SQLITE_CONSTRAINT) result.ok = false;
    if (resultCode != SQLITE_OK && result.ok)
        throw StoreFailure(resultCode, sqlite3_errmsg(connection.handle()));
    return result;
}

} // namespace channelbook::store
