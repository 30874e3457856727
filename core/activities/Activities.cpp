#include "core/activities/Activities.h"

namespace channelbook::activities {

using namespace records;
using namespace Qt::StringLiterals;

EntityDef activityEntity() {
    EntityDef entity;
    entity.key = u"activity"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Activity");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Activities");
    entity.table = u"activity"_s;
    entity.from = u"activity t LEFT JOIN company co ON co.id = t.company_id LEFT JOIN deal d ON d.id = t.deal_id"
                  " LEFT JOIN contact cn ON cn.id = t.contact_id LEFT JOIN owner o ON o.id = t.owner_id"_s;
    entity.nameField = u"subject"_s;
    entity.defaultSort = u"-at"_s;
    entity.searchTable = u"search_activity"_s;
    entity.fields = {
        textField("subject", QT_TRANSLATE_NOOP("Field", "Subject"), u"t.subject"_s, "activity.subject"),
        choiceField("kind", QT_TRANSLATE_NOOP("Field", "Kind"), u"t.kind"_s, "activity.kind", {u"note"_s, u"task"_s, u"call"_s, u"meeting"_s, u"mail"_s}, true),
        referenceField("company", QT_TRANSLATE_NOOP("Field", "Company"), u"co.name"_s, "activity.company_id", "company"),
        referenceField("deal", QT_TRANSLATE_NOOP("Field", "Deal"), u"d.name"_s, "activity.deal_id", "deal"),
        referenceField("contact", QT_TRANSLATE_NOOP("Field", "Contact"), u"cn.name"_s, "activity.contact_id", "contact"),
        referenceField("owner", QT_TRANSLATE_NOOP("Field", "Owner"), u"o.name"_s, "activity.owner_id", "owner"),
        field(FieldType::LongText, "body", QT_TRANSLATE_NOOP("Field", "Text"), u"t.body"_s, "activity.body"),
        field(FieldType::Instant, "at", QT_TRANSLATE_NOOP("Field", "When"), u"t.at"_s, "activity.at"),
        field(FieldType::Date, "due_on", QT_TRANSLATE_NOOP("Field", "Due"), u"t.due_on"_s, "activity.due_on"),
        field(FieldType::Instant, "done_at", QT_TRANSLATE_NOOP("Field", "Done"), u"t.done_at"_s, "activity.done_at"),
    };
    entity.fields.front().required = true;
    entity.rules = {[](store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin) -> Expected<void> {
        if (id != 0) return {};
        static const FieldDef at = field(FieldType::Instant, "at", "When", u"t.at"_s, "activity.at");
        static const FieldDef kind = textField("kind", "Kind", u"t.kind"_s, "activity.kind");
        const auto given = [&](const FieldDef& wanted) {
            return std::any_of(changes.begin(), changes.end(), [&](const PendingValue& change) { return change.field->storedName() == wanted.storedName(); });
        };
        if (!given(at)) changes.push_back({&at, Value{}, transaction.nowText()});
        if (!given(kind)) changes.push_back({&kind, Value{}, u"note"_s});
        return {};
    }};
    entity.defaultColumns = {u"at"_s, u"kind"_s, u"subject"_s, u"company"_s, u"deal"_s, u"owner"_s, u"due_on"_s};
    return entity;
}

EntityDef stageChangeEntity() {
    EntityDef entity;
    entity.key = u"stage_change"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Stage change");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Stage changes");
    entity.table = u"stage_change"_s;
    entity.from = u"stage_change t LEFT JOIN company pa ON pa.id = t.partner_id LEFT JOIN deal d ON d.id = t.deal_id"_s;
    entity.nameField = u"to_stage"_s;
    entity.defaultSort = u"-at"_s;
    entity.fields = {
        textField("to_stage", QT_TRANSLATE_NOOP("Field", "To"), u"t.to_stage"_s, "stage_change.to_stage"),
        textField("from_stage", QT_TRANSLATE_NOOP("Field", "From"), u"t.from_stage"_s, "stage_change.from_stage"),
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"pa.name"_s, "stage_change.partner_id", "company"),
        referenceField("deal", QT_TRANSLATE_NOOP("Field", "Deal"), u"d.name"_s, "stage_change.deal_id", "deal"),
        field(FieldType::Instant, "at", QT_TRANSLATE_NOOP("Field", "When"), u"t.at"_s, "stage_change.at"),
        textField("who", QT_TRANSLATE_NOOP("Field", "Who"), u"t.who"_s, "stage_change.who"),
    };
    for (FieldDef& needed : entity.fields)
        if (needed.key == u"to_stage" || needed.key == u"at") needed.required = true;
    entity.defaultColumns = {u"at"_s, u"partner"_s, u"deal"_s, u"from_stage"_s, u"to_stage"_s, u"who"_s};
    return entity;
}

