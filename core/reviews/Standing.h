#pragma once

#include "core/metrics/Numbers.h"
#include "core/reviews/Pack.h"

namespace channelbook::reviews {

/// What a pack says of where its partner stands: its tier, what lacks for the next one, and its scorecard for the
/// quarter.
[[nodiscard]] std::vector<Block> standingBlocks(store::Connection& connection, const metrics::Numbers& numbers,
                                                const Pack& pack, const Period& quarter);

} // namespace channelbook::reviews
