#pragma once

#include "core/sync/FileRun.h"

namespace channelbook::sync {

/// The table of a source under which records stand that were made because rows name them: until the CRM brings them.
inline constexpr QStringView namedObject = u"@named";

/// What rows of a table name that is not here, or here more than once, by field.
[[nodiscard]] std::vector<Absent> absentIn(store::Connection& connection, const records::Catalogue& catalogue, qint64 scope, RecordId source);

/// Makes what `absent` tells is not here, as the columns that name it say: customers, partners, owners, products. What is
/// here once under that very name, from elsewhere, is taken for it. Not what is nearly the name of something known
/// (`report.proposals`). Tells `report`.
[[nodiscard]] Expected<void> createAbsent(const RunContext& context, qint64 scope, FileReport& report);

/// Where records have come under names that others have too, references by that name say nothing any more: they are opened
/// again, whichever came first. Tells `report`.
/// @param arrived ids of the inserted records
void reopenAmbiguous(const RunContext& context, const QString& kind, const QString& entity, const IdRange& arrived, FileReport& report);

} // namespace channelbook::sync
