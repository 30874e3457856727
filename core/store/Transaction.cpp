#include "core/store/Transaction.h"

#include "core/store/Schema.h"

#include <sqlite3.h>

namespace channelbook::store {

Transaction::Transaction(Connection& connection, const Clock& clock, IdGenerator& ids, QString who)
    : m_connection(connection), m_clock(clock), m_ids(ids), m_who(std::move(who)) {}

Transaction::~Transaction() = default;

void Transaction::SessionDeleter::operator()(sqlite3_session* session) const { sqlite3session_delete(session); }

Statement& Transaction::cached(const QString& sql) {
    auto& statement = m_statements[sql];
    if (!statement) statement = std::make_unique<Statement>(m_connection, sql);
    return statement->reset();
}

void Transaction::resetCached() {
    for (auto& [sql, statement] : m_statements)
        if (statement) statement->reset();
}

void Transaction::record() {
    sqlite3_session* session = nullptr;
    int resultCode = sqlite3session_create(m_connection.handle(), "main", &session);
    m_session.reset(session);
    for (const QString& table : recordedTables()) {
        if (resultCode != SQLITE_OK) break;
        resultCode = sqlite3session_attach(session, table.toUtf8().constData());
    }
    if (resultCode != SQLITE_OK) throw StoreFailure(resultCode, sqlite3_errstr(resultCode));
}

void Transaction::beginBulk() {
    if (m_session) sqlite3session_enable(m_session.get(), 0);
}

void Transaction::beginLongBulk() {
    if (!m_session) return;
    if (QByteArray recorded = changeset(); !recorded.isEmpty()) m_earlier.push_back(std::move(recorded));
    m_session.reset();
    m_suspended = true;
}

void Transaction::endBulk(const std::vector<RangeChange>& inserted) {
    if (m_suspended) record();
    m_suspended = false;
    if (m_session) sqlite3session_enable(m_session.get(), 1);
    for (const RangeChange& range : inserted) m_ids.advanceTo(range.ids.last);
    m_ranges.insert(m_ranges.end(), inserted.begin(), inserted.end());
}

QByteArray Transaction::changeset() {
    if (!m_session || sqlite3session_isempty(m_session.get()) != 0) return {};
    int size = 0;
    void* data = nullptr;
    const int resultCode = sqlite3session_changeset(m_session.get(), &size, &data);
    const std::unique_ptr<void, decltype(&sqlite3_free)> owned(data, &sqlite3_free);
    if (resultCode != SQLITE_OK) throw StoreFailure(resultCode, sqlite3_errstr(resultCode));
    return {static_cast<const char*>(data), size};
}

QByteArray Transaction::wholeChangeset() {
    QByteArray last = changeset();
    if (m_earlier.empty()) return last;
    if (!last.isEmpty()) m_earlier.push_back(std::move(last));
    if (m_earlier.size() == 1) return m_earlier.front();
    sqlite3_changegroup* group = nullptr;
    int resultCode = sqlite3changegroup_new(&group);
    const std::unique_ptr<sqlite3_changegroup, decltype(&sqlite3changegroup_delete)> ownedGroup(group, &sqlite3changegroup_delete);
    for (QByteArray& part : m_earlier)
        if (resultCode == SQLITE_OK) resultCode = sqlite3changegroup_add(group, static_cast<int>(part.size()), part.data());
    int size = 0;
    void* data = nullptr;
    if (resultCode == SQLITE_OK) resultCode = sqlite3changegroup_output(group, &size, &data);
    const std::unique_ptr<void, decltype(&sqlite3_free)> owned(data, &sqlite3_free);
    if (resultCode != SQLITE_OK) throw StoreFailure(resultCode, sqlite3_errstr(resultCode));
    return {static_cast<const char*>(data), size};
}

} // namespace channelbook::store
