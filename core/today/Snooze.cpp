#include "core/today/Snooze.h"

#include "core/today/Today.h"

namespace channelbook::today {

using namespace Qt::StringLiterals;

namespace {

void tell(store::Transaction& transaction, const std::vector<ItemName>& items) {
    transaction.info().args.insert(u"record"_s, items.front().title);
    transaction.info().args.insert(u"count"_s, static_cast<int>(items.size()));
}

} // namespace

Expected<void> apply(store::Transaction& transaction, const Snooze& command) {
    if (command.items.empty())
        return failure(ErrorCode::BadArgument, {u"snooze"_s, Words::tr("say what is to be snoozed")});
    const QDate today = transaction.clock().today();
    if (command.until <= today) {
        const QString given = command.until.isValid() ? command.until.toString(Qt::ISODate) : QString();
        return failure(ErrorCode::InvalidValue, {Words::tr("Snoozed until"), given, Words::tr("a day after today")});
    }
    const QString until = command.until.toString(Qt::ISODate);
    transaction.cached(u"DELETE FROM today_snooze WHERE until <= ?"_s).bind(1, today.toString(Qt::ISODate)).run();
    for (const ItemName& item : command.items)
        transaction
            .cached(u"INSERT INTO today_snooze(id, source, record_id, until) VALUES(?, ?, ?, ?)"
                    " ON CONFLICT(source, record_id) DO UPDATE SET until = excluded.until"_s)
            .bindAll(transaction.newId(), item.source, item.record, until)
            .run();
    tell(transaction, command.items);
    transaction.info().args.insert(u"until"_s, until);
    return {};
}

Expected<void> apply(store::Transaction& transaction, const Wake& command) {
    if (command.items.empty()) return failure(ErrorCode::BadArgument, {u"wake"_s, Words::tr("say what is to wake")});
    for (const ItemName& item : command.items)
        transaction.cached(u"DELETE FROM today_snooze WHERE source = ? AND record_id = ?"_s)
            .bindAll(item.source, item.record)
            .run();
    tell(transaction, command.items);
    return {};
}

QDate nextWeek(const QDate& today) {
    return today.addDays(8 - today.dayOfWeek());
}

Sleeping::Sleeping(store::Connection& connection, const QDate& today) {
    store::Statement statement(connection, "SELECT source, record_id FROM today_snooze WHERE until > ?");
    statement.bind(1, today.toString(Qt::ISODate));
    while (statement.step()) m_items.insert({statement.text(0), statement.integer(1)});
}

} // namespace channelbook::today
