#include "core/registrations/Arrivals.h"

#include "core/base/Text.h"
#include "core/calendars/Calendars.h"
#include "core/registrations/Acts.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace channelbook::registrations {

using namespace Qt::StringLiterals;
using records::PendingValue;
using store::Statement;

namespace {

/// What a file brought and no act of ours has looked at yet.
constexpr const char* unsettled = "retired = 0 AND state NOT IN ('draft', 'withdrawn') AND (first_in_at IS NULL OR (state IN ('submitted', 'in_review') AND answer_due_at IS NULL)"
                                  " OR (state = 'approved' AND protected_until IS NULL))";

QDateTime instantOf(const QString& text) { return QDateTime::fromString(text, Qt::ISODate); }

class Settling {
public:
    explicit Settling(store::Transaction& transaction) : m_transaction(transaction), m_calendars(transaction.connection()) {
        for (RegistrationProgram& program : registrationPrograms(transaction.connection())) m_programs.push_back(std::move(program));
    }

    void settle(const Registration& registration) {
        const RegistrationProgram& program = programOf(registration);
        const QString now = m_transaction.nowText();
        const QString in = !registration.submittedAt.isEmpty() ? registration.submittedAt : !registration.createdAt.isEmpty() ? registration.createdAt : now;
        const State state = registration.state;
        Statement& set = m_transaction.cached(u"UPDATE registration SET first_in_at = coalesce(first_in_at, ?3), submitted_at = coalesce(submitted_at, ?3), answer_due_at = ?4, protected_from = ?5, protected_until = ?6,"
                                              " currency = coalesce(currency, ?2), domain = ?7 WHERE id = ?1"_s);
        set.bind(1, registration.id).bind(2, registration.currency).bind(3, in);
        const QDateTime due = calendars::addWorkMinutes(instantOf(in), program.answerMinutes, m_calendars.calendar(program.calendar), program.hours);
        set.bind(4, isOpen(state) ? textValue(instantText(due)) : textValue(registration.answerDueAt));
        const bool isProtected = state == State::Approved;
        const QString from = !registration.protectedFrom.isEmpty() ? registration.protectedFrom : (registration.answeredAt.isEmpty() ? in : registration.answeredAt).left(10);
        const auto days = protectionDays(m_transaction.connection(), program, registration.partnerTier, registration.amount(), from);
        const QString until = !registration.protectedUntil.isEmpty() ? registration.protectedUntil : QDate::fromString(from, Qt::ISODate).addDays(days.value_or(program.protectionDays)).toString(Qt::ISODate);
        set.bind(5, isProtected ? textValue(from) : textValue(registration.protectedFrom));
        set.bind(6, isProtected ? textValue(until) : textValue(registration.protectedUntil));
        set.bind(7, textValue(domainOf(registration.domain))).run();
    }

    [[nodiscard]] int daysOf(const Registration& registration) const { return programOf(registration).protectionDays; }

private:
    [[nodiscard]] const RegistrationProgram& programOf(const Registration& registration) const {
        for (const RegistrationProgram& program : m_programs)
            if (program.name.compare(registration.program, Qt::CaseInsensitive) == 0) return program;
        return m_programs.front();
    }

    store::Transaction& m_transaction;
    calendars::CalendarBook m_calendars;
    std::vector<RegistrationProgram> m_programs;
};

bool wasApproved(State state) { return state == State::Approved || state == State::Converted; }

/// Whether an approval of a registration counts that a file gives while somebody imports it.
bool counts(companies::People& people, const Registration& registration, const QString& answeredBy, const QString& who) {
    return !isOwn(people, registration, who) && (answeredBy.isEmpty() || !isOwn(people, registration, answeredBy));
}

PendingValue* changeOf(std::vector<PendingValue>& changes, const QString& column) {
    const auto found = std::find_if(changes.begin(), changes.end(), [&](const PendingValue& change) { return change.field->storedName() == u"registration."_s + column; });
    return found == changes.end() ? nullptr : &*found;
}

/// The import tells the same row again as long as its answer waits, so that somebody else's import can bring it.
void lookAgain(store::Transaction& transaction, RecordId registration) {
    transaction.cached(u"UPDATE crm_link SET row_hash = 0 WHERE row_hash <> 0 AND (id = ?1 OR (record_id = ?1 AND id <> record_id))"_s).bind(1, registration).run();
}

QString counted(const char* text, qint64 count) { return QCoreApplication::translate("Registrations", text, nullptr, static_cast<int>(count)); }

} // namespace

