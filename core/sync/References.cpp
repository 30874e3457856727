#include "core/sync/References.h"

#include "core/base/Text.h"
#include "core/customers/Customers.h"
#include "core/sync/NamedElsewhere.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {
constexpr int mostProposals = 1000;
constexpr qint64 mostTargets = 50000;

/// What waiting references are of, ascending. Looked up one after the other: there may be millions of each.
QStringList waitingTargets(store::Connection& connection) {
    Statement next(connection, "SELECT min(target) FROM unresolved_ref WHERE target > ?");
    QStringList targets;
    while (next.reset().bind(1, targets.value(targets.size() - 1)).step() && !next.isNull(0)) targets << next.text(0);
    return targets;
}

template <class Wanted>
void settleLookups(store::Transaction& transaction, const records::Catalogue& catalogue, const QStringList& targets, Wanted&& wanted, FileReport* report) {
    std::set<QString> lookups;
    for (const QString& target : targets)
        if (wanted(lookupOf(target))) lookups.insert(lookupOf(target));
    for (const QString& lookup : lookups) addWonCustomers(transaction, settleNames(transaction, catalogue, lookup, report));
}

using Names = QMultiHash<QString, QString>; ///< squeezed name → name

/// What a source's records of an entity are called.
Names namesFrom(store::Connection& connection, const records::EntityDef* entity, RecordId source) {
    Names names;
    const records::FieldDef* name = entity == nullptr ? nullptr : entity->field(entity->nameField);
    if (name == nullptr) return names;
    Statement all(connection, u"SELECT %1 FROM %2 WHERE t.id IN (SELECT record_id FROM crm_link WHERE scope_id IN"
                              " (SELECT id FROM sync_scope WHERE source_id = ?)) LIMIT ?"_s.arg(name->sql, entity->from));
    all.bindAll(source, mostTargets);
    while (all.step()) names.insert(squeezedName(all.text(0)), all.text(0));
    return names;
}
} // namespace

void resolveReferences(store::Transaction& transaction, const records::Catalogue& catalogue, RecordId source, const QString& entity, FileReport* report) {
    struct Found {
        RecordId reference, record, target;
        QString table, column;
    };
    if (transaction.connection().integer("SELECT EXISTS(SELECT 1 FROM unresolved_ref)") == 0) return;
    std::vector<Found> found;
    const auto note = [&](const Statement& row) {
        const QString field = row.text(3);
        const auto dot = field.indexOf(u'.');
        found.push_back({row.integer(0), row.integer(1), row.integer(2), field.left(dot), field.mid(dot + 1)});
    };
    const QStringList targets = waitingTargets(transaction.connection());
    for (const QString& target : targets) {
        // Who has this key is meant rather than who has this name.
        const bool byKey = target == entity || lookupOf(target) == entity + u"@any"_s;
        if (!byKey) continue;
        Statement keys(transaction.connection(),
                       "SELECT u.id, u.record_id, l.record_id, u.field FROM sync_scope ls JOIN unresolved_ref u ON u.target = ?2"
                       " JOIN sync_scope us ON us.id = u.scope_id AND us.source_id = ?1"
                       " JOIN crm_link l ON l.scope_id = ls.id AND l.key = u.key WHERE ls.source_id = ?1 AND ls.entity = ?3");
        keys.bindAll(source, target, entity);
        while (keys.step()) note(keys);
    }
    std::set<RecordId> won;
    for (const Found& item : found) {
        transaction.cached(u"DELETE FROM unresolved_ref WHERE id = ?"_s).bind(1, item.reference).run();
        if (!sayReference(transaction, item.record, item.table, item.column, item.target)) continue;
        if (item.table != u"deal" || item.column != u"company_id") continue;
        if (transaction.cached(u"SELECT 1 FROM deal WHERE id = ? AND outcome = 'won' AND retired = 0"_s).bind(1, item.record).step()) won.insert(item.target);
    }
    addWonCustomers(transaction, {won.begin(), won.end()});
    settleLookups(transaction, catalogue, targets, [&](const QString& lookup) { return lookup.startsWith(entity + u'@'); }, report);
}

void settleOtherNames(store::Transaction& transaction, const records::Catalogue& catalogue, const std::set<QString>& settled, FileReport* report) {
    settleLookups(transaction, catalogue, waitingTargets(transaction.connection()),
                  [&](const QString& lookup) { return lookup.contains(u'@') && !settled.contains(lookup.section(u'@', 0, 0)); }, report);
}

void addWonCustomers(store::Transaction& transaction, const std::vector<RecordId>& companies) {
    for (const RecordId company : companies) customers::addCustomerFacet(transaction, company);
}

std::vector<Proposal> proposeTargets(store::Connection& connection, const records::Catalogue& catalogue, qint64 scope, RecordId source) {
    QHash<QString, Names> names; // by target entity
    QStringList lookups; // those that name something
    for (const QString& lookup : waitingTargets(connection)) {
        if (lookupOf(lookup) != lookup) continue; // means a record already
        const QString target = lookup.section(u'@', 0, 0);
        if (!names.contains(target)) names.insert(target, namesFrom(connection, catalogue.find(target), source));
        if (!names.value(target).isEmpty()) lookups << lookup;
    }
    std::vector<Proposal> proposals;
    if (lookups.isEmpty()) return proposals;
    Statement waiting(connection, "SELECT field, target, key, count(*) FROM unresolved_ref WHERE scope_id = ? AND +target IN (SELECT value FROM json_each(?)) GROUP BY field, target, key ORDER BY 4 DESC LIMIT ?");
    waiting.bindAll(scope, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(lookups)).toJson(QJsonDocument::Compact)), mostProposals);
    while (waiting.step()) {
        Proposal proposal{waiting.text(0), waiting.text(1), waiting.text(2), {}, waiting.integer(3)};
        proposal.target = proposal.target.section(u'@', 0, 0);
        const QStringList candidates = names[proposal.target].values(squeezedName(proposal.key));
        if (candidates.size() != 1) continue;
        proposal.candidate = candidates.first();
        proposals.push_back(std::move(proposal));
    }
    return proposals;
}

} // namespace channelbook::sync
