#pragma once

#include "core/records/Entity.h"

namespace channelbook::reviews {

/// Quarterly business reviews as a list. They are planned, changed and held by their own commands, so no field can be
/// set.
[[nodiscard]] records::EntityDef reviewEntity();
/// What was decided in reviews and who does what until when; likewise.
[[nodiscard]] records::EntityDef reviewItemEntity();
/// Points of partners' SWOT.
[[nodiscard]] records::EntityDef swotEntity();

} // namespace channelbook::reviews
