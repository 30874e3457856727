#pragma once

#include "core/metrics/Metric.h"

#include <span>

namespace channelbook::metrics {

/// What is counted or summed by partner and fiscal month. Their numbers are stored: new ones come last.
enum class Measure : int {
    WonRevenue, WonDeals, LostDeals, WonValued, WonUnconverted, CycleDays, CycleDeals,
    CreatedPipeline, CreatedDeals, CreatedUnconverted, OpenPipeline, OpenDeals,
    InfluencedRevenue, InfluencedDeals, InfluencedPipeline, InfluencedOpen,
    InfluencedRevenueOnce, InfluencedDealsOnce, InfluencedPipelineOnce, InfluencedOpenOnce,
    DirectRevenue, DirectDeals, NewCustomers,
    Partners, Joined, Left, ActivePartners, FirstWins, FirstRevenueDays,
    RetainedBase, RetainedNow, RetainedKept, LogosBase, LogosKept, Customers,
    RegistrationsIn, RegistrationsApproved, RegistrationsRejected, RegistrationsConverted, RegistrationsConflict, AnswerMinutes,
    MdfGiven, MdfPaid, MdfWon,
    CostHeadcount, CostProgram, CostIncentives, CostEnablement, CostAcquisition, CostSupport, CostUnconverted,
    CertifiedPeople, CertifiedPartners, CoursesDone, CoursesTaken,
    PsatPoints, PsatAnswers, NpsPromoters, NpsDetractors, NpsAnswers,
    OnboardingsStarted, OnboardingsFinished, StageDays, StageMoves, AgreementsRenewed, AgreementsLapsed,
    MdfUnconverted, NpsOutside, PsatOutside,
    Count
};
inline constexpr int measureCount = static_cast<int>(Measure::Count);

/// How a measure's months become a number of a period.
enum class MeasureKind {
    Flow,  ///< the sum of the period's months
    Stock, ///< the sum of all months up to the period's last: what there was at its end
    Spread ///< counted by value, for medians
};

/// A list of the records behind a measure: `date` is the field that lies in the period; empty: all up to now.
struct MeasureRecords {
    const char* entity;
    const char* partner; ///< the field that names the partner
    const char* date;
    const char* terms;   ///< quick filter
};

struct MeasureDef {
    Measure measure;
    const char* key;   ///< in formulas: "won_revenue"
    const char* name;  ///< English, translated in context "Measure"
    Unit unit;
    MeasureKind kind;
    Measure leftOut = Measure::Count; ///< counts what had to be left out of it: no rate, or off the scale
    MeasureRecords records = {nullptr, nullptr, nullptr, nullptr};
};

[[nodiscard]] std::span<const MeasureDef> allMeasures();
[[nodiscard]] const MeasureDef& measureDef(Measure measure);
[[nodiscard]] const MeasureDef* measureNamed(QStringView key);
/// In the person's language.
[[nodiscard]] QString labelOf(const MeasureDef& measure);

} // namespace channelbook::metrics
