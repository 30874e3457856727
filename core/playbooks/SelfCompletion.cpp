#include "core/playbooks/SelfCompletion.h"

#include "core/playbooks/PastEvidence.h"

#include <set>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// Of so many deals each is looked at; of more, the steps that wait for one are.
constexpr qint64 dealsAtOnce = 500;

/// The runs that wait for a deal, all of them or those of the partners of some deals.
std::set<RecordId> runsAwaitingDeals(store::Transaction& transaction) {
    std::set<RecordId> runs;
    Statement& waiting = transaction.cached(u"SELECT run_id FROM playbook_step WHERE awaits = 'deal-won' UNION SELECT run_id FROM playbook_step WHERE awaits = 'deal-registered'"_s);
    while (waiting.step()) runs.insert(waiting.integer(0));
    return runs;
}

/// What changed of deals: their ids while they are few, or that they are many.
struct ChangedDeals {
    std::set<RecordId> deals;
    bool many = false;

    void add(RecordId deal) {
        if (many) return;
        deals.insert(deal);
        many = static_cast<qint64>(deals.size()) > dealsAtOnce;
    }
};

ChangedDeals changedDeals(store::Transaction& transaction, const store::Changes& changes) {
    ChangedDeals changed;
    for (const store::RowChange& row : changes.rows) {
        if (changed.many) break;
        if (row.operation == store::Operation::Delete) continue;
        if (row.table == u"deal") changed.add(row.id);
        if (row.table != u"deal_partner") continue;
        Statement& deal = transaction.cached(u"SELECT deal_id FROM deal_partner WHERE id = ?"_s).bind(1, row.id);
        if (deal.step() && deal.integer(0) != 0) changed.add(deal.integer(0));
    }
    for (const store::RangeChange& range : changes.ranges) {
        if (changed.many || range.operation == store::Operation::Delete) continue;
        if (range.table != u"deal" && range.table != u"deal_partner") continue;
        // No more is read of a range than shows that it is long.
        const QString sql = range.table == u"deal" ? u"SELECT id FROM deal WHERE id BETWEEN ? AND ? LIMIT ?"_s : u"SELECT deal_id FROM deal_partner WHERE id BETWEEN ? AND ? AND deal_id IS NOT NULL LIMIT ?"_s;
        Statement& rows = transaction.cached(sql).bindAll(range.ids.first, range.ids.last, dealsAtOnce + 1);
        qint64 read = 0;
        for (; rows.step(); ++read) changed.add(rows.integer(0));
        changed.many = changed.many || read > dealsAtOnce;
    }
    return changed;
}

/// Active runs of the partners that have part in a deal.
void addRunsOf(store::Transaction& transaction, RecordId deal, std::set<std::pair<RecordId, RecordId>>& runs) {
    Statement& found = transaction.cached(u"SELECT r.id FROM (SELECT partner_id FROM deal WHERE id = ?1 AND partner_id IS NOT NULL"
                                          " UNION SELECT partner_id FROM deal_partner WHERE deal_id = ?1 AND partner_id IS NOT NULL AND retired = 0) p"
                                          " JOIN playbook_run r ON r.partner_id = p.partner_id WHERE r.state = 'active'"_s)
                           .bind(1, deal);
    while (found.step()) runs.insert({found.integer(0), deal});
}

class Completion {
public:
    explicit Completion(store::Transaction& transaction) : m_transaction(transaction), m_book(transaction.connection()) {}

    /// @param deal 0: whichever of the partner's deals is one
    void byDeal(RecordId run, RecordId deal) {
        change(run, [&](RunModel& model, const Step& step) -> std::optional<Proof> {
            if (step.evidence != Evidence::DealWon && step.evidence != Evidence::DealRegistered) return std::nullopt;
            auto proof = dealProof(m_transaction, model.run.partner, step.evidence, step.past ? QDate() : model.run.startedOn, deal);
            // A deal closed ahead of its day is won today.
            if (proof && (!proof->on.isValid() || proof->on > today())) proof->on = today();
            return proof;
        });
    }

    int byCourse(RecordId run, const CourseCompletion& completion) {
        return change(run, [&](RunModel& model, const Step& step) -> std::optional<Proof> {
            if (step.evidence != Evidence::Course) return std::nullopt;
            if (!isCourse(step, completion.course, completion.code)) return std::nullopt;
            if (!step.past && completion.on.isValid() && completion.on < model.run.startedOn) return std::nullopt;
            const QString text = completion.contactName.isEmpty() ? completion.course : u"%1 (%2)"_s.arg(completion.course, completion.contactName);
            return Proof{0, text, completion.on.isValid() ? std::min(completion.on, today()) : today()};
        });
    }

private:
    template <class ProofOf>
    int change(RecordId run, ProofOf&& proofOf) {
        const auto before = m_book.load(run);
        if (!before || before->run.state != RunState::Active) return 0;
        RunModel after = *before;
        int steps = 0;
        for (StepRow& row : after.steps) {
            if (row.awaits.isEmpty()) continue;
            const Step* step = m_book.playbook(after.run.versionId).step(row.key);
            const auto proof = step == nullptr ? std::nullopt : proofOf(after, *step);
            if (proof && putInHand(row, *proof)) ++steps;
        }
        if (steps == 0) return 0;
        after.run.progressOn = std::max(after.run.progressOn, today());
        m_book.settle(after, today());
        saveRun(m_transaction, *before, after);
        m_transaction.about(u"partner"_s, after.run.partner);
        return steps;
    }
    [[nodiscard]] QDate today() const { return m_transaction.clock().today(); }

    store::Transaction& m_transaction;
    RunBook m_book;
};

} // namespace

void DealConsequence::follow(store::Transaction& transaction, const store::Changes& changes) {
    if (!changes.touches(u"deal") && !changes.touches(u"deal_partner")) return;
    if (!transaction.cached(u"SELECT 1 FROM playbook_step WHERE awaits = 'deal-won' OR awaits = 'deal-registered' LIMIT 1"_s).step()) return;
    const ChangedDeals changed = changedDeals(transaction, changes);
    if (!changed.many && changed.deals.empty()) return;
    Completion completion(transaction);
    if (changed.many) {
        for (const RecordId run : runsAwaitingDeals(transaction)) completion.byDeal(run, 0);
        return;
    }
    std::set<std::pair<RecordId, RecordId>> runs;
    for (const RecordId deal : changed.deals) addRunsOf(transaction, deal, runs);
    for (const auto& [run, deal] : runs) completion.byDeal(run, deal);
}

int courseCompleted(store::Transaction& transaction, const CourseCompletion& course) {
    std::vector<RecordId> runs;
    Statement& found = transaction.cached(u"SELECT id FROM playbook_run WHERE partner_id = ? AND state = 'active'"_s).bind(1, course.partner);
    while (found.step()) runs.push_back(found.integer(0));
    if (runs.empty()) return 0;
    Completion completion(transaction);
    int steps = 0;
    for (const RecordId run : runs) steps += completion.byCourse(run, course);
    return steps;
}

} // namespace channelbook::playbooks
