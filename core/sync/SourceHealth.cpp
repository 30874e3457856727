#include "core/sync/SourceHealth.h"

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
    // A record's first link has its own id, further ones are found by the index over them; never a walk over all links.
    constexpr const char* waiting =
        "SELECT count(*) FROM pending_change p WHERE EXISTS (SELECT 1 FROM crm_link l JOIN sync_scope c ON c.id = l.scope_id"
        " WHERE l.id = p.record_id AND l.record_id = p.record_id AND c.source_id = ?1)"
        " OR EXISTS (SELECT 1 FROM crm_link l JOIN sync_scope c ON c.id = l.scope_id"
        " WHERE l.record_id = p.record_id AND l.id <> l.record_id AND c.source_id = ?1)";
    constexpr const char* lastImport = "SELECT h.id FROM history h, sync_source s WHERE s.id = ? AND h.kind = 'sync.import' AND h.state = 'done'"
                                       " AND json_extract(h.args, '$.source') = s.name ORDER BY h.id DESC LIMIT 1";
    std::vector<SourceHealth> result;
    for (SourceInfo& source : sources(connection)) {
        SourceHealth health;
        health.conflicts = countFor(connection, "SELECT count(*) FROM sync_conflict WHERE source_id = ?", source.id);
        health.waiting = countFor(connection, waiting, source.id);
        health.lastImport = countFor(connection, lastImport, source.id);
        health.source = std::move(source);
        result.push_back(std::move(health));
    }
    return result;
}

} // namespace channelbook::sync
