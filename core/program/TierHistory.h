#pragma once

#include "core/store/History.h"

namespace channelbook {

/// What entries about tiers and scorecards say; empty for others.
[[nodiscard]] QString tierHistoryText(const store::HistoryEntry& entry);

} // namespace channelbook
