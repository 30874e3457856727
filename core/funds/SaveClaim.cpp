#include "core/base/Money.h"
#include "core/currencies/Currencies.h"
#include "core/funds/Claims.h"
#include "core/store/Attachments.h"

#include <QCoreApplication>
#include <QMimeDatabase>

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Funds", text);
}

/// What a claim is made of: the request's money, and by when it can be claimed.
struct Source {
    QString name, currency, claimBy;
    RequestState state = RequestState::Draft;
    Shares shares;
    RecordId partner = 0;
    qint64 committed = 0;
};

Expected<Source> readSource(store::Connection& connection, RecordId request) {
    Statement row(connection,
                  "SELECT r.name, f.currency, coalesce(r.claim_by, ''), r.state, r.our_parts, r.partner_parts, "
                  "r.other_parts, r.partner_id, b.committed FROM mdf_request r JOIN fund f ON f.id = r.fund_id"
                  " JOIN request_balance b ON b.id = r.id WHERE r.id = ?");
    row.bind(1, request);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"mdf-request"_s, QString::number(request)});
    return Source{row.text(0),
                  row.text(1),
                  row.text(2),
                  requestState(row.text(3)).value_or(RequestState::Draft),
                  {row.integer(4), row.integer(5), row.integer(6)},
                  row.integer(7),
                  row.integer(8)};
}

Expected<qint64> totalOf(const std::vector<CostLine>& lines, const QString& currency) {
    if (lines.empty())
        return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Funds", "What the invoice is for"))});
    qint64 total = 0;
    for (const CostLine& line : lines) {
        if (line.name.trimmed().isEmpty())
            return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Funds", "What a cost line is for"))});
        if (auto fine = checkAmount(u"amount"_s, line.amount, currency); !fine) return tl::unexpected(fine.error());
        total += line.amount;
        if (total > largestAmount) return tl::unexpected(checkAmount(u"amount"_s, -total, currency).error());
    }
    return total;
}

Expected<void> checkInvoiceDay(const QString& day, const QDate& today) {
    const QDate on = QDate::fromString(day, Qt::ISODate);
    if (day.size() == 10 && on.isValid() && on <= today) return {};
    return failure(
        ErrorCode::InvalidValue,
        {u"invoice_on"_s, day, words(QT_TRANSLATE_NOOP("Funds", "a date like 2026-07-31 that is not in the future"))});
}

QString nextName(store::Transaction& transaction, const ClaimForm& form, const QString& requestName) {
    Statement& count =
        transaction.cached(u"SELECT count(*) FROM mdf_claim WHERE request_id = ?"_s).bind(1, form.request);
    count.step();
    return words(QT_TRANSLATE_NOOP("Funds", "%1, claim %2")).arg(requestName).arg(count.integer(0) + 1);
}

} // namespace

