#pragma once

#include "core/registrations/Registrations.h"

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

} // namespace channelbook::registrations
