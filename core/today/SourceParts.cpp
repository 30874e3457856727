#include "core/records/Commands.h"
#include "core/today/Sources.h"

#include <QLocale>

namespace channelbook::today {

using namespace Qt::StringLiterals;

QString dayText(const QDate& day) {
    return QLocale().toString(day, u"d MMM yyyy"_s);
}

Expected<qint64> assignPartners(const Acting& acting, const std::vector<RecordId>& partners, RecordId owner) {
    return acting.store.perform(
        records::SetFields{acting.catalogue, u"partner"_s, partners, {{u"manager"_s, ownerValue(owner)}}});
}

std::vector<Item> readItems(store::Statement& statement, const Query& query,
                            const std::function<QDate(const store::Statement&)>& dayOf) {
    std::vector<Item> items;
    while (statement.step()) {
        Item item;
        item.record = statement.integer(0);
        item.due = dayOf ? dayOf(statement) : QDate::fromString(statement.text(1), Qt::ISODate);
        item.daysLate = daysLateOn(item.due, query.today);
        item.owner = statement.integer(2);
        item.partner = statement.integer(3);
        item.value = statement.integer(4);
        items.push_back(std::move(item));
    }
    return items;
}

QString ownerSql(const Query& query, const QString& column, int parameter) {
    if (!query.owner) return {};
    return *query.owner == 0 ? u" AND %1 IS NULL"_s.arg(column) : u" AND %1 = ?%2"_s.arg(column).arg(parameter);
}

void bindOwner(store::Statement& statement, const Query& query, int parameter) {
    if (query.owner && *query.owner != 0) statement.bind(parameter, *query.owner);
}

Value ownerValue(RecordId owner) {
    return owner == 0 ? Value{} : Value{owner};
}

} // namespace channelbook::today
