#pragma once

#include "core/records/Entity.h"

namespace channelbook::funds {

// What a CRM says of funds, row by row as its exports have it. What follows from it here has the same id: the fund of a
// budget, the allocation, the request, the claim (CrmFollow.h). Exports of a CRM bring these; nobody else changes them.

[[nodiscard]] records::EntityDef crmBudgetEntity();
[[nodiscard]] records::EntityDef crmAllocationEntity();
[[nodiscard]] records::EntityDef crmRequestEntity();
[[nodiscard]] records::EntityDef crmClaimEntity();

} // namespace channelbook::funds
