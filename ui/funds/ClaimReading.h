#pragma once

#include "core/funds/ClaimQueries.h"
#include "core/funds/FundQueries.h"

namespace channelbook {

/// One claim with everything that is looked at before it is decided on or paid.
struct ClaimReading {
    funds::Claim claim;
    QString activityName, fundName;
    std::vector<funds::CostLine> lines; ///< in the invoice's currency
    std::vector<funds::Proof> proofs;
    QStringList missing; ///< kinds of proof it lacks
    std::vector<funds::OfferedClaimAct> offered;
    funds::Balance balance;     ///< of the claim
    funds::Balance request;     ///< of what it is claimed from
    qint64 requestApproved = 0; ///< of the request, in the fund's currency
    QString decidedBy, decidedAt, notes;
    bool own = false;

    [[nodiscard]] bool offers(funds::ClaimAct act) const;
    [[nodiscard]] QString obstacle(funds::ClaimAct act) const;
    /// The first proof that was handed in with another claim; null: none.
    [[nodiscard]] const funds::Proof* usedTwice() const;
};

/// Reads a claim along indexes. RecordNotFound.
/// @param who who looks
[[nodiscard]] Expected<ClaimReading> readClaimFully(store::Connection& connection, RecordId claim, const QString& who);

} // namespace channelbook