Expected<void> apply(store::Transaction& transaction, const SaveClaim& command) {
    const ClaimForm& form = command.form;
    const auto source = readSource(transaction.connection(), form.request);
    if (!source) return tl::unexpected(source.error());
    QString name = form.name.trimmed();
    const auto refuse = [&](const QString& why) {
        return failure(ErrorCode::ActRefused,
                       {name.isEmpty() ? source->name : name, words(QT_TRANSLATE_NOOP("Funds", "Claim")), why});
    };
    if (!isClaimable(source->state))
        return refuse(words(QT_TRANSLATE_NOOP("Funds", "the request is %1; only what is approved can be claimed."))
                          .arg(stateLabel(source->state)));
    const QDate today = transaction.clock().today();
    if ((command.elsewhere.on.isEmpty() ? today.toString(Qt::ISODate) : command.elsewhere.on) > source->claimBy)
        return refuse(words(QT_TRANSLATE_NOOP("Funds", "it could be claimed until %1. Extend the request first."))
                          .arg(source->claimBy));
    if (auto fine = checkInvoiceDay(form.invoiceOn, today); !fine) return fine;
    const QString currency = form.currency.isEmpty() ? source->currency : form.currency;
    if (!isCurrency(currency))
        return failure(ErrorCode::InvalidValue,
                       {u"currency"_s, currency, words(QT_TRANSLATE_NOOP("Funds", "a currency code like EUR"))});
    const auto total = totalOf(form.lines, currency);
    if (!total) return tl::unexpected(total.error());
    const auto converted =
        currencies::FxTable(transaction.connection()).convertOn(*total, currency, source->currency, form.invoiceOn);
    if (!converted)
        return failure(ErrorCode::InvalidValue,
                       {u"currency"_s, currency,
                        words(QT_TRANSLATE_NOOP("Funds", "a currency with a rate to %1 by %2; enter the rate first"))
                            .arg(source->currency, form.invoiceOn)});
    if (auto fine = checkAmount(u"amount"_s, converted->minor, source->currency); !fine) return fine;
    qint64 claimed = oursOf(converted->minor, source->shares);
    if (claimed <= 0) return refuse(words(QT_TRANSLATE_NOOP("Funds", "our share of it is nothing.")));
    if (claimed > source->committed) {
        if (!form.upToApproved || source->committed == 0)
            return refuse(
                words(QT_TRANSLATE_NOOP("Funds", "our share is %1, and %2 are left of what was approved."))
                    .arg(amountText(claimed, source->currency), amountText(source->committed, source->currency)));
        claimed = source->committed;
    }

    RecordId id = command.claim;
    const Value rateOn = textValue(converted->rateOn);
    if (id == 0) {
        if (name.isEmpty()) name = nextName(transaction, form, source->name);
        id = command.elsewhere.id != 0 ? command.elsewhere.id : transaction.newId();
        transaction
            .cached(
                u"INSERT INTO mdf_claim(id, name, request_id, invoice, invoice_on, currency, total, rate_on, claimed, entered_by, notes) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(id, name, form.request, textValue(form.invoice), form.invoiceOn, currency, *total, rateOn, claimed,
                     command.elsewhere.who.isEmpty() ? transaction.who() : command.elsewhere.who, textValue(form.notes))
            .run();
    } else {
        const auto claim = readClaim(transaction.connection(), id);
        if (!claim) return tl::unexpected(claim.error());
        if (name.isEmpty()) name = claim->name;
        if (claim->request != form.request)
            return refuse(words(QT_TRANSLATE_NOOP("Funds", "it is a claim of another request.")));
        if (claim->state != ClaimState::Draft && claim->state != ClaimState::Returned)
            return refuse(words(QT_TRANSLATE_NOOP("Funds", "it is %1; only drafts and returned claims are changed."))
                              .arg(stateLabel(claim->state)));
        transaction
            .cached(
                u"UPDATE mdf_claim SET name = ?2, invoice = ?3, invoice_on = ?4, currency = ?5, total = ?6, rate_on = ?7, claimed = ?8, approved = NULL, notes = ?9 WHERE id = ?1"_s)
            .bindAll(id, name, textValue(form.invoice), form.invoiceOn, currency, *total, rateOn, claimed,
                     textValue(form.notes))
            .run();
        transaction.cached(u"DELETE FROM mdf_claim_line WHERE claim_id = ?"_s).bind(1, id).run();
    }
    for (const CostLine& line : form.lines)
        transaction.cached(u"INSERT INTO mdf_claim_line(id, claim_id, name, amount) VALUES(?, ?, ?, ?)"_s)
            .bindAll(transaction.newId(), id, line.name.trimmed(), line.amount)
            .run();
    auto& args = transaction.info().args;
    args[u"record"_s] = name;
    args[u"new"_s] = command.claim == 0;
    args[u"amount"_s] = plainAmount(claimed, source->currency) + u' ' + source->currency;
    transaction.about(u"mdf_request"_s, form.request);
    transaction.about(u"partner"_s, source->partner);
    if (command.created != nullptr) *command.created = id;
    return {};
}

