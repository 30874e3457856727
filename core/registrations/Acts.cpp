#include "core/registrations/Acts.h"

#include "core/base/Text.h"
#include "core/calendars/Calendars.h"
#include "core/currencies/Currencies.h"
#include "core/registrations/DealLink.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace channelbook::registrations {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Registrations", text);
}
QString iso(const QDate& day) {
    return day.toString(Qt::ISODate);
}
QDate dayOf(const QString& text) {
    return QDate::fromString(text, Qt::ISODate);
}
QDateTime instantOf(const QString& text) {
    return QDateTime::fromString(text, Qt::ISODate);
}

/// Writes what an act says. What a CRM knows as a field waits in the outbox for it, like any change of ours.
void setColumn(store::Transaction& transaction, RecordId registration, const char* column, const Value& value) {
    static const records::EntityDef entity = registrationEntity();
    const QString name = QString::fromLatin1(column);
    if (const records::FieldDef* field = entity.stored(u"registration."_s + name); field != nullptr && records::isLinked(transaction, registration)) {
        Statement& stored = transaction.cached(u"SELECT %1 FROM registration WHERE id = ?"_s.arg(name)).bind(1, registration);
        const Value before = stored.step() ? stored.value(0) : Value{};
        stored.reset();
        if (before != value) records::keepBase(transaction, entity, registration, {field, before, value});
    }
    transaction.cached(u"UPDATE registration SET %1 = ?1 WHERE id = ?2 AND %1 IS NOT ?1"_s.arg(name)).bind(1, value).bind(2, registration).run();
}

bool asksReason(Act act) {
    return act == Act::Return || act == Act::Reject || act == Act::Withdraw || act == Act::RefuseExtension;
}

/// The last day an extension leads to.
QDate extendedUntil(const Registration& registration, const RegistrationProgram& program, const QString& until) {
    if (!until.isEmpty()) return dayOf(until);
    if (!registration.extensionUntil.isEmpty()) return dayOf(registration.extensionUntil);
    return dayOf(registration.protectedUntil).addDays(program.extensionDays);
}

/// What stands against submitting; empty: nothing.
QString submitObstacle(store::Connection& connection, const Registration& registration,
                       const RegistrationProgram& program, const QDate& today) {
    if (const QStringList missing = missingFor(registration, program.required); !missing.isEmpty())
        return words(QT_TRANSLATE_NOOP("Registrations", "missing for %1: %2."))
            .arg(program.name, missing.join(u", "_s));
    if (!registration.closeDate.isEmpty() && dayOf(registration.closeDate) < today)
        return words(QT_TRANSLATE_NOOP("Registrations", "its close date %1 is over.")).arg(registration.closeDate);
    const Money amount = registration.amount();
    if (amount.currency.isEmpty()) return {};
    if (amount.minor <= 0) return words(QT_TRANSLATE_NOOP("Registrations", "its amount is not above zero."));
    if (const auto days = protectionDays(connection, program, registration.partnerTier, amount, iso(today)); !days)
        return days.error().args.value(1) + u'.';
    if (program.leastAmount.currency.isEmpty()) return {};
    const auto compared = amount.currency == program.leastAmount.currency
                              ? std::optional(amount.minor)
                              : currencies::FxTable(connection)
                                    .convert(amount.minor, amount.currency, program.leastAmount.currency, iso(today));
    if (!compared)
        return words(QT_TRANSLATE_NOOP("Registrations", "there is no rate from %1 to %2 for %3"))
                   .arg(amount.currency, program.leastAmount.currency, iso(today)) +
               u'.';
    if (*compared < program.leastAmount.minor)
        return words(QT_TRANSLATE_NOOP("Registrations", "%1 takes deals from %2 %3 on."))
            .arg(program.name, plainAmount(program.leastAmount.minor, program.leastAmount.currency),
                 program.leastAmount.currency);
    return {};
}

/// What stands against an act that the table allows; empty: nothing.
QString obstacle(store::Connection& connection, const Registration& registration, const RegistrationProgram& program,
                 const Transition& step, const QString& who, const QString& until, const QDate& today) {
    if (step.by == Actor::OtherPerson && isOwn(connection, registration, who))
        return words(
            QT_TRANSLATE_NOOP("Registrations", "nobody answers what they registered themselves; somebody else must."));
    switch (step.act) {
    case Act::Submit:
        return submitObstacle(connection, registration, program, today);
    case Act::AskExtension:
        if (registration.extensions >= program.mostExtensions)
            return words(QT_TRANSLATE_NOOP("Registrations", "%1 allows %2 extensions, and it had them."))
                .arg(program.name)
                .arg(program.mostExtensions);
        break;
    case Act::Extend:
    case Act::RefuseExtension:
        if (step.act == Act::RefuseExtension && registration.extensionUntil.isEmpty())
            return words(QT_TRANSLATE_NOOP("Registrations", "no extension was asked for."));
        break;
    default:
        return {};
    }
    if (step.act != Act::RefuseExtension) {
        const QDate end = extendedUntil(registration, program, until);
        if (end <= dayOf(registration.protectedUntil))
            return words(QT_TRANSLATE_NOOP("Registrations", "it is protected until %1 as it is."))
                .arg(registration.protectedUntil);
    }
    return {};
}

