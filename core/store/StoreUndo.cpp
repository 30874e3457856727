#include "core/store/Bulk.h"
#include "core/store/Schema.h"
#include "core/store/WithoutLog.h"

#include <sqlite3.h>

#include <algorithm>

namespace channelbook::store {

namespace {

/// The words a person knows a row by: its name or subject; a facet's is its company's.
QString labelOf(Connection& connection, const QString& table, RecordId id) {
    const bool facet = table == u"partner" || table == u"customer";
    const QString named = facet ? QStringLiteral("company") : table;
    Statement columns(connection, QStringLiteral("SELECT name FROM pragma_table_info(?) WHERE name IN ('name', 'subject')"));
    columns.bind(1, named);
    if (!columns.step()) return QString::number(id);
    Statement label(connection, QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(columns.text(0), named));
    label.bind(1, id);
    return label.step() ? label.text(0) : QString::number(id);
}

std::vector<RangeChange> rangesOf(Connection& connection, qint64 historyId, Operation operation) {
    Statement statement(connection,
                        "SELECT table_name, first_id, last_id FROM history_range WHERE history_id = ? ORDER BY first_id DESC");
    statement.bind(1, historyId);
    std::vector<RangeChange> ranges;
    while (statement.step())
        ranges.push_back({statement.text(0), {statement.integer(1), statement.integer(2)}, operation});
    return ranges;
}

QString shelfOf(qint64 historyId, const QString& table) {
    return QStringLiteral("%1%2_%3").arg(shelfPrefix).arg(historyId).arg(table);
}

QString rangeCondition(const IdRange& ids) {
    return QStringLiteral("id BETWEEN %1 AND %2 AND ((id >> 12) & 1023) = %3").arg(ids.first).arg(ids.last).arg(deviceOf(ids.first));
}

/// A record of a bulk range that something done later, and still standing, has changed.
std::optional<std::pair<QString, RecordId>> touchedSince(Connection& connection, qint64 historyId) {
    Statement statement(connection,
                        "SELECT r.table_name, r.record_id FROM history_range g JOIN history_record r"
                        " ON r.record_id BETWEEN g.first_id AND g.last_id"
                        " AND ((r.record_id >> 12) & 1023) = ((g.first_id >> 12) & 1023)"
                        " JOIN history h ON h.id = r.history_id"
                        " WHERE g.history_id = ?1 AND h.state = 'done'"
                        " AND h.seq > (SELECT seq FROM history WHERE id = ?1) LIMIT 1");
    statement.bind(1, historyId);
    if (!statement.step()) return std::nullopt;
    return std::pair(statement.text(0), statement.integer(1));
}

QByteArray changesetOf(Connection& connection, qint64 historyId) {
    Statement statement(connection, "SELECT changeset FROM history WHERE id = ?");
    statement.bind(1, historyId);
    return statement.step() && !statement.isNull(0) ? qUncompress(statement.blob(0)) : QByteArray();
}

void setState(Connection& connection, qint64 id, const char* state, const QString& at) {
    Statement statement(connection,
                        "UPDATE history SET state = ?2, state_at = ?3, undo_order = CASE WHEN ?2 = 'undone' THEN"
                        " (SELECT coalesce(max(undo_order), 0) + 1 FROM history WHERE state = 'undone') END WHERE id = ?1");
    statement.bindAll(id, QString::fromLatin1(state), at).run();
}

/// Ranges of one history entry by table: the SQL that selects their rows.
struct ShelvedTable {
    QString name;
    QString condition;
};

std::vector<ShelvedTable> tablesOf(const std::vector<RangeChange>& ranges) {
    std::vector<ShelvedTable> tables;
    for (const RangeChange& range : ranges) {
        const QString condition = u'(' + rangeCondition(range.ids) + u')';
        const auto known = std::find_if(tables.begin(), tables.end(), [&](const ShelvedTable& table) { return table.name == range.table; });
        if (known == tables.end())
            tables.push_back({range.table, condition});
        else
            known->condition += QStringLiteral(" OR ") + condition;
    }
    return tables;
}

bool isDangling(Connection& connection) { return connection.integer("SELECT EXISTS(SELECT 1 FROM pragma_foreign_key_check)") != 0; }

/// The record that would be left referring to something that is gone. Looks through the whole program, but only on the
/// way to a refusal, and takes the transaction back: then what is gone has its name again.
Error danglingConflict(Connection& connection) {
    QString table;
    RecordId id = 0;
    {
        Statement statement(connection, "SELECT \"table\", rowid FROM pragma_foreign_key_check LIMIT 1");
        if (!statement.step()) return {ErrorCode::UndoConflict, {}};
        table = statement.text(0);
        id = statement.integer(1);
    }
    connection.exec("ROLLBACK");
    return {ErrorCode::UndoConflict, {table, labelOf(connection, table, id)}};
}

/// Opens the transaction of an undo or redo. References are enforced row by row but where very many rows move: then all
/// are looked at once, before the commit.
void beginMoving(Connection& connection, bool bulk) {
    connection.exec(bulk ? "PRAGMA foreign_keys = OFF" : "PRAGMA foreign_keys = ON");
    connection.exec("PRAGMA synchronous = FULL; BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON");
}

} // namespace

Expected<HistoryEntry> Store::undo(qint64 id) {
    Changes changes;
    std::optional<HistoryEntry> entry;
    const auto result = guarded([&]() -> Expected<qint64> {
        // By order of commit in this file: a laptop whose clock is behind gives lower ids to later entries.
        if (id == 0) id = m_writer->integer("SELECT id FROM history WHERE state = 'done' ORDER BY seq DESC LIMIT 1");
        if (id == 0) return failure(ErrorCode::NothingToUndo);
        entry = historyEntry(*m_writer, id);
        if (!entry) return failure(ErrorCode::HistoryNotFound, {QString::number(id)});
        if (entry->state != u"done") return failure(ErrorCode::NothingToUndo);
        if (const auto touched = touchedSince(*m_writer, id))
            return failure(ErrorCode::UndoConflict, {touched->first, labelOf(*m_writer, touched->first, touched->second)});
        const QByteArray changeset = changesetOf(*m_writer, id);
        changes.rows = rowsOf(changeset, true);
        changes.ranges = rangesOf(*m_writer, id, Operation::Delete);

        const auto tables = tablesOf(changes.ranges);
        const bool bulk = std::any_of(tables.begin(), tables.end(), [&](const ShelvedTable& table) { return areMany(*m_writer, table.name, table.condition); });
        const auto withoutLog = bulk ? std::make_unique<WithoutLog>(*this) : nullptr;
        beginMoving(*m_writer, bulk);
        const AppliedChangeset applied = applyChangeset(*m_writer, changeset, true);
        if (!applied.ok && applied.id != 0)
            return failure(ErrorCode::UndoConflict, {applied.table, labelOf(*m_writer, applied.table, applied.id)});
        if (!applied.ok) return tl::unexpected(danglingConflict(*m_writer));
        for (const ShelvedTable& table : tables) shelve(*m_writer, table.name, table.condition, shelfOf(id, table.name));
        if (bulk && isDangling(*m_writer)) return tl::unexpected(danglingConflict(*m_writer));
        for (const auto& derived : m_options.derived) derived->follow(*m_writer, changes);
        setState(*m_writer, id, "undone", instantText(clock().now()));
        try {
            m_writer->exec("COMMIT");
        } catch (const StoreFailure& refused) {
            if ((refused.code() & 0xff) != SQLITE_CONSTRAINT) throw;
            return tl::unexpected(danglingConflict(*m_writer));
        }
        return id;
    });
    if (!result) return tl::unexpected(result.error());
    Q_EMIT m_events.changed(changes);
    return *entry;
}

Expected<HistoryEntry> Store::redo() {
    Changes changes;
    std::optional<HistoryEntry> entry;
    const auto result = guarded([&]() -> Expected<qint64> {
        const qint64 id = m_writer->integer("SELECT id FROM history WHERE state = 'undone' ORDER BY undo_order DESC LIMIT 1");
        if (id == 0) return failure(ErrorCode::NothingToRedo);
        entry = historyEntry(*m_writer, id);
        const QByteArray changeset = changesetOf(*m_writer, id);
        changes.rows = rowsOf(changeset, false);
        changes.ranges = rangesOf(*m_writer, id, Operation::Insert);

        auto tables = tablesOf(changes.ranges);
        std::reverse(tables.begin(), tables.end());
        const bool bulk = std::any_of(tables.begin(), tables.end(), [&](const ShelvedTable& table) { return areMany(*m_writer, shelfOf(id, table.name), QStringLiteral("1")); });
        const auto withoutLog = bulk ? std::make_unique<WithoutLog>(*this) : nullptr;
        beginMoving(*m_writer, bulk);
        for (const ShelvedTable& table : tables) unshelve(*m_writer, table.name, shelfOf(id, table.name));
        const AppliedChangeset applied = applyChangeset(*m_writer, changeset, false);
        if (!applied.ok)
            return failure(ErrorCode::UndoConflict,
                           {applied.table, applied.id == 0 ? QString() : labelOf(*m_writer, applied.table, applied.id)});
        // Whatever else is done takes away what could be done again: the program is as it was when it was undone, and
        // what comes back refers to what is there. To look at each reference would cost ten times the rest.
        for (const auto& derived : m_options.derived) derived->follow(*m_writer, changes);
        setState(*m_writer, id, "done", instantText(clock().now()));
        m_writer->exec("COMMIT");
        return id;
    });
    if (!result) return tl::unexpected(result.error());
    Q_EMIT m_events.changed(changes);
    return *entry;
}

} // namespace channelbook::store
