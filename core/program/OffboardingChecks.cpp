#include "core/program/OffboardingChecks.h"

namespace channelbook {

std::vector<pipeline::ObstacleCheck> allOffboardingChecks() { return pipeline::offboardingChecks(); }

} // namespace channelbook
