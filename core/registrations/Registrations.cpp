#include "core/registrations/Registrations.h"

#include "core/base/Text.h"
#include "core/registrations/Arrivals.h"
#include "core/matching/Names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace channelbook::registrations {

using namespace records;
using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Registrations", text);
}

/// What a registration was judged by: no longer a person's to change once it is in.
const QStringList& judgedFields() {
    static const QStringList keys{u"partner"_s, u"program"_s, u"customer"_s, u"domain"_s, u"email"_s,
                                  u"country"_s, u"city"_s,    u"product"_s,  u"amount"_s, u"currency"_s};
    return keys;
}

const EntityDef& definition() {
    static const EntityDef entity = registrationEntity();
    return entity;
}

/// What a file may bring, and here only acts and the clock write.
const QStringList& actsFields() {
    static const QStringList keys{u"state"_s,          u"submitted_at"_s,    u"answered_at"_s,   u"answered_by"_s,
                                  u"protected_from"_s, u"protected_until"_s, u"registered_by"_s, u"created_at"_s};
    return keys;
}

Expected<void> checkChange(store::Transaction& transaction, const PendingValue& change) {
    const QString name = change.field->storedName();
    if (name == u"registration.amount" && !isNull(change.after) && toInteger(change.after) <= 0)
        return failure(ErrorCode::InvalidValue, {change.field->key, toText(change.after),
                                                 words(QT_TRANSLATE_NOOP("Registrations", "an amount above zero"))});
    if (name == u"registration.partner_id" && !isNull(change.after) &&
        !transaction.cached(u"SELECT 1 FROM partner WHERE id = ?"_s).bind(1, toInteger(change.after)).step())
        return failure(ErrorCode::RecordNotFound, {u"partner"_s, toText(change.after)});
    if (name == u"registration.email" && !isNull(change.after) && !toText(change.after).contains(u'@'))
        return failure(ErrorCode::InvalidValue, {change.field->key, toText(change.after),
                                                 words(QT_TRANSLATE_NOOP("Registrations", "an e-mail address"))});
    return {};
}

/// A new registration is a draft of the one who makes it; what it is judged by stands once it is in.
Expected<void> registrationRule(store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes,
                                Origin origin) {
    for (PendingValue& change : changes) {
        // Only the host counts, in one spelling: "https://www.Acme.com/" and "acme.com" are one.
        if (change.field->storedName() == u"registration.domain" && !isNull(change.after))
            change.after = textValue(domainOf(toText(change.after)));
        if (origin == Origin::Crm) continue;
        if (actsFields().contains(change.field->key))
            return failure(ErrorCode::ReadOnlyField, {u"registration"_s, change.field->key});
        if (auto checked = checkChange(transaction, change); !checked) return checked;
    }
    if (origin == Origin::Crm) {
        if (id != 0) holdOwnAnswers(transaction, id, changes);
        return {};
    }
    if (id == 0) {
        changes.push_back({&writtenField("registered_by"), Value{}, transaction.who()});
        changes.push_back({&writtenField("created_at"), Value{}, transaction.nowText()});
        std::erase_if(changes, [](const PendingValue& change) {
            return change.field->storedName() == u"registration.currency" && isNull(change.after);
        });
        const bool priced = std::any_of(changes.begin(), changes.end(), [](const PendingValue& change) {
            return change.field->storedName() == u"registration.currency" && !isNull(change.after);
        });
        if (!priced)
            changes.push_back({definition().field(u"currency"), Value{}, programCurrency(transaction.connection())});
        return {};
    }
    const auto registration = readRegistration(transaction.connection(), id);
    if (!registration) return tl::unexpected(registration.error());
    if (registration->state == State::Draft || registration->state == State::Returned) return {};
    for (const PendingValue& change : changes)
        if (judgedFields().contains(change.field->key))
            return failure(ErrorCode::ActRefused,
                           {registration->name, u"set "_s + change.field->key,
                            words(QT_TRANSLATE_NOOP("Registrations", "it is %1; return it first."))
                                .arg(stateName(registration->state))});
    return {};
}

} // namespace

const FieldDef& writtenField(const char* column) {
    static std::map<QString, FieldDef> fields;
    const QString name = QString::fromLatin1(column);
    const auto known = fields.find(name);
    if (known != fields.end()) return known->second;
    return fields
        .emplace(name, field(FieldType::Text, column, column, u"t."_s + name, qPrintable(u"registration."_s + name)))
        .first->second;
}

