#include "core/surveys/Surveys.h"

#include "core/records/Query.h"

#include <QCoreApplication>

#include <array>

namespace channelbook::surveys {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) { return QCoreApplication::translate("Surveys", text); }

/// The scale is judged with the score: either may be what changes.
Expected<void> scaleRule(store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin) {
    static const std::array<FieldDef, 3> fields{textField("kind", "Kind", u"t.kind"_s, "survey_response.kind"),
                                                field(FieldType::Decimal, "score", "Score", u"t.score"_s, "survey_response.score"),
                                                field(FieldType::Integer, "scale_max", "Scale", u"t.scale_max"_s, "survey_response.scale_max")};
    std::vector<Value> stands(fields.size());
    if (id != 0) stands = readStored(transaction.connection(), id, {&fields[0], &fields[1], &fields[2]});
    bool asked = false;
    for (const PendingValue& change : changes)
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (change.field->storedName() == fields[i].storedName()) {
                stands[i] = change.after;
                asked = true;
            }
    if (!asked || isNull(stands[1])) return {};
    const bool nps = toText(stands[0]) == u"nps";
    const qint64 top = nps ? 10 : isNull(stands[2]) ? usualScale : toInteger(stands[2]);
    const int bottom = nps ? 0 : 1;
    const double score = toText(stands[1]).toDouble();
    if (score >= bottom && score <= static_cast<double>(top)) return {};
    return failure(ErrorCode::InvalidValue, {u"score"_s, toText(stands[1]), words(QT_TRANSLATE_NOOP("Surveys", "a score from %1 to %2")).arg(bottom).arg(top)});
}

} // namespace

EntityDef responseEntity() {
    EntityDef entity;
    entity.key = u"response"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Survey answer");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Survey answers");
    entity.table = u"survey_response"_s;
    entity.from = u"survey_response t LEFT JOIN company pa ON pa.id = t.partner_id LEFT JOIN contact cn ON cn.id = t.contact_id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.nameField = u"survey"_s;
    entity.defaultSort = u"-answered_on"_s;
    entity.fields = {
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"pa.name"_s, "survey_response.partner_id", "company"),
        referenceField("contact", QT_TRANSLATE_NOOP("Field", "Contact"), u"cn.name"_s, "survey_response.contact_id", "contact"),
        choiceField("kind", QT_TRANSLATE_NOOP("Field", "Kind"), u"t.kind"_s, "survey_response.kind", {u"nps"_s, u"psat"_s}, true),
        field(FieldType::Decimal, "score", QT_TRANSLATE_NOOP("Field", "Score"), u"t.score"_s, "survey_response.score"),
        field(FieldType::Integer, "scale_max", QT_TRANSLATE_NOOP("Field", "Scale up to"), u"t.scale_max"_s, "survey_response.scale_max"),
        field(FieldType::Date, "answered_on", QT_TRANSLATE_NOOP("Field", "Answered on"), u"t.answered_on"_s, "survey_response.answered_on"),
        textField("survey", QT_TRANSLATE_NOOP("Field", "Survey"), u"t.survey"_s, "survey_response.survey"),
        textField("question", QT_TRANSLATE_NOOP("Field", "Question"), u"t.question"_s, "survey_response.question"),
        textField("respondent", QT_TRANSLATE_NOOP("Field", "Respondent"), u"t.respondent"_s, "survey_response.respondent"),
        textField("email", QT_TRANSLATE_NOOP("Field", "E-mail"), u"t.email"_s, "survey_response.email"),
        field(FieldType::LongText, "comment", QT_TRANSLATE_NOOP("Field", "Comment"), u"t.comment"_s, "survey_response.comment"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s, "survey_response.retired"),
    };
    entity.fields[2].required = true;
    entity.fields[3].required = true;
    entity.rules = {scaleRule};
    entity.defaultColumns = {u"answered_on"_s, u"partner"_s, u"kind"_s, u"score"_s, u"respondent"_s, u"survey"_s, u"comment"_s};
    return entity;
}

} // namespace channelbook::surveys
