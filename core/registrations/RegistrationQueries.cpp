#include "core/registrations/RegistrationQueries.h"

#include <algorithm>

namespace channelbook::registrations {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {
constexpr qint64 secondsPerMinute = 60;

/// A join instead of a condition: no filter can lift it.
records::EntityDef narrowed(records::EntityDef entity, const QString& ids) {
    entity.from += u" JOIN (%1) scope ON scope.scope_id = t.id"_s.arg(ids);
    return entity;
}
} // namespace

records::EntityDef registrationsOf(const records::EntityDef& registration, RecordId company) {
    return narrowed(registration, u"SELECT id AS scope_id FROM registration WHERE partner_id = %1"
                                  " UNION SELECT id FROM registration WHERE company_id = %1"_s.arg(company));
}

records::EntityDef registrationsOfDeal(const records::EntityDef& registration, RecordId deal) {
    return narrowed(registration, u"SELECT id AS scope_id FROM registration WHERE deal_id = %1"_s.arg(deal));
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

std::vector<RegistrationQuality> registrationQuality(store::Connection& connection, const QDateTime& now, const QDate& since, RecordId partner) {
    Statement rows(connection, u"SELECT t.partner_id, co.name, p.tier, t.state, t.protected_from IS NOT NULL, t.undecided > 0 OR EXISTS(SELECT 1 FROM registration_conflict k WHERE k.registration_id = t.id AND k.other_first = 1),"
                               " CASE WHEN t.answered_at IS NOT NULL THEN t.answered_at > t.answer_due_at ELSE t.state IN ('submitted', 'in_review') AND t.answer_due_at < ?1 END, t.answer_minutes"
                               " FROM registration t JOIN company co ON co.id = t.partner_id LEFT JOIN partner p ON p.id = t.partner_id"
                               " WHERE t.retired = 0 AND t.first_in_at >= ?2%1 ORDER BY t.partner_id"_s.arg(partner == 0 ? QString() : u" AND t.partner_id = ?3"_s));
    rows.bindAll(instantText(now), since.toString(Qt::ISODate));
    if (partner != 0) rows.bind(3, partner);
    std::vector<RegistrationQuality> list;
    std::vector<qint64> minutes;
    const auto close = [&] {
        if (list.empty()) return;
        RegistrationQuality& one = list.back();
        const auto share = [](qint64 part, qint64 whole) { return whole == 0 ? std::optional<double>() : static_cast<double>(part) / static_cast<double>(whole); };
        one.approvalRate = share(one.approved, one.approved + one.rejected);
        one.conversion = share(one.converted, one.approved);
        one.conflictRate = share(one.inConflict, one.submitted);
        if (minutes.empty()) return;
        // The lower one of two in the middle: a time that was really taken.
        const auto middle = minutes.begin() + static_cast<std::ptrdiff_t>((minutes.size() - 1) / 2);
        std::nth_element(minutes.begin(), middle, minutes.end());
        one.medianAnswerMinutes = *middle;
        minutes.clear();
    };
    while (rows.step()) {
        if (list.empty() || list.back().partner != rows.integer(0)) {
            close();
            list.push_back({});
            list.back().partner = rows.integer(0);
            list.back().name = rows.text(1);
            list.back().tier = rows.text(2);
        }
        RegistrationQuality& one = list.back();
        const State state = stateNamed(rows.text(3)).value_or(State::Draft);
        const bool wasApproved = rows.integer(4) != 0;
        ++one.submitted;
        one.waiting += isOpen(state) ? 1 : 0;
        one.approved += wasApproved ? 1 : 0;
        one.rejected += state == State::Rejected ? 1 : 0;
        one.converted += state == State::Converted ? 1 : 0;
        one.expired += state == State::Expired ? 1 : 0;
        one.inConflict += rows.integer(5) != 0 ? 1 : 0;
        one.late += rows.integer(6) != 0 ? 1 : 0;
        if (!rows.isNull(7)) minutes.push_back(rows.integer(7));
    }
    close();
    std::stable_sort(list.begin(), list.end(), [](const RegistrationQuality& a, const RegistrationQuality& b) { return a.submitted > b.submitted; });
    return list;
}

SideBySide sideBySide(store::Connection& connection, const Registration& registration, const Conflict& conflict) {
    Statement row(connection, conflict.other != 0 ? "SELECT coalesce(t.domain, co.domain), t.email, coalesce(t.country, co.country), coalesce(t.city, co.city) FROM registration t LEFT JOIN company co ON co.id = t.company_id WHERE t.id = ?"
                                                  : "SELECT co.domain, NULL, co.country, co.city FROM deal t LEFT JOIN company co ON co.id = t.company_id WHERE t.id = ?");
    row.bind(1, conflict.other != 0 ? conflict.other : conflict.deal);
    const bool found = row.step();
    const auto theirs = [&](int column) { return found ? row.text(column) : QString(); };
    const auto money = [](std::optional<qint64> minor, const QString& currency) { return minor ? plainAmount(*minor, currency) + u' ' + currency : QString(); };
    SideBySide sides;
    const auto add = [&](const char* key, const QString& ours, const QString& other) {
        sides.fields.push_back({QString::fromLatin1(key), ours, other, !ours.isEmpty() && ours.compare(other, Qt::CaseInsensitive) == 0});
    };
    add("partner", registration.partnerName, conflict.partnerName);
    add("customer", registration.customerName(), conflict.customer);
    add("domain", registration.domain, theirs(0));
    add("email", registration.email, theirs(1));
    add("country", registration.country, theirs(2));
    add("city", registration.city, theirs(3));
    add("product", registration.productName, conflict.product);
    add("amount", money(registration.minor, registration.currency), money(conflict.minor, conflict.currency));
    add("since", registration.firstInAt, conflict.since);
    add("until", registration.protectedUntil, conflict.until);
    add("state", stateName(registration.state), conflict.state);
    sides.evidence = conflict.evidence;
    return sides;
}

} // namespace channelbook::registrations