EntityDef registrationEntity() {
    EntityDef entity;
    entity.key = u"registration"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Registration");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Registrations");
    entity.table = u"registration"_s;
    entity.from =
        u"registration t LEFT JOIN company pa ON pa.id = t.partner_id LEFT JOIN company co ON co.id = t.company_id LEFT JOIN product pr ON pr.id = t.product_id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"-submitted_at"_s;
    entity.currencySql = u"coalesce(t.currency, (SELECT value FROM setting WHERE key = 'currency'))"_s;
    entity.searchTable = u"search_registration"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "registration.name"),
        textField("number", QT_TRANSLATE_NOOP("Field", "Number"), u"t.number"_s, "registration.number"),
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"pa.name"_s, "registration.partner_id",
                       "company"),
        choiceField("state", QT_TRANSLATE_NOOP("Field", "Status"), u"t.state"_s, "registration.state", stateNames(),
                    true),
        textField("program", QT_TRANSLATE_NOOP("Field", "Program"), u"t.program"_s, "registration.program"),
        choiceField("type", QT_TRANSLATE_NOOP("Field", "Type"), u"t.type"_s, "registration.type",
                    {u"Resale"_s, u"Referral"_s, u"Managed service"_s}),
        textField("customer", QT_TRANSLATE_NOOP("Field", "Customer as registered"), u"t.customer"_s,
                  "registration.customer"),
        referenceField("company", QT_TRANSLATE_NOOP("Field", "Company"), u"co.name"_s, "registration.company_id",
                       "company"),
        textField("domain", QT_TRANSLATE_NOOP("Field", "Domain"), u"t.domain"_s, "registration.domain"),
        textField("country", QT_TRANSLATE_NOOP("Field", "Country"), u"t.country"_s, "registration.country"),
        textField("city", QT_TRANSLATE_NOOP("Field", "City"), u"t.city"_s, "registration.city"),
        textField("contact", QT_TRANSLATE_NOOP("Field", "Contact"), u"t.contact"_s, "registration.contact"),
        textField("email", QT_TRANSLATE_NOOP("Field", "E-mail"), u"t.email"_s, "registration.email"),
        referenceField("product", QT_TRANSLATE_NOOP("Field", "Product"), u"pr.name"_s, "registration.product_id",
                       "product"),
        field(FieldType::Money, "amount", QT_TRANSLATE_NOOP("Field", "Amount"), u"t.amount"_s, "registration.amount"),
        textField("currency", QT_TRANSLATE_NOOP("Field", "Currency"), u"t.currency"_s, "registration.currency"),
        field(FieldType::Date, "close_date", QT_TRANSLATE_NOOP("Field", "Close date"), u"t.close_date"_s,
              "registration.close_date"),
        field(FieldType::LongText, "description", QT_TRANSLATE_NOOP("Field", "Description"), u"t.description"_s,
              "registration.description"),
        referenceField("owner", QT_TRANSLATE_NOOP("Field", "Owner"),
                       u"(SELECT name FROM owner x WHERE x.id = t.owner_id)"_s, "registration.owner_id", "owner"),
        referenceField("deal", QT_TRANSLATE_NOOP("Field", "Deal"),
                       u"(SELECT name FROM deal x WHERE x.id = t.deal_id)"_s, "", "deal"),
        textField("registered_by", QT_TRANSLATE_NOOP("Field", "Registered by"), u"t.registered_by"_s,
                  "registration.registered_by"),
        field(FieldType::Instant, "first_in_at", QT_TRANSLATE_NOOP("Field", "First came in"), u"t.first_in_at"_s),
        field(FieldType::Instant, "submitted_at", QT_TRANSLATE_NOOP("Field", "Submitted"), u"t.submitted_at"_s,
              "registration.submitted_at"),
        field(FieldType::Instant, "answer_due_at", QT_TRANSLATE_NOOP("Field", "Answer due"), u"t.answer_due_at"_s),
        // Only while it runs, so that a list can be put in order by what is left of it.
        field(FieldType::Instant, "answer_by", QT_TRANSLATE_NOOP("Field", "Answer by"),
              u"CASE WHEN t.state IN ('submitted', 'in_review') THEN t.answer_due_at END"_s),
        field(FieldType::Instant, "answered_at", QT_TRANSLATE_NOOP("Field", "Answered"), u"t.answered_at"_s,
              "registration.answered_at"),
        textField("answered_by", QT_TRANSLATE_NOOP("Field", "Answered by"), u"t.answered_by"_s,
                  "registration.answered_by"),
        field(FieldType::Boolean, "answered_elsewhere", QT_TRANSLATE_NOOP("Field", "Answered elsewhere only"),
              u"t.answered_elsewhere"_s),
        field(FieldType::Date, "protected_from", QT_TRANSLATE_NOOP("Field", "Protected from"), u"t.protected_from"_s,
              "registration.protected_from"),
        field(FieldType::Date, "protected_until", QT_TRANSLATE_NOOP("Field", "Protected until"), u"t.protected_until"_s,
              "registration.protected_until"),
        field(FieldType::Date, "protection_end", QT_TRANSLATE_NOOP("Field", "Protection ends"),
              u"CASE WHEN t.state = 'approved' THEN t.protected_until END"_s),
        field(FieldType::Integer, "extensions", QT_TRANSLATE_NOOP("Field", "Extensions"), u"t.extensions"_s),
        field(FieldType::Date, "extension_until", QT_TRANSLATE_NOOP("Field", "Extension asked until"),
              u"t.extension_until"_s),
        textField("reason", QT_TRANSLATE_NOOP("Field", "Reason"), u"t.reason"_s),
        field(FieldType::Integer, "conflicts", QT_TRANSLATE_NOOP("Field", "Conflicts"), u"t.conflicts"_s),
        field(FieldType::Integer, "undecided", QT_TRANSLATE_NOOP("Field", "Undecided conflicts"), u"t.undecided"_s),
        field(FieldType::Integer, "rules_version", QT_TRANSLATE_NOOP("Field", "Rules version"), u"t.rules_version"_s),
        field(FieldType::Instant, "converted_at", QT_TRANSLATE_NOOP("Field", "Converted"), u"t.converted_at"_s),
        field(FieldType::Instant, "created_at", QT_TRANSLATE_NOOP("Field", "Created"), u"t.created_at"_s,
              "registration.created_at"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s,
              "registration.retired"),
    };
    for (FieldDef& field : entity.fields) field.required = field.key == u"name";
    entity.rules = {registrationRule};
    entity.arrived = takeInAnswers;
    entity.dependents = {{u"registration_conflict"_s, u"registration_id"_s, true},
                         {u"registration_conflict"_s, u"other_id"_s, true}};
    entity.defaultColumns = {u"name"_s,  u"partner"_s,       u"customer"_s,        u"product"_s,  u"amount"_s,
                             u"state"_s, u"answer_due_at"_s, u"protected_until"_s, u"undecided"_s};
    return entity;
}