void holdOwnAnswers(store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes) {
    auto registration = readRegistration(transaction.connection(), id);
    if (!registration) return;
    companies::People people(transaction.connection());
    const auto write = [&](const char* column, const Value& value) { changes.push_back({&writtenField(column), Value{}, value}); };
    if (const PendingValue* registrant = changeOf(changes, u"registered_by"_s)) {
        const QString named = toText(registrant->after);
        // Who was named once stays barred; who only brought it in does not, now that the file says whose it is.
        if (registration->registeredBy.isEmpty()) registration->ownOf.clear();
        else if (!people.areSame(named, registration->registeredBy)) registration->ownOf << registration->registeredBy;
        registration->registeredBy = named;
        registration->ownOf.removeDuplicates();
        write("own_of", textValue(registration->ownOf.join(u'\n')));
    }
    PendingValue* state = changeOf(changes, u"state"_s);
    const PendingValue* until = changeOf(changes, u"protected_until"_s);
    const State wanted = state == nullptr ? registration->state : stateNamed(toText(state->after)).value_or(registration->state);
    const bool approves = wasApproved(wanted) && !wasApproved(registration->state);
    const bool extends = state == nullptr && until != nullptr && registration->state == State::Approved && toText(until->after) > toText(until->before);
    if (!approves && !extends) {
        if (registration->answeredElsewhere && state != nullptr) write("answered_elsewhere", qint64(0));
        return;
    }
    const PendingValue* answerer = changeOf(changes, u"answered_by"_s);
    const QString answeredBy = approves ? (answerer == nullptr ? registration->answeredBy : toText(answerer->after)) : QString();
    if (counts(people, *registration, answeredBy, transaction.who())) {
        if (registration->answeredElsewhere) write("answered_elsewhere", qint64(0));
        return;
    }
    const bool comesIn = registration->state == State::Draft || registration->state == State::Returned;
    if (approves) state->after = comesIn ? Value{stateName(State::Submitted)} : state->before;
    for (const char* column : {"answered_at", "answered_by", "protected_from", "protected_until"})
        if (PendingValue* change = changeOf(changes, QString::fromLatin1(column))) change->after = change->before;
    write("answered_elsewhere", qint64(1));
}

QStringList takeInAnswers(store::Transaction& transaction, const records::Arrived& arrived) {
    std::vector<RecordId> brought;
    for (const IdRange& ids : arrived.brought) {
        Statement& rows = transaction.cached(u"SELECT id FROM registration WHERE id BETWEEN ? AND ? AND retired = 0 AND (state IN ('approved', 'converted') OR registered_by IS NULL)"_s).bindAll(ids.first, ids.last);
        while (rows.step()) brought.push_back(rows.integer(0));
    }
    companies::People people(transaction.connection());
    RegistrationReader reader(transaction.connection());
    qint64 nobodys = 0;
    qint64 waiting = 0;
    QStringList strangers;
    for (const RecordId id : brought) {
        auto registration = reader.read(id);
        if (!registration) continue;
        if (registration->registeredBy.isEmpty() && registration->submittedBy.isEmpty()) {
            registration->ownOf = QStringList{transaction.who()};
            transaction.cached(u"UPDATE registration SET own_of = ? WHERE id = ?"_s).bindAll(textValue(transaction.who()), id).run();
            ++nobodys;
        }
        if (!wasApproved(registration->state)) continue;
        if (counts(people, *registration, registration->answeredBy, transaction.who())) {
            if (!registration->answeredBy.isEmpty() && people.named(registration->answeredBy).owner == 0) strangers << registration->answeredBy;
            continue;
        }
        transaction.cached(u"UPDATE registration SET state = 'submitted', answered_elsewhere = 1, answered_at = NULL, answered_by = NULL, protected_from = NULL, protected_until = NULL WHERE id = ?"_s).bind(1, id).run();
        lookAgain(transaction, id);
        ++waiting;
    }
    for (const RecordId id : arrived.changed) {
        Statement& marked = transaction.cached(u"SELECT answered_elsewhere FROM registration WHERE id = ?"_s).bind(1, id);
        if (!marked.step() || marked.integer(0) == 0) continue;
        marked.reset();
        lookAgain(transaction, id);
        ++waiting;
    }
    QStringList told;
    if (waiting > 0) told << counted(QT_TRANSLATE_N_NOOP("Registrations", "%n registrations have an answer in the file that does not count, for nobody approves their own, by a file neither: somebody else answers them here, or imports the file (filter: answered_elsewhere = yes)"), waiting);
    if (nobodys > 0) told << counted(QT_TRANSLATE_N_NOOP("Registrations", "%n registrations name nobody who registered them: they count as your own, and somebody else answers them"), nobodys);
    const qint64 byStrangers = strangers.size();
    strangers.removeDuplicates();
    constexpr qsizetype mostNamed = 5;
    if (byStrangers > 0) told << counted(QT_TRANSLATE_N_NOOP("Registrations", "%n approvals were taken from the file that somebody gave who is not known here: %1"), byStrangers).arg(strangers.mid(0, mostNamed).join(u", "_s) + (strangers.size() > mostNamed ? u" …"_s : QString()));
    return told;
}

void ArrivedRegistrations::follow(store::Transaction& transaction, const store::Changes& changes) {
    if (!changes.touches(u"registration")) return;
    std::vector<RecordId> ids;
    const auto collect = [&](RecordId first, RecordId last) {
        Statement& rows = transaction.cached(u"SELECT id FROM registration WHERE id BETWEEN ?1 AND ?2 AND "_s + QLatin1StringView(unsettled)).bind(1, first).bind(2, last);
        while (rows.step()) ids.push_back(rows.integer(0));
    };
    for (const store::RangeChange& range : changes.ranges)
        if (range.table == u"registration" && range.operation != store::Operation::Delete) collect(range.ids.first, range.ids.last);
    for (const store::RowChange& row : changes.rows)
        if (row.table == u"registration" && row.operation != store::Operation::Delete) collect(row.id, row.id);
    if (ids.empty()) return;
    Settling settling(transaction);
    RegistrationReader reader(transaction.connection());
    for (const RecordId id : ids)
        if (const auto registration = reader.read(id)) settling.settle(*registration);
    std::vector<Registration> open;
    for (const RecordId id : ids)
        if (auto registration = reader.read(id); registration && isOpen(registration->state)) open.push_back(std::move(*registration));
    checkArrivals(transaction, open, [&](const Registration& registration) { return settling.daysOf(registration); });
}

} // namespace channelbook::registrations
