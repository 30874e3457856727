#include "core/records/Pending.h"

namespace channelbook::records {

std::vector<PendingField> pendingFields(store::Connection& connection, RecordId record) {
    store::Statement statement(connection, "SELECT entity, field, base FROM pending_change p WHERE record_id = ?1 AND EXISTS(SELECT 1 FROM sync_column c"
                                          " WHERE c.field = p.field AND c.scope_id IN (SELECT scope_id FROM crm_link WHERE id = ?1"
                                          " UNION SELECT scope_id FROM crm_link WHERE record_id = ?1 AND id <> record_id)) ORDER BY id");
    statement.bind(1, record);
    std::vector<PendingField> fields;
    while (statement.step()) fields.push_back({statement.text(0), statement.text(1), statement.text(2)});
    return fields;
}

} // namespace channelbook::records
