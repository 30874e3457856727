#include "core/today/Sources.h"

namespace channelbook::today {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

std::vector<Item> findEnding(store::Connection& connection, const Query& query) {
    Statement statement(
        connection,
        u"SELECT p.id, p.agreement_end, p.manager_id, p.id, %1 FROM partner p JOIN company c ON c.id = p.id LEFT JOIN "
        u"company_rollup r ON r.id = p.id"
        " WHERE p.agreement_end <= ?1 AND p.stage NOT IN ('Offboarding', 'Former') AND c.retired = 0"
        " AND NOT EXISTS(SELECT 1 FROM agreement g WHERE g.partner_id = p.id AND g.retired = 0 AND g.state IN ('signed', 'active', 'expiring'))%2"_s.arg(
            valueSql(u"r"_s), ownerSql(query, u"p.manager_id"_s, 2)));
    statement.bind(1, query.today.addDays(agreementDays).toString(Qt::ISODate));
    bindOwner(statement, query, 2);
    return readItems(statement, query);
}

void describeEnding(store::Connection&, const Query&, const std::vector<Item*>& items) {
    for (Item* item : items) {
        item->title = item->partnerName;
        item->reason = item->daysLate > 0
                           ? Words::tr("%1: the agreement ended on %2").arg(item->partnerName, dayText(item->due))
                           : Words::tr("%1: the agreement ends on %2").arg(item->partnerName, dayText(item->due));
        item->entity = u"partner"_s;
        item->opens = item->record;
    }
}

} // namespace

Source agreementSource() {
    return {u"agreement"_s, 5, &findEnding, &describeEnding, {}, &assignPartners};
}

} // namespace channelbook::today