RegistrationReader::RegistrationReader(store::Connection& connection)
    : m_row(connection,
                  "SELECT t.id, t.name, coalesce(t.partner_id, 0), pa.name, p.tier, t.program, t.state, "
                  "coalesce(t.company_id, 0), co.name, t.customer, t.domain, t.country, t.city, t.contact, t.email,"
                  " coalesce(t.product_id, 0), pr.name, pr.family, t.amount, coalesce(t.currency, (SELECT value FROM "
                  "setting WHERE key = 'currency')), t.close_date, t.description, t.type, t.number,"
                  " coalesce(t.owner_id, 0), coalesce(t.deal_id, 0), t.registered_by, t.submitted_by, t.first_in_at, "
                  "t.submitted_at, t.answer_due_at, t.answered_at, t.answered_by,"
                  " t.protected_from, t.protected_until, t.extensions, t.extension_until, t.extension_reason, "
                  "t.created_at, t.conflicts, t.undecided, coalesce(t.rules_version, 0), t.own_of, t.answered_elsewhere, t.rules"
                  " FROM registration t LEFT JOIN company pa ON pa.id = t.partner_id LEFT JOIN partner p ON p.id = "
                  "t.partner_id LEFT JOIN company co ON co.id = t.company_id"
                  " LEFT JOIN product pr ON pr.id = t.product_id WHERE t.id = ? AND t.retired = 0") {}

