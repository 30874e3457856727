#pragma once

#include "core/registrations/ConflictCheck.h"

#include <QDateTime>

namespace channelbook::registrations {

/// A registration that waits for somebody here: for an answer, or approved and near its end.
struct InboxRow {
    RecordId id = 0;
    QString name;
    RecordId partner = 0;
    QString partnerName, tier, customer, product;
    State state = State::Submitted;
    std::optional<qint64> minor;
    QString currency;
    QString closeDate;
    QString submittedAt;            ///< instant
    QString answerDueAt;            ///< instant; empty: not waiting for an answer
    qint64 minutesLeft = 0;         ///< until the answer is due by the wall clock; negative: overdue
    QString protectedUntil;         ///< day; empty: not protected
    std::optional<qint64> daysLeft; ///< of the protection
    QString extensionUntil;         ///< day asked for
    int conflicts = 0, undecided = 0;
    QString owner, registeredBy;
};

/// What waits for an answer, the most urgent first, then extensions that were asked for, then protections that end
/// within `endingDays`. One query, without reading what does not wait.
[[nodiscard]] std::vector<InboxRow> registrationInbox(store::Connection& connection, const QDateTime& now,
                                                      const QDate& today, int endingDays = 14);

/// Registrations narrowed to those of a partner, or of a customer.
[[nodiscard]] records::EntityDef registrationsOf(const records::EntityDef& registration, RecordId company);
/// Registrations narrowed to those that led to a deal.
[[nodiscard]] records::EntityDef registrationsOfDeal(const records::EntityDef& registration, RecordId deal);

/// How a partner's registrations fare, and how we answer them.
struct RegistrationQuality {
    RecordId partner = 0;
    QString name, tier;
    qint64 submitted = 0; ///< ever
    qint64 waiting = 0;   ///< for our answer
    qint64 approved = 0;  ///< ever, whatever became of them
    qint64 rejected = 0, converted = 0, expired = 0;
    qint64 inConflict = 0; ///< with something that was in before
    qint64 late = 0;       ///< answered after the answer was due, or overdue
    std::optional<double> approvalRate; ///< approved ÷ (approved + rejected), 0…1; nothing without an answer
    std::optional<double> conversion;   ///< converted ÷ approved, 0…1; nothing without an approval
    std::optional<double> conflictRate; ///< in conflict ÷ submitted, 0…1
    std::optional<qint64> medianAnswerMinutes; ///< working time from submission to answer
};
/// By partner, those with most registrations first. One query.
/// @param since only those that came in from this day on; invalid: all
/// @param partner only this one's; 0: all
[[nodiscard]] std::vector<RegistrationQuality> registrationQuality(store::Connection& connection, const QDateTime& now, const QDate& since = {}, RecordId partner = 0);

/// One line of a registration beside what it is in conflict with.
struct ComparedField {
    QString key; ///< "partner", "customer", "domain", "email", "country", "city", "product", "amount", "since", "until", "state"
    QString ours, theirs; ///< as stored; amounts plain with their currency
    bool same = false;    ///< both are given and alike, whatever the case
};
/// A registration and what it may be in conflict with, side by side, and what was found.
struct SideBySide {
    std::vector<ComparedField> fields;
    std::vector<ConflictSignal> evidence;
};
[[nodiscard]] SideBySide sideBySide(store::Connection& connection, const Registration& registration, const Conflict& conflict);

} // namespace channelbook::registrations
