#include "core/sample/SampleModel.h"
#include "core/sample/SampleTexts.h"

#include <algorithm>

namespace channelbook::sample {

namespace {

constexpr int wonStage = 8;
constexpr int lostStage = 9;
constexpr int negotiation = 7;
constexpr int firstCloseDay = -programDays + 5;

// What a deal is worth in US dollars, at equal steps of chance: most are small, a few are large.
constexpr auto worth = std::to_array<int>(
    {1200, 2500, 3500, 4500, 6000, 7500, 9000, 11000, 13500, 17000, 21000, 27000, 36000, 50000, 75000, 160000});
constexpr auto partnerSources =
    std::to_array<std::string_view>({"Partner Referral", "Partner Referral", "Partner", "Joint Webinar", ""});
constexpr auto directSources =
    std::to_array<std::string_view>({"Web", "Web", "Trade Show", "Phone Inquiry", "Word of mouth", ""});
constexpr auto roles = std::to_array<std::string_view>(
    {"Consultant", "Implementation Partner", "System Integrator", "VAR/Reseller", "Distributor"});

std::string_view typeOf(std::string_view occasion) {
    if (occasion == "Renewal" || occasion == "Support") return "Renewal";
    if (occasion == "Expansion" || occasion == "Phase 2" || occasion == "Rollout") return "Existing Business";
    return "New Business";
}

std::string_view forecastOf(int stage) {
    if (stage == wonStage) return "Closed";
    if (stage == lostStage) return "Omitted";
    return stage >= negotiation ? "Commit" : stage >= 5 ? "Best Case" : "Pipeline";
}

/// Half of the steps a number has: 24,300 becomes 24,500, 243,000 becomes 245,000.
qint64 rounded(qint64 amount) {
    qint64 step = 1;
    while (step * 10 <= amount) step *= 10;
    step = std::max<qint64>(step / 20, 1);
    return (amount + step / 2) / step * step;
}

} // namespace

int Model::pickPartner(Random& random, const DealRow& deal) const {
    const SellerPool& regional =
        m_regionalSellers[static_cast<std::size_t>(regionOf(customerPlan(deal.company).country))];
    const SellerPool& pool = regional.founders.empty() ? m_sellers : regional;
    if (pool.founders.empty()) return -1;
    for (int attempt = 0; attempt < 6; ++attempt) {
        const quint64 draw = random.next() % pool.weights.back();
        const auto found = std::upper_bound(pool.weights.begin(), pool.weights.end(), draw) - pool.weights.begin();
        const int number = pool.partners[static_cast<std::size_t>(found)];
        const PartnerPlan& plan = m_partners[static_cast<std::size_t>(number)];
        if (deal.created.day < plan.sellsFrom || deal.created.day > plan.sellsUntil || number == deal.company) continue;
        if (deal.outcome == Outcome::Open && plan.stage == Stage::Former) continue;
        return number;
    }
    const int founder = random.pick(pool.founders);
    return founder == deal.company ? -1 : founder;
}

void Model::dealDates(Random& random, DealRow& deal, const CustomerPlan& customer) const {
    // Within what the customer's time with us allows.
    const int earliest = std::max(customer.known + 20, firstCloseDay);
    const auto weightUpTo = [this](int day) { return m_dayWeights[static_cast<std::size_t>(day - firstCloseDay)]; };
    const quint64 low = earliest == firstCloseDay ? 0 : weightUpTo(earliest - 1);
    const quint64 high = customer.status == 2 ? weightUpTo(-1) : m_dayWeights.back();
    const quint64 draw = low + random.next() % (high - low);
    const auto found = std::upper_bound(m_dayWeights.begin(), m_dayWeights.end(), draw) - m_dayWeights.begin();
    deal.closeDay = static_cast<int>(found) + firstCloseDay;
    const int cycle = 15 + random.below(60) + random.below(60) + (random.percent(20) ? random.below(120) : 0);
    int created = std::max({deal.closeDay - cycle, customer.known, -programDays});
    if (created > -1) created = -1 - random.below(std::min(60, -customer.known));
    deal.created = moment(random, created);
    // A few of those that should have closed lately have not: somebody ought to look.
    const bool open = deal.closeDay >= 0 || (deal.closeDay > -150 && customer.status != 2 && random.percent(7));
    deal.outcome = open ? Outcome::Open : Outcome::Lost;
}

void Model::dealProgress(Random& random, DealRow& deal, const CustomerPlan& customer) const {
    if (deal.outcome == Outcome::Open) {
        const int daysToGo = deal.closeDay;
        deal.stage = daysToGo < 0     ? random.between(2, negotiation)
                     : daysToGo < 30  ? random.between(5, negotiation)
                     : daysToGo < 90  ? random.between(2, negotiation)
                     : daysToGo < 180 ? random.between(1, 5)
                                      : random.between(0, 2);
        if (deal.created.day >= -2) deal.stage = 0;
        const int waited = -1 - deal.created.day;
        deal.stageSince =
            deal.stage == 0 ? deal.created : moment(random, daysBetween(random, deal.created.day + 1 + waited / 3, -1));
        deal.modified = moment(random, daysBetween(random, deal.stageSince.day, -1));
    } else {
        // Who bought something is a customer from then on.
        const int tier = deal.partner < 0 ? 1 : m_partners[static_cast<std::size_t>(deal.partner)].tier;
        const bool bought = customer.status != 0 && customer.since <= deal.closeDay && random.percent(46 + 4 * tier);
        deal.outcome = bought ? Outcome::Won : Outcome::Lost;
        deal.stage = bought ? wonStage : lostStage;
        deal.stageSince = moment(random, deal.closeDay);
        deal.modified = moment(random, std::min(deal.closeDay + random.below(20), -1));
    }
    if (deal.modified.day == deal.stageSince.day) deal.modified = deal.stageSince;
}

void Model::dealAmount(Random& random, DealRow& deal, const Country& country) const {
    const int step = random.below(static_cast<int>(worth.size()) - 1);
    const int low = worth[static_cast<std::size_t>(step)];
    const int high = worth[static_cast<std::size_t>(step) + 1];
    qint64 dollars = low + random.below(high - low);
    if (deal.partner >= 0)
        dollars =
            dollars * (100 + 15 * std::max<int>(m_partners[static_cast<std::size_t>(deal.partner)].tier, 0)) / 100;
    const qint64 whole = dollars * country.perHundredDollars / 100;
    deal.hasAmount = deal.stage >= 2 || !random.percent(20);
    const bool exact = random.percent(20);
    deal.amountMinor = exact ? whole : rounded(whole);
    for (int i = 0; i < deal.currency->digits; ++i) deal.amountMinor *= 10;
    if (exact && deal.currency->digits == 2) deal.amountMinor += random.below(100);
}

void Model::dealWords(Random& random, DealRow& deal) const {
    deal.name.clear();
    const bool customer = deal.company >= partners();
    m_names.appendShortName(deal.name, customer ? deal.company - partners() : deal.company, customer);
    const std::string_view occasion = random.pick(dealOccasions());
    deal.name += " – ";
    deal.name += occasion;
    if (random.percent(60)) {
        deal.name += ' ';
        deal.name += m_calendar.text(deal.closeDay).substr(0, 4);
    }
    deal.type = typeOf(occasion);
    deal.leadSource = deal.partner >= 0 ? random.pick(partnerSources) : random.pick(directSources);
    deal.nextStep =
        random.percent(deal.outcome == Outcome::Open ? 85 : 40) ? random.pick(nextSteps()) : std::string_view();
    deal.forecast = forecastOf(deal.stage);
    deal.description.clear();
    if (random.percent(80)) {
        deal.description += random.pick(needs());
        deal.description += ' ';
        deal.description += random.pick(circumstances());
    }
}

void Model::dealExtras(DealRow& deal) const {
    Random random(m_size.seed, Draw::DealExtras, static_cast<quint64>(deal.number));
    deal.partners.clear();
    deal.moves.clear();
    deal.activities.clear();
    const bool open = deal.outcome == Outcome::Open;
    if (random.percent(11)) {
        for (int i = 0, count = random.percent(80) ? 1 : 2; i < count; ++i) {
            const int partner = pickPartner(random, deal);
            const bool taken = partner < 0 || partner == deal.partner || partner == deal.company ||
                               (i > 0 && !deal.partners.empty() && deal.partners.front().partner == partner);
            if (!taken)
                deal.partners.push_back(
                    {partner, random.pick(roles),
                     moment(random, daysBetween(random, deal.created.day, std::min(deal.stageSince.day, -1)))});
        }
    }
    if (random.percent(open ? 50 : 4)) {
        deal.moves.push_back({{}, dealStages()[0].name, deal.created});
        const int last = open ? deal.stage : negotiation;
        const int most = std::min(last - (open ? 1 : 0), 3);
        int stage = 0;
        for (int i = 1; i <= most; ++i) {
            stage = daysBetween(random, stage + 1, last - (most - i) - (open ? 1 : 0));
            const int day = deal.created.day + (deal.stageSince.day - deal.created.day) * i / (most + 1);
            if (day <= deal.moves.back().at.day || day >= deal.stageSince.day) break;
            deal.moves.push_back(
                {deal.moves.back().to, dealStages()[static_cast<std::size_t>(stage)].name, moment(random, day)});
        }
        if (deal.stage > 0)
            deal.moves.push_back(
                {deal.moves.back().to, dealStages()[static_cast<std::size_t>(deal.stage)].name, deal.stageSince});
    }
    if (random.percent(open ? 15 : 3)) {
        const int newest = open ? -1 : deal.stageSince.day;
        for (int i = 0, count = random.between(1, 2); i < count; ++i) {
            ActivityRow row = activityFrom(random, std::max(deal.created.day, newest - 90), newest, true);
            row.company = deal.partner >= 0 ? deal.partner : deal.company;
            row.owner = deal.owner;
            deal.activities.push_back(row);
        }
    }
}

void Model::deal(qint64 number, DealRow& deal) const {
    Random random(m_size.seed, Draw::Deal, static_cast<quint64>(number));
    deal.number = number;
    const auto buyer = std::upper_bound(m_dealsUpTo.begin(), m_dealsUpTo.end(), number) - m_dealsUpTo.begin();
    deal.company = m_buyers[static_cast<std::size_t>(buyer)];
    const CustomerPlan customer = customerPlan(deal.company);
    dealDates(random, deal, customer);
    deal.partner = random.percent(75) ? pickPartner(random, deal) : -1;
    dealProgress(random, deal, customer);
    const int manager = deal.partner >= 0 ? m_partners[static_cast<std::size_t>(deal.partner)].manager : -1;
    deal.owner = manager >= 0 ? manager : customer.owner;
    deal.product = random.weighted(std::array{26, 9, 16, 14, 12, 10, 9, 4});
    deal.currency = &m_currencies[static_cast<std::size_t>(customer.country)];
    deal.registered = deal.partner >= 0 && random.percent(45);
    dealAmount(random, deal, countries()[static_cast<std::size_t>(customer.country)]);
    dealWords(random, deal);
    dealExtras(deal);
}

} // namespace channelbook::sample
