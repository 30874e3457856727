#pragma once

#include "core/metrics/Metric.h"
#include "core/store/Connection.h"

namespace channelbook::metrics {

/// How long a partner waited for its first revenue, by the settings of when that begins and ends.
struct JoinedPartner {
    Scope partner;
    QString tier, type, region;
    RecordId manager = 0;
    int start = 0;             ///< day, since 1970-01-01
    std::optional<int> end;    ///< nothing: it still waits
    std::optional<int> left;
};
[[nodiscard]] std::vector<JoinedPartner> joinedPartners(store::Connection& connection);

/// The days after which half of the scope's partners that joined in the 24 fiscal months up to `month` had their first revenue: the
/// Kaplan-Meier estimate, in which those that still wait, or left, count for as long as they were seen. Nothing where it does not
/// come down to a half by the month's end, or by today.
[[nodiscard]] std::optional<double> medianWaiting(const std::vector<JoinedPartner>& partners, const Scope& scope, const FiscalCalendar& calendar, int month, QDate today);

} // namespace channelbook::metrics
