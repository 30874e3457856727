#include "core/registrations/RegistrationQueries.h"

namespace channelbook::registrations {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {
constexpr qint64 secondsPerMinute = 60;
}

std::vector<InboxRow> registrationInbox(store::Connection& connection, const QDateTime& now, const QDate& today,
                                        int endingDays) {
    Statement rows(
        connection,
        "SELECT t.id, t.name, coalesce(t.partner_id, 0), pa.name, p.tier, coalesce(t.customer, co.name), pr.name, "
        "t.state, t.amount, t.currency, t.close_date, t.submitted_at,"
        " CASE WHEN t.state = 'approved' THEN NULL ELSE t.answer_due_at END AS due, t.protected_until, "
        "t.extension_until, t.conflicts, t.undecided, o.name, t.registered_by"
        " FROM (SELECT id FROM registration WHERE state IN ('submitted', 'in_review')"
        "       UNION ALL SELECT id FROM registration WHERE state = 'approved' AND extension_until IS NOT NULL"
        "       UNION ALL SELECT id FROM registration WHERE state = 'approved' AND protected_until <= ?1 AND "
        "extension_until IS NULL) w"
        " JOIN registration t ON t.id = w.id LEFT JOIN company pa ON pa.id = t.partner_id LEFT JOIN partner p ON p.id "
        "= t.partner_id LEFT JOIN company co ON co.id = t.company_id"
        " LEFT JOIN product pr ON pr.id = t.product_id LEFT JOIN owner o ON o.id = t.owner_id WHERE t.retired = 0"
        " ORDER BY t.state = 'approved', due, t.extension_until IS NULL, t.protected_until, t.id");
    rows.bind(1, today.addDays(endingDays).toString(Qt::ISODate));
    std::vector<InboxRow> inbox;
    while (rows.step()) {
        InboxRow row;
        row.id = rows.integer(0);
        row.name = rows.text(1);
        row.partner = rows.integer(2);
        row.partnerName = rows.text(3);
        row.tier = rows.text(4);
        row.customer = rows.text(5);
        row.product = rows.text(6);
        row.state = stateNamed(rows.text(7)).value_or(State::Submitted);
        if (!rows.isNull(8)) row.minor = rows.integer(8);
        row.currency = rows.text(9);
        row.closeDate = rows.text(10);
        row.submittedAt = rows.text(11);
        row.answerDueAt = rows.text(12);
        if (const QDateTime due = QDateTime::fromString(row.answerDueAt, Qt::ISODate); due.isValid())
            row.minutesLeft = now.secsTo(due) / secondsPerMinute;
        row.protectedUntil = rows.text(13);
        if (const QDate until = QDate::fromString(row.protectedUntil, Qt::ISODate);
            until.isValid() && row.state == State::Approved)
            row.daysLeft = today.daysTo(until);
        row.extensionUntil = rows.text(14);
        row.conflicts = static_cast<int>(rows.integer(15));
        row.undecided = static_cast<int>(rows.integer(16));
        row.owner = rows.text(17);
        row.registeredBy = rows.text(18);
        inbox.push_back(std::move(row));
    }
    return inbox;
}

} // namespace channelbook::registrations
