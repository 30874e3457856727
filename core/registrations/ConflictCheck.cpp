#include "core/registrations/ConflictCheck.h"

#include "core/base/Text.h"
#include "core/matching/FactsReader.h"
#include "core/matching/StoredCandidates.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <map>
#include <set>

namespace channelbook::registrations {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr int mostOfAKey = 100; ///< records that share a domain or an e-mail
constexpr int mostOfAFamily = 500;
constexpr double productPoints = 2;
constexpr double productFamilyPoints = 1;
constexpr double overlapPoints = 1;

QString words(const char* text) {
    return QCoreApplication::translate("Registrations", text);
}
QString iso(const QDate& day) {
    return day.toString(Qt::ISODate);
}

void sortEvidence(std::vector<ConflictSignal>& evidence) {
    std::stable_sort(evidence.begin(), evidence.end(), [](const ConflictSignal& a, const ConflictSignal& b) {
        return std::abs(a.points) > std::abs(b.points);
    });
}

/// Compares one registration's customer with companies and other registrations' customers, by the rules of matching.
class CustomerCompare {
public:
    CustomerCompare(store::Connection& connection, const Registration& registration, double from)
        : m_from(from)
        , m_facts(customerFacts(registration))
        , m_maker(true)
        , m_own(m_maker.keep(m_facts))
        , m_companies(connection, u"company"_s, u"search_company"_s)
        , m_weights(m_companies.weights()) {
        m_companies.weigh(m_weights, m_own.core);
    }