void describe(store::Transaction& transaction, const Registration& registration, Act act, State to) {
    auto& args = transaction.info().args;
    args[u"entity"_s] = u"registration"_s;
    args[u"record"_s] = registration.name;
    args[u"partner"_s] = registration.partnerName;
    args[u"action"_s] = actName(act);
    args[u"to"_s] = stateName(to);
    transaction.about(u"registration"_s, registration.id);
    if (registration.partner != 0) transaction.about(u"partner"_s, registration.partner);
}

/// Takes one registration a step further.
class Step {
public:
    Step(store::Transaction& transaction, const ActOnRegistrations& command, const calendars::CalendarBook& calendars)
        : m_transaction(transaction)
        , m_command(command)
        , m_calendars(calendars) {}

    Expected<void> take(RecordId id) {
        auto registration = readRegistration(m_transaction.connection(), id);
        if (!registration) return tl::unexpected(registration.error());
        m_registration = std::move(*registration);
        const auto step = transition(m_registration.state, m_command.act);
        const QDate today = m_transaction.clock().today();
        if (!step) return refuse(notAllowed(today));
        if (step->by == Actor::Clock || step->by == Actor::Deal)
            return refuse(words(QT_TRANSLATE_NOOP("Registrations", "that comes by itself.")));
        auto program = registrationProgram(m_transaction.connection(), m_registration.program);
        if (!program) return tl::unexpected(program.error());
        m_program = std::move(*program);
        if (asksReason(m_command.act) && m_command.reason.trimmed().isEmpty())
            return refuse(words(QT_TRANSLATE_NOOP("Registrations", "say why.")));
        if (!m_command.until.isEmpty() && !dayOf(m_command.until).isValid())
            return failure(
                ErrorCode::InvalidValue,
                {u"until"_s, m_command.until, words(QT_TRANSLATE_NOOP("Registrations", "a date like 2026-07-31"))});
        if (const QString why = obstacle(m_transaction.connection(), m_registration, m_program, *step,
                                         m_transaction.who(), m_command.until, today);
            !why.isEmpty())
            return refuse(why);
        if (auto written = write(today); !written) return written;
        set("state", stateName(step->to));
        if (step->by == Actor::OtherPerson && m_registration.answeredElsewhere) set("answered_elsewhere", qint64(0));
        set("modified_at", m_transaction.nowText());
        describe(m_transaction, m_registration, m_command.act, step->to);
        return {};
    }

private:
    tl::unexpected<Error> refuse(const QString& why) const { return refusedAct(m_registration, m_command.act, why); }
    void set(const char* column, const Value& value) { setColumn(m_transaction, m_registration.id, column, value); }

    [[nodiscard]] QString notAllowed(const QDate& today) {
        QStringList possible;
        for (const OfferedAct& offered :
             offeredActs(m_transaction.connection(), m_registration, m_transaction.who(), today))
            possible << actName(offered.act);
        return possible.isEmpty()
                   ? words(QT_TRANSLATE_NOOP("Registrations", "nothing more can be done with it."))
                   : words(QT_TRANSLATE_NOOP("Registrations", "what can be done is %1.")).arg(possible.join(u", "_s));
    }

    Expected<void> write(const QDate& today) {
        switch (m_command.act) {
        case Act::Submit:
            return submit(today);
        case Act::Approve:
            return approve(today);
        case Act::Return:
        case Act::Reject:
            answer();
            break;
        case Act::AskExtension:
            set("extension_until", iso(extendedUntil(m_registration, m_program, m_command.until)));
            set("extension_reason", textValue(m_command.reason));
            set("extension_by", m_transaction.who());
            return {};
        case Act::Extend:
            set("protected_until", iso(extendedUntil(m_registration, m_program, m_command.until)));
            set("extensions", m_registration.extensions + 1);
            forgetExtension();
            return {};
        case Act::RefuseExtension:
            forgetExtension();
            break;
        case Act::Reopen:
            if (m_registration.state == State::Rejected)
                for (const char* column : {"answered_at", "answered_by", "answer_minutes"}) set(column, Value{});
            break;
        case Act::Withdraw:
        case Act::Review:
        default:
            break;
        }
        set("reason", textValue(m_command.reason));
        return {};
    }

