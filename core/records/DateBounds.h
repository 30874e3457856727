#pragma once

#include "core/records/Entity.h"

namespace channelbook::records {

/// The field, refusing days after today.
[[nodiscard]] FieldDef inThePast(FieldDef field);
/// The field, refusing days before those of another Date field of the same record.
[[nodiscard]] FieldDef notBefore(FieldDef field, QStringView startKey);

/// Whether a Date field refuses days after today.
[[nodiscard]] bool mustBePast(const FieldDef& field);
/// The key of the field whose day it may not lie before; empty: none.
[[nodiscard]] QString startKeyOf(const FieldDef& field);

} // namespace channelbook::records
