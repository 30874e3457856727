#pragma once

#include "core/records/Entity.h"
#include "core/store/History.h"
#include "core/sync/Report.h"

namespace channelbook::sync {

/// What an import made and changed, of one of its files, beyond what its report keeps.
struct StoredLists {
    std::vector<ReportedRecord> added;   ///< empty where the report's own list is whole, or nothing better is known
    std::vector<ReportedRecord> changed; ///< likewise
};

/// Reads from the history of an import what its report only begins to list, a file each; at most `most` records of a kind. Only
/// what adds up is given: not where several files brought records of one kind, or what came has gone since. Reads all of a large
/// entry: for workers.
[[nodiscard]] std::vector<StoredLists> storedLists(store::Connection& connection, const records::Catalogue& catalogue, const store::HistoryEntry& entry, std::size_t most);

} // namespace channelbook::sync
