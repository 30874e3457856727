#include "core/registrations/ConflictFinder.h"

#include <QCoreApplication>

namespace channelbook::registrations {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr int mostOfAKey = 100; ///< records that share a domain or an e-mail
constexpr int mostOfAFamily = 500;
constexpr double productPoints = 2;
constexpr double productFamilyPoints = 1;
constexpr double overlapPoints = 1;

QString words(const char* text) { return QCoreApplication::translate("Registrations", text); }
QString iso(const QDate& day) { return day.toString(Qt::ISODate); }

} // namespace

QString customerDomain(const Registration& registration) {
    for (const QString& address : {registration.domain, registration.email})
        if (const std::string domain = matching::companyDomain(address.toStdString()); !domain.empty()) return QString::fromStdString(domain);
    return {};
}

matching::Facts customerFacts(const Registration& registration) {
    matching::Facts facts;
    facts.id = registration.id;
    facts[matching::Signal::Name] = registration.customerName().toStdString();
    facts[matching::Signal::Domain] = customerDomain(registration).toStdString();
    facts[matching::Signal::Email] = registration.email.toStdString();
    facts[matching::Signal::Country] = registration.country.toStdString();
    facts[matching::Signal::City] = registration.city.toStdString();
    return facts;
}

ConflictFinder::ConflictFinder(store::Connection& connection, NameSource& names, const QDate& today, double from)
    : m_names(names), m_today(today), m_from(from), m_maker(true), m_companyFacts(connection, u"company"_s), m_reader(connection),
      m_byDomain(connection, "SELECT id FROM company WHERE domain IN (?1, ?2) AND retired = 0 LIMIT ?3"),
      m_byMail(connection, "SELECT company_id, email FROM contact WHERE email = ? COLLATE NOCASE AND company_id IS NOT NULL AND retired = 0 LIMIT ?"),
      m_companyName(connection, "SELECT name FROM company WHERE id = ?"),
      m_family(connection, "WITH RECURSIVE up(id, parent_id, depth) AS (SELECT id, parent_id, 0 FROM company WHERE id = ?1 UNION SELECT c.id, c.parent_id, depth + 1 FROM company c JOIN up ON c.id = up.parent_id WHERE depth < 10),"
                           " root(id) AS (SELECT id FROM up ORDER BY depth DESC LIMIT 1),"
                           " down(id, depth) AS (SELECT id, 0 FROM root UNION SELECT c.id, depth + 1 FROM company c JOIN down ON c.parent_id = down.id WHERE depth < 10)"
                           " SELECT d.id, c.name FROM (SELECT DISTINCT id FROM down LIMIT ?2) d JOIN company c ON c.id = d.id WHERE d.id <> ?1 AND c.retired = 0"),
      m_registrationsOf(connection, "SELECT id FROM registration WHERE company_id = ? LIMIT 500"), m_registrationsByDomain(connection, "SELECT id FROM registration WHERE domain IN (?, ?) LIMIT 500"),
      m_registrationsByMail(connection, "SELECT id FROM registration WHERE email = ? COLLATE NOCASE LIMIT 500"),
      m_deals(connection, "SELECT d.id, d.name, coalesce(d.partner_id, 0), pa.name, co.name, coalesce(d.product_id, 0), pr.name, pr.family, d.stage, d.created_at, d.close_date, d.amount, d.currency"
                          " FROM deal d JOIN company co ON co.id = d.company_id LEFT JOIN company pa ON pa.id = d.partner_id LEFT JOIN product pr ON pr.id = d.product_id"
                          " WHERE d.company_id = ? AND d.outcome = 'open' AND d.retired = 0 LIMIT 500") {}

ConflictReport ConflictFinder::find(const Registration& registration, int days) {
    m_registration = &registration;
    m_companies.clear();
    m_dealsTold.clear();
    m_found.clear();
    m_facts = customerFacts(registration);
    m_own = m_maker.keep(m_facts);
    m_names.weigh(m_own.core);
    m_span = {registration.firstInAt.isEmpty() ? iso(m_today) : registration.firstInAt.left(10), registration.protectedUntil.isEmpty() ? iso(m_today.addDays(days)) : registration.protectedUntil};
    const NameSource::Named named = m_names.find(registration);
    matchCompanies(named.companies);
    ConflictReport report;
    for (const auto& [id, known] : m_companies) {
        m_companyName.reset().bind(1, id);
        report.customers.push_back({id, m_companyName.step() ? m_companyName.text(0) : QString(), known.points, known.evidence});
    }
    std::stable_sort(report.customers.begin(), report.customers.end(), [](const CustomerMatch& a, const CustomerMatch& b) { return a.points > b.points; });
    addFamilies();
    findRegistrations(named.registrations);
    findDeals();
    std::stable_sort(m_found.begin(), m_found.end(), [](const Conflict& a, const Conflict& b) { return a.otherFirst != b.otherFirst ? a.otherFirst : a.points > b.points; });
    report.conflicts = std::move(m_found);
    return report;
}

