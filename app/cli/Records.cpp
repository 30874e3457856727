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

Expected<std::vector<std::pair<QString, Value>>> parseAssignments(store::Connection& connection, const records::Catalogue& catalogue, const FullRecord& record,
const QStringList& assignments) {
    QString currency = record.row.currency;
    std::vector<std::pair<const records::FieldDef*, QString>> texts;
    for (const QString& assignment : assignments) {
        const auto equals = assignment.indexOf(u'=');
        if (equals <= 0) return failure(ErrorCode::BadArgument, {assignment, Cli::tr("field=value is expected")});
        const auto field = records::fieldOf(*record.entity, assignment.left(equals));
        if (!field) return tl::unexpected(field.error());
        texts.emplace_back(*field, assignment.mid(equals + 1));
        // An amount given together with its currency is one in that currency.
        if ((*field)->column == u"currency") currency = texts.back().second;
    }
    std::vector<std::pair<QString, Value>> values;
    for (const auto& [field, text] : texts) {
        auto value = records::parseValue(connection, catalogue, *field, text, currency);
        if (!value) return tl::unexpected(value.error());
        values.emplace_back(field->key, std::move(*value));
    }
    return values;
}

} // namespace channelbook::cli
