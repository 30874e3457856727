#include "core/metrics/Entities.h"

#include "core/records/DateBounds.h"
#include "core/records/Query.h"

namespace channelbook::metrics {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

/// Costs typed in without a currency are in the program's.
Expected<void> costRule(store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin) {
    static const FieldDef currency = textField("currency", "Currency", u"t.currency"_s, "program_cost.currency");
    if (id != 0) return {};
    for (const PendingValue& change : changes)
        if (change.field->storedName() == currency.storedName() && !isNull(change.after)) return {};
    std::erase_if(changes, [](const PendingValue& change) { return change.field->storedName() == u"program_cost.currency"; });
    changes.push_back({&currency, Value{}, programCurrency(transaction.connection())});
    return {};
}

} // namespace

EntityDef costEntity() {
    EntityDef entity;
    entity.key = u"cost"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Program cost");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Program costs");
    entity.table = u"program_cost"_s;
    entity.from = u"program_cost t LEFT JOIN company pa ON pa.id = t.partner_id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"-start"_s;
    entity.currencySql = u"coalesce(t.currency, (SELECT value FROM setting WHERE key = 'currency'))"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "program_cost.name"),
        choiceField("category", QT_TRANSLATE_NOOP("Field", "Category"), u"t.category"_s, "program_cost.category",
                    {u"headcount"_s, u"program"_s, u"incentives"_s, u"enablement"_s, u"acquisition"_s, u"support"_s}, true),
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"pa.name"_s, "program_cost.partner_id", "company"),
        field(FieldType::Date, "start", QT_TRANSLATE_NOOP("Field", "Start"), u"t.start_on"_s, "program_cost.start_on"),
        notBefore(field(FieldType::Date, "end", QT_TRANSLATE_NOOP("Field", "End"), u"t.end_on"_s, "program_cost.end_on"), u"start"),
        field(FieldType::Money, "amount", QT_TRANSLATE_NOOP("Field", "Amount"), u"t.amount"_s, "program_cost.amount"),
        textField("currency", QT_TRANSLATE_NOOP("Field", "Currency"), u"t.currency"_s, "program_cost.currency"),
        field(FieldType::LongText, "note", QT_TRANSLATE_NOOP("Field", "Note"), u"t.note"_s, "program_cost.note"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s, "program_cost.retired"),
    };
    for (const std::size_t i : {0, 3, 4, 5}) entity.fields[i].required = true;
    entity.rules = {costRule};
    entity.defaultColumns = {u"start"_s, u"end"_s, u"name"_s, u"category"_s, u"partner"_s, u"amount"_s};
    return entity;
}

EntityDef targetEntity() {
    EntityDef entity;
    entity.key = u"target"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Target");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Targets");
    entity.table = u"metric_target"_s;
    entity.from = u"metric_target t LEFT JOIN company pa ON pa.id = t.partner_id"_s;
    entity.nameField = u"metric"_s;
    entity.defaultSort = u"-period"_s;
    entity.fields = {
        textField("metric", QT_TRANSLATE_NOOP("Field", "Metric"), u"t.metric"_s, "metric_target.metric"),
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"pa.name"_s, "metric_target.partner_id", "company"),
        textField("period", QT_TRANSLATE_NOOP("Field", "Period"), u"t.period"_s, "metric_target.period"),
        field(FieldType::Decimal, "value", QT_TRANSLATE_NOOP("Field", "Value"), u"t.value"_s, "metric_target.value"),
        field(FieldType::LongText, "note", QT_TRANSLATE_NOOP("Field", "Note"), u"t.note"_s, "metric_target.note"),
    };
    for (const std::size_t i : {0, 2, 3}) entity.fields[i].required = true;
    entity.defaultColumns = {u"period"_s, u"metric"_s, u"partner"_s, u"value"_s};
    return entity;
}

} // namespace channelbook::metrics
