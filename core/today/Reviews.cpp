#include "core/today/Sources.h"

namespace channelbook::today {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

std::vector<Item> findReviews(store::Connection& connection, const Query& query) {
    Statement statement(connection, u"SELECT v.id, v.planned_on, v.owner_id, v.partner_id, %1 FROM review v LEFT JOIN "
                                    u"company_rollup r ON r.id = v.partner_id"
                                    " WHERE v.state = 'planned' AND v.retired = 0 AND v.planned_on <= ?1%2"_s.arg(
                                        valueSql(u"r"_s), ownerSql(query, u"v.owner_id"_s, 2)));
    statement.bind(1, query.today.addDays(reviewDays).toString(Qt::ISODate));
    bindOwner(statement, query, 2);
    return readItems(statement, query);
}

void describeReviews(store::Connection& connection, const Query&, const std::vector<Item*>& items) {
    Statement statement(connection, "SELECT name, period FROM review WHERE id = ?");
    for (Item* item : items) {
        statement.reset().bind(1, item->record);
        if (!statement.step()) continue;
        item->title = Words::tr("%1 with %2").arg(statement.text(0), item->partnerName);
        item->reason =
            item->daysLate > 0
                ? Words::tr("QBR with %1 was planned for %2: hold it or move it")
                      .arg(item->partnerName, dayText(item->due))
                : Words::tr("QBR with %1 on %2: prepare the pack").arg(item->partnerName, dayText(item->due));
        item->entity = u"partner"_s;
        item->opens = item->partner;
    }
}

std::vector<Item> findActions(store::Connection& connection, const Query& query) {
    Statement statement(connection,
                        u"SELECT i.id, i.due_on, v.owner_id, v.partner_id, %1 FROM review_item i JOIN review v ON v.id "
                        u"= i.review_id LEFT JOIN company_rollup r ON r.id = v.partner_id"
                        " WHERE i.kind = 'action' AND i.done_on IS NULL AND v.retired = 0 AND i.due_on <= ?1%2"_s.arg(
                            valueSql(u"r"_s), ownerSql(query, u"v.owner_id"_s, 2)));
    statement.bind(1, query.today.addDays(comingDays).toString(Qt::ISODate));
    bindOwner(statement, query, 2);
    return readItems(statement, query);
}

void describeActions(store::Connection& connection, const Query&, const std::vector<Item*>& items) {
    Statement statement(connection, "SELECT i.name, v.name, i.side, i.who FROM review_item i JOIN review v ON v.id = "
                                    "i.review_id WHERE i.id = ?");
    for (Item* item : items) {
        statement.reset().bind(1, item->record);
        if (!statement.step()) continue;
        item->title = statement.text(0);
        const QString late = dueText(*item);
        item->reason = statement.text(2) == u"partner"
                           ? Words::tr("%1 promised it in %2, due %3: %4")
                                 .arg(item->partnerName, statement.text(1), dayText(item->due), late)
                           : Words::tr("Agreed with %1 in %2, due %3: %4")
                                 .arg(item->partnerName, statement.text(1), dayText(item->due), late);
        item->entity = u"partner"_s;
        item->opens = item->partner;
    }
}

} // namespace

Source reviewSource() {
    return {u"review"_s, 4, &findReviews, &describeReviews, {}, {}};
}

Source reviewActionSource() {
    return {u"review_action"_s, 3, &findActions, &describeActions, {}, {}};
}

} // namespace channelbook::today
