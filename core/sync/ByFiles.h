#pragma once

#include "core/records/Entity.h"

namespace channelbook::sync {

/// Whether files bring records of an entity. What follows from others' records is made here alone (playbooks' runs, entries of
/// a ledger), and so is money that somebody has to approve: funds, requests and claims change by their acts, never by a file.
[[nodiscard]] bool comesByFiles(const records::EntityDef& entity);

} // namespace channelbook::sync
