#include "core/funds/FundQueries.h"

#include "core/base/Money.h"
#include "core/funds/Funds.h"
#include "core/records/Query.h"

#include <algorithm>
#include <map>

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr qint64 longestForecast = 3'650;

/// The levels given to each that waits, in its present round.
QHash<RecordId, std::vector<GivenLevel>> levelsGiven(store::Connection& connection, companies::People& people) {
    Statement rows(connection, "SELECT r.id, a.level, a.who, a.amount FROM mdf_request r JOIN mdf_approval a ON "
                               "a.request_id = r.id AND a.round = r.round"
                               " WHERE r.state = 'in_review' AND r.levels_given > 0 ORDER BY r.id, a.level");
    QHash<RecordId, std::vector<GivenLevel>> given;
    while (rows.step())
        given[rows.integer(0)].push_back(
            {static_cast<int>(rows.integer(1)), people.named(rows.text(2)), rows.integer(3)});
    return given;
}

void add(Balance& balance, const QString& account, qint64 amount) {
    if (account == u"budget")
        balance.budget -= amount;
    else if (account == u"available")
        balance.available += amount;
    else if (account == u"reserved")
        balance.reserved += amount;
    else if (account == u"committed")
        balance.committed += amount;
    else if (account == u"claimed")
        balance.claimed += amount;
    else if (account == u"paid")
        balance.paid += amount;
    else if (account == u"released")
        balance.released += amount;
    else
        balance.expired += amount;
}

void forecast(BurnDown& burn, const Fund& fund, const QDate& today) {
    const Balance& now = burn.days.back().balance;
    const QDate begun = std::max(QDate::fromString(fund.periodStart, Qt::ISODate),
                                 QDate::fromString(burn.days.front().on, Qt::ISODate));
    const QDate end = QDate::fromString(fund.periodEnd, Qt::ISODate);
    burn.leftAtEnd = std::max<qint64>(0, now.available);
    const qint64 days = begun.daysTo(today);
    // Against the whole budget, so that topping it up does not look like spending less.
    const qint64 used = now.budget - now.available;
    if (days <= 0 || used <= 0) return;
    burn.perDay = scaled(used, 1, days);
    if (burn.perDay == 0) return;
    const qint64 lasts = now.available <= 0 ? 0 : scaled(now.available, days, used);
    if (lasts <= longestForecast) burn.emptyOn = today.addDays(lasts).toString(Qt::ISODate);
    const qint64 remaining = std::max<qint64>(0, today.daysTo(end));
    burn.leftAtEnd = std::max<qint64>(0, now.available - scaled(used, remaining, days));
}

struct Grouping {
    const char* id;
    const char* name;
};

Grouping groupingOf(SpendBy by) {
    switch (by) {
    case SpendBy::Activity:
        return {"m.id", "m.name"};
    case SpendBy::Partner:
        return {"co.id", "co.name"};
    case SpendBy::Region:
        return {"0", "coalesce(p.region, f.region, '')"};
    case SpendBy::Fund:
        return {"f.id", "f.name"};
    }
    return {"0", "''"};
}

constexpr const char* sources =
    " FROM mdf_request r JOIN fund f ON f.id = r.fund_id JOIN mdf_activity m ON m.id = r.activity_id JOIN company co "
    "ON co.id = r.partner_id LEFT JOIN partner p ON p.id = r.partner_id";

} // namespace

int InboxRow::against() const {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [](const PolicyFinding& finding) {
        return finding.verdict == Verdict::Against || finding.verdict == Verdict::Refuses;
    }));
}