    struct Likeness {
        double points = 0;
        std::vector<ConflictSignal> evidence;
    };
    [[nodiscard]] std::optional<Likeness> compare(const matching::Facts& facts) {
        const matching::Subject other = m_maker.keep(facts);
        if (!matching::worthComparing(m_own, other)) return std::nullopt;
        m_companies.weigh(m_weights, other.core);
        Likeness likeness{matching::score(m_own, other, m_weights), {}};
        if (likeness.points < m_from) return std::nullopt;
        for (const matching::Evidence& evidence : matching::explain(m_own, other, m_weights))
            likeness.evidence.push_back({matching::signalName(evidence.signal), evidence.points,
                                         matching::evidenceText(evidence, m_facts, facts)});
        return likeness;
    }
    [[nodiscard]] std::vector<RecordId> companiesNamed(const QString& name) { return m_companies.find(name); }
    [[nodiscard]] const matching::Facts& facts() const { return m_facts; }

private:
    double m_from;
    matching::Facts m_facts;
    matching::SubjectMaker m_maker;
    matching::Subject m_own;
    matching::StoredCandidates m_companies;
    matching::WordWeights m_weights;
};

/// What is known of a company: that it is the customer, or of the customer's group.
struct Known {
    double points = 0;
    std::vector<ConflictSignal> evidence;
    bool family = false;
};
using Companies = std::map<RecordId, Known>;

void keepBest(Companies& companies, RecordId id, Known known) {
    const auto at = companies.find(id);
    if (at == companies.end())
        companies.emplace(id, std::move(known));
    else if (at->second.points < known.points)
        at->second = std::move(known);
}

/// The domain that says whose customer it is; mail hosts that many share say nothing.
QString ownDomain(const Registration& registration) {
    for (const QString& address : {registration.domain, registration.email})
        if (const std::string domain = matching::companyDomain(address.toStdString()); !domain.empty())
            return QString::fromStdString(domain);
    return {};
}

Companies matchedCompanies(store::Connection& connection, const Registration& registration, CustomerCompare& compare) {
    std::set<RecordId> candidates;
    std::map<RecordId, QString> byMail;
    const QString domain = ownDomain(registration);
    if (!domain.isEmpty()) {
        Statement rows(connection, "SELECT id FROM company WHERE domain IN (?1, ?2) AND retired = 0 LIMIT ?3");
        rows.bindAll(domain, registration.domain, mostOfAKey);
        while (rows.step()) candidates.insert(rows.integer(0));
    }
    if (!registration.email.isEmpty()) {
        Statement rows(connection, "SELECT company_id, email FROM contact WHERE email = ? COLLATE NOCASE AND "
                                   "company_id IS NOT NULL AND retired = 0 LIMIT ?");
        rows.bindAll(registration.email, mostOfAKey);
        while (rows.step()) byMail.emplace(rows.integer(0), rows.text(1));
        for (const auto& [company, mail] : byMail) candidates.insert(company);
    }
    if (const QString name = registration.customerName(); !name.isEmpty())
        for (const RecordId id : compare.companiesNamed(name)) candidates.insert(id);
    Companies companies;
    matching::FactsFinder finder(connection, u"company");
    for (const RecordId id : candidates) {
        auto facts = finder.find(id);
        if (!facts) continue;
        if (const auto mail = byMail.find(id); mail != byMail.end())
            (*facts)[matching::Signal::Email] = mail->second.toStdString();
        if (auto likeness = compare.compare(*facts))
            keepBest(companies, id, {likeness->points, std::move(likeness->evidence)});
    }
    if (registration.company != 0)
        keepBest(
            companies, registration.company,
            {sameCompanyPoints,
             {{u"company"_s, sameCompanyPoints, words(QT_TRANSLATE_NOOP("Registrations", "same customer record"))}}});
    return companies;
}

/// Adds the other companies of each one's group: parents, subsidiaries and sisters.
void addFamilies(store::Connection& connection, Companies& companies, double from) {
    Statement family(
        connection,
        "WITH RECURSIVE up(id, parent_id, depth) AS (SELECT id, parent_id, 0 FROM company WHERE id = ?1 UNION SELECT "
        "c.id, c.parent_id, depth + 1 FROM company c JOIN up ON c.id = up.parent_id WHERE depth < 10),"
        " root(id) AS (SELECT id FROM up ORDER BY depth DESC LIMIT 1),"
        " down(id, depth) AS (SELECT id, 0 FROM root UNION SELECT c.id, depth + 1 FROM company c JOIN down ON "
        "c.parent_id = down.id WHERE depth < 10)"
        " SELECT d.id, c.name FROM (SELECT DISTINCT id FROM down LIMIT ?2) d JOIN company c ON c.id = d.id WHERE d.id "
        "<> ?1 AND c.retired = 0");
    const Companies matched = companies;
    Statement own(connection, "SELECT name FROM company WHERE id = ?");
    for (const auto& [id, known] : matched) {
        if (known.points + familyPoints < from) continue;
        own.reset().bind(1, id);
        const QString name = own.step() ? own.text(0) : QString();
        family.reset().bindAll(id, mostOfAFamily);
        while (family.step()) {
            Known relative{known.points + familyPoints, known.evidence, true};
            relative.evidence.push_back(
                {u"family"_s, familyPoints,
                 words(QT_TRANSLATE_NOOP("Registrations", "%1 and %2 are companies of one group"))
                     .arg(family.text(1), name)});
            keepBest(companies, family.integer(0), std::move(relative));
        }
    }
}

/// What products say: nothing where they are different ones of different families, so that there is no conflict.
std::optional<ConflictSignal> productSignal(const Registration& registration, RecordId product, const QString& name,
                                            const QString& family) {
    if (registration.product == 0 || product == 0)
        return ConflictSignal{u"product"_s, 0,
                              words(QT_TRANSLATE_NOOP("Registrations", "no product named by one of them"))};
    if (registration.product == product)
        return ConflictSignal{u"product"_s, productPoints,
                              words(QT_TRANSLATE_NOOP("Registrations", "same product %1")).arg(name)};
    if (!family.isEmpty() && family == registration.productFamily)
        return ConflictSignal{u"product"_s, productFamilyPoints,
                              words(QT_TRANSLATE_NOOP("Registrations", "products of one family: %1 and %2"))
                                  .arg(registration.productName, name)};
    return std::nullopt;
}

struct Span {
    QString from, until; ///< days; no end: open
};
std::optional<ConflictSignal> overlapSignal(const Span& a, const Span& b) {
    if ((!a.until.isEmpty() && !b.from.isEmpty() && a.until < b.from) ||
        (!b.until.isEmpty() && !a.from.isEmpty() && b.until < a.from))
        return std::nullopt;
    const QString from = std::max(a.from, b.from);
    const QString until = a.until.isEmpty() ? b.until : b.until.isEmpty() ? a.until : std::min(a.until, b.until);
    return ConflictSignal{u"window"_s, overlapPoints,
                          until.isEmpty()
                              ? words(QT_TRANSLATE_NOOP("Registrations", "both run from %1 on")).arg(from)
                              : words(QT_TRANSLATE_NOOP("Registrations", "both run from %1 to %2")).arg(from, until)};
}

/// Goes through what a registration may be in conflict with.
class Check {
public:
    Check(store::Connection& connection, const Registration& registration, const QDate& today, int days, double from)
        : m_connection(connection)
        , m_registration(registration)
        , m_from(from)
        , m_compare(connection, registration, from) {
        const QString start = registration.firstInAt.isEmpty() ? iso(today) : registration.firstInAt.left(10);
        m_span = {start,
                  registration.protectedUntil.isEmpty() ? iso(today.addDays(days)) : registration.protectedUntil};
    }

