#include "core/partners/Agreements.h"

#include "core/partners/Partners.h"

#include <QCoreApplication>

namespace channelbook::partners {

using namespace records;
using namespace Qt::StringLiterals;
using store::Statement;
using State = AgreementState;
using Action = AgreementAction;

namespace {

QString words(const char* text) { return QCoreApplication::translate("Agreements", text); }
QString iso(const QDate& day) { return day.toString(Qt::ISODate); }
QDate dayOf(const QString& text) { return QDate::fromString(text, Qt::ISODate); }

/// Types that make a company our partner: their dates are the partner's.
bool makesPartner(const QString& type) { return type != u"NDA" && type != u"Data processing agreement" && type != u"MDF addendum"; }

tl::unexpected<Error> refused(const Agreement& agreement, Action action, const QString& why) {
    return failure(ErrorCode::TransitionRefused, {agreement.name, stateName(agreement.state), actionName(action), why});
}

/// What stands against a step that the table allows; empty: nothing.
QString obstacle(const Agreement& agreement, Action action, const QDate& on, const QString& until) {
    switch (action) {
    case Action::SignPartner:
        if (!agreement.partnerSignedOn.isEmpty()) return words(QT_TRANSLATE_NOOP("Agreements", "the partner has signed already."));
        break;
    case Action::SignUs:
        if (!agreement.weSignedOn.isEmpty()) return words(QT_TRANSLATE_NOOP("Agreements", "we have signed already."));
        break;
    case Action::Activate:
        if (agreement.startOn.isEmpty()) return words(QT_TRANSLATE_NOOP("Agreements", "say first on which day it begins."));
        if (dayOf(agreement.startOn) > on) return words(QT_TRANSLATE_NOOP("Agreements", "it begins on %1.")).arg(agreement.startOn);
        break;
    case Action::Renew:
        if (agreement.endOn.isEmpty()) return words(QT_TRANSLATE_NOOP("Agreements", "it has no end that could be moved."));
        if (until.isEmpty() && agreement.termMonths == 0) return words(QT_TRANSLATE_NOOP("Agreements", "no term is agreed; say until when."));
        if (!until.isEmpty() && until <= agreement.endOn) return words(QT_TRANSLATE_NOOP("Agreements", "it holds until %1 as it is.")).arg(agreement.endOn);
        break;
    case Action::GiveNotice: {
        const QDate earliest = on.addDays(agreement.noticeDays);
        const QString end = !until.isEmpty() ? until : !agreement.endOn.isEmpty() ? agreement.endOn : iso(earliest);
        if (dayOf(end) < earliest) return words(QT_TRANSLATE_NOOP("Agreements", "with %1 days of notice it ends on %2 at the earliest; say until when.")).arg(agreement.noticeDays).arg(iso(earliest));
        break;
    }
    default: break;
    }
    return {};
}

void setColumn(store::Transaction& transaction, RecordId agreement, const char* column, const Value& value) {
    transaction.cached(u"UPDATE agreement SET %1 = ?1 WHERE id = ?2 AND %1 IS NOT ?1"_s.arg(QLatin1StringView(column))).bind(1, value).bind(2, agreement).run();
}

/// A partner's agreement dates are those of the agreements that make it one: the first day of those in force or of the last, and the last.
Expected<void> refreshPartner(store::Transaction& transaction, const Catalogue& catalogue, RecordId partner) {
    Statement& rows = transaction.cached(u"SELECT type, state, start_on, coalesce(ended_on, end_on) FROM agreement WHERE partner_id = ? AND retired = 0 AND state IN ('active', 'expiring', 'expired', 'terminated', 'replaced') AND start_on IS NOT NULL"_s).bind(1, partner);
    QString start, end;
    bool inForce = false, open = false;
    while (rows.step()) {
        if (!makesPartner(rows.text(0))) continue;
        if (start.isEmpty() || rows.text(2) < start) start = rows.text(2);
        const bool holds = isInForce(*agreementState(rows.text(1)));
        if (holds && !inForce) end.clear();
        inForce = inForce || holds;
        if (holds == inForce) {
            open = open || (holds && rows.isNull(3));
            end = std::max(end, rows.text(3));
        }
    }
    if (start.isEmpty()) return {};
    const EntityDef& entity = *catalogue.find(u"partner");
    const auto updated = updateRecord(transaction, entity, partner, {{entity.field(u"agreement_start"), start}, {entity.field(u"agreement_end"), textValue(open ? QString() : end)}}, Origin::Person);
    if (!updated) return tl::unexpected(updated.error());
    return {};
}

/// The version an agreement is the next of has had its time.
void replacePrevious(store::Transaction& transaction, const Agreement& agreement) {
    if (agreement.previous == 0) return;
    const auto previous = readAgreement(transaction.connection(), agreement.previous);
    if (!previous || !agreementTransition(previous->state, Action::Replace)) return;
    const QString dayBefore = iso(dayOf(agreement.startOn).addDays(-1));
    setColumn(transaction, previous->id, "state", stateName(State::Replaced));
    setColumn(transaction, previous->id, "ended_on", previous->startOn.isEmpty() ? dayBefore : std::max(previous->startOn, previous->endOn.isEmpty() ? dayBefore : std::min(previous->endOn, dayBefore)));
}

void describe(store::Transaction& transaction, const Agreement& agreement, const QString& action, State to) {
    auto& args = transaction.info().args;
    Statement& partner = transaction.cached(u"SELECT name FROM company WHERE id = ?"_s).bind(1, agreement.partner);
    args[u"partner"_s] = partner.step() ? partner.text(0) : QString();
    args[u"record"_s] = agreement.name;
    args[u"action"_s] = action;
    args[u"to"_s] = stateName(to);
}

/// Writes what a step does beside the state. The end it leads to is checked before.
Expected<void> takeStep(store::Transaction& transaction, const ActOnAgreement& command, const Agreement& agreement, const QString& on, State& to) {
    const auto set = [&](const char* column, const Value& value) { setColumn(transaction, agreement.id, column, value); };
    switch (command.action) {
    case Action::Send: set("sent_on", on); break;
    case Action::Recall:
        for (const char* column : {"sent_on", "partner_signed_on", "we_signed_on"}) set(column, Value{});
        break;
    case Action::SignPartner:
        set("partner_signed_on", on);
        if (agreement.weSignedOn.isEmpty()) to = agreement.state;
        break;
    case Action::SignUs:
        set("we_signed_on", on);
        if (agreement.partnerSignedOn.isEmpty()) to = agreement.state;
        break;
    case Action::Activate: replacePrevious(transaction, agreement); break;
    case Action::Renew:
        set("end_on", command.until.isEmpty() ? iso(nextEnd(dayOf(agreement.endOn), agreement.termMonths)) : command.until);
        set("renewals", agreement.renewals + 1);
        for (const char* column : {"notice_on", "ended_on", "end_reason"}) set(column, Value{});
        break;
    case Action::GiveNotice:
        set("notice_on", on);
        if (!command.until.isEmpty() || agreement.endOn.isEmpty()) set("end_on", command.until.isEmpty() ? iso(dayOf(on).addDays(agreement.noticeDays)) : command.until);
        set("end_reason", textValue(command.reason));
        break;
    case Action::WithdrawNotice:
        for (const char* column : {"notice_on", "end_reason"}) set(column, Value{});
        break;
    case Action::Terminate:
        if (!agreement.startOn.isEmpty() && on < agreement.startOn) return failure(ErrorCode::InvalidValue, {u"on"_s, on, words(QT_TRANSLATE_NOOP("Agreements", "a day not before %1")).arg(agreement.startOn)});
        set("ended_on", on);
        set("end_reason", textValue(command.reason));
        break;
    case Action::Withdraw: set("end_reason", textValue(command.reason)); break;
    case Action::Reopen:
        for (const char* column : {"sent_on", "partner_signed_on", "we_signed_on", "end_reason"}) set(column, Value{});
        break;
    case Action::Expire:
    case Action::Replace: break;
    }
    return {};
}

} // namespace

QDate Agreement::noticeBy() const { return endOn.isEmpty() ? QDate() : dayOf(endOn).addDays(-noticeDays); }

Expected<Agreement> readAgreement(store::Connection& connection, RecordId id) {
    Statement row(connection, "SELECT id, partner_id, name, type, version, coalesce(previous_id, 0), state, sent_on, partner_signed_on, we_signed_on, start_on, end_on, auto_renew, coalesce(term_months, 0), coalesce(notice_days, 0), notice_on, ended_on, renewals"
                              " FROM agreement WHERE id = ? AND retired = 0");
    row.bind(1, id);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"agreement"_s, QString::number(id)});
    Agreement agreement;
    agreement.id = row.integer(0);
    agreement.partner = row.integer(1);
    agreement.name = row.text(2);
    agreement.type = row.text(3);
    agreement.version = row.integer(4);
    agreement.previous = row.integer(5);
    agreement.state = agreementState(row.text(6)).value_or(State::Draft);
    agreement.sentOn = row.text(7);
    agreement.partnerSignedOn = row.text(8);
    agreement.weSignedOn = row.text(9);
    agreement.startOn = row.text(10);
    agreement.endOn = row.text(11);
    agreement.autoRenew = row.integer(12) != 0;
    agreement.termMonths = row.integer(13);
    agreement.noticeDays = row.integer(14);
    agreement.noticeOn = row.text(15);
    agreement.endedOn = row.text(16);
    agreement.renewals = row.integer(17);
    return agreement;
}