    /// Asks the rules of engagement and keeps what they said.
    Expected<void> judge(const QDate& today) {
        const engagement::RuleBook book = engagement::rulesOn(m_transaction.connection(), today);
        QJsonArray cited;
        for (const engagement::Finding& finding : ruleFindings(m_transaction.connection(), m_registration, today)) {
            if (finding.effect == engagement::Effect::Refuse)
                return refuse(
                    words(QT_TRANSLATE_NOOP("Registrations", "by the rules of engagement: %1.")).arg(finding.words));
            if (m_command.act == Act::Approve && m_command.reason.trimmed().isEmpty())
                return refuse(
                    words(QT_TRANSLATE_NOOP("Registrations", "say why, in spite of the rules of engagement: %1."))
                        .arg(finding.words));
            cited.append(finding.words);
        }
        set("rules_version", book.version == 0 ? Value{} : Value{qint64(book.version)});
        set("rules",
            cited.isEmpty() ? Value{} : Value{QString::fromUtf8(QJsonDocument(cited).toJson(QJsonDocument::Compact))});
        return {};
    }

    Expected<void> submit(const QDate& today) {
        if (auto judged = judge(today); !judged) return judged;
        const QString now = m_transaction.nowText();
        // Sent back for an answer, it keeps the place it had.
        if (m_registration.firstInAt.isEmpty()) set("first_in_at", m_registration.firstInAt = now);
        set("submitted_at", now);
        // As it is looked for: a file may have brought it as an address.
        if (!m_registration.domain.isEmpty()) set("domain", m_registration.domain = domainOf(m_registration.domain));
        set("submitted_by", m_transaction.who());
        set("answer_due_at",
            instantText(calendars::addWorkMinutes(m_transaction.clock().now(), m_program.answerMinutes,
                                                  m_calendars.calendar(m_program.calendar), m_program.hours)));
        for (const char* column : {"answered_at", "answered_by", "answer_minutes", "reason"}) set(column, Value{});
        const auto days = protectionDays(m_transaction.connection(), m_program, m_registration.partnerTier,
                                         m_registration.amount(), iso(today));
        if (!days) return tl::unexpected(days.error());
        (void)checkConflicts(m_transaction, m_registration, *days);
        return {};
    }

    Expected<void> approve(const QDate& today) {
        if (auto judged = judge(today); !judged) return judged;
        const auto days = protectionDays(m_transaction.connection(), m_program, m_registration.partnerTier,
                                         m_registration.amount(), iso(today));
        if (!days) return tl::unexpected(days.error());
        const ConflictReport report = checkConflicts(m_transaction, m_registration, *days);
        QStringList undecided;
        for (const Conflict& conflict : report.conflicts)
            if (conflict.needsDecision())
                undecided << (conflict.partnerName.isEmpty()
                                  ? words(QT_TRANSLATE_NOOP("Registrations", "%1 (our own sales)")).arg(conflict.name)
                                  : u"%1 (%2)"_s.arg(conflict.name, conflict.partnerName));
        constexpr qsizetype mostNamed = 5;
        if (!undecided.isEmpty())
            return refuse(words(QT_TRANSLATE_NOOP("Registrations", "decide first what it is in conflict with: %1."))
                              .arg(undecided.mid(0, mostNamed).join(u", "_s)));
        const auto customer = settleCustomer(m_transaction, m_command, m_registration, report);
        if (!customer) return tl::unexpected(customer.error());
        const auto deal = settleDeal(m_transaction, m_command, m_registration, *customer);
        if (!deal) return tl::unexpected(deal.error());
        set("company_id", *customer);
        set("deal_id", *deal);
        set("protected_from", iso(today));
        set("protected_until", iso(today.addDays(*days)));
        set("reason", textValue(m_command.reason));
        m_transaction.about(u"deal"_s, *deal);
        m_transaction.about(u"company"_s, *customer);
        answer();
        return {};
    }

    /// Our answer stops the clock.
    void answer() {
        set("answered_at", m_transaction.nowText());
        set("answered_by", m_transaction.who());
        set("answer_minutes",
            calendars::workMinutesBetween(instantOf(m_registration.submittedAt), m_transaction.clock().now(),
                                          m_calendars.calendar(m_program.calendar), m_program.hours));
    }

    void forgetExtension() {
        for (const char* column : {"extension_until", "extension_reason", "extension_by"}) set(column, Value{});
    }

