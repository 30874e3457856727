#pragma once

#include "core/records/Entity.h"

namespace channelbook::sync {

/// Rows of tables that have no room of their own yet, kept whole under their CRM's keys.
[[nodiscard]] records::EntityDef stagedEntity();

} // namespace channelbook::sync