    [[nodiscard]] ConflictReport run() {
        m_companies = matchedCompanies(m_connection, m_registration, m_compare);
        ConflictReport report;
        Statement name(m_connection, "SELECT name FROM company WHERE id = ?");
        for (const auto& [id, known] : m_companies) {
            name.reset().bind(1, id);
            report.customers.push_back({id, name.step() ? name.text(0) : QString(), known.points, known.evidence});
        }
        std::stable_sort(report.customers.begin(), report.customers.end(),
                         [](const CustomerMatch& a, const CustomerMatch& b) { return a.points > b.points; });
        addFamilies(m_connection, m_companies, m_from);
        registrations();
        deals();
        std::stable_sort(m_found.begin(), m_found.end(), [](const Conflict& a, const Conflict& b) {
            return a.otherFirst != b.otherFirst ? a.otherFirst : a.points > b.points;
        });
        report.conflicts = std::move(m_found);
        return report;
    }

private:
    void registrations() {
        std::set<RecordId> candidates;
        const auto collect = [&](Statement& rows) {
            while (rows.step()) candidates.insert(rows.integer(0));
            rows.reset();
        };
        Statement byCompany(m_connection, "SELECT id FROM registration WHERE company_id = ? LIMIT 500");
        for (const auto& [id, known] : m_companies) {
            byCompany.bind(1, id);
            collect(byCompany);
        }
        Statement byDomain(m_connection, "SELECT id FROM registration WHERE domain IN (?, ?) LIMIT 500");
        if (const QString domain = ownDomain(m_registration); !domain.isEmpty()) {
            byDomain.bindAll(domain, m_registration.domain);
            collect(byDomain);
        }
        Statement byMail(m_connection, "SELECT id FROM registration WHERE email = ? COLLATE NOCASE LIMIT 500");
        if (!m_registration.email.isEmpty()) {
            byMail.bind(1, m_registration.email);
            collect(byMail);
        }
        if (const QString name = m_registration.customerName(); !name.isEmpty()) {
            matching::StoredCandidates named(m_connection, u"registration"_s, u"search_registration"_s);
            for (const RecordId id : named.find(name)) candidates.insert(id);
        }
        candidates.erase(m_registration.id);
        for (const RecordId id : candidates)
            if (const auto other = readRegistration(m_connection, id)) consider(*other);
    }

    void consider(const Registration& other) {
        if (!keepsPlace(other.state)) return;
        const auto product = productSignal(m_registration, other.product, other.productName, other.productFamily);
        const auto overlap = overlapSignal(m_span, {other.firstInAt.left(10), other.protectedUntil});
        if (!product || !overlap) return;
        Known best;
        if (const auto known = m_companies.find(other.company); other.company != 0 && known != m_companies.end())
            best = known->second;
        if (auto likeness = m_compare.compare(customerFacts(other)); likeness && likeness->points > best.points)
            best = {likeness->points, std::move(likeness->evidence)};
        if (best.points < m_from) return;
        Conflict conflict;
        conflict.other = other.id;
        conflict.name = other.name;
        conflict.partner = other.partner;
        conflict.partnerName = other.partnerName;
        conflict.customer = other.customerName();
        conflict.product = other.productName;
        conflict.state = stateName(other.state);
        conflict.since = other.firstInAt;
        conflict.until = other.protectedUntil;
        conflict.minor = other.minor;
        conflict.currency = other.currency;
        conflict.otherFirst = m_registration.firstInAt.isEmpty() || other.firstInAt < m_registration.firstInAt ||
                              (other.firstInAt == m_registration.firstInAt && other.id < m_registration.id);
        add(std::move(conflict), std::move(best), *product, *overlap);
        if (other.deal != 0) m_dealsTold.insert(other.deal);
    }

    void deals() {
        Statement rows(m_connection,
                       "SELECT d.id, d.name, coalesce(d.partner_id, 0), pa.name, co.name, coalesce(d.product_id, 0), "
                       "pr.name, pr.family, d.stage, d.created_at, d.close_date, d.amount, d.currency"
                       " FROM deal d JOIN company co ON co.id = d.company_id LEFT JOIN company pa ON pa.id = "
                       "d.partner_id LEFT JOIN product pr ON pr.id = d.product_id"
                       " WHERE d.company_id = ? AND d.outcome = 'open' AND d.retired = 0 LIMIT 500");
        for (const auto& [company, known] : m_companies) {
            rows.reset().bind(1, company);
            while (rows.step()) {
                Conflict conflict;
                conflict.deal = rows.integer(0);
                conflict.partner = rows.integer(2);
                // A partner's own deal is what it registers; one that a registration led to is told with that.
                if (conflict.deal == m_registration.deal ||
                    (conflict.partner != 0 && conflict.partner == m_registration.partner) ||
                    m_dealsTold.contains(conflict.deal))
                    continue;
                const auto product = productSignal(m_registration, rows.integer(5), rows.text(6), rows.text(7));
                const auto overlap = overlapSignal(m_span, {rows.text(9).left(10), {}});
                if (!product || !overlap) continue;
                conflict.name = rows.text(1);
                conflict.partnerName = rows.text(3);
                conflict.customer = rows.text(4);
                conflict.product = rows.text(6);
                conflict.state = rows.text(8);
                conflict.since = rows.text(9);
                conflict.until = rows.text(10);
                if (!rows.isNull(11)) conflict.minor = rows.integer(11);
                conflict.currency = rows.text(12);
                // A deal whose beginning nobody wrote down was there when we looked.
                conflict.otherFirst = conflict.since.isEmpty() || m_registration.firstInAt.isEmpty() ||
                                      conflict.since <= m_registration.firstInAt;
                add(std::move(conflict), known, *product, *overlap);
            }
        }
    }

