#pragma once

#include "core/records/Entity.h"

namespace channelbook::funds {

/// A fund, with what is in its accounts. Its money moves by commands alone (Funds.h).
[[nodiscard]] records::EntityDef fundEntity();
/// What is set aside for a partner or a pool.
[[nodiscard]] records::EntityDef allocationEntity();
/// What can be paid for.
[[nodiscard]] records::EntityDef activityTypeEntity();
/// Who approves from which amount on, and who decides while somebody is away.
[[nodiscard]] records::EntityDef approvalRuleEntity();
[[nodiscard]] records::EntityDef absenceEntity();
/// A request; its state and amounts change by SaveRequest and ActOnRequests alone.
[[nodiscard]] records::EntityDef requestEntity();
/// The same, narrowed to those of a partner.
[[nodiscard]] records::EntityDef requestsOf(const records::EntityDef& request, RecordId partner);
/// A claim; its state and amounts change by the commands of Claims.h alone.
[[nodiscard]] records::EntityDef claimEntity();
/// The ledger.
[[nodiscard]] records::EntityDef entryEntity();
/// The ledger or the allocations, narrowed to those of a fund.
[[nodiscard]] records::EntityDef ofFund(const records::EntityDef& entity, RecordId fund);

} // namespace channelbook::funds
