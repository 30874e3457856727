#include "core/store/Schema.h"
#include "core/store/Store.h"

#include <sqlite3.h>

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
                        " WHERE g.history_id = ?1 AND r.history_id > ?1 AND h.state = 'done' LIMIT 1");
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

/// The record that would be left referring to something that is gone. Looks through the whole program, but only on the
/// way to a refusal. `before` still sees the names of what is gone.
Error danglingConflict(Connection& connection, Connection& before) {
    Statement statement(connection, "SELECT \"table\", rowid FROM pragma_foreign_key_check LIMIT 1");
    if (!statement.step()) return {ErrorCode::UndoConflict, {}};
    const QString table = statement.text(0);
    return {ErrorCode::UndoConflict, {table, labelOf(before, table, statement.integer(1))}};
}

} // namespace

Expected<HistoryEntry> Store::undo(qint64 id) {
    Changes changes;
    std::optional<HistoryEntry> entry;
    const auto result = guarded([&]() -> Expected<qint64> {
        if (id == 0) id = m_writer->integer("SELECT max(id) FROM history WHERE state = 'done'");
        if (id == 0) return failure(ErrorCode::NothingToUndo);
        entry = historyEntry(*m_writer, id);
        if (!entry) return failure(ErrorCode::HistoryNotFound, {QString::number(id)});
        if (entry->state != u"done") return failure(ErrorCode::NothingToUndo);
        if (const auto touched = touchedSince(*m_writer, id))
            return failure(ErrorCode::UndoConflict, {touched->first, labelOf(*m_writer, touched->first, touched->second)});
        const QByteArray changeset = changesetOf(*m_writer, id);
        changes.rows = rowsOf(changeset, true);
        changes.ranges = rangesOf(*m_writer, id, Operation::Delete);

        m_writer->exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON");
        const AppliedChangeset applied = applyChangeset(*m_writer, changeset, true);
        if (!applied.ok && applied.id != 0)
            return failure(ErrorCode::UndoConflict, {applied.table, labelOf(*m_writer, applied.table, applied.id)});
        if (!applied.ok) return tl::unexpected(danglingConflict(*m_writer, reader()));
        for (const RangeChange& range : changes.ranges) {
            const QString shelf = shelfOf(id, range.table);
            m_writer->exec(QStringLiteral("CREATE TABLE IF NOT EXISTS %1 AS SELECT * FROM %2 WHERE 0").arg(shelf, range.table));
            m_writer->exec(QStringLiteral("INSERT INTO %1 SELECT * FROM %2 WHERE %3").arg(shelf, range.table, rangeCondition(range.ids)));
        }
        for (const RangeChange& range : changes.ranges)
            m_writer->exec(QStringLiteral("DELETE FROM %1 WHERE %2").arg(range.table, rangeCondition(range.ids)));
        for (const auto& derived : m_options.derived) derived->follow(*m_writer, changes);
        setState(*m_writer, id, "undone", instantText(clock().now()));
        try {
            m_writer->exec("COMMIT");
        } catch (const StoreFailure& refused) {
            if ((refused.code() & 0xff) != SQLITE_CONSTRAINT) throw;
            return tl::unexpected(danglingConflict(*m_writer, reader()));
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

        m_writer->exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON");
        for (auto range = changes.ranges.rbegin(); range != changes.ranges.rend(); ++range)
            m_writer->exec(QStringLiteral("INSERT INTO %1 SELECT * FROM %2 WHERE %3")
                               .arg(range->table, shelfOf(id, range->table), rangeCondition(range->ids)));
        for (const RangeChange& range : changes.ranges)
            m_writer->exec(QStringLiteral("DROP TABLE IF EXISTS %1").arg(shelfOf(id, range.table)));
        const AppliedChangeset applied = applyChangeset(*m_writer, changeset, false);
        if (!applied.ok)
            return failure(ErrorCode::UndoConflict,
                           {applied.table, applied.id == 0 ? QString() : labelOf(*m_writer, applied.table, applied.id)});
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
