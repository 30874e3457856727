#include "ui/funds/RequestReading.h"

#include "core/funds/ClaimTable.h"
#include "core/records/Query.h"

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using funds::RequestAct;
using store::Statement;

namespace {

constexpr int mostEarlier = 6;

std::vector<ShownLevel> readLevels(store::Connection& connection, const funds::RequestFacts& facts,
                                   const QDate& today) {
    std::vector<funds::ApprovalLevel> asked =
        funds::ApprovalBook(connection, today)
            .levels({facts.requested, facts.currency, facts.region.isEmpty() ? facts.fundRegion : facts.region,
                     facts.activity});
    Statement rows(connection, "SELECT a.level, a.who, a.at, coalesce(a.reason, ''), a.amount, coalesce(o.name, '') "
                               "FROM mdf_approval a LEFT JOIN owner o ON o.id = a.for_owner_id"
                               " WHERE a.request_id = ? AND a.round = ? ORDER BY a.level");
    rows.bindAll(facts.id, facts.round);
    std::vector<ShownLevel> shown;
    while (rows.step()) {
        const qint64 number = rows.integer(0);
        const auto rule = std::find_if(asked.begin(), asked.end(),
                                       [&](const funds::ApprovalLevel& level) { return level.level == number; });
        funds::ApprovalLevel given;
        given.approvers.push_back({0, rows.text(1), rows.text(5).isEmpty() ? 0 : 1, rows.text(5)});
        shown.push_back({rule == asked.end() ? QString() : rule->rule, approversText(given), rows.text(2), rows.text(3),
                         rows.integer(4)});
        if (rule != asked.end()) asked.erase(rule);
    }
    if (funds::isWaiting(facts.state))
        for (const funds::ApprovalLevel& level : asked) shown.push_back({level.rule, approversText(level), {}, {}, 0});
    return shown;
}

std::vector<EarlierActivity> readEarlier(store::Connection& connection, const funds::RequestFacts& facts) {
    Statement rows(connection,
                   "SELECT r.id, r.name, r.end_on, f.currency, b.paid FROM mdf_request r JOIN fund f ON "
                   "f.id = r.fund_id JOIN request_balance b ON b.id = r.id"
                   " WHERE r.partner_id = ?1 AND r.id <> ?2 AND b.paid > 0 ORDER BY r.end_on DESC, r.id LIMIT ?3");
    rows.bindAll(facts.partner, facts.id, mostEarlier);
    std::vector<EarlierActivity> earlier;
    while (rows.step())
        earlier.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.integer(4), 0, 0});
    if (earlier.empty()) return earlier;
    const currencies::FxTable rates(connection);
    const QString currency = records::programCurrency(connection);
    for (const funds::LinkedDeal& deal : funds::linkedDeals(connection, facts.partner))
        for (EarlierActivity& one : earlier) {
            if (one.request != deal.request) continue;
            ++one.deals;
            if (deal.outcome == u"won")
                one.won += rates.convert(deal.amount, deal.currency, currency, deal.closeDate).value_or(0);
        }
    return earlier;
}

std::vector<MadeClaim> readClaims(store::Connection& connection, RecordId request) {
    Statement rows(connection, "SELECT c.id, c.name, c.state, c.claimed, b.paid FROM mdf_claim c JOIN claim_balance b "
                               "ON b.id = c.id WHERE c.request_id = ? ORDER BY c.id");
    rows.bind(1, request);
    std::vector<MadeClaim> claims;
    while (rows.step())
        claims.push_back({rows.integer(0), rows.text(1),
                          funds::claimState(rows.text(2)).value_or(funds::ClaimState::Draft), rows.integer(3),
                          rows.integer(4)});
    return claims;
}

} // namespace

bool RequestReading::offers(RequestAct act) const {
    return std::any_of(offered.begin(), offered.end(),
                       [&](const funds::OfferedAct& offer) { return offer.act == act; });
}

QString RequestReading::obstacle(RequestAct act) const {
    for (const funds::OfferedAct& offer : offered)
        if (offer.act == act) return offer.obstacle;
    return {};
}

QString RequestReading::against() const {
    return againstText(findings);
}

QString againstText(const std::vector<funds::PolicyFinding>& findings) {
    QStringList texts;
    for (const funds::PolicyFinding& finding : findings)
        if (finding.verdict == funds::Verdict::Against || finding.verdict == funds::Verdict::Refuses)
            texts << finding.text;
    return texts.join(u"; "_s);
}

Expected<RequestReading> readRequest(store::Connection& connection, RecordId request, const QString& who,
                                     const QDate& today) {
    auto facts = funds::readFacts(connection, request, today);
    if (!facts) return tl::unexpected(facts.error());
    auto form = funds::readForm(connection, request);
    if (!form) return tl::unexpected(form.error());
    auto offered = funds::offeredActs(connection, request, who, today);
    if (!offered) return tl::unexpected(offered.error());
    RequestReading reading;
    reading.form = std::move(*form);
    std::vector<qint64> amounts;
    for (const funds::CostLine& line : reading.form.costs) amounts.push_back(line.amount);
    if (!amounts.empty()) reading.ourShares = split(facts->requested, amounts);
    reading.past = funds::pastReturns(connection, facts->partner).value(facts->partner);
    reading.findings = funds::findings(*facts, reading.past, records::programCurrency(connection));
    reading.levels = readLevels(connection, *facts, today);
    reading.offered = std::move(*offered);
    reading.pot = funds::potBalance(connection, facts->pot());
    Statement waiting(
        connection,
        "SELECT coalesce(sum(r.requested - b.reserved), 0) FROM mdf_request r JOIN request_balance b ON b.id = r.id"
        " WHERE r.fund_id = ?1 AND r.state IN ('submitted', 'in_review') AND coalesce(r.allocation_id, 0) = ?2 AND "
        "r.id <> ?3");
    waiting.bindAll(facts->fund, facts->allocation, request);
    waiting.step();
    reading.waiting = waiting.integer(0);
    reading.earlier = readEarlier(connection, *facts);
    reading.claims = readClaims(connection, request);
    reading.files = store::attachmentsOf(connection, request);
    Statement row(connection, "SELECT coalesce(conditions, ''), coalesce(reason, ''), coalesce(decided_by, ''), "
                              "coalesce(decided_at, '') FROM mdf_request WHERE id = ?");
    row.bind(1, request);
    row.step();
    reading.conditions = row.text(0);
    reading.reason = row.text(1);
    reading.decidedBy = row.text(2);
    reading.decidedAt = row.text(3);
    const funds::Person me = funds::personNamed(connection, who);
    reading.own =
        funds::isSame(me, funds::personNamed(connection, facts->requestedBy)) ||
        (!facts->submittedBy.isEmpty() && funds::isSame(me, funds::personNamed(connection, facts->submittedBy)));
    reading.facts = std::move(*facts);
    return reading;
}

} // namespace channelbook
