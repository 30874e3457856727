#include "core/metrics/attribution/Shapley.h"

#include <algorithm>
#include <bit>

namespace channelbook::metrics {

std::vector<double> shapleyValues(const std::vector<double>& worth) {
    const auto players = static_cast<std::size_t>(std::countr_zero(worth.size()));
    // |S|! (n - |S| - 1)! / n!, from one size to the next.
    std::vector<double> weights(players, 0);
    for (std::size_t size = 0; size < players; ++size)
        weights[size] = size == 0 ? 1.0 / static_cast<double>(players)
                                  : weights[size - 1] * static_cast<double>(size) / static_cast<double>(players - size);
    std::vector<double> values(players, 0);
    for (std::size_t coalition = 0; coalition < worth.size(); ++coalition)
        for (std::size_t player = 0; player < players; ++player) {
            const std::size_t bit = std::size_t{1} << player;
            if ((coalition & bit) == 0)
                values[player] += weights[static_cast<std::size_t>(std::popcount(coalition))] *
                                  (worth[coalition | bit] - worth[coalition]);
        }
    return values;
}

ShapleyCredit shapleyCredit(const Journeys& journeys) {
    const auto channels = static_cast<std::size_t>(journeys.channels().size());
    ShapleyCredit credit{std::vector<double>(channels, 0), std::vector<double>(channels, 0)};
    std::vector<std::int32_t> touched;
    for (std::size_t i = 0; i < journeys.size(); ++i) {
        const Journey journey = journeys.at(i);
        touched.assign(journey.touches.begin(), journey.touches.end());
        std::sort(touched.begin(), touched.end());
        touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
        const auto sharers = static_cast<double>(touched.size());
        for (const std::int32_t channel : touched) {
            credit.conversions[static_cast<std::size_t>(channel)] += journey.conversions / sharers;
            credit.value[static_cast<std::size_t>(channel)] += journey.value / sharers;
        }
    }
    return credit;
}

} // namespace channelbook::metrics
