#pragma once

#include "ui/records/LinkedTab.h"

namespace channelbook {

/// The registrations of a partner, or of a customer, as a tab of its record.
/// @param partner whether new ones can be added, which then are the partner's
[[nodiscard]] LinkedTab* makeRegistrationsTab(Workspace& workspace, RecordId company, bool partner);
/// The registrations that led to a deal.
[[nodiscard]] LinkedTab* makeRegistrationsTabOfDeal(Workspace& workspace, RecordId deal);

} // namespace channelbook
