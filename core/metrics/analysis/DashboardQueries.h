#pragma once

#include "core/metrics/Dashboards.h"
#include "core/metrics/Numbers.h"
#include "core/metrics/analysis/PartnerJourneys.h"

namespace channelbook::metrics {

/// What a period is compared with.
enum class Comparison { None, PeriodBefore, YearBefore };
[[nodiscard]] std::optional<Period> comparedWith(Comparison comparison, const Period& period);

/// One row of values over a part's categories.
struct DataSeries {
    QString name;
    Unit unit = Unit::Count;
    bool compared = false; ///< of the period that is compared with
    std::vector<std::optional<double>> values; ///< one a category
    Scope scope;           ///< whose values they are
};

/// What a part of a dashboard shows: numbers and what they are of, nothing about how they look.
struct PartData {
    Part part;
    QString title;
    QString explains; ///< formula, source and caveat, a line each
    QString why;      ///< why there is nothing to show; else empty
    Unit unit = Unit::Count;
    Better better = Better::Up;
    // Of a Number:
    Figure figure;
    std::optional<double> before;
    std::optional<double> target;
    std::vector<std::optional<double>> spark; ///< of the last periods as long, the newest last
    // Of a chart:
    QString categoryTitle;
    QStringList categories;
    std::vector<DataSeries> series;
    std::vector<Period> periods;       ///< of each category, where it is a time
    std::vector<Scope> members;        ///< of each category, where it is somebody
    std::vector<double> across;        ///< of Scatter and Waiting: where each category is along the width
    QString acrossTitle;
    Unit acrossUnit = Unit::Count;
    std::optional<int> middle;         ///< of Waiting: days until half no longer wait
    QString remark;                    ///< what to know besides: "8 partners bring 80 %"
    std::vector<std::vector<RecordId>> partners; ///< behind each value, at series * categories + category; may be empty

    [[nodiscard]] const std::vector<RecordId>* partnersAt(int at, int category) const;
};

/// All that a dashboard shows of a scope in a period.
struct DashboardData {
    Dashboard dashboard;
    Scope scope;
    QString scopeName;
    Period period;
    QString periodKey;
    std::optional<Period> compared;
    QString currency;
    std::vector<PartData> parts;
};

/// Reads from the rollups. A part whose metric is gone says so; nothing else fails.
[[nodiscard]] DashboardData readDashboard(store::Connection& connection, const Numbers& numbers, const Dashboard& dashboard, const Scope& scope, const Period& period, Comparison comparison);

/// The partners of a scope with the days of their way. Whoever never joined is left out.
[[nodiscard]] std::vector<PartnerJourney> readJourneys(store::Connection& connection, const Scope& scope);

/// A member of a dimension with its name.
struct Member {
    Scope scope;
    QString name;
    qint64 partners = 0;
};
/// All members of a dimension that partners are in, by name; of Partner those whose name contains `contains`, at most `limit`.
[[nodiscard]] std::vector<Member> membersOf(store::Connection& connection, Dimension dimension, const QString& contains = {}, int limit = 500);
/// "Tier Gold", "All partners".
[[nodiscard]] QString nameOf(store::Connection& connection, const Scope& scope);

/// What a value opens into: a partner, partners, or lists of the records it came from.
struct Drill {
    QString title;
    RecordId partner = 0;
    std::vector<RecordId> partners;
    std::vector<Behind> lists;
    [[nodiscard]] bool empty() const { return partner == 0 && partners.empty() && lists.empty(); }
};
/// Behind a value of a part; of a Number: series and category 0.
[[nodiscard]] Drill drillInto(const Numbers& numbers, const DashboardData& data, const PartData& part, int series, int category);

} // namespace channelbook::metrics