QDate nextEnd(const QDate& lastDay, qint64 termMonths) { return lastDay.addDays(1).addMonths(static_cast<int>(termMonths)).addDays(-1); }

std::vector<OfferedAction> agreementActions(const Agreement& agreement, const QDate& today) {
    std::vector<OfferedAction> offered;
    for (const AgreementTransition& transition : agreementTransitions()) {
        if (transition.from != agreement.state || transition.by != AgreementActor::Person) continue;
        QString against = obstacle(agreement, transition.action, today, {});
        // Who has signed need not be asked again.
        const bool signing = transition.action == Action::SignPartner || transition.action == Action::SignUs;
        if (!signing || against.isEmpty()) offered.push_back({transition.action, std::move(against)});
    }
    return offered;
}

Expected<void> apply(store::Transaction& transaction, const ActOnAgreement& command) {
    const auto agreement = readAgreement(transaction.connection(), command.agreement);
    if (!agreement) return tl::unexpected(agreement.error());
    const QDate today = transaction.clock().today();
    const QString on = command.on.isEmpty() ? iso(today) : command.on;
    for (const QString& day : {on, command.until})
        if (!day.isEmpty() && !dayOf(day).isValid()) return failure(ErrorCode::InvalidValue, {u"on"_s, day, words(QT_TRANSLATE_NOOP("Agreements", "a date like 2026-07-31"))});
    const auto transition = agreementTransition(agreement->state, command.action);
    if (!transition) {
        QStringList possible;
        for (const OfferedAction& offered : agreementActions(*agreement, today)) possible << actionName(offered.action);
        return refused(*agreement, command.action, possible.isEmpty() ? words(QT_TRANSLATE_NOOP("Agreements", "nothing more can be done with it.")) : words(QT_TRANSLATE_NOOP("Agreements", "what can be done is %1.")).arg(possible.join(u", "_s)));
    }
    if (transition->by != AgreementActor::Person) return refused(*agreement, command.action, words(QT_TRANSLATE_NOOP("Agreements", "that comes by itself.")));
    if (dayOf(on) > today) return failure(ErrorCode::InvalidValue, {u"on"_s, on, words(QT_TRANSLATE_NOOP("Agreements", "a day that is not in the future"))});
    if (const QString why = obstacle(*agreement, command.action, dayOf(on), command.until); !why.isEmpty()) return refused(*agreement, command.action, why);
    State to = transition->to;
    if (auto stepped = takeStep(transaction, command, *agreement, on, to); !stepped) return stepped;
    setColumn(transaction, agreement->id, "state", stateName(to));
    describe(transaction, *agreement, actionName(command.action), to);
    return refreshPartner(transaction, command.catalogue, agreement->partner);
}

