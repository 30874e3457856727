#pragma once

#include "core/store/Integrity.h"
#include "core/store/Store.h"

namespace channelbook::metrics {

/// Keeps the numbers of all metrics as rollups: `metric_cells` by partner, `metric_group` summed over those that belong together,
/// `partner_fact`. A change of few partners is worked out with it; of many, or of the calendar, the currency or its rates, waits.
class MetricRollup final : public store::DerivedTables {
public:
    void follow(store::Connection& writer, const store::Changes& changes) override;
    bool catchUp(store::Connection& writer) override;
};

/// Whether the numbers still wait to be worked out after a large change: until then they are not what the records say.
[[nodiscard]] bool arePending(store::Connection& connection);

/// Works everything out anew beside what is kept, and says where they differ, at most 20 times. Nothing while work is pending.
[[nodiscard]] std::vector<store::Finding> checkRollups(store::Connection& connection);

} // namespace channelbook::metrics
