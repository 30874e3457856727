#pragma once

#include "core/metrics/attribution/Attribution.h"

namespace channelbook {

/// An attribution model as lists name it: "Position-based (40-20-40)".
[[nodiscard]] QString modelTitle(metrics::Model model);

} // namespace channelbook
