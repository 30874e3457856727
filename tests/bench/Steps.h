#pragma once

#include "core/base/Clock.h"
#include "core/base/Error.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QString>

#include <map>

namespace channelbook::bench {

/// What a step works on.
struct Place {
    QString folder;      ///< scratch files; kept between steps
    qint64 deals = 1'000'000;
    int partners = 2000;
    [[nodiscard]] QString exportFolder() const { return folder + QStringLiteral("/export"); }
    [[nodiscard]] QString opportunities() const { return exportFolder() + QStringLiteral("/Opportunity.csv"); }
    /// The same a week later: one row in a hundred has another amount.
    [[nodiscard]] QString changedOpportunities() const { return exportFolder() + QStringLiteral("/changed/Opportunity.csv"); }
    [[nodiscard]] QString program() const { return folder + QStringLiteral("/bench.channelbook"); }
};

/// One measurement, run in a process of its own so that its peak memory is its own. Milliseconds under "ms".
[[nodiscard]] QJsonObject runCoreStep(const QString& step, const Place& place);

/// Steps by name. A new group of them is a file of its own and a line in `runCoreStep`.
using Steps = std::map<QString, QJsonObject (*)(const Place&)>;
[[nodiscard]] const Steps& importSteps();
[[nodiscard]] const Steps& readerSteps();
[[nodiscard]] const Steps& playbookSteps();
[[nodiscard]] const Steps& todaySteps();
[[nodiscard]] const Steps& registrationSteps();
[[nodiscard]] const Steps& fundSteps();
[[nodiscard]] const Steps& attributionSteps();
[[nodiscard]] const Steps& touchpointSteps();
[[nodiscard]] const Steps& dashboardSteps();
[[nodiscard]] const Steps& metricSteps();

/// Steps that need widgets.
[[nodiscard]] QJsonObject runUiStep(const QString& step, const Place& place);

/// Nearest-rank percentile of milliseconds.
[[nodiscard]] double percentile(std::vector<double> values, double share);

[[nodiscard]] const FixedClock& benchClock();
[[nodiscard]] QJsonObject failed(const Error& error);
[[nodiscard]] double milliseconds(const QElapsedTimer& timer);
/// Removes a program and what SQLite keeps beside it.
void removeProgram(const QString& path);

} // namespace channelbook::bench
