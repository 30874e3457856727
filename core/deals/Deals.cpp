#include "core/deals/Deals.h"

namespace channelbook::deals {

using namespace records;
using namespace Qt::StringLiterals;

EntityDef dealEntity() {
    EntityDef entity;
    entity.key = u"deal"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Deal");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Deals");
    entity.table = u"deal"_s;
    entity.from = u"deal t LEFT JOIN company co ON co.id = t.company_id LEFT JOIN company pa ON pa.id = t.partner_id"
                  " LEFT JOIN owner o ON o.id = t.owner_id LEFT JOIN product pr ON pr.id = t.product_id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"-close_date"_s;
    entity.currencySql = u"coalesce(t.currency, (SELECT value FROM setting WHERE key = 'currency'))"_s;
    entity.searchTable = u"search_deal"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "deal.name"),
        referenceField("company", QT_TRANSLATE_NOOP("Field", "Customer"), u"co.name"_s, "deal.company_id", "company"),
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Sourced by"), u"pa.name"_s, "deal.partner_id", "company"),
        choiceField("stage", QT_TRANSLATE_NOOP("Field", "Stage"), u"t.stage"_s, "deal.stage", {}),
        choiceField("outcome", QT_TRANSLATE_NOOP("Field", "Outcome"), u"t.outcome"_s, "deal.outcome", {u"open"_s, u"won"_s, u"lost"_s}, true),
        field(FieldType::Money, "amount", QT_TRANSLATE_NOOP("Field", "Amount"), u"t.amount"_s, "deal.amount"),
        textField("currency", QT_TRANSLATE_NOOP("Field", "Currency"), u"t.currency"_s, "deal.currency"),
        field(FieldType::Decimal, "probability", QT_TRANSLATE_NOOP("Field", "Probability %"), u"t.probability"_s, "deal.probability"),
        field(FieldType::Date, "close_date", QT_TRANSLATE_NOOP("Field", "Close date"), u"t.close_date"_s, "deal.close_date"),
        referenceField("owner", QT_TRANSLATE_NOOP("Field", "Owner"), u"o.name"_s, "deal.owner_id", "owner"),
        referenceField("product", QT_TRANSLATE_NOOP("Field", "Product"), u"pr.name"_s, "deal.product_id", "product"),
        textField("type", QT_TRANSLATE_NOOP("Field", "Type"), u"t.type"_s, "deal.type"),
        textField("lead_source", QT_TRANSLATE_NOOP("Field", "Lead source"), u"t.lead_source"_s, "deal.lead_source"),
        textField("next_step", QT_TRANSLATE_NOOP("Field", "Next step"), u"t.next_step"_s, "deal.next_step"),
        textField("forecast", QT_TRANSLATE_NOOP("Field", "Forecast category"), u"t.forecast"_s, "deal.forecast"),
        field(FieldType::LongText, "description", QT_TRANSLATE_NOOP("Field", "Description"), u"t.description"_s, "deal.description"),
        field(FieldType::Boolean, "registered", QT_TRANSLATE_NOOP("Field", "Registered"), u"t.registered"_s, "deal.registered"),
        field(FieldType::Instant, "stage_since", QT_TRANSLATE_NOOP("Field", "In stage since"), u"t.stage_since"_s, "deal.stage_since"),
        field(FieldType::Instant, "created_at", QT_TRANSLATE_NOOP("Field", "Created"), u"t.created_at"_s, "deal.created_at"),
        field(FieldType::Instant, "modified_at", QT_TRANSLATE_NOOP("Field", "Modified in CRM"), u"t.modified_at"_s, "deal.modified_at"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s, "deal.retired"),
        referenceField("merged_into", QT_TRANSLATE_NOOP("Field", "Merged into"), u"(SELECT name FROM deal x WHERE x.id = t.merged_into_id)"_s, "deal.merged_into_id", "deal"),
    };
    entity.fields.front().required = true;
    entity.rules = {dealStageRule()};
    entity.dependents = {{u"deal_partner"_s, u"deal_id"_s, true}, {u"stage_change"_s, u"deal_id"_s, true}, {u"activity"_s, u"deal_id"_s, true}, {u"mdf_deal"_s, u"deal_id"_s, true}, {u"deal"_s, u"merged_into_id"_s, true},
                         {u"registration"_s, u"deal_id"_s}, {u"registration_conflict"_s, u"deal_id"_s, true}, {u"touchpoint"_s, u"deal_id"_s, true}};
    entity.defaultColumns = {u"name"_s, u"company"_s, u"partner"_s, u"stage"_s, u"amount"_s, u"close_date"_s, u"owner"_s};
    return entity;
}

