#include "core/companies/Companies.h"

#include "core/base/Text.h"
#include "core/records/Query.h"

#include <array>

namespace channelbook::companies {

using namespace records;
using namespace Qt::StringLiterals;

std::vector<FieldDef> companyFields() {
    std::vector<FieldDef> fields{
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "company.name"),
        textField("domain", QT_TRANSLATE_NOOP("Field", "Domain"), u"t.domain"_s, "company.domain"),
        textField("website", QT_TRANSLATE_NOOP("Field", "Website"), u"t.website"_s, "company.website"),
        textField("phone", QT_TRANSLATE_NOOP("Field", "Phone"), u"t.phone"_s, "company.phone"),
        textField("registration_number", QT_TRANSLATE_NOOP("Field", "Registration number"), u"t.registration_number"_s, "company.registration_number"),
        textField("street", QT_TRANSLATE_NOOP("Field", "Street"), u"t.street"_s, "company.street"),
        textField("city", QT_TRANSLATE_NOOP("Field", "City"), u"t.city"_s, "company.city"),
        textField("state", QT_TRANSLATE_NOOP("Field", "State"), u"t.state"_s, "company.state"),
        textField("postal_code", QT_TRANSLATE_NOOP("Field", "Postal code"), u"t.postal_code"_s, "company.postal_code"),
        textField("country", QT_TRANSLATE_NOOP("Field", "Country"), u"t.country"_s, "company.country"),
        textField("industry", QT_TRANSLATE_NOOP("Field", "Industry"), u"t.industry"_s, "company.industry"),
        field(FieldType::Integer, "employees", QT_TRANSLATE_NOOP("Field", "Employees"), u"t.employees"_s, "company.employees"),
        field(FieldType::Money, "annual_revenue", QT_TRANSLATE_NOOP("Field", "Annual revenue"), u"t.annual_revenue"_s, "company.annual_revenue"),
        textField("currency", QT_TRANSLATE_NOOP("Field", "Currency"), u"t.currency"_s, "company.currency"),
        textField("crm_type", QT_TRANSLATE_NOOP("Field", "CRM type"), u"t.crm_type"_s, "company.crm_type"),
        referenceField("parent", QT_TRANSLATE_NOOP("Field", "Parent company"), u"(SELECT name FROM company x WHERE x.id = t.parent_id)"_s, "company.parent_id", "company"),
        referenceField("owner", QT_TRANSLATE_NOOP("Field", "Owner"), u"(SELECT name FROM owner x WHERE x.id = t.owner_id)"_s, "company.owner_id", "owner"),
        field(FieldType::LongText, "description", QT_TRANSLATE_NOOP("Field", "Description"), u"t.description"_s, "company.description"),
        field(FieldType::Instant, "created_at", QT_TRANSLATE_NOOP("Field", "Created"), u"t.created_at"_s, "company.created_at"),
        field(FieldType::Instant, "modified_at", QT_TRANSLATE_NOOP("Field", "Modified in CRM"), u"t.modified_at"_s, "company.modified_at"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s, "company.retired"),
        referenceField("merged_into", QT_TRANSLATE_NOOP("Field", "Merged into"), u"(SELECT name FROM company x WHERE x.id = t.merged_into_id)"_s, "company.merged_into_id", "company"),
    };
    fields.front().required = true;
    return fields;
}

