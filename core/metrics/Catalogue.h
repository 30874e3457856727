#pragma once

#include "core/metrics/Metric.h"
#include "core/store/Connection.h"

namespace channelbook::metrics {

/// All metrics there are: those that come with Channelbook and those the program's people made.
class Catalogue {
public:
    /// Those that come with Channelbook.
    Catalogue();
    /// With the program's own.
    explicit Catalogue(store::Connection& connection);

    [[nodiscard]] const std::vector<Metric>& all() const { return m_metrics; }
    [[nodiscard]] const Metric* find(QStringView key) const;
    /// BadArgument names what is near.
    [[nodiscard]] Expected<const Metric*> metric(QStringView key) const;

private:
    std::vector<Metric> m_metrics;
};

} // namespace channelbook::metrics