Expected<void> apply(store::Transaction& transaction, const NewAgreementVersion& command) {
    const auto agreement = readAgreement(transaction.connection(), command.agreement);
    if (!agreement) return tl::unexpected(agreement.error());
    const auto refuse = [&](const QString& why) { return failure(ErrorCode::TransitionRefused, {agreement->name, stateName(agreement->state), u"version"_s, why}); };
    if (agreement->state == State::Withdrawn || agreement->state == State::Replaced) return refuse(words(QT_TRANSLATE_NOOP("Agreements", "another version is the present one.")));
    Statement& next = transaction.cached(u"SELECT version FROM agreement WHERE previous_id = ? AND retired = 0 AND state <> 'withdrawn'"_s).bind(1, agreement->id);
    if (next.step()) return refuse(words(QT_TRANSLATE_NOOP("Agreements", "version %1 is under way already.")).arg(next.integer(0)));
    const RecordId id = transaction.newId();
    const QDate end = dayOf(agreement->endedOn.isEmpty() ? agreement->endOn : agreement->endedOn);
    const QDate start = end.isValid() ? end.addDays(1) : QDate();
    const QDate until = start.isValid() && agreement->termMonths > 0 ? nextEnd(end, agreement->termMonths) : QDate();
    transaction.cached(u"INSERT INTO agreement(id, partner_id, name, type, number, version, previous_id, state, start_on, end_on, auto_renew, term_months, notice_days, territory, owner_id, notes)"
                       " SELECT ?1, partner_id, name, type, number, version + 1, id, 'draft', ?2, ?3, auto_renew, term_months, notice_days, territory, owner_id, notes FROM agreement WHERE id = ?4"_s)
        .bindAll(id, textValue(iso(start)), textValue(iso(until)), agreement->id)
        .run();
    describe(transaction, *agreement, u"version"_s, State::Draft);
    transaction.info().args[u"version"_s] = agreement->version + 1;
    if (command.created != nullptr) *command.created = id;
    return {};
}