std::vector<Dependent> companyDependents() {
    return {{u"deal"_s, u"company_id"_s},          {u"deal"_s, u"partner_id"_s},
            {u"deal_partner"_s, u"partner_id"_s},  {u"deal_partner"_s, u"customer_id"_s},
            {u"company"_s, u"parent_id"_s},        {u"company"_s, u"merged_into_id"_s, true},
            {u"contact"_s, u"company_id"_s},       {u"activity"_s, u"company_id"_s, true},
            {u"stage_change"_s, u"partner_id"_s, true}, {u"agreement"_s, u"partner_id"_s},
            {u"customer_handover"_s, u"customer_id"_s, true}, {u"customer_handover"_s, u"from_partner_id"_s, true},
            {u"customer_handover"_s, u"to_partner_id"_s}, {u"partner"_s, u"id"_s, true},
            {u"customer"_s, u"id"_s, true}, {u"playbook_run"_s, u"partner_id"_s},
            {u"fund_allocation"_s, u"partner_id"_s}, {u"mdf_request"_s, u"partner_id"_s},
            {u"crm_budget"_s, u"partner_id"_s}, {u"crm_allocation"_s, u"partner_id"_s}, {u"crm_request"_s, u"partner_id"_s},
            {u"registration"_s, u"partner_id"_s}, {u"registration"_s, u"company_id"_s},
            {u"touchpoint"_s, u"partner_id"_s}, {u"survey_response"_s, u"partner_id"_s}, {u"program_cost"_s, u"partner_id"_s},
            {u"metric_target"_s, u"partner_id"_s, true}, {u"tier_standing"_s, u"partner_id"_s, true},
            {u"review"_s, u"partner_id"_s}, {u"partner_swot"_s, u"partner_id"_s, true}};
}

ChangeRule domainRule() {
    return [](store::Transaction&, RecordId, std::vector<PendingValue>& changes, Origin) -> Expected<void> {
        const FieldDef static domain = textField("domain", "Domain", u"t.domain"_s, "company.domain");
        const PendingValue* website = nullptr;
        for (const PendingValue& change : changes) {
            if (change.field->storedName() == domain.storedName()) return {};
            if (change.field->storedName() == u"company.website") website = &change;
        }
        if (website == nullptr) return {};
        const QString host = domainOf(toText(website->after));
        if (!host.isEmpty()) changes.push_back({&domain, Value{}, host});
        return {};
    };
}

ChangeRule personNameRule() {
    return [](store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin origin) -> Expected<void> {
        // A CRM says all of it in its file.
        if (origin == Origin::Crm) return {};
        static const std::vector<FieldDef> fields{textField("name", "Name", u"t.name"_s, "contact.name"), textField("first_name", "First name", u"t.first_name"_s, "contact.first_name"),
                                                  textField("last_name", "Last name", u"t.last_name"_s, "contact.last_name")};
        const std::vector<Value> before = id == 0 ? std::vector<Value>(3) : readStored(transaction.connection(), id, {&fields[0], &fields[1], &fields[2]});
        std::array<std::optional<QString>, 3> said;
        for (const PendingValue& change : changes)
            for (std::size_t i = 0; i < fields.size(); ++i)
                if (change.field->storedName() == fields[i].storedName()) said[i] = toText(change.after);
        const auto put = [&](std::size_t i, const QString& text) {
            if (toText(before[i]) != text) changes.push_back({&fields[i], before[i], textValue(text)});
        };
        if (said[0] && !said[1] && !said[2]) {
            // "Jane van Dyk" of the family van Dyk stays of that family; for others the last word is the family.
            const QString last = toText(before[2]);
            const bool same = !last.isEmpty() && said[0]->endsWith(u' ' + last);
            const qsizetype at = same ? said[0]->size() - last.size() - 1 : said[0]->lastIndexOf(u' ');
            put(1, at < 0 ? QString() : said[0]->left(at).trimmed());
            put(2, said[0]->mid(at + 1));
        } else if (!said[0] && (said[1] || said[2])) {
            const QString whole = (said[1].value_or(toText(before[1])) + u' ' + said[2].value_or(toText(before[2]))).trimmed();
            if (!whole.isEmpty()) put(0, whole);
        }
        return {};
    };
}

