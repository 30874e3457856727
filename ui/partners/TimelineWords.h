#pragma once

#include "core/activities/Activities.h"
#include "ui/widgets/TimelineView.h"

namespace channelbook {

/// What happened with a company, in words and icons.
[[nodiscard]] QList<TimelineEntry> timelineWords(const std::vector<activities::TimelineEntry>& entries);

} // namespace channelbook
