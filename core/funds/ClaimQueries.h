#pragma once

#include "core/funds/Claims.h"

namespace channelbook::funds {

/// A claim that waits: to be answered, or to be paid.
struct ClaimRow {
    RecordId id = 0, request = 0, partner = 0;
    RecordId fundOwner = 0; ///< whose fund it is paid from; 0: nobody's
    QString name, requestName, partnerName, activityName, region;
    QString fundCurrency; ///< of `claimed` and `approved`
    ClaimState state = ClaimState::Submitted;
    qint64 claimed = 0, approved = 0; ///< minor units
    QString submittedAt;              ///< UTC instant
    qint64 daysWaiting = 0;           ///< since it was submitted
    qint64 proofs = 0;
    bool sameProof = false; ///< a file of it was handed in with another claim
    bool own = false;       ///< made or asked for by whoever looks
    [[nodiscard]] bool isToBePaid() const { return state == ClaimState::Approved; }
    /// What it stands for now.
    [[nodiscard]] qint64 amount() const { return isToBePaid() ? approved : claimed; }
};

/// Claims that wait to be answered or paid, those that wait longest first: one query, however many there are.
/// @param who who looks: their own are marked
[[nodiscard]] std::vector<ClaimRow> claimsInbox(store::Connection& connection, const QString& who, const QDate& today);

/// A request that can still be claimed, whose last day is near or past.
struct ClaimDeadline {
    RecordId request = 0, partner = 0, owner = 0;
    QString name, claimBy; ///< ISO date
    QString currency;
    qint64 left = 0; ///< approved and not claimed, in minor units
};
/// Requests whose last day for claims is at most `until` and of which something approved is left, the nearest first.
[[nodiscard]] std::vector<ClaimDeadline> claimDeadlines(store::Connection& connection, const QDate& until);

} // namespace channelbook::funds
