#include "core/sync/Absent.h"

#include "core/customers/Customers.h"
#include "core/partners/Partners.h"
#include "core/records/Commands.h"
#include "core/sync/NamedElsewhere.h"
#include "core/sync/References.h"
#include "core/sync/outbox/Waiting.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr qsizetype shownNames = 20;

QString folded(const QString& name) { return name.trimmed().toLower(); }

/// What a record that stands in a column is besides what its table says.
QString roleOf(const QString& field, const QString& target) {
    if (field == u"deal.company_id") return u"customer"_s;
    if (field.endsWith(u".partner_id")) return u"partner"_s;
    return target;
}

/// A key of digits and marks alone is a number of the CRM's, not a name.
bool isName(const QString& key) {
    return std::any_of(key.begin(), key.end(), [](QChar c) { return c.isLetter(); });
}

/// How many records of a source, or of all (source 0), have a name; and one of them.
std::pair<qint64, RecordId> namesakes(store::Connection& connection, const records::EntityDef& entity, const QString& name, RecordId source) {
    const QString merged = entity.field(u"merged_into") == nullptr ? QString() : u" AND x.merged_into_id IS NULL"_s;
    const QString linked = source == 0 ? QString() : u" AND x.id IN (SELECT l.record_id FROM crm_link l JOIN sync_scope s ON s.id = l.scope_id WHERE s.source_id = ?2 AND s.entity = ?3)"_s;
    Statement statement(connection, u"SELECT count(*), min(x.id) FROM %1 x WHERE lower(trim(x.name)) = lower(trim(?1))"_s.arg(entity.table) + merged + linked);
    statement.bind(1, name);
    if (source != 0) statement.bind(2, source).bind(3, entity.key);
    return statement.step() ? std::pair(statement.integer(0), statement.integer(1)) : std::pair(qint64(0), RecordId(0));
}

struct Waiting {
    QString field, lookup, target, name;
    QString key; ///< the name in small letters
    qint64 rows = 0;
    bool answered = false; ///< by a record from elsewhere
};

/// @param elsewhere also names that only what came from elsewhere has
std::vector<Waiting> waitingNames(store::Connection& connection, qint64 scope, bool elsewhere) {
    Statement statement(connection, "SELECT field, target, min(key), count(*), lower(trim(key)) FROM unresolved_ref WHERE scope_id = ? AND (target LIKE '%@name' OR target LIKE '%@any'"
                                    " OR (? AND (target LIKE '%@name/elsewhere' OR target LIKE '%@any/elsewhere'))) GROUP BY field, target, 5 ORDER BY field, 4 DESC, 3");
    statement.bindAll(scope, qint64(elsewhere ? 1 : 0));
    std::vector<Waiting> result;
    while (statement.step()) result.push_back({statement.text(0), lookupOf(statement.text(1)), statement.text(1).section(u'@', 0, 0), statement.text(2), statement.text(4), statement.integer(3), lookupOf(statement.text(1)) != statement.text(1)});
    std::erase_if(result, [](const Waiting& waiting) { return !isName(waiting.name); });
    return result;
}

} // namespace

std::vector<Absent> absentIn(store::Connection& connection, const records::Catalogue& catalogue, qint64 scope, RecordId source) {
    std::vector<Absent> result;
    std::map<QString, QHash<QString, qint64>> carriers; // by lookup
    for (const Waiting& waiting : waitingNames(connection, scope, false)) {
        auto counted = carriers.find(waiting.lookup);
        if (counted == carriers.end()) counted = carriers.emplace(waiting.lookup, carriersOf(connection, catalogue, waiting.lookup, source)).first;
        const qint64 carrying = counted->second.value(waiting.key);
        const bool several = carrying > 1;
        auto known = std::find_if(result.begin(), result.end(), [&](const Absent& absent) { return absent.field == waiting.field && absent.several == several; });
        if (known == result.end()) known = result.insert(result.end(), Absent{waiting.field, waiting.target, roleOf(waiting.field, waiting.target), 0, 0, {}, several, {}});
        known->rows += waiting.rows;
        ++known->count;
        if (known->names.size() >= shownNames) continue;
        known->names << waiting.name;
        if (several) known->carriers << carrying;
    }
    return result;
}

