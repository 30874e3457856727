#include "core/store/Bulk.h"

#include "core/store/WritableSchema.h"

#include <QRegularExpression>

#include <sqlite3.h>

#include <future>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace channelbook::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 manyRows = 20000;
/// 8 MiB of pages.
constexpr const char* loadingCache = "PRAGMA cache_size = -8192";

qint64 count(Connection& connection, const QString& from) { return connection.integer(u"SELECT count(*) FROM %1"_s.arg(from).toUtf8().constData()); }

/// Gives the system back what was freed; others than glibc do so by themselves.
void returnMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

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

DroppedIndexes::~DroppedIndexes() {
    if (m_cacheSize != 0) sqlite3_exec(m_connection.handle(), u"PRAGMA cache_size = %1"_s.arg(m_cacheSize).toUtf8().constData(), nullptr, nullptr, nullptr);
}

void DroppedIndexes::drop(const QString& table, const QStringList& staying) {
    Statement indexes(m_connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL");
    indexes.bind(1, table);
    std::vector<Dropped> dropped;
    while (indexes.step())
        if (!staying.contains(indexes.text(0))) dropped.push_back({table, indexes.text(0), indexes.text(1), {}});
    indexes.reset();
    for (Dropped& index : dropped) {
        m_connection.exec(u"DROP INDEX %1"_s.arg(index.name));
        m_dropped.push_back(std::move(index));
    }
    if (m_cacheSize != 0) return;
    // What goes in is appended and not read again: the memory is better used for the entries.
    m_cacheSize = m_connection.integer("PRAGMA cache_size");
    m_connection.exec(loadingCache);
    returnMemory();
}

std::vector<std::shared_ptr<IndexEntries>> DroppedIndexes::gather(const QString& table, const QString& column) {
    std::vector<std::shared_ptr<IndexEntries>> gathered;
    for (Dropped& index : m_dropped) {
        if (index.table != table) continue;
        if (auto entries = IndexEntries::of(m_connection, index.name, index.sql); entries && entries->column() == column) {
            index.entries = std::make_shared<IndexEntries>(std::move(*entries));
            gathered.push_back(index.entries);
        }
    }
    return gathered;
}

void DroppedIndexes::restore() {
    if (m_dropped.empty()) return;
    // Entries are sorted on another core while the indexes they do not serve are built.
    const auto sorted = std::async(std::launch::async, [this] {
        for (const Dropped& index : m_dropped)
            if (index.entries && index.entries->complete()) index.entries->sort();
    });
    // SQLite sorts as much at once as the cache may hold: 256 pages make runs of 2 MiB, which fit the processor's cache,
    // and other cores sort one while the next is collected.
    m_connection.exec("PRAGMA cache_size = 256; PRAGMA threads = 3");
    for (const Dropped& index : m_dropped)
        if (!index.entries || !index.entries->complete()) m_connection.exec(index.sql);
    m_connection.exec("PRAGMA threads = 0");
    sorted.wait();
    for (const Dropped& index : m_dropped)
        if (index.entries && index.entries->complete()) index.entries->build(m_connection);
    // What follows a bulk load goes through whole tables once: no memory need be kept for them either.
    m_connection.exec(loadingCache);
    m_dropped.clear();
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

namespace {

/// The definition of an index of `table` for its shelf.
QString shelfIndex(const QString& sql, const QString& table, const QString& shelf) {
    static const QRegularExpression head(u"^CREATE (UNIQUE )?INDEX \\w+ ON \\w+"_s);
    const auto match = head.match(sql);
    const QString name = match.captured(0).section(u' ', -3, -3);
    Q_ASSERT(match.hasMatch() && match.captured(0).endsWith(table));
    return u"CREATE %1INDEX %2_%3 ON %2"_s.arg(match.captured(1), shelf, name) + sql.mid(match.capturedLength());
}

/// The definitions of a table's indexes; those that come with the table itself have none.
QStringList indexDefinitions(Connection& connection, const QString& table) {
    Statement statement(connection, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY name");
    statement.bind(1, table);
    QStringList definitions;
    while (statement.step()) definitions << statement.text(0);
    return definitions;
}

QStringList shelfIndexes(Connection& connection, const QString& table, const QString& shelf) {
    QStringList definitions = indexDefinitions(connection, table);
    for (QString& sql : definitions) sql = shelfIndex(sql, table, shelf);
    return definitions;
}

QString definitionOf(Connection& connection, const QString& table) {
    Statement statement(connection, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?");
    statement.bind(1, table);
    return statement.step() ? statement.text(0) : QString();
}

/// Whether table and shelf have the same columns and indexes in the same order: then either's rows can be the other's.
bool areAlike(Connection& connection, const QString& table, const QString& shelf) {
    const QString wanted = shelfDefinition(connection, table, shelf);
    const QString columns = definitionOf(connection, shelf);
    return wanted.mid(wanted.indexOf(u'(')) == columns.mid(columns.indexOf(u'(')) && shelfIndexes(connection, table, shelf) == indexDefinitions(connection, shelf);
}

/// Where the schema says that a table and its indexes begin: the table first, then those it came with, then the others.
struct Root {
    qint64 entry;
    qint64 page;
};

std::vector<Root> rootsOf(Connection& connection, const QString& table) {
    Statement statement(connection, "SELECT rowid, rootpage FROM sqlite_schema WHERE tbl_name = ? AND type IN ('table', 'index') ORDER BY type DESC, sql IS NOT NULL, name");
    statement.bind(1, table);
    std::vector<Root> roots;
    while (statement.step()) roots.push_back({statement.integer(0), statement.integer(1)});
    return roots;
}

/// Lets two tables that are alike change their rows and index entries, however many: what the schema says of where each
/// begins changes places, and every connection reads its schema anew.
void swapRows(Connection& connection, const QString& table, const QString& shelf) {
    const std::vector<Root> ours = rootsOf(connection, table);
    const std::vector<Root> theirs = rootsOf(connection, shelf);
    if (ours.size() != theirs.size()) throw StoreFailure(SQLITE_ERROR, "table and shelf are not alike");
    const WritableSchema writable(connection);
    Statement begin(connection, "UPDATE sqlite_schema SET rootpage = ? WHERE rowid = ?");
    for (std::size_t i = 0; i < ours.size(); ++i) {
        begin.reset().bindAll(theirs[i].page, ours[i].entry).run();
        begin.reset().bindAll(ours[i].page, theirs[i].entry).run();
    }
}

} // namespace

void shelve(Connection& connection, const QString& table, const QString& condition, const QString& shelf) {
    connection.exec(shelfDefinition(connection, table, shelf));
    const QString where = u" WHERE "_s + condition;
    if (!areMany(connection, table, condition)) {
        connection.exec(u"INSERT INTO %1 SELECT * FROM %2%3"_s.arg(shelf, table, where));
        connection.exec(u"DELETE FROM %1%2"_s.arg(table, where));
        return;
    }
    const qint64 moved = count(connection, table + where);
    const qint64 staying = count(connection, table) - moved;
    const WithoutTriggers quietly(connection);
    if (worthRebuilding(moved, staying)) {
        // All go, and those that stay come back: the rows themselves need not be touched, nor their index entries.
        for (const QString& sql : shelfIndexes(connection, table, shelf)) connection.exec(sql);
        swapRows(connection, table, shelf);
        if (staying == 0) return;
        connection.exec(u"INSERT INTO %1 SELECT * FROM %2 WHERE NOT (%3)"_s.arg(table, shelf, condition));
        connection.exec(u"DELETE FROM %1 WHERE NOT (%2)"_s.arg(shelf, condition));
        return;
    }
    connection.exec(u"INSERT INTO %1 SELECT * FROM %2%3"_s.arg(shelf, table, where));
    connection.exec(u"DELETE FROM %1%2"_s.arg(table, where));
}

namespace {

QString columnList(Connection& connection, const QString& table) {
    Statement statement(connection, "SELECT group_concat(name) FROM pragma_table_info(?)");
    statement.bind(1, table);
    return statement.step() ? statement.text(0) : QString();
}

} // namespace

void unshelve(Connection& connection, const QString& table, const QString& shelf) {
    // Whole records are copied where shelf and table are alike; but the table may have got columns since the shelf was filled.
    const QString columns = columnList(connection, shelf);
    const QString back = columns == columnList(connection, table) ? u"INSERT INTO %1 SELECT * FROM %2"_s.arg(table, shelf) : u"INSERT INTO %1(%2) SELECT %2 FROM %3"_s.arg(table, columns, shelf);
    if (!areMany(connection, shelf, u"1"_s)) {
        connection.exec(back);
    } else {
        const bool most = worthRebuilding(count(connection, shelf), count(connection, table));
        const WithoutTriggers quietly(connection);
        const WithoutChecks unchecked(connection); // they held when the rows went
        if (most && areAlike(connection, table, shelf)) {
            connection.exec(u"INSERT INTO %1 SELECT * FROM %2"_s.arg(shelf, table));
            swapRows(connection, table, shelf);
        } else {
            DroppedIndexes indexes(connection);
            if (most) indexes.drop(table);
            connection.exec(back);
            indexes.restore();
        }
    }
    connection.exec(u"DROP TABLE "_s + shelf);
}

} // namespace channelbook::store