Expected<Registration> RegistrationReader::read(RecordId id) {
    Statement& row = m_row;
    row.reset();
    row.bind(1, id);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"registration"_s, QString::number(id)});
    Registration registration;
    int column = 0;
    const auto text = [&] { return row.text(column++); };
    const auto number = [&] { return row.integer(column++); };
    registration.id = number();
    registration.name = text();
    registration.partner = number();
    registration.partnerName = text();
    registration.partnerTier = text();
    registration.program = text();
    registration.state = stateNamed(text()).value_or(State::Draft);
    registration.company = number();
    registration.companyName = text();
    for (QString* part : {&registration.customer, &registration.domain, &registration.country, &registration.city,
                          &registration.contact, &registration.email})
        *part = text();
    registration.product = number();
    registration.productName = text();
    registration.productFamily = text();
    if (!row.isNull(column)) registration.minor = row.integer(column);
    ++column;
    for (QString* part : {&registration.currency, &registration.closeDate, &registration.description,
                          &registration.type, &registration.number})
        *part = text();
    registration.owner = number();
    registration.deal = number();
    for (QString* part : {&registration.registeredBy, &registration.submittedBy, &registration.firstInAt,
                          &registration.submittedAt, &registration.answerDueAt, &registration.answeredAt,
                          &registration.answeredBy, &registration.protectedFrom, &registration.protectedUntil})
        *part = text();
    registration.extensions = static_cast<int>(number());
    for (QString* part : {&registration.extensionUntil, &registration.extensionReason, &registration.createdAt})
        *part = text();
    registration.conflicts = static_cast<int>(number());
    registration.undecided = static_cast<int>(number());
    registration.rulesVersion = static_cast<int>(number());
    registration.ownOf = text().split(u'\n', Qt::SkipEmptyParts);
    registration.answeredElsewhere = number() != 0;
    for (const QJsonValue& cited : QJsonDocument::fromJson(text().toUtf8()).array())
        registration.rules << cited.toString();
    row.reset();
    return registration;
}

Expected<Registration> readRegistration(store::Connection& connection, RecordId id) { return RegistrationReader(connection).read(id); }

bool isOwn(companies::People& people, const Registration& registration, const QString& who) {
    const QStringList names = QStringList{registration.registeredBy, registration.submittedBy} + registration.ownOf;
    return std::any_of(names.begin(), names.end(), [&](const QString& name) { return people.areSame(name, who); });
}

bool isOwn(store::Connection& connection, const Registration& registration, const QString& who) {
    companies::People people(connection);
    return isOwn(people, registration, who);
}

std::optional<qint64> protectionLeft(const Registration& registration, const QDate& today) {
    const QDate until = QDate::fromString(registration.protectedUntil, Qt::ISODate);
    if (registration.state != State::Approved || !until.isValid()) return std::nullopt;
    return today.daysTo(until);
}

QStringList missingFor(const Registration& registration, const QStringList& required) {
    const auto given = [&](const QString& key) {
        if (key == u"customer") return !registration.customer.isEmpty() || registration.company != 0;
        if (key == u"company") return registration.company != 0;
        if (key == u"domain") return !registration.domain.isEmpty() || registration.company != 0;
        if (key == u"email") return !registration.email.isEmpty();
        if (key == u"contact") return !registration.contact.isEmpty();
        if (key == u"country") return !registration.country.isEmpty();
        if (key == u"city") return !registration.city.isEmpty();
        if (key == u"product") return registration.product != 0;
        if (key == u"amount") return registration.minor.has_value();
        if (key == u"close_date") return !registration.closeDate.isEmpty();
        if (key == u"description") return !registration.description.trimmed().isEmpty();
        if (key == u"type") return !registration.type.isEmpty();
        return !registration.number.isEmpty();
    };
    QStringList missing;
    if (registration.partner == 0) missing << labelOf(*definition().field(u"partner"));
    for (const QString& need : required) {
        const QStringList keys = need.split(u'|');
        if (std::any_of(keys.begin(), keys.end(), given)) continue;
        QStringList labels;
        for (const QString& key : keys) labels << labelOf(*definition().field(key));
        missing << labels.join(words(QT_TRANSLATE_NOOP("Registrations", " or ")));
    }
    return missing;
}

} // namespace channelbook::registrations
