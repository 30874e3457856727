#pragma once

#include "core/records/Entity.h"

namespace channelbook::deals {

/// Where a deal met a partner: a referral, a demo held together, a signature helped along. Typed in or brought by files; what credit
/// for the deal is given by (`core/metrics/attribution`). `role` is the partner's: sourced, influenced or fulfilled.
[[nodiscard]] records::EntityDef touchpointEntity();

} // namespace channelbook::deals
