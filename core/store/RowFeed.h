#pragma once

#include "core/store/Connection.h"

struct sqlite3_context;

namespace channelbook::store {

/// Where a RowFeed puts the value SQL has asked for; NULL where it puts none. Text must stay as it is until the next row is
/// asked for.
class FedValue {
public:
    explicit FedValue(sqlite3_context* context) : m_context(context) {}
    void set(qint64 value);
    void set(double value);
    void set(std::string_view utf8);

private:
    sqlite3_context* m_context;
};

/// Rows in memory that SQL reads like a table of the connection, called `name`, with the columns c0, c1 …: one INSERT …
/// SELECT takes in thousands of them, for less than binding the values of each row costs. Lives longer than the
/// statements that read it; they may not run while its rows change.
class RowFeed {
public:
    RowFeed(Connection& connection, const char* name, int columns);
    virtual ~RowFeed();
    RowFeed(const RowFeed&) = delete;
    RowFeed& operator=(const RowFeed&) = delete;

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] virtual std::size_t rowCount() const = 0;
    virtual void give(std::size_t row, int column, FedValue& value) const = 0;

private:
    Connection& m_connection;
    const char* m_name;
    int m_columns;
};

} // namespace channelbook::store
