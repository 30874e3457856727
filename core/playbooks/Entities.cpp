#include "core/playbooks/Entities.h"

namespace channelbook::playbooks {

using namespace records;
using namespace Qt::StringLiterals;

EntityDef playbookEntity() {
    EntityDef entity;
    entity.key = u"playbook"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Playbook");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Playbooks");
    entity.table = u"playbook_template"_s;
    entity.from = u"playbook_template t"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"name"_s;
    entity.customColumn.clear();
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s),
        textField("key", QT_TRANSLATE_NOOP("Field", "Key"), u"t.key"_s),
        textField("kind", QT_TRANSLATE_NOOP("Field", "Kind"), u"t.kind"_s),
        field(FieldType::Integer, "version", QT_TRANSLATE_NOOP("Field", "Version"), u"t.version"_s),
        field(FieldType::Integer, "active_runs", QT_TRANSLATE_NOOP("Field", "Active runs"),
              u"(SELECT count(*) FROM playbook_run r WHERE r.template_id = t.id AND r.state = 'active')"_s),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s),
    };
    entity.dependents = {{u"playbook_run"_s, u"template_id"_s}, {u"playbook_version"_s, u"template_id"_s, true}};
    entity.defaultColumns = {u"name"_s, u"key"_s, u"kind"_s, u"version"_s, u"active_runs"_s};
    return entity;
}

EntityDef runEntity() {
    EntityDef entity;
    entity.key = u"run"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Playbook run");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Playbook runs");
    entity.table = u"playbook_run"_s;
    entity.from =
        u"playbook_run t JOIN company c ON c.id = t.partner_id JOIN playbook_template pt ON pt.id = t.template_id"
        " JOIN playbook_version pv ON pv.id = t.version_id LEFT JOIN owner o ON o.id = t.owner_id"_s;
    entity.defaultSort = u"-started_on"_s;
    entity.customColumn.clear();
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"(c.name || ': ' || pt.name)"_s),
        textField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"c.name"_s),
        textField("playbook", QT_TRANSLATE_NOOP("Field", "Playbook"), u"pt.name"_s),
        textField("kind", QT_TRANSLATE_NOOP("Field", "Kind"), u"pt.kind"_s),
        field(FieldType::Integer, "version", QT_TRANSLATE_NOOP("Field", "Version"), u"pv.version"_s),
        choiceField("state", QT_TRANSLATE_NOOP("Field", "Status"), u"t.state"_s, "",
                    {u"active"_s, u"finished"_s, u"cancelled"_s}, true),
        textField("owner", QT_TRANSLATE_NOOP("Field", "Owner"), u"o.name"_s),
        field(FieldType::Date, "started_on", QT_TRANSLATE_NOOP("Field", "Started"), u"t.started_on"_s),
        field(FieldType::Date, "ended_on", QT_TRANSLATE_NOOP("Field", "Ended"), u"t.ended_on"_s),
        textField("reason", QT_TRANSLATE_NOOP("Field", "Reason"), u"t.reason"_s),
        field(FieldType::Integer, "steps", QT_TRANSLATE_NOOP("Field", "Steps"), u"t.steps"_s),
        field(FieldType::Integer, "closed", QT_TRANSLATE_NOOP("Field", "Steps closed"), u"t.closed"_s),
        field(FieldType::Integer, "blocked", QT_TRANSLATE_NOOP("Field", "Steps blocked"), u"t.blocked"_s),
        field(FieldType::Date, "next_due", QT_TRANSLATE_NOOP("Field", "Next due"), u"t.next_due"_s),
        field(FieldType::Date, "progress_on", QT_TRANSLATE_NOOP("Field", "Last progress"), u"t.progress_on"_s),
        field(FieldType::Date, "planned_end", QT_TRANSLATE_NOOP("Field", "Planned end"), u"t.planned_end"_s),
        field(FieldType::Date, "deal_on", QT_TRANSLATE_NOOP("Field", "Deal won on"), u"t.deal_on"_s),
        textField("calendar", QT_TRANSLATE_NOOP("Field", "Calendar"), u"t.calendar"_s),
    };
    entity.dependents = {{u"playbook_step"_s, u"run_id"_s, true}, {u"playbook_comment"_s, u"run_id"_s, true}};
    entity.defaultColumns = {u"partner"_s, u"playbook"_s, u"state"_s,    u"started_on"_s,
                             u"closed"_s,  u"steps"_s,    u"next_due"_s, u"owner"_s};
    return entity;
}

EntityDef stepEntity() {
    EntityDef entity;
    entity.key = u"step"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Playbook step");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Playbook steps");
    entity.table = u"playbook_step"_s;
    entity.from =
        u"playbook_step t JOIN playbook_run r ON r.id = t.run_id JOIN company c ON c.id = r.partner_id JOIN playbook_template pt ON pt.id = r.template_id LEFT JOIN owner o ON o.id = t.owner_id"_s;
    entity.nameField = u"key"_s;
    entity.defaultSort = u"due_on"_s;
    entity.customColumn.clear();
    entity.fields = {
        textField("key", QT_TRANSLATE_NOOP("Field", "Step"), u"t.key"_s),
        textField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"c.name"_s),
        textField("playbook", QT_TRANSLATE_NOOP("Field", "Playbook"), u"pt.name"_s),
        choiceField("state", QT_TRANSLATE_NOOP("Field", "Status"), u"t.state"_s, "",
                    {u"waiting"_s, u"ready"_s, u"active"_s, u"blocked"_s, u"done"_s, u"waived"_s}, true),
        textField("owner", QT_TRANSLATE_NOOP("Field", "Owner"), u"o.name"_s),
        field(FieldType::Date, "due_on", QT_TRANSLATE_NOOP("Field", "Due"), u"t.due_on"_s),
        field(FieldType::Date, "done_on", QT_TRANSLATE_NOOP("Field", "Done on"), u"t.done_on"_s),
        textField("evidence", QT_TRANSLATE_NOOP("Field", "Evidence"), u"t.evidence"_s),
        textField("reason", QT_TRANSLATE_NOOP("Field", "Reason"), u"t.reason"_s),
        choiceField("run_state", QT_TRANSLATE_NOOP("Field", "Run"), u"r.state"_s, "",
                    {u"active"_s, u"finished"_s, u"cancelled"_s}, true),
    };
    entity.defaultColumns = {u"partner"_s, u"playbook"_s, u"key"_s, u"state"_s, u"due_on"_s, u"done_on"_s, u"owner"_s};
    return entity;
}

} // namespace channelbook::playbooks
