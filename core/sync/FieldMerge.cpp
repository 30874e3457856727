#include "core/sync/FieldMerge.h"

#include "core/records/Commands.h"
#include "core/store/History.h"
#include "core/sync/SourceColumns.h"

#include <algorithm>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {
/// Far enough back for any change that can still wait; a record with more entries than this is edited daily.
constexpr int entriesLookedAt = 100;

struct Following {
    QString follower;
    QStringList leaders;
};
const std::vector<Following>& followings() {
    static const std::vector<Following> list{{u"deal.outcome"_s, {u"deal.stage"_s}}, {u"contact.name"_s, {u"contact.first_name"_s, u"contact.last_name"_s}}};
    return list;
}

} // namespace

QStringList followersOf(const QString& storedName) {
    QStringList followers;
    for (const Following& following : followings())
        if (following.leaders.contains(storedName)) followers << following.follower;
    return followers;
}

QStringList leadersOf(const QString& storedName) {
    for (const Following& following : followings())
        if (following.follower == storedName) return following.leaders;
    return {};
}

bool isWaiting(store::Transaction& transaction, RecordId record, const QString& storedName) {
    return transaction.cached(u"SELECT 1 FROM pending_change WHERE record_id = ? AND field = ?"_s).bindAll(record, storedName).step();
}

void forgetWaiting(store::Transaction& transaction, RecordId record, const QString& storedName) {
    for (const char* table : {"pending_change", "sync_conflict", "crm_sent"})
        transaction.cached(u"DELETE FROM %1 WHERE record_id = ? AND field = ?"_s.arg(QLatin1StringView(table))).bindAll(record, storedName).run();
    // The date of a stage that is agreed on waits for nobody.
    if (storedName == u"deal.stage")
        transaction.cached(u"DELETE FROM pending_change WHERE record_id = ? AND field = 'deal.stage_since'"_s).bind(1, record).run();
}

FieldMerge::FieldMerge(store::Transaction& transaction, const records::EntityDef& entity, RecordId source, std::optional<ConflictPolicy> overruling)
    : m_transaction(transaction), m_entity(entity), m_source(source), m_overruling(overruling), m_policies(fieldPolicies(transaction.connection(), source)) {}

bool FieldMerge::dropConflict(RecordId record, const QString& field) {
    m_transaction.cached(u"DELETE FROM sync_conflict WHERE record_id = ? AND field = ?"_s).bindAll(record, field).run();
    return m_transaction.connection().changes() > 0;
}

Merged FieldMerge::merge(RecordId record, const std::vector<Difference>& differing, const QStringList& said, const QString& modified) {
    Merged merged;
    std::vector<Pending> waiting;
    Statement& statement = m_transaction.cached(u"SELECT field, base FROM pending_change WHERE record_id = ?"_s).bind(1, record);
    while (statement.step()) waiting.push_back({statement.text(0), statement.text(1)});
    std::vector<const Difference*> following;
    for (const Difference& difference : differing) {
        const QString name = difference.field->storedName();
        const QStringList leaders = leadersOf(name);
        if (std::any_of(leaders.begin(), leaders.end(), [&](const QString& leader) { return said.contains(leader); })) {
            following.push_back(&difference);
            continue;
        }
        const auto pending = std::find_if(waiting.begin(), waiting.end(), [&](const Pending& candidate) { return candidate.field == name; });
        if (pending == waiting.end() && policyOf(name) == ConflictPolicy::IfEmpty && isWrittenBack(*difference.field) && !isEmptyHere(record, *difference.field)) {
            wait(record, difference);
            merged.moved = true;
        } else if (pending == waiting.end()) {
            merged.taken.emplace_back(difference.field, difference.theirs);
        } else if (toText(difference.theirs) == pending->base) {
            merged.moved = dropConflict(record, name) || merged.moved;
        } else {
            clash(record, *pending, difference, modified, merged);
        }
    }
    for (const Pending& pending : waiting) {
        const bool differs = std::any_of(differing.begin(), differing.end(), [&](const Difference& difference) { return difference.field->storedName() == pending.field; });
        if (differs || !said.contains(pending.field)) continue;
        forgetWaiting(m_transaction, record, pending.field);
        merged.moved = true;
        ++merged.agreed;
    }
    for (const Difference* difference : following) follow(record, *difference, merged);
    return merged;
}

