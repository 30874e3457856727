#pragma once

#include "core/store/Connection.h"

namespace channelbook::store {

/// While it lives, inside a transaction, what the schema says of tables and indexes can be changed as rows of
/// sqlite_schema. At its end every connection reads the schema anew.
class WritableSchema {
public:
    explicit WritableSchema(Connection& connection);
    ~WritableSchema();
    WritableSchema(const WritableSchema&) = delete;
    WritableSchema& operator=(const WritableSchema&) = delete;

private:
    Connection& m_connection;
};

} // namespace channelbook::store
