#pragma once

#include "core/records/Entity.h"
#include "core/sync/Report.h"

namespace channelbook::sync {

/// What writing `values` will change in a record, as people read it. To be asked before they are written.
[[nodiscard]] std::vector<ReportedField> reportedFields(store::Connection& connection, const records::Catalogue& catalogue, const records::EntityDef& entity,
                                                        RecordId record, const std::vector<std::pair<const records::FieldDef*, Value>>& values);

} // namespace channelbook::sync
