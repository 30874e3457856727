#include "core/partners/Agreements.h"

#include "core/records/DateBounds.h"

namespace channelbook::partners {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostMonths = 600;

/// The state and what the steps write is theirs; a new agreement is a draft of today's partner.
Expected<void> agreementRule(store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin) {
    static const EntityDef entity = agreementEntity();
    for (const PendingValue& change : changes) {
        const QString name = change.field->storedName();
        const qint64 number = toInteger(change.after, 1);
        if (name == u"agreement.term_months" && (number < 1 || number > mostMonths)) return failure(ErrorCode::InvalidValue, {change.field->key, toText(change.after), u"1 … %1"_s.arg(mostMonths)});
        if (name == u"agreement.notice_days" && (number < 0 || number > mostMonths * 31)) return failure(ErrorCode::InvalidValue, {change.field->key, toText(change.after), u"0 … %1"_s.arg(mostMonths * 31)});
        if (name == u"agreement.partner_id" && !isNull(change.after) && !transaction.cached(u"SELECT 1 FROM partner WHERE id = ?"_s).bind(1, toInteger(change.after)).step())
            return failure(ErrorCode::RecordNotFound, {u"partner"_s, toText(change.after)});
    }
    if (id != 0) return {};
    const FieldDef* type = entity.field(u"type");
    const bool typed = std::any_of(changes.begin(), changes.end(), [&](const PendingValue& change) { return change.field->storedName() == type->storedName() && !isNull(change.after); });
    if (!typed) changes.push_back({type, Value{}, agreementTypes().front()});
    return {};
}

} // namespace

const QStringList& agreementTypes() {
    static const QStringList types{u"Partner agreement"_s, u"Reseller agreement"_s, u"Referral agreement"_s, u"Distribution agreement"_s, u"Service partner agreement"_s,
                                   u"NDA"_s, u"Data processing agreement"_s, u"MDF addendum"_s};
    return types;
}

EntityDef agreementEntity() {
    EntityDef entity;
    entity.key = u"agreement"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Agreement");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Agreements");
    entity.table = u"agreement"_s;
    entity.from = u"agreement t JOIN company co ON co.id = t.partner_id JOIN partner p ON p.id = t.partner_id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"end_on"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "agreement.name"),
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"co.name"_s, "agreement.partner_id", "company"),
        choiceField("type", QT_TRANSLATE_NOOP("Field", "Type"), u"t.type"_s, "agreement.type", agreementTypes()),
        choiceField("state", QT_TRANSLATE_NOOP("Field", "Status"), u"t.state"_s, "", agreementStateNames(), true),
        textField("number", QT_TRANSLATE_NOOP("Field", "Contract number"), u"t.number"_s, "agreement.number"),
        field(FieldType::Integer, "version", QT_TRANSLATE_NOOP("Field", "Version"), u"t.version"_s),
        referenceField("previous", QT_TRANSLATE_NOOP("Field", "Previous version"), u"(SELECT name || ' v' || version FROM agreement x WHERE x.id = t.previous_id)"_s, "", "agreement"),
        field(FieldType::Date, "sent_on", QT_TRANSLATE_NOOP("Field", "Sent on"), u"t.sent_on"_s),
        field(FieldType::Date, "partner_signed_on", QT_TRANSLATE_NOOP("Field", "Signed by the partner"), u"t.partner_signed_on"_s),
        field(FieldType::Date, "we_signed_on", QT_TRANSLATE_NOOP("Field", "Signed by us"), u"t.we_signed_on"_s),
        field(FieldType::Date, "start_on", QT_TRANSLATE_NOOP("Field", "Begins"), u"t.start_on"_s, "agreement.start_on"),
        notBefore(field(FieldType::Date, "end_on", QT_TRANSLATE_NOOP("Field", "Ends"), u"t.end_on"_s, "agreement.end_on"), u"start_on"),
        field(FieldType::Boolean, "auto_renew", QT_TRANSLATE_NOOP("Field", "Renews by itself"), u"t.auto_renew"_s, "agreement.auto_renew"),
        field(FieldType::Integer, "term_months", QT_TRANSLATE_NOOP("Field", "Term (months)"), u"t.term_months"_s, "agreement.term_months"),
        field(FieldType::Integer, "notice_days", QT_TRANSLATE_NOOP("Field", "Notice (days)"), u"t.notice_days"_s, "agreement.notice_days"),
        field(FieldType::Date, "notice_by", QT_TRANSLATE_NOOP("Field", "Notice by"), u"date(t.end_on, '-' || coalesce(t.notice_days, 0) || ' days')"_s),
        field(FieldType::Date, "notice_on", QT_TRANSLATE_NOOP("Field", "Notice given"), u"t.notice_on"_s),
        field(FieldType::Date, "ended_on", QT_TRANSLATE_NOOP("Field", "Ended on"), u"t.ended_on"_s),
        textField("end_reason", QT_TRANSLATE_NOOP("Field", "Why it ended"), u"t.end_reason"_s),
        field(FieldType::Integer, "renewals", QT_TRANSLATE_NOOP("Field", "Renewals"), u"t.renewals"_s),
        textField("territory", QT_TRANSLATE_NOOP("Field", "Territory"), u"t.territory"_s, "agreement.territory"),
        referenceField("owner", QT_TRANSLATE_NOOP("Field", "Owner"), u"(SELECT name FROM owner x WHERE x.id = t.owner_id)"_s, "agreement.owner_id", "owner"),
        field(FieldType::LongText, "notes", QT_TRANSLATE_NOOP("Field", "Notes"), u"t.notes"_s, "agreement.notes"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s, "agreement.retired"),
    };
    for (FieldDef& field : entity.fields) field.required = field.key == u"name" || field.key == u"partner";
    entity.rules = {agreementRule};
    entity.dependents = {{u"agreement"_s, u"previous_id"_s}};
    entity.defaultColumns = {u"partner"_s, u"name"_s, u"type"_s, u"state"_s, u"version"_s, u"start_on"_s, u"end_on"_s, u"auto_renew"_s, u"notice_by"_s};
    return entity;
}

} // namespace channelbook::partners
