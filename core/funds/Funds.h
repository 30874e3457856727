#pragma once

#include "core/funds/Ledger.h"

namespace channelbook::funds {

/// Gives an empty list of activities those that programs commonly pay for, with what proves them.
void addStandardActivities(store::Transaction& transaction);

/// Makes a fund and puts its budget into it. Errors: MissingValue, InvalidValue (currency, amount, period, share),
/// DuplicateName.
struct OpenFund {
    static constexpr const char* kind = "fund.open";
    QString name;
    QString currency;
    qint64 amount = 0; ///< 0: it begins empty, as one that accrues does
    QString periodStart, periodEnd;
    QString region, program;
    qint64 accrualShare = 0; ///< of 10,000 of a quarter's revenue; 0: requests are made by proposal
    qint64 claimDays = 60;   ///< after an activity's end, for its claims
    RecordId owner = 0;
    RecordId* created = nullptr;
    Elsewhere elsewhere{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const OpenFund& command);

/// Puts more into a fund, or takes out what nobody was given (less than 0).
struct ChangeBudget {
    static constexpr const char* kind = "fund.budget";
    RecordId fund = 0;
    qint64 amount = 0;
    QString reason;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const ChangeBudget& command);

/// Sets a part of the fund aside for a partner or a pool, or takes back what is left of one (less than 0). A partner's
/// or a pool's first amount makes its allocation.
struct Allocate {
    static constexpr const char* kind = "fund.allocate";
    RecordId fund = 0;
    RecordId partner = 0; ///< or
    QString pool;         ///< a pool by name
    qint64 amount = 0;
    QString reason;
    RecordId* allocation = nullptr;
    Elsewhere elsewhere{}; ///< with an id: that allocation, however many others the partner has
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const Allocate& command);

/// Lets a fund be overdrawn up to an amount, with a name and a reason; 0 ends it, where nothing is overdrawn.
struct AllowOverdraft {
    static constexpr const char* kind = "fund.overdraft";
    RecordId fund = 0;
    qint64 amount = 0;
    QString reason;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const AllowOverdraft& command);

/// Closes a fund: what is left in it is released, or, where nothing rolls over, expires. ActRefused while anything is
/// reserved, committed, claimed, or awaits an answer. Or opens a closed one, giving back what was released.
struct CloseFund {
    static constexpr const char* kind = "fund.close";
    RecordId fund = 0;
    bool forfeit = false;
    bool reopen = false;
    QString reason;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const CloseFund& command);

/// What accruing gave.
struct Accrued {
    qint64 partners = 0;
    qint64 amount = 0;      ///< minor units of the fund's currency
    qint64 unconverted = 0; ///< deals left out, whose currency has no rate
};
/// Puts the fund's share of what partners' deals won in a quarter into the fund, and sets it aside for each. What a
/// quarter gave before is taken into account: doing it again adds only what came since.
struct AccrueFund {
    static constexpr const char* kind = "fund.accrue";
    RecordId fund = 0;
    QString quarter; ///< calendar quarter, "2026Q2"; empty: the last one that is over
    Accrued* accrued = nullptr;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const AccrueFund& command);

/// A fund as the rules see it.
struct Fund {
    RecordId id = 0;
    QString name, currency, periodStart, periodEnd, region, program;
    bool accrues = false;
    qint64 accrualShare = 0, overdraft = 0, claimDays = 0;
    bool open = true;
};
/// RecordNotFound.
[[nodiscard]] Expected<Fund> readFund(store::Connection& connection, RecordId fund);

} // namespace channelbook::funds
