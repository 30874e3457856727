#pragma once

#include "core/records/Query.h"
#include "core/sync/Report.h"

#include <set>
#include <vector>

namespace channelbook::sync {

/// Fills references that waited for records of `entity`, which have come from `source`: by key those of that source, by name,
/// domain or e-mail those of all (see NamedElsewhere.h). What now means another record or none is told in `report`, if there is one.
void resolveReferences(store::Transaction& transaction, const records::Catalogue& catalogue, RecordId source, const QString& entity, FileReport* report = nullptr);

/// Settles the references by name to records of other entities than `settled`: people here may have made, renamed or deleted some.
void settleOtherNames(store::Transaction& transaction, const records::Catalogue& catalogue, const std::set<QString>& settled, FileReport* report);

/// Who bought something is a customer.
void addWonCustomers(store::Transaction& transaction, const std::vector<RecordId>& companies);

/// For references of a table that name nothing known: the one record each nearly names, if there is exactly one.
[[nodiscard]] std::vector<Proposal> proposeTargets(store::Connection& connection, const records::Catalogue& catalogue, qint64 scope, RecordId source);

} // namespace channelbook::sync
