#include "core/store/WritableSchema.h"

#include <sqlite3.h>

namespace channelbook::store {

WritableSchema::WritableSchema(Connection& connection) : m_connection(connection) {
    const qint64 version = connection.integer("PRAGMA schema_version");
    connection.exec(QStringLiteral("PRAGMA schema_version = %1; PRAGMA writable_schema = ON").arg(version + 1));
}

WritableSchema::~WritableSchema() {
    // Sets a flag and forgets what the connection knew: it cannot fail.
    sqlite3_exec(m_connection.handle(), "PRAGMA writable_schema = RESET", nullptr, nullptr, nullptr);
}

} // namespace channelbook::store
