#include "core/registrations/DealLink.h"

#include "core/customers/Customers.h"

#include <QCoreApplication>

namespace channelbook::registrations {

using namespace Qt::StringLiterals;
using records::Origin;
using store::Statement;

namespace {
QString words(const char* text) {
    return QCoreApplication::translate("Registrations", text);
}
} // namespace

tl::unexpected<Error> refusedAct(const Registration& registration, Act act, const QString& why) {
    return failure(ErrorCode::TransitionRefused, {registration.name, stateName(registration.state), actName(act), why});
}

Expected<RecordId> settleCustomer(store::Transaction& transaction, const ActOnRegistrations& command,
                                  const Registration& registration, const ConflictReport& report) {
    if (command.customer != 0 || registration.company != 0)
        return command.customer != 0 ? command.customer : registration.company;
    const std::vector<CustomerMatch>& matches = report.customers;
    if (const CustomerMatch* sure = sureCustomer(report); sure != nullptr && !command.newCustomer)
        return sure->company;
    if (!command.newCustomer && !matches.empty()) {
        QStringList names;
        for (const CustomerMatch& match : matches) names << u"%1 (%2)"_s.arg(match.name).arg(match.company);
        constexpr qsizetype mostNamed = 5;
        return refusedAct(
            registration, command.act,
            words(QT_TRANSLATE_NOOP("Registrations",
                                    "say which company the customer is, or that it is a new one; it may be %1."))
                .arg(names.mid(0, mostNamed).join(u", "_s)));
    }
    RecordId created = 0;
    std::vector<std::pair<QString, Value>> values{{u"name"_s, registration.customerName()},
                                                  {u"status"_s, u"Prospect"_s}};
    for (const auto& [key, text] :
         {std::pair(u"domain"_s, registration.domain), std::pair(u"country"_s, registration.country),
          std::pair(u"city"_s, registration.city)})
        if (!text.isEmpty()) values.emplace_back(key, text);
    if (auto made =
            records::apply(transaction, records::CreateRecord{command.catalogue, u"customer"_s, values, &created});
        !made)
        return tl::unexpected(made.error());
    return created;
}

std::vector<DealChoice> dealChoices(store::Connection& connection, const Registration& registration,
                                    RecordId customer) {
    Statement rows(connection,
                   "SELECT d.id, d.name, d.stage, d.partner_id IS NULL, d.amount, d.currency FROM deal d"
                   " WHERE d.company_id = ?1 AND d.outcome = 'open' AND d.retired = 0 AND coalesce(d.partner_id, ?2) = ?2"
                   " AND NOT EXISTS(SELECT 1 FROM registration r WHERE r.deal_id = d.id AND r.id <> ?3 AND r.retired = 0"
                   " AND r.state IN ('approved', 'converted'))"
                   " ORDER BY d.partner_id IS NULL, d.product_id IS NOT ?4, d.close_date, d.id LIMIT 20");
    rows.bindAll(customer, registration.partner, registration.id, registration.product);
    std::vector<DealChoice> choices;
    while (rows.step()) {
        DealChoice choice{rows.integer(0), rows.text(1), rows.text(2), rows.integer(3) != 0, {}, rows.text(5)};
        if (!rows.isNull(4)) choice.minor = rows.integer(4);
        choices.push_back(std::move(choice));
    }
    return choices;
}

namespace {

Expected<RecordId> linkDeal(store::Transaction& transaction, const ActOnRegistrations& command,
                            const Registration& registration, RecordId customer, RecordId deal) {
    Statement& row =
        transaction
            .cached(
                u"SELECT d.name, coalesce(d.company_id, 0), coalesce(d.partner_id, 0), pa.name, d.outcome FROM deal d LEFT JOIN company pa ON pa.id = d.partner_id WHERE d.id = ? AND d.retired = 0"_s)
            .bind(1, deal);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"deal"_s, QString::number(deal)});
    const QString name = row.text(0);
    if (row.integer(1) != 0 && row.integer(1) != customer)
        return refusedAct(registration, command.act,
                          words(QT_TRANSLATE_NOOP("Registrations", "the deal %1 is another customer's.")).arg(name));
    if (row.integer(2) != 0 && row.integer(2) != registration.partner)
        return refusedAct(
            registration, command.act,
            words(QT_TRANSLATE_NOOP("Registrations", "the deal %1 was sourced by %2.")).arg(name, row.text(3)));
    if (row.text(4) != u"open")
        return refusedAct(registration, command.act,
                          words(QT_TRANSLATE_NOOP("Registrations", "the deal %1 is closed.")).arg(name));
    row.reset();
    Statement& taken =
        transaction
            .cached(
                u"SELECT name FROM registration WHERE deal_id = ? AND id <> ? AND retired = 0 AND state IN ('approved', 'converted')"_s)
            .bindAll(deal, registration.id);
    if (taken.step())
        return refusedAct(registration, command.act,
                          words(QT_TRANSLATE_NOOP("Registrations", "the deal %1 is registered as %2 already."))
                              .arg(name, taken.text(0)));
    taken.reset();
    const records::EntityDef& entity = *command.catalogue.find(u"deal");
    const auto updated = records::updateRecord(transaction, entity, deal,
                                               {{entity.field(u"company"), customer},
                                                {entity.field(u"partner"), registration.partner},
                                                {entity.field(u"registered"), qint64(1)}},
                                               Origin::Person);
    if (!updated) return tl::unexpected(updated.error());
    return deal;
}

} // namespace

Expected<RecordId> settleDeal(store::Transaction& transaction, const ActOnRegistrations& command,
                              const Registration& registration, RecordId customer) {
    if (const RecordId deal = command.deal != 0 ? command.deal : registration.deal; deal != 0)
        return linkDeal(transaction, command, registration, customer, deal);
    Statement& stage =
        transaction.cached(u"SELECT name FROM deal_stage WHERE outcome = 'open' ORDER BY rank, name LIMIT 1"_s);
    std::vector<std::pair<QString, Value>> values{
        {u"name"_s, registration.name}, {u"company"_s, customer},         {u"partner"_s, registration.partner},
        {u"registered"_s, qint64(1)},   {u"lead_source"_s, u"Partner"_s}, {u"created_at"_s, transaction.nowText()}};
    if (stage.step()) values.emplace_back(u"stage"_s, stage.text(0));
    stage.reset();
    if (registration.minor) values.emplace_back(u"amount"_s, *registration.minor);
    for (const auto& [key, text] :
         {std::pair(u"currency"_s, registration.currency), std::pair(u"close_date"_s, registration.closeDate),
          std::pair(u"description"_s, registration.description)})
        if (!text.isEmpty()) values.emplace_back(key, text);
    if (registration.product != 0) values.emplace_back(u"product"_s, registration.product);
    if (registration.owner != 0) values.emplace_back(u"owner"_s, registration.owner);
    RecordId created = 0;
    if (auto made = records::apply(transaction, records::CreateRecord{command.catalogue, u"deal"_s, values, &created});
        !made)
        return tl::unexpected(made.error());
    return created;
}

} // namespace channelbook::registrations
