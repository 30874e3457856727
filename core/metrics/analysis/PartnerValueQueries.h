#pragma once

#include "core/metrics/Numbers.h"

namespace channelbook::metrics {

/// A metric in a period that is asked of every partner.
struct AskedValue {
    QString metric;
    Period period;
    int onlyWith = -1; ///< only of partners that have a value of the one at this place, which comes before; -1: of all
    bool operator==(const AskedValue&) const = default;
};

/// Values of partners by partner, those that have one.
using PartnerValues = std::vector<std::pair<RecordId, double>>;

/// Reads several metrics of a scope's partners in one pass over what is kept of each, as `Numbers::members` would one by one. In the
/// order of `asked`; a metric that is gone has no values.
[[nodiscard]] std::vector<PartnerValues> readPartnerValues(store::Connection& connection, const Numbers& numbers, const Scope& scope, const std::vector<AskedValue>& asked);

} // namespace channelbook::metrics
