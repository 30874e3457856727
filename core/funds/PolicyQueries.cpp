#include "core/funds/Policy.h"
#include "core/records/Query.h"

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// ?1: today. Everything that stands beside a request is found along an index, so that an inbox of thousands is one
/// query.
constexpr const char* factsSql =
    "SELECT r.id, r.name, r.fund_id, coalesce(r.allocation_id, 0), r.partner_id, r.activity_id, f.name, "
    "coalesce(a.name, ''), co.name, m.name,"
    " f.currency, r.state, r.start_on, r.end_on, r.total, r.requested, coalesce(r.approved, 0), r.our_parts, "
    "r.partner_parts, r.other_parts,"
    " r.round, r.requested_by, coalesce(r.submitted_by, ''), coalesce(r.submitted_at, ''), coalesce(r.claim_by, ''),"
    " b.reserved, b.committed, b.claimed, b.paid, pb.available, pb.overdraft, f.period_start, f.period_end, f.state = "
    "'open', f.claim_days,"
    " coalesce(f.region, ''), coalesce(p.region, ''), coalesce(p.tier, ''), coalesce(m.least_tier, ''), m.eligible, "
    "coalesce(m.most_share, 0),"
    " a.id IS NULL OR a.partner_id IS NULL OR a.partner_id = r.partner_id,"
    " EXISTS(SELECT 1 FROM agreement g WHERE g.partner_id = r.partner_id AND g.retired = 0 AND g.state IN ('active', "
    "'expiring')"
    "  AND (g.start_on IS NULL OR g.start_on <= r.start_on) AND (g.end_on IS NULL OR g.end_on >= r.end_on OR "
    "(g.auto_renew = 1 AND g.state = 'active'))),"
    " EXISTS(SELECT 1 FROM playbook_run u JOIN playbook_template t ON t.id = u.template_id WHERE u.partner_id = "
    "r.partner_id AND u.state = 'finished' AND t.kind = 'due-diligence'),"
    " (SELECT count(*) FROM mdf_request o JOIN request_balance ob ON ob.id = o.id WHERE o.partner_id = r.partner_id "
    "AND o.id <> r.id AND o.claim_by < ?1"
    "  AND o.state IN ('approved', 'in_progress', 'completed') AND ob.committed > 0),"
    " coalesce(r.country, ''), coalesce(p.type, '')"
    " FROM mdf_request r JOIN fund f ON f.id = r.fund_id JOIN mdf_activity m ON m.id = r.activity_id JOIN company co "
    "ON co.id = r.partner_id"
    " LEFT JOIN partner p ON p.id = r.partner_id LEFT JOIN fund_allocation a ON a.id = r.allocation_id JOIN "
    "request_balance b ON b.id = r.id"
    " JOIN pot_balance pb ON pb.id = coalesce(r.allocation_id, r.fund_id)";

/// What the rules of engagement of a day say against activities; they are read once.
class Engagement {
public:
    Engagement(store::Connection& connection, const QDate& today)
        : m_connection(connection)
        , m_rules(engagement::rulesOn(connection, today)) {
        std::erase_if(m_rules.rules, [](const engagement::Rule& rule) { return !rule.covers.contains(u"mdf"_s); });
    }
    void judge(RequestFacts& facts) const {
        if (m_rules.rules.empty()) return;
        engagement::Case judged;
        judged.what = u"mdf"_s;
        judged.partner = facts.partner;
        judged.partnerName = facts.partnerName;
        judged.tier = facts.tier;
        judged.type = facts.partnerType;
        judged.country = facts.country;
        judged.amount = {facts.requested, facts.currency};
        judged.day = facts.start;
        facts.engagement = engagement::findingsOf(m_connection, m_rules, judged);
    }

private:
    store::Connection& m_connection;
    engagement::RuleBook m_rules;
};

