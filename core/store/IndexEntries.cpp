#include "core/store/IndexEntries.h"

#include "core/store/RowFeed.h"
#include "core/store/WritableSchema.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace channelbook::store {

using namespace Qt::StringLiterals;

namespace {

/// 24 MB an index.
constexpr std::size_t mostEntries = 1'500'000;
constexpr std::size_t dateLength = 10;

std::optional<qint64> dateKey(std::string_view text) {
    if (text.size() != dateLength || text[4] != '-' || text[7] != '-') return std::nullopt;
    qint64 key = 0;
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (text[at] < '0' || text[at] > '9') return std::nullopt;
        key = key * 10 + text[at] - '0';
    }
    return key;
}

void writeDate(qint64 key, std::array<char, dateLength>& text) {
    text[4] = text[7] = '-';
    for (const std::size_t at : {9U, 8U, 6U, 5U, 3U, 2U, 1U, 0U}) {
        text[at] = static_cast<char>('0' + key % 10);
        key /= 10;
    }
}

} // namespace

class IndexEntries::Feed : public RowFeed {
public:
    Feed(Connection& connection, const IndexEntries& entries) : RowFeed(connection, "index_entries", 2), m_entries(entries) {}
    [[nodiscard]] std::size_t rowCount() const override { return m_entries.m_entries.size(); }
    void give(std::size_t row, int column, FedValue& value) const override {
        const Entry& entry = m_entries.m_entries[row];
        if (column == 1) {
            value.set(entry.id);
        } else if (m_entries.m_keys == Keys::Integer) {
            value.set(entry.key);
        } else {
            writeDate(entry.key, m_date);
            value.set(std::string_view(m_date.data(), m_date.size()));
        }
    }

private:
    const IndexEntries& m_entries;
    mutable std::array<char, dateLength> m_date{}; ///< of the row being read
};

std::optional<IndexEntries> IndexEntries::of(Connection& connection, const QString& name, const QString& sql) {
    static const QRegularExpression simple(u"^CREATE INDEX \\w+ ON (\\w+)\\((\\w+)\\)( WHERE (\\w+) IS NOT NULL)?$"_s);
    const auto match = simple.match(sql);
    if (!match.hasMatch() || (match.hasCaptured(4) && match.captured(4) != match.captured(2))) return std::nullopt;
    IndexEntries entries;
    entries.m_name = name;
    entries.m_sql = sql;
    entries.m_table = match.captured(1);
    entries.m_column = match.captured(2);
    entries.m_leavesNullOut = match.hasCaptured(3);
    Statement type(connection, "SELECT type FROM pragma_table_info(?) WHERE name = ?");
    type.bindAll(entries.m_table, entries.m_column);
    if (!type.step() || (type.text(0) != u"INTEGER" && type.text(0) != u"TEXT")) return std::nullopt;
    entries.m_keys = type.text(0) == u"TEXT" ? Keys::Date : Keys::Integer;
    entries.m_entries.reserve(mostEntries); // takes no memory until it is used, and none twice
    Statement there(connection, u"SELECT %1, id FROM %2"_s.arg(entries.m_column, entries.m_table));
    while (there.step() && entries.m_complete) {
        if (there.isNull(0)) entries.addNull();
        else if (entries.m_keys == Keys::Integer) entries.add(there.integer(0), there.integer(1));
        else entries.add(there.view(0), there.integer(1));
    }
    return entries;
}

void IndexEntries::add(qint64 key, RecordId id) {
    if (m_entries.size() == mostEntries) {
        m_complete = false;
        m_entries = {};
    }
    if (m_complete) m_entries.push_back({key, id});
}

void IndexEntries::add(std::string_view date, RecordId id) {
    const auto key = dateKey(date);
    if (key) add(*key, id);
    else m_complete = false;
}

void IndexEntries::sort() {
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) { return a.key != b.key ? a.key < b.key : a.id < b.id; });
}

void IndexEntries::build(Connection& connection) {
    // A table without rowid keeps its rows as an index keeps its entries, the key's columns first: once it is filled the
    // schema calls it the index.
    connection.exec(u"CREATE TABLE index_entries_sorted(key %1, id INTEGER, PRIMARY KEY(key, id)) WITHOUT ROWID"_s.arg(m_keys == Keys::Integer ? u"INTEGER"_s : u"TEXT"_s));
    {
        const Feed feed(connection, *this);
        Statement(connection, "INSERT INTO index_entries_sorted SELECT c0, c1 FROM index_entries").run();
    }
    const WritableSchema writable(connection);
    Statement rename(connection, "UPDATE sqlite_schema SET type = 'index', name = ?, tbl_name = ?, sql = ? WHERE name = 'index_entries_sorted'");
    rename.bindAll(m_name, m_table, m_sql).run();
    m_entries = {};
    m_complete = false; // the index is kept as any other now
}

} // namespace channelbook::store