std::vector<TimelineEntry> companyTimeline(store::Connection& connection, RecordId company, int limit) {
    store::Statement statement(connection,
        "SELECT t.id, kind, at, subject, body, coalesce(o.name, ''), due_on, done_at FROM activity t LEFT JOIN owner o ON o.id = t.owner_id WHERE company_id = ?1"
        " UNION ALL SELECT id, 'stage', at, coalesce(from_stage || ' → ', '') || to_stage, NULL, coalesce(who, ''), NULL, NULL FROM stage_change WHERE partner_id = ?1"
        " UNION ALL SELECT id, 'deal', close_date || 'T00:00:00Z', name, outcome, '', NULL, NULL FROM deal WHERE partner_id = ?1 AND outcome <> 'open' AND close_date IS NOT NULL AND retired = 0"
        " UNION ALL SELECT id, 'deal', close_date || 'T00:00:00Z', name, outcome, '', NULL, NULL FROM deal WHERE company_id = ?1 AND partner_id IS NOT ?1 AND outcome <> 'open' AND close_date IS NOT NULL AND retired = 0"
        " UNION ALL SELECT t.id, CASE WHEN t.certification_id IS NULL THEN 'completion' ELSE 'certified' END, t.completed_on || 'T00:00:00Z', cn.name, coalesce(ce.name, cr.name, t.certification_title, t.course_title), '', t.expires_on, NULL"
        " FROM contact cn JOIN completion t ON t.contact_id = cn.id LEFT JOIN course cr ON cr.id = t.course_id LEFT JOIN certification ce ON ce.id = t.certification_id"
        " WHERE cn.company_id = ?1 AND t.retired = 0 AND t.completed_on IS NOT NULL AND coalesce(t.status, '') NOT IN ('in progress', 'not started', 'failed', 'withdrawn')"
        " UNION ALL SELECT id, 'agreement', day || 'T00:00:00Z', name, what, '', CASE what WHEN 'notice' THEN end_on END, NULL FROM (SELECT t.id, t.name, t.end_on, e.what, CASE e.what WHEN 'sent' THEN t.sent_on"
        " WHEN 'signed' THEN max(t.partner_signed_on, t.we_signed_on) WHEN 'begins' THEN CASE WHEN t.state IN ('active', 'expiring', 'expired', 'terminated', 'replaced') THEN t.start_on END"
        " WHEN 'notice' THEN t.notice_on ELSE t.ended_on END AS day FROM agreement t,"
        " (SELECT 'sent' AS what UNION ALL SELECT 'signed' UNION ALL SELECT 'begins' UNION ALL SELECT 'notice' UNION ALL SELECT 'ended') e WHERE t.partner_id = ?1 AND t.retired = 0) WHERE day IS NOT NULL"
        " UNION ALL SELECT h.id, 'handover', h.on_date || 'T00:00:00Z', f.name, coalesce(n.name, ''), '', NULL, NULL FROM customer_handover h JOIN company f ON f.id = h.from_partner_id"
        " LEFT JOIN company n ON n.id = h.to_partner_id WHERE h.customer_id = ?1"
        " UNION ALL SELECT h.id, 'told', h.at, h.kind, h.args, h.who, NULL, NULL FROM history_record r JOIN history h ON h.id = r.history_id"
        " WHERE r.record_id = ?1 AND r.table_name = 'partner' AND h.state = 'done'"
        " AND (h.kind IN ('partner.make', 'offboard.deals', 'offboard.customers') OR (h.kind = 'agreement.act' AND json_extract(h.args, '$.action') = 'renew'))"
        " ORDER BY 3 DESC LIMIT ?2");
    statement.bindAll(company, limit);
    std::vector<TimelineEntry> entries;
    while (statement.step())
        entries.push_back({statement.integer(0), statement.text(1), statement.text(2), statement.text(3), statement.text(4), statement.text(5), statement.text(6), statement.text(7)});
    return entries;
}

} // namespace channelbook::activities
