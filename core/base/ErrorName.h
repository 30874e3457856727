#pragma once

#include "core/base/Error.h"

namespace channelbook {

/// The code's stable name, for machines that read it: "RecordNotFound". Empty for what is no code.
[[nodiscard]] QString errorName(ErrorCode code);

} // namespace channelbook
