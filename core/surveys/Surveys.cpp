#include "core/surveys/Surveys.h"

#include "core/records/Query.h"

#include <QCoreApplication>

#include <array>

namespace channelbook::surveys {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) { return QCoreApplication::translate("Surveys", text); }

constexpr int npsTop = 10;

Expected<void> within(const QString& field, const Value& answer, int bottom, qint64 top) {
    if (isNull(answer)) return {};
    const double score = toText(answer).toDouble();
    if (score >= bottom && score <= static_cast<double>(top)) return {};
    return failure(ErrorCode::InvalidValue, {field, toText(answer), words(QT_TRANSLATE_NOOP("Surveys", "a score from %1 to %2")).arg(bottom).arg(top)});
}

/// The scale is judged with the score: either may be what changes.
Expected<void> scaleRule(store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin origin) {
    if (origin == Origin::Crm) return {};
    static const std::array<FieldDef, 3> fields{field(FieldType::Decimal, "nps", "NPS", u"t.nps"_s, "survey_response.nps"), field(FieldType::Decimal, "psat", "PSAT", u"t.psat"_s, "survey_response.psat"),
                                                field(FieldType::Integer, "scale_max", "Scale", u"t.scale_max"_s, "survey_response.scale_max")};
    std::vector<Value> stands(fields.size());
    if (id != 0) stands = readStored(transaction.connection(), id, {&fields[0], &fields[1], &fields[2]});
    for (const PendingValue& change : changes)
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (change.field->storedName() == fields[i].storedName()) stands[i] = change.after;
    if (auto nps = within(u"nps"_s, stands[0], 0, npsTop); !nps) return nps;
    return within(u"psat"_s, stands[1], 1, isNull(stands[2]) ? usualScale : toInteger(stands[2]));
}

/// Survey tools know people, rarely their company: an answer without a partner is of the one its contact works for.
QStringList findPartners(store::Transaction& transaction, const Arrived&) {
    transaction
        .cached(u"UPDATE survey_response SET partner_id = (SELECT c.company_id FROM contact c JOIN partner p ON p.id = c.company_id WHERE c.id = survey_response.contact_id)"
                 " WHERE partner_id IS NULL AND contact_id IS NOT NULL AND EXISTS(SELECT 1 FROM contact c JOIN partner p ON p.id = c.company_id WHERE c.id = survey_response.contact_id)"_s)
        .run();
    return {};
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
        field(FieldType::Decimal, "nps", QT_TRANSLATE_NOOP("Field", "NPS (0 to 10)"), u"t.nps"_s, "survey_response.nps"),
        field(FieldType::Decimal, "psat", QT_TRANSLATE_NOOP("Field", "Satisfaction"), u"t.psat"_s, "survey_response.psat"),
        field(FieldType::Integer, "scale_max", QT_TRANSLATE_NOOP("Field", "Scale up to"), u"t.scale_max"_s, "survey_response.scale_max"),
        field(FieldType::Date, "answered_on", QT_TRANSLATE_NOOP("Field", "Answered on"), u"t.answered_on"_s, "survey_response.answered_on"),
        textField("survey", QT_TRANSLATE_NOOP("Field", "Survey"), u"t.survey"_s, "survey_response.survey"),
        textField("respondent", QT_TRANSLATE_NOOP("Field", "Respondent"), u"t.respondent"_s, "survey_response.respondent"),
        field(FieldType::LongText, "comment", QT_TRANSLATE_NOOP("Field", "Comment"), u"t.comment"_s, "survey_response.comment"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s, "survey_response.retired"),
    };
    entity.rules = {scaleRule};
    entity.arrived = findPartners;
    entity.defaultColumns = {u"answered_on"_s, u"partner"_s, u"nps"_s, u"psat"_s, u"respondent"_s, u"survey"_s, u"comment"_s};
    return entity;
}

} // namespace channelbook::surveys
