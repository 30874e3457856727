#include "core/funds/ClaimQueries.h"

#include "core/funds/Approvers.h"

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;

std::vector<ClaimRow> claimsInbox(store::Connection& connection, const QString& who, const QDate& today) {
    Statement rows(
        connection,
        "SELECT c.id, c.request_id, r.partner_id, c.name, r.name, co.name, m.name, coalesce(p.region, f.region, ''), "
        "f.currency, c.state, c.claimed, coalesce(c.approved, 0), coalesce(c.submitted_at, ''),"
        " (SELECT count(*) FROM mdf_proof x JOIN attachment a ON a.id = x.attachment_id WHERE x.claim_id = c.id),"
        " EXISTS(SELECT 1 FROM mdf_proof x JOIN attachment a ON a.id = x.attachment_id JOIN attachment b ON b.sha256 = "
        "a.sha256 JOIN mdf_proof y ON y.attachment_id = b.id WHERE x.claim_id = c.id AND y.claim_id <> c.id),"
        " c.entered_by, coalesce(c.submitted_by, ''), r.requested_by, coalesce(f.owner_id, 0)"
        " FROM mdf_claim c JOIN mdf_request r ON r.id = c.request_id JOIN fund f ON f.id = r.fund_id JOIN company co "
        "ON "
        "co.id = r.partner_id JOIN mdf_activity m ON m.id = r.activity_id LEFT JOIN partner p ON p.id = r.partner_id"
        " WHERE c.state IN ('submitted', 'in_review', 'approved') ORDER BY c.submitted_at, c.id");
    companies::People people(connection);
    const auto isMe = [&](const QString& name) { return !name.isEmpty() && people.areSame(name, who); };
    std::vector<ClaimRow> claims;
    while (rows.step()) {
        ClaimRow claim;
        claim.id = rows.integer(0);
        claim.request = rows.integer(1);
        claim.partner = rows.integer(2);
        claim.name = rows.text(3);
        claim.requestName = rows.text(4);
        claim.partnerName = rows.text(5);
        claim.activityName = rows.text(6);
        claim.region = rows.text(7);
        claim.fundCurrency = rows.text(8);
        claim.state = claimState(rows.text(9)).value_or(ClaimState::Submitted);
        claim.claimed = rows.integer(10);
        claim.approved = rows.integer(11);
        claim.submittedAt = rows.text(12);
        claim.daysWaiting = QDate::fromString(claim.submittedAt.left(10), Qt::ISODate).daysTo(today);
        claim.proofs = rows.integer(13);
        claim.sameProof = rows.integer(14) != 0;
        claim.own = isMe(rows.text(15)) || isMe(rows.text(16)) || isMe(rows.text(17));
        claim.fundOwner = rows.integer(18);
        claims.push_back(std::move(claim));
    }
    return claims;
}

std::vector<ClaimDeadline> claimDeadlines(store::Connection& connection, const QDate& until) {
    Statement rows(connection, "SELECT r.id, r.partner_id, coalesce(r.owner_id, 0), r.name, r.claim_by, f.currency, "
                               "b.committed FROM mdf_request r JOIN "
                               "fund f ON f.id = r.fund_id JOIN request_balance b ON b.id = r.id WHERE r.state IN "
                               "('approved', 'in_progress', 'completed') AND "
                               "r.claim_by <= ? AND b.committed > 0 ORDER BY r.claim_by, r.id");
    rows.bind(1, until.toString(Qt::ISODate));
    std::vector<ClaimDeadline> deadlines;
    while (rows.step())
        deadlines.push_back({rows.integer(0), rows.integer(1), rows.integer(2), rows.text(3), rows.text(4),
                             rows.text(5), rows.integer(6)});
    return deadlines;
}

} // namespace channelbook::funds
