#pragma once

#include "core/store/Connection.h"

#include <QStringList>

#include <vector>

namespace channelbook::store {

/// Something wrong in a program's file.
struct Finding {
    QString check; ///< which check found it, as a stable name
    QString detail;
};

/// SQLite's own check of pages and indexes, foreign keys, and that every link and pending change names a record.
[[nodiscard]] std::vector<Finding> checkIntegrity(Connection& connection);

} // namespace channelbook::store
