#include "core/store/Connection.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <sqlite3.h>

#include <utility>

namespace channelbook::store {

namespace {
int openFlags(Connection::Mode mode) {
    switch (mode) {
    case Connection::Mode::ReadOnly: return SQLite::OPEN_READONLY;
    case Connection::Mode::ReadWrite: return SQLite::OPEN_READWRITE;
    case Connection::Mode::Create: return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    }
    return SQLite::OPEN_READONLY;
}

/// Counting every allocation under one lock costs a bulk import some percent and is never read.
void quietMemory() {
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(once);
}

[[noreturn]] void fail(sqlite3* database, int resultCode) {
    throw StoreFailure(database != nullptr ? sqlite3_extended_errcode(database) : resultCode,
                       database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(resultCode));
}
} // namespace

Connection::Connection(const QString& path, Mode mode) {
    quietMemory();
    try {
        // One thread at a time uses a connection: SQLite need not lock it again for every call.
        m_database = std::make_unique<SQLite::Database>(path.toStdString(), openFlags(mode) | SQLITE_OPEN_NOMUTEX, 5000);
    } catch (const SQLite::Exception& error) {
        throw StoreFailure(error.getExtendedErrorCode() > 0 ? error.getExtendedErrorCode() : error.getErrorCode(),
                           error.what());
    }
    sqlite3_extended_result_codes(handle(), 1);
}

Connection::~Connection() = default;

void Connection::exec(const char* sql) {
    const int resultCode = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
    if (resultCode != SQLITE_OK) fail(handle(), resultCode);
}

void Connection::exec(const QString& sql) { exec(sql.toUtf8().constData()); }

qint64 Connection::integer(const char* sql) {
    Statement statement(*this, std::string_view(sql));
    return statement.step() ? statement.integer(0) : 0;
}

qint64 Connection::changes() const { return sqlite3_changes64(handle()); }

void Connection::interrupt() { sqlite3_interrupt(handle()); }

sqlite3* Connection::handle() const { return m_database->getHandle(); }

bool StoreFailure::isConstraint() const { return (m_code & 0xff) == SQLITE_CONSTRAINT; }

Snapshot::Snapshot(Connection& connection) : m_connection(connection) { m_connection.exec("BEGIN"); }

Snapshot::~Snapshot() {
    try {
        m_connection.exec("ROLLBACK");
    } catch (const StoreFailure&) {
        // SQLite has ended it by itself.
    }
}

Statement::Statement(Connection& connection, std::string_view sql) : m_database(connection.handle()) {
    const int resultCode =
        sqlite3_prepare_v2(m_database, sql.data(), static_cast<int>(sql.size()), &m_statement, nullptr);
    if (resultCode != SQLITE_OK) fail(m_database, resultCode);
}

Statement::Statement(Connection& connection, const QString& sql)
    : Statement(connection, std::string_view(sql.toUtf8().toStdString())) {}

Statement::~Statement() { sqlite3_finalize(m_statement); }

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_database(other.m_database) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(m_statement, other.m_statement);
    std::swap(m_database, other.m_database);
    return *this;
}

void Statement::check(int resultCode) const {
    if (resultCode != SQLITE_OK) fail(m_database, resultCode);
}

Statement& Statement::bind(int parameter, qint64 value) {
    check(sqlite3_bind_int64(m_statement, parameter, value));
    return *this;
}

Statement& Statement::bind(int parameter, double value) {
    check(sqlite3_bind_double(m_statement, parameter, value));
    return *this;
}

Statement& Statement::bind(int parameter, QStringView value) {
    const QByteArray utf8 = value.toUtf8();
    check(sqlite3_bind_text64(m_statement, parameter, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int parameter, const Value& value) {
    if (const auto* number = std::get_if<qint64>(&value)) return bind(parameter, *number);
    if (const auto* decimal = std::get_if<double>(&value)) return bind(parameter, *decimal);
    if (const auto* text = std::get_if<QString>(&value)) return bind(parameter, *text);
    return bindNull(parameter);
}

Statement& Statement::bindBlob(int parameter, const QByteArray& value) {
    if (value.isNull()) return bindNull(parameter);
    check(sqlite3_bind_blob64(m_statement, parameter, value.constData(), static_cast<sqlite3_uint64>(value.size()),
                              SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindNull(int parameter) {
    check(sqlite3_bind_null(m_statement, parameter));
    return *this;
}

Statement& Statement::bindView(int parameter, std::string_view value) {
    check(sqlite3_bind_text64(m_statement, parameter, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

bool Statement::step() {
    const int resultCode = sqlite3_step(m_statement);
    if (resultCode == SQLITE_ROW) return true;
    if (resultCode != SQLITE_DONE) fail(m_database, resultCode);
    return false;
}

void Statement::run() {
    step();
    sqlite3_reset(m_statement);
}

Statement& Statement::reset() {
    sqlite3_reset(m_statement);
    return *this;
}

int Statement::columnCount() const { return sqlite3_column_count(m_statement); }

QString Statement::columnName(int column) const {
    return QString::fromUtf8(sqlite3_column_name(m_statement, column));
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

QString Statement::text(int column) const {
    const std::string_view utf8 = view(column);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string_view Statement::view(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return data == nullptr ? std::string_view()
                           : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

QByteArray Statement::blob(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return data == nullptr ? QByteArray() : QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

Value Statement::value(int column) const {
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER: return integer(column);
    case SQLITE_FLOAT: return sqlite3_column_double(m_statement, column);
    case SQLITE_NULL: return {};
    default: return text(column);
    }
}

} // namespace channelbook::store