    store::Transaction& m_transaction;
    const ActOnRegistrations& m_command;
    const calendars::CalendarBook& m_calendars;
    Registration m_registration;
    RegistrationProgram m_program;
};

} // namespace

std::vector<engagement::Finding> ruleFindings(store::Connection& connection, const Registration& registration,
                                              const QDate& day) {
    const engagement::RuleBook book = engagement::rulesOn(connection, day);
    if (book.rules.empty()) return {};
    engagement::Case judged = engagement::caseOf(connection, registration.partner, u"registration"_s);
    judged.company = registration.company;
    judged.customer = registration.customerName();
    judged.domain = registration.domain.isEmpty() ? registration.email : registration.domain;
    judged.country = registration.country;
    if (!registration.productFamily.isEmpty()) judged.families << registration.productFamily;
    judged.amount = registration.amount();
    judged.day = iso(day);
    return engagement::findingsOf(connection, book, judged);
}

std::vector<OfferedAct> offeredActs(store::Connection& connection, const Registration& registration, const QString& who,
                                    const QDate& today) {
    std::vector<OfferedAct> offered;
    const auto program = registrationProgram(connection, registration.program);
    for (const Transition& step : transitions()) {
        if (step.from != registration.state || step.by == Actor::Clock || step.by == Actor::Deal) continue;
        offered.push_back(
            {step.act,
             program ? obstacle(connection, registration, *program, step, who, {}, today)
                     : words(QT_TRANSLATE_NOOP("Registrations", "there is no program %1.")).arg(registration.program)});
    }
    return offered;
}

Expected<void> apply(store::Transaction& transaction, const ActOnRegistrations& command) {
    const calendars::CalendarBook calendars(transaction.connection());
    Step step(transaction, command, calendars);
    for (const RecordId id : command.registrations)
        if (auto taken = step.take(id); !taken) return taken;
    // Records made along the way have noted themselves.
    auto& args = transaction.info().args;
    args[u"count"_s] = static_cast<qint64>(command.registrations.size());
    if (!command.reason.isEmpty()) args[u"reason"_s] = command.reason;
    return {};
}

Expected<void> apply(store::Transaction& transaction, const CheckRegistration& command) {
    const auto registration = readRegistration(transaction.connection(), command.registration);
    if (!registration) return tl::unexpected(registration.error());
    const auto program = registrationProgram(transaction.connection(), registration->program);
    if (!program) return tl::unexpected(program.error());
    const auto days = protectionDays(transaction.connection(), *program, registration->partnerTier,
                                     registration->amount(), iso(transaction.clock().today()));
    ConflictReport report = checkConflicts(transaction, *registration, days.value_or(program->protectionDays));
    transaction.info().args[u"record"_s] = registration->name;
    transaction.info().args[u"conflicts"_s] = static_cast<qint64>(report.conflicts.size());
    if (command.found != nullptr) *command.found = std::move(report);
    return {};
}