Expected<void> checkProof(const QString& name, qint64 size, const QString& mediaType) {
    const auto invalid = [&](const QString& expected) {
        return failure(ErrorCode::InvalidValue, {u"proof"_s, name, expected});
    };
    if (size <= 0) return invalid(words(QT_TRANSLATE_NOOP("Funds", "a file that holds something")));
    if (size > largestProof)
        return invalid(words(QT_TRANSLATE_NOOP("Funds", "a file of up to %1 MiB")).arg(largestProof >> 20));
    static const QStringList kinds{u"image/"_s,
                                   u"application/pdf"_s,
                                   u"text/plain"_s,
                                   u"text/csv"_s,
                                   u"message/rfc822"_s,
                                   u"application/vnd.openxmlformats-officedocument."_s,
                                   u"application/vnd.oasis.opendocument."_s,
                                   u"application/msword"_s,
                                   u"application/vnd.ms-excel"_s,
                                   u"application/vnd.ms-powerpoint"_s,
                                   u"application/vnd.ms-outlook"_s};
    const bool known = std::any_of(kinds.begin(), kinds.end(), [&](const QString& kind) {
        return kind.endsWith(u'/') || kind.endsWith(u'.') ? mediaType.startsWith(kind) : mediaType == kind;
    });
    if (!known) return invalid(words(QT_TRANSLATE_NOOP("Funds", "a picture, a PDF, a text, a table or a document")));
    return {};
}

Expected<void> apply(store::Transaction& transaction, const AddProof& command) {
    const auto claim = readClaim(transaction.connection(), command.claim);
    if (!claim) return tl::unexpected(claim.error());
    const QString kind = command.proof.trimmed().toLower();
    if (kind.isEmpty())
        return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Funds", "What the file proves"))});
    if (auto fine = checkProof(command.name, command.content.size(), command.mediaType); !fine) return fine;
    // A name tells what somebody called a file; its first bytes tell what it is.
    const QString inside = QMimeDatabase().mimeTypeForData(command.content).name();
    if (command.mediaType.startsWith(u"image/")
            ? !inside.startsWith(u"image/")
            : command.mediaType == u"application/pdf" && inside != u"application/pdf")
        return failure(
            ErrorCode::InvalidValue,
            {u"proof"_s, command.name,
             words(QT_TRANSLATE_NOOP("Funds", "a file that is what its name says; this one cannot be read as %1"))
                 .arg(command.mediaType)});
    if (claim->state == ClaimState::Rejected || claim->state == ClaimState::Withdrawn ||
        claim->state == ClaimState::ClawedBack)
        return failure(ErrorCode::ActRefused,
                       {claim->name, words(QT_TRANSLATE_NOOP("Funds", "Add a proof")),
                        words(QT_TRANSLATE_NOOP("Funds", "it is %1.")).arg(stateLabel(claim->state))});
    if (auto kept = store::apply(transaction,
                                 store::AddAttachment{command.claim, command.name, command.mediaType, command.content});
        !kept)
        return kept;
    Statement& newest =
        transaction.cached(u"SELECT max(id) FROM attachment WHERE record_id = ?"_s).bind(1, command.claim);
    newest.step();
    const RecordId attachment = newest.integer(0);
    newest.reset();
    transaction.cached(u"INSERT INTO mdf_proof(id, claim_id, attachment_id, kind) VALUES(?, ?, ?, ?)"_s)
        .bindAll(transaction.newId(), command.claim, attachment, kind)
        .run();
    transaction.info().args[u"record"_s] = claim->name;
    transaction.about(u"mdf_claim"_s, command.claim);
    transaction.about(u"mdf_request"_s, claim->request);
    return {};
}

