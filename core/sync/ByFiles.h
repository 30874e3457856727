#pragma once

#include "core/records/Entity.h"

namespace channelbook::sync {

/// Whether files bring records of an entity. What follows from others' records is made here alone (playbooks' runs, entries of
/// a ledger), and so is what the entity's own definition says: money that somebody has to approve moves by acts.
/// @param ownList the file is a list that was exported from here
[[nodiscard]] bool comesByFiles(const records::EntityDef& entity, bool ownList = false);

} // namespace channelbook::sync
