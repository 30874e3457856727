#include "core/enablement/Enablement.h"

#include "core/records/DateBounds.h"
#include "core/records/Query.h"

#include <algorithm>

namespace channelbook::enablement {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostMonths = 1200;

/// What is finally stored of a field when a change is through.
Value finally(store::Transaction& transaction, RecordId id, const std::vector<PendingValue>& changes, const FieldDef& field) {
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        if (change->field->storedName() == field.storedName()) return change->after;
    if (id == 0) return {};
    return readStored(transaction.connection(), id, {&field}).front();
}

bool isAmong(const std::vector<PendingValue>& changes, const FieldDef& field) {
    return std::any_of(changes.begin(), changes.end(), [&](const PendingValue& change) { return change.field->storedName() == field.storedName(); });
}

/// Words for what earns nothing.
const QStringList& notCompleted() {
    static const QStringList statuses{u"in progress"_s, u"not started"_s, u"failed"_s, u"withdrawn"_s};
    return statuses;
}

QString expiryText(store::Transaction& transaction, const QString& completedOn, RecordId certification) {
    if (completedOn.isEmpty() || certification == 0) return {};
    store::Statement& months = transaction.cached(u"SELECT coalesce(validity_months, 0) FROM certification WHERE id = ?"_s).bind(1, certification);
    return months.step() ? expiryOf(QDate::fromString(completedOn, Qt::ISODate), months.integer(0)).toString(Qt::ISODate) : QString();
}

RecordId certificationOf(store::Transaction& transaction, RecordId course) {
    store::Statement& leadsTo = transaction.cached(u"SELECT coalesce(certification_id, 0) FROM course WHERE id = ?"_s).bind(1, course);
    return leadsTo.step() ? leadsTo.integer(0) : 0;
}

Expected<void> monthsRule(store::Transaction&, RecordId, std::vector<PendingValue>& changes, Origin) {
    for (const PendingValue& change : changes) {
        const qint64 months = toInteger(change.after, 1);
        if (change.field->storedName() == u"certification.validity_months" && (months < 1 || months > mostMonths))
            return failure(ErrorCode::InvalidValue, {change.field->key, toText(change.after), u"1 … %1"_s.arg(mostMonths)});
    }
    return {};
}

struct CompletionFields {
    const EntityDef entity = completionEntity();
    const FieldDef& at(QStringView key) const { return *entity.field(key); }
};

/// A course leads to its certification, and that holds for as long as it says, unless something else was said.
Expected<void> completionRule(store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin origin) {
    static const CompletionFields fields;
    const auto now = [&](QStringView key) { return finally(transaction, id, changes, fields.at(key)); };
    if (origin == Origin::Person && id == 0) {
        if (isNull(now(u"contact")) && isNull(now(u"email")) && isNull(now(u"learner"))) return failure(ErrorCode::MissingValue, {labelOf(fields.at(u"contact"))});
        if (isNull(now(u"course")) && isNull(now(u"certification")) && isNull(now(u"course_title")) && isNull(now(u"certification_title")))
            return failure(ErrorCode::MissingValue, {labelOf(fields.at(u"course"))});
        if (isNull(now(u"status"))) changes.push_back({&fields.at(u"status"), Value{}, completionStatuses().front()});
        if (isNull(now(u"completed_on")) && toText(now(u"status")) == completionStatuses().front()) return failure(ErrorCode::MissingValue, {labelOf(fields.at(u"completed_on"))});
    }
    const FieldDef& certification = fields.at(u"certification");
    const FieldDef& expires = fields.at(u"expires_on");
    if (isAmong(changes, fields.at(u"course")) && isNull(now(u"certification"))) {
        const RecordId leadsTo = certificationOf(transaction, toInteger(now(u"course")));
        if (leadsTo != 0) changes.push_back({&certification, Value{}, leadsTo});
    }
    const bool moved = isAmong(changes, fields.at(u"completed_on")) || isAmong(changes, certification) || isAmong(changes, fields.at(u"status"));
    if (!moved || isAmong(changes, expires)) return {};
    const auto before = [&](QStringView key) -> Value {
        if (id == 0) return {};
        return readStored(transaction.connection(), id, {&fields.at(key)}).front();
    };
    const QString stored = toText(before(u"expires_on"));
    const QString completed = toText(now(u"completed_on"));
    // An end that somebody said stays, as long as it can.
    const bool worked = stored.isEmpty() || stored == expiryText(transaction, toText(before(u"completed_on")), toInteger(before(u"certification")));
    if (!worked && stored >= completed) return {};
    const bool earned = !notCompleted().contains(toText(now(u"status")));
    changes.push_back({&expires, Value{}, textValue(earned ? expiryText(transaction, completed, toInteger(now(u"certification"))) : QString())});
    return {};
}

} // namespace

