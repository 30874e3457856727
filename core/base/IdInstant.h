#pragma once

#include "core/base/RecordId.h"

namespace channelbook {

/// When an id was handed out, in UTC; of many at once the later ones count on from the first.
[[nodiscard]] QDateTime instantOf(RecordId id);

} // namespace channelbook