EntityDef dealPartnerEntity() {
    EntityDef entity;
    entity.key = u"deal_partner"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Deal partner");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Deal partners");
    entity.table = u"deal_partner"_s;
    entity.from = u"deal_partner t LEFT JOIN deal d ON d.id = t.deal_id LEFT JOIN company pa ON pa.id = t.partner_id LEFT JOIN company cu ON cu.id = t.customer_id"_s;
    entity.nameField = u"partner"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.fields = {
        referenceField("deal", QT_TRANSLATE_NOOP("Field", "Deal"), u"d.name"_s, "deal_partner.deal_id", "deal"),
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"pa.name"_s, "deal_partner.partner_id", "company"),
        referenceField("customer", QT_TRANSLATE_NOOP("Field", "Customer"), u"cu.name"_s, "deal_partner.customer_id", "company"),
        textField("role", QT_TRANSLATE_NOOP("Field", "Role"), u"t.role"_s, "deal_partner.role"),
        choiceField("outcome", QT_TRANSLATE_NOOP("Field", "Outcome"), u"d.outcome"_s, "", {u"open"_s, u"won"_s, u"lost"_s}),
        field(FieldType::Date, "close_date", QT_TRANSLATE_NOOP("Field", "Close date"), u"d.close_date"_s),
        field(FieldType::Instant, "deal_created_at", QT_TRANSLATE_NOOP("Field", "Deal created"), u"d.created_at"_s),
        field(FieldType::Boolean, "is_primary", QT_TRANSLATE_NOOP("Field", "Primary"), u"t.is_primary"_s, "deal_partner.is_primary"),
        field(FieldType::Instant, "created_at", QT_TRANSLATE_NOOP("Field", "Created"), u"t.created_at"_s, "deal_partner.created_at"),
        field(FieldType::Boolean, "retired", QT_TRANSLATE_NOOP("Field", "Retired"), u"t.retired"_s, "deal_partner.retired"),
    };
    entity.defaultColumns = {u"deal"_s, u"partner"_s, u"role"_s, u"is_primary"_s};
    return entity;
}

EntityDef productEntity() {
    EntityDef entity;
    entity.key = u"product"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Product");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Products");
    entity.table = u"product"_s;
    entity.from = u"product t"_s;
    entity.defaultSort = u"name"_s;
    entity.currencySql = u"coalesce(t.currency, (SELECT value FROM setting WHERE key = 'currency'))"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "product.name"),
        textField("family", QT_TRANSLATE_NOOP("Field", "Family"), u"t.family"_s, "product.family"),
        field(FieldType::Money, "list_price", QT_TRANSLATE_NOOP("Field", "List price"), u"t.list_price"_s, "product.list_price"),
        textField("currency", QT_TRANSLATE_NOOP("Field", "Currency"), u"t.currency"_s, "product.currency"),
    };
    entity.fields.front().required = true;
    entity.dependents = {{u"deal"_s, u"product_id"_s}, {u"registration"_s, u"product_id"_s}};
    entity.defaultColumns = {u"name"_s, u"family"_s, u"list_price"_s};
    return entity;
}