Expected<void> apply(store::Transaction& transaction, const DecideConflict& command) {
    static const QStringList decisions{u"different"_s, u"both"_s, u"prefer"_s};
    Statement& row =
        transaction
            .cached(
                u"SELECT k.registration_id, coalesce(r.name, d.name), k.deal_id IS NOT NULL AND d.partner_id IS NULL FROM registration_conflict k LEFT JOIN registration r ON r.id = k.other_id LEFT JOIN deal d ON d.id = k.deal_id WHERE k.id = ?"_s)
            .bind(1, command.conflict);
    if (!row.step())
        return failure(ErrorCode::RecordNotFound, {u"registration_conflict"_s, QString::number(command.conflict)});
    const RecordId id = row.integer(0);
    const QString other = row.text(1);
    const bool ownSales = row.integer(2) != 0;
    row.reset();
    const auto registration = readRegistration(transaction.connection(), id);
    if (!registration) return tl::unexpected(registration.error());
    if (isOwn(transaction.connection(), *registration, transaction.who()))
        return failure(ErrorCode::ActRefused,
                       {registration->name, u"decide"_s,
                        words(QT_TRANSLATE_NOOP(
                            "Registrations", "nobody answers what they registered themselves; somebody else must."))});
    if (!isOpen(registration->state) && registration->state != State::Returned)
        return failure(ErrorCode::ActRefused,
                       {registration->name, u"decide"_s,
                        words(QT_TRANSLATE_NOOP("Registrations", "it is %1 and waits for no decision."))
                            .arg(stateName(registration->state))});
    if (!command.decision.isEmpty() && !decisions.contains(command.decision))
        return failure(ErrorCode::InvalidValue, {u"decision"_s, command.decision, decisions.join(u", "_s)});
    const bool decided = !command.decision.isEmpty();
    if (decided && ownSales && command.decision != u"different")
        if (const auto rule =
                engagement::ownDealsFirst(engagement::rulesOn(transaction.connection(), transaction.clock().today()));
            rule && rule->effect == engagement::Effect::Refuse)
            return failure(
                ErrorCode::ActRefused,
                {registration->name, u"decide"_s,
                 words(QT_TRANSLATE_NOOP("Registrations", "by the rules of engagement: %1.")).arg(rule->words)});
    if (decided && command.reason.trimmed().isEmpty()) return failure(ErrorCode::MissingValue, {u"reason"_s});
    transaction
        .cached(
            u"UPDATE registration_conflict SET decision = ?, reason = ?, decided_at = ?, decided_by = ? WHERE id = ?"_s)
        .bindAll(textValue(command.decision), decided ? textValue(command.reason) : Value{},
                 decided ? Value{transaction.nowText()} : Value{}, decided ? Value{transaction.who()} : Value{},
                 command.conflict)
        .run();
    transaction
        .cached(
            u"UPDATE registration SET undecided = (SELECT count(*) FROM registration_conflict WHERE registration_id = ?1 AND other_first = 1 AND decision IS NULL) WHERE id = ?1"_s)
        .bind(1, id)
        .run();
    auto& args = transaction.info().args;
    args[u"record"_s] = registration->name;
    args[u"other"_s] = other;
    args[u"decision"_s] = command.decision;
    args[u"reason"_s] = command.reason;
    transaction.about(u"registration"_s, id);
    if (registration->partner != 0) transaction.about(u"partner"_s, registration->partner);
    return {};
}

Expected<void> apply(store::Transaction& transaction, const RollRegistrations& command) {
    const QString today = iso(transaction.clock().today());
    std::vector<std::pair<RecordId, RecordId>> due;
    Statement& rows =
        transaction
            .cached(
                u"SELECT id, coalesce(partner_id, 0) FROM registration WHERE state = 'approved' AND protected_until < ? AND retired = 0"_s)
            .bind(1, today);
    while (rows.step()) due.emplace_back(rows.integer(0), rows.integer(1));
    for (const auto& [id, partner] : due) {
        setColumn(transaction, id, "state", stateName(State::Expired));
        for (const char* column : {"extension_until", "extension_reason", "extension_by"})
            setColumn(transaction, id, column, Value{});
        if (partner != 0) transaction.about(u"partner"_s, partner);
    }
    transaction.info().args[u"count"_s] = static_cast<qint64>(due.size());
    if (command.expired != nullptr) *command.expired = static_cast<qint64>(due.size());
    return {};
}

bool isRegistrationRollDue(store::Connection& connection, const QDate& today) {
    Statement any(
        connection,
        "SELECT EXISTS(SELECT 1 FROM registration WHERE state = 'approved' AND protected_until < ? AND retired = 0)");
    any.bind(1, iso(today));
    return any.step() && any.integer(0) != 0;
}

void DealOutcomes::follow(store::Transaction& transaction, const store::Changes& changes) {
    // Rows of a range are new: no registration leads to them yet.
    std::set<RecordId> deals;
    for (const store::RowChange& row : changes.rows)
        if (row.table == u"deal" && row.operation != store::Operation::Delete) deals.insert(row.id);
    if (deals.empty()) return;
    struct Outcome {
        RecordId registration, partner;
        bool won;
    };
    std::vector<Outcome> outcomes;
    for (const RecordId deal : deals) {
        Statement& rows =
            transaction
                .cached(
                    u"SELECT r.id, coalesce(r.partner_id, 0), d.outcome = 'won' FROM registration r JOIN deal d ON "
                    u"d.id = r.deal_id WHERE r.deal_id = ? AND r.retired = 0"
                    " AND ((r.state = 'approved' AND d.outcome = 'won') OR (r.state = 'converted' AND d.outcome <> 'won'))"_s)
                .bind(1, deal);
        while (rows.step()) outcomes.push_back({rows.integer(0), rows.integer(1), rows.integer(2) != 0});
    }
    for (const Outcome& outcome : outcomes) {
        setColumn(transaction, outcome.registration, "state",
                  stateName(outcome.won ? State::Converted : State::Approved));
        setColumn(transaction, outcome.registration, "converted_at",
                  outcome.won ? Value{transaction.nowText()} : Value{});
        if (outcome.partner != 0) transaction.about(u"partner"_s, outcome.partner);
    }
}

} // namespace channelbook::registrations
