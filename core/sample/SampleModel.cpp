#include "core/sample/SampleModel.h"

#include "core/base/Money.h"
#include "core/sample/SampleTexts.h"

#include <algorithm>
#include <unordered_set>

namespace channelbook::sample {

namespace {

constexpr int partnersPerOwner = 25;
constexpr int fewestOwners = 6;
constexpr int dealsPerCustomer = 6;
constexpr int lastCloseDay = 300;
constexpr int firstCloseDay = -programDays + 5;

// Of 240 partners; what is asked for beyond scales.
constexpr std::array<int, stageCount> shares{60, 23, 31, 84, 21, 12, 4, 5};

/// How likely partners of a stage are to be among the strong ones.
int strength(Stage stage) {
    switch (stage) {
    case Stage::Growing:
        return 5;
    case Stage::Active:
    case Stage::AtRisk:
        return 2;
    default:
        return 1;
    }
}

} // namespace

std::array<int, stageCount> stageShares(int partners) {
    std::array<int, stageCount> counts{};
    std::array<qint64, stageCount> rests{};
    qint64 total = 0;
    for (const int share : shares) total += share;
    int left = partners;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const qint64 exact = static_cast<qint64>(partners) * shares[i];
        counts[i] = static_cast<int>(exact / total);
        rests[i] = exact % total;
        left -= counts[i];
    }
    for (; left > 0; --left) {
        const auto largest = std::max_element(rests.begin(), rests.end());
        ++counts[static_cast<std::size_t>(largest - rests.begin())];
        *largest = -1;
    }
    return counts;
}

Model::Model(const ModelSize& size)
    : m_size(size)
    , m_calendar(size.today)
    , m_names(size.seed) {
    for (const Country& country : countries()) {
        const QString code =
            QString::fromUtf8(country.currency.data(), static_cast<qsizetype>(country.currency.size()));
        m_currencies.push_back({std::string(country.currency), minorDigits(code)});
    }
    planOwners();
    planPartners();
    rankPartners();
    planCustomers();
    planDays();
}

Region Model::regionOf(int country) const {
    return countries()[static_cast<std::size_t>(country)].region;
}

int Model::daysBetween(Random& random, int first, int last) {
    return last <= first ? first : random.between(first, last);
}

Moment Model::moment(Random& random, int day) {
    // Yesterday evening in UTC is still to come where today has just begun.
    const int hour = random.between(6, day >= -1 ? 9 : 17);
    return {day, hour * 3600 + random.below(60) * 60};
}

int Model::ownerIn(Region region, Random& random) const {
    return random.pick(m_ownersByRegion[static_cast<std::size_t>(region)]);
}

void Model::planOwners() {
    const int count = std::max(fewestOwners, m_size.partners / partnersPerOwner);
    std::unordered_set<std::string> taken;
    for (int number = 0; number < count; ++number) {
        Random random(m_size.seed, Draw::Owner, static_cast<quint64>(number));
        OwnerRow owner;
        owner.number = number;
        const bool leads = number >= 1 && number <= regionCount;
        owner.region =
            leads ? static_cast<Region>(number - 1) : static_cast<Region>(random.weighted(std::array{36, 40, 14, 10}));
        owner.title = number == 0 ? "VP Channels" : leads ? "Regional Channel Manager" : "Partner Account Manager";
        owner.manager = number == 0 ? -1 : leads ? 0 : static_cast<int>(owner.region) + 1;
        owner.active = number < fewestOwners || !random.percent(5);
        std::vector<int> homes;
        for (const Country& country : countries())
            if (country.region == owner.region) homes.push_back(country.people);
        for (int attempt = 0; attempt < 8; ++attempt) {
            const People& people = peoples()[static_cast<std::size_t>(random.pick(homes))];
            owner.first = random.pick(people.first);
            owner.last = random.pick(people.last);
            owner.name = owner.first + ' ' + owner.last;
            if (taken.insert(owner.name).second) break;
            // So many owners that names repeat: the address tells them apart.
            if (attempt == 7) owner.email = std::to_string(number);
        }
        owner.email = mailName(owner.first) + '.' + mailName(owner.last) + owner.email + "@acme.example";
        if (number != 0 && owner.active) m_ownersByRegion[static_cast<std::size_t>(owner.region)].push_back(number);
        m_owners.push_back(std::move(owner));
    }
}

