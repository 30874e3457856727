#include "core/funds/CrmSteps.h"

#include "core/base/Money.h"

#include <QCoreApplication>

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Funds", text);
}

QDate dayOf(const QString& text) {
    return QDate::fromString(text, Qt::ISODate);
}

QString fromCrm() {
    return words(QT_TRANSLATE_NOOP("Funds", "as the CRM has it"));
}

} // namespace

tl::unexpected<Error> CrmSteps::refused(const QString& why) const {
    return failure(ErrorCode::ActRefused, {m_row.name, words(QT_TRANSLATE_NOOP("Funds", "Follow the CRM")), why});
}
bool CrmSteps::asksForADecision() const {
    const QString wanted = m_row.text(u"status"_s);
    return wanted == u"approved" || wanted == u"rejected" || wanted == u"paid";
}
Expected<void> CrmSteps::waitsForItsImporter() const {
    return refused(
        words(QT_TRANSLATE_NOOP("Funds", "it waits for %1, who brought it, or for whoever imports it again."))
            .arg(m_row.said.value(u"by"_s).toString()));
}

Elsewhere CrmSteps::elsewhere(bool fresh) const {
    // What names nobody is of who brought it in.
    return {fresh ? m_row.id : 0, m_row.asker.isEmpty() ? m_row.said.value(u"by"_s).toString() : m_row.asker,
            m_row.created, true};
}

Expected<void> CrmSteps::make() {
    switch (m_row.kind) {
    case CrmKind::Budget:
        return open();
    case CrmKind::Allocation:
        return allocate();
    case CrmKind::Request:
        return ask();
    case CrmKind::Claim:
        break;
    }
    return claim();
}

bool CrmSteps::hasFund(const QString& name) {
    return m_transaction.cached(u"SELECT 1 FROM fund WHERE name = ? AND id <> ?"_s).bindAll(name, m_row.id).step();
}
/// Two budgets of one title are two funds.
QString CrmSteps::fundName() {
    return hasFund(m_row.name) ? u"%1 (%2)"_s.arg(m_row.name, m_row.key) : m_row.name;
}

Expected<void> CrmSteps::open() {
    const QString start = m_row.text(u"start_on"_s);
    if (start.isEmpty())
        return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Funds", "The day it begins"))});
    const QString end = m_row.text(u"end_on"_s).isEmpty() ? dayOf(start).addYears(1).addDays(-1).toString(Qt::ISODate)
                                                          : m_row.text(u"end_on"_s);
    OpenFund command;
    command.name = fundName();
    command.currency = m_row.currency;
    command.amount = m_row.amount(u"amount"_s);
    command.periodStart = start;
    command.periodEnd = end;
    command.owner = m_row.owner;
    command.elsewhere = elsewhere(true);
    if (auto opened = apply(m_transaction, command); !opened) return opened;
    if (!m_row.notes.isEmpty())
        m_transaction.cached(u"UPDATE fund SET notes = ? WHERE id = ?"_s).bindAll(m_row.notes, m_row.id).run();
    return {};
}

Expected<void> CrmSteps::rename() {
    if (m_row.text(u"name"_s).isEmpty()) return {};
    static const QStringList tables{u"fund"_s, u"fund_allocation"_s, u"mdf_request"_s, u"mdf_claim"_s};
    m_transaction.cached(u"UPDATE %1 SET name = ? WHERE id = ?"_s.arg(tables[static_cast<qsizetype>(m_row.kind)]))
        .bindAll(m_row.kind == CrmKind::Budget ? fundName() : m_row.name, m_row.id)
        .run();
    return {};
}

Expected<void> CrmSteps::movePeriod() {
    const auto fund = readFund(connection(), m_row.id);
    if (!fund) return tl::unexpected(fund.error());
    const QString start = m_row.text(u"start_on"_s).isEmpty() ? fund->periodStart : m_row.text(u"start_on"_s);
    const QString end = m_row.text(u"end_on"_s).isEmpty() ? fund->periodEnd : m_row.text(u"end_on"_s);
    if (end < start)
        return failure(ErrorCode::InvalidValue,
                       {u"period_end"_s, end, words(QT_TRANSLATE_NOOP("Funds", "a day not before %1")).arg(start)});
    m_transaction.cached(u"UPDATE fund SET period_start = ?, period_end = ? WHERE id = ?"_s)
        .bindAll(start, end, m_row.id)
        .run();
    return {};
}

Expected<void> CrmSteps::fill() {
    const auto fund = readFund(connection(), m_row.id);
    if (!fund) return tl::unexpected(fund.error());
    if (fund->currency != m_row.currency)
        return refused(words(QT_TRANSLATE_NOOP("Funds", "the fund is in %1, and the CRM has it in %2."))
                           .arg(fund->currency, m_row.currency));
    const qint64 more = m_row.amount(u"amount"_s) - fundBalance(connection(), m_row.id).budget;
    return more == 0 ? Expected<void>() : apply(m_transaction, ChangeBudget{m_row.id, more, fromCrm()});
}

