#pragma once

#include "core/currencies/Currencies.h"
#include "core/engagement/Findings.h"
#include "core/funds/Ledger.h"
#include "core/funds/RequestTable.h"
#include "core/funds/Shares.h"

#include <QHash>

namespace channelbook::funds {

/// What a request is checked for before it is approved.
enum class PolicyCheck {
    Activity,
    Share,
    Tier,
    Budget,
    PastReturn,
    OverdueClaims,
    Period,
    Agreement,
    DueDiligence,
    Engagement
};
enum class Verdict {
    Fine,
    Note,    ///< worth knowing
    Against, ///< approving needs a reason
    Refuses  ///< a rule of engagement that no reason gets past
};

/// What one check found, in words.
struct PolicyFinding {
    PolicyCheck check = PolicyCheck::Activity;
    Verdict verdict = Verdict::Fine;
    QString text;
};

/// What a partner's earlier activities cost and brought, in the program's currency. A deal counts once, though it came
/// of several activities.
struct PastReturn {
    qint64 paid = 0;
    qint64 pipeline = 0; ///< open deals linked to its activities
    qint64 won = 0;
    qint64 leads = 0;
    qint64 activities = 0; ///< that something was paid for
    bool complete = true;  ///< false: an amount could not be converted and is left out
};

/// Everything a request's checks are made of.
struct RequestFacts {
    RecordId id = 0;
    QString name;
    RecordId fund = 0, allocation = 0, partner = 0, activity = 0;
    QString fundName, allocationName, partnerName, activityName;
    QString currency;
    RequestState state = RequestState::Draft;
    QString start, end;
    qint64 total = 0, requested = 0, approved = 0;
    Shares shares;
    qint64 round = 0;
    QString requestedBy, submittedBy, submittedAt, claimBy;
    qint64 reserved = 0, committed = 0, claimed = 0, paid = 0;
    // Of the fund or allocation it is paid from.
    qint64 available = 0, overdraft = 0;
    QString periodStart, periodEnd;
    bool fundOpen = true;
    qint64 claimDays = 0;
    QString fundRegion, region, tier, leastTier;
    bool eligible = true;
    qint64 mostShare = 0; ///< of 10,000; 0: any
    bool allocationIsTheirs = true;
    bool agreed = false;   ///< an agreement is in force until the activity ends
    bool diligent = false; ///< a due diligence playbook is finished
    qint64 overdue = 0;    ///< other requests whose claims are late
    QString country, partnerType;
    std::vector<engagement::Finding> engagement; ///< what the rules of engagement say against it

    [[nodiscard]] RecordId pot() const { return allocation != 0 ? allocation : fund; }
    /// What approving an amount takes from what is available: what is reserved already is not there any more.
    [[nodiscard]] qint64 availableAfter(qint64 amount) const { return available + reserved - amount; }
};

/// Facts of one request. RecordNotFound.
[[nodiscard]] Expected<RequestFacts> readFacts(store::Connection& connection, RecordId request, const QDate& today);
/// Of all that wait for an answer, those that wait longest first, in one query.
[[nodiscard]] std::vector<RequestFacts> waitingFacts(store::Connection& connection, const QDate& today);

/// What partners' activities have cost and brought, in three queries however many partners. Nothing given: of all.
[[nodiscard]] QHash<RecordId, PastReturn> pastReturns(store::Connection& connection, RecordId partner = 0);

/// The checks of a request, in the order of PolicyCheck; `past` as `pastReturns` gives it for the partner.
/// @param programCurrency of `past`
[[nodiscard]] std::vector<PolicyFinding> findings(const RequestFacts& facts, const PastReturn& past,
                                                  const QString& programCurrency);

[[nodiscard]] QString checkName(PolicyCheck check);
[[nodiscard]] QString verdictName(Verdict verdict);
/// "420 %": (won − paid) ÷ paid; empty where nothing was paid.
[[nodiscard]] QString returnText(const PastReturn& past);

} // namespace channelbook::funds
