#include "core/currencies/Currencies.h"
#include "core/records/Commands.h"
#include "core/registrations/Acts.h"
#include "core/today/Sources.h"

namespace channelbook::today {

using namespace Qt::StringLiterals;
using registrations::Act;
using store::Statement;

namespace {

/// The items of a statement whose columns are the registration, its day or instant, its owner, its partner, its amount
/// and currency, and what its description needs.
std::vector<Item> readRegistrations(store::Connection& connection, Statement& rows, const Query& query) {
    const currencies::FxTable rates(connection);
    const QString currency = records::programCurrency(connection);
    const QString today = query.today.toString(Qt::ISODate);
    std::vector<Item> items;
    while (rows.step()) {
        Item item;
        item.record = rows.integer(0);
        const QString day = rows.text(1);
        item.due = day.size() > 10 ? QDateTime::fromString(day, Qt::ISODate).toLocalTime().date()
                                   : QDate::fromString(day, Qt::ISODate);
        item.daysLate = daysLateOn(item.due, query.today);
        item.owner = rows.integer(2);
        item.partner = rows.integer(3);
        const QString own = rows.text(5);
        item.value =
            own == currency ? rows.integer(4) : rates.convert(rows.integer(4), own, currency, today).value_or(0);
        item.facts = {rows.text(6), rows.text(7), rows.text(8)};
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<Item> findWaiting(store::Connection& connection, const Query& query) {
    const QString owner = u"coalesce(t.owner_id, p.manager_id)"_s;
    Statement rows(
        connection,
        u"SELECT t.id, t.answer_due_at, %1, coalesce(t.partner_id, 0), t.amount, t.currency, t.name, "
        u"t.submitted_at, t.undecided FROM registration t LEFT JOIN partner p ON p.id = t.partner_id"
        " WHERE t.state IN ('submitted', 'in_review') AND t.retired = 0%2"_s.arg(owner, ownerSql(query, owner, 1)));
    bindOwner(rows, query, 1);
    return readRegistrations(connection, rows, query);
}

void describeWaiting(store::Connection&, const Query&, const std::vector<Item*>& items) {
    for (Item* item : items) {
        item->title = item->facts.value(0);
        const QString since = dayText(QDateTime::fromString(item->facts.value(1), Qt::ISODate).toLocalTime().date());
        const int undecided = item->facts.value(2).toInt();
        item->reason = Words::tr("%1: waits for our answer since %2", "partner, day").arg(item->partnerName, since);
        if (undecided > 0) item->reason += u"; "_s + Words::tr("%n conflict(s) to decide", nullptr, undecided);
        item->entity = u"registration"_s;
        item->opens = item->record;
    }
}

std::vector<Item> findEnding(store::Connection& connection, const Query& query) {
    const QString owner = u"coalesce(t.owner_id, p.manager_id)"_s;
    Statement rows(connection,
                   u"SELECT t.id, t.protected_until, %1, coalesce(t.partner_id, 0), t.amount, t.currency, t.name, "
                   u"t.extension_until, '' FROM registration t LEFT JOIN partner p ON p.id = t.partner_id"
                   " WHERE t.state = 'approved' AND (t.protected_until <= ?1 OR t.extension_until IS NOT NULL)"
                   " AND t.retired = 0%2"_s.arg(owner, ownerSql(query, owner, 2)));
    rows.bind(1, query.today.addDays(protectionDays).toString(Qt::ISODate));
    bindOwner(rows, query, 2);
    return readRegistrations(connection, rows, query);
}

void describeEnding(store::Connection&, const Query&, const std::vector<Item*>& items) {
    for (Item* item : items) {
        item->title = item->facts.value(0);
        const QString until = item->facts.value(1);
        item->reason =
            until.isEmpty()
                ? Words::tr("%1: its protection ends on %2", "partner, day").arg(item->partnerName, dayText(item->due))
                : Words::tr("%1: its protection ends on %2; asks for more time until %3", "partner, days")
                      .arg(item->partnerName, dayText(item->due), dayText(QDate::fromString(until, Qt::ISODate)));
        item->entity = u"registration"_s;
        item->opens = item->record;
    }
}

Source::Act actor(Act act) {
    return [act](const Acting& acting, const std::vector<RecordId>& registrations) {
        return acting.store.perform(
            registrations::ActOnRegistrations{acting.catalogue, registrations, act, {}, {}, 0, 0, false});
    };
}

Expected<qint64> assign(const Acting& acting, const std::vector<RecordId>& registrations, RecordId owner) {
    return acting.store.perform(
        records::SetFields{acting.catalogue, u"registration"_s, registrations, {{u"owner"_s, ownerValue(owner)}}});
}

} // namespace

Source registrationSource() {
    return {u"registration"_s,
            5,
            &findWaiting,
            &describeWaiting,
            actor(Act::Approve),
            &assign,
            Words::tr("Approve", "button: a registration")};
}

Source protectionSource() {
    return {u"protection"_s,
            3,
            &findEnding,
            &describeEnding,
            actor(Act::Extend),
            &assign,
            Words::tr("Extend", "button: a protection")};
}

} // namespace channelbook::today
