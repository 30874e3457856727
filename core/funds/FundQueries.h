#pragma once

#include "core/funds/Approvers.h"
#include "core/funds/Policy.h"

namespace channelbook::funds {

/// A request that waits for an answer, with everything an approver looks at.
struct InboxRow {
    RequestFacts facts;
    std::vector<PolicyFinding> findings;
    PastReturn past;                   ///< of the partner, in the program's currency
    std::vector<ApprovalLevel> levels; ///< all it needs
    std::vector<GivenLevel> given;     ///< those given, in the present round
    qint64 daysWaiting = 0;
    bool own = false; ///< asked for by whoever looks
    QString obstacle; ///< why whoever looks cannot approve it, in words; empty: they can
    /// What is left where it is paid from, once it is approved in full.
    [[nodiscard]] qint64 availableAfter() const { return facts.availableAfter(facts.requested); }
    [[nodiscard]] int against() const;
};

/// Requests that wait for an answer, those that wait longest first: one query for the requests and a handful for what
/// they share, however many there are.
/// @param who who looks: their own are marked
[[nodiscard]] std::vector<InboxRow> approvalsInbox(store::Connection& connection, const QString& who,
                                                   const QDate& today);

/// A request that waits for an answer, and whom it waits for.
struct WaitingRequest {
    RecordId id = 0, partner = 0;
    QString name, submittedAt, currency;
    qint64 requested = 0;
    std::vector<RecordId> approvers; ///< who can give its next level and did not ask for it; empty: no rule says
};
/// The same requests as in the inbox with no more than that: two queries, however many they are.
[[nodiscard]] std::vector<WaitingRequest> waitingRequests(store::Connection& connection, const QDate& today);

/// A fund's accounts at the end of a day.
struct BurnDay {
    QString on; ///< ISO date
    Balance balance;
};
/// A fund day by day, from its first entry on; only days on which something moved. In minor units of its currency.
struct BurnDown {
    std::vector<BurnDay> days;
    /// What is available falls by so much a day on average since the period began, in minor units; 0: it does not.
    qint64 perDay = 0;
    QString emptyOn;      ///< ISO date on which nothing is left at this pace; empty: not within ten years
    qint64 leftAtEnd = 0; ///< what is left on the period's last day at this pace; not below zero
};
[[nodiscard]] Expected<BurnDown> burnDown(store::Connection& connection, RecordId fund, const QDate& today);

/// By what spending is shown.
enum class SpendBy { Activity, Partner, Region, Fund };
[[nodiscard]] QString spendByName(SpendBy by);
[[nodiscard]] std::optional<SpendBy> spendByNamed(QStringView name);

/// What was asked for, given and paid of one kind, and what came of it; amounts in `currency`.
struct Spend {
    QString name;
    RecordId id = 0; ///< of the activity type, partner or fund; 0 of a region
    qint64 requests = 0;
    qint64 approved = 0, paid = 0;
    qint64 leads = 0;
    qint64 pipeline = 0, won = 0; ///< of deals linked to its activities, each once
    bool complete = true;         ///< false: an amount without a rate is left out
};
/// Spending in the program's currency, the most paid first. @param fund only of this one; 0: of all
[[nodiscard]] std::vector<Spend> spending(store::Connection& connection, SpendBy by, RecordId fund = 0);

/// The requests a line of spending counts, of the same fund; the latest activity first.
[[nodiscard]] std::vector<RecordId> requestsBehind(store::Connection& connection, SpendBy by, const Spend& spend,
                                                   RecordId fund = 0);
/// The deals it counts: open and won ones that came of those requests.
[[nodiscard]] std::vector<RecordId> dealsBehind(store::Connection& connection, SpendBy by, const Spend& spend,
                                                RecordId fund = 0);

/// "420 %": (won − paid) ÷ paid; empty where nothing was paid.
[[nodiscard]] QString returnText(const Spend& spend);

/// A deal that came of an activity, as the numbers count it.
struct LinkedDeal {
    RecordId deal = 0, request = 0;
    QString name, requestName, outcome, closeDate, currency;
    qint64 amount = 0; ///< minor units of `currency`
};
/// The deals behind the return of a partner's activities, or of one request.
[[nodiscard]] std::vector<LinkedDeal> linkedDeals(store::Connection& connection, RecordId partner,
                                                  RecordId request = 0);

} // namespace channelbook::funds