EntityDef companyEntity() {
    EntityDef entity;
    entity.key = u"company"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Company");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Companies");
    entity.table = u"company"_s;
    entity.from = u"company t LEFT JOIN partner p ON p.id = t.id LEFT JOIN customer c ON c.id = t.id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"name"_s;
    entity.currencySql = u"coalesce(t.currency, (SELECT value FROM setting WHERE key = 'currency'))"_s;
    entity.searchTable = u"search_company"_s;
    entity.fields = companyFields();
    const std::vector<FieldDef> facets{
        field(FieldType::Boolean, "is_partner", QT_TRANSLATE_NOOP("Field", "Is a partner"), u"(p.id IS NOT NULL)"_s),
        field(FieldType::Boolean, "is_customer", QT_TRANSLATE_NOOP("Field", "Is a customer"), u"(c.id IS NOT NULL)"_s),
        textField("partner.type", QT_TRANSLATE_NOOP("Field", "Partner type"), u"p.type"_s),
        textField("partner.stage", QT_TRANSLATE_NOOP("Field", "Lifecycle stage"), u"p.stage"_s),
        textField("partner.tier", QT_TRANSLATE_NOOP("Field", "Tier"), u"p.tier"_s),
    };
    entity.fields.insert(entity.fields.end(), facets.begin(), facets.end());
    entity.rules = {domainRule()};
    entity.dependents = companyDependents();
    entity.defaultColumns = {u"name"_s, u"country"_s, u"industry"_s, u"is_partner"_s, u"is_customer"_s, u"owner"_s};
    return entity;
}

EntityDef contactEntity() {
    EntityDef entity;
    entity.key = u"contact"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Contact");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Contacts");
    entity.table = u"contact"_s;
    entity.from = u"contact t LEFT JOIN company co ON co.id = t.company_id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"name"_s;
    entity.searchTable = u"search_contact"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "contact.name"),
        referenceField("company", QT_TRANSLATE_NOOP("Field", "Company"), u"co.name"_s, "contact.company_id", "company"),
        textField("salutation", QT_TRANSLATE_NOOP("Field", "Salutation"), u"t.salutation"_s, "contact.salutation"),
        textField("first_name", QT_TRANSLATE_NOOP("Field", "First name"), u"t.first_name"_s, "contact.first_name"),
        textField("last_name", QT_TRANSLATE_NOOP("Field", "Last name"), u"t.last_name"_s, "contact.last_name"),
        textField("title", QT_TRANSLATE_NOOP("Field", "Title"), u"t.title"_s, "contact.title"),
        choiceField("role", QT_TRANSLATE_NOOP("Field", "Role"), u"t.role"_s, "contact.role",
                    {u"Executive"_s, u"Channel manager"_s, u"Sales"_s, u"Presales"_s, u"Marketing"_s, u"Technical"_s, u"Finance"_s}),
        textField("email", QT_TRANSLATE_NOOP("Field", "E-mail"), u"t.email"_s, "contact.email"),
        textField("phone", QT_TRANSLATE_NOOP("Field", "Phone"), u"t.phone"_s, "contact.phone"),
        textField("mobile", QT_TRANSLATE_NOOP("Field", "Mobile"), u"t.mobile"_s, "contact.mobile"),
        textField("city", QT_TRANSLATE_NOOP("Field", "City"), u"t.city"_s, "contact.city"),
        textField("country", QT_TRANSLATE_NOOP("Field", "Country"), u"t.country"_s, "contact.country"),
        choiceField("mail_consent", QT_TRANSLATE_NOOP("Field", "Consent to mail"), u"t.mail_consent"_s, "contact.mail_consent",
                    {u"yes"_s, u"no"_s, u"unknown"_s}, true),
        textField("lead_source", QT_TRANSLATE_NOOP("Field", "Lead source"), u"t.lead_source"_s, "contact.lead_source"),
        referenceField("owner", QT_TRANSLATE_NOOP("Field", "Owner"), u"(SELECT name FROM owner x WHERE x.id = t.owner_id)"_s, "contact.owner_id", "owner"),
        field(FieldType::Instant, "created_at", QT_TRANSLATE_NOOP("Field", "Created"), u"t.created_at"_s, "contact.created_at"),
        field(FieldType::Instant, "modified_at", QT_TRANSLATE_NOOP("Field", "Modified in CRM"), u"t.modified_at"_s, "contact.modified_at"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s, "contact.retired"),
        referenceField("merged_into", QT_TRANSLATE_NOOP("Field", "Merged into"), u"(SELECT name FROM contact x WHERE x.id = t.merged_into_id)"_s, "contact.merged_into_id", "contact"),
    };
    entity.fields.front().required = true;
    entity.rules = {personNameRule()};
    entity.dependents = {{u"activity"_s, u"contact_id"_s}, {u"completion"_s, u"contact_id"_s}, {u"survey_response"_s, u"contact_id"_s}, {u"contact"_s, u"merged_into_id"_s, true}};
    entity.defaultColumns = {u"name"_s, u"company"_s, u"title"_s, u"role"_s, u"email"_s, u"phone"_s, u"mail_consent"_s};
    return entity;
}

