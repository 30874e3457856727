#pragma once

#include "core/records/Entity.h"
#include "core/sync/Report.h"
#include "core/sync/KeyIndex.h"

#include <QHash>

namespace channelbook::sync {

// References by name, domain or e-mail mean the one record of their own source that has it. Where the source has none, they
// mean the one record that has it at all, whichever source or person brought it. Where several have it they mean none of
// them. That depends on what is here alone, never on what came first: a reference that means a record from elsewhere
// is kept in `unresolved_ref` under a target that says so, and is asked again whenever records come.

/// The target of a reference that a record from elsewhere answers, "company@name/elsewhere", of what it is looked up under.
[[nodiscard]] QString elsewhereTarget(const QString& lookup);
/// What a target in `unresolved_ref` is looked up under.
[[nodiscard]] QString lookupOf(const QString& target);

/// The records from anywhere that a lookup ("company@name") names alone, by name, domain or e-mail in small letters. Empty for
/// a lookup by key alone.
[[nodiscard]] KeyIndex loadElsewhere(store::Connection& connection, const records::Catalogue& catalogue, const QString& lookup);

/// How many records carry what the references of `source` with a lookup name, by name in small letters: those of the source
/// itself where it has any, else all. Names that nothing carries are left out.
[[nodiscard]] QHash<QString, qint64> carriersOf(store::Connection& connection, const records::Catalogue& catalogue, const QString& lookup, RecordId source);

/// Has the references of all sources that are looked up under `lookup` mean what they mean now. A record that was renamed since is
/// still the one that was meant, until several have the name, or the reference's own source has. What a person has made of a field stays: only what the CRM
/// says of it changes. References that meant one record and mean another or none now are told in `report`, if there is one.
/// @return companies that now have a won deal, ascending
[[nodiscard]] std::vector<RecordId> settleNames(store::Transaction& transaction, const records::Catalogue& catalogue, const QString& lookup, FileReport* report);

/// A reference means `target` (0: nothing) as its CRM says it. Where it was changed here, that is the base of the change, or the
/// other side of a conflict, and ours stays.
/// @return whether the field has it now
bool sayReference(store::Transaction& transaction, RecordId record, const QString& table, const QString& column, RecordId target);

} // namespace channelbook::sync
