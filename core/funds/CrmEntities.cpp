#include "core/funds/CrmEntities.h"

#include "core/funds/CrmFollow.h"

namespace channelbook::funds {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

/// It is the CRM's word: a person changes what follows from it.
ChangeRule onlyTheCrm(const QString& entity) {
    return [entity](store::Transaction&, RecordId, std::vector<PendingValue>& changes,
                    Origin origin) -> Expected<void> {
        if (origin == Origin::Crm) return {};
        return failure(ErrorCode::ReadOnlyField, {entity, changes.empty() ? u"name"_s : changes.front().field->key});
    };
}

EntityDef crmEntity(CrmKind kind, const char* label, const char* plural) {
    EntityDef entity;
    entity.key = crmEntityKey(kind);
    entity.table = crmTable(kind);
    entity.label = label;
    entity.plural = plural;
    entity.from = entity.table + u" t"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.currencySql = u"coalesce(t.currency, (SELECT value FROM setting WHERE key = 'currency'))"_s;
    entity.files = Files::CrmRows;
    entity.rules = {onlyTheCrm(entity.key)};
    entity.arrived = [kind](store::Transaction& transaction, const Arrived& arrived) {
        return followCrm(transaction, kind, arrived);
    };
    return entity;
}

FieldDef stored(const EntityDef& entity, FieldType type, const char* key, const char* label) {
    FieldDef made = field(type, key, label, u"t."_s + QString::fromLatin1(key));
    made.table = entity.table;
    made.column = QString::fromLatin1(key);
    return made;
}

FieldDef reference(const EntityDef& entity, const char* key, const char* label, const char* column, const char* target,
                   const QString& table) {
    FieldDef made = referenceField(
        key, label, u"(SELECT name FROM %1 x WHERE x.id = t.%2)"_s.arg(table, QString::fromLatin1(column)), "", target);
    made.table = entity.table;
    made.column = QString::fromLatin1(column);
    return made;
}

FieldDef status(const EntityDef& entity, const QStringList& choices) {
    FieldDef made = stored(entity, FieldType::Choice, "status", QT_TRANSLATE_NOOP("Field", "Status"));
    made.choices = choices;
    made.closed = true;
    return made;
}

/// What all of them have.
void addCommon(EntityDef& entity) {
    entity.fields.insert(entity.fields.begin(),
                         stored(entity, FieldType::Text, "name", QT_TRANSLATE_NOOP("Field", "Name")));
    entity.fields.push_back(stored(entity, FieldType::Text, "currency", QT_TRANSLATE_NOOP("Field", "Currency")));
    entity.fields.push_back(
        stored(entity, FieldType::LongText, "description", QT_TRANSLATE_NOOP("Field", "Description")));
    entity.fields.push_back(
        reference(entity, "owner", QT_TRANSLATE_NOOP("Field", "Owner"), "owner_id", "owner", u"owner"_s));
    entity.fields.push_back(reference(entity, "created_by", QT_TRANSLATE_NOOP("Field", "Created by"), "created_by_id",
                                      "owner", u"owner"_s));
    entity.fields.push_back(stored(entity, FieldType::Instant, "created_at", QT_TRANSLATE_NOOP("Field", "Created")));
    entity.fields.push_back(stored(entity, FieldType::Instant, "modified_at", QT_TRANSLATE_NOOP("Field", "Modified")));
    entity.fields.push_back(stored(entity, FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired")));
    entity.fields.push_back(textField("waits", QT_TRANSLATE_NOOP("Field", "Not followed because"), u"t.waits"_s));
}

FieldDef amount(const EntityDef& entity) {
    return stored(entity, FieldType::Money, "amount", QT_TRANSLATE_NOOP("Field", "Amount"));
}
FieldDef partner(const EntityDef& entity) {
    return reference(entity, "partner", QT_TRANSLATE_NOOP("Field", "Partner"), "partner_id", "company", u"company"_s);
}
FieldDef budget(const EntityDef& entity) {
    return reference(entity, "budget_of", QT_TRANSLATE_NOOP("Field", "Budget of the CRM"), "budget_id", "crm-budget",
                     u"crm_budget"_s);
}

} // namespace

EntityDef crmBudgetEntity() {
    EntityDef entity = crmEntity(CrmKind::Budget, QT_TRANSLATE_NOOP("Entity", "Budget of the CRM"),
                                 QT_TRANSLATE_NOOP("Entity", "Budgets of the CRM"));
    entity.fields = {amount(entity), stored(entity, FieldType::Date, "start_on", QT_TRANSLATE_NOOP("Field", "Begins")),
                     stored(entity, FieldType::Date, "end_on", QT_TRANSLATE_NOOP("Field", "Ends")), partner(entity)};
    addCommon(entity);
    entity.dependents = {{u"crm_allocation"_s, u"budget_id"_s}, {u"crm_request"_s, u"budget_id"_s}};
    entity.defaultColumns = {u"name"_s, u"amount"_s, u"start_on"_s, u"end_on"_s, u"partner"_s, u"waits"_s};
    return entity;
}

EntityDef crmAllocationEntity() {
    EntityDef entity = crmEntity(CrmKind::Allocation, QT_TRANSLATE_NOOP("Entity", "Allocation of the CRM"),
                                 QT_TRANSLATE_NOOP("Entity", "Allocations of the CRM"));
    entity.fields = {amount(entity), budget(entity), partner(entity)};
    addCommon(entity);
    entity.dependents = {{u"crm_request"_s, u"allocation_id"_s}};
    entity.defaultColumns = {u"name"_s, u"budget_of"_s, u"partner"_s, u"amount"_s, u"waits"_s};
    return entity;
}

EntityDef crmRequestEntity() {
    EntityDef entity = crmEntity(CrmKind::Request, QT_TRANSLATE_NOOP("Entity", "MDF request of the CRM"),
                                 QT_TRANSLATE_NOOP("Entity", "MDF requests of the CRM"));
    entity.fields = {status(entity, {u"draft"_s, u"submitted"_s, u"approved"_s, u"rejected"_s}),
                     stored(entity, FieldType::Text, "activity", QT_TRANSLATE_NOOP("Field", "Activity type")),
                     stored(entity, FieldType::Money, "requested", QT_TRANSLATE_NOOP("Field", "Requested")),
                     amount(entity),
                     budget(entity),
                     reference(entity, "allocation", QT_TRANSLATE_NOOP("Field", "Allocation of the CRM"),
                               "allocation_id", "crm-allocation", u"crm_allocation"_s),
                     partner(entity),
                     stored(entity, FieldType::LongText, "outcome", QT_TRANSLATE_NOOP("Field", "Desired outcome"))};
    addCommon(entity);
    entity.dependents = {{u"crm_claim"_s, u"request_id"_s}};
    entity.defaultColumns = {u"name"_s,   u"partner"_s,   u"status"_s, u"requested"_s,
                             u"amount"_s, u"budget_of"_s, u"waits"_s};
    return entity;
}

EntityDef crmClaimEntity() {
    EntityDef entity = crmEntity(CrmKind::Claim, QT_TRANSLATE_NOOP("Entity", "MDF claim of the CRM"),
                                 QT_TRANSLATE_NOOP("Entity", "MDF claims of the CRM"));
    entity.fields = {status(entity, {u"draft"_s, u"submitted"_s, u"approved"_s, u"rejected"_s, u"paid"_s}),
                     amount(entity),
                     reference(entity, "request", QT_TRANSLATE_NOOP("Field", "MDF request of the CRM"), "request_id",
                               "crm-request", u"crm_request"_s)};
    addCommon(entity);
    entity.defaultColumns = {u"name"_s, u"request"_s, u"status"_s, u"amount"_s, u"waits"_s};
    return entity;
}

} // namespace channelbook::funds
