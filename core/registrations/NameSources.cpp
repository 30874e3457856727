#include "core/matching/Walk.h"
#include "core/registrations/ConflictFinder.h"

namespace channelbook::registrations {

using namespace Qt::StringLiterals;
using store::Statement;

StoredNames::StoredNames(store::Connection& connection)
    : m_companies(connection, u"company"_s, u"search_company"_s), m_registrations(connection, u"registration"_s, u"search_registration"_s), m_weights(m_companies.weights()) {}

NameSource::Named StoredNames::find(const Registration& registration) {
    const QString name = registration.customerName();
    if (name.isEmpty()) return {};
    return {m_companies.find(name), m_registrations.find(name)};
}

WalkedNames::WalkedNames(store::Connection& connection, const std::vector<Registration>& arrivals, double from)
    : m_weights(matching::sampledWeights(connection, u"company"_s, connection.integer("SELECT count(*) FROM company"))) {
    matching::SubjectMaker maker(true);
    std::vector<matching::Subject> held;
    for (const Registration& arrival : arrivals) held.push_back(maker.keep(customerFacts(arrival)));
    matching::CandidateIndex index(m_weights);
    for (std::size_t i = 0; i < held.size(); ++i) index.add(held[i], static_cast<quint32>(i));
    index.finish();
    const store::Progress progress;
    matching::FactsReader companies(connection, u"company"_s);
    (void)matching::Walk([&](matching::Facts& facts) { return companies.next(facts); }, true, {index, held, m_weights}, from,
                         [&](const matching::Walk::Found& found) { m_found[held[found.position].id].companies.push_back(found.passing); })
        .run(progress);
    Statement rows(connection, "SELECT t.id, coalesce(t.customer, co.name), t.domain, t.email, t.country, t.city FROM registration t LEFT JOIN company co ON co.id = t.company_id"
                               " WHERE t.retired = 0 AND t.state IN ('submitted', 'in_review', 'returned', 'approved', 'converted') ORDER BY t.id");
    const auto next = [&](matching::Facts& facts) {
        if (!rows.step()) return false;
        Registration registration;
        registration.id = rows.integer(0);
        registration.customer = rows.text(1);
        registration.domain = rows.text(2);
        registration.email = rows.text(3);
        registration.country = rows.text(4);
        registration.city = rows.text(5);
        facts = customerFacts(registration);
        return true;
    };
    (void)matching::Walk(next, true, {index, held, m_weights}, from, [&](const matching::Walk::Found& found) { m_found[held[found.position].id].registrations.push_back(found.passing); }).run(progress);
}

NameSource::Named WalkedNames::find(const Registration& registration) {
    const auto found = m_found.find(registration.id);
    return found == m_found.end() ? Named{} : found->second;
}

} // namespace channelbook::registrations