std::optional<ConflictFinder::Known> ConflictFinder::compare(const matching::Facts& facts) {
    const matching::Subject other = m_maker.keep(facts);
    if (!matching::worthComparing(m_own, other)) return std::nullopt;
    m_names.weigh(other.core);
    Known known{matching::score(m_own, other, m_names.weights()), {}};
    if (known.points < m_from) return std::nullopt;
    for (const matching::Evidence& evidence : matching::explain(m_own, other, m_names.weights()))
        known.evidence.push_back({matching::signalName(evidence.signal), evidence.points, matching::evidenceText(evidence, m_facts, facts)});
    return known;
}

void ConflictFinder::keepBest(RecordId company, Known known) {
    const auto at = m_companies.find(company);
    if (at == m_companies.end()) m_companies.emplace(company, std::move(known));
    else if (at->second.points < known.points) at->second = std::move(known);
}

void ConflictFinder::matchCompanies(const std::vector<RecordId>& named) {
    std::set<RecordId> candidates(named.begin(), named.end());
    std::map<RecordId, QString> byMail;
    if (const QString domain = customerDomain(*m_registration); !domain.isEmpty()) {
        m_byDomain.reset().bindAll(domain, m_registration->domain, mostOfAKey);
        while (m_byDomain.step()) candidates.insert(m_byDomain.integer(0));
    }
    if (!m_registration->email.isEmpty()) {
        m_byMail.reset().bindAll(m_registration->email, mostOfAKey);
        while (m_byMail.step()) byMail.emplace(m_byMail.integer(0), m_byMail.text(1));
        for (const auto& [company, mail] : byMail) candidates.insert(company);
    }
    for (const RecordId id : candidates) {
        auto facts = m_companyFacts.find(id);
        if (!facts) continue;
        if (const auto mail = byMail.find(id); mail != byMail.end()) (*facts)[matching::Signal::Email] = mail->second.toStdString();
        if (auto known = compare(*facts)) keepBest(id, std::move(*known));
    }
    if (m_registration->company != 0) keepBest(m_registration->company, {sameCompanyPoints, {{u"company"_s, sameCompanyPoints, words(QT_TRANSLATE_NOOP("Registrations", "same customer record"))}}});
}

/// Adds the other companies of each one's group: parents, subsidiaries and sisters.
void ConflictFinder::addFamilies() {
    const std::map<RecordId, Known> matched = m_companies;
    for (const auto& [id, known] : matched) {
        if (known.points + familyPoints < m_from) continue;
        m_companyName.reset().bind(1, id);
        const QString name = m_companyName.step() ? m_companyName.text(0) : QString();
        m_family.reset().bindAll(id, mostOfAFamily);
        while (m_family.step()) {
            Known relative{known.points + familyPoints, known.evidence};
            relative.evidence.push_back({u"family"_s, familyPoints, words(QT_TRANSLATE_NOOP("Registrations", "%1 and %2 are companies of one group")).arg(m_family.text(1), name)});
            keepBest(m_family.integer(0), std::move(relative));
        }
    }
}

/// What products say: nothing where they are different ones of different families, so that there is no conflict.
std::optional<ConflictSignal> ConflictFinder::productSignal(RecordId product, const QString& name, const QString& family) const {
    if (m_registration->product == 0 || product == 0) return ConflictSignal{u"product"_s, 0, words(QT_TRANSLATE_NOOP("Registrations", "no product named by one of them"))};
    if (m_registration->product == product) return ConflictSignal{u"product"_s, productPoints, words(QT_TRANSLATE_NOOP("Registrations", "same product %1")).arg(name)};
    if (!family.isEmpty() && family == m_registration->productFamily)
        return ConflictSignal{u"product"_s, productFamilyPoints, words(QT_TRANSLATE_NOOP("Registrations", "products of one family: %1 and %2")).arg(m_registration->productName, name)};
    return std::nullopt;
}

