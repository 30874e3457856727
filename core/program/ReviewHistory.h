#pragma once

#include "core/store/History.h"

namespace channelbook {

/// What entries about quarterly business reviews say to a person; empty for others.
[[nodiscard]] QString reviewHistoryText(const store::HistoryEntry& entry);

} // namespace channelbook