EntityDef ownerEntity() {
    EntityDef entity;
    entity.key = u"owner"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Owner");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Owners");
    entity.table = u"owner"_s;
    entity.from = u"owner t"_s;
    entity.defaultSort = u"name"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "owner.name"),
        textField("email", QT_TRANSLATE_NOOP("Field", "E-mail"), u"t.email"_s, "owner.email"),
        textField("title", QT_TRANSLATE_NOOP("Field", "Title"), u"t.title"_s, "owner.title"),
        textField("region", QT_TRANSLATE_NOOP("Field", "Region"), u"t.region"_s, "owner.region"),
        referenceField("manager", QT_TRANSLATE_NOOP("Field", "Manager"), u"(SELECT name FROM owner x WHERE x.id = t.manager_id)"_s, "owner.manager_id", "owner"),
        field(FieldType::Boolean, "active", QT_TRANSLATE_NOOP("Field", "Active"), u"t.active"_s, "owner.active"),
    };
    entity.fields.front().required = true;
    entity.dependents = {{u"company"_s, u"owner_id"_s}, {u"review"_s, u"owner_id"_s}, {u"contact"_s, u"owner_id"_s}, {u"deal"_s, u"owner_id"_s},
                         {u"partner"_s, u"manager_id"_s}, {u"agreement"_s, u"owner_id"_s}, {u"customer_handover"_s, u"owner_id"_s},
                         {u"owner"_s, u"manager_id"_s}, {u"activity"_s, u"owner_id"_s}, {u"playbook_run"_s, u"owner_id"_s},
                         {u"playbook_step"_s, u"owner_id"_s}, {u"crm_budget"_s, u"owner_id"_s}, {u"crm_budget"_s, u"created_by_id"_s},
                         {u"crm_allocation"_s, u"owner_id"_s}, {u"crm_allocation"_s, u"created_by_id"_s},
                         {u"crm_request"_s, u"owner_id"_s}, {u"crm_request"_s, u"created_by_id"_s},
                         {u"crm_claim"_s, u"owner_id"_s}, {u"crm_claim"_s, u"created_by_id"_s},
                         {u"fund"_s, u"owner_id"_s}, {u"mdf_request"_s, u"owner_id"_s},
                         {u"approval_rule"_s, u"approver_id"_s}, {u"approval_absence"_s, u"owner_id"_s}, {u"approval_absence"_s, u"delegate_id"_s},
                         {u"mdf_approval"_s, u"owner_id"_s}, {u"mdf_approval"_s, u"for_owner_id"_s}, {u"registration"_s, u"owner_id"_s}};
    entity.defaultColumns = {u"name"_s, u"email"_s, u"title"_s, u"region"_s, u"manager"_s, u"active"_s};
    return entity;
}

} // namespace channelbook::companies
