#pragma once

#include "core/matching/Duplicates.h"
#include "core/sync/FileRun.h"

namespace channelbook::sync {

/// Looks whether records that a file just brought, under keys not known before, were here already: made by hand, or known
/// from another source. They are proposed in the report; what was answered is done, and what the source lets be taken
/// without asking is taken.
/// @param arrived ids of the inserted records
[[nodiscard]] Expected<void> matchArrivals(const RunContext& context, const QString& entity, qint64 scope, const IdRange& arrived, FileReport& report);

} // namespace channelbook::sync
