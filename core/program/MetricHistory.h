#pragma once

#include "core/store/History.h"

namespace channelbook {

/// What entries about metrics and their settings say to a person; empty for others.
[[nodiscard]] QString metricHistoryText(const store::HistoryEntry& entry);

} // namespace channelbook
