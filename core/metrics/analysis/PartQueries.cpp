#include "core/metrics/analysis/PartQueries.h"

#include "core/base/ErrorText.h"
#include "core/metrics/Facts.h"
#include "core/metrics/ValueText.h"
#include "core/metrics/analysis/Changes.h"
#include "core/metrics/analysis/Survival.h"
#include "core/records/Query.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

constexpr int sparkPeriods = 8;
constexpr int trendMonths = 12;
constexpr int mostStacked = 7; ///< parts of a bar that can still be told apart
constexpr int mostBars = 12;
constexpr int mostOfPareto = 30;
constexpr int mostDots = 1500;
constexpr int mostSteps = 400;
constexpr int cohortQuarters = 8;
constexpr int cohortMonths = 12;
constexpr int waitingMonths = 24;

QString words(const char* text, int n = -1) { return QCoreApplication::translate("Dashboard", text, nullptr, n); }

int dayOf(const QDate& date) { return static_cast<int>(QDate(1970, 1, 1).daysTo(date)); }

std::vector<std::optional<double>> valuesOf(const std::vector<Figure>& figures) {
    std::vector<std::optional<double>> values;
    values.reserve(figures.size());
    for (const Figure& figure : figures) values.push_back(figure.value);
    return values;
}

bool nothing(const std::vector<std::optional<double>>& values) {
    return std::none_of(values.begin(), values.end(), [](const std::optional<double>& value) { return value.has_value(); });
}

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

PartData PartReader::read(const Part& part) {
    PartData data;
    data.part = part;
    data.title = labelOf(part.kind);
    if (showsMetric(part.kind)) {
        const Metric* metric = m_numbers.catalogue().find(part.metric);
        const Metric* other = part.kind == PartKind::Scatter ? m_numbers.catalogue().find(part.other) : metric;
        if (metric == nullptr || other == nullptr) {
            data.why = words(QT_TRANSLATE_NOOP("Dashboard", "The metric “%1” is no longer there.")).arg(metric == nullptr ? part.metric : part.other);
            return data;
        }
        data.unit = metric->unit;
        data.better = metric->better;
        QStringList lines{metric->words, u"= "_s + metric->formula};
        if (!metric->source.isEmpty()) lines << words(QT_TRANSLATE_NOOP("Dashboard", "Source: %1")).arg(metric->source);
        if (!metric->caveat.isEmpty()) lines << metric->caveat;
        data.explains = lines.join(u'\n');
    }
    switch (part.kind) {
    case PartKind::Number: readNumber(data); break;
    case PartKind::Trend: readTrend(data); break;
    case PartKind::Stacked: readStacked(data); break;
    case PartKind::Bars: readBars(data); break;
    case PartKind::Funnel: readFunnel(data); break;
    case PartKind::Progress: readProgress(data); break;
    case PartKind::Cohorts: readCohorts(data); break;
    case PartKind::Waiting: readWaiting(data); break;
    case PartKind::Waterfall: readWaterfall(data); break;
    case PartKind::Pareto: readPareto(data); break;
    case PartKind::Scatter: readScatter(data); break;
    }
    return data;
}

const std::vector<PartnerJourney>& PartReader::journeys() {
    if (!m_journeys) m_journeys = readJourneys(m_connection, m_scope);
    return *m_journeys;
}

bool PartReader::inScope(RecordId partner) {
    if (m_scope.dimension == Dimension::Program) return true;
    if (m_scope.dimension == Dimension::Partner) return partner == m_scope.id;
    if (!m_inScope) {
        m_inScope.emplace();
        for (const PartnerJourney& journey : journeys()) m_inScope->emplace(journey.partner, true);
    }
    return m_inScope->contains(partner);
}

const std::vector<std::pair<RecordId, double>>& PartReader::ofPartners(const QString& metric, const Period& period) {
    for (const auto& [key, values] : m_ofPartners)
        if (key.first == metric && key.second == period) return values;
    std::vector<std::pair<RecordId, double>> values;
    if (const auto members = m_numbers.members(metric, Dimension::Partner, period))
        for (const MemberFigure& member : *members)
            if (member.figure.value && member.scope.id != 0 && inScope(member.scope.id)) values.emplace_back(member.scope.id, *member.figure.value);
    return m_ofPartners.emplace_back(std::pair(metric, period), std::move(values)).second;
}

