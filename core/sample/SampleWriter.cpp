#include "core/sample/SampleWriter.h"

#include <array>

namespace channelbook::sample {

using store::Statement;

ProgramWriter::ProgramWriter(store::Transaction& transaction, const Calendar& calendar)
    : m_transaction(transaction)
    , m_calendar(calendar)
    , m_insertCompany(transaction.connection(),
                      "INSERT INTO company(id, name, crm_type, domain, website, phone, street, city, state, "
                      "postal_code, country, industry,"
                      " employees, annual_revenue, currency, parent_id, owner_id, description, created_at, modified_at)"
                      " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_insertPartner(transaction.connection(), "INSERT INTO partner(id, type, stage, stage_since, tier, manager_id, "
                                                "region, focus, next_action, agreement_start, agreement_end, recruit_stage, recruit_since)"
                                                " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_insertCustomer(transaction.connection(), "INSERT INTO customer(id, status, segment, since) VALUES(?, ?, ?, ?)")
    , m_insertContact(transaction.connection(), "INSERT INTO contact(id, company_id, salutation, first_name, "
                                                "last_name, name, title, role, email, phone, mobile, city, country,"
                                                " mail_consent, lead_source, owner_id, created_at, modified_at) "
                                                "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_insertDeal(
          transaction.connection(),
          "INSERT INTO deal(id, name, company_id, partner_id, product_id, owner_id, stage, outcome, stage_since, "
          "amount, currency, probability,"
          " close_date, type, lead_source, next_step, forecast, description, registered, created_at, modified_at)"
          " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_insertDealPartner(
          transaction.connection(),
          "INSERT INTO deal_partner(id, deal_id, partner_id, customer_id, role, created_at) VALUES(?, ?, ?, ?, ?, ?)")
    , m_insertMove(transaction.connection(), "INSERT INTO stage_change(id, partner_id, deal_id, from_stage, to_stage, "
                                             "at, who, amount, currency) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_insertActivity(transaction.connection(), "INSERT INTO activity(id, kind, company_id, deal_id, contact_id, "
                                                 "owner_id, subject, body, at, due_on, done_at)"
                                                 " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {
    m_transaction.beginBulk();
    m_last = m_transaction.bulkStart();
}

// One run of ids for all tables: what belongs together lies together, and each table's range simply spans the run.
RecordId ProgramWriter::next(Table table) {
    m_last = IdGenerator::successor(m_last);
    used(table, m_last);
    return m_last;
}

void ProgramWriter::used(Table table, RecordId id) {
    IdRange& range = m_ranges[table];
    if (range.first == 0) range.first = id;
    range.last = id;
}

void ProgramWriter::bindText(Statement& statement, int parameter, std::string_view text) {
    if (text.empty())
        statement.bindNull(parameter);
    else
        statement.bindView(parameter, text);
}

void ProgramWriter::bindDay(Statement& statement, int parameter, int day) {
    if (day == noDay)
        statement.bindNull(parameter);
    else
        statement.bindView(parameter, m_calendar.text(day));
}

void ProgramWriter::bindReference(Statement& statement, int parameter, const std::vector<RecordId>& ids, int number) {
    if (number < 0)
        statement.bindNull(parameter);
    else
        statement.bind(parameter, ids[static_cast<std::size_t>(number)]);
}

void ProgramWriter::bindMoment(Statement& statement, int parameter, Moment at, std::size_t slot) {
    m_moments[slot].clear();
    m_calendar.append(m_moments[slot], at);
    statement.bindView(parameter, m_moments[slot]);
}

void ProgramWriter::owner(const OwnerRow& row) {
    Statement insert(
        m_transaction.connection(),
        "INSERT INTO owner(id, name, email, title, region, manager_id, active) VALUES(?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, next(Owner));
    bindText(insert, 2, row.name);
    bindText(insert, 3, row.email);
    bindText(insert, 4, row.title);
    bindText(insert, 5, regionName(row.region));
    bindReference(insert, 6, m_owners, row.manager);
    insert.bind(7, row.active ? 1 : 0).run();
    m_owners.push_back(m_last);
    m_ownerNames.push_back(row.name);
}

void ProgramWriter::product(const ProductRow& row) {
    Statement insert(m_transaction.connection(),
                     "INSERT INTO product(id, name, family, list_price, currency) VALUES(?, ?, ?, ?, 'USD')");
    insert.bind(1, next(Product));
    bindText(insert, 2, row.name);
    bindText(insert, 3, row.family);
    insert.bind(4, static_cast<qint64>(row.listDollars) * 100).run();
    m_products.push_back(m_last);
}

void ProgramWriter::company(const CompanyRow& row) {
    const RecordId id = next(Company);
    m_companies.push_back(id);
    m_contacts.clear();
    Statement& insert = m_insertCompany;
    insert.bind(1, id);
    int parameter = 1;
    for (const std::string_view text :
         {std::string_view(row.name), row.crmType, std::string_view(row.domain), std::string_view(row.website),
          std::string_view(row.phone), std::string_view(row.street), row.city, row.state, std::string_view(row.postal),
          row.country, row.industry})
        bindText(insert, ++parameter, text);
    insert.bind(13, row.employees).bind(14, row.revenueMinor);
    bindText(insert, 15, row.currency->code);
    bindReference(insert, 16, m_companies, row.parent);
    bindReference(insert, 17, m_owners, row.owner);
    bindText(insert, 18, row.description);
    bindMoment(insert, 19, row.created, 0);
    bindMoment(insert, 20, row.modified, 1);
    insert.run();
    if (row.isPartner) {
        const PartnerFacet& facet = row.partner;
        used(Partner, id);
        m_insertPartner.bind(1, id);
        bindText(m_insertPartner, 2, facet.type);
        bindText(m_insertPartner, 3, stageName(facet.stage));
        bindMoment(m_insertPartner, 4, facet.since, 0);
        bindText(m_insertPartner, 5, facet.tier);
        bindReference(m_insertPartner, 6, m_owners, facet.manager);
        bindText(m_insertPartner, 7, regionName(facet.region));
        bindText(m_insertPartner, 8, facet.focus);
        bindText(m_insertPartner, 9, facet.nextAction);
        bindDay(m_insertPartner, 10, facet.agreementStart);
        bindDay(m_insertPartner, 11, facet.agreementEnd);
        // Whoever is recruited is at one step or another of it; prospects are at none yet.
        static constexpr std::array steps{"Contacted", "In talks", "Evaluating", "Agreement sent"};
        const bool recruited = facet.stage == Stage::Recruiting;
        bindText(m_insertPartner, 12, recruited ? std::string_view(steps[m_recruited++ % steps.size()]) : std::string_view());
        if (recruited)
            bindMoment(m_insertPartner, 13, facet.since, 1);
        else
            m_insertPartner.bindNull(13);
        m_insertPartner.run();
    }
    if (row.isCustomer) {
        used(Customer, id);
        m_insertCustomer.bind(1, id);
        bindText(m_insertCustomer, 2, row.customer.status);
        bindText(m_insertCustomer, 3, row.customer.segment);
        bindDay(m_insertCustomer, 4, row.customer.since);
        m_insertCustomer.run();
    }
    if (row.isPartner) stageMoves(row.partner.moves, nullptr, row.number, row.owner);
}

void ProgramWriter::contact(const ContactRow& row) {
    Statement& insert = m_insertContact;
    insert.bind(1, next(Contact));
    m_contacts.push_back(m_last);
    bindReference(insert, 2, m_companies, row.company);
    int parameter = 2;
    for (const std::string_view text :
         {row.salutation, std::string_view(row.first), std::string_view(row.last), std::string_view(row.name),
          row.title, row.role, std::string_view(row.email), std::string_view(row.phone), std::string_view(row.mobile),
          row.city, row.country, row.consent, row.leadSource})
        bindText(insert, ++parameter, text);
    bindReference(insert, 16, m_owners, row.owner);
    bindMoment(insert, 17, row.created, 0);
    bindMoment(insert, 18, row.modified, 1);
    insert.run();
}

void ProgramWriter::activity(const ActivityRow& row) {
    Statement& insert = m_insertActivity;
    insert.bind(1, next(Activity));
    bindText(insert, 2, row.kind);
    bindReference(insert, 3, m_companies, row.company);
    if (row.ofDeal)
        insert.bind(4, m_deal);
    else
        insert.bindNull(4);
    bindReference(insert, 5, m_contacts, row.contact);
    bindReference(insert, 6, m_owners, row.owner);
    bindText(insert, 7, row.subject);
    bindText(insert, 8, row.body);
    bindMoment(insert, 9, row.at, 0);
    bindDay(insert, 10, row.due);
    if (row.done)
        bindMoment(insert, 11, row.doneAt, 1);
    else
        insert.bindNull(11);
    insert.run();
}

void ProgramWriter::stageMoves(const std::vector<StageMove>& moves, const DealRow* deal, int company, int owner) {
    Statement& insert = m_insertMove;
    for (const StageMove& move : moves) {
        insert.bind(1, next(StageChange));
        bindReference(insert, 2, m_companies, deal == nullptr ? company : -1);
        if (deal != nullptr)
            insert.bind(3, m_deal);
        else
            insert.bindNull(3);
        bindText(insert, 4, move.from);
        bindText(insert, 5, move.to);
        bindMoment(insert, 6, move.at, 0);
        bindText(insert, 7, m_ownerNames[static_cast<std::size_t>(owner)]);
        if (deal != nullptr && deal->hasAmount) {
            insert.bind(8, deal->amountMinor);
            bindText(insert, 9, deal->currency->code);
        } else {
            insert.bindNull(8).bindNull(9);
        }
        insert.run();
    }
}

void ProgramWriter::deal(const DealRow& row) {
    m_deal = next(Deal);
    const DealStageInfo& stage = dealStages()[static_cast<std::size_t>(row.stage)];
    Statement& insert = m_insertDeal;
    insert.bind(1, m_deal);
    bindText(insert, 2, row.name);
    bindReference(insert, 3, m_companies, row.company);
    bindReference(insert, 4, m_companies, row.partner);
    bindReference(insert, 5, m_products, row.product);
    bindReference(insert, 6, m_owners, row.owner);
    bindText(insert, 7, stage.name);
    bindText(insert, 8, outcomeName(row.outcome));
    bindMoment(insert, 9, row.stageSince, 0);
    if (row.hasAmount)
        insert.bind(10, row.amountMinor);
    else
        insert.bindNull(10);
    bindText(insert, 11, row.currency->code);
    insert.bind(12, static_cast<double>(stage.probability));
    bindDay(insert, 13, row.closeDay);
    bindText(insert, 14, row.type);
    bindText(insert, 15, row.leadSource);
    bindText(insert, 16, row.nextStep);
    bindText(insert, 17, row.forecast);
    bindText(insert, 18, row.description);
    insert.bind(19, row.registered ? 1 : 0);
    bindMoment(insert, 20, row.created, 1);
    bindMoment(insert, 21, row.modified, 2);
    insert.run();
    for (const DealPartnerRow& partner : row.partners) {
        m_insertDealPartner.bind(1, next(DealPartner)).bind(2, m_deal);
        bindReference(m_insertDealPartner, 3, m_companies, partner.partner);
        bindReference(m_insertDealPartner, 4, m_companies, row.company);
        bindText(m_insertDealPartner, 5, partner.role);
        bindMoment(m_insertDealPartner, 6, partner.created, 0);
        m_insertDealPartner.run();
    }
    stageMoves(row.moves, &row, -1, row.owner);
    for (const ActivityRow& activityRow : row.activities) activity(activityRow);
}

void ProgramWriter::finish() {
    static const std::array<QString, tableCount> names{QStringLiteral("owner"),        QStringLiteral("product"),
                                                       QStringLiteral("company"),      QStringLiteral("partner"),
                                                       QStringLiteral("customer"),     QStringLiteral("contact"),
                                                       QStringLiteral("deal"),         QStringLiteral("deal_partner"),
                                                       QStringLiteral("stage_change"), QStringLiteral("activity")};
    std::vector<store::RangeChange> ranges;
    for (std::size_t i = 0; i < tableCount; ++i)
        if (m_ranges[i].first != 0) ranges.push_back({names[i], m_ranges[i], store::Operation::Insert});
    m_transaction.endBulk(ranges);
}

} // namespace channelbook::sample
