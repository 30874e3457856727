#pragma once

#include "core/store/Store.h"

namespace channelbook::deals {

/// Keeps `company_rollup`: per company the sums of its deals, as the partner that sourced or influenced them and as the
/// customer that bought them, in the program's currency at the close date's rate. Deals whose currency has no rate are
/// counted but not summed; `unconverted` says how many.
class CompanyRollup final : public store::DerivedTables {
public:
    void follow(store::Connection& writer, const store::Changes& changes) override;
    bool catchUp(store::Connection& writer) override;
};

} // namespace channelbook::deals
