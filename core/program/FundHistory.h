#pragma once

#include "core/store/History.h"

namespace channelbook {

/// What entries about funds, requests and claims say to a person; empty for others.
[[nodiscard]] QString fundHistoryText(const store::HistoryEntry& entry);

} // namespace channelbook
