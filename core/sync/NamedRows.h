#pragma once

#include "core/sync/LinkWalk.h"
#include "core/sync/RowTyper.h"
#include "core/store/Transaction.h"

namespace channelbook::sync {

/// What a row without an id names that no key is exactly that of.
struct NamedRecord {
    std::optional<Link> link;
    bool several = false; ///< the file has no column that would tell which of them
};

/// Looks for the record a row names where its file says of what it belongs to more, or less, than earlier ones did: a deal
/// known as "Renewal" alone is the Renewal of the customer it has; "Renewal" alone is the only Renewal there is. A link
/// found by less than the row says takes the row's key.
[[nodiscard]] NamedRecord findNamed(store::Transaction& transaction, qint64 scope, const RowTyper& typer, const TypedBatch& batch, std::size_t row);

} // namespace channelbook::sync
