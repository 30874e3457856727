#include "core/deals/CompanyQueries.h"

#include "core/currencies/Currencies.h"

namespace channelbook::deals {

using namespace Qt::StringLiterals;

records::EntityDef dealsOf(const records::EntityDef& deal, RecordId company) {
    records::EntityDef narrowed = deal;
    // A join instead of a condition: three indexes serve it, and no filter can lift it.
    narrowed.from += u" JOIN (SELECT id AS scope_id FROM deal WHERE partner_id = %1 UNION SELECT id FROM deal WHERE company_id = %1"
                     " UNION SELECT deal_id FROM deal_partner WHERE partner_id = %1 AND retired = 0) scope ON scope.scope_id = t.id"_s.arg(company);
    narrowed.fields.push_back(records::textField(
        "part", QT_TRANSLATE_NOOP("Field", "Part"),
        u"CASE WHEN t.partner_id = %1 THEN 'Sourced' WHEN t.company_id = %1 THEN 'Bought' ELSE 'Influenced' END"_s.arg(company)));
    narrowed.defaultColumns = {u"name"_s, u"part"_s, u"company"_s, u"stage"_s, u"amount"_s, u"close_date"_s, u"owner"_s};
    narrowed.defaultSort = u"-close_date"_s;
    return narrowed;
}

records::EntityDef contactsOf(const records::EntityDef& contact, RecordId company) {
    records::EntityDef narrowed = contact;
    narrowed.from += u" JOIN (SELECT id AS scope_id FROM contact WHERE company_id = %1) scope ON scope.scope_id = t.id"_s.arg(company);
    narrowed.defaultColumns.removeAll(u"company"_s);
    return narrowed;
}

std::vector<MonthSum> wonByMonth(store::Connection& connection, RecordId company, bool asPartner, const QDate& today, int months, const QString& currency) {
    const QDate last(today.year(), today.month(), 1);
    const QDate first = last.addMonths(1 - months);
    std::vector<MonthSum> sums;
    for (int i = 0; i < months; ++i) sums.push_back({first.addMonths(i), 0, 0});
    const currencies::FxTable rates(connection);
    store::Statement statement(connection, u"SELECT close_date, amount, currency FROM deal WHERE %1 = ? AND outcome = 'won' AND retired = 0"
                                           " AND close_date >= ? AND close_date < ?"_s.arg(asPartner ? u"partner_id"_s : u"company_id"_s));
    statement.bindAll(company, first.toString(Qt::ISODate), last.addMonths(1).toString(Qt::ISODate));
    while (statement.step()) {
        const QDate day = QDate::fromString(statement.text(0), Qt::ISODate);
        const int place = (day.year() - first.year()) * 12 + day.month() - first.month();
        if (!day.isValid() || place < 0 || place >= months) continue;
        MonthSum& sum = sums[static_cast<std::size_t>(place)];
        ++sum.deals;
        if (statement.isNull(1)) continue;
        const QString own = statement.isNull(2) ? currency : statement.text(2);
        if (const auto converted = rates.convert(statement.integer(1), own, currency, statement.text(0))) sum.minor += *converted;
    }
    return sums;
}

Facets facetsOf(store::Connection& connection, RecordId company) {
    store::Statement statement(connection, "SELECT p.id IS NOT NULL, c.id IS NOT NULL FROM company t LEFT JOIN partner p ON p.id = t.id"
                                           " LEFT JOIN customer c ON c.id = t.id WHERE t.id = ?");
    statement.bind(1, company);
    if (!statement.step()) return {};
    return {true, statement.integer(0) != 0, statement.integer(1) != 0};
}

} // namespace channelbook::deals
