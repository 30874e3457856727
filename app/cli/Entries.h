#pragma once

#include "app/cli/Context.h"

namespace channelbook::cli {

/// A history entry in JSON, with the words a person reads.
[[nodiscard]] QJsonObject jsonEntry(const store::HistoryEntry& entry);

} // namespace channelbook::cli