namespace {
constexpr const char* due = "(state = 'signed' AND start_on <= ?1) OR (state IN ('active', 'expiring') AND end_on < ?1)";
}

bool isRollDue(store::Connection& connection, const QDate& today) {
    Statement any(connection, u"SELECT EXISTS(SELECT 1 FROM agreement WHERE retired = 0 AND (%1))"_s.arg(QLatin1StringView(due)));
    any.bind(1, iso(today));
    return any.step() && any.integer(0) != 0;
}

Expected<void> apply(store::Transaction& transaction, const RollAgreements& command) {
    const QDate today = transaction.clock().today();
    std::vector<RecordId> ids;
    Statement rows(transaction.connection(), u"SELECT id FROM agreement WHERE retired = 0 AND (%1) ORDER BY start_on, id"_s.arg(QLatin1StringView(due)));
    rows.bind(1, iso(today));
    while (rows.step()) ids.push_back(rows.integer(0));
    rows.reset();
    Rolled rolled;
    for (const RecordId id : ids) {
        auto agreement = readAgreement(transaction.connection(), id);
        // A version that began has taken the place of the one before it.
        if (!agreement || agreement->state == State::Replaced) continue;
        if (agreement->state == State::Signed) {
            replacePrevious(transaction, *agreement);
            agreement->state = State::Active;
            ++rolled.activated;
        }
        QDate end = dayOf(agreement->endOn);
        const bool renews = agreement->state == State::Active && agreement->autoRenew && agreement->termMonths > 0;
        qint64 terms = 0;
        for (; renews && end.isValid() && end < today; ++terms) end = nextEnd(end, agreement->termMonths);
        if (terms > 0) {
            setColumn(transaction, id, "end_on", iso(end));
            setColumn(transaction, id, "renewals", agreement->renewals + terms);
            ++rolled.renewed;
        } else if (end.isValid() && end < today) {
            setColumn(transaction, id, "ended_on", agreement->endOn);
            agreement->state = State::Expired;
            ++rolled.expired;
        }
        setColumn(transaction, id, "state", stateName(agreement->state));
        if (auto refreshed = refreshPartner(transaction, command.catalogue, agreement->partner); !refreshed) return refreshed;
    }
    auto& args = transaction.info().args;
    args[u"activated"_s] = rolled.activated;
    args[u"renewed"_s] = rolled.renewed;
    args[u"expired"_s] = rolled.expired;
    if (command.rolled != nullptr) *command.rolled = rolled;
    return {};
}

} // namespace channelbook::partners
