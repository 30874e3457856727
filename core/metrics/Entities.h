#pragma once

#include "core/records/Entity.h"

namespace channelbook::metrics {

/// What the program costs besides MDF, which the ledger of funds knows: people, tools, incentives, recruiting. For one partner or,
/// without one, for all. Spread evenly over the days from its start to its end.
[[nodiscard]] records::EntityDef costEntity();

/// What a metric is to reach in a period, for a partner or the whole program. Money in minor units of the program's currency,
/// shares from 0 to 1, all else as the metric's unit says.
[[nodiscard]] records::EntityDef targetEntity();

} // namespace channelbook::metrics
