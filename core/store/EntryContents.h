#pragma once

#include "core/store/History.h"

#include <functional>

namespace channelbook::store {

/// Calls `told` for each field an entry of the history changed, of all records, row by row. Bulk inserts tell none.
void eachFieldChange(Connection& connection, qint64 historyId, const std::function<void(const FieldChange&)>& told);

/// The records of a table that an entry inserted, one by one or in bulk, and that are still there: ascending, at most `most`.
[[nodiscard]] std::vector<RecordId> insertedRecords(Connection& connection, qint64 historyId, const QString& table, std::size_t most);

} // namespace channelbook::store
