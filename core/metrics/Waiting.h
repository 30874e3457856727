#pragma once

#include "core/metrics/Metric.h"
#include "core/store/Connection.h"

namespace channelbook::metrics {

/// How long a partner waited for its first revenue, by the settings of when that begins and ends. Days are counted since 1970-01-01.
struct JoinedPartner {
    RecordId id = 0;
    int start = 0;
    std::optional<int> end; ///< nothing: it still waits
    std::optional<int> left;
};
/// Those of a scope, in the order of their ids.
[[nodiscard]] std::vector<JoinedPartner> joinedPartners(store::Connection& connection, const Scope& scope);

/// The days after which half of the partners that joined in the 24 fiscal months up to `month` had their first revenue: the
/// Kaplan-Meier estimate, in which those that still wait, or left, count for as long as they were seen. Nothing where it does not
/// come down to a half by the month's end, or by today.
[[nodiscard]] std::optional<double> medianWaiting(std::span<const JoinedPartner> partners, const FiscalCalendar& calendar, int month, QDate today);

} // namespace channelbook::metrics