std::optional<ConflictSignal> ConflictFinder::overlapSignal(const Span& other) const {
    const auto before = [](const QString& end, const QString& start) { return !end.isEmpty() && !start.isEmpty() && end < start; };
    if (before(m_span.until, other.from) || before(other.until, m_span.from)) return std::nullopt;
    const QString from = std::max(m_span.from, other.from);
    const QString until = m_span.until.isEmpty() ? other.until : other.until.isEmpty() ? m_span.until : std::min(m_span.until, other.until);
    return ConflictSignal{u"window"_s, overlapPoints,
                          until.isEmpty() ? words(QT_TRANSLATE_NOOP("Registrations", "both run from %1 on")).arg(from) : words(QT_TRANSLATE_NOOP("Registrations", "both run from %1 to %2")).arg(from, until)};
}

void ConflictFinder::findRegistrations(const std::vector<RecordId>& named) {
    std::set<RecordId> candidates(named.begin(), named.end());
    const auto collect = [&](Statement& rows) {
        while (rows.step()) candidates.insert(rows.integer(0));
        rows.reset();
    };
    for (const auto& [id, known] : m_companies) collect(m_registrationsOf.reset().bind(1, id));
    if (const QString domain = customerDomain(*m_registration); !domain.isEmpty()) collect(m_registrationsByDomain.reset().bindAll(domain, m_registration->domain));
    if (!m_registration->email.isEmpty()) collect(m_registrationsByMail.reset().bind(1, m_registration->email));
    candidates.erase(m_registration->id);
    for (const RecordId id : candidates)
        if (const auto other = m_reader.read(id)) consider(*other);
}

void ConflictFinder::consider(const Registration& other) {
    if (!keepsPlace(other.state)) return;
    const auto product = productSignal(other.product, other.productName, other.productFamily);
    const auto overlap = overlapSignal({other.firstInAt.left(10), other.protectedUntil});
    if (!product || !overlap) return;
    Known best;
    if (const auto known = m_companies.find(other.company); other.company != 0 && known != m_companies.end()) best = known->second;
    if (auto likeness = compare(customerFacts(other)); likeness && likeness->points > best.points) best = std::move(*likeness);
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
    const QString& ours = m_registration->firstInAt;
    conflict.otherFirst = ours.isEmpty() || other.firstInAt < ours || (other.firstInAt == ours && other.id < m_registration->id);
    add(std::move(conflict), std::move(best), *product, *overlap);
    if (other.deal != 0) m_dealsTold.insert(other.deal);
}

void ConflictFinder::findDeals() {
    for (const auto& [company, known] : m_companies) {
        m_deals.reset().bind(1, company);
        while (m_deals.step()) considerDeal(known);
    }
}

/// The deal at which `m_deals` stands.
void ConflictFinder::considerDeal(const Known& known) {
    Conflict conflict;
    conflict.deal = m_deals.integer(0);
    conflict.partner = m_deals.integer(2);
    // A partner's own deal is what it registers; one that a registration led to is told with that.
    if (conflict.deal == m_registration->deal || (conflict.partner != 0 && conflict.partner == m_registration->partner) || m_dealsTold.contains(conflict.deal)) return;
    const auto product = productSignal(m_deals.integer(5), m_deals.text(6), m_deals.text(7));
    const auto overlap = overlapSignal({m_deals.text(9).left(10), {}});
    if (!product || !overlap) return;
    conflict.name = m_deals.text(1);
    conflict.partnerName = m_deals.text(3);
    conflict.customer = m_deals.text(4);
    conflict.product = m_deals.text(6);
    conflict.state = m_deals.text(8);
    conflict.since = m_deals.text(9);
    conflict.until = m_deals.text(10);
    if (!m_deals.isNull(11)) conflict.minor = m_deals.integer(11);
    conflict.currency = m_deals.text(12);
    // A deal whose beginning nobody wrote down was there when we looked.
    conflict.otherFirst = conflict.since.isEmpty() || m_registration->firstInAt.isEmpty() || conflict.since <= m_registration->firstInAt;
    add(std::move(conflict), known, *product, *overlap);
}

void ConflictFinder::add(Conflict conflict, Known known, const ConflictSignal& product, const ConflictSignal& overlap) {
    conflict.points = known.points;
    conflict.evidence = std::move(known.evidence);
    conflict.evidence.push_back(product);
    conflict.evidence.push_back(overlap);
    std::stable_sort(conflict.evidence.begin(), conflict.evidence.end(), [](const ConflictSignal& a, const ConflictSignal& b) { return std::abs(a.points) > std::abs(b.points); });
    m_found.push_back(std::move(conflict));
}

} // namespace channelbook::registrations
