#include "core/metrics/attribution/Weights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace channelbook::metrics {

std::vector<double> firstTouch(std::size_t touches) {
    std::vector<double> weights(touches, 0);
    weights.front() = 1;
    return weights;
}

std::vector<double> lastTouch(std::size_t touches) {
    std::vector<double> weights(touches, 0);
    weights.back() = 1;
    return weights;
}

std::vector<double> linear(std::size_t touches) {
    return std::vector<double>(touches, 1.0 / static_cast<double>(touches));
}

std::vector<double> positionBased(std::size_t touches) {
    if (touches <= 2) return linear(touches);
    std::vector<double> weights(touches, 0.2 / static_cast<double>(touches - 2));
    weights.front() = weights.back() = 0.4;
    return weights;
}

std::vector<double> wShaped(std::size_t touches, std::size_t creation) {
    std::vector<bool> stands(touches, false);
    std::vector<double> weights(touches, 0);
    for (const std::size_t place : {std::size_t{0}, creation, touches - 1})
        if (place < touches) {
            stands[place] = true;
            weights[place] += 0.3;
        }
    if (const auto others = std::count(stands.begin(), stands.end(), false); others > 0)
        for (std::size_t place = 0; place < touches; ++place)
            if (!stands[place]) weights[place] = 0.1 / static_cast<double>(others);
    return proportional(std::move(weights));
}

std::vector<double> timeDecay(std::span<const double> ages, double halfLife) {
    // From the latest touch on: the oldest of journeys that are years long must not lose all of it to rounding.
    const double latest = *std::min_element(ages.begin(), ages.end());
    std::vector<double> weights;
    weights.reserve(ages.size());
    for (const double age : ages) weights.push_back(std::exp2((latest - age) / halfLife));
    return proportional(std::move(weights));
}

std::vector<double> positionDecay(std::size_t touches) {
    std::vector<double> weights(touches);
    std::iota(weights.begin(), weights.end(), 1.0);
    return proportional(std::move(weights));
}

std::vector<double> proportional(std::vector<double> weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (!(sum > 0)) return linear(weights.size());
    for (double& weight : weights) weight /= sum;
    return weights;
}

} // namespace channelbook::metrics