Expected<void> createAbsent(const RunContext& context, qint64 scope, FileReport& report) {
    store::Transaction& transaction = context.transaction;
    std::map<std::pair<QString, QString>, RecordId> made;
    std::set<QString> entities;
    // Rows that are as they were tell nothing of what they name: what waits is asked again, lest it be made the second time.
    report.proposals = proposeTargets(transaction.connection(), context.catalogue, scope, context.source);
    for (const Waiting& waiting : waitingNames(transaction.connection(), scope, true)) {
        const records::EntityDef* entity = context.catalogue.find(waiting.target);
        const bool nearly = std::any_of(report.proposals.begin(), report.proposals.end(), [&](const Proposal& proposal) { return folded(proposal.key) == folded(waiting.name); });
        if (nearly || (entity->key != u"company" && entity->key != u"owner" && entity->key != u"product")) continue;
        RecordId& record = made[{entity->key, folded(waiting.name)}];
        if (record == 0) {
            if (namesakes(transaction.connection(), *entity, waiting.name, context.source).first > 0) continue;
            const auto [count, elsewhere] = namesakes(transaction.connection(), *entity, waiting.name, 0);
            if (count > 1) continue;
            record = elsewhere;
            if (record == 0 && waiting.answered) continue; // by one that has another name now
            if (record == 0) {
                const QJsonObject args = transaction.info().args;
                auto created = records::apply(transaction, records::CreateRecord{context.catalogue, entity->key, {{u"name"_s, waiting.name.trimmed()}}, &record});
                transaction.info().args = args;
                if (!created) return created;
                ++report.created;
                if (report.newRecords.size() < shownRecords) report.newRecords.push_back({record, waiting.name.trimmed(), {}});
            }
            TableMap map;
            map.entity = entity->key;
            map.object = namedObject.toString();
            const bool linked = transaction.cached(u"SELECT 1 FROM crm_link WHERE id = ?"_s).bind(1, record).step();
            transaction.cached(u"INSERT INTO crm_link(id, record_id, scope_id, key, row_hash) VALUES(?, ?, ?, ?, 0)"_s)
                .bindAll(linked ? transaction.newId() : record, record, ensureScope(transaction, context.source, map), waiting.name.trimmed())
                .run();
            entities.insert(entity->key);
        }
        const QString role = roleOf(waiting.field, waiting.target);
        if (role == u"customer") customers::addCustomerFacet(transaction, record);
        if (role == u"partner") partners::adoptPartner(transaction, record, {}, transaction.nowText());
    }
    for (const QString& entity : entities) resolveReferences(transaction, context.catalogue, context.source, entity, &report);
    return {};
}

void reopenAmbiguous(const RunContext& context, const QString& kind, const QString& entityKey, const IdRange& arrived, FileReport& report) {
    if (arrived.first == 0 || (entityKey != u"company" && entityKey != u"owner" && entityKey != u"product" && entityKey != u"deal" && entityKey != u"contact")) return;
    store::Transaction& transaction = context.transaction;
    store::Connection& connection = transaction.connection();
    struct ByName {
        qint64 scope;
        const records::FieldDef* field;
    };
    std::vector<ByName> columns;
    for (const SourceTable& table : sourceTables(connection, context.catalogue, context.source, LoadShape(profilesOf(context.options), kind)))
        for (const SourceColumn& column : table.columns)
            if (const records::FieldDef* field = table.fieldOf(context.catalogue, column); field != nullptr && field->target == entityKey && column.by == u"name" && field->table == table.entity->table)
                columns.push_back({table.scope, field});
    if (columns.empty()) return;
    const records::EntityDef& entity = *context.catalogue.find(entityKey);
    const QString merged = entity.field(u"merged_into") == nullptr ? QString() : u" AND x.merged_into_id IS NULL"_s;
    std::vector<std::pair<RecordId, QString>> ambiguous;
    Statement names(connection, u"WITH ours AS (SELECT x.id, x.name, lower(trim(x.name)) AS key FROM %1 x WHERE x.id IN (SELECT l.record_id FROM crm_link l JOIN sync_scope s ON s.id = l.scope_id"
                                " WHERE s.source_id = ?1 AND s.entity = ?2)%2) SELECT id, name FROM ours WHERE key IN (SELECT key FROM ours GROUP BY key HAVING count(*) > 1 AND max(id) >= ?3)"_s.arg(entity.table, merged));
    names.bindAll(context.source, entityKey, arrived.first);
    while (names.step()) ambiguous.emplace_back(names.integer(0), names.text(1));
    names.reset();
    std::map<QString, qint64> opened;
    for (const auto& [target, name] : ambiguous)
        for (const auto& [scope, field] : columns) {
            std::vector<RecordId> records;
            Statement referring(connection, u"SELECT t.id FROM %1 t WHERE t.%2 = ?1 AND t.id IN (SELECT record_id FROM crm_link WHERE scope_id = ?2)"
                                            " AND NOT EXISTS(SELECT 1 FROM pending_change p WHERE p.record_id = t.id AND p.field = ?3)"_s.arg(field->table, field->column));
            referring.bindAll(target, scope, field->storedName());
            while (referring.step()) records.push_back(referring.integer(0));
            referring.reset();
            for (const RecordId record : records) {
                transaction.cached(u"UPDATE %1 SET %2 = NULL WHERE id = ?"_s.arg(field->table, field->column)).bind(1, record).run();
                transaction.cached(u"DELETE FROM unresolved_ref WHERE record_id = ? AND field = ?"_s).bindAll(record, field->storedName()).run();
                transaction.cached(u"INSERT INTO unresolved_ref(id, scope_id, record_id, field, target, key) VALUES(?, ?, ?, ?, ?, ?)"_s)
                    .bindAll(transaction.newId(), scope, record, field->storedName(), entityKey + u"@name"_s, name.trimmed())
                    .run();
                ++opened[name.trimmed()];
            }
        }
    for (const auto& [name, references] : opened) {
        const int count = static_cast<int>(references);
        report.notes << QCoreApplication::translate("Sync", "\"%1\" is the name of several records now: %n references by that name are open again", nullptr, count).arg(name);
    }
}

} // namespace channelbook::sync
