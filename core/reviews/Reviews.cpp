#include "core/calendars/Calendars.h"
#include "core/metrics/Numbers.h"
#include "core/reviews/ReviewReader.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

const QString reviewSql =
    u"SELECT r.id, r.name, r.partner_id, c.name, r.period, r.state, r.template_id, rt.name, r.planned_on, r.held_on, "
    u"r.attendees, r.agenda, r.commentary,"
    " r.owner_id, o.name, (SELECT count(*) FROM review_item i WHERE i.review_id = r.id AND i.kind = 'action' AND "
    "i.done_on IS NULL)"
    " FROM review r JOIN company c ON c.id = r.partner_id LEFT JOIN review_template rt ON rt.id = r.template_id LEFT JOIN owner o ON o.id = r.owner_id "_s;

const QString itemSql =
    u"SELECT i.id, i.review_id, r.name, i.kind, i.name, i.side, i.who, i.due_on, i.done_on, i.outcome"
    " FROM review_item i JOIN review r ON r.id = i.review_id "_s;

/// Under which key of the commentary stands why a review was called off.
constexpr QStringView cancelKey = u"cancelled:";

Review rowOf(const Statement& row) {
    Review review;
    review.id = row.integer(0);
    review.name = row.text(1);
    review.partner = row.integer(2);
    review.partnerName = row.text(3);
    review.period = row.text(4);
    review.state = reviewStateOf(row.text(5));
    review.templateId = row.integer(6);
    review.templateName = row.text(7);
    review.plannedOn = dayOf(row.text(8));
    review.heldOn = dayOf(row.text(9));
    review.attendees = row.text(10).split(u'\n', Qt::SkipEmptyParts);
    review.agenda = agendaFrom(QJsonDocument::fromJson(row.text(11).toUtf8()).array());
    const QJsonObject said = QJsonDocument::fromJson(row.text(12).toUtf8()).object();
    for (auto each = said.begin(); each != said.end(); ++each) {
        if (each.key() == cancelKey)
            review.cancelReason = each.value().toString();
        else
            review.commentary.emplace_back(each.key(), each.value().toString());
    }
    review.owner = row.integer(13);
    review.ownerName = row.text(14);
    review.openActions = static_cast<int>(row.integer(15));
    return review;
}

std::vector<ReviewItem> itemRows(Statement& rows) {
    std::vector<ReviewItem> items;
    while (rows.step())
        items.push_back({rows.integer(0), rows.integer(1), rows.text(2), rows.text(3) == u"decision", rows.text(4),
                         rows.text(5), rows.text(6), dayOf(rows.text(7)), dayOf(rows.text(8)), rows.text(9)});
    return items;
}

} // namespace

QString iso(QDate day) {
    return day.toString(Qt::ISODate);
}

QDate dayOf(const QString& text) {
    return QDate::fromString(text, Qt::ISODate);
}

Value dayValue(QDate day) {
    return day.isValid() ? Value{iso(day)} : Value{};
}

QJsonArray agendaJson(const std::vector<AgendaPoint>& agenda) {
    QJsonArray json;
    for (const AgendaPoint& point : agenda)
        json.append(QJsonObject{{u"title"_s, point.title}, {u"minutes"_s, point.minutes}, {u"who"_s, point.who}});
    return json;
}

std::vector<AgendaPoint> agendaFrom(const QJsonArray& json) {
    std::vector<AgendaPoint> agenda;
    for (const QJsonValue& value : json) {
        const QJsonObject point = value.toObject();
        agenda.push_back(
            {point.value(u"title"_s).toString(), point.value(u"minutes"_s).toInt(), point.value(u"who"_s).toString()});
    }
    return agenda;
}

QString commentaryText(const Review& review) {
    QJsonObject said;
    for (const auto& [section, text] : review.commentary) said.insert(section, text);
    if (!review.cancelReason.isEmpty()) said.insert(cancelKey.toString(), review.cancelReason);
    return said.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact));
}

ReviewTemplate templateOf(store::Connection& connection, const Review& review) {
    if (review.templateId != 0)
        if (auto kept = reviewTemplate(connection, QString::number(review.templateId))) return std::move(*kept);
    return templateFor(connection, review.partner);
}

Expected<Review> readReview(store::Connection& connection, RecordId review) {
    Statement row(connection, reviewSql + u"WHERE r.id = ?"_s);
    if (!row.bind(1, review).step()) return failure(ErrorCode::RecordNotFound, {u"review"_s, QString::number(review)});
    return rowOf(row);
}

std::vector<Review> reviewsOf(store::Connection& connection, RecordId partner) {
    Statement rows(connection,
                   reviewSql + u"WHERE r.partner_id = ? AND r.retired = 0 ORDER BY r.period DESC, r.id DESC"_s);
    rows.bind(1, partner);
    std::vector<Review> reviews;
    while (rows.step()) reviews.push_back(rowOf(rows));
    return reviews;
}

