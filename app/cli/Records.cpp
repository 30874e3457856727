#include "app/cli/Records.h"

#include "core/export/RecordSink.h"
#include "core/sync/TableMap.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

std::vector<CrmKey> crmKeys(store::Connection& connection, RecordId record) {
    store::Statement statement(connection,
                               "SELECT so.name, sc.object, l.key FROM crm_link l JOIN sync_scope sc ON sc.id = "
                               "l.scope_id JOIN sync_source so ON so.id = sc.source_id WHERE l.id = ?1 AND l.record_id "
                               "= ?1 UNION ALL SELECT so.name, sc.object, l.key FROM crm_link l JOIN sync_scope sc ON "
                               "sc.id = l.scope_id JOIN sync_source so ON so.id = sc.source_id WHERE l.record_id = ?1 "
                               "AND l.id <> l.record_id");
    statement.bind(1, record);
    std::vector<CrmKey> keys;
    while (statement.step()) keys.push_back({statement.text(0), statement.text(1), statement.text(2).replace(QLatin1Char(sync::keyPartMark), u" · "_s)});
    return keys;
}

QJsonObject FullRecord::json() const {
    QJsonObject object{{u"id"_s, idText(row.id)}};
    for (std::size_t i = 0; i < entity->fields.size(); ++i)
        object.insert(entity->fields[i].key, exports::jsonValue(entity->fields[i], row.values[i], row.currency));
    object.insert(u"custom"_s, custom);
    QJsonArray keys;
    for (const CrmKey& key : crm)
        keys.append(QJsonObject{{u"source"_s, key.source}, {u"object"_s, key.object}, {u"id"_s, key.key}});
    object.insert(u"crm_ids"_s, keys);
    return object;
}

Expected<FullRecord> readFull(store::Connection& connection, const records::EntityDef& entity, RecordId id) {
    auto row = records::readRecord(connection, entity, id);
    if (!row) return tl::unexpected(row.error());
    return FullRecord{&entity, std::move(*row), records::nameOf(connection, entity, id),
                      records::customFields(connection, entity, id), crmKeys(connection, id)};
}

Expected<FullRecord> findFull(store::Connection& connection, const records::Catalogue& catalogue,
                              const QString& entityKey, const QString& key) {
    const auto entity = catalogue.entity(entityKey);
    if (!entity) return tl::unexpected(entity.error());
    const auto id = records::findRecord(connection, **entity, key);
    if (!id) return tl::unexpected(id.error());
    return readFull(connection, **entity, *id);
}

} // namespace channelbook::cli
