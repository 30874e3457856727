#include "core/metrics/analysis/Changes.h"

#include <algorithm>

namespace channelbook::metrics {

Waterfall waterfallOf(const std::vector<BeforeAndNow>& partners) {
    Waterfall waterfall;
    for (const BeforeAndNow& partner : partners) {
        waterfall.before += partner.before;
        waterfall.now += partner.now;
        if (partner.before == partner.now) continue;
        const ChangeKind kind = partner.before == 0          ? ChangeKind::New
                                : partner.now == 0           ? ChangeKind::Lost
                                : partner.now > partner.before ? ChangeKind::Expansion
                                                               : ChangeKind::Contraction;
        waterfall.changes[static_cast<std::size_t>(kind)] += partner.now - partner.before;
        waterfall.partners[static_cast<std::size_t>(kind)].push_back(partner.partner);
    }
    return waterfall;
}

Pareto paretoOf(std::vector<std::pair<RecordId, double>> values, int most) {
    std::erase_if(values, [](const auto& value) { return value.second <= 0; });
    std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    Pareto pareto;
    pareto.partners = static_cast<int>(values.size());
    for (const auto& value : values) pareto.sum += value.second;
    double sofar = 0;
    ParetoBar rest;
    rest.partners = 0;
    for (const auto& [partner, value] : values) {
        if (sofar < 0.8 * pareto.sum) ++pareto.forEighty;
        sofar += value;
        if (static_cast<int>(pareto.bars.size()) < most) {
            pareto.bars.push_back({partner, value, sofar / pareto.sum, 1});
        } else {
            rest.value += value;
            ++rest.partners;
        }
    }
    rest.share = 1;
    if (rest.partners > 0) pareto.bars.push_back(rest);
    return pareto;
}

} // namespace channelbook::metrics
