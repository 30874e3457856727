#include "core/sample/SampleModel.h"
#include "core/sample/SampleTexts.h"

#include <algorithm>

namespace channelbook::sample {

namespace {

constexpr auto partnerTypes = std::to_array<std::string_view>(
    {"Reseller", "MSP", "SI", "ISV", "Referral", "Distributor", "Consultant", "OEM", "Marketplace"});
constexpr std::array typeWeights{38, 18, 14, 10, 10, 5, 3, 1, 1};
constexpr auto tiers = std::to_array<std::string_view>({"Registered", "Silver", "Gold", "Platinum"});
constexpr auto statuses = std::to_array<std::string_view>({"Prospect", "Active", "Former"});
constexpr auto segments =
    std::to_array<std::string_view>({"Enterprise", "Mid-market", "Small business", "Public sector"});
constexpr auto sizes = std::to_array<int>({8, 14, 25, 40, 70, 120, 180, 260, 400, 700, 1200, 2500, 6000, 18000});
constexpr auto salutations = std::to_array<std::string_view>({"", "", "Ms.", "Mr.", "Dr."});
constexpr auto contactSources =
    std::to_array<std::string_view>({"", "Web", "Trade Show", "Partner Referral", "Word of mouth"});
constexpr auto consents = std::to_array<std::string_view>({"yes", "unknown", "no"});

std::string street(Random& random, const People& people) {
    std::string text;
    for (const char letter : random.pick(people.streets)) {
        if (letter == '#')
            text += std::to_string(random.between(1, 9) * (random.percent(50) ? 1 : random.between(2, 30)));
        else
            text += letter;
    }
    return text;
}

qint64 powerOfTen(int digits) {
    qint64 result = 1;
    for (int i = 0; i < digits; ++i) result *= 10;
    return result;
}

} // namespace

PartnerFacet Model::partnerFacet(int number, CompanyRow& company) const {
    const PartnerPlan& plan = m_partners[static_cast<std::size_t>(number)];
    Random random(m_size.seed, Draw::Partner, (1ULL << 32) + static_cast<quint64>(number));
    PartnerFacet facet;
    const auto steps = path(number);
    std::string_view from;
    for (const PathStep& step : steps) {
        facet.moves.push_back({from, stageName(step.stage), step.at});
        from = stageName(step.stage);
    }
    facet.stage = plan.stage;
    facet.since = steps.back().at;
    facet.type = partnerTypes[static_cast<std::size_t>(random.weighted(typeWeights))];
    if (plan.tier >= 0) facet.tier = tiers[static_cast<std::size_t>(plan.tier)];
    facet.manager = plan.manager;
    facet.region = regionOf(plan.country);
    facet.nextAction = random.pick(nextActions(plan.stage));

    const int first = random.below(static_cast<int>(verticals().size()));
    for (int i = 0, count = random.below(4); i < count; ++i) {
        if (i > 0) facet.focus += ", ";
        facet.focus += verticals()[static_cast<std::size_t>(first + i * 3) % verticals().size()];
    }

    const auto active =
        std::find_if(steps.begin(), steps.end(), [](const PathStep& step) { return step.stage == Stage::Active; });
    if (active != steps.end()) {
        facet.agreementStart = active->at.day - random.below(10);
        const int term = random.percent(60) ? 365 : 730;
        facet.agreementEnd = facet.agreementStart + term;
        while (facet.agreementEnd <= 60) facet.agreementEnd += term;
        if (plan.stage == Stage::AtRisk || random.percent(9)) facet.agreementEnd = random.between(4, 58);
        if (plan.stage == Stage::Offboarding) facet.agreementEnd = random.between(5, 80);
        if (plan.stage == Stage::Former) facet.agreementEnd = steps.back().at.day;
    } else if (plan.stage == Stage::Onboarding && random.percent(35)) {
        facet.agreementStart = steps.back().at.day;
        facet.agreementEnd = facet.agreementStart + 365;
    }

    company.created = moment(random, steps.front().at.day - random.between(1, 10));
    company.crmType = plan.stage < Stage::Onboarding ? "Prospect" : "Channel Partner / Reseller";
    company.owner = plan.manager >= 0 ? plan.manager : static_cast<int>(facet.region) + 1;
    company.modified = moment(random, daysBetween(random, steps.back().at.day, -1));
    return facet;
}

CompanyRow Model::company(int number) const {
    CompanyRow row;
    row.number = number;
    row.isPartner = number < partners();
    const int index = row.isPartner ? number : number - partners();
    CompanyName name = row.isPartner ? m_names.partner(index) : m_names.customer(index);
    const Country& country = countries()[static_cast<std::size_t>(name.country)];
    const People& people = peoples()[static_cast<std::size_t>(country.people)];
    Random random(m_size.seed, Draw::Company, (1ULL << 33) + static_cast<quint64>(number));
    row.name = std::move(name.name);
    row.shortName = std::move(name.shortName);
    row.domain = std::move(name.domain);
    row.website = "https://www." + row.domain;
    row.industry = name.industry;
    row.country = country.name;
    const auto& [city, state] = random.pick(country.cities);
    row.city = city;
    row.state = state;
    row.phone = numbered(random, country.phone);
    row.postal = numbered(random, country.postal);
    row.street = street(random, people);
    row.currency = &m_currencies[static_cast<std::size_t>(name.country)];
    const int size = random.pick(sizes);
    row.employees = size + random.below(size / 2);
    const qint64 dollars = static_cast<qint64>(row.employees) * random.between(90, 240) * 1000;
    row.revenueMinor = dollars / 100 * country.perHundredDollars / 1000 * 1000 * powerOfTen(row.currency->digits);
    if (random.percent(25)) row.description = random.pick(companyNotes());
    if (index >= 20 && random.percent(row.isPartner ? 2 : 6)) row.parent = number - index + random.below(index);

    const auto plan = row.isPartner && !m_partners[static_cast<std::size_t>(number)].alsoCustomer
                          ? CustomerPlan{}
                          : customerPlan(number);
    if (row.isPartner) {
        row.isCustomer = m_partners[static_cast<std::size_t>(number)].alsoCustomer;
        row.partner = partnerFacet(number, row);
    } else {
        row.isCustomer = true;
        row.owner = plan.owner;
        row.crmType = plan.status == 0 ? "Prospect" : random.percent(60) ? "Customer - Channel" : "Customer - Direct";
        row.created = moment(random, plan.known);
        row.modified = moment(random, daysBetween(random, std::max(plan.known + 1, -500), -1));
    }
    if (row.isCustomer) {
        row.customer.status = statuses[static_cast<std::size_t>(plan.status)];
        row.customer.segment = segments[static_cast<std::size_t>(row.industry == "Government" ? 3
                                                                 : row.employees > 2000       ? 0
                                                                 : row.employees > 150        ? 1
                                                                                              : 2)];
        row.customer.since = plan.since;
    }
    return row;
}

std::vector<ContactRow> Model::contacts(const CompanyRow& company) const {
    Random random(m_size.seed, Draw::Contact, static_cast<quint64>(company.number));
    const int count = company.isPartner ? random.between(2, 6) : random.percent(50) ? 1 : 0;
    const int index = company.isPartner ? company.number : company.number - partners();
    const Country& country = countries()[static_cast<std::size_t>(m_names.country(index, !company.isPartner))];
    const int firstPosition = random.below(static_cast<int>(positions().size()));
    std::vector<ContactRow> rows;
    for (int i = 0; i < count; ++i) {
        // Now and then someone comes from elsewhere.
        const std::size_t home = random.percent(88)
                                     ? static_cast<std::size_t>(country.people)
                                     : static_cast<std::size_t>(random.below(static_cast<int>(peoples().size())));
        const People& people = peoples()[home];
        ContactRow row;
        row.company = company.number;
        row.first = random.pick(people.first);
        row.last = random.pick(people.last);
        row.name = row.first + ' ' + row.last;
        row.salutation = random.pick(salutations);
        const Position& position = positions()[static_cast<std::size_t>(firstPosition + i * 5) % positions().size()];
        row.title = position.title;
        row.role = position.role;
        const bool namesake =
            std::any_of(rows.begin(), rows.end(), [&row](const ContactRow& other) { return other.name == row.name; });
        row.email = mailName(row.first) + '.' + mailName(row.last) + (namesake ? std::to_string(i + 1) : "") + '@' +
                    company.domain;
        row.phone = i == 0 || random.percent(40) ? company.phone : numbered(random, country.phone);
        if (random.percent(45)) row.mobile = numbered(random, country.phone);
        row.city = company.city;
        row.country = company.country;
        row.consent = consents[static_cast<std::size_t>(random.weighted(std::array{55, 30, 15}))];
        row.leadSource = random.pick(contactSources);
        row.owner = company.owner;
        row.created = moment(random, daysBetween(random, company.created.day + 1, -1));
        row.modified = row.created;
        rows.push_back(std::move(row));
    }
    return rows;
}

ActivityRow Model::activityFrom(Random& random, int oldest, int newest, bool ofDeal) const {
    const ActivityText& text = random.pick(ofDeal ? dealActivities() : partnerActivities());
    ActivityRow row;
    row.kind = text.kind;
    row.subject = text.subject;
    row.body = text.body;
    row.ofDeal = ofDeal;
    row.at = moment(random, daysBetween(random, oldest, newest));
    if (row.kind != "task") return row;
    row.due = row.at.day + random.between(3, 28);
    const bool past = row.due < 0;
    row.done = random.percent(past ? (row.due < -45 ? 97 : 70) : 15);
    if (!row.done) return row;
    row.doneAt = moment(random, std::min(daysBetween(random, row.at.day, row.due + 2), -1));
    if (row.doneAt.day == row.at.day) row.doneAt = {row.at.day, row.at.second + 600};
    return row;
}

std::vector<ActivityRow> Model::activities(const CompanyRow& company, int contacts) const {
    if (!company.isPartner) return {};
    Random random(m_size.seed, Draw::Activity, static_cast<quint64>(company.number));
    constexpr std::array<std::pair<int, int>, stageCount> counts{
        {{0, 2}, {1, 3}, {3, 8}, {4, 14}, {6, 16}, {3, 8}, {2, 4}, {0, 3}}};
    const auto& [fewest, most] = counts[static_cast<std::size_t>(company.partner.stage)];
    const int newest = company.partner.stage == Stage::Former ? company.partner.since.day : -1;
    const int oldest = std::max(company.partner.moves.front().at.day, newest - 500);
    std::vector<ActivityRow> rows;
    for (int i = 0, count = random.between(fewest, most); i < count; ++i) {
        // Half of it is recent: people look at what was agreed lately.
        const int from = random.percent(50) ? std::max(oldest, newest - 60) : oldest;
        ActivityRow row = activityFrom(random, from, newest, false);
        row.company = company.number;
        row.owner = company.owner;
        if (contacts > 0 && row.kind != "task" && random.percent(60)) row.contact = random.below(contacts);
        rows.push_back(row);
    }
    return rows;
}

} // namespace channelbook::sample
