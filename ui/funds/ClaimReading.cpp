#include "ui/funds/ClaimReading.h"

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using funds::ClaimAct;
using store::Statement;

bool ClaimReading::offers(ClaimAct act) const {
    return std::any_of(offered.begin(), offered.end(),
                       [&](const funds::OfferedClaimAct& offer) { return offer.act == act; });
}

QString ClaimReading::obstacle(ClaimAct act) const {
    for (const funds::OfferedClaimAct& offer : offered)
        if (offer.act == act) return offer.obstacle;
    return {};
}

const funds::Proof* ClaimReading::usedTwice() const {
    const auto proof =
        std::find_if(proofs.begin(), proofs.end(), [](const funds::Proof& one) { return one.otherClaim != 0; });
    return proof == proofs.end() ? nullptr : &*proof;
}

Expected<ClaimReading> readClaimFully(store::Connection& connection, RecordId id, const QString& who) {
    auto claim = funds::readClaim(connection, id);
    if (!claim) return tl::unexpected(claim.error());
    ClaimReading reading;
    reading.lines = funds::claimLines(connection, id);
    reading.proofs = funds::proofsOf(connection, id);
    reading.missing = funds::missingProofs(connection, *claim);
    reading.offered = funds::offeredActs(connection, *claim, who);
    reading.balance = funds::claimBalance(connection, id);
    reading.request = funds::requestBalance(connection, claim->request);
    Statement row(connection,
                  "SELECT m.name, f.name, coalesce(r.approved, 0), coalesce(c.decided_by, ''), "
                  "coalesce(c.decided_at, ''), coalesce(c.notes, '') FROM mdf_claim c JOIN mdf_request r ON "
                  "r.id = c.request_id JOIN fund f ON f.id = r.fund_id JOIN mdf_activity m ON m.id = r.activity_id "
                  "WHERE c.id = ?");
    row.bind(1, id);
    row.step();
    reading.activityName = row.text(0);
    reading.fundName = row.text(1);
    reading.requestApproved = row.integer(2);
    reading.decidedBy = row.text(3);
    reading.decidedAt = row.text(4);
    reading.notes = row.text(5);
    const funds::Person me = funds::personNamed(connection, who);
    for (const QString& name : {claim->enteredBy, claim->submittedBy, claim->requestedBy})
        if (!name.isEmpty() && funds::isSame(me, funds::personNamed(connection, name))) reading.own = true;
    reading.claim = std::move(*claim);
    return reading;
}

} // namespace channelbook
