#include "core/pipeline/Offboarding.h"

#include "core/partners/Agreements.h"
#include "core/pipeline/Stages.h"
#include "core/records/Query.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace channelbook::pipeline {

using namespace records;
using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text, qint64 count = -1) { return QCoreApplication::translate("Offboarding", text, nullptr, static_cast<int>(count)); }

constexpr const char* openDeals = "FROM deal t WHERE t.partner_id = ?1 AND t.outcome = 'open' AND t.retired = 0";
constexpr const char* openParts = "FROM deal_partner x JOIN deal t ON t.id = x.deal_id WHERE x.partner_id = ?1 AND x.retired = 0 AND t.outcome = 'open' AND t.retired = 0 AND t.partner_id IS NOT ?1";
/// Whom the partner sold to, as long as they are our customers, and nobody has taken over.
constexpr const char* servedCustomers = "FROM company t JOIN customer c ON c.id = t.id WHERE t.retired = 0 AND c.status <> 'Former' AND t.id IN (SELECT company_id FROM deal WHERE partner_id = ?1 AND outcome = 'won' AND retired = 0)"
                                        " AND t.id <> ?1 AND NOT EXISTS(SELECT 1 FROM customer_handover h WHERE h.from_partner_id = ?1 AND h.customer_id = t.id)";

/// As it is stored: nothing for no record.
Value reference(RecordId id) {
    if (id == 0) return {};
    return id;
}

/// Counts and lists what a query finds. @param what gives entity, id, name and detail
std::optional<Obstacle> found(store::Connection& connection, RecordId partner, const char* code, const QString& what, const QString& from) {
    Statement count(connection, u"SELECT count(*) "_s + from);
    count.bind(1, partner);
    Obstacle obstacle;
    obstacle.code = QString::fromLatin1(code);
    obstacle.count = count.step() ? count.integer(0) : 0;
    if (obstacle.count == 0) return std::nullopt;
    Statement rows(connection, u"SELECT %1 %2 ORDER BY 3, 2 LIMIT %3"_s.arg(what, from).arg(shownItems));
    rows.bind(1, partner);
    while (rows.step()) obstacle.items.push_back({rows.text(0), rows.integer(1), rows.text(2), rows.text(3)});
    return obstacle;
}

std::optional<Obstacle> withWords(std::optional<Obstacle> obstacle, const char* text, const char* advice) {
    if (!obstacle) return obstacle;
    obstacle->words = words(text, obstacle->count);
    obstacle->advice = words(advice);
    return obstacle;
}

std::optional<Obstacle> dealObstacle(store::Connection& connection, RecordId partner) {
    return withWords(found(connection, partner, "open_deals", u"'deal', t.id, t.name, coalesce(t.stage, '')"_s, QString::fromLatin1(openDeals)), QT_TRANSLATE_N_NOOP("Offboarding", "%n open deal(s)"),
                     QT_TRANSLATE_NOOP("Offboarding", "hand them over to another partner or take them yourselves"));
}

std::optional<Obstacle> partObstacle(store::Connection& connection, RecordId partner) {
    return withWords(found(connection, partner, "deal_parts", u"'deal', t.id, t.name, coalesce(x.role, '')"_s, QString::fromLatin1(openParts)), QT_TRANSLATE_N_NOOP("Offboarding", "a part in %n open deal(s) of others"),
                     QT_TRANSLATE_NOOP("Offboarding", "ends as the deals are handed over"));
}

std::optional<Obstacle> agreementObstacle(store::Connection& connection, RecordId partner) {
    return withWords(found(connection, partner, "agreements", u"'agreement', t.id, t.name, t.state"_s, u"FROM agreement t WHERE t.partner_id = ?1 AND t.retired = 0 AND t.state IN ('draft', 'sent', 'signed', 'active', 'expiring')"_s),
                     QT_TRANSLATE_N_NOOP("Offboarding", "%n agreement(s) in force or under way"), QT_TRANSLATE_NOOP("Offboarding", "terminate or withdraw them, or wait for their end"));
}

