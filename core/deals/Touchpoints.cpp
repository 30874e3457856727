#include "core/deals/Touchpoints.h"

namespace channelbook::deals {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

/// A touchpoint typed in without a day is of today.
Expected<void> touchpointRule(store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin origin) {
    if (id != 0 || origin == Origin::Crm) return {};
    static const FieldDef onDate = field(FieldType::Date, "date", "Date", u"t.on_date"_s, "touchpoint.on_date");
    static const FieldDef createdAt = field(FieldType::Instant, "created_at", "Created", u"t.created_at"_s, "touchpoint.created_at");
    const auto given = [&](const FieldDef& wanted) {
        return std::any_of(changes.begin(), changes.end(), [&](const PendingValue& change) { return change.field->storedName() == wanted.storedName(); });
    };
    if (!given(onDate)) changes.push_back({&onDate, Value{}, transaction.nowText().left(10)});
    if (!given(createdAt)) changes.push_back({&createdAt, Value{}, transaction.nowText()});
    return {};
}

} // namespace

EntityDef touchpointEntity() {
    EntityDef entity;
    entity.key = u"touchpoint"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Touchpoint");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Touchpoints");
    entity.table = u"touchpoint"_s;
    entity.from = u"touchpoint t LEFT JOIN deal d ON d.id = t.deal_id LEFT JOIN company pa ON pa.id = t.partner_id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.nameField = u"kind"_s;
    entity.defaultSort = u"-date"_s;
    entity.fields = {
        referenceField("deal", QT_TRANSLATE_NOOP("Field", "Deal"), u"d.name"_s, "touchpoint.deal_id", "deal"),
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"pa.name"_s, "touchpoint.partner_id", "company"),
        choiceField("kind", QT_TRANSLATE_NOOP("Field", "Kind"), u"t.kind"_s, "touchpoint.kind",
                    {u"Referral"_s, u"Introduction"_s, u"Registration"_s, u"Joint call"_s, u"Demo"_s, u"Proof of concept"_s, u"Event"_s, u"Proposal"_s, u"Procurement"_s, u"Implementation"_s}),
        choiceField("role", QT_TRANSLATE_NOOP("Field", "Role"), u"t.role"_s, "touchpoint.role", {u"sourced"_s, u"influenced"_s, u"fulfilled"_s}, true),
        field(FieldType::Date, "date", QT_TRANSLATE_NOOP("Field", "Date"), u"t.on_date"_s, "touchpoint.on_date"),
        textField("who", QT_TRANSLATE_NOOP("Field", "Who"), u"t.who"_s, "touchpoint.who"),
        field(FieldType::LongText, "note", QT_TRANSLATE_NOOP("Field", "Note"), u"t.note"_s, "touchpoint.note"),
        field(FieldType::Instant, "created_at", QT_TRANSLATE_NOOP("Field", "Created"), u"t.created_at"_s, "touchpoint.created_at"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s, "touchpoint.retired"),
    };
    entity.rules = {touchpointRule};
    entity.defaultColumns = {u"date"_s, u"deal"_s, u"partner"_s, u"kind"_s, u"role"_s, u"who"_s};
    return entity;
}

} // namespace channelbook::deals
