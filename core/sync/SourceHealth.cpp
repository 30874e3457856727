#include "core/sync/SourceHealth.h"

#include "core/sync/outbox/Outbox.h"

namespace channelbook::sync {

using store::Statement;

namespace {

qint64 countFor(store::Connection& connection, const char* sql, RecordId source) {
    Statement statement(connection, sql);
    statement.bind(1, source);
    return statement.step() ? statement.integer(0) : 0;
}

} // namespace

std::vector<SourceHealth> sourceHealth(store::Connection& connection) {
    constexpr const char* lastImport = "SELECT h.id FROM history h, sync_source s WHERE s.id = ? AND h.kind = 'sync.import' AND h.state = 'done'"
                                       " AND json_extract(h.args, '$.source') = s.name ORDER BY h.seq DESC LIMIT 1";
    std::vector<SourceHealth> result;
    for (SourceInfo& source : sources(connection)) {
        SourceHealth health;
        health.conflicts = countFor(connection, "SELECT count(*) FROM sync_conflict WHERE source_id = ?", source.id);
        health.waiting = waitingFields(connection, source.id);
        health.lastImport = countFor(connection, lastImport, source.id);
        health.source = std::move(source);
        result.push_back(std::move(health));
    }
    return result;
}

} // namespace channelbook::sync
