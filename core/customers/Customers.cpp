#include "core/customers/Customers.h"

#include "core/companies/Companies.h"

namespace channelbook::customers {

using namespace records;
using namespace Qt::StringLiterals;

EntityDef customerEntity() {
    EntityDef entity;
    entity.key = u"customer"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Customer");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Customers");
    entity.table = u"customer"_s;
    entity.customColumn.clear();
    entity.from = u"customer c JOIN company t ON t.id = c.id LEFT JOIN company_rollup r ON r.id = c.id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"name"_s;
    entity.searchTable = u"search_company"_s;
    entity.fields = companies::companyFields();
    std::erase_if(entity.fields, [](const FieldDef& field) { return field.key == u"annual_revenue" || field.key == u"currency"; });
    const std::vector<FieldDef> facet{
        choiceField("status", QT_TRANSLATE_NOOP("Field", "Status"), u"c.status"_s, "customer.status", {u"Prospect"_s, u"Active"_s, u"Former"_s}),
        textField("segment", QT_TRANSLATE_NOOP("Field", "Segment"), u"c.segment"_s, "customer.segment"),
        field(FieldType::Date, "since", QT_TRANSLATE_NOOP("Field", "Customer since"), u"c.since"_s, "customer.since"),
        field(FieldType::Money, "won_revenue", QT_TRANSLATE_NOOP("Field", "Won revenue"), u"coalesce(r.customer_won, 0)"_s),
        field(FieldType::Integer, "won_deals", QT_TRANSLATE_NOOP("Field", "Won deals"), u"coalesce(r.customer_won_deals, 0)"_s),
        field(FieldType::Money, "open_pipeline", QT_TRANSLATE_NOOP("Field", "Open pipeline"), u"coalesce(r.customer_open, 0)"_s),
        field(FieldType::Integer, "open_deals", QT_TRANSLATE_NOOP("Field", "Open deals"), u"coalesce(r.customer_open_deals, 0)"_s),
    };
    entity.fields.insert(entity.fields.end(), facet.begin(), facet.end());
    entity.rules = {companies::domainRule()};
    entity.defaultColumns = {u"name"_s, u"status"_s, u"industry"_s, u"country"_s, u"owner"_s, u"won_revenue"_s, u"won_deals"_s, u"open_pipeline"_s};
    return entity;
}

void addCustomerFacet(store::Transaction& transaction, RecordId company) {
    transaction.cached(u"INSERT INTO customer(id) SELECT ?1 WHERE NOT EXISTS(SELECT 1 FROM customer WHERE id = ?1)"_s).bind(1, company).run();
}

} // namespace channelbook::customers