Expected<Claim> readClaim(store::Connection& connection, RecordId id) {
    Statement row(connection,
                  "SELECT c.id, c.request_id, r.fund_id, coalesce(r.allocation_id, r.fund_id), r.partner_id, c.name, "
                  "r.name, co.name, f.currency, c.currency, c.state, r.state, coalesce(r.claim_by, ''), c.total,"
                  " c.claimed, coalesce(c.approved, 0), c.clawed_back, coalesce(c.invoice, ''), c.invoice_on, "
                  "coalesce(c.rate_on, ''), c.entered_by, coalesce(c.submitted_by, ''), r.requested_by,"
                  " coalesce(c.submitted_at, ''), coalesce(c.reason, ''), coalesce(c.payment, ''), "
                  "coalesce(c.payment_reference, ''), coalesce(c.paid_on, ''), f.state = 'open', coalesce(m.proofs, '')"
                  " FROM mdf_claim c JOIN mdf_request r ON r.id = c.request_id JOIN fund f ON f.id = r.fund_id JOIN "
                  "company co ON co.id = r.partner_id JOIN mdf_activity m ON m.id = r.activity_id WHERE c.id = ?");
    row.bind(1, id);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"mdf-claim"_s, QString::number(id)});
    Claim claim;
    claim.id = row.integer(0);
    claim.request = row.integer(1);
    claim.fund = row.integer(2);
    claim.pot = row.integer(3);
    claim.partner = row.integer(4);
    claim.name = row.text(5);
    claim.requestName = row.text(6);
    claim.partnerName = row.text(7);
    claim.fundCurrency = row.text(8);
    claim.currency = row.text(9);
    claim.state = claimState(row.text(10)).value_or(ClaimState::Draft);
    claim.requestState = requestState(row.text(11)).value_or(RequestState::Approved);
    claim.claimBy = row.text(12);
    claim.total = row.integer(13);
    claim.claimed = row.integer(14);
    claim.approved = row.integer(15);
    claim.clawedBack = row.integer(16);
    claim.invoice = row.text(17);
    claim.invoiceOn = row.text(18);
    claim.rateOn = row.text(19);
    claim.enteredBy = row.text(20);
    claim.submittedBy = row.text(21);
    claim.requestedBy = row.text(22);
    claim.submittedAt = row.text(23);
    claim.reason = row.text(24);
    claim.payment = row.text(25);
    claim.paymentReference = row.text(26);
    claim.paidOn = row.text(27);
    claim.fundOpen = row.integer(28) != 0;
    for (const QString& proof : row.text(29).split(u',', Qt::SkipEmptyParts))
        if (const QString kind = proof.trimmed().toLower(); !kind.isEmpty()) claim.proofsNeeded << kind;
    return claim;
}

std::vector<CostLine> claimLines(store::Connection& connection, RecordId claim) {
    Statement rows(connection, "SELECT name, amount FROM mdf_claim_line WHERE claim_id = ? ORDER BY id");
    rows.bind(1, claim);
    std::vector<CostLine> lines;
    while (rows.step()) lines.push_back({rows.text(0), rows.integer(1)});
    return lines;
}

std::vector<Proof> proofsOf(store::Connection& connection, RecordId claim) {
    // The oldest other claim with the same content; one that was withdrawn or rejected counts too: that is how it comes
    // back.
    Statement rows(connection,
                   "SELECT a.id, p.kind, a.name, a.media_type, a.sha256, a.size, o.id, o.name FROM mdf_proof p JOIN "
                   "attachment a ON a.id = p.attachment_id LEFT JOIN mdf_claim o ON o.id = ("
                   "  SELECT x.claim_id FROM attachment b JOIN mdf_proof x ON x.attachment_id = b.id WHERE b.sha256 = "
                   "a.sha256 AND x.claim_id <> p.claim_id ORDER BY x.id LIMIT 1)"
                   " WHERE p.claim_id = ? ORDER BY p.id");
    rows.bind(1, claim);
    std::vector<Proof> proofs;
    while (rows.step())
        proofs.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.integer(5),
                          rows.integer(6), rows.text(7)});
    return proofs;
}

QStringList missingProofs(store::Connection& connection, const Claim& claim) {
    QStringList missing = claim.proofsNeeded;
    for (const Proof& proof : proofsOf(connection, claim.id)) missing.removeAll(proof.kind);
    return missing;
}

} // namespace channelbook::funds
