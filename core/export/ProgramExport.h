#pragma once

#include "core/export/Manifest.h"
#include "core/records/Entity.h"
#include "core/store/Store.h"

namespace channelbook::exports {

/// Writes all content of a program in an open form: a CSV a table (see ColumnType), the attached files, and
/// manifest.json that describes them; into a ZIP if the name ends with .zip, else into a new folder. The history stays
/// behind. Progress counts rows. What was written is returned.
/// FileExists (a folder that is not empty), FileNotWritable, DiskFull, Cancelled.
[[nodiscard]] Expected<Manifest> exportProgram(store::Store& store, const records::Catalogue& catalogue,
                                               const QString& path, store::Progress& progress);

} // namespace channelbook::exports