std::vector<InboxRow> approvalsInbox(store::Connection& connection, const QString& who, const QDate& today) {
    std::vector<RequestFacts> waiting = waitingFacts(connection, today);
    const QHash<RecordId, PastReturn> returns = pastReturns(connection);
    const QString currency = records::programCurrency(connection);
    const ApprovalBook book(connection, today);
    companies::People people(connection);
    const QHash<RecordId, std::vector<GivenLevel>> given = levelsGiven(connection, people);
    const Person me = people.named(who);
    std::vector<InboxRow> rows;
    rows.reserve(waiting.size());
    for (RequestFacts& facts : waiting) {
        InboxRow row;
        row.past = returns.value(facts.partner);
        row.findings = findings(facts, row.past, currency);
        row.levels = book.levels({facts.requested, facts.currency,
                                  facts.region.isEmpty() ? facts.fundRegion : facts.region, facts.activity});
        row.given = given.value(facts.id);
        row.daysWaiting = QDate::fromString(facts.submittedAt.left(10), Qt::ISODate).daysTo(today);
        const auto askedForIt = [&](const Person& person) {
            return isSame(person, people.named(facts.requestedBy)) ||
                   (!facts.submittedBy.isEmpty() && isSame(person, people.named(facts.submittedBy)));
        };
        row.own = askedForIt(me);
        row.obstacle = row.own ? fourEyesText() : seatAmong(row.levels, row.given, me, askedForIt).obstacle;
        row.facts = std::move(facts);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<WaitingRequest> waitingRequests(store::Connection& connection, const QDate& today) {
    const ApprovalBook book(connection, today);
    companies::People people(connection);
    const QHash<RecordId, std::vector<GivenLevel>> given = levelsGiven(connection, people);
    Statement rows(connection,
                   "SELECT r.id, r.partner_id, r.name, coalesce(r.submitted_at, ''), f.currency, r.requested, "
                   "coalesce(p.region, f.region, ''), r.activity_id, r.requested_by, coalesce(r.submitted_by, '')"
                   " FROM mdf_request r JOIN fund f ON f.id = r.fund_id LEFT JOIN partner p ON p.id = r.partner_id"
                   " WHERE r.state IN ('submitted', 'in_review') ORDER BY r.submitted_at, r.id");
    std::vector<WaitingRequest> waiting;
    while (rows.step()) {
        WaitingRequest request{
            rows.integer(0), rows.integer(1), rows.text(2), rows.text(3), rows.text(4), rows.integer(5), {}};
        const std::vector<GivenLevel> levels = given.value(request.id);
        for (const ApprovalLevel& level :
             book.levels({request.requested, request.currency, rows.text(6), rows.integer(7)})) {
            if (std::any_of(levels.begin(), levels.end(),
                            [&](const GivenLevel& one) { return one.level == level.level; }))
                continue;
            for (const Approver& approver : level.approvers)
                if (approver.owner != people.named(rows.text(8)).owner &&
                    approver.owner != people.named(rows.text(9)).owner)
                    request.approvers.push_back(approver.owner);
            break;
        }
        waiting.push_back(std::move(request));
    }
    return waiting;
}

Expected<BurnDown> burnDown(store::Connection& connection, RecordId id, const QDate& today) {
    const auto fund = readFund(connection, id);
    if (!fund) return tl::unexpected(fund.error());
    Statement rows(connection, "SELECT on_date, account, sum(amount) FROM (SELECT on_date, to_account AS account, "
                               "amount FROM fund_entry WHERE fund_id = ?1"
                               " UNION ALL SELECT on_date, from_account, -amount FROM fund_entry WHERE fund_id = ?1) "
                               "GROUP BY on_date, account ORDER BY on_date");
    rows.bind(1, id);
    BurnDown burn;
    Balance balance;
    balance.overdraft = fund->overdraft;
    while (rows.step()) {
        if (burn.days.empty() || burn.days.back().on != rows.text(0)) burn.days.push_back({rows.text(0), balance});
        add(balance, rows.text(1), rows.integer(2));
        burn.days.back().balance = balance;
    }
    if (!burn.days.empty()) forecast(burn, *fund, today);
    return burn;
}

QString spendByName(SpendBy by) {
    switch (by) {
    case SpendBy::Activity:
        return u"activity"_s;
    case SpendBy::Partner:
        return u"partner"_s;
    case SpendBy::Region:
        return u"region"_s;
    case SpendBy::Fund:
        return u"fund"_s;
    }
    return {};
}

std::optional<SpendBy> spendByNamed(QStringView name) {
    for (const SpendBy by : {SpendBy::Activity, SpendBy::Partner, SpendBy::Region, SpendBy::Fund})
        if (name == spendByName(by)) return by;
    return std::nullopt;
}

std::vector<Spend> spending(store::Connection& connection, SpendBy by, RecordId fund) {
    const currencies::FxTable rates(connection);
    const QString currency = records::programCurrency(connection);
    const Grouping grouping = groupingOf(by);
    const QString group = u"%1, %2"_s.arg(QLatin1StringView(grouping.id), QLatin1StringView(grouping.name));
    const QString ofFund = fund == 0 ? QString() : u" AND r.fund_id = ?1"_s;
    std::map<std::pair<RecordId, QString>, Spend> spends;
    const auto each = [&](const QString& sql, const auto& body) {
        Statement rows(connection, sql);
        if (fund != 0) rows.bind(1, fund);
        while (rows.step()) {
            Spend& spend = spends[{rows.integer(0), rows.text(1)}];
            spend.id = rows.integer(0);
            spend.name = rows.text(1);
            body(rows, spend);
        }
    };
    const auto converted = [&](Spend& spend, qint64 amount, const QString& from, const QString& on) {
        const auto result = rates.convert(amount, from, currency, on);
        if (!result) spend.complete = false;
        return result.value_or(0);
    };
    each(u"SELECT "_s + group + u", f.currency, r.end_on, coalesce(r.approved, 0), b.paid, coalesce(r.leads, 0)"_s +
             QLatin1StringView(sources) +
             u" JOIN request_balance b ON b.id = r.id WHERE r.state NOT IN ('draft', 'returned')"_s + ofFund,
         [&](const Statement& rows, Spend& spend) {
             ++spend.requests;
             spend.approved += converted(spend, rows.integer(4), rows.text(2), rows.text(3));
             spend.paid += converted(spend, rows.integer(5), rows.text(2), rows.text(3));
             spend.leads += rows.integer(6);
         });
    each(
        u"SELECT DISTINCT "_s + group + u", d.currency, coalesce(d.close_date, ''), d.amount, d.outcome, d.id"_s +
            QLatin1StringView(sources) +
            u" JOIN mdf_deal l ON l.request_id = r.id JOIN deal d ON d.id = l.deal_id WHERE d.retired = 0 AND d.amount IS NOT NULL AND d.outcome IN ('open', 'won')"_s +
            ofFund,
        [&](const Statement& rows, Spend& spend) {
            (rows.text(5) == u"won" ? spend.won : spend.pipeline) +=
                converted(spend, rows.integer(4), rows.text(2), rows.text(3));
        });
    std::vector<Spend> result;
    for (auto& [key, spend] : spends) result.push_back(std::move(spend));
    std::stable_sort(result.begin(), result.end(), [](const Spend& a, const Spend& b) {
        return std::tie(b.paid, b.approved, a.name) < std::tie(a.paid, a.approved, b.name);
    });
    return result;
}

namespace {

std::vector<RecordId> behind(store::Connection& connection, const QString& select, const QString& where, SpendBy by,
                             const Spend& spend, RecordId fund) {
    const Grouping grouping = groupingOf(by);
    // Regions go by their names, all else by their records.
    Statement rows(connection, select + QLatin1StringView(sources) + where +
                                   u" AND (?1 = 0 OR r.fund_id = ?1) AND %1 = ?2 ORDER BY r.end_on DESC, r.id"_s.arg(
                                       QLatin1StringView(by == SpendBy::Region ? grouping.name : grouping.id)));
    rows.bind(1, fund);
    by == SpendBy::Region ? rows.bind(2, spend.name) : rows.bind(2, spend.id);
    std::vector<RecordId> ids;
    while (rows.step()) ids.push_back(rows.integer(0));
    return ids;
}

} // namespace

std::vector<RecordId> requestsBehind(store::Connection& connection, SpendBy by, const Spend& spend, RecordId fund) {
    return behind(connection, u"SELECT r.id"_s, u" WHERE r.state NOT IN ('draft', 'returned')"_s, by, spend, fund);
}

std::vector<RecordId> dealsBehind(store::Connection& connection, SpendBy by, const Spend& spend, RecordId fund) {
    std::vector<RecordId> deals = behind(
        connection, u"SELECT d.id"_s,
        u" JOIN mdf_deal l ON l.request_id = r.id JOIN deal d ON d.id = l.deal_id WHERE d.retired = 0 AND d.amount IS NOT NULL AND d.outcome IN ('open', 'won')"_s,
        by, spend, fund);
    // A deal counts once, though it came of several activities.
    std::sort(deals.begin(), deals.end());
    deals.erase(std::unique(deals.begin(), deals.end()), deals.end());
    return deals;
}

QString returnText(const Spend& spend) {
    PastReturn past;
    past.paid = spend.paid;
    past.won = spend.won;
    return returnText(past);
}

std::vector<LinkedDeal> linkedDeals(store::Connection& connection, RecordId partner, RecordId request) {
    Statement rows(connection,
                   "SELECT d.id, r.id, d.name, r.name, d.outcome, coalesce(d.close_date, ''), coalesce(d.currency, "
                   "''), coalesce(d.amount, 0) FROM mdf_deal l JOIN mdf_request r ON r.id = l.request_id"
                   " JOIN deal d ON d.id = l.deal_id WHERE d.retired = 0 AND (?1 = 0 OR r.partner_id = ?1) AND (?2 = 0 "
                   "OR r.id = ?2) ORDER BY d.outcome = 'won' DESC, d.close_date DESC, d.id");
    rows.bindAll(partner, request);
    std::vector<LinkedDeal> deals;
    while (rows.step())
        deals.push_back({rows.integer(0), rows.integer(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5),
                         rows.text(6), rows.integer(7)});
    return deals;
}

} // namespace channelbook::funds
