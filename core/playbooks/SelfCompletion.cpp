#include "core/playbooks/SelfCompletion.h"

#include "core/playbooks/PastEvidence.h"

#include <set>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// So many changed rows are looked at one by one; of more, the steps that wait for one are.
constexpr qint64 rowsAtOnce = 500;

/// The runs that wait for a deal such as their partner has one: only those need be read.
std::set<RecordId> runsAwaitingDeals(store::Transaction& transaction) {
    const QString waitingFor =
        u"SELECT s.run_id FROM playbook_step s JOIN playbook_run r ON r.id = s.run_id WHERE s.awaits = '%1'"
        " AND (EXISTS(SELECT 1 FROM deal d WHERE d.partner_id = r.partner_id AND d.retired = 0 AND d.%2)"
        " OR EXISTS(SELECT 1 FROM deal_partner p JOIN deal d ON d.id = p.deal_id"
        " WHERE p.partner_id = r.partner_id AND p.retired = 0 AND d.retired = 0 AND d.%2))"_s;
    std::set<RecordId> runs;
    Statement& waiting =
        transaction.cached(waitingFor.arg(evidenceName(Evidence::DealWon), u"outcome = 'won'"_s) + u" UNION "_s +
                           waitingFor.arg(evidenceName(Evidence::DealRegistered), u"registered = 1"_s));
    while (waiting.step()) runs.insert(waiting.integer(0));
    return runs;
}

/// What changed of a table: its ids while they are few, or that they are many.
struct Changed {
    std::set<RecordId> ids;
    bool many = false;

    void add(RecordId id) {
        if (many || id == 0) return;
        ids.insert(id);
        many = static_cast<qint64>(ids.size()) > rowsAtOnce;
    }
};

/// @param column which ids of the rows are meant: their own, or those of what they refer to
Changed changedIn(store::Transaction& transaction, const store::Changes& changes, const QString& table,
                  const QString& column = u"id"_s) {
    Changed changed;
    for (const store::RowChange& row : changes.rows) {
        if (changed.many) break;
        if (row.table != table || row.operation == store::Operation::Delete) continue;
        Statement& value = transaction.cached(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(column, table)).bind(1, row.id);
        if (value.step()) changed.add(value.integer(0));
    }
    for (const store::RangeChange& range : changes.ranges) {
        if (changed.many || range.table != table || range.operation == store::Operation::Delete) continue;
        // No more is read of a range than shows that it is long.
        Statement& rows = transaction.cached(u"SELECT %1 FROM %2 WHERE id BETWEEN ? AND ? LIMIT ?"_s.arg(column, table))
                              .bindAll(range.ids.first, range.ids.last, rowsAtOnce + 1);
        qint64 read = 0;
        for (; rows.step(); ++read) changed.add(rows.integer(0));
        changed.many = changed.many || read > rowsAtOnce;
    }
    return changed;
}

std::vector<RecordId> activeRunsOf(store::Transaction& transaction, RecordId partner) {
    std::vector<RecordId> runs;
    Statement& found =
        transaction.cached(u"SELECT id FROM playbook_run WHERE partner_id = ? AND state = 'active'"_s).bind(1, partner);
    while (found.step()) runs.push_back(found.integer(0));
    return runs;
}

/// The runs that wait for a course, with their partners.
std::vector<std::pair<RecordId, RecordId>> runsAwaitingCourses(store::Transaction& transaction) {
    std::vector<std::pair<RecordId, RecordId>> runs;
    Statement& waiting = transaction.cached(
        u"SELECT DISTINCT r.id, r.partner_id FROM playbook_step s JOIN playbook_run r ON r.id = s.run_id WHERE s.awaits = 'course' ORDER BY r.partner_id"_s);
    while (waiting.step()) runs.emplace_back(waiting.integer(0), waiting.integer(1));
    return runs;
}

