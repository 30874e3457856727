// The parts that tell of partners' way to their first revenue.
#include "core/metrics/Facts.h"
#include "core/metrics/analysis/PartQueries.h"
#include "core/metrics/analysis/Survival.h"

#include <QCoreApplication>

#include <algorithm>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSteps = 400; ///< of a curve
constexpr int cohortQuarters = 8;
constexpr int cohortMonths = 12;
constexpr int waitingMonths = 24;

QString words(const char* text, int n = -1) { return QCoreApplication::translate("Dashboard", text, nullptr, n); }

int dayOf(const QDate& date) { return static_cast<int>(QDate(1970, 1, 1).daysTo(date)); }

QString milestoneWords(Milestone milestone) {
    switch (milestone) {
    case Milestone::Joined: return words(QT_TRANSLATE_NOOP("Dashboard", "Joined"));
    case Milestone::Onboarded: return words(QT_TRANSLATE_NOOP("Dashboard", "Onboarded"));
    case Milestone::Registered: return words(QT_TRANSLATE_NOOP("Dashboard", "First registration"));
    case Milestone::Won: return words(QT_TRANSLATE_NOOP("Dashboard", "First revenue"));
    }
    return {};
}

QString nobodyJoined() { return words(QT_TRANSLATE_NOOP("Dashboard", "No partner has joined yet.")); }

} // namespace

void PartReader::readFunnel(PartData& data) {
    data.explains = words(QT_TRANSLATE_NOOP("Dashboard", "Of the partners that joined in this period: how many have come so far or further by now."));
    data.categoryTitle = words(QT_TRANSLATE_NOOP("Dashboard", "Step"));
    auto reached = funnelOf(journeys(), dayOf(m_numbers.calendar().startOf(m_period)), dayOf(m_numbers.calendar().endOf(m_period)), dayOf(m_numbers.today()));
    DataSeries series{words(QT_TRANSLATE_NOOP("Dashboard", "Partners")), Unit::Count, false, {}, m_scope};
    for (const Milestone milestone : allMilestones) {
        auto& partners = reached[static_cast<std::size_t>(milestone)];
        data.categories << milestoneWords(milestone);
        series.values.push_back(static_cast<double>(partners.size()));
        data.partners.push_back(std::move(partners));
    }
    if (series.values.front() == 0.0) data.why = words(QT_TRANSLATE_NOOP("Dashboard", "No partner joined in this period."));
    data.series.push_back(std::move(series));
}

void PartReader::readProgress(PartData& data) {
    data.explains = words(QT_TRANSLATE_NOOP("Dashboard", "Partners at the end of each month by the farthest they had come; whoever left is not among them."));
    data.categoryTitle = words(QT_TRANSLATE_NOOP("Dashboard", "Month"));
    data.periods = months(m_period);
    auto progress = progressOf(journeys(), m_numbers.calendar(), {data.periods.front().first, data.periods.back().last}, dayOf(m_numbers.today()));
    data.periods.resize(progress.size());
    for (const ProgressMonth& month : progress) data.categories << monthName(month.month);
    bool any = false;
    // The farthest at the bottom: what has been reached stands firm, who has just come lies on top.
    for (auto milestone = allMilestones.rbegin(); milestone != allMilestones.rend(); ++milestone) {
        DataSeries series{milestoneWords(*milestone), Unit::Count, false, {}, m_scope};
        for (ProgressMonth& month : progress) {
            auto& partners = month.at[static_cast<std::size_t>(*milestone)];
            any = any || !partners.empty();
            series.values.push_back(static_cast<double>(partners.size()));
            data.partners.push_back(std::move(partners));
        }
        data.series.push_back(std::move(series));
    }
    if (!any) data.why = nobodyJoined();
}

