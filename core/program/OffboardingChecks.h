#pragma once

#include "core/pipeline/Offboarding.h"

namespace channelbook {

/// What has to be settled before a partner can leave: the checks of all rooms.
[[nodiscard]] std::vector<pipeline::ObstacleCheck> allOffboardingChecks();

} // namespace channelbook