bool FieldMerge::isEmptyHere(RecordId record, const records::FieldDef& field) const {
    return toText(records::storedValue(m_transaction, record, field)).isEmpty();
}

void FieldMerge::wait(RecordId record, const Difference& difference) {
    m_transaction.cached(u"INSERT INTO pending_change(id, record_id, entity, field, base) VALUES(?, ?, ?, ?, ?)"_s)
        .bindAll(m_transaction.newId(), record, m_entity.key, difference.field->storedName(), textValue(toText(difference.theirs)))
        .run();
}

void FieldMerge::clash(RecordId record, const Pending& pending, const Difference& difference, const QString& modified, Merged& merged) {
    ConflictPolicy policy = policyOf(pending.field);
    if (policy == ConflictPolicy::Newest) {
        const auto ours = lastLocalChange(m_transaction.connection(), record, pending.field);
        policy = !ours || modified.isEmpty() ? ConflictPolicy::Ask : ours->at > modified ? ConflictPolicy::Local : ConflictPolicy::Crm;
    }
    if (policy == ConflictPolicy::IfEmpty) policy = isEmptyHere(record, *difference.field) ? ConflictPolicy::Crm : ConflictPolicy::Local;
    if (policy == ConflictPolicy::Ask) {
        keepConflict(record, pending, difference, merged);
        return;
    }
    merged.moved = true;
    static_cast<void>(dropConflict(record, pending.field));
    if (policy == ConflictPolicy::Crm) {
        forgetWaiting(m_transaction, record, pending.field);
        merged.taken.emplace_back(difference.field, difference.theirs);
    } else {
        m_transaction.cached(u"UPDATE pending_change SET base = ? WHERE record_id = ? AND field = ?"_s).bindAll(textValue(toText(difference.theirs)), record, pending.field).run();
    }
}

void FieldMerge::follow(RecordId record, const Difference& difference, Merged& merged) {
    const QString name = difference.field->storedName();
    const QStringList leaders = leadersOf(name);
    if (std::none_of(leaders.begin(), leaders.end(), [&](const QString& leader) { return isWaiting(m_transaction, record, leader); })) {
        merged.moved = isWaiting(m_transaction, record, name) || merged.moved;
        forgetWaiting(m_transaction, record, name);
        merged.taken.emplace_back(difference.field, difference.theirs);
        return;
    }
    if (!isWaiting(m_transaction, record, name)) {
        wait(record, difference);
        merged.moved = true;
        return;
    }
    const Value theirs = textValue(toText(difference.theirs));
    m_transaction.cached(u"UPDATE pending_change SET base = ?3 WHERE record_id = ?1 AND field = ?2 AND base IS NOT ?3"_s).bindAll(record, name, theirs).run();
    merged.moved = m_transaction.connection().changes() > 0 || merged.moved;
}

void FieldMerge::keepConflict(RecordId record, const Pending& pending, const Difference& difference, Merged& merged) {
    merged.conflict = true;
    const Value ours = textValue(toText(records::storedValue(m_transaction, record, *difference.field)));
    const Value theirs = textValue(toText(difference.theirs));
    Statement& known = m_transaction.cached(u"SELECT 1 FROM sync_conflict WHERE record_id = ? AND field = ? AND theirs IS ? AND ours IS ?"_s);
    if (known.bindAll(record, pending.field, theirs, ours).step()) return;
    static_cast<void>(dropConflict(record, pending.field));
    merged.moved = true;
    m_transaction.cached(u"INSERT INTO sync_conflict(id, source_id, record_id, entity, field, base, ours, theirs) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bindAll(m_transaction.newId(), m_source, record, m_entity.key, pending.field, textValue(pending.base), ours, theirs)
        .run();
}

std::optional<LocalChange> lastLocalChange(store::Connection& connection, RecordId record, const QString& storedName) {
    for (const store::HistoryEntry& entry : store::recordHistory(connection, record, entriesLookedAt)) {
        // What an import or a settled conflict wrote is the CRM's word.
        if (entry.state != u"done" || entry.kind.startsWith(u"sync.")) continue;
        for (const store::FieldChange& change : store::fieldChanges(connection, entry.id, record))
            if (change.table + u'.' + change.column == storedName) return LocalChange{entry.id, entry.who, entry.at};
    }
    return std::nullopt;
}

} // namespace channelbook::sync
