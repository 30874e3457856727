#pragma once

#include "core/funds/Claims.h"
#include "core/funds/CrmRows.h"
#include "core/funds/Funds.h"

namespace channelbook::funds {

/// What can be done here after a row of the CRM's, one act of the ledger each. What an act refuses is the step's error;
/// what it had done until then is the caller's to take back.
class CrmSteps {
public:
    CrmSteps(store::Transaction& transaction, const CrmRow& row)
        : m_transaction(transaction)
        , m_row(row) {}

    /// What follows from the row, for the first time: a fund, an allocation, a draft of a request or of a claim.
    [[nodiscard]] Expected<void> make();
    [[nodiscard]] Expected<void> rename();
    [[nodiscard]] Expected<void> movePeriod();
    /// Puts the difference into a fund, or takes it out.
    [[nodiscard]] Expected<void> fill();
    [[nodiscard]] Expected<void> allocate();
    /// Changes what a draft asks for, or claims.
    [[nodiscard]] Expected<void> askAgain();
    [[nodiscard]] Expected<void> claimAgain();
    /// Submits, answers, and says whether it is then where the CRM has it.
    [[nodiscard]] Expected<void> sendRequest();
    [[nodiscard]] Expected<void> decideRequest();
    [[nodiscard]] Expected<void> checkRequest();
    [[nodiscard]] Expected<void> sendClaim();
    [[nodiscard]] Expected<void> decideClaim();
    [[nodiscard]] Expected<void> payClaim();
    /// Whether the CRM's status is an answer that somebody here has to stand behind.
    [[nodiscard]] bool asksForADecision() const;
    /// The refusal of an answer in the name of somebody who did not bring it.
    [[nodiscard]] Expected<void> waitsForItsImporter() const;

private:
    [[nodiscard]] store::Connection& connection() { return m_transaction.connection(); }
    [[nodiscard]] tl::unexpected<Error> refused(const QString& why) const;
    [[nodiscard]] Elsewhere elsewhere(bool fresh = false) const;
    [[nodiscard]] bool isHere() { return !standsHere(connection(), m_row).isEmpty(); }
    [[nodiscard]] bool isSent() const;
    [[nodiscard]] bool hasFund(const QString& name);
    [[nodiscard]] QString fundName();
    [[nodiscard]] Expected<void> open();
    [[nodiscard]] Expected<Fund> fundOfRow();
    [[nodiscard]] Expected<void> checkPartner() const;
    [[nodiscard]] RecordId activity();
    [[nodiscard]] qint64 askedFor() const;
    [[nodiscard]] Expected<void> ask();
    [[nodiscard]] Expected<void> actOnRequest(RequestAct act, qint64 amount = 0);
    [[nodiscard]] RequestState requestStateNow();
    [[nodiscard]] qint64 costsOf(qint64 amount);
    [[nodiscard]] ClaimForm formOfClaim();
    [[nodiscard]] Expected<void> claim();
    [[nodiscard]] Expected<void> actOnClaim(ClaimAct act);
    [[nodiscard]] ClaimState claimStateNow();

    store::Transaction& m_transaction;
    const CrmRow& m_row;
};

} // namespace channelbook::funds
