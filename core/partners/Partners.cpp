#include "core/partners/Partners.h"

#include "core/companies/Companies.h"

namespace channelbook::partners {

using namespace records;
using namespace Qt::StringLiterals;

const QStringList& partnerTypes() {
    static const QStringList types{u"Reseller"_s, u"MSP"_s, u"SI"_s, u"ISV"_s, u"Distributor"_s, u"Referral"_s,
                                   u"Consultant"_s, u"OEM"_s, u"Marketplace"_s};
    return types;
}

const QStringList& partnerTiers() {
    static const QStringList tiers{u"Registered"_s, u"Silver"_s, u"Gold"_s, u"Platinum"_s};
    return tiers;
}

EntityDef partnerEntity() {
    EntityDef entity;
    entity.key = u"partner"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Partner");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Partners");
    entity.table = u"partner"_s;
    entity.customColumn.clear();
    entity.from = u"partner p JOIN company t ON t.id = p.id LEFT JOIN owner m ON m.id = p.manager_id"
                  " LEFT JOIN company_rollup r ON r.id = p.id"_s;
    entity.baseFilter = u"t.retired = 0"_s;
    entity.defaultSort = u"name"_s;
    entity.searchTable = u"search_company"_s;
    entity.fields = companies::companyFields();
    // The company's own revenue is in its own currency; a partner's sums are in the program's. One list shows one.
    std::erase_if(entity.fields, [](const FieldDef& field) { return field.key == u"annual_revenue" || field.key == u"currency"; });
    const std::vector<FieldDef> facet{
        choiceField("type", QT_TRANSLATE_NOOP("Field", "Type"), u"p.type"_s, "partner.type", partnerTypes()),
        choiceField("stage", QT_TRANSLATE_NOOP("Field", "Stage"), u"p.stage"_s, "partner.stage", {}),
        field(FieldType::Instant, "stage_since", QT_TRANSLATE_NOOP("Field", "In stage since"), u"p.stage_since"_s),
        choiceField("recruit_stage", QT_TRANSLATE_NOOP("Field", "Recruiting step"), u"p.recruit_stage"_s, "partner.recruit_stage", {}),
        field(FieldType::Instant, "recruit_since", QT_TRANSLATE_NOOP("Field", "In step since"), u"p.recruit_since"_s),
        choiceField("tier", QT_TRANSLATE_NOOP("Field", "Tier"), u"p.tier"_s, "partner.tier", partnerTiers()),
        referenceField("manager", QT_TRANSLATE_NOOP("Field", "Partner manager"), u"m.name"_s, "partner.manager_id", "owner"),
        choiceField("region", QT_TRANSLATE_NOOP("Field", "Region"), u"p.region"_s, "partner.region", {u"AMER"_s, u"EMEA"_s, u"APAC"_s, u"LATAM"_s}),
        textField("focus", QT_TRANSLATE_NOOP("Field", "Verticals"), u"p.focus"_s, "partner.focus"),
        textField("next_action", QT_TRANSLATE_NOOP("Field", "Next action"), u"p.next_action"_s, "partner.next_action"),
        field(FieldType::Date, "agreement_start", QT_TRANSLATE_NOOP("Field", "Agreement from"), u"p.agreement_start"_s, "partner.agreement_start"),
        field(FieldType::Date, "agreement_end", QT_TRANSLATE_NOOP("Field", "Agreement until"), u"p.agreement_end"_s, "partner.agreement_end"),
        field(FieldType::Integer, "contacts", QT_TRANSLATE_NOOP("Field", "Contacts"), u"(SELECT count(*) FROM contact x WHERE x.company_id = t.id AND x.retired = 0)"_s),
        field(FieldType::Money, "won_revenue", QT_TRANSLATE_NOOP("Field", "Won revenue"), u"coalesce(r.partner_won, 0)"_s),
        field(FieldType::Integer, "won_deals", QT_TRANSLATE_NOOP("Field", "Won deals"), u"coalesce(r.partner_won_deals, 0)"_s),
        field(FieldType::Integer, "lost_deals", QT_TRANSLATE_NOOP("Field", "Lost deals"), u"coalesce(r.partner_lost_deals, 0)"_s),
        field(FieldType::Money, "open_pipeline", QT_TRANSLATE_NOOP("Field", "Open pipeline"), u"coalesce(r.partner_open, 0)"_s),
        field(FieldType::Integer, "open_deals", QT_TRANSLATE_NOOP("Field", "Open deals"), u"coalesce(r.partner_open_deals, 0)"_s),
        field(FieldType::Money, "influenced_revenue", QT_TRANSLATE_NOOP("Field", "Influenced revenue"), u"coalesce(r.influenced_won, 0)"_s),
    };
    entity.fields.insert(entity.fields.end(), facet.begin(), facet.end());
    for (FieldDef& field : entity.fields) field.settled = field.key == u"type" || field.key == u"tier";
    entity.rules = {companies::domainRule()};
    entity.dependents = {{u"agreement"_s, u"partner_id"_s}, {u"stage_change"_s, u"partner_id"_s, true}};
    entity.defaultColumns = {u"name"_s, u"type"_s, u"stage"_s, u"tier"_s, u"region"_s, u"country"_s, u"manager"_s, u"won_revenue"_s, u"open_pipeline"_s, u"open_deals"_s, u"agreement_end"_s};
    return entity;
}

void addPartnerFacet(store::Transaction& transaction, RecordId company, const QString& stage, const QString& since) {
    transaction.cached(u"INSERT INTO partner(id, stage, stage_since) SELECT ?1, ?2, ?3 WHERE NOT EXISTS(SELECT 1 FROM partner WHERE id = ?1)"_s)
        .bindAll(company, stage, textValue(since))
        .run();
}

void adoptPartner(store::Transaction& transaction, RecordId company, const QString& agreementStart, const QString& createdAt) {
    const bool signedUp = !agreementStart.isEmpty();
    addPartnerFacet(transaction, company, signedUp ? u"Active"_s : u"Onboarding"_s, signedUp ? agreementStart + u"T00:00:00Z"_s : createdAt);
}

Expected<void> apply(store::Transaction& transaction, const MakePartners& command) {
    qint64 made = 0;
    for (const RecordId company : command.companies) {
        store::Statement& known = transaction.cached(u"SELECT name, EXISTS(SELECT 1 FROM partner WHERE id = ?1) FROM company WHERE id = ?1"_s).bind(1, company);
        if (!known.step()) return failure(ErrorCode::RecordNotFound, {u"company"_s, QString::number(company)});
        if (known.integer(1) != 0) continue;
        transaction.info().args[u"record"_s] = known.text(0);
        addPartnerFacet(transaction, company, command.stage, transaction.nowText());
        ++made;
    }
    transaction.info().args[u"count"_s] = made;
    return {};
}

} // namespace channelbook::partners