/// Active runs of the partners that have part in a deal.
void addRunsOf(store::Transaction& transaction, RecordId deal, std::set<std::pair<RecordId, RecordId>>& runs) {
    Statement& found =
        transaction
            .cached(u"SELECT r.id FROM (SELECT partner_id FROM deal WHERE id = ?1 AND partner_id IS NOT NULL"
                    " UNION SELECT partner_id FROM deal_partner WHERE deal_id = ?1 AND partner_id IS NOT NULL AND "
                    "retired = 0) p"
                    " JOIN playbook_run r ON r.partner_id = p.partner_id WHERE r.state = 'active'"_s)
            .bind(1, deal);
    while (found.step()) runs.insert({found.integer(0), deal});
}

class Completion {
public:
    explicit Completion(store::Transaction& transaction)
        : m_transaction(transaction)
        , m_book(transaction.connection()) {}

    /// @param deal 0: whichever of the partner's deals is one
    void byDeal(RecordId run, RecordId deal) {
        change(run, [&](RunModel& model, const Step& step) -> std::optional<Proof> {
            if (step.evidence != Evidence::DealWon && step.evidence != Evidence::DealRegistered) return std::nullopt;
            auto proof = dealProof(m_transaction, model.run.partner, step.evidence,
                                   step.past ? QDate() : model.run.startedOn, deal);
            // A deal closed ahead of its day is won today.
            if (proof && (!proof->on.isValid() || proof->on > today())) proof->on = today();
            return proof;
        });
    }

    int byCourses(RecordId run, const std::vector<CompletedCourse>& courses) {
        return change(run, [&](RunModel& model, const Step& step) -> std::optional<Proof> {
            if (step.evidence != Evidence::Course) return std::nullopt;
            return courseProof(courses, step, step.past ? QDate() : model.run.startedOn, today());
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
    if (!transaction
             .cached(u"SELECT 1 FROM playbook_step WHERE awaits = 'deal-won' OR awaits = 'deal-registered' LIMIT 1"_s)
             .step())
        return;
    const Changed deals = changedIn(transaction, changes, u"deal"_s);
    const Changed parts = changedIn(transaction, changes, u"deal_partner"_s, u"deal_id"_s);
    if (!deals.many && !parts.many && deals.ids.empty() && parts.ids.empty()) return;
    Completion completion(transaction);
    if (deals.many || parts.many) {
        for (const RecordId run : runsAwaitingDeals(transaction)) completion.byDeal(run, 0);
        return;
    }
    std::set<std::pair<RecordId, RecordId>> runs;
    for (const Changed* changed : {&deals, &parts})
        for (const RecordId deal : changed->ids) addRunsOf(transaction, deal, runs);
    for (const auto& [run, deal] : runs) completion.byDeal(run, deal);
}

void CourseConsequence::follow(store::Transaction& transaction, const store::Changes& changes) {
    if (!changes.touches(u"completion")) return;
    if (!transaction.cached(u"SELECT 1 FROM playbook_step WHERE awaits = 'course' LIMIT 1"_s).step()) return;
    const Changed changed = changedIn(transaction, changes, u"completion"_s);
    Completion completion(transaction);
    if (changed.many) {
        for (const auto& [run, partner] : runsAwaitingCourses(transaction))
            completion.byCourses(run, coursesOfCompany(transaction, partner));
        return;
    }
    for (const RecordId id : changed.ids)
        for (const CompletedCourse& course : coursesOfCompletion(transaction, id))
            for (const RecordId run : activeRunsOf(transaction, course.company)) completion.byCourses(run, {course});
}

int courseCompleted(store::Transaction& transaction, const CourseCompletion& course) {
    const std::vector<RecordId> runs = activeRunsOf(transaction, course.partner);
    if (runs.empty()) return 0;
    Completion completion(transaction);
    int steps = 0;
    for (const RecordId run : runs)
        steps +=
            completion.byCourses(run, {{course.partner, course.course, course.code, course.contactName, course.on}});
    return steps;
}

} // namespace channelbook::playbooks
