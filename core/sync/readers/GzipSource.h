#pragma once

#include "core/sync/readers/ByteSource.h"

namespace channelbook::sync {

/// The bytes of a .gz file, unpacked; several members one after the other are one text.
[[nodiscard]] Expected<std::unique_ptr<ByteSource>> openGzip(const QString& path);

} // namespace channelbook::sync
