#include "core/sync/MergedAway.h"

#include "core/customers/Customers.h"

#include <algorithm>
#include <unordered_map>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr const char* pointer = "merged_into_id";
constexpr int longestChain = 100;

/// Merged records and where they are now; those whose chain leads nowhere or in a circle are left out.
std::unordered_map<RecordId, RecordId> mergedRecords(store::Connection& connection, const records::EntityDef& entity) {
    std::unordered_map<RecordId, RecordId> steps;
    Statement statement(connection, u"SELECT id, %1 FROM %2 WHERE %1 IS NOT NULL"_s.arg(QLatin1String(pointer), entity.table));
    while (statement.step()) steps.emplace(statement.integer(0), statement.integer(1));
    std::unordered_map<RecordId, RecordId> ends;
    for (const auto& [record, next] : steps) {
        RecordId end = next;
        int length = 0;
        for (auto step = steps.find(end); step != steps.end() && ++length < longestChain; step = steps.find(end)) end = step->second;
        if (length < longestChain) ends.emplace(record, end);
    }
    return ends;
}

} // namespace

qint64 followMerged(store::Transaction& transaction, const records::EntityDef& entity) {
    const bool merges = std::any_of(entity.dependents.begin(), entity.dependents.end(), [&](const records::Dependent& dependent) { return dependent.table == entity.table && dependent.column == QLatin1String(pointer); });
    if (!merges) return 0;
    qint64 moved = 0;
    for (const auto& [from, to] : mergedRecords(transaction.connection(), entity)) {
        for (const records::Dependent& dependent : entity.dependents) {
            const bool history = dependent.column == u"id" || dependent.table == u"stage_change" || (dependent.table == entity.table && dependent.column == QLatin1String(pointer));
            if (history) continue;
            transaction.cached(u"UPDATE %1 AS t SET %2 = ?1 WHERE %2 = ?2 AND id <> ?1 AND (NOT EXISTS(SELECT 1 FROM crm_link l WHERE l.id = t.id)"
                               " AND NOT EXISTS(SELECT 1 FROM crm_link l WHERE l.record_id = t.id AND l.id <> l.record_id)"
                               " OR EXISTS(SELECT 1 FROM pending_change p WHERE p.record_id = t.id AND p.field = '%1.%2'))"_s.arg(dependent.table, dependent.column))
                .bindAll(to, from)
                .run();
            const qint64 rows = transaction.connection().changes();
            moved += rows;
            if (rows == 0 || dependent.table != u"deal" || dependent.column != u"company_id") continue;
            if (transaction.cached(u"SELECT 1 FROM deal WHERE company_id = ? AND outcome = 'won' AND retired = 0"_s).bind(1, to).step()) customers::addCustomerFacet(transaction, to);
        }
        transaction.cached(u"UPDATE attachment SET record_id = ? WHERE record_id = ?"_s).bindAll(to, from).run();
        moved += transaction.connection().changes();
    }
    return moved;
}

} // namespace channelbook::sync
