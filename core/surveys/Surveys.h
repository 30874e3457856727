#pragma once

#include "core/records/Entity.h"

namespace channelbook::surveys {

/// One answer of somebody at a partner: NPS ("how likely would you recommend our program", 0 to 10) or PSAT (satisfaction, from 1
/// to `scale_max`, 5 where it is not said). An answer outside its scale is refused, by a file as by a person.
[[nodiscard]] records::EntityDef responseEntity();

/// The top of the scale where an answer does not say.
inline constexpr int usualScale = 5;

} // namespace channelbook::surveys
