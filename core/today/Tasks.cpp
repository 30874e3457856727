#include "core/records/Commands.h"
#include "core/today/Sources.h"

namespace channelbook::today {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// What a task is about: its company, or the partner of its deal, else the deal's customer.
const QString about = u"coalesce(a.company_id, d.partner_id, d.company_id)"_s;

std::vector<Item> findTasks(store::Connection& connection, const Query& query) {
    Statement statement(connection, u"SELECT a.id, a.due_on, a.owner_id, %1, %2 FROM activity a LEFT JOIN deal d ON "
                                    u"d.id = a.deal_id LEFT JOIN company_rollup r ON r.id = %1"
                                    " WHERE a.done_at IS NULL AND a.due_on <= ?1%3"_s.arg(
                                        about, valueSql(u"r"_s), ownerSql(query, u"a.owner_id"_s, 2)));
    statement.bind(1, query.today.addDays(comingDays).toString(Qt::ISODate));
    bindOwner(statement, query, 2);
    return readItems(statement, query);
}

QString reasonOf(const QString& kind, const QString& name, const QString& day, const QString& late) {
    const bool of = !name.isEmpty();
    if (kind == u"call")
        return of ? Words::tr("Call with %1 on %2: %3").arg(name, day, late)
                  : Words::tr("Call on %1: %2").arg(day, late);
    if (kind == u"meeting")
        return of ? Words::tr("Meeting with %1 on %2: %3").arg(name, day, late)
                  : Words::tr("Meeting on %1: %2").arg(day, late);
    if (kind == u"mail")
        return of ? Words::tr("Mail to %1, due %2: %3").arg(name, day, late)
                  : Words::tr("Mail due %1: %2").arg(day, late);
    return of ? Words::tr("Task for %1, due %2: %3").arg(name, day, late) : Words::tr("Task due %1: %2").arg(day, late);
}

void describeTasks(store::Connection& connection, const Query&, const std::vector<Item*>& items) {
    Statement statement(connection, "SELECT subject, kind, company_id, deal_id FROM activity WHERE id = ?");
    for (Item* item : items) {
        statement.reset().bind(1, item->record);
        if (!statement.step()) continue;
        item->title = statement.text(0);
        item->reason = reasonOf(statement.text(1), item->partnerName, dayText(item->due), dueText(*item));
        item->entity = u"activity"_s;
        // What hangs on no company and no deal has no page.
        if (!statement.isNull(2) || !statement.isNull(3)) item->opens = item->record;
    }
}

Expected<qint64> setTasks(const Acting& acting, const std::vector<RecordId>& tasks, const QString& field,
                          const Value& value) {
    return acting.store.perform(records::SetFields{acting.catalogue, u"activity"_s, tasks, {{field, value}}});
}

} // namespace

Source taskSource() {
    return {u"task"_s,
            3,
            &findTasks,
            &describeTasks,
            [](const Acting& acting, const std::vector<RecordId>& tasks) {
                return setTasks(acting, tasks, u"done_at"_s, instantText(acting.store.clock().now()));
            },
            [](const Acting& acting, const std::vector<RecordId>& tasks, RecordId owner) {
                return setTasks(acting, tasks, u"owner"_s, ownerValue(owner));
            }};
}

} // namespace channelbook::today
