#pragma once

#include "core/sync/Conflicts.h"

namespace channelbook::sync {

/// Conflicts of one field of one kind of record, with one source: what may well be settled alike.
struct ConflictGroup {
    QString source;
    const records::EntityDef* entity = nullptr;
    const records::FieldDef* field = nullptr;
    qint64 count = 0;
};

/// What the conflicts there are fall into; the largest group first.
[[nodiscard]] std::vector<ConflictGroup> conflictGroups(store::Connection& connection, const records::Catalogue& catalogue);

/// Ids of the conflicts of a source, entity and field (stored name), by record, in the order of `conflicts`; empty ones
/// do not narrow. Reads no values: for lists that read what they show.
[[nodiscard]] std::vector<RecordId> conflictIds(store::Connection& connection, const QString& source, const QString& entity, const QString& storedName);

} // namespace channelbook::sync
