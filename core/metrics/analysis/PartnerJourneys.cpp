#include "core/metrics/analysis/PartnerJourneys.h"

#include <algorithm>
#include <map>

namespace channelbook::metrics {
namespace {

QDate dateOf(int day) { return QDate(1970, 1, 1).addDays(day); }

int dayOf(const QDate& date) { return static_cast<int>(QDate(1970, 1, 1).daysTo(date)); }

/// The farthest milestone reached by a day; none before joining.
int farthest(const PartnerJourney& journey, int day) {
    if (journey.joined > day) return -1;
    if (journey.won <= day) return static_cast<int>(Milestone::Won);
    if (journey.registered <= day) return static_cast<int>(Milestone::Registered);
    if (journey.onboarded <= day) return static_cast<int>(Milestone::Onboarded);
    return static_cast<int>(Milestone::Joined);
}

} // namespace

ByMilestone<std::vector<RecordId>> funnelOf(const std::vector<PartnerJourney>& journeys, int from, int to, int today) {
    ByMilestone<std::vector<RecordId>> reached;
    for (const PartnerJourney& journey : journeys)
        if (journey.joined >= from && journey.joined <= to)
            for (int milestone = farthest(journey, today); milestone >= 0; --milestone) reached[static_cast<std::size_t>(milestone)].push_back(journey.partner);
    return reached;
}

std::vector<ProgressMonth> progressOf(const std::vector<PartnerJourney>& journeys, const FiscalCalendar& calendar, const Period& months, int today) {
    std::vector<ProgressMonth> progress;
    for (int month = months.first; month <= months.last; ++month) {
        if (dayOf(calendar.startOf(month)) > today) break;
        const int day = std::min(today, dayOf(calendar.endOf(month)));
        ProgressMonth at{month, {}};
        for (const PartnerJourney& journey : journeys)
            if (const int milestone = farthest(journey, day); milestone >= 0 && journey.left > day) at.at[static_cast<std::size_t>(milestone)].push_back(journey.partner);
        progress.push_back(std::move(at));
    }
    return progress;
}

std::vector<Cohort> cohortsOf(const std::vector<PartnerJourney>& journeys, const FiscalCalendar& calendar, int quarters, int months, int today) {
    std::map<int, std::vector<const PartnerJourney*>> byQuarter;
    std::map<int, int> quarterOfDay; // a date is asked of the calendar once
    for (const PartnerJourney& journey : journeys) {
        if (journey.joined == PartnerJourney::never || journey.joined > today) continue;
        const auto [known, isNew] = quarterOfDay.try_emplace(journey.joined, 0);
        if (isNew) known->second = calendar.quarterOf(dateOf(journey.joined)).first;
        byQuarter[known->second].push_back(&journey);
    }
    while (static_cast<int>(byQuarter.size()) > quarters) byQuarter.erase(byQuarter.begin());
    std::vector<Cohort> cohorts;
    for (const auto& [first, members] : byQuarter) {
        Cohort cohort{{first, first + 2}, {}, {}};
        int youngest = 0;
        for (const PartnerJourney* journey : members) {
            cohort.partners.push_back(journey->partner);
            youngest = std::max(youngest, journey->joined);
        }
        for (int month = 1; month <= months && dayOf(dateOf(youngest).addMonths(month)) <= today; ++month) {
            std::vector<RecordId> had;
            for (const PartnerJourney* journey : members)
                if (journey->won != PartnerJourney::never && journey->won <= dayOf(dateOf(journey->joined).addMonths(month))) had.push_back(journey->partner);
            cohort.within.push_back(std::move(had));
        }
        cohorts.push_back(std::move(cohort));
    }
    return cohorts;
}

} // namespace channelbook::metrics
