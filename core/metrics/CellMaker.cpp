#include "core/metrics/Facts.h"

#include "core/base/Money.h"

#include <algorithm>
#include <map>
#include <set>

namespace channelbook::metrics {

namespace {

constexpr int never = std::numeric_limits<int>::max();
constexpr int year = 12;         ///< months
constexpr int firstDay = 3652;   ///< 1980-01-01
constexpr int remembered = 36525; ///< a hundred years
constexpr int longest = 600;     ///< months a cost is spread over at most

} // namespace

int CellMaker::monthOf(int day) {
    if (day == noDay) return 0;
    const int at = day - firstDay;
    if (at < 0 || at >= remembered) return m_making.calendar.monthOf(dateOf(day));
    if (m_months.empty()) m_months.assign(remembered, -1);
    int& month = m_months[static_cast<std::size_t>(at)];
    if (month < 0) month = m_making.calendar.monthOf(dateOf(day));
    return month;
}

void CellMaker::add(Measure measure, int month, qint64 value, qint64 bin) {
    if (value != 0) m_cells.push_back({static_cast<int>(measure), month, bin, value});
}

void CellMaker::addWhile(Measure measure, int from, int until) {
    if (until <= from) return;
    add(measure, from, 1);
    if (until != never) add(measure, until, -1);
}

Cells CellMaker::make(const PartnerFacts& facts) {
    m_cells.clear();
    addDeals(facts);
    addRetention(facts);
    addPartnership(facts);
    addActive(facts);
    addCertified(facts);
    for (const DatedAmount& amount : facts.amounts) addSpread(amount);
    for (const DatedCount& count : facts.counts) {
        // What a customer's people learn or answer is no partner's.
        const bool ofPartners = (count.measure >= Measure::CoursesDone && count.measure <= Measure::NpsAnswers) || count.measure == Measure::NpsOutside || count.measure == Measure::PsatOutside;
        if (!ofPartners || facts.isPartner) add(count.measure, monthOf(count.day), count.value, count.bin);
    }
    settle(m_cells);
    return m_cells;
}

Cells CellMaker::makeNobodys(const PartnerFacts& facts) {
    m_cells.clear();
    for (const DealFact& deal : facts.deals) {
        if (deal.outcome != 'w' || deal.closed == noDay) continue;
        const int month = monthOf(deal.closed);
        add(Measure::DirectDeals, month, 1);
        add(Measure::DirectRevenue, month, deal.closedMinor);
        if (deal.unconverted) add(Measure::WonUnconverted, month, 1);
    }
    for (const DatedAmount& amount : facts.amounts) addSpread(amount);
    settle(m_cells);
    return m_cells;
}

void CellMaker::addDeals(const PartnerFacts& facts) {
    std::set<RecordId> customers;
    for (const DealFact& deal : facts.deals) {
        const int closed = monthOf(deal.closed);
        const int created = monthOf(deal.created);
        const bool won = deal.outcome == 'w' && deal.closed != noDay;
        // Open from its creation until it was closed; one that is closed and nobody knows since when, or until when, never was.
        const int openFrom = deal.created != noDay ? created : 0;
        const int openUntil = deal.outcome == 'o' ? never : deal.created == noDay || deal.closed == noDay ? openFrom : std::max(openFrom, closed);
        const auto addOpen = [&](Measure measure, qint64 value) {
            if (openUntil <= openFrom) return;
            add(measure, openFrom, value);
            if (openUntil != never) add(measure, openUntil, -value);
        };
        if (deal.influenced) {
            for (const bool once : {false, true}) {
                if (once && !deal.once) continue;
                if (won) add(once ? Measure::InfluencedRevenueOnce : Measure::InfluencedRevenue, closed, deal.closedMinor);
                if (won) add(once ? Measure::InfluencedDealsOnce : Measure::InfluencedDeals, closed, 1);
                if (deal.created != noDay) add(once ? Measure::InfluencedPipelineOnce : Measure::InfluencedPipeline, created, deal.createdMinor);
                addOpen(once ? Measure::InfluencedOpenOnce : Measure::InfluencedOpen, deal.createdMinor);
            }
            continue;
        }
        if (won) {
            add(Measure::WonDeals, closed, 1);
            add(Measure::WonRevenue, closed, deal.closedMinor);
            if (deal.valued) add(Measure::WonValued, closed, 1);
            if (deal.unconverted) add(Measure::WonUnconverted, closed, 1);
            if (deal.created != noDay && deal.created <= deal.closed) {
                add(Measure::CycleDays, closed, deal.closed - deal.created);
                add(Measure::CycleDeals, closed, 1);
            }
            if (deal.newCustomer && customers.insert(deal.customer).second) add(Measure::NewCustomers, closed, 1);
        }
        if (deal.outcome == 'l' && deal.closed != noDay) add(Measure::LostDeals, closed, 1);
        if (deal.created != noDay) {
            add(Measure::CreatedDeals, created, 1);
            add(Measure::CreatedPipeline, created, deal.createdMinor);
            if (deal.unconverted) add(Measure::CreatedUnconverted, created, 1);
        }
        addOpen(Measure::OpenPipeline, deal.createdMinor);
        addOpen(Measure::OpenDeals, 1);
    }
}

void CellMaker::addRetention(const PartnerFacts& facts) {
    std::map<RecordId, std::map<int, qint64>> byCustomer;
    for (const DealFact& deal : facts.deals)
        if (!deal.influenced && deal.outcome == 'w' && deal.closed != noDay && deal.customer != 0 && deal.valued) byCustomer[deal.customer][monthOf(deal.closed)] += deal.closedMinor;
    for (const auto& [customer, revenue] : byCustomer) {
        std::set<int> changes;
        for (const auto& [month, minor] : revenue) changes.insert({month, month + year, month + 2 * year});
        const auto sum = [&rows = revenue](int first, int last) {
            qint64 total = 0;
            for (auto row = rows.lower_bound(first); row != rows.end() && row->first <= last; ++row) total += row->second;
            return total;
        };
        std::array<qint64, 6> stood{};
        for (const int month : changes) {
            const qint64 base = std::max<qint64>(sum(month - 2 * year + 1, month - year), 0);
            const qint64 now = std::max<qint64>(sum(month - year + 1, month), 0);
            const std::array<qint64, 6> stands{base, base > 0 ? now : 0, std::min(base, now), base > 0 ? 1 : 0, base > 0 && now > 0 ? 1 : 0, now > 0 ? 1 : 0};
            constexpr std::array measures{Measure::RetainedBase, Measure::RetainedNow, Measure::RetainedKept, Measure::LogosBase, Measure::LogosKept, Measure::Customers};
            for (std::size_t i = 0; i < measures.size(); ++i) add(measures[i], month, stands[i] - stood[i]);
            stood = stands;
        }
    }
}

void CellMaker::addPartnership(const PartnerFacts& facts) {
    if (facts.joined == noDay) return;
    const int joined = monthOf(facts.joined);
    const int left = facts.left == noDay ? never : monthOf(facts.left);
    addWhile(Measure::Partners, joined, left);
    add(Measure::Joined, joined, 1);
    if (left != never) add(Measure::Left, left, 1);
    if (facts.firstWon != noDay) add(Measure::FirstWins, std::max(joined, monthOf(facts.firstWon)), 1);
    const int start = m_making.fromOnboarding ? facts.onboarded : facts.joined;
    const int end = m_making.toRegistration ? facts.firstRegistration : facts.firstWon;
    // Who sold before joining had no way to go.
    if (start != noDay && end != noDay) add(Measure::FirstRevenueDays, monthOf(std::max(start, end)), 1, std::max(end - start, 0));
}

void CellMaker::addActive(const PartnerFacts& facts) {
    if (facts.joined == noDay) return;
    const int joined = monthOf(facts.joined);
    const int left = facts.left == noDay ? never : monthOf(facts.left);
    std::set<int> months;
    for (const int day : facts.active)
        if (day != noDay) months.insert(monthOf(day));
    for (auto month = months.begin(); month != months.end();) {
        const int from = *month;
        int until = from + year;
        for (++month; month != months.end() && *month <= until; ++month) until = *month + year;
        addWhile(Measure::ActivePartners, std::max(from, joined), std::min(until, left));
    }
}

void CellMaker::addCertified(const PartnerFacts& facts) {
    if (!facts.isPartner) return;
    const int left = facts.left == noDay ? never : monthOf(facts.left);
    // Months at whose end somebody is certified, each person's and the partner's put together.
    std::map<RecordId, std::vector<std::pair<int, int>>> spans;
    for (const Certified& one : facts.certified)
        if (one.from != noDay) spans[one.contact].emplace_back(monthOf(one.from), std::min(one.last == noDay ? never : monthOf(one.last + 1), left));
    std::vector<std::pair<int, int>> all;
    const auto addUnion = [this](std::vector<std::pair<int, int>>& parts, Measure measure) {
        std::sort(parts.begin(), parts.end());
        for (std::size_t i = 0; i < parts.size();) {
            auto [from, until] = parts[i];
            for (++i; i < parts.size() && parts[i].first <= until; ++i) until = std::max(until, parts[i].second);
            addWhile(measure, from, until);
        }
    };
    for (auto& [contact, parts] : spans) {
        all.insert(all.end(), parts.begin(), parts.end());
        addUnion(parts, Measure::CertifiedPeople);
    }
    addUnion(all, Measure::CertifiedPartners);
}

void CellMaker::addSpread(const DatedAmount& amount) {
    if (amount.from == noDay || amount.to == noDay) return;
    const bool cost = amount.measure >= Measure::CostHeadcount && amount.measure <= Measure::CostSupport;
    if (amount.unconverted) return add(cost ? Measure::CostUnconverted : Measure::MdfUnconverted, monthOf(amount.from), 1);
    const qint64 days = amount.to - amount.from + 1;
    qint64 given = 0;
    int from = amount.from;
    for (int i = 0; i < longest && from <= amount.to; ++i) {
        const int month = monthOf(from);
        const int last = static_cast<int>(std::min<qint64>(QDate(1970, 1, 1).daysTo(m_making.calendar.endOf(month)), amount.to));
        // What should be given by then less what was: the sum is the amount to the last unit.
        const qint64 until = scaled(amount.minor, last - amount.from + 1, days);
        add(amount.measure, month, until - given);
        given = until;
        from = last + 1;
    }
}

} // namespace channelbook::metrics