/// The fund of the row's budget. ActRefused where there is none yet, or in another currency.
Expected<Fund> CrmSteps::fundOfRow() {
    if (m_row.budget == 0) return refused(words(QT_TRANSLATE_NOOP("Funds", "its budget is not here yet.")));
    const auto fund = readFund(connection(), m_row.budget);
    if (!fund) return refused(words(QT_TRANSLATE_NOOP("Funds", "its budget has no fund here yet.")));
    if (fund->currency != m_row.currency)
        return refused(words(QT_TRANSLATE_NOOP("Funds", "the fund is in %1, and the CRM has it in %2."))
                           .arg(fund->currency, m_row.currency));
    return fund;
}
Expected<void> CrmSteps::checkPartner() const {
    return m_row.partner != 0 ? Expected<void>()
                              : refused(words(QT_TRANSLATE_NOOP("Funds", "its partner is not here yet.")));
}

Expected<void> CrmSteps::allocate() {
    const auto fund = fundOfRow();
    if (!fund) return tl::unexpected(fund.error());
    if (auto known = checkPartner(); !known) return known;
    const qint64 more = m_row.amount(u"amount"_s) - potBalance(connection(), m_row.id).budget;
    const bool there = isHere();
    if (there && more == 0) return {};
    Allocate command{m_row.budget, m_row.partner, {}, more, fromCrm(), nullptr};
    command.elsewhere = elsewhere(true);
    if (auto allocated = apply(m_transaction, command); !allocated) return allocated;
    return there ? Expected<void>() : rename();
}

RecordId CrmSteps::activity() {
    const QString name =
        m_row.activity.isEmpty() ? words(QT_TRANSLATE_NOOP("Funds", "Other activity")) : m_row.activity;
    Statement& known = m_transaction.cached(u"SELECT id FROM mdf_activity WHERE name = ?"_s).bind(1, name);
    if (known.step()) return known.integer(0);
    const RecordId made = m_transaction.newId();
    m_transaction.cached(u"INSERT INTO mdf_activity(id, name) VALUES(?, ?)"_s).bindAll(made, name).run();
    return made;
}

qint64 CrmSteps::askedFor() const {
    return m_row.amount(u"requested"_s) != 0 ? m_row.amount(u"requested"_s) : m_row.amount(u"amount"_s);
}

Expected<void> CrmSteps::ask() {
    const auto fund = fundOfRow();
    if (!fund) return tl::unexpected(fund.error());
    if (auto known = checkPartner(); !known) return known;
    const bool named =
        m_row.allocation != 0 ||
        m_transaction
            .cached(u"SELECT 1 FROM unresolved_ref WHERE record_id = ? AND field = 'crm_request.allocation_id'"_s)
            .bind(1, m_row.id)
            .step();
    if (named &&
        !m_transaction.cached(u"SELECT 1 FROM fund_allocation WHERE id = ?"_s).bind(1, m_row.allocation).step())
        return refused(words(QT_TRANSLATE_NOOP("Funds", "its allocation is not here yet.")));
    RequestForm form;
    form.name = m_row.name;
    form.fund = m_row.budget;
    form.allocation = m_row.allocation;
    form.partner = m_row.partner;
    form.activity = activity();
    // The CRM has no days of an activity: it may take place in all of the fund's period.
    form.start = fund->periodStart;
    form.end = fund->periodEnd;
    form.shares = {1, 0, 0};
    form.costs = {{m_row.name, askedFor()}};
    form.owner = m_row.owner;
    form.notes = m_row.notes;
    SaveRequest command{0, form, nullptr};
    command.elsewhere = elsewhere(true);
    return apply(m_transaction, command);
}

Expected<void> CrmSteps::askAgain() {
    auto form = readForm(connection(), m_row.id);
    if (!form) return tl::unexpected(form.error());
    form->shares = {1, 0, 0};
    form->costs = {{m_row.name, askedFor()}};
    return apply(m_transaction, SaveRequest{m_row.id, *form, nullptr});
}

Expected<void> CrmSteps::actOnRequest(RequestAct act, qint64 amount) {
    ActOnRequests command{{m_row.id}, act, amount, {}, fromCrm(), {}};
    command.elsewhere = elsewhere();
    return apply(m_transaction, command);
}
RequestState CrmSteps::requestStateNow() {
    Statement& row = m_transaction.cached(u"SELECT state FROM mdf_request WHERE id = ?"_s).bind(1, m_row.id);
    return row.step() ? requestState(row.text(0)).value_or(RequestState::Draft) : RequestState::Draft;
}

/// Whether it is to be sent: the CRM has it further than a draft.
bool CrmSteps::isSent() const {
    return asksForADecision() || m_row.text(u"status"_s) == u"submitted";
}

Expected<void> CrmSteps::sendRequest() {
    const RequestState state = requestStateNow();
    return isSent() && (state == RequestState::Draft || state == RequestState::Returned)
               ? actOnRequest(RequestAct::Submit)
               : Expected<void>();
}

