#pragma once

#include "core/sync/FileRun.h"

namespace channelbook::sync {

/// The map of a list that was exported from here and perhaps edited: a header "Channelbook ID" (records/OwnKey.h), the other
/// columns under our fields' titles or keys. Nothing for any other file, and where no row has an id.
/// @param entity what the rows are; empty: as their ids say
[[nodiscard]] std::optional<TableMap> ownListMap(const records::Catalogue& catalogue, const QString& path, const QStringList& header, const QString& entity);

/// Takes an edited list back, inside the running transaction. Each cell that differs is a change as if a person had made
/// it in the record: it waits for the record's CRM, and whichever source the list is said to come from does not matter.
/// A row whose id is not here (of another program, or deleted) is the only record of its name, or new; the report says so.
[[nodiscard]] Expected<FileReport> runOwnList(const RunContext& context, const FilePlan& plan);

} // namespace channelbook::sync
