#include "core/store/Bulk.h"

#include <QRegularExpression>

#include <sqlite3.h>

namespace channelbook::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 manyRows = 20000;

qint64 count(Connection& connection, const QString& from) { return connection.integer(u"SELECT count(*) FROM %1"_s.arg(from).toUtf8().constData()); }

/// Indexes are worth building again where at least this share of the rows comes or goes.
bool worthRebuilding(qint64 moved, qint64 staying) { return moved * 4 > staying; }

/// The table's own definition under another name, so that SQLite copies whole records; without references, because
/// what is shelved refers to things that may go before it comes back.
QString shelfDefinition(Connection& connection, const QString& table, const QString& shelf) {
    Statement statement(connection, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?");
    statement.bind(1, table);
    if (!statement.step()) throw StoreFailure(SQLITE_ERROR, "no such table");
    static const QRegularExpression references(u"\\s+REFERENCES\\s+\\w+\\s*\\(\\w+\\)"_s);
    const QString sql = statement.text(0);
    return u"CREATE TABLE IF NOT EXISTS "_s + shelf + sql.mid(sql.indexOf(u'(')).remove(references);
}

void setTriggers(Connection& connection, int on) { sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, on, nullptr); }

} // namespace

void DroppedIndexes::drop(const QString& table) {
    Statement indexes(m_connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL");
    indexes.bind(1, table);
    QStringList names;
    while (indexes.step()) {
        names << indexes.text(0);
        m_sql << indexes.text(1);
    }
    indexes.reset();
    for (const QString& name : names) m_connection.exec(u"DROP INDEX %1"_s.arg(name));
}

void DroppedIndexes::restore() {
    if (m_sql.isEmpty()) return;
    const qint64 cacheSize = m_connection.integer("PRAGMA cache_size");
    // SQLite sorts as much at once as the cache may hold: 256 pages make runs of 2 MiB, which fit the processor's cache,
    // and other cores sort one while the next is collected.
    m_connection.exec("PRAGMA cache_size = 256; PRAGMA threads = 3");
    for (const QString& sql : m_sql) m_connection.exec(sql);
    m_connection.exec(u"PRAGMA threads = 0; PRAGMA cache_size = %1"_s.arg(cacheSize));
    m_sql.clear();
}

WithoutChecks::~WithoutChecks() {
    // Sets a flag of the connection, nothing more: it cannot fail.
    sqlite3_exec(m_connection.handle(), "PRAGMA ignore_check_constraints = OFF", nullptr, nullptr, nullptr);
}

WithoutTriggers::WithoutTriggers(Connection& connection) : m_connection(connection) { setTriggers(m_connection, 0); }

WithoutTriggers::~WithoutTriggers() { setTriggers(m_connection, 1); }

bool areMany(Connection& connection, const QString& table, const QString& condition) {
    return count(connection, u"(SELECT 1 FROM %1 WHERE %2 LIMIT %3)"_s.arg(table, condition).arg(manyRows)) == manyRows;
}

void shelve(Connection& connection, const QString& table, const QString& condition, const QString& shelf) {
    connection.exec(shelfDefinition(connection, table, shelf));
    const auto move = [&](const QString& where) {
        connection.exec(u"INSERT INTO %1 SELECT * FROM %2%3"_s.arg(shelf, table, where));
        connection.exec(u"DELETE FROM %1%2"_s.arg(table, where));
    };
    const QString where = u" WHERE "_s + condition;
    if (!areMany(connection, table, condition)) {
        move(where);
        return;
    }
    const qint64 moved = count(connection, table + where);
    const qint64 staying = count(connection, table) - moved;
    DroppedIndexes indexes(connection);
    if (worthRebuilding(moved, staying)) indexes.drop(table);
    const WithoutTriggers quietly(connection);
    // Without a condition whole pages are copied, and let go.
    move(staying == 0 ? QString() : where);
    indexes.restore();
}

namespace {

QString columnList(Connection& connection, const QString& table) {
    Statement statement(connection, "SELECT group_concat(name) FROM pragma_table_info(?)");
    statement.bind(1, table);
    return statement.step() ? statement.text(0) : QString();
}

} // namespace

void unshelve(Connection& connection, const QString& table, const QString& shelf) {
    // Whole pages are copied where shelf and table are alike; but the table may have got columns since the shelf was filled.
    const QString columns = columnList(connection, shelf);
    const QString back = columns == columnList(connection, table) ? u"INSERT INTO %1 SELECT * FROM %2"_s.arg(table, shelf) : u"INSERT INTO %1(%2) SELECT %2 FROM %3"_s.arg(table, columns, shelf);
    if (!areMany(connection, shelf, u"1"_s)) {
        connection.exec(back);
    } else {
        DroppedIndexes indexes(connection);
        if (worthRebuilding(count(connection, shelf), count(connection, table))) indexes.drop(table);
        const WithoutTriggers quietly(connection);
        const WithoutChecks unchecked(connection); // they held when the rows went
        connection.exec(back);
        indexes.restore();
    }
    connection.exec(u"DROP TABLE "_s + shelf);
}

} // namespace channelbook::store
