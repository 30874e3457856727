#pragma once

#include <optional>
#include <vector>

namespace channelbook::metrics {

/// One that is watched: how many days, and whether it happened at their end. If not, it may still happen.
struct Watched {
    int days = 0; ///< 0 or more
    bool happened = false;
};

/// The share of those for whom it has not happened yet, from a day on to the next step's.
struct SurvivalStep {
    int days = 0;
    int atRisk = 0; ///< watched at least so long
    int happened = 0;
    int stillWaiting = 0; ///< watched no longer, without it having happened
    double share = 1;     ///< 0 to 1
    double lower = 1, upper = 1; ///< between these with 95 % confidence
};

/// How long it takes, those still waiting among them (Kaplan and Meier 1958); the band is Greenwood's on the log(-log) scale, so that it
/// stays between 0 and 1. Begins at day 0 with share 1; one step a day on which it happened or somebody is watched no longer.
[[nodiscard]] std::vector<SurvivalStep> kaplanMeier(std::vector<Watched> watched);

/// The first day on which the share is one half or less; none if it never is.
[[nodiscard]] std::optional<int> medianOf(const std::vector<SurvivalStep>& curve);

} // namespace channelbook::metrics
