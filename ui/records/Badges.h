#pragma once

#include "core/records/Entity.h"
#include "ui/widgets/Painting.h"

namespace channelbook {

/// How a field's value is marked where it is shown as a badge: tiers by their metal, outcomes and risk by their
/// meaning; the word itself always says it too.
[[nodiscard]] Badge badgeOf(const QString& fieldKey, const QString& value);

/// Whether tables show the field as a badge.
[[nodiscard]] bool isBadge(const QString& fieldKey);

} // namespace channelbook
