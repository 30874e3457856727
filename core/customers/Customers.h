#pragma once

#include "core/records/Entity.h"

namespace channelbook::customers {

/// A company seen as a customer; its sums are of the deals it bought, in the program's currency.
[[nodiscard]] records::EntityDef customerEntity();

/// Adds the customer facet to one company, unless it has it.
void addCustomerFacet(store::Transaction& transaction, RecordId company);

} // namespace channelbook::customers
