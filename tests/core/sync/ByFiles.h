#pragma once

#include "core/records/Entity.h"

#include <algorithm>
#include <functional>

namespace channelbook::test {

/// Whether files bring records of an entity. Playbooks and their runs are made and changed in the program alone.
[[nodiscard]] inline bool comesByFiles(const records::EntityDef& entity) {
    return std::any_of(entity.fields.begin(), entity.fields.end(), std::mem_fn(&records::FieldDef::editable));
}

} // namespace channelbook::test
