#pragma once

#include "core/base/RecordId.h"

#include <array>
#include <vector>

namespace channelbook::metrics {

/// A partner's number in two periods, in minor units; 0 where there was nothing.
struct BeforeAndNow {
    RecordId partner = 0;
    qint64 before = 0;
    qint64 now = 0;
};

/// Why a sum became another.
enum class ChangeKind { New, Expansion, Contraction, Lost };
inline constexpr std::array allChangeKinds{ChangeKind::New, ChangeKind::Expansion, ChangeKind::Contraction, ChangeKind::Lost};

/// From a sum to another. `before` and the changes make `now`, to the cent.
struct Waterfall {
    qint64 before = 0;
    std::array<qint64, allChangeKinds.size()> changes{}; ///< by ChangeKind; those taken away are negative
    std::array<std::vector<RecordId>, allChangeKinds.size()> partners;
    qint64 now = 0;
};

/// New: there was nothing before. Lost: there is nothing now. A number that is negative (a refund outweighs) is a change like any other.
[[nodiscard]] Waterfall waterfallOf(const std::vector<BeforeAndNow>& partners);

/// One bar of a Pareto chart: a partner, or (0) all the rest.
struct ParetoBar {
    RecordId partner = 0;
    double value = 0;
    double share = 0; ///< of the sum, this and all before it: 0 to 1
    int partners = 1;
};

struct Pareto {
    std::vector<ParetoBar> bars;
    double sum = 0;
    int partners = 0;
    int forEighty = 0; ///< so many bring four fifths of it
};

/// The highest `most` one by one, the rest together. Values of 0 and less bring nothing and are left out.
[[nodiscard]] Pareto paretoOf(std::vector<std::pair<RecordId, double>> values, int most);

} // namespace channelbook::metrics
