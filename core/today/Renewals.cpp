#include "core/today/Sources.h"

#include "core/partners/Agreements.h"
#include "core/records/Commands.h"

#include <QSet>

namespace channelbook::today {

using namespace Qt::StringLiterals;
using partners::Renewal;

namespace {

/// What has to be decided about an agreement first: whether notice is given, or what follows its end. What renews by itself
/// waits for nobody once its last day for notice is past.
std::vector<Item> findRenewals(store::Connection& connection, const Query& query) {
    store::Statement owners(connection, u"SELECT coalesce(t.owner_id, p.manager_id), %1 FROM agreement t JOIN partner p ON p.id = t.partner_id"
                                        " LEFT JOIN company_rollup r ON r.id = p.id WHERE t.id = ?"_s.arg(valueSql(u"r"_s)));
    std::vector<Item> items;
    QSet<RecordId> seen;
    for (const Renewal& renewal : partners::renewals(connection, query.today, query.today.addDays(agreementDays), query.today, query.owner)) {
        if ((renewal.what != Renewal::What::NoticeBy && renewal.what != Renewal::What::Ends) || seen.contains(renewal.agreement)) continue;
        owners.reset().bind(1, renewal.agreement);
        if (!owners.step() || (query.owner && *query.owner != owners.integer(0))) continue;
        seen.insert(renewal.agreement);
        Item item;
        item.record = renewal.agreement;
        item.partner = renewal.partner;
        item.owner = owners.integer(0);
        item.due = QDate::fromString(renewal.on, Qt::ISODate);
        item.daysLate = static_cast<int>(-renewal.daysLeft);
        item.value = owners.integer(1);
        item.title = renewal.partnerName;
        item.facts = {partners::renewalName(renewal.what), renewal.name, renewal.endOn};
        items.push_back(std::move(item));
    }
    return items;
}

void describeRenewals(store::Connection&, const Query&, const std::vector<Item*>& items) {
    for (Item* item : items) {
        const QString agreement = item->facts.value(1);
        const QString end = dayText(QDate::fromString(item->facts.value(2), Qt::ISODate));
        item->reason = item->facts.value(0) == partners::renewalName(Renewal::What::NoticeBy)
                           ? Words::tr("%1: last day for notice of “%2” is %3; it ends on %4", "partner, agreement, day, day").arg(item->partnerName, agreement, dayText(item->due), end)
                           : Words::tr("%1: “%2” ends on %3", "partner, agreement or certification, day").arg(item->partnerName, agreement, end);
        item->entity = u"partner"_s;
        item->opens = item->partner;
    }
}

} // namespace

Source renewalSource() {
    return {u"renewal"_s, 5, &findRenewals, &describeRenewals, {}, [](const Acting& acting, const std::vector<RecordId>& agreements, RecordId owner) {
                return acting.store.perform(records::SetFields{acting.catalogue, u"agreement"_s, agreements, {{u"owner"_s, ownerValue(owner)}}});
            }};
}

} // namespace channelbook::today