Expected<void> CrmSteps::decideRequest() {
    const QString wanted = m_row.text(u"status"_s);
    const RequestState state = requestStateNow();
    if (crmStatus(state) == wanted) return {};
    if (wanted == u"approved") return actOnRequest(RequestAct::Approve, m_row.amount(u"amount"_s));
    if (wanted == u"rejected") return actOnRequest(RequestAct::Reject);
    const bool open = state == RequestState::Submitted || state == RequestState::InReview;
    return open && wanted != u"submitted" ? actOnRequest(RequestAct::Return) : Expected<void>();
}

Expected<void> CrmSteps::checkRequest() {
    const QString wanted = m_row.text(u"status"_s);
    const RequestState state = requestStateNow();
    const QString stands = crmStatus(state);
    const bool reached = asksForADecision() ? stands == wanted : stands == u"draft";
    if (!reached && state == RequestState::InReview)
        return refused(words(QT_TRANSLATE_NOOP("Funds", "another level of approval is to be given.")));
    if (!reached) return refused(words(QT_TRANSLATE_NOOP("Funds", "it is %1 here.")).arg(stateLabel(state)));
    const qint64 amount = m_row.amount(u"amount"_s);
    const qint64 approved = standsHere(connection(), m_row).value(u"amount"_s).toInteger();
    if (wanted == u"approved" && amount != 0 && amount != approved)
        return refused(words(QT_TRANSLATE_NOOP("Funds", "%1 are approved here, and what is approved is not changed."))
                           .arg(amountText(approved, m_row.currency)));
    return {};
}

/// The costs of which our share is the claim's amount.
qint64 CrmSteps::costsOf(qint64 amount) {
    Statement& row =
        m_transaction
            .cached(u"SELECT our_parts, our_parts + partner_parts + other_parts FROM mdf_request WHERE id = ?"_s)
            .bind(1, m_row.request);
    return row.step() ? scaled(amount, row.integer(1), row.integer(0)) : amount;
}

ClaimForm CrmSteps::formOfClaim() {
    const QString today = m_transaction.clock().today().toString(Qt::ISODate);
    const QString on = m_row.created.isEmpty() || m_row.created > today ? today : m_row.created;
    return {
        m_row.request, m_row.name, m_row.key, on, m_row.currency, {{m_row.name, costsOf(m_row.amount(u"amount"_s))}},
        false,         m_row.notes};
}

Expected<void> CrmSteps::claim() {
    if (m_row.request == 0 ||
        !m_transaction.cached(u"SELECT 1 FROM mdf_request WHERE id = ?"_s).bind(1, m_row.request).step())
        return refused(words(QT_TRANSLATE_NOOP("Funds", "its request is not here yet.")));
    SaveClaim command{0, formOfClaim(), nullptr};
    command.elsewhere = elsewhere(true);
    return apply(m_transaction, command);
}

Expected<void> CrmSteps::claimAgain() {
    const auto known = readClaim(connection(), m_row.id);
    if (!known) return tl::unexpected(known.error());
    ClaimForm form = formOfClaim();
    form.name = known->name;
    form.invoice = known->invoice;
    form.invoiceOn = known->invoiceOn;
    SaveClaim command{m_row.id, form, nullptr};
    command.elsewhere = elsewhere();
    return apply(m_transaction, command);
}

Expected<void> CrmSteps::actOnClaim(ClaimAct act) {
    const QString today = m_transaction.clock().today().toString(Qt::ISODate);
    const QString on = m_row.modified.isEmpty() || m_row.modified > today ? today : m_row.modified;
    ActOnClaim command{m_row.id, act, 0, fromCrm(), u"payment"_s, m_row.key, on};
    command.elsewhere = elsewhere();
    return apply(m_transaction, command);
}
ClaimState CrmSteps::claimStateNow() {
    Statement& row = m_transaction.cached(u"SELECT state FROM mdf_claim WHERE id = ?"_s).bind(1, m_row.id);
    return row.step() ? claimState(row.text(0)).value_or(ClaimState::Draft) : ClaimState::Draft;
}

Expected<void> CrmSteps::sendClaim() {
    const ClaimState state = claimStateNow();
    return isSent() && (state == ClaimState::Draft || state == ClaimState::Returned) ? actOnClaim(ClaimAct::Submit)
                                                                                     : Expected<void>();
}

Expected<void> CrmSteps::decideClaim() {
    const QString wanted = m_row.text(u"status"_s);
    const ClaimState state = claimStateNow();
    if (crmStatus(state) == wanted || (wanted == u"paid" && state == ClaimState::Approved)) return {};
    if (wanted == u"approved" || wanted == u"paid") return actOnClaim(ClaimAct::Approve);
    if (wanted == u"rejected") return actOnClaim(ClaimAct::Reject);
    if (wanted == u"submitted")
        return holdsMoney(state) ? Expected<void>()
                                 : refused(words(QT_TRANSLATE_NOOP("Funds", "it is %1 here.")).arg(stateLabel(state)));
    return crmStatus(state) == u"draft" && !holdsMoney(state) ? Expected<void>() : actOnClaim(ClaimAct::Return);
}

Expected<void> CrmSteps::payClaim() {
    return m_row.text(u"status"_s) == u"paid" && claimStateNow() != ClaimState::Paid ? actOnClaim(ClaimAct::Pay)
                                                                                     : Expected<void>();
}

} // namespace channelbook::funds
