#pragma once

#include "core/records/Entity.h"

namespace channelbook::sync {

/// Where the CRM has merged a record into another one, what only this program knows of it goes over to the other: notes and
/// tasks, files, records made here, and references changed here that wait to be sent. Chains are followed to their end.
///
/// What the CRM has a row of is left alone: it moves those rows itself and says so in its own files, and a value it has not
/// said would be taken for one it has. So is the merged record's standing in the program (its facet and the history of its
/// stages): whether the other one is a partner is for the CRM or a person to say; it can be read at the retired record.
/// @return how many records and files went over
qint64 followMerged(store::Transaction& transaction, const records::EntityDef& entity);

} // namespace channelbook::sync