const QStringList& certificationLevels() {
    static const QStringList levels{u"Foundation"_s, u"Associate"_s, u"Professional"_s, u"Expert"_s};
    return levels;
}

const QStringList& completionStatuses() {
    static const QStringList statuses{u"completed"_s, u"in progress"_s, u"not started"_s, u"failed"_s, u"withdrawn"_s, u"expired"_s};
    return statuses;
}

EntityDef courseEntity() {
    EntityDef entity;
    entity.key = u"course"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Course");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Courses");
    entity.table = u"course"_s;
    entity.from = u"course t LEFT JOIN certification ce ON ce.id = t.certification_id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"name"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "course.name"),
        textField("code", QT_TRANSLATE_NOOP("Field", "Code"), u"t.code"_s, "course.code"),
        textField("provider", QT_TRANSLATE_NOOP("Field", "Provider"), u"t.provider"_s, "course.provider"),
        referenceField("certification", QT_TRANSLATE_NOOP("Field", "Leads to"), u"ce.name"_s, "course.certification_id", "certification"),
        field(FieldType::Decimal, "hours", QT_TRANSLATE_NOOP("Field", "Hours"), u"t.hours"_s, "course.hours"),
        field(FieldType::Integer, "completions", QT_TRANSLATE_NOOP("Field", "Completions"), u"(SELECT count(*) FROM completion x WHERE x.course_id = t.id AND x.retired = 0 AND %1)"_s.arg(completedSql(u"x"_s))),
        field(FieldType::LongText, "description", QT_TRANSLATE_NOOP("Field", "Description"), u"t.description"_s, "course.description"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s, "course.retired"),
    };
    entity.fields.front().required = true;
    entity.dependents = {{u"completion"_s, u"course_id"_s}};
    entity.defaultColumns = {u"name"_s, u"code"_s, u"provider"_s, u"certification"_s, u"completions"_s};
    return entity;
}

EntityDef certificationEntity() {
    EntityDef entity;
    entity.key = u"certification"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Certification");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Certifications");
    entity.table = u"certification"_s;
    entity.from = u"certification t"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"name"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "certification.name"),
        choiceField("level", QT_TRANSLATE_NOOP("Field", "Level"), u"t.level"_s, "certification.level", certificationLevels()),
        textField("issuer", QT_TRANSLATE_NOOP("Field", "Issuer"), u"t.issuer"_s, "certification.issuer"),
        field(FieldType::Integer, "validity_months", QT_TRANSLATE_NOOP("Field", "Valid for (months)"), u"t.validity_months"_s, "certification.validity_months"),
        field(FieldType::Integer, "completions", QT_TRANSLATE_NOOP("Field", "Completions"), u"(SELECT count(*) FROM completion x WHERE x.certification_id = t.id AND x.retired = 0 AND %1)"_s.arg(completedSql(u"x"_s))),
        field(FieldType::LongText, "description", QT_TRANSLATE_NOOP("Field", "Description"), u"t.description"_s, "certification.description"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s, "certification.retired"),
    };
    entity.fields.front().required = true;
    entity.rules = {monthsRule};
    entity.dependents = {{u"completion"_s, u"certification_id"_s}, {u"course"_s, u"certification_id"_s}};
    entity.defaultColumns = {u"name"_s, u"level"_s, u"issuer"_s, u"validity_months"_s, u"completions"_s};
    return entity;
}

