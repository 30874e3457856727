#pragma once

#include "core/funds/ClaimTable.h"
#include "core/funds/Requests.h"

namespace channelbook::funds {

/// What a claim says.
struct ClaimForm {
    RecordId request = 0;
    QString name;                ///< empty: the request's, with a number
    QString invoice, invoiceOn;  ///< its number, its ISO date
    QString currency;            ///< the invoice's; empty: the fund's
    std::vector<CostLine> lines; ///< in the invoice's currency
    /// Where our share of the invoice is more than is left of what was approved: claim what is left. Else that is
    /// refused.
    bool upToApproved = false;
    QString notes;
};

/// Makes a claim of an approved request, or changes one that is a draft or was returned. What is claimed is our share
/// of the invoice, in the fund's currency by the newest rate not after the invoice's day. Errors: MissingValue,
/// InvalidValue (a day in the future, an amount, a currency without a rate by then), RecordNotFound, ActRefused (more
/// than is left, too late).
struct SaveClaim {
    static constexpr const char* kind = "mdf.claim";
    RecordId claim = 0; ///< 0: a new one
    ClaimForm form;
    RecordId* created = nullptr;
    Elsewhere elsewhere{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveClaim& command);

/// Takes a claim a step further. Errors: RecordNotFound, ActRefused, InvalidValue, MissingValue.
struct ActOnClaim {
    static constexpr const char* kind = "mdf.claim.act";
    RecordId claim = 0;
    ClaimAct act = ClaimAct::Submit;
    qint64 amount = 0; ///< approve: less than was claimed, with a reason; claw back: a part; 0: all
    QString reason;    ///< also where a proof was handed in before
    QString payment;   ///< pay: "payment" or "credit_note"
    QString reference; ///< pay: its number
    QString on;        ///< pay: its ISO date; empty: today
    Elsewhere elsewhere{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const ActOnClaim& command);

/// Files larger than this are not kept.
inline constexpr qint64 largestProof = qint64{100} << 20;
/// Whether a file can be a proof: InvalidValue for an empty one, one that is too large, and for what is neither a
/// picture, a PDF, a text, a table nor a document. Asked before the file is read.
[[nodiscard]] Expected<void> checkProof(const QString& name, qint64 size, const QString& mediaType);

/// Keeps a file with a claim, as a proof of some kind ("invoice", "photo" …). Refused once the claim is answered.
struct AddProof {
    static constexpr const char* kind = "mdf.proof";
    RecordId claim = 0;
    QString proof; ///< its kind
    QString name, mediaType;
    QByteArray content;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const AddProof& command);

/// A claim as the rules see it. Amounts are in the fund's currency but for `total`.
struct Claim {
    RecordId id = 0, request = 0, fund = 0, pot = 0, partner = 0;
    QString name, requestName, partnerName, fundCurrency, currency;
    ClaimState state = ClaimState::Draft;
    RequestState requestState = RequestState::Approved;
    QString claimBy;
    qint64 total = 0, claimed = 0, approved = 0, clawedBack = 0;
    QString invoice, invoiceOn, rateOn;
    QString enteredBy, submittedBy, requestedBy, submittedAt, reason;
    QString payment, paymentReference, paidOn;
    bool fundOpen = true;
    QStringList proofsNeeded;
};
/// RecordNotFound.
[[nodiscard]] Expected<Claim> readClaim(store::Connection& connection, RecordId claim);
[[nodiscard]] std::vector<CostLine> claimLines(store::Connection& connection, RecordId claim);

/// What somebody may do with a claim now. What the table allows but something stands against says what.
struct OfferedClaimAct {
    ClaimAct act = ClaimAct::Submit;
    QString obstacle; ///< in words; empty: it can be done
};
[[nodiscard]] std::vector<OfferedClaimAct> offeredActs(store::Connection& connection, const Claim& claim,
                                                       const QString& who);

/// A file that proves something, and where the very same file was handed in before.
struct Proof {
    RecordId attachment = 0;
    QString kind, name, mediaType, sha256;
    qint64 size = 0;
    RecordId otherClaim = 0; ///< 0: nowhere
    QString otherClaimName;
};
/// The proofs of a claim, oldest first.
[[nodiscard]] std::vector<Proof> proofsOf(store::Connection& connection, RecordId claim);
/// The kinds of proof that a claim still lacks.
[[nodiscard]] QStringList missingProofs(store::Connection& connection, const Claim& claim);

} // namespace channelbook::funds