const std::vector<DealStage>& standardDealStages() {
    // Salesforce's default picklist, which most CRMs' own sets resemble.
    static const std::vector<DealStage> stages{
        {u"Prospecting"_s, u"open"_s, 10},        {u"Qualification"_s, u"open"_s, 20},
        {u"Needs Analysis"_s, u"open"_s, 30},     {u"Value Proposition"_s, u"open"_s, 40},
        {u"Id. Decision Makers"_s, u"open"_s, 50}, {u"Perception Analysis"_s, u"open"_s, 60},
        {u"Proposal/Price Quote"_s, u"open"_s, 70}, {u"Negotiation/Review"_s, u"open"_s, 80},
        {u"Closed Won"_s, u"won"_s, 90},          {u"Closed Lost"_s, u"lost"_s, 100}};
    return stages;
}

QString outcomeOfStage(QStringView stage) {
    static const QStringList won{u"won"_s, u"gewonnen"_s, u"gagn"_s, u"ganad"_s};
    static const QStringList lost{u"lost"_s, u"verloren"_s, u"perdu"_s, u"perdid"_s};
    for (const QString& word : won)
        if (stage.contains(word, Qt::CaseInsensitive)) return u"won"_s;
    for (const QString& word : lost)
        if (stage.contains(word, Qt::CaseInsensitive)) return u"lost"_s;
    return u"open"_s;
}

void ensureDealStage(store::Transaction& transaction, const QString& name, const QString& outcome) {
    if (name.isEmpty()) return;
    if (transaction.cached(u"SELECT 1 FROM deal_stage WHERE name = ?"_s).bind(1, name).step()) return;
    // A rank that does not depend on which stage was met first: files may come in any order.
    const int rank = outcome == u"open" ? 85 : outcome == u"won" ? 95 : 105;
    int standard = 0;
    for (const DealStage& stage : standardDealStages())
        if (stage.name == name) standard = stage.rank;
    transaction.cached(u"INSERT INTO deal_stage(id, name, rank, outcome) VALUES(?, ?, ?, ?)"_s)
        .bindAll(transaction.newId(), name, standard != 0 ? standard : rank, outcome)
        .run();
}

ChangeRule dealStageRule() {
    return [](store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin) -> Expected<void> {
        static const EntityDef entity = [] {
            EntityDef fields;
            fields.fields = {choiceField("outcome", "Outcome", u"t.outcome"_s, "deal.outcome", {}),
                             field(FieldType::Instant, "stage_since", "In stage since", u"t.stage_since"_s, "deal.stage_since")};
            return fields;
        }();
        const PendingValue* stage = nullptr;
        bool outcomeGiven = false;
        bool sinceGiven = false;
        for (const PendingValue& change : changes) {
            if (change.field->storedName() == u"deal.stage") stage = &change;
            outcomeGiven = outcomeGiven || change.field->storedName() == u"deal.outcome";
            sinceGiven = sinceGiven || change.field->storedName() == u"deal.stage_since";
        }
        if (stage == nullptr) return {};
        const QString to = toText(stage->after);
        const QString from = toText(stage->before);
        store::Statement& known = transaction.cached(u"SELECT outcome FROM deal_stage WHERE name = ?"_s).bind(1, to);
        const QString outcome = known.step() ? known.text(0) : outcomeOfStage(to);
        ensureDealStage(transaction, to, outcome);
        if (id != 0)
            transaction.cached(u"INSERT INTO stage_change(id, deal_id, from_stage, to_stage, at, who, from_since) VALUES(?1, ?2, ?3, ?4, ?5, ?6, (SELECT stage_since FROM deal WHERE id = ?2))"_s)
                .bindAll(transaction.newId(), id, textValue(from), to, transaction.nowText(), transaction.who())
                .run();
        if (!outcomeGiven) changes.push_back({entity.field(u"outcome"), Value{}, outcome});
        if (!sinceGiven) changes.push_back({entity.field(u"stage_since"), Value{}, transaction.nowText()});
        return {};
    };
}

} // namespace channelbook::deals
