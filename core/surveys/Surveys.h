#pragma once

#include "core/records/Entity.h"

namespace channelbook::surveys {

/// What somebody at a partner answered: NPS ("how likely are you to recommend our program", 0 to 10) and satisfaction (PSAT, from 1 to
/// `scale_max`, `usualScale` where it is not said). An answer outside its scale is refused from a person; from a file it is kept and
/// not counted, which `metrics` says.
[[nodiscard]] records::EntityDef responseEntity();

/// The top of the satisfaction scale where an answer does not say.
inline constexpr int usualScale = 5;

} // namespace channelbook::surveys
