#pragma once

#include "core/base/RecordId.h"
#include "core/store/Connection.h"

#include <optional>
#include <vector>

namespace channelbook::store {

/// The entries of an index over one column of ids or dates, gathered while rows go in: sorted and written once they need
/// less than half of what CREATE INDEX does, which reads the table and sorts records. What it cannot hold (other
/// texts, NULL in an index that has it, more entries than fit in memory) it says by `complete`.
class IndexEntries {
public:
    enum class Keys { Integer, Date };

    /// For an index with this SQL; nothing if it is not of the kind. What the table holds already is read.
    [[nodiscard]] static std::optional<IndexEntries> of(Connection& connection, const QString& name, const QString& sql);

    [[nodiscard]] const QString& sql() const { return m_sql; }
    [[nodiscard]] const QString& column() const { return m_column; }
    void add(qint64 key, RecordId id);
    /// A date in ISO form.
    void add(std::string_view date, RecordId id);
    void addNull() { m_complete = m_complete && m_leavesNullOut; }
    /// Whether the index can be built from the entries.
    [[nodiscard]] bool complete() const { return m_complete; }

    /// May run in another thread.
    void sort();
    /// Makes the index, which must not be there; after `sort`.
    void build(Connection& connection);

private:
    struct Entry {
        qint64 key;
        RecordId id;
    };
    class Feed;
    QString m_name;
    QString m_table;
    QString m_column;
    QString m_sql;
    Keys m_keys = Keys::Integer;
    bool m_leavesNullOut = false;
    bool m_complete = true;
    std::vector<Entry> m_entries;
};

} // namespace channelbook::store