void PartReader::readCohorts(PartData& data) {
    data.explains = words(QT_TRANSLATE_NOOP("Dashboard", "Which share of the partners that joined in a quarter had their first revenue within so many months; only as far as all of them have been here that long."));
    data.unit = Unit::Share;
    data.categoryTitle = words(QT_TRANSLATE_NOOP("Dashboard", "Months since joining"));
    for (int month = 1; month <= cohortMonths; ++month) data.categories << QString::number(month);
    auto cohorts = cohortsOf(journeys(), m_numbers.calendar(), cohortQuarters, cohortMonths, dayOf(m_numbers.today()));
    for (Cohort& cohort : cohorts) {
        DataSeries series{words(QT_TRANSLATE_NOOP("Dashboard", "%1 (%2)")).arg(m_numbers.calendar().key(cohort.quarter)).arg(cohort.partners.size()), Unit::Share, false, {}, m_scope};
        for (std::size_t month = 0; month < cohortMonths; ++month) {
            const bool known = month < cohort.within.size();
            series.values.push_back(known ? std::optional(static_cast<double>(cohort.within[month].size()) / static_cast<double>(cohort.partners.size())) : std::nullopt);
            data.partners.push_back(known ? std::move(cohort.within[month]) : std::vector<RecordId>());
        }
        data.series.push_back(std::move(series));
    }
    if (data.series.empty()) data.why = nobodyJoined();
}

void PartReader::readWaiting(PartData& data) {
    data.explains = words(QT_TRANSLATE_NOOP("Dashboard", "Kaplan-Meier: the share of partners without revenue so many days after joining, of those that joined in the 24 months up to the end of the period. Who still waits or left counts as long as it was watched; the band holds with 95 % confidence."));
    data.unit = Unit::Share;
    data.better = Better::Down;
    data.categoryTitle = words(QT_TRANSLATE_NOOP("Dashboard", "Day"));
    data.acrossTitle = words(QT_TRANSLATE_NOOP("Dashboard", "Days since joining"));
    data.acrossUnit = Unit::Days;
    // Of the same partners as the metric of those still waiting, by the same settings of when the time begins and ends.
    const Making making = readMaking(m_connection);
    const int from = dayOf(m_numbers.calendar().startOf(m_period.last - waitingMonths + 1));
    const int until = std::min(dayOf(m_numbers.today()), dayOf(m_numbers.calendar().endOf(m_period)));
    std::vector<Watched> watched;
    std::vector<std::pair<int, RecordId>> waiting;
    for (const PartnerJourney& journey : journeys()) {
        const int start = making.fromOnboarding ? journey.onboarded : journey.joined;
        const int end = making.toRegistration ? journey.registered : journey.won;
        if (start < from || start > until) continue;
        const int seen = std::min(until, journey.left);
        const bool happened = end <= seen;
        // A deal won before joining was no wait at all.
        watched.push_back({std::max(0, (happened ? end : seen) - start), happened});
        if (!happened && journey.left > until) waiting.emplace_back(watched.back().days, journey.partner);
    }
    const bool none = watched.empty();
    const auto curve = kaplanMeier(std::move(watched));
    std::sort(waiting.begin(), waiting.end());
    data.middle = medianOf(curve);
    data.series = {{words(QT_TRANSLATE_NOOP("Dashboard", "Without revenue")), Unit::Share, false, {}, m_scope}, {words(QT_TRANSLATE_NOOP("Dashboard", "At least")), Unit::Share, false, {}, m_scope}, {words(QT_TRANSLATE_NOOP("Dashboard", "At most")), Unit::Share, false, {}, m_scope}};
    // Steps nobody could tell apart are not drawn one by one.
    const std::size_t every = std::max<std::size_t>(1, curve.size() / mostSteps);
    for (std::size_t at = 0; at < curve.size(); ++at) {
        if (at % every != 0 && at + 1 != curve.size()) continue;
        const SurvivalStep& step = curve[at];
        data.categories << QString::number(step.days);
        data.across.push_back(step.days);
        data.series[0].values.push_back(step.share);
        data.series[1].values.push_back(step.lower);
        data.series[2].values.push_back(step.upper);
        const auto from = std::lower_bound(waiting.begin(), waiting.end(), std::pair(step.days, RecordId{0}));
        std::vector<RecordId> still;
        for (auto it = from; it != waiting.end(); ++it) still.push_back(it->second);
        data.partners.push_back(std::move(still));
    }
    data.remark = words(QT_TRANSLATE_N_NOOP("Dashboard", "%n still waiting"), static_cast<int>(waiting.size()));
    if (none) data.why = nobodyJoined();
}

} // namespace channelbook::metrics
