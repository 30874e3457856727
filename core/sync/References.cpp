#include "core/sync/References.h"

#include "core/base/Text.h"
#include "core/customers/Customers.h"
#include "core/sync/KeyIndex.h"

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

/// A reference that was changed here while the CRM's word for it named nobody: now that it does, it is what the CRM says,
/// as a base or as the other side of a conflict. Ours stays.
bool keepsOurs(store::Transaction& transaction, RecordId record, const QString& table, const QString& column, RecordId target) {
    const QString field = table + u'.' + column;
    if (!transaction.cached(u"SELECT 1 FROM pending_change WHERE record_id = ? AND field = ?"_s).bindAll(record, field).step()) return false;
    Statement& stored = transaction.cached(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(column, table)).bind(1, record);
    const bool agreed = stored.step() && stored.integer(0) == target;
    const bool disputed = transaction.cached(u"SELECT 1 FROM sync_conflict WHERE record_id = ? AND field = ?"_s).bindAll(record, field).step();
    if (agreed) {
        for (const char* where : {"pending_change", "sync_conflict"})
            transaction.cached(u"DELETE FROM %1 WHERE record_id = ? AND field = ?"_s.arg(QLatin1StringView(where))).bindAll(record, field).run();
        return true;
    }
    const char* said = disputed ? "UPDATE sync_conflict SET theirs = ? WHERE record_id = ? AND field = ?" : "UPDATE pending_change SET base = ? WHERE record_id = ? AND field = ?";
    transaction.cached(QString::fromLatin1(said)).bindAll(QString::number(target), record, field).run();
    return true;
}

/// What waiting references are of, ascending. Looked up one after the other: there may be millions of each.
QStringList waitingTargets(store::Connection& connection) {
    Statement next(connection, "SELECT min(target) FROM unresolved_ref WHERE target > ?");
    QStringList targets;
    while (next.reset().bind(1, targets.value(targets.size() - 1)).step() && !next.isNull(0)) targets << next.text(0);
    return targets;
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

void resolveReferences(store::Transaction& transaction, RecordId source, const QString& entity) {
    struct Found {
        RecordId reference, record, target;
        QString table, column;
    };
    if (transaction.connection().integer("SELECT EXISTS(SELECT 1 FROM unresolved_ref)") == 0) return;
    std::vector<Found> found;
    Statement statement(transaction.connection(),
                        "SELECT u.id, u.record_id, l.record_id, u.field FROM sync_scope ls JOIN unresolved_ref u ON u.target = ?2"
                        " JOIN sync_scope us ON us.id = u.scope_id AND us.source_id = ?1"
                        " JOIN crm_link l ON l.scope_id = ls.id AND l.key = u.key WHERE ls.source_id = ?1 AND ls.entity = ?2");
    statement.bindAll(source, entity);
    const auto note = [&](const Statement& row) {
        const QString field = row.text(3);
        const auto dot = field.indexOf(u'.');
        found.push_back({row.integer(0), row.integer(1), row.integer(2), field.left(dot), field.mid(dot + 1)});
    };
    while (statement.step()) note(statement);
    statement.reset();
    QStringList lookups = waitingTargets(transaction.connection());
    lookups.removeIf([&](const QString& lookup) { return !lookup.startsWith(entity + u'@'); });
    for (const QString& lookup : lookups) {
        Statement others(transaction.connection(), u"SELECT u.id, u.record_id, k.id, u.field FROM unresolved_ref u JOIN sync_scope us ON us.id = u.scope_id AND us.source_id = ?1"
                                                   " JOIN (%1) k ON k.key = lower(u.key) WHERE u.target = ?2"_s.arg(uniqueTargets(entity, lookup.mid(entity.size() + 1))));
        others.bindAll(source, lookup);
        while (others.step()) note(others);
        if (!lookup.endsWith(u"@any")) continue;
        // Last, because it counts: who has this key is meant rather than who has this name.
        Statement keys(transaction.connection(), "SELECT u.id, u.record_id, l.record_id, u.field FROM unresolved_ref u JOIN sync_scope us ON us.id = u.scope_id AND us.source_id = ?1"
                                                 " JOIN sync_scope ls ON ls.source_id = ?1 AND ls.entity = ?3 JOIN crm_link l ON l.scope_id = ls.id AND l.key = u.key WHERE u.target = ?2");
        keys.bindAll(source, lookup, entity);
        while (keys.step()) note(keys);
    }
    std::set<RecordId> won;
    for (const Found& item : found) {
        transaction.cached(u"DELETE FROM unresolved_ref WHERE id = ?"_s).bind(1, item.reference).run();
        if (keepsOurs(transaction, item.record, item.table, item.column, item.target)) continue;
        transaction.cached(u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(item.table, item.column)).bindAll(item.target, item.record).run();
        if (item.table != u"deal" || item.column != u"company_id") continue;
        if (transaction.cached(u"SELECT 1 FROM deal WHERE id = ? AND outcome = 'won' AND retired = 0"_s).bind(1, item.record).step()) won.insert(item.target);
    }
    addWonCustomers(transaction, {won.begin(), won.end()});
}

void addWonCustomers(store::Transaction& transaction, const std::vector<RecordId>& companies) {
    for (const RecordId company : companies) customers::addCustomerFacet(transaction, company);
}

std::vector<Proposal> proposeTargets(store::Connection& connection, const records::Catalogue& catalogue, qint64 scope, RecordId source) {
    QHash<QString, Names> names; // by target entity
    QStringList lookups; // those that name something
    for (const QString& lookup : waitingTargets(connection)) {
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