    void add(Conflict conflict, Known known, const ConflictSignal& product, const ConflictSignal& overlap) {
        conflict.points = known.points;
        conflict.evidence = std::move(known.evidence);
        conflict.evidence.push_back(product);
        conflict.evidence.push_back(overlap);
        sortEvidence(conflict.evidence);
        m_found.push_back(std::move(conflict));
    }

    store::Connection& m_connection;
    const Registration& m_registration;
    double m_from;
    CustomerCompare m_compare;
    Span m_span;
    Companies m_companies;
    std::set<RecordId> m_dealsTold;
    std::vector<Conflict> m_found;
};

} // namespace

matching::Facts customerFacts(const Registration& registration) {
    matching::Facts facts;
    facts.id = registration.id;
    facts[matching::Signal::Name] = registration.customerName().toStdString();
    facts[matching::Signal::Domain] = ownDomain(registration).toStdString();
    facts[matching::Signal::Email] = registration.email.toStdString();
    facts[matching::Signal::Country] = registration.country.toStdString();
    facts[matching::Signal::City] = registration.city.toStdString();
    return facts;
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

ConflictReport findConflicts(store::Connection& connection, const Registration& registration, const QDate& today,
                             int days, double from) {
    return Check(connection, registration, today, days, from).run();
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

ConflictReport checkConflicts(store::Transaction& transaction, const Registration& registration, int days) {
    store::Connection& connection = transaction.connection();
    ConflictReport report = findConflicts(connection, registration, transaction.clock().today(), days);
    std::map<std::pair<RecordId, RecordId>, Conflict> before;
    for (Conflict& conflict : storedConflicts(connection, registration.id)) {
        const std::pair key(conflict.other, conflict.deal);
        before.emplace(key, std::move(conflict));
    }
    qint64 undecided = 0;
    for (Conflict& conflict : report.conflicts) {
        const QString evidence =
            QString::fromUtf8(QJsonDocument(toJson(conflict.evidence)).toJson(QJsonDocument::Compact));
        const auto known = before.find({conflict.other, conflict.deal});
        if (known != before.end()) {
            conflict.id = known->second.id;
            conflict.decision = known->second.decision;
            conflict.reason = known->second.reason;
            conflict.decidedBy = known->second.decidedBy;
            transaction
                .cached(
                    u"UPDATE registration_conflict SET points = ?1, evidence = ?2, other_first = ?3 WHERE id = ?4 AND (points <> ?1 OR evidence <> ?2 OR other_first <> ?3)"_s)
                .bindAll(conflict.points, evidence, conflict.otherFirst ? 1 : 0, conflict.id)
                .run();
            before.erase(known);
        } else {
            conflict.id = transaction.newId();
            transaction
                .cached(
                    u"INSERT INTO registration_conflict(id, registration_id, other_id, deal_id, points, evidence, other_first, found_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s)
                .bindAll(conflict.id, registration.id, conflict.other == 0 ? Value{} : Value{conflict.other},
                         conflict.deal == 0 ? Value{} : Value{conflict.deal}, conflict.points, evidence,
                         conflict.otherFirst ? 1 : 0, transaction.nowText())
                .run();
        }
        undecided += conflict.needsDecision() ? 1 : 0;
    }
    for (const auto& [key, conflict] : before)
        if (conflict.decision.isEmpty())
            transaction.cached(u"DELETE FROM registration_conflict WHERE id = ?"_s).bind(1, conflict.id).run();
    transaction.cached(u"UPDATE registration SET conflicts = ?, undecided = ?, checked_at = ? WHERE id = ?"_s)
        .bindAll(static_cast<qint64>(report.conflicts.size()), undecided, transaction.nowText(), registration.id)
        .run();
    return report;
}

} // namespace channelbook::registrations