RequestFacts factsOf(const Statement& row) {
    RequestFacts facts;
    int column = 0;
    const auto number = [&] { return row.integer(column++); };
    const auto text = [&] { return row.text(column++); };
    facts.id = number();
    facts.name = text();
    facts.fund = number();
    facts.allocation = number();
    facts.partner = number();
    facts.activity = number();
    facts.fundName = text();
    facts.allocationName = text();
    facts.partnerName = text();
    facts.activityName = text();
    facts.currency = text();
    facts.state = requestState(text()).value_or(RequestState::Draft);
    facts.start = text();
    facts.end = text();
    facts.total = number();
    facts.requested = number();
    facts.approved = number();
    facts.shares.ours = number();
    facts.shares.partner = number();
    facts.shares.other = number();
    facts.round = number();
    facts.requestedBy = text();
    facts.submittedBy = text();
    facts.submittedAt = text();
    facts.claimBy = text();
    facts.reserved = number();
    facts.committed = number();
    facts.claimed = number();
    facts.paid = number();
    facts.available = number();
    facts.overdraft = number();
    facts.periodStart = text();
    facts.periodEnd = text();
    facts.fundOpen = number() != 0;
    facts.claimDays = number();
    facts.fundRegion = text();
    facts.region = text();
    facts.tier = text();
    facts.leastTier = text();
    facts.eligible = number() != 0;
    facts.mostShare = number();
    facts.allocationIsTheirs = number() != 0;
    facts.agreed = number() != 0;
    facts.diligent = number() != 0;
    facts.overdue = number();
    facts.country = text();
    facts.partnerType = text();
    return facts;
}

} // namespace

Expected<RequestFacts> readFacts(store::Connection& connection, RecordId request, const QDate& today) {
    Statement row(connection, QLatin1StringView(factsSql) + u" WHERE r.id = ?2"_s);
    row.bindAll(today.toString(Qt::ISODate), request);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"mdf-request"_s, QString::number(request)});
    RequestFacts facts = factsOf(row);
    Engagement(connection, today).judge(facts);
    return facts;
}

std::vector<RequestFacts> waitingFacts(store::Connection& connection, const QDate& today) {
    Statement rows(connection, QLatin1StringView(factsSql) +
                                   u" WHERE r.state IN ('submitted', 'in_review') ORDER BY r.submitted_at, r.id"_s);
    rows.bind(1, today.toString(Qt::ISODate));
    std::vector<RequestFacts> facts;
    while (rows.step()) facts.push_back(factsOf(rows));
    const Engagement rules(connection, today);
    for (RequestFacts& one : facts) rules.judge(one);
    return facts;
}

QHash<RecordId, PastReturn> pastReturns(store::Connection& connection, RecordId partner) {
    const currencies::FxTable rates(connection);
    const QString currency = records::programCurrency(connection);
    QHash<RecordId, PastReturn> returns;
    const QString ofPartner = partner == 0 ? QString() : u" AND r.partner_id = ?1"_s;
    const auto each = [&](const QString& sql, const auto& body) {
        Statement rows(connection, sql);
        if (partner != 0) rows.bind(1, partner);
        while (rows.step()) body(rows, returns[rows.integer(0)]);
    };
    // Of spending: partner, minor units, currency, day.
    const auto converted = [&](const Statement& rows, PastReturn& past) {
        const auto amount = rates.convert(rows.integer(1), rows.text(2), currency, rows.text(3));
        if (!amount) past.complete = false;
        return amount.value_or(0);
    };
    each(
        u"SELECT r.partner_id, b.paid, f.currency, r.end_on, coalesce(r.leads, 0) FROM mdf_request r JOIN request_balance b ON b.id = r.id JOIN fund f ON f.id = r.fund_id WHERE b.paid > 0"_s +
            ofPartner,
        [&](const Statement& rows, PastReturn& past) {
            past.paid += converted(rows, past);
            past.leads += rows.integer(4);
            ++past.activities;
        });
    each(u"SELECT DISTINCT r.partner_id, d.amount, d.currency, coalesce(d.close_date, ''), d.outcome, d.id FROM "
         u"mdf_deal l JOIN mdf_request r ON r.id = l.request_id JOIN deal d ON d.id = l.deal_id"
         " WHERE d.retired = 0 AND d.amount IS NOT NULL AND d.outcome IN ('open', 'won')"_s +
             ofPartner,
         [&](const Statement& rows, PastReturn& past) {
             qint64& sum = rows.text(4) == u"won" ? past.won : past.pipeline;
             sum += converted(rows, past);
         });
    return returns;
}

} // namespace channelbook::funds
