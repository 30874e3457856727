#pragma once

#include "core/records/Entity.h"

namespace channelbook::playbooks {

/// Templates of playbooks as a list. What they say is changed by `SaveTemplate`, so no field can be set.
[[nodiscard]] records::EntityDef playbookEntity();
/// Partners going through playbooks. Changed by acts on runs and their steps alone.
[[nodiscard]] records::EntityDef runEntity();
/// The steps of all runs.
[[nodiscard]] records::EntityDef stepEntity();

} // namespace channelbook::playbooks
