#include "core/search/Search.h"

#include <algorithm>
#include <array>
#include <map>

namespace channelbook::search {

using store::Connection;
using store::Statement;
using namespace Qt::StringLiterals;

namespace {

struct Indexed {
    const char* table;
    const char* index;
    const char* text; ///< expression over the table's row
};

constexpr std::array indexed{
    Indexed{"company", "search_company", "name || ' ' || coalesce(domain, '') || ' ' || coalesce(city, '')"},
    Indexed{"contact", "search_contact", "name || ' ' || coalesce(email, '')"},
    Indexed{"deal", "search_deal", "name"},
    Indexed{"activity", "search_activity", "subject || ' ' || coalesce(body, '')"},
    Indexed{"registration", "search_registration", "name || ' ' || coalesce(customer, '') || ' ' || coalesce(domain, '')"},
};

constexpr qint64 atOnce = 5000;
constexpr qint64 slice = 20000;

const Indexed* indexOf(QStringView table) {
    for (const Indexed& candidate : indexed)
        if (table == QLatin1String(candidate.table)) return &candidate;
    return nullptr;
}

QString insertSql(const Indexed& entry, const char* where) {
    return u"INSERT INTO %1(rowid, text) SELECT id, %2 FROM %3 WHERE %4"_s.arg(QLatin1String(entry.index), QLatin1String(entry.text),
                                                                               QLatin1String(entry.table), QLatin1String(where));
}

void removeRange(Connection& connection, const Indexed& entry, IdRange ids) {
    Statement remove(connection, u"DELETE FROM %1 WHERE rowid BETWEEN ? AND ?"_s.arg(QLatin1String(entry.index)));
    remove.bindAll(ids.first, ids.last).run();
}

/// Taking very many texts out of an index costs more than indexing those that stay, which follows later.
void startAgain(Connection& connection, const Indexed& entry) {
    const QString index = QLatin1String(entry.index);
    Statement definition(connection, "SELECT sql FROM sqlite_schema WHERE name = ?");
    definition.bind(1, index);
    if (!definition.step()) return;
    const QString sql = definition.text(0);
    definition.reset();
    connection.exec(u"DROP TABLE %1"_s.arg(index));
    connection.exec(sql);
    const QString table = QLatin1String(entry.table);
    connection.exec(u"DELETE FROM derived_pending WHERE what = 'search' AND table_name = '%1'"_s.arg(table));
    connection.exec(u"INSERT INTO derived_pending(what, table_name, first_id, last_id) SELECT 'search', '%1', a, z"
                    " FROM (SELECT min(id) AS a, max(id) AS z FROM %1) WHERE a IS NOT NULL"_s.arg(table));
}

/// Keeps one table's texts up to date row by row.
class RowIndexer {
public:
    /// @param leaveToCatchUp what waits to be indexed anyway may wait; a person's own edit should be found at once
    RowIndexer(Connection& connection, const Indexed& entry, bool leaveToCatchUp)
        : m_same(connection, u"SELECT 1 FROM %1 s JOIN %2 t ON t.id = s.rowid WHERE s.rowid = ? AND s.text = (SELECT %3 FROM %2 WHERE id = t.id)"_s.arg(
                                 QLatin1String(entry.index), QLatin1String(entry.table), QLatin1String(entry.text))),
          m_remove(connection, u"DELETE FROM %1 WHERE rowid = ?"_s.arg(QLatin1String(entry.index))), m_insert(connection, insertSql(entry, "id = ?")) {
        if (!leaveToCatchUp) return;
        Statement pending(connection, "SELECT first_id, last_id FROM derived_pending WHERE what = 'search' AND table_name = ?");
        pending.bind(1, QString::fromLatin1(entry.table));
        while (pending.step()) m_pending.push_back({pending.integer(0), pending.integer(1)});
    }

