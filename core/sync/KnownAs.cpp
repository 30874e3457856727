#include "core/sync/KnownAs.h"

#include "core/sync/References.h"

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

Expected<void> apply(store::Transaction& transaction, const KnownAs& command) {
    Statement& known = transaction.cached(u"SELECT id FROM sync_source WHERE name = ?"_s).bind(1, command.source);
    if (!known.step()) return failure(ErrorCode::UnknownSource, {command.source});
    const RecordId source = known.integer(0);
    const auto entity = command.catalogue.entity(command.target);
    if (!entity) return tl::unexpected(entity.error());
    const records::FieldDef* name = (*entity)->field((*entity)->nameField);
    // A record of the source, in the table its own key is of.
    std::vector<std::pair<RecordId, qint64>> named;
    if (name != nullptr) {
        Statement records(transaction.connection(), u"SELECT t.id, l.scope_id FROM %1 JOIN crm_link l ON l.record_id = t.id AND l.scope_id IN"
                                                    " (SELECT id FROM sync_scope WHERE source_id = ?1 AND entity = ?2) WHERE %2 = ?3 GROUP BY t.id LIMIT 2"_s.arg((*entity)->from, name->sql));
        records.bindAll(source, (*entity)->key, command.name);
        while (records.step()) named.emplace_back(records.integer(0), records.integer(1));
    }
    if (named.size() != 1) return failure(ErrorCode::RecordNotFound, {records::labelOf(**entity), command.name});
    const auto [record, scope] = named.front();
    transaction.info().args = {{u"record"_s, command.name}, {u"key"_s, command.key}, {u"source"_s, command.source}};
    // No row ever hashes to 0: should one come under this key, it is looked at.
    transaction.cached(u"INSERT INTO crm_link(id, record_id, scope_id, key, row_hash) SELECT ?1, ?2, ?3, ?4, 0"
                       " WHERE NOT EXISTS(SELECT 1 FROM crm_link WHERE scope_id = ?3 AND key = ?4)"_s)
        .bindAll(transaction.newId(), record, scope, command.key)
        .run();
    transaction.cached(u"UPDATE unresolved_ref SET target = ?2 WHERE key = ?3 AND target LIKE ?2 || '@%'"
                       " AND scope_id IN (SELECT id FROM sync_scope WHERE source_id = ?1)"_s)
        .bindAll(source, (*entity)->key, command.key)
        .run();
    resolveReferences(transaction, command.catalogue, source, (*entity)->key);
    return {};
}

} // namespace channelbook::sync