std::optional<Obstacle> customerObstacle(store::Connection& connection, RecordId partner) {
    return withWords(found(connection, partner, "customers", u"'customer', t.id, t.name, coalesce(t.city, '')"_s, QString::fromLatin1(servedCustomers)), QT_TRANSLATE_N_NOOP("Offboarding", "%n customer(s) not handed over"),
                     QT_TRANSLATE_NOOP("Offboarding", "say who serves them from now on"));
}

std::vector<RecordId> idsOf(store::Transaction& transaction, RecordId partner, const char* from) {
    std::vector<RecordId> ids;
    Statement rows(transaction.connection(), u"SELECT t.id %1 ORDER BY t.id"_s.arg(QLatin1StringView(from)));
    rows.bind(1, partner);
    while (rows.step()) ids.push_back(rows.integer(0));
    return ids;
}

/// Who gives and who takes must be there and be two. Notes them for the history.
Expected<void> checkParties(store::Transaction& transaction, const Catalogue& catalogue, RecordId partner, RecordId toPartner, RecordId owner) {
    const EntityDef& entity = *catalogue.find(u"partner");
    auto& args = transaction.info().args;
    const auto named = [&](const EntityDef& def, RecordId id, const QString& key) -> Expected<void> {
        if (id == 0) return {};
        const QString name = nameOf(transaction.connection(), def, id);
        if (name.isEmpty()) return failure(ErrorCode::RecordNotFound, {def.key, QString::number(id)});
        args[key] = name;
        return {};
    };
    if (partner == 0) return failure(ErrorCode::RecordNotFound, {u"partner"_s, QString::number(partner)});
    if (auto known = named(entity, partner, u"record"_s); !known) return known;
    if (auto known = named(entity, toPartner, u"to"_s); !known) return known;
    if (auto known = named(*catalogue.find(u"owner"), owner, u"owner"_s); !known) return known;
    if (partner == toPartner) return failure(ErrorCode::BadArgument, {args.value(u"record"_s).toString(), words(QT_TRANSLATE_NOOP("Offboarding", "it is the one that leaves"))});
    // Only deals and customers change; it is both partners' story all the same.
    transaction.about(entity.table, partner);
    if (toPartner != 0) transaction.about(entity.table, toPartner);
    return {};
}

/// What was asked for, if all of it is among what there is; all of that where nothing was.
Expected<std::vector<RecordId>> chosen(store::Transaction& transaction, const EntityDef& entity, const std::vector<RecordId>& wanted, std::vector<RecordId> there, const char* otherwise) {
    if (wanted.empty()) return there;
    const std::set<RecordId> known(there.begin(), there.end());
    for (const RecordId id : wanted)
        if (!known.contains(id)) return failure(ErrorCode::BadArgument, {nameOf(transaction.connection(), entity, id), words(otherwise)});
    return wanted;
}

} // namespace

bool isFormer(store::Connection& connection, QStringView stage) {
    const auto stages = lifecycleStages(connection);
    const Stage* found = stageNamed(stages, stage);
    return found != nullptr && found->role == StageRole::Former;
}

QString formerStage(store::Connection& connection) {
    const auto stages = lifecycleStages(connection);
    const Stage* found = stageOfRole(stages, StageRole::Former);
    return found == nullptr ? QString() : found->name;
}

std::vector<ObstacleCheck> offboardingChecks() { return {dealObstacle, partObstacle, agreementObstacle, customerObstacle}; }

std::vector<Obstacle> offboardingObstacles(store::Connection& connection, RecordId partner, const std::vector<ObstacleCheck>& checks) {
    std::vector<Obstacle> obstacles;
    for (const ObstacleCheck& check : checks)
        if (auto obstacle = check(connection, partner)) obstacles.push_back(std::move(*obstacle));
    return obstacles;
}