std::vector<RecordId> partnersOfManager(store::Connection& connection, RecordId manager) {
    Statement rows(connection, "SELECT p.id FROM partner p JOIN company c ON c.id = p.id WHERE p.manager_id = ? AND "
                               "c.retired = 0 ORDER BY c.name COLLATE NOCASE, p.id");
    rows.bind(1, manager);
    std::vector<RecordId> partners;
    while (rows.step()) partners.push_back(rows.integer(0));
    return partners;
}

RecordId reviewFor(store::Connection& connection, RecordId partner, const QString& period) {
    Statement row(connection, "SELECT id FROM review WHERE partner_id = ? AND period = ? AND state <> 'cancelled' AND "
                              "retired = 0 ORDER BY id LIMIT 1");
    return row.bind(1, partner).bind(2, period).step() ? row.integer(0) : 0;
}

std::vector<ReviewItem> itemsOf(store::Connection& connection, RecordId review) {
    Statement rows(connection, itemSql + u"WHERE i.review_id = ? ORDER BY i.id"_s);
    rows.bind(1, review);
    return itemRows(rows);
}

std::vector<ReviewItem> commitmentsBefore(store::Connection& connection, RecordId partner, const QString& period,
                                          RecordId except) {
    // What was closed before the last earlier review was held was told there; what was open then, or agreed in it, is
    // told now. One that was called off in the same quarter is an earlier one too.
    Statement last(
        connection,
        "SELECT max(held_on) FROM review WHERE partner_id = ? AND period < ? AND state = 'held' AND retired = 0");
    last.bind(1, partner).bind(2, period).step();
    Statement rows(connection,
                   itemSql + u"WHERE r.partner_id = ?1 AND (r.period < ?2 OR (r.period = ?2 AND r.state = 'cancelled'))"
                             " AND r.id <> ?4 AND r.retired = 0 AND i.kind = 'action'"
                             " AND (i.done_on IS NULL OR ?3 = '' OR i.done_on > ?3 OR r.held_on = ?3)"
                             " ORDER BY r.period, i.id"_s);
    rows.bind(1, partner).bind(2, period).bind(3, last.text(0)).bind(4, except);
    return itemRows(rows);
}

std::vector<ReviewItem> commitmentsFor(store::Connection& connection, RecordId review) {
    const auto read = readReview(connection, review);
    return read ? commitmentsBefore(connection, read->partner, read->period, review) : std::vector<ReviewItem>{};
}

Swot swotOf(store::Connection& connection, RecordId partner) {
    Statement rows(connection, "SELECT kind, name FROM partner_swot WHERE partner_id = ? ORDER BY id");
    rows.bind(1, partner);
    Swot swot;
    while (rows.step()) {
        const QString kind = rows.text(0);
        QStringList& list = kind == u"strength"      ? swot.strengths
                            : kind == u"weakness"    ? swot.weaknesses
                            : kind == u"opportunity" ? swot.opportunities
                                                     : swot.threats;
        list << rows.text(1);
    }
    return swot;
}

Proposal proposeNext(store::Connection& connection, RecordId partner, QDate today) {
    const FiscalCalendar calendar = metrics::fiscalCalendar(connection);
    // The quarter that is over is what one looks back on.
    Period quarter = FiscalCalendar::before(calendar.quarterOf(today));
    bool follows = false;
    Statement last(connection, "SELECT period FROM review WHERE partner_id = ? AND state <> 'cancelled' AND retired = "
                               "0 ORDER BY period DESC LIMIT 1");
    if (last.bind(1, partner).step()) {
        if (const auto period = calendar.parse(last.text(0))) {
            // Quarters that were left out are not made up for.
            follows = true;
            if (period->last >= quarter.first) quarter = {period->last + 1, period->last + 3};
        }
    }
    Statement place(connection,
                    "SELECT c.country, p.region FROM company c LEFT JOIN partner p ON p.id = c.id WHERE c.id = ?");
    place.bind(1, partner);
    const bool known = place.step();
    const calendars::CalendarBook book(connection);
    const calendars::CalendarDef* def = known ? book.findFor(place.text(0), place.text(1)) : nullptr;
    const calendars::WorkCalendar& days = book.calendar(def == nullptr ? QString() : def->region);
    Proposal proposal;
    proposal.day = days.add(calendar.endOf(quarter), daysAfterQuarter);
    if (proposal.day <= today && !follows) {
        // Too late for a first one about it: the present quarter's.
        quarter = calendar.quarterOf(today);
        proposal.day = days.add(calendar.endOf(quarter), daysAfterQuarter);
    }
    proposal.period = calendar.key(quarter);
    if (proposal.day <= today) {
        proposal.day = days.add(today, 1);
        proposal.why = QCoreApplication::translate("Reviews", "%1 is over: the next working day").arg(proposal.period);
    } else {
        const QString where =
            def == nullptr ? QCoreApplication::translate("Reviews", "Saturdays and Sundays off") : def->name;
        proposal.why = QCoreApplication::translate("Reviews", "%n working day(s) after the end of %1 (%2)", nullptr,
                                                   daysAfterQuarter)
                           .arg(proposal.period, where);
    }
    return proposal;
}

} // namespace channelbook::reviews
