#pragma once

#include <QJsonObject>
#include <QString>

namespace channelbook::bench {

/// What a step works on.
struct Place {
    QString folder;      ///< scratch files; kept between steps
    qint64 deals = 1'000'000;
    int partners = 2000;
    [[nodiscard]] QString exportFolder() const { return folder + QStringLiteral("/export"); }
    [[nodiscard]] QString opportunities() const { return exportFolder() + QStringLiteral("/Opportunity.csv"); }
    [[nodiscard]] QString program() const { return folder + QStringLiteral("/bench.channelbook"); }
};

/// One measurement, run in a process of its own so that its peak memory is its own. Milliseconds under "ms".
[[nodiscard]] QJsonObject runCoreStep(const QString& step, const Place& place);

/// Steps that need widgets.
[[nodiscard]] QJsonObject runUiStep(const QString& step, const Place& place);

/// Nearest-rank percentile of milliseconds.
[[nodiscard]] double percentile(std::vector<double> values, double share);

} // namespace channelbook::bench
