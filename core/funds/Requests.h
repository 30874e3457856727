#pragma once

#include "core/funds/Ledger.h"
#include "core/funds/RequestTable.h"
#include "core/funds/Shares.h"

namespace channelbook::funds {

/// One thing an activity costs, all parties' shares together, in minor units of the fund's currency.
struct CostLine {
    QString name;
    qint64 amount = 0;
};

/// What a request says.
struct RequestForm {
    QString name;
    RecordId fund = 0;
    RecordId allocation = 0; ///< 0: from what nobody was given
    RecordId partner = 0;
    RecordId activity = 0;
    QString start, end; ///< ISO dates, both included
    QString audience;
    qint64 expectedLeads = 0;
    qint64 expectedPipeline = 0;
    Shares shares;
    std::vector<CostLine> costs;
    RecordId owner = 0;
    QString notes;
    QString country{}; ///< where it takes place; rules of engagement ask
};

/// Makes a request, or changes one that is a draft or was returned. What is asked for is our share of its costs.
/// Errors: MissingValue, InvalidValue (dates, amounts, an allocation of another fund), RecordNotFound, ActRefused.
struct SaveRequest {
    static constexpr const char* kind = "mdf.save";
    RecordId request = 0; ///< 0: a new one
    RequestForm form;
    RecordId* created = nullptr;
    Elsewhere elsewhere{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveRequest& command);

/// What a request says, as it is kept. RecordNotFound.
[[nodiscard]] Expected<RequestForm> readForm(store::Connection& connection, RecordId request);

/// Takes requests a step further, all or none. Whoever asked for one, or acts for who did, never approves, returns or
/// rejects it; who gave one level of approval does not give the next.
/// Errors: RecordNotFound, ActRefused {request, act, why not}, InvalidValue.
struct ActOnRequests {
    static constexpr const char* kind = "mdf.act";
    std::vector<RecordId> requests;
    RequestAct act = RequestAct::Submit;
    qint64 amount = 0;  ///< approve: of one request, less than was asked for; 0: all of it
    QString conditions; ///< approve: under which
    QString reason;     ///< return, reject, cancel, extend; approve where a check speaks against it
    QString until;      ///< extend: the new last day for claims
    Elsewhere elsewhere{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const ActOnRequests& command);

/// What the clock did.
struct RolledRequests {
    qint64 expired = 0; ///< requests whose rest expired
};
/// Lets expire what was approved and not claimed by its last day. Doing it again on the same day changes nothing.
struct RollRequests {
    static constexpr const char* kind = "mdf.roll";
    RolledRequests* rolled = nullptr;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const RollRequests& command);

/// Ties deals that came of an activity to its request, or unties them. Deals tied already stay so.
struct LinkDeals {
    static constexpr const char* kind = "mdf.deals";
    RecordId request = 0;
    std::vector<RecordId> deals;
    bool untie = false;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const LinkDeals& command);

/// What somebody may do with a request now. What the table allows but something stands against says what.
struct OfferedAct {
    RequestAct act = RequestAct::Submit;
    QString obstacle; ///< in words; empty: it can be done
};
[[nodiscard]] Expected<std::vector<OfferedAct>> offeredActs(store::Connection& connection, RecordId request,
                                                            const QString& who, const QDate& today);

} // namespace channelbook::funds
