#pragma once

#include "core/base/Value.h"

#include <QByteArray>

#include <memory>
#include <stdexcept>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace SQLite {
class Database;
}

namespace channelbook::store {

/// SQLite refused or failed. Only `Store` and the programs' edge catch it; `code` is SQLite's extended result code.
class StoreFailure : public std::runtime_error {
public:
    StoreFailure(int resultCode, const std::string& message) : std::runtime_error(message), m_code(resultCode) {}
    [[nodiscard]] int code() const { return m_code; }
    /// Whether what was to be written breaks a rule of the schema.
    [[nodiscard]] bool isConstraint() const;

private:
    int m_code;
};

/// One connection to a program's file. Used by one thread at a time. Throws StoreFailure.
class Connection {
public:
    enum class Mode { ReadOnly, ReadWrite, Create };

    Connection(const QString& path, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs SQL that gives no rows; several statements may be separated by semicolons.
    void exec(const char* sql);
    void exec(const QString& sql);
    /// The first column of the first row, as a number; 0 if there is no row.
    [[nodiscard]] qint64 integer(const char* sql);
    /// Rows the last statement changed.
    [[nodiscard]] qint64 changes() const;
    /// Stops what the connection is doing, from any thread.
    void interrupt();
    [[nodiscard]] sqlite3* handle() const;

private:
    std::unique_ptr<SQLite::Database> m_database;
};

/// While it lives, a connection that only reads sees one moment of the program, though others go on writing.
class Snapshot {
public:
    explicit Snapshot(Connection& connection);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Connection& m_connection;
};

/// A prepared statement. Lives no longer than its connection. Throws StoreFailure.
/// Parameters count from 1, columns from 0, as in SQLite.
class Statement {
public:
    Statement(Connection& connection, std::string_view sql);
    Statement(Connection& connection, const char* sql) : Statement(connection, std::string_view(sql)) {}
    Statement(Connection& connection, const QString& sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int parameter, qint64 value);
    Statement& bind(int parameter, int value) { return bind(parameter, static_cast<qint64>(value)); }
    Statement& bind(int parameter, double value);
    Statement& bind(int parameter, QStringView value);
    Statement& bind(int parameter, const QString& value) { return bind(parameter, QStringView(value)); }
    Statement& bind(int parameter, const Value& value);
    Statement& bindBlob(int parameter, const QByteArray& value);
    Statement& bindNull(int parameter);
    /// Binds UTF-8 text that outlives the next step: nothing is copied.
    Statement& bindView(int parameter, std::string_view value);
    /// Binds in order, starting at parameter 1.
    template <class... Values>
    Statement& bindAll(const Values&... values) {
        int parameter = 0;
        (bind(++parameter, values), ...);
        return *this;
    }

    /// Goes to the next row; false when there is none.
    bool step();
    /// Steps once, expecting no row, and makes the statement ready for the next binding.
    void run();
    Statement& reset();

    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QString columnName(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// UTF-8 of the column, valid until the next step.
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] Value value(int column) const;

private:
    void check(int resultCode) const;
    sqlite3_stmt* m_statement = nullptr;
    sqlite3* m_database = nullptr;
};

} // namespace channelbook::store