ChangeRule offboardingRule(std::vector<ObstacleCheck> checks) {
    return [checks = std::move(checks)](store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin origin) -> Expected<void> {
        if (origin != Origin::Person || id == 0) return {};
        const auto leaving = std::find_if(changes.begin(), changes.end(), [](const PendingValue& change) { return change.field->storedName() == u"partner.stage" && !isNull(change.after); });
        if (leaving == changes.end() || !isFormer(transaction.connection(), toText(leaving->after))) return {};
        QStringList reasons;
        for (const Obstacle& obstacle : offboardingObstacles(transaction.connection(), id, checks)) reasons << u"%1 (%2)"_s.arg(obstacle.words, obstacle.advice);
        if (reasons.isEmpty()) return {};
        Statement& name = transaction.cached(u"SELECT name FROM company WHERE id = ?"_s).bind(1, id);
        const QString partner = name.step() ? name.text(0) : QString();
        return failure(ErrorCode::TransitionRefused, {partner, toText(leaving->before), toText(leaving->after), words(QT_TRANSLATE_NOOP("Offboarding", "it still has %1.")).arg(reasons.join(u"; "_s))});
    };
}

Expected<void> apply(store::Transaction& transaction, const HandOverDeals& command) {
    if (auto fine = checkParties(transaction, command.catalogue, command.partner, command.toPartner, command.owner); !fine) return fine;
    const EntityDef& deal = *command.catalogue.find(u"deal");
    const auto deals = chosen(transaction, deal, command.deals, idsOf(transaction, command.partner, openDeals), QT_TRANSLATE_NOOP("Offboarding", "it is no open deal of this partner"));
    if (!deals) return tl::unexpected(deals.error());
    for (const RecordId id : *deals) {
        std::vector<std::pair<const FieldDef*, Value>> values{{deal.field(u"partner"), reference(command.toPartner)}};
        if (command.owner != 0) values.emplace_back(deal.field(u"owner"), command.owner);
        const Value registered = readStored(transaction.connection(), id, {deal.field(u"registered")}).front();
        if (toInteger(registered) == 1) values.emplace_back(deal.field(u"registered"), qint64(0));
        if (auto updated = updateRecord(transaction, deal, id, values, Origin::Person); !updated) return tl::unexpected(updated.error());
    }
    if (command.deals.empty()) {
        const EntityDef& part = *command.catalogue.find(u"deal_partner");
        std::vector<RecordId> parts;
        Statement rows(transaction.connection(), u"SELECT x.id %1 ORDER BY x.id"_s.arg(QLatin1StringView(openParts)));
        rows.bind(1, command.partner);
        while (rows.step()) parts.push_back(rows.integer(0));
        rows.reset();
        for (const RecordId id : parts)
            if (auto updated = updateRecord(transaction, part, id, {{part.field(u"retired"), qint64(1)}}, Origin::Person); !updated) return tl::unexpected(updated.error());
        transaction.info().args[u"parts"_s] = static_cast<qint64>(parts.size());
    }
    transaction.info().args[u"count"_s] = static_cast<qint64>(deals->size());
    return {};
}

Expected<void> apply(store::Transaction& transaction, const HandOverCustomers& command) {
    if (auto fine = checkParties(transaction, command.catalogue, command.partner, command.toPartner, command.owner); !fine) return fine;
    const EntityDef& customer = *command.catalogue.find(u"customer");
    const auto customers = chosen(transaction, customer, command.customers, idsOf(transaction, command.partner, servedCustomers), QT_TRANSLATE_NOOP("Offboarding", "it is no customer of this partner, or handed over already"));
    if (!customers) return tl::unexpected(customers.error());
    for (const RecordId id : *customers) {
        transaction.cached(u"INSERT INTO customer_handover(id, customer_id, from_partner_id, to_partner_id, owner_id, on_date, note) VALUES(?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(transaction.newId(), id, command.partner, reference(command.toPartner), reference(command.owner),
                     transaction.clock().today().toString(Qt::ISODate), textValue(command.note))
            .run();
        if (command.owner == 0) continue;
        if (auto updated = updateRecord(transaction, customer, id, {{customer.field(u"owner"), command.owner}}, Origin::Person); !updated) return tl::unexpected(updated.error());
    }
    transaction.info().args[u"count"_s] = static_cast<qint64>(customers->size());
    return {};
}

} // namespace channelbook::pipeline
