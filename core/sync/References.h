#pragma once

#include "core/records/Query.h"
#include "core/sync/Report.h"

#include <vector>

namespace channelbook::sync {

/// Fills references that waited for records of `entity`, which have come.
void resolveReferences(store::Transaction& transaction, RecordId source, const QString& entity);

/// Who bought something is a customer.
void addWonCustomers(store::Transaction& transaction, const std::vector<RecordId>& companies);

/// For references of a table that name nothing known: the one record each nearly names, if there is exactly one.
[[nodiscard]] std::vector<Proposal> proposeTargets(store::Connection& connection, const records::Catalogue& catalogue, qint64 scope, RecordId source);

} // namespace channelbook::sync
