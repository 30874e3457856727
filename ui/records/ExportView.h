#pragma once

#include "core/export/RecordExport.h"
#include "ui/shell/Workspace.h"

namespace channelbook {

/// The records a page shows, to be written into a file.
struct ShownRecords {
    records::EntityDef entity;
    records::ListQuery query;
    QStringList columns;
    std::vector<RecordId> ids{}; ///< exactly these, instead of what the query finds
};

/// Asks for the kind of file and its place, writes it in a thread and says what was written.
void exportView(Workspace& workspace, ShownRecords shown);

} // namespace channelbook
