#pragma once

#include "core/today/Today.h"

namespace channelbook {

/// Everything Today looks at. A room with something that may wait adds its source here.
/// @param catalogue must outlive the sources
[[nodiscard]] std::vector<today::Source> todaySources(const records::Catalogue& catalogue);

} // namespace channelbook