QString PartReader::partnerName(RecordId partner) {
    if (!m_name) m_name.emplace(m_connection, "SELECT name FROM company WHERE id = ?");
    m_name->reset().bind(1, partner);
    return m_name->step() ? m_name->text(0) : QString::number(partner);
}

std::vector<Period> PartReader::months(const Period& period) const {
    const int last = std::max(period.first, std::min(period.last, m_numbers.calendar().monthOf(m_numbers.today())));
    std::vector<Period> months;
    for (int month = last - trendMonths + 1; month <= last; ++month) months.push_back({month, month});
    return months;
}

QString PartReader::monthName(int month) const {
    // A month of weeks is told by the day in its middle.
    const QDate start = m_numbers.calendar().startOf(month);
    return QLocale().toString(start.addDays(start.daysTo(m_numbers.calendar().endOf(month)) / 2), u"MMM yy"_s);
}

void PartReader::readNumber(PartData& data) {
    data.title = m_numbers.catalogue().find(data.part.metric)->name;
    auto figure = m_numbers.figure(data.part.metric, m_scope, m_period);
    if (!figure) {
        data.why = errorText(figure.error());
        return;
    }
    data.figure = std::move(*figure);
    data.why = data.figure.value ? QString() : data.figure.why;
    if (m_compared)
        if (const auto before = m_numbers.figure(data.part.metric, m_scope, *m_compared)) data.before = before->value;
    data.target = m_numbers.target(data.part.metric, m_scope, m_period);
    std::vector<Period> periods;
    for (int back = sparkPeriods - 1; back >= 0; --back) periods.push_back({m_period.first - back * m_period.months(), m_period.last - back * m_period.months()});
    if (const auto series = m_numbers.series(data.part.metric, m_scope, periods)) data.spark = valuesOf(*series);
}

void PartReader::readTrend(PartData& data) {
    data.title = words(QT_TRANSLATE_NOOP("Dashboard", "%1 by month")).arg(m_numbers.catalogue().find(data.part.metric)->name);
    data.categoryTitle = words(QT_TRANSLATE_NOOP("Dashboard", "Month"));
    data.periods = months(m_period);
    for (const Period& month : data.periods) data.categories << monthName(month.first);
    const auto add = [&](const QString& name, const std::vector<Period>& periods, bool compared) {
        const auto series = m_numbers.series(data.part.metric, m_scope, periods);
        if (series) data.series.push_back({name, data.unit, compared, valuesOf(*series), m_scope});
    };
    add(m_compared ? words(QT_TRANSLATE_NOOP("Dashboard", "These months")) : QString(), data.periods, false);
    if (m_compared) {
        std::vector<Period> before;
        for (const Period& month : data.periods) before.push_back(FiscalCalendar::yearBefore(month));
        add(words(QT_TRANSLATE_NOOP("Dashboard", "A year before")), before, true);
    }
    if (data.series.empty() || nothing(data.series.front().values)) data.why = words(QT_TRANSLATE_NOOP("Dashboard", "None of these months has a value."));
}

