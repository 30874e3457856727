#include "core/registrations/ConflictFinder.h"

#include <QJsonDocument>

namespace channelbook::registrations {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// So many that come in at once are cheaper walked past than looked up one by one.
constexpr std::size_t worthWalking = 200;

}

QJsonArray toJson(const std::vector<ConflictSignal>& evidence) {
    QJsonArray json;
    for (const ConflictSignal& one : evidence)
        json.append(QJsonObject{{u"signal"_s, one.signal}, {u"points"_s, one.points}, {u"words"_s, one.words}});
    return json;
}

std::vector<ConflictSignal> evidenceFromJson(const QJsonArray& json) {
    std::vector<ConflictSignal> evidence;
    for (const QJsonValue& value : json) {
        const QJsonObject one = value.toObject();
        evidence.push_back(
            {one.value(u"signal"_s).toString(), one.value(u"points"_s).toDouble(), one.value(u"words"_s).toString()});
    }
    return evidence;
}

const CustomerMatch* sureCustomer(const ConflictReport& report) {
    const std::vector<CustomerMatch>& matches = report.customers;
    const double second = matches.size() > 1 ? matches[1].points : 0;
    const bool sure = !matches.empty() && matches.front().points >= matching::takeFrom &&
                      matches.front().points - second >= matching::takeLead;
    return sure ? &matches.front() : nullptr;
}

ConflictReport findConflicts(store::Connection& connection, const Registration& registration, const QDate& today, int days, double from) {
    StoredNames names(connection);
    return ConflictFinder(connection, names, today, from).find(registration, days);
}

std::vector<Conflict> storedConflicts(store::Connection& connection, RecordId registration) {
    Statement rows(connection,
                   "SELECT k.id, coalesce(k.other_id, 0), coalesce(k.deal_id, 0), coalesce(r.name, d.name), "
                   "coalesce(r.partner_id, d.partner_id, 0), pa.name, coalesce(r.customer, co.name), pr.name,"
                   " coalesce(r.state, d.stage), coalesce(r.first_in_at, d.created_at), coalesce(r.protected_until, "
                   "d.close_date), coalesce(r.amount, d.amount), coalesce(r.currency, d.currency),"
                   " k.other_first, k.points, k.evidence, k.decision, k.reason, k.decided_by"
                   " FROM registration_conflict k LEFT JOIN registration r ON r.id = k.other_id LEFT JOIN deal d ON "
                   "d.id = k.deal_id"
                   " LEFT JOIN company pa ON pa.id = coalesce(r.partner_id, d.partner_id) LEFT JOIN company co ON "
                   "co.id = coalesce(r.company_id, d.company_id)"
                   " LEFT JOIN product pr ON pr.id = coalesce(r.product_id, d.product_id) WHERE k.registration_id = ? "
                   "ORDER BY k.other_first DESC, k.points DESC, k.id");
    rows.bind(1, registration);
    std::vector<Conflict> conflicts;
    while (rows.step()) {
        Conflict conflict;
        conflict.id = rows.integer(0);
        conflict.other = rows.integer(1);
        conflict.deal = rows.integer(2);
        conflict.name = rows.text(3);
        conflict.partner = rows.integer(4);
        conflict.partnerName = rows.text(5);
        conflict.customer = rows.text(6);
        conflict.product = rows.text(7);
        conflict.state = rows.text(8);
        conflict.since = rows.text(9);
        conflict.until = rows.text(10);
        if (!rows.isNull(11)) conflict.minor = rows.integer(11);
        conflict.currency = rows.text(12);
        conflict.otherFirst = rows.integer(13) != 0;
        conflict.points = std::get<double>(rows.value(14));
        conflict.evidence = evidenceFromJson(QJsonDocument::fromJson(rows.text(15).toUtf8()).array());
        conflict.decision = rows.text(16);
        conflict.reason = rows.text(17);
        conflict.decidedBy = rows.text(18);
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

namespace {

void storeConflicts(store::Transaction& transaction, const Registration& registration, ConflictReport& report) {
    std::map<std::pair<RecordId, RecordId>, Conflict> before;
    const bool any = transaction.cached(u"SELECT 1 FROM registration_conflict WHERE registration_id = ? LIMIT 1"_s).bind(1, registration.id).step();
    if (any)
        for (Conflict& conflict : storedConflicts(transaction.connection(), registration.id)) {
            const std::pair key(conflict.other, conflict.deal);
            before.emplace(key, std::move(conflict));
        }
    qint64 undecided = 0;
    for (Conflict& conflict : report.conflicts) {
        const QString evidence = QString::fromUtf8(QJsonDocument(toJson(conflict.evidence)).toJson(QJsonDocument::Compact));
        const auto known = before.find({conflict.other, conflict.deal});
        if (known != before.end()) {
            conflict.id = known->second.id;
            conflict.decision = known->second.decision;
            conflict.reason = known->second.reason;
            conflict.decidedBy = known->second.decidedBy;
            transaction.cached(u"UPDATE registration_conflict SET points = ?1, evidence = ?2, other_first = ?3 WHERE id = ?4 AND (points <> ?1 OR evidence <> ?2 OR other_first <> ?3)"_s)
                .bindAll(conflict.points, evidence, conflict.otherFirst ? 1 : 0, conflict.id)
                .run();
            before.erase(known);
        } else {
            conflict.id = transaction.newId();
            transaction.cached(u"INSERT INTO registration_conflict(id, registration_id, other_id, deal_id, points, evidence, other_first, found_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s)
                .bindAll(conflict.id, registration.id, conflict.other == 0 ? Value{} : Value{conflict.other}, conflict.deal == 0 ? Value{} : Value{conflict.deal}, conflict.points, evidence,
                         conflict.otherFirst ? 1 : 0, transaction.nowText())
                .run();
        }
        undecided += conflict.needsDecision() ? 1 : 0;
    }
    for (const auto& [key, conflict] : before)
        if (conflict.decision.isEmpty()) transaction.cached(u"DELETE FROM registration_conflict WHERE id = ?"_s).bind(1, conflict.id).run();
    transaction.cached(u"UPDATE registration SET conflicts = ?, undecided = ?, checked_at = ? WHERE id = ?"_s)
        .bindAll(static_cast<qint64>(report.conflicts.size()), undecided, transaction.nowText(), registration.id)
        .run();
}

} // namespace

ConflictReport checkConflicts(store::Transaction& transaction, const Registration& registration, int days) {
    ConflictReport report = findConflicts(transaction.connection(), registration, transaction.clock().today(), days);
    storeConflicts(transaction, registration, report);
    return report;
}

void checkArrivals(store::Transaction& transaction, const std::vector<Registration>& arrivals, const std::function<int(const Registration&)>& days) {
    if (arrivals.empty()) return;
    store::Connection& connection = transaction.connection();
    std::unique_ptr<NameSource> names;
    if (arrivals.size() < worthWalking) names = std::make_unique<StoredNames>(connection);
    else names = std::make_unique<WalkedNames>(connection, arrivals, conflictFrom);
    ConflictFinder finder(connection, *names, transaction.clock().today(), conflictFrom);
    for (const Registration& arrival : arrivals) {
        ConflictReport report = finder.find(arrival, days(arrival));
        storeConflicts(transaction, arrival, report);
    }
}

} // namespace channelbook::registrations