void Model::planPartners() {
    std::vector<Stage> stages;
    const auto counts = stageShares(m_size.partners);
    for (std::size_t i = 0; i < counts.size(); ++i)
        stages.insert(stages.end(), static_cast<std::size_t>(counts[i]), static_cast<Stage>(i));
    Random shuffling(m_size.seed, Draw::Ranking, 0);
    for (std::size_t i = stages.size(); i > 1; --i)
        std::swap(stages[i - 1], stages[static_cast<std::size_t>(shuffling.below(static_cast<int>(i)))]);
    m_partners.resize(stages.size());
    for (int number = 0; number < partners(); ++number) {
        Random random(m_size.seed, Draw::Partner, static_cast<quint64>(number));
        PartnerPlan& plan = m_partners[static_cast<std::size_t>(number)];
        plan.country = m_names.country(number, false);
        plan.stage = stages[static_cast<std::size_t>(number)];
        plan.founder = plan.stage >= Stage::Active && random.percent(45);
        const int managed = plan.stage == Stage::Prospect ? 60 : plan.stage == Stage::Recruiting ? 85 : 100;
        if (random.percent(managed)) plan.manager = ownerIn(regionOf(plan.country), random);
        plan.alsoCustomer = plan.stage >= Stage::Active && plan.stage != Stage::Former && random.percent(6);
        if (plan.stage == Stage::Onboarding && random.percent(60)) plan.tier = 0;
    }
}

void Model::rankPartners() {
    std::vector<std::pair<int, int>> ranking;
    for (int number = 0; number < partners(); ++number) {
        const Stage stage = m_partners[static_cast<std::size_t>(number)].stage;
        if (stage < Stage::Onboarding) continue;
        Random random(m_size.seed, Draw::Ranking, static_cast<quint64>(number) + 1);
        const int luck = random.below(1 << 24);
        ranking.emplace_back(stage == Stage::Onboarding ? luck / 16 : luck / 8 * strength(stage), -number);
    }
    std::sort(ranking.rbegin(), ranking.rend());
    // Somebody must have been there from the start; the strongest partner was.
    const auto strongest = std::find_if(ranking.begin(), ranking.end(), [this](const auto& entry) {
        const Stage stage = m_partners[static_cast<std::size_t>(-entry.second)].stage;
        return stage == Stage::Active || stage == Stage::Growing;
    });
    if (strongest != ranking.end()) m_partners[static_cast<std::size_t>(-strongest->second)].founder = true;
    qint64 position = 0;
    for (const auto& [score, negative] : ranking) {
        const int number = -negative;
        PartnerPlan& plan = m_partners[static_cast<std::size_t>(number)];
        const qint64 percentile = position * 100 / static_cast<qint64>(ranking.size());
        if (plan.stage >= Stage::Active && plan.stage != Stage::Former)
            plan.tier = static_cast<signed char>(percentile < 5 ? 3 : percentile < 18 ? 2 : percentile < 50 ? 1 : 0);
        const quint64 weight = 1'000'000'000ULL / static_cast<quint64>(position++ + 5);
        const auto steps = path(number);
        const auto onboarding = std::find_if(steps.begin(), steps.end(),
                                             [](const PathStep& step) { return step.stage == Stage::Onboarding; });
        if (onboarding == steps.end()) continue;
        plan.sellsFrom = plan.founder ? -programDays : onboarding->at.day + 20;
        plan.sellsUntil = plan.stage >= Stage::Offboarding ? steps.back().at.day : 0;
        for (SellerPool* pool : {&m_sellers, &m_regionalSellers[static_cast<std::size_t>(regionOf(plan.country))]}) {
            pool->partners.push_back(number);
            pool->weights.push_back(weight + (pool->weights.empty() ? 0 : pool->weights.back()));
            if (plan.founder && plan.stage < Stage::Offboarding) pool->founders.push_back(number);
        }
    }
}

void Model::planCustomers() {
    const auto count =
        static_cast<int>(std::min<qint64>((m_size.deals + dealsPerCustomer - 1) / dealsPerCustomer, 100'000'000));
    m_customers.resize(static_cast<std::size_t>(count));
    for (int number = 0; number < count; ++number) {
        Random random(m_size.seed, Draw::Customer, static_cast<quint64>(number));
        CustomerPlan& plan = m_customers[static_cast<std::size_t>(number)];
        plan.country = m_names.country(number, true);
        plan.owner = ownerIn(regionOf(plan.country), random);
        plan.status = random.weighted(std::array{14, 78, 8});
        const bool old = plan.status == 2 || random.percent(55);
        plan.since = plan.status == 0 ? noDay
                     : old            ? random.between(-3000, -programDays - 20)
                                      : random.between(-programDays, -10);
        const int known = plan.status == 0 ? random.between(-programDays, -30) : plan.since - random.between(3, 200);
        plan.known = known;
    }
    // Most customers buy now and then, a few buy all the time.
    constexpr auto appetites = std::to_array<int>({1, 2, 2, 3, 4, 5, 7, 10, 16, 36});
    std::vector<quint64> weights;
    quint64 total = 0;
    for (int company = 0; company < companies(); ++company) {
        if (company < partners() && !m_partners[static_cast<std::size_t>(company)].alsoCustomer) continue;
        Random random(m_size.seed, Draw::Customer, (1ULL << 32) + static_cast<quint64>(company));
        const CustomerPlan plan = customerPlan(company);
        const int standing = plan.status == 0 ? 1 : plan.known < -programDays ? 4 : 2;
        total += static_cast<quint64>(random.pick(appetites) * standing);
        m_buyers.push_back(company);
        weights.push_back(total);
    }
    for (const quint64 weight : weights)
        m_dealsUpTo.push_back(static_cast<qint64>(static_cast<quint64>(m_size.deals) * weight / total));
}

