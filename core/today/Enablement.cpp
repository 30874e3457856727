#include "core/today/Sources.h"

#include "core/base/IdInstant.h"
#include "core/enablement/EnablementQueries.h"

namespace channelbook::today {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

std::vector<Item> findExpiring(store::Connection& connection, const Query& query) {
    Statement manager(connection, u"SELECT p.manager_id, %1 FROM partner p LEFT JOIN company_rollup r ON r.id = p.id WHERE p.id = ?"_s.arg(valueSql(u"r"_s)));
    std::vector<Item> items;
    for (const enablement::ExpiringCertification& one : enablement::expiring(connection, query.today, certificationDays, certificationDaysPast, query.owner)) {
        // Who is certified at no partner is nobody's to renew.
        manager.reset().bind(1, one.company);
        if (!manager.step()) continue;
        const RecordId owner = manager.integer(0);
        if (query.owner && *query.owner != owner) continue;
        Item item;
        item.record = one.completion;
        item.partner = one.company;
        item.owner = owner;
        item.due = QDate::fromString(one.expiresOn, Qt::ISODate);
        item.daysLate = static_cast<int>(-one.daysLeft);
        item.value = manager.integer(1);
        item.title = one.contactName;
        item.facts = {one.certificationName};
        items.push_back(std::move(item));
    }
    return items;
}

void describeExpiring(store::Connection&, const Query&, const std::vector<Item*>& items) {
    for (Item* item : items) {
        const QString certification = item->facts.value(0);
        item->reason = item->daysLate > 0 ? Words::tr("%1: “%2” ended on %3", "partner, certification, day").arg(item->partnerName, certification, dayText(item->due))
                                          : Words::tr("%1: “%2” ends on %3", "partner, agreement or certification, day").arg(item->partnerName, certification, dayText(item->due));
        item->entity = u"partner"_s;
        item->opens = item->partner;
    }
}

/// All unknown people are one item: they are matched in one go, and are nobody's before.
std::vector<Item> findUnmatched(store::Connection& connection, const Query& query) {
    if (query.owner && *query.owner != 0) return {};
    const qint64 people = enablement::unmatchedLearners(connection);
    if (people == 0) return {};
    Item item;
    item.record = connection.integer("SELECT min(id) FROM completion WHERE contact_id IS NULL AND retired = 0");
    item.due = instantOf(item.record).date().addDays(decisionDays);
    item.daysLate = daysLateOn(item.due, query.today);
    item.facts = {QString::number(people)};
    return {item};
}

void describeUnmatched(store::Connection&, const Query&, const std::vector<Item*>& items) {
    for (Item* item : items) {
        item->title = Words::tr("Completions of people unknown here");
        item->reason = Words::tr("%n person(s) in learning records are no contact here, or could be several", nullptr, item->facts.value(0).toInt());
        item->entity = u"completion"_s;
    }
}

} // namespace

Source certificationSource() { return {u"certification"_s, 3, &findExpiring, &describeExpiring, {}, {}}; }
Source unmatchedSource() { return {u"unmatched"_s, 2, &findUnmatched, &describeUnmatched, {}, {}}; }

} // namespace channelbook::today
