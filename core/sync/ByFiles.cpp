#include "core/sync/ByFiles.h"

#include <algorithm>
#include <functional>

namespace channelbook::sync {

bool comesByFiles(const records::EntityDef& entity, bool ownList) {
    const bool comes = entity.files == records::Files::Rows || (entity.files == records::Files::CrmRows && !ownList);
    return comes && std::any_of(entity.fields.begin(), entity.fields.end(), std::mem_fn(&records::FieldDef::editable));
}

} // namespace channelbook::sync
