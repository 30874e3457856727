#include "core/sync/ConflictList.h"

namespace channelbook::sync {

using store::Statement;

std::vector<ConflictGroup> conflictGroups(store::Connection& connection, const records::Catalogue& catalogue) {
    Statement rows(connection, "SELECT s.name, c.entity, c.field, count(*) FROM sync_conflict c JOIN sync_source s ON s.id = c.source_id"
                               " GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3");
    std::vector<ConflictGroup> groups;
    while (rows.step()) {
        const records::EntityDef* entity = catalogue.find(rows.text(1));
        const records::FieldDef* field = entity == nullptr ? nullptr : fieldOf(*entity, rows.text(2), catalogue);
        if (field != nullptr) groups.push_back({rows.text(0), entity, field, rows.integer(3)});
    }
    return groups;
}

std::vector<RecordId> conflictIds(store::Connection& connection, const QString& source, const QString& entity, const QString& storedName) {
    Statement rows(connection, "SELECT c.id FROM sync_conflict c JOIN sync_source s ON s.id = c.source_id"
                               " WHERE (?1 = '' OR s.name = ?1) AND (?2 = '' OR c.entity = ?2) AND (?3 = '' OR c.field = ?3) ORDER BY c.record_id, c.id");
    rows.bindAll(source, entity, storedName);
    std::vector<RecordId> ids;
    while (rows.step()) ids.push_back(rows.integer(0));
    return ids;
}

} // namespace channelbook::sync
