#pragma once

#include "core/metrics/Metric.h"
#include "core/store/Transaction.h"

#include <QJsonObject>

#include <array>

namespace channelbook::metrics {

/// What a part of a dashboard is.
enum class PartKind {
    Number,    ///< a number with what it was and what it is to be
    Trend,     ///< a number by month
    Stacked,   ///< a number by month and member of a dimension
    Bars,      ///< a number by member of a dimension
    Funnel,    ///< from joining to the first revenue
    Progress,  ///< how many partners stood where, by month
    Cohorts,   ///< months to the first revenue by quarter of joining
    Waiting,   ///< Kaplan-Meier curve of the time to the first revenue
    Waterfall, ///< what became of a number from one period to another
    Pareto,    ///< which partners bring it
    Scatter    ///< two numbers of every partner
};
inline constexpr std::array allPartKinds{PartKind::Number,  PartKind::Trend,   PartKind::Stacked,   PartKind::Bars,   PartKind::Funnel, PartKind::Progress,
                                         PartKind::Cohorts, PartKind::Waiting, PartKind::Waterfall, PartKind::Pareto, PartKind::Scatter};

struct Part {
    PartKind kind = PartKind::Number;
    QString metric; ///< of those that show one
    QString other;  ///< of Scatter: along the width
    Dimension by = Dimension::Region; ///< of Stacked and Bars
    bool operator==(const Part&) const = default;
};

/// Whether a kind of part shows a metric that can be chosen.
[[nodiscard]] bool showsMetric(PartKind kind);
/// What a kind is called: "By month".
[[nodiscard]] QString labelOf(PartKind kind);
/// "Region".
[[nodiscard]] QString labelOf(Dimension dimension);
/// "region": on the command line and in files.
[[nodiscard]] QString keyOf(Dimension dimension);
[[nodiscard]] Expected<Dimension> dimensionNamed(const QString& key);

/// Which parts in which order.
struct Dashboard {
    RecordId id = 0; ///< 0: comes with Channelbook
    QString key;     ///< of those that come with it: "program"
    QString name;
    Dimension of = Dimension::Program; ///< whose numbers it is made for
    std::vector<Part> parts;
};

/// Those that come with Channelbook: program, partner, tier, region, owner.
[[nodiscard]] std::vector<Dashboard> bundledDashboards();
/// These and those that people saved, by name.
[[nodiscard]] std::vector<Dashboard> dashboards(store::Connection& connection);
/// By key or name. BadArgument names those there are.
[[nodiscard]] Expected<Dashboard> dashboardNamed(store::Connection& connection, const QString& name);

[[nodiscard]] QJsonObject definitionOf(const Dashboard& dashboard);
/// Parts of kinds nobody knows are left out.
[[nodiscard]] Dashboard dashboardOf(const QJsonObject& definition);

/// Keeps a dashboard under a name; one of that name is replaced. MissingValue without a name; DuplicateName for the name of one that
/// comes with Channelbook.
struct SaveDashboard {
    static constexpr const char* kind = "dashboard.save";
    QString name;
    Dashboard dashboard;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveDashboard& command);

/// Takes a saved dashboard away. RecordNotFound.
struct DeleteDashboard {
    static constexpr const char* kind = "dashboard.delete";
    RecordId id = 0;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const DeleteDashboard& command);

} // namespace channelbook::metrics