void PartReader::readStacked(PartData& data) {
    data.title = words(QT_TRANSLATE_NOOP("Dashboard", "%1 by month and %2")).arg(m_numbers.catalogue().find(data.part.metric)->name, labelOf(data.part.by).toLower());
    data.categoryTitle = words(QT_TRANSLATE_NOOP("Dashboard", "Month"));
    data.periods = months(m_period);
    std::vector<std::pair<Scope, DataSeries>> rows;
    for (std::size_t month = 0; month < data.periods.size(); ++month) {
        data.categories << monthName(data.periods[month].first);
        const auto members = m_numbers.members(data.part.metric, data.part.by, data.periods[month]);
        if (!members) continue;
        for (const MemberFigure& member : *members) {
            auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& known) { return known.first == member.scope; });
            if (row == rows.end()) {
                rows.push_back({member.scope, {member.name, data.unit, false, std::vector<std::optional<double>>(data.periods.size()), member.scope}});
                row = rows.end() - 1;
            }
            row->second.values[month] = member.figure.value;
        }
    }
    const auto sum = [](const DataSeries& series) {
        double total = 0;
        for (const auto& value : series.values) total += value.value_or(0);
        return total;
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) { return sum(a.second) > sum(b.second); });
    for (auto& [scope, series] : rows) {
        if (sum(series) == 0) continue;
        if (static_cast<int>(data.series.size()) < mostStacked) {
            data.series.push_back(std::move(series));
            continue;
        }
        // The smaller ones together: a bar of twenty colours says nothing.
        DataSeries& others = data.series.back();
        others.name = words(QT_TRANSLATE_NOOP("Dashboard", "Others"));
        others.scope = m_scope;
        for (std::size_t month = 0; month < series.values.size(); ++month)
            if (series.values[month]) others.values[month] = others.values[month].value_or(0) + *series.values[month];
    }
    if (data.series.empty()) data.why = words(QT_TRANSLATE_NOOP("Dashboard", "None of these months has a value."));
}

void PartReader::readBars(PartData& data) {
    data.title = words(QT_TRANSLATE_NOOP("Dashboard", "%1 by %2")).arg(m_numbers.catalogue().find(data.part.metric)->name, labelOf(data.part.by).toLower());
    data.categoryTitle = labelOf(data.part.by);
    auto members = m_numbers.members(data.part.metric, data.part.by, m_period);
    if (!members) {
        data.why = errorText(members.error());
        return;
    }
    std::erase_if(*members, [](const MemberFigure& member) { return !member.figure.value; });
    std::stable_sort(members->begin(), members->end(), [](const MemberFigure& a, const MemberFigure& b) { return *a.figure.value > *b.figure.value; });
    if (static_cast<int>(members->size()) > mostBars) {
        data.remark = words(QT_TRANSLATE_NOOP("Dashboard", "the highest %1 of %2")).arg(mostBars).arg(members->size());
        members->resize(mostBars);
    }
    DataSeries series{{}, data.unit, false, {}, m_scope};
    for (const MemberFigure& member : *members) {
        data.categories << member.name;
        data.members.push_back(member.scope);
        series.values.push_back(member.figure.value);
    }
    data.series.push_back(std::move(series));
    if (data.categories.isEmpty()) data.why = words(QT_TRANSLATE_NOOP("Dashboard", "Nobody has a value in this period."));
}

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

void PartReader::readWaterfall(PartData& data) {
    const Period before = m_compared.value_or(FiscalCalendar::before(m_period));
    const FiscalCalendar& calendar = m_numbers.calendar();
    data.title = words(QT_TRANSLATE_NOOP("Dashboard", "%1: from %2 to %3")).arg(m_numbers.catalogue().find(data.part.metric)->name, calendar.key(before), calendar.key(m_period));
    data.categoryTitle = words(QT_TRANSLATE_NOOP("Dashboard", "Step"));
    std::unordered_map<RecordId, BeforeAndNow> both;
    const auto add = [&](const Period& period, qint64 BeforeAndNow::* side) {
        for (const auto& [partner, value] : ofPartners(data.part.metric, period)) {
            BeforeAndNow& at = both[partner];
            at.partner = partner;
            at.*side = std::llround(value);
        }
    };
    add(before, &BeforeAndNow::before);
    add(m_period, &BeforeAndNow::now);
    std::vector<BeforeAndNow> partners;
    partners.reserve(both.size());
    for (const auto& [partner, values] : both) partners.push_back(values);
    std::sort(partners.begin(), partners.end(), [](const BeforeAndNow& a, const BeforeAndNow& b) { return std::abs(a.now - a.before) != std::abs(b.now - b.before) ? std::abs(a.now - a.before) > std::abs(b.now - b.before) : a.partner < b.partner; });
    Waterfall waterfall = waterfallOf(partners);
    data.categories = {calendar.key(before), words(QT_TRANSLATE_NOOP("Dashboard", "New")), words(QT_TRANSLATE_NOOP("Dashboard", "More")), words(QT_TRANSLATE_NOOP("Dashboard", "Less")), words(QT_TRANSLATE_NOOP("Dashboard", "Lost")), calendar.key(m_period)};
    DataSeries series{{}, data.unit, false, {}, m_scope};
    const auto put = [&](qint64 value, std::vector<RecordId> behind) {
        series.values.push_back(static_cast<double>(value));
        data.partners.push_back(std::move(behind));
    };
    put(waterfall.before, {});
    for (const ChangeKind kind : allChangeKinds) put(waterfall.changes[static_cast<std::size_t>(kind)], std::move(waterfall.partners[static_cast<std::size_t>(kind)]));
    put(waterfall.now, {});
    data.series.push_back(std::move(series));
    data.periods = {before, m_period, m_period, before, before, m_period};
    if (partners.empty()) data.why = words(QT_TRANSLATE_NOOP("Dashboard", "Neither period has a value."));
}

