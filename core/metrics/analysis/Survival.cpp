#include "core/metrics/analysis/Survival.h"

#include <algorithm>
#include <cmath>

namespace channelbook::metrics {
namespace {

constexpr double normal95 = 1.959963984540054;

} // namespace

std::vector<SurvivalStep> kaplanMeier(std::vector<Watched> watched) {
    std::sort(watched.begin(), watched.end(), [](const Watched& a, const Watched& b) { return a.days < b.days; });
    std::vector<SurvivalStep> curve;
    SurvivalStep step;
    step.atRisk = static_cast<int>(watched.size());
    curve.push_back(step);
    double greenwood = 0;
    for (std::size_t at = 0; at < watched.size();) {
        SurvivalStep next;
        next.days = watched[at].days;
        next.atRisk = static_cast<int>(watched.size() - at);
        for (; at < watched.size() && watched[at].days == next.days; ++at) ++(watched[at].happened ? next.happened : next.stillWaiting);
        const double before = curve.back().share;
        next.share = before * (1 - static_cast<double>(next.happened) / next.atRisk);
        if (next.happened > 0 && next.atRisk > next.happened) greenwood += static_cast<double>(next.happened) / (static_cast<double>(next.atRisk) * (next.atRisk - next.happened));
        next.lower = curve.back().lower;
        next.upper = curve.back().upper;
        if (next.happened > 0) {
            if (next.share <= 0) {
                // All it happened to: the log scale ends here, and so does what can be said of the band.
                next.share = next.lower = 0;
            } else {
                const double spread = normal95 * std::sqrt(greenwood) / std::log(next.share);
                next.lower = std::pow(next.share, std::exp(-spread));
                next.upper = std::pow(next.share, std::exp(spread));
            }
        }
        if (next.days == 0 && curve.size() == 1)
            curve.back() = next;
        else
            curve.push_back(next);
    }
    return curve;
}

std::optional<int> medianOf(const std::vector<SurvivalStep>& curve) {
    const auto step = std::find_if(curve.begin(), curve.end(), [](const SurvivalStep& at) { return at.share <= 0.5 + 1e-12; });
    return step == curve.end() ? std::nullopt : std::optional(step->days);
}

} // namespace channelbook::metrics
