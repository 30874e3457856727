#include "core/sync/Matches.h"

#include "core/records/Merge.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using matching::MatchPair;
using store::Statement;

namespace {

class Arrivals {
public:
    Arrivals(const RunContext& context, const QString& entity, qint64 scope, const IdRange& arrived, FileReport& report)
        : m_context(context), m_entity(entity), m_scope(scope), m_arrived(arrived), m_report(report) {}

    Expected<void> run() {
        for (const MatchAnswer& answer : m_context.options.answers)
            if (answer.entity == m_entity)
                if (auto done = follow(answer); !done) return done;
        auto pairs = matching::findMatches(connection(), {m_entity, m_arrived.first, m_arrived.last}, matching::askFromOf(m_entity), m_context.progress);
        if (!pairs) return tl::unexpected(pairs.error());
        // Best first: the second of an arrival tells how far ahead its first is.
        std::map<RecordId, std::vector<const MatchPair*>> byArrival;
        for (const MatchPair& pair : *pairs) byArrival[pair.second].push_back(&pair);
        for (const MatchPair& pair : *pairs) {
            if (m_gone.contains(pair.second)) continue;
            const std::vector<const MatchPair*>& candidates = byArrival[pair.second];
            const bool first = candidates.front() == &pair;
            const bool ahead = candidates.size() < 2 || pair.points - candidates[1]->points >= matching::takeLead;
            if (m_context.options.matches == MatchPolicy::Take && first && ahead && pair.zone == matching::Zone::Take && mayTake(pair.first)) {
                if (auto done = join(pair.first, pair.second); !done) return done;
                continue;
            }
            propose(pair);
        }
        return {};
    }

private:
    [[nodiscard]] store::Connection& connection() { return m_context.transaction.connection(); }

    /// Two records of one CRM are never made one without a person; nor do two arrivals become the same record.
    [[nodiscard]] bool mayTake(RecordId known) {
        if (m_taken.contains(known)) return false;
        Statement& linked = m_context.transaction.cached(
            u"SELECT 1 FROM crm_link l JOIN sync_scope c ON c.id = l.scope_id AND c.source_id = ?2 WHERE l.id = ?1 AND l.record_id = ?1"
            " UNION ALL SELECT 1 FROM crm_link l JOIN sync_scope c ON c.id = l.scope_id AND c.source_id = ?2 WHERE l.record_id = ?1 AND l.id <> l.record_id LIMIT 1"_s);
        return !linked.bindAll(known, m_context.source).step();
    }

    Expected<void> follow(const MatchAnswer& answer) {
        Statement& link = m_context.transaction.cached(u"SELECT record_id FROM crm_link WHERE scope_id = ? AND key = ?"_s).bindAll(m_scope, answer.key);
        const RecordId arrival = link.step() ? link.integer(0) : 0;
        if (arrival < m_arrived.first || arrival > m_arrived.last || arrival == answer.record) return {};
        return answer.same ? join(answer.record, arrival) : quietly([&] { return matching::apply(m_context.transaction, matching::MarkDifferent{m_entity, {{answer.record, arrival}}}); });
    }

    Expected<void> join(RecordId known, RecordId arrival) {
        auto joined = quietly([&] { return records::apply(m_context.transaction, records::MergeRecords{m_context.catalogue, m_entity, known, {arrival}, {}, true}); });
        if (!joined) return joined;
        m_taken.insert(known);
        m_gone.insert(arrival);
        --m_report.newRows;
        ++m_report.changed;
        ++m_report.matched;
        std::erase_if(m_report.newRecords, [&](const ReportedRecord& record) { return record.id == arrival; });
        const records::EntityDef& entity = *m_context.catalogue.find(m_entity);
        if (m_report.changedRecords.size() < m_report.listed) m_report.changedRecords.push_back({known, records::nameOf(connection(), entity, known), {}});
        return {};
    }

    /// The history's entry is the import's own.
    template <class Command>
    Expected<void> quietly(Command&& command) {
        const QJsonObject args = m_context.transaction.info().args;
        auto done = command();
        m_context.transaction.info().args = args;
        return done;
    }

    void propose(const MatchPair& pair) {
        ++m_report.matchCount;
        if (m_report.matches.size() >= m_report.listed) return;
        Statement& link = m_context.transaction.cached(u"SELECT key FROM crm_link WHERE id = ? AND scope_id = ?"_s).bindAll(pair.second, m_scope);
        m_report.matches.push_back({pair, link.step() ? link.text(0) : QString()});
    }

    const RunContext& m_context;
    QString m_entity;
    qint64 m_scope;
    IdRange m_arrived;
    FileReport& m_report;
    std::unordered_set<RecordId> m_taken; ///< records that an arrival became
    std::unordered_set<RecordId> m_gone;  ///< arrivals that became one
};

} // namespace

Expected<void> matchArrivals(const RunContext& context, const QString& entity, qint64 scope, const IdRange& arrived, FileReport& report) {
    // Deals are known by their CRM's key or not at all: a renewal looks like the deal it renews.
    if (context.options.matches == MatchPolicy::Off || arrived.first == 0 || (entity != u"company" && entity != u"contact")) return {};
    Statement& before = context.transaction.cached(u"SELECT 1 FROM %1 WHERE id NOT BETWEEN ? AND ? LIMIT 1"_s.arg(entity)).bindAll(arrived.first, arrived.last);
    if (!before.step()) return {};
    before.reset();
    return Arrivals(context, entity, scope, arrived, report).run();
}

} // namespace channelbook::sync
