#pragma once

#include "core/sync/FileRun.h"

namespace channelbook::sync {

/// Tells `report` where a file is older than what came in before: by the CRM's own words on when it changed its records
/// (`FileReport::goneBack`), or else by the dates of the files. OlderExport {file, records, when the newer one came in} where
/// the former is refused (`ImportOptions::refuseOlder`).
[[nodiscard]] Expected<void> noteOlder(const RunContext& context, const QString& path, FileReport& report);

} // namespace channelbook::sync