    void follow(const store::RowChange& row) {
        const bool later = std::any_of(m_pending.begin(), m_pending.end(), [&](const IdRange& ids) { return row.id >= ids.first && row.id <= ids.last; });
        if (later && row.operation != store::Operation::Delete) return;
        // Most changes leave what is searched as it is, and looking costs far less than indexing anew.
        if (row.operation == store::Operation::Update) {
            const bool same = m_same.reset().bind(1, row.id).step();
            m_same.reset();
            if (same) return;
        }
        m_remove.bind(1, row.id).run();
        if (row.operation != store::Operation::Delete) m_insert.bind(1, row.id).run();
    }

private:
    std::vector<IdRange> m_pending; ///< what will be indexed anyway
    Statement m_same;
    Statement m_remove;
    Statement m_insert;
};

/// Quotes each word, so that nothing of what is typed is taken for FTS5's syntax; the last may be unfinished.
QString matchOf(const QString& text) {
    QStringList words;
    QString word;
    for (const QChar character : text + u' ') {
        if (character.isLetterOrNumber() || character.isMark() || character.isSurrogate()) {
            word += character;
        } else if (!word.isEmpty()) {
            words << u'"' + word + u"\"*"_s;
            word.clear();
        }
    }
    return words.join(u' ');
}

void collect(Connection& connection, const char* sql, const QString& entity, const QString& match, int limit, std::vector<Hit>& hits) {
    Statement statement(connection, sql);
    statement.bindAll(match, limit);
    while (statement.step()) hits.push_back({entity, statement.integer(0), statement.text(1), statement.text(2)});
}

} // namespace

std::vector<Hit> search(Connection& connection, const QString& text, int limit) {
    const QString match = matchOf(text);
    std::vector<Hit> hits;
    if (match.isEmpty()) return hits;
    // Without a rank SQLite stops at the limit: a letter that begins a million names costs what ten names cost.
    collect(connection, "SELECT p.id, c.name, coalesce(p.type, '') || ' · ' || p.stage FROM search_company s JOIN partner p ON p.id = s.rowid"
                        " JOIN company c ON c.id = s.rowid WHERE s.search_company MATCH ?1 AND c.retired = 0 LIMIT ?2", u"partner"_s, match, limit, hits);
    collect(connection, "SELECT c.id, c.name, coalesce(c.city || ', ', '') || coalesce(c.country, '') FROM search_company s JOIN company c ON c.id = s.rowid"
                        " WHERE s.search_company MATCH ?1 AND c.retired = 0 AND NOT EXISTS(SELECT 1 FROM partner p WHERE p.id = c.id) LIMIT ?2", u"company"_s, match, limit, hits);
    collect(connection, "SELECT n.id, n.name, coalesce(co.name, '') FROM search_contact s JOIN contact n ON n.id = s.rowid"
                        " LEFT JOIN company co ON co.id = n.company_id WHERE s.search_contact MATCH ?1 AND n.retired = 0 LIMIT ?2", u"contact"_s, match, limit, hits);
    collect(connection, "SELECT d.id, d.name, coalesce(d.stage, '') FROM search_deal s JOIN deal d ON d.id = s.rowid"
                        " WHERE s.search_deal MATCH ?1 AND d.retired = 0 LIMIT ?2", u"deal"_s, match, limit, hits);
    collect(connection, "SELECT a.id, a.subject, coalesce(co.name, '') FROM search_activity s JOIN activity a ON a.id = s.rowid"
                        " LEFT JOIN company co ON co.id = a.company_id WHERE s.search_activity MATCH ?1 LIMIT ?2", u"activity"_s, match, limit, hits);
    return hits;
}

void SearchIndex::follow(Connection& writer, const store::Changes& changes) {
    // Ranges first: a row may be in one and have been updated since.
    for (const auto& range : changes.ranges) {
        const Indexed* entry = indexOf(range.table);
        if (entry == nullptr) continue;
        const bool gone = range.operation == store::Operation::Delete;
        if (gone) {
            Statement pending(writer, "DELETE FROM derived_pending WHERE what = 'search' AND table_name = ? AND first_id >= ? AND last_id <= ?");
            pending.bindAll(range.table, range.ids.first, range.ids.last).run();
            if (range.ids.last - range.ids.first <= atOnce) removeRange(writer, *entry, range.ids);
            else startAgain(writer, *entry);
            continue;
        }
        if (range.ids.last - range.ids.first <= atOnce) {
            Statement insert(writer, insertSql(*entry, "id BETWEEN ? AND ?"));
            insert.bindAll(range.ids.first, range.ids.last).run();
            continue;
        }
        Statement later(writer, "INSERT INTO derived_pending(what, table_name, first_id, last_id) VALUES('search', ?, ?, ?)");
        later.bindAll(range.table, range.ids.first, range.ids.last).run();
    }
    const bool many = static_cast<qint64>(changes.rows.size()) > atOnce;
    std::map<const Indexed*, RowIndexer> indexers;
    for (const auto& row : changes.rows) {
        const Indexed* entry = indexOf(row.table);
        if (entry != nullptr) indexers.try_emplace(entry, writer, *entry, many).first->second.follow(row);
    }
}

bool SearchIndex::catchUp(Connection& writer) {
    Statement pending(writer, "SELECT id, table_name, first_id, last_id FROM derived_pending WHERE what = 'search' ORDER BY id LIMIT 1");
    if (!pending.step()) return false;
    const qint64 id = pending.integer(0);
    const Indexed* entry = indexOf(pending.text(1));
    const RecordId first = pending.integer(2);
    RecordId last = pending.integer(3);
    if (entry == nullptr) return false;
    Statement end(writer, u"SELECT max(id) FROM (SELECT id FROM %1 WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?)"_s.arg(QLatin1String(entry->table)));
    end.bindAll(first, last, slice);
    const bool found = end.step() && !end.isNull(0);
    const RecordId upTo = found ? end.integer(0) : last;
    removeRange(writer, *entry, {first, upTo});
    Statement insert(writer, insertSql(*entry, "id BETWEEN ? AND ?"));
    insert.bindAll(first, upTo).run();
    pending.reset();
    if (!found || upTo >= last) {
        Statement done(writer, "DELETE FROM derived_pending WHERE id = ?");
        done.bind(1, id).run();
    } else {
        Statement next(writer, "UPDATE derived_pending SET first_id = ? WHERE id = ?");
        next.bindAll(upTo + 1, id).run();
    }
    return true;
}

} // namespace channelbook::search
