#pragma once

#include "core/metrics/Catalogue.h"
#include "core/store/Transaction.h"

namespace channelbook::metrics {

/// Makes a metric of people's own, or changes it. Errors: BadArgument of a key that is none (small letters, digits, _), that is taken by
/// one that comes with Channelbook, by a measure or by a function, and of a formula that names what is not there, that would be part
/// of itself, or that cannot be read, with the place; MissingValue of a name.
struct SaveMetric {
    static constexpr const char* kind = "metric.save";
    QString key, name, formula;
    Unit unit = Unit::Ratio;
    Better better = Better::Up;
    QString note;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveMetric& command);

/// Takes an own metric away. BadArgument where there is none, or where another one is made of it.
struct DeleteMetric {
    static constexpr const char* kind = "metric.delete";
    QString key;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const DeleteMetric& command);

/// What numbers are worked out with. What is not given stays as it is. InvalidValue names what is expected.
struct SetMetricSettings {
    static constexpr const char* kind = "metric.settings";
    std::optional<int> startMonth;     ///< 1 to 12
    std::optional<QString> pattern;    ///< "months", "4-4-5", "4-5-4", "5-4-4"
    std::optional<int> weekday;        ///< on which a year of weeks begins, 1 (Monday) to 7
    std::optional<double> grossMargin; ///< 0 to 1
    std::optional<QString> revenueFrom; ///< the time to first revenue begins: "joined", "onboarding"
    std::optional<QString> revenueTo;   ///< and ends: "won", "registration"
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SetMetricSettings& command);

/// The settings as they are, by their keys ("fiscal.start_month" …); what is not set has what it then means.
[[nodiscard]] std::vector<std::pair<QString, QString>> metricSettings(store::Connection& connection);

} // namespace channelbook::metrics