void PartReader::readPareto(PartData& data) {
    data.title = words(QT_TRANSLATE_NOOP("Dashboard", "Which partners bring %1")).arg(m_numbers.catalogue().find(data.part.metric)->name);
    data.categoryTitle = words(QT_TRANSLATE_NOOP("Dashboard", "Partner"));
    const Pareto pareto = paretoOf(ofPartners(data.part.metric, m_period), mostOfPareto);
    data.series = {{words(QT_TRANSLATE_NOOP("Dashboard", "Each")), data.unit, false, {}, m_scope}, {words(QT_TRANSLATE_NOOP("Dashboard", "All so far")), Unit::Share, false, {}, m_scope}};
    for (const ParetoBar& bar : pareto.bars) {
        data.categories << (bar.partner != 0 ? partnerName(bar.partner) : words(QT_TRANSLATE_N_NOOP("Dashboard", "%n other(s)"), bar.partners));
        data.members.push_back(bar.partner != 0 ? Scope::partner(bar.partner) : m_scope);
        data.series[0].values.push_back(bar.value);
        data.series[1].values.push_back(bar.share);
    }
    data.remark = words(QT_TRANSLATE_N_NOOP("Dashboard", "%n partner(s) bring 80 %"), pareto.forEighty);
    if (pareto.partners == 0) data.why = words(QT_TRANSLATE_NOOP("Dashboard", "Nobody has a value in this period."));
}

void PartReader::readScatter(PartData& data) {
    const Metric& metric = *m_numbers.catalogue().find(data.part.metric);
    const Metric& other = *m_numbers.catalogue().find(data.part.other);
    data.title = words(QT_TRANSLATE_NOOP("Dashboard", "%1 and %2")).arg(metric.name, other.name);
    data.categoryTitle = words(QT_TRANSLATE_NOOP("Dashboard", "Partner"));
    data.acrossTitle = other.name;
    data.acrossUnit = other.unit;
    std::unordered_map<RecordId, double> high;
    for (const auto& [partner, value] : ofPartners(data.part.metric, m_period)) high.emplace(partner, value);
    struct Dot {
        RecordId partner;
        double across, high;
    };
    std::vector<Dot> dots;
    for (const auto& [partner, value] : ofPartners(data.part.other, m_period))
        if (const auto found = high.find(partner); found != high.end()) dots.push_back({partner, value, found->second});
    if (dots.size() > mostDots) {
        data.remark = words(QT_TRANSLATE_NOOP("Dashboard", "the highest %1 of %2")).arg(mostDots).arg(dots.size());
        std::nth_element(dots.begin(), dots.begin() + mostDots, dots.end(), [](const Dot& a, const Dot& b) { return a.high > b.high; });
        dots.resize(mostDots);
    }
    std::sort(dots.begin(), dots.end(), [](const Dot& a, const Dot& b) { return a.across != b.across ? a.across < b.across : a.partner < b.partner; });
    DataSeries series{metric.name, data.unit, false, {}, m_scope};
    for (const Dot& dot : dots) {
        data.categories << partnerName(dot.partner);
        data.members.push_back(Scope::partner(dot.partner));
        data.across.push_back(dot.across);
        series.values.push_back(dot.high);
    }
    data.series.push_back(std::move(series));
    if (dots.empty()) data.why = words(QT_TRANSLATE_NOOP("Dashboard", "Nobody has both numbers in this period."));
}

} // namespace channelbook::metrics
