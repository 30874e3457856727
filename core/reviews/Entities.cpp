#include "core/reviews/Entities.h"

namespace channelbook::reviews {

using namespace records;
using namespace Qt::StringLiterals;

EntityDef reviewEntity() {
    EntityDef entity;
    entity.key = u"review"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "QBR");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "QBRs");
    entity.table = u"review"_s;
    entity.from =
        u"review t JOIN company c ON c.id = t.partner_id LEFT JOIN review_template rt ON rt.id = t.template_id"
        " LEFT JOIN owner o ON o.id = t.owner_id LEFT JOIN partner p ON p.id = t.partner_id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"-period"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"(t.name || ': ' || c.name)"_s),
        textField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"c.name"_s),
        textField("tier", QT_TRANSLATE_NOOP("Field", "Tier"), u"p.tier"_s),
        textField("period", QT_TRANSLATE_NOOP("Field", "Period"), u"t.period"_s),
        choiceField("state", QT_TRANSLATE_NOOP("Field", "Status"), u"t.state"_s, "",
                    {u"planned"_s, u"held"_s, u"cancelled"_s}, true),
        field(FieldType::Date, "planned_on", QT_TRANSLATE_NOOP("Field", "Planned on"), u"t.planned_on"_s),
        field(FieldType::Date, "held_on", QT_TRANSLATE_NOOP("Field", "Held on"), u"t.held_on"_s),
        textField("owner", QT_TRANSLATE_NOOP("Field", "Owner"), u"o.name"_s),
        textField("template", QT_TRANSLATE_NOOP("Field", "Template"), u"rt.name"_s),
        field(FieldType::LongText, "attendees", QT_TRANSLATE_NOOP("Field", "Attendees"), u"t.attendees"_s),
        field(FieldType::Integer, "actions", QT_TRANSLATE_NOOP("Field", "Actions"),
              u"(SELECT count(*) FROM review_item i WHERE i.review_id = t.id AND i.kind = 'action')"_s),
        field(
            FieldType::Integer, "open_actions", QT_TRANSLATE_NOOP("Field", "Open actions"),
            u"(SELECT count(*) FROM review_item i WHERE i.review_id = t.id AND i.kind = 'action' AND i.done_on IS NULL)"_s),
        field(FieldType::Instant, "created_at", QT_TRANSLATE_NOOP("Field", "Created"), u"t.created_at"_s),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s),
    };
    entity.dependents = {{u"review_item"_s, u"review_id"_s, true}};
    entity.defaultColumns = {u"partner"_s, u"period"_s, u"state"_s,       u"planned_on"_s,
                             u"held_on"_s, u"owner"_s,  u"open_actions"_s};
    entity.files = Files::None;
    return entity;
}

EntityDef reviewItemEntity() {
    EntityDef entity;
    entity.key = u"review-item"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "QBR action");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "QBR actions");
    entity.table = u"review_item"_s;
    entity.from = u"review_item t JOIN review r ON r.id = t.review_id JOIN company c ON c.id = r.partner_id"_s;
    entity.defaultSort = u"due_on"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s),
        textField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"c.name"_s),
        textField("review", QT_TRANSLATE_NOOP("Field", "QBR"), u"r.name"_s),
        choiceField("kind", QT_TRANSLATE_NOOP("Field", "Kind"), u"t.kind"_s, "", {u"decision"_s, u"action"_s}, true),
        choiceField("side", QT_TRANSLATE_NOOP("Field", "Side"), u"t.side"_s, "", {u"us"_s, u"partner"_s}, true),
        textField("who", QT_TRANSLATE_NOOP("Field", "Who"), u"t.who"_s),
        field(FieldType::Date, "due_on", QT_TRANSLATE_NOOP("Field", "Due on"), u"t.due_on"_s),
        field(FieldType::Date, "done_on", QT_TRANSLATE_NOOP("Field", "Done on"), u"t.done_on"_s),
        field(FieldType::LongText, "outcome", QT_TRANSLATE_NOOP("Field", "Outcome"), u"t.outcome"_s),
    };
    entity.defaultColumns = {u"due_on"_s, u"name"_s, u"partner"_s, u"review"_s,
                             u"kind"_s,   u"side"_s, u"who"_s,     u"done_on"_s};
    entity.files = Files::None;
    return entity;
}

EntityDef swotEntity() {
    EntityDef entity;
    entity.key = u"swot"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "SWOT point");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "SWOT points");
    entity.table = u"partner_swot"_s;
    entity.from = u"partner_swot t JOIN company c ON c.id = t.partner_id"_s;
    entity.defaultSort = u"partner"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "partner_swot.name"),
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"c.name"_s, "partner_swot.partner_id",
                       "company"),
        choiceField("kind", QT_TRANSLATE_NOOP("Field", "Kind"), u"t.kind"_s, "partner_swot.kind",
                    {u"strength"_s, u"weakness"_s, u"opportunity"_s, u"threat"_s}, true),
    };
    for (FieldDef& each : entity.fields) each.required = true;
    entity.defaultColumns = {u"partner"_s, u"kind"_s, u"name"_s};
    entity.files = Files::None;
    return entity;
}

} // namespace channelbook::reviews