Model::CustomerPlan Model::customerPlan(int company) const {
    if (company >= partners()) return m_customers[static_cast<std::size_t>(company - partners())];
    const PartnerPlan& partner = m_partners[static_cast<std::size_t>(company)];
    const int joined = partner.founder ? -programDays : partner.sellsFrom;
    return {partner.country, 1, joined, std::max(partner.manager, 0), joined};
}

void Model::planDays() {
    quint64 sum = 0;
    for (int day = firstCloseDay; day <= lastCloseDay; ++day) {
        const QDate date = m_calendar.date(day);
        const int monthOfQuarter = (date.month() - 1) % 3;
        const int daysLeft = date.daysInMonth() - date.day();
        quint64 weight = monthOfQuarter == 0 ? 65 : monthOfQuarter == 1 ? 90 : 135;
        if (monthOfQuarter == 2 && daysLeft < 10) weight = weight * 17 / 10;
        if (date.month() >= 10) weight = weight * 13 / 10;
        if (date.dayOfWeek() >= 6) weight /= 5;
        // The program grows by two thirds in its three years; what lies ahead thins out.
        weight = day < 0 ? weight * static_cast<quint64>(1600 + day) / 10
                         : weight * static_cast<quint64>(lastCloseDay + 1 - day) / 3;
        sum += weight;
        m_dayWeights.push_back(sum);
    }
}

// The way to the present stage with the days it was taken on: from today backwards, for founders from the program's
// start.
std::vector<Model::PathStep> Model::path(int partner) const {
    const PartnerPlan& plan = m_partners[static_cast<std::size_t>(partner)];
    Random random(m_size.seed, Draw::PartnerHistory, static_cast<quint64>(partner));
    std::vector<Stage> stages{Stage::Prospect, Stage::Recruiting, Stage::Onboarding, Stage::Active};
    const bool viaGrowth = random.percent(25);
    const bool detour = random.percent(20);
    int inStage = 0;
    switch (plan.stage) {
    case Stage::Prospect:
        stages = {Stage::Prospect};
        inStage = random.percent(95) ? random.between(1, 55) : random.between(61, 140);
        break;
    case Stage::Recruiting:
        stages.resize(2);
        inStage = random.percent(92) ? random.between(1, 42) : random.between(46, 90);
        break;
    case Stage::Onboarding:
        stages.resize(3);
        inStage = random.percent(90) ? random.between(2, 85) : random.between(91, 160);
        break;
    case Stage::Active:
        if (detour) stages.insert(stages.end(), {Stage::AtRisk, Stage::Active});
        inStage = detour ? random.between(20, 350) : random.between(15, 850);
        break;
    case Stage::Growing:
        stages.push_back(Stage::Growing);
        inStage = random.between(15, 240);
        break;
    case Stage::AtRisk:
        if (viaGrowth) stages.push_back(Stage::Growing);
        stages.push_back(Stage::AtRisk);
        inStage = random.percent(80) ? random.between(3, 58) : random.between(62, 95);
        break;
    case Stage::Offboarding:
        stages.insert(stages.end(), {Stage::AtRisk, Stage::Offboarding});
        inStage = random.between(5, 70);
        break;
    case Stage::Former:
        if (detour && !plan.founder)
            stages = {Stage::Prospect, Stage::Recruiting, Stage::Former};
        else
            stages.insert(stages.end(), {Stage::AtRisk, Stage::Offboarding, Stage::Former});
        inStage = random.between(30, 400);
        break;
    }
    const auto stay = [&random](Stage stage) {
        switch (stage) {
        case Stage::Prospect:
            return random.between(10, 80);
        case Stage::Recruiting:
            return random.between(12, 50);
        case Stage::Onboarding:
            return random.between(25, 95);
        case Stage::Active:
            return random.between(120, 350);
        case Stage::Growing:
            return random.between(90, 250);
        default:
            return random.between(20, 90);
        }
    };
    std::vector<int> days(stages.size(), -inStage);
    constexpr std::size_t active = 3;
    if (plan.founder) {
        days[2] = -programDays - 1 - random.below(25);
        days[active] = days[2] + random.between(25, 70);
        days[1] = days[2] - random.between(12, 50);
        days[0] = days[1] - random.between(10, 80);
        const int after = static_cast<int>(stages.size() - 1 - active);
        for (int i = 1; i < after; ++i)
            days[active + static_cast<std::size_t>(i)] =
                days[active] + (-inStage - days[active]) * (after + i) / (2 * after);
    } else {
        for (std::size_t i = stages.size() - 1; i > 0; --i) days[i - 1] = days[i] - stay(stages[i - 1]);
    }
    std::vector<PathStep> steps;
    for (std::size_t i = 0; i < stages.size(); ++i) steps.push_back({stages[i], moment(random, days[i])});
    return steps;
}

} // namespace channelbook::sample
