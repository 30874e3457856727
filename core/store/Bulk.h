#pragma once

#include "core/store/IndexEntries.h"

#include <QStringList>

namespace channelbook::store {

// What makes it cheap to write, move or remove very many rows at once. All of these work inside a transaction.

/// Takes tables' indexes away while much changes, and builds them again at the end: sorting all entries once is cheaper
/// than finding the place of each. Left without `restore`, the indexes stay away: the transaction must be rolled back.
class DroppedIndexes {
public:
    explicit DroppedIndexes(Connection& connection) : m_connection(connection) {}
    ~DroppedIndexes();
    DroppedIndexes(const DroppedIndexes&) = delete;
    DroppedIndexes& operator=(const DroppedIndexes&) = delete;
    /// @param staying indexes that will hardly get an entry: keeping them costs less than reading the table again
    void drop(const QString& table, const QStringList& staying = {});
    /// Where entries of the indexes on a column of a table may be gathered, of every row that is inserted from now on until
    /// `restore`, if none is changed meanwhile: then the table need not be read for them. Afterwards they take no more.
    [[nodiscard]] std::vector<std::shared_ptr<IndexEntries>> gather(const QString& table, const QString& column);
    void restore();
    [[nodiscard]] bool dropped() const { return !m_dropped.empty(); }

private:
    struct Dropped {
        QString table;
        QString name;
        QString sql;
        std::shared_ptr<IndexEntries> entries;
    };
    Connection& m_connection;
    std::vector<Dropped> m_dropped;
    qint64 m_cacheSize = 0; ///< as it was; 0: untouched
};

/// Leaves CHECK constraints out while it lives: for values that are known to satisfy them. Coming and going has every
/// statement of the connection prepared anew.
class WithoutChecks {
public:
    explicit WithoutChecks(Connection& connection) : m_connection(connection) { m_connection.exec("PRAGMA ignore_check_constraints = ON"); }
    ~WithoutChecks();
    WithoutChecks(const WithoutChecks&) = delete;
    WithoutChecks& operator=(const WithoutChecks&) = delete;

private:
    Connection& m_connection;
};

/// Leaves triggers out while it lives: where what they would note row by row is noted for all at once.
class WithoutTriggers {
public:
    explicit WithoutTriggers(Connection& connection);
    ~WithoutTriggers();
    WithoutTriggers(const WithoutTriggers&) = delete;
    WithoutTriggers& operator=(const WithoutTriggers&) = delete;

private:
    Connection& m_connection;
};

/// Moves the rows of `table` that `condition` (SQL) selects to the table `shelf`, which is made for it; where they are most of
/// what is there, at the price of those that stay. Enforced references must be off where the rows are many, and changes must
/// not be recorded meanwhile.
void shelve(Connection& connection, const QString& table, const QString& condition, const QString& shelf);
/// Puts all rows of `shelf` back into `table` and removes the shelf.
void unshelve(Connection& connection, const QString& table, const QString& shelf);
/// Whether so many rows of `table` meet `condition` that they are moved in bulk.
[[nodiscard]] bool areMany(Connection& connection, const QString& table, const QString& condition);

} // namespace channelbook::store
