#pragma once

#include "core/base/FiscalCalendar.h"
#include "core/base/RecordId.h"

#include <array>
#include <limits>
#include <vector>

namespace channelbook::metrics {

/// A partner's way to its first revenue, in days since 1970-01-01.
struct PartnerJourney {
    static constexpr int never = std::numeric_limits<int>::max();
    RecordId partner = 0;
    int joined = never;
    int left = never;
    int onboarded = never;
    int registered = never; ///< its first deal registration
    int won = never;        ///< its first won deal
};

/// How far a partner has come.
enum class Milestone { Joined, Onboarded, Registered, Won };
inline constexpr std::array allMilestones{Milestone::Joined, Milestone::Onboarded, Milestone::Registered, Milestone::Won};
template <class T>
using ByMilestone = std::array<T, allMilestones.size()>;

/// Who came how far: of those who joined in a period all who reached a milestone or one behind it by `today`.
[[nodiscard]] ByMilestone<std::vector<RecordId>> funnelOf(const std::vector<PartnerJourney>& journeys, int from, int to, int today);

/// How many partners stood where at the end of each month; who left is no longer among them.
struct ProgressMonth {
    int month = 0;
    ByMilestone<std::vector<RecordId>> at;
};
[[nodiscard]] std::vector<ProgressMonth> progressOf(const std::vector<PartnerJourney>& journeys, const FiscalCalendar& calendar, const Period& months, int today);

/// Partners who joined in one quarter, and how many of them had their first revenue within so many months.
struct Cohort {
    Period quarter;
    std::vector<RecordId> partners;
    /// By months since joining, from 1: who had it by then. As far as all of the cohort have been here so long.
    std::vector<std::vector<RecordId>> within;
};
/// The last `quarters` quarters in which somebody joined, the oldest first.
[[nodiscard]] std::vector<Cohort> cohortsOf(const std::vector<PartnerJourney>& journeys, const FiscalCalendar& calendar, int quarters, int months, int today);

} // namespace channelbook::metrics