EntityDef completionEntity() {
    EntityDef entity;
    entity.key = u"completion"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Completion");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Completions");
    entity.table = u"completion"_s;
    entity.from = u"completion t LEFT JOIN contact cn ON cn.id = t.contact_id LEFT JOIN company co ON co.id = cn.company_id"
                  " LEFT JOIN course cr ON cr.id = t.course_id LEFT JOIN certification ce ON ce.id = t.certification_id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"-completed_on"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"(coalesce(cn.name, t.learner, t.email, '?') || ' – ' || coalesce(cr.name, t.course_title, ce.name, t.certification_title, '?'))"_s),
        referenceField("contact", QT_TRANSLATE_NOOP("Field", "Contact"), u"cn.name"_s, "completion.contact_id", "contact"),
        referenceField("company", QT_TRANSLATE_NOOP("Field", "Company"), u"co.name"_s, "", "company"),
        referenceField("course", QT_TRANSLATE_NOOP("Field", "Course"), u"cr.name"_s, "completion.course_id", "course"),
        referenceField("certification", QT_TRANSLATE_NOOP("Field", "Certification"), u"ce.name"_s, "completion.certification_id", "certification"),
        choiceField("status", QT_TRANSLATE_NOOP("Field", "Status"), u"t.status"_s, "completion.status", completionStatuses()),
        inThePast(field(FieldType::Date, "completed_on", QT_TRANSLATE_NOOP("Field", "Completed on"), u"t.completed_on"_s, "completion.completed_on")),
        notBefore(field(FieldType::Date, "expires_on", QT_TRANSLATE_NOOP("Field", "Expires on"), u"t.expires_on"_s, "completion.expires_on"), u"completed_on"),
        field(FieldType::Decimal, "score", QT_TRANSLATE_NOOP("Field", "Score %"), u"t.score"_s, "completion.score"),
        textField("certificate_number", QT_TRANSLATE_NOOP("Field", "Certificate number"), u"t.certificate_number"_s, "completion.certificate_number"),
        textField("learner", QT_TRANSLATE_NOOP("Field", "Learner"), u"t.learner"_s, "completion.learner"),
        textField("email", QT_TRANSLATE_NOOP("Field", "E-mail"), u"t.email"_s, "completion.email"),
        textField("learner_company", QT_TRANSLATE_NOOP("Field", "Learner's company"), u"t.learner_company"_s, "completion.learner_company"),
        textField("course_title", QT_TRANSLATE_NOOP("Field", "Course as imported"), u"t.course_title"_s, "completion.course_title"),
        textField("course_code", QT_TRANSLATE_NOOP("Field", "Course code as imported"), u"t.course_code"_s, "completion.course_code"),
        textField("certification_title", QT_TRANSLATE_NOOP("Field", "Certification as imported"), u"t.certification_title"_s, "completion.certification_title"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s, "completion.retired"),
    };
    entity.rules = {completionRule};
    entity.defaultColumns = {u"contact"_s, u"company"_s, u"course"_s, u"certification"_s, u"status"_s, u"completed_on"_s, u"expires_on"_s, u"score"_s};
    return entity;
}

QDate expiryOf(const QDate& completedOn, qint64 validityMonths) {
    if (!completedOn.isValid() || validityMonths <= 0) return {};
    return completedOn.addMonths(static_cast<int>(std::min(validityMonths, mostMonths)));
}

QString completedSql(const QString& alias) {
    return u"(%1.completed_on IS NOT NULL AND coalesce(%1.status, '') NOT IN ('%2'))"_s.arg(alias, notCompleted().join(u"', '"_s));
}

QString certifiedSql(const QString& alias, const QString& parameter) {
    return u"(%1.certification_id IS NOT NULL AND %1.retired = 0 AND %3 AND %1.completed_on <= %2 AND (%1.expires_on IS NULL OR %1.expires_on >= %2))"_s
        .arg(alias, parameter, completedSql(alias));
}

} // namespace channelbook::enablement
