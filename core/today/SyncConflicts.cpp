#include "core/base/IdInstant.h"
#include "core/sync/Conflicts.h"
#include "core/today/Sources.h"

namespace channelbook::today {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// One item a record, however many of its fields are in conflict: they are decided together. Ids are unique over all
/// tables, so that a record is found in whichever it stands.
std::vector<Item> findConflicts(store::Connection& connection, const Query& query) {
    const QString owner = u"coalesce(p.manager_id, c.owner_id, d.owner_id, n.owner_id)"_s;
    const QString company = u"coalesce(c.id, d.partner_id, d.company_id, n.company_id)"_s;
    Statement statement(
        connection,
        u"SELECT x.record_id, x.first, %1, %2, %3 FROM (SELECT record_id, min(id) AS first FROM sync_conflict GROUP BY "
        u"record_id) x"
        " LEFT JOIN company c ON c.id = x.record_id LEFT JOIN partner p ON p.id = c.id LEFT JOIN deal d ON d.id = "
        "x.record_id"
        " LEFT JOIN contact n ON n.id = x.record_id LEFT JOIN company_rollup r ON r.id = %2 WHERE 1%4"_s.arg(
            owner, company, valueSql(u"r"_s), ownerSql(query, owner, 1)));
    bindOwner(statement, query, 1);
    return readItems(statement, query,
                     [](const Statement& row) { return instantOf(row.integer(1)).date().addDays(decisionDays); });
}

void describeConflicts(store::Connection& connection, const records::Catalogue& catalogue,
                       const std::vector<Item*>& items) {
    Statement statement(connection, "SELECT x.entity, x.field, s.name FROM sync_conflict x JOIN sync_source s ON s.id "
                                    "= x.source_id WHERE x.record_id = ? ORDER BY x.id");
    for (Item* item : items) {
        statement.reset().bind(1, item->record);
        QStringList fields;
        QString source;
        while (statement.step()) {
            const records::EntityDef* entity = catalogue.find(statement.text(0));
            if (entity == nullptr) continue;
            const records::FieldDef* field = sync::fieldOf(*entity, statement.text(1), catalogue);
            fields << (field == nullptr ? statement.text(1) : records::labelOf(*field));
            source = statement.text(2);
            item->entity = entity->key;
        }
        if (const records::EntityDef* entity = catalogue.find(item->entity))
            item->title = records::nameOf(connection, *entity, item->record);
        item->reason = Words::tr("%1: changed here and in %2: %3", "record, CRM, fields")
                           .arg(item->title, source, fields.join(u", "_s));
        item->opens = item->record;
        item->page = u"sync"_s;
    }
}

} // namespace

Source conflictSource(const records::Catalogue& catalogue) {
    return {u"conflict"_s,
            2,
            &findConflicts,
            [&catalogue](store::Connection& connection, const Query&, const std::vector<Item*>& items) {
                describeConflicts(connection, catalogue, items);
            },
            {},
            {}};
}

} // namespace channelbook::today
