#include "core/registrations/Arrivals.h"

#include "core/base/Text.h"
#include "core/calendars/Calendars.h"
#include "core/registrations/Acts.h"

#include <map>
#include <set>

namespace channelbook::registrations {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// What a file brought and no act of ours has looked at yet.
constexpr const char* unsettled = "retired = 0 AND state NOT IN ('draft', 'withdrawn') AND (first_in_at IS NULL OR (state IN ('submitted', 'in_review') AND answer_due_at IS NULL)"
                                  " OR (state = 'approved' AND (protected_until IS NULL OR (answered_by IS NOT NULL AND answered_by IN (registered_by, submitted_by)) OR (answered_by IS NULL AND ?1 IN (registered_by, submitted_by)))))";

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
        State state = registration.state;
        const bool byRegistrant = !registration.answeredBy.isEmpty() ? registration.answeredBy == registration.registeredBy || registration.answeredBy == registration.submittedBy
                                                                     : m_transaction.who() == registration.registeredBy || m_transaction.who() == registration.submittedBy;
        if (state == State::Approved && byRegistrant) state = State::Submitted;
        Statement& set = m_transaction.cached(u"UPDATE registration SET state = ?2, first_in_at = coalesce(first_in_at, ?3), submitted_at = coalesce(submitted_at, ?3), answer_due_at = ?4, protected_from = ?5, protected_until = ?6,"
                                              " currency = coalesce(currency, ?7), domain = ?9, answered_by = CASE WHEN ?8 THEN NULL ELSE answered_by END, answered_at = CASE WHEN ?8 THEN NULL ELSE answered_at END WHERE id = ?1"_s);
        set.bind(1, registration.id).bind(2, stateName(state)).bind(3, in);
        const QDateTime due = calendars::addWorkMinutes(instantOf(in), program.answerMinutes, m_calendars.calendar(program.calendar), program.hours);
        set.bind(4, isOpen(state) ? textValue(instantText(due)) : textValue(registration.answerDueAt));
        const bool isProtected = state == State::Approved;
        const QString from = !registration.protectedFrom.isEmpty() ? registration.protectedFrom : (registration.answeredAt.isEmpty() ? in : registration.answeredAt).left(10);
        const auto days = protectionDays(m_transaction.connection(), program, registration.partnerTier, registration.amount(), from);
        const QString until = !registration.protectedUntil.isEmpty() ? registration.protectedUntil : QDate::fromString(from, Qt::ISODate).addDays(days.value_or(program.protectionDays)).toString(Qt::ISODate);
        set.bind(5, isProtected ? textValue(from) : textValue(registration.protectedFrom));
        set.bind(6, isProtected ? textValue(until) : state == State::Submitted ? Value{} : textValue(registration.protectedUntil));
        set.bind(7, registration.currency).bind(8, state == State::Submitted ? 1 : 0).bind(9, textValue(domainOf(registration.domain))).run();
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

} // namespace

void ArrivedRegistrations::follow(store::Transaction& transaction, const store::Changes& changes) {
    if (!changes.touches(u"registration")) return;
    std::vector<RecordId> ids;
    const auto collect = [&](RecordId first, RecordId last) {
        Statement& rows = transaction.cached(u"SELECT id FROM registration WHERE id BETWEEN ?2 AND ?3 AND "_s + QLatin1StringView(unsettled)).bind(1, transaction.who()).bind(2, first).bind(3, last);
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
