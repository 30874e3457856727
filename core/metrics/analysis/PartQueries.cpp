#include "core/metrics/analysis/PartQueries.h"

#include "core/base/ErrorText.h"
#include "core/metrics/ValueText.h"
#include "core/metrics/analysis/Changes.h"
#include "core/records/Query.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

constexpr int sparkPeriods = 8;
constexpr int trendMonths = 12;
constexpr int mostStacked = 7; ///< parts of a bar that can still be told apart
constexpr int mostBars = 12;
constexpr int mostOfPareto = 30;
constexpr int mostDots = 1500;

QString words(const char* text, int n = -1) { return QCoreApplication::translate("Dashboard", text, nullptr, n); }

std::vector<std::optional<double>> valuesOf(const std::vector<Figure>& figures) {
    std::vector<std::optional<double>> values;
    values.reserve(figures.size());
    for (const Figure& figure : figures) values.push_back(figure.value);
    return values;
}

bool nothing(const std::vector<std::optional<double>>& values) {
    return std::none_of(values.begin(), values.end(), [](const std::optional<double>& value) { return value.has_value(); });
}

} // namespace

PartReader::PartReader(store::Connection& connection, const Numbers& numbers, const Scope& scope, const Period& period, std::optional<Period> compared, const std::vector<Part>& parts)
    : m_connection(connection), m_numbers(numbers), m_scope(scope), m_period(period), m_compared(compared) {
    // All that is asked of every partner is read in one pass.
    for (const Part& part : parts) {
        if (part.kind == PartKind::Waterfall) ask(part.metric, beforePeriod());
        if (part.kind == PartKind::Waterfall || part.kind == PartKind::Pareto) ask(part.metric, m_period);
        if (part.kind == PartKind::Scatter) ask(part.other, m_period, ask(part.metric, m_period));
    }
}

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
        const bool addsUp = part.kind == PartKind::Waterfall || part.kind == PartKind::Pareto || part.kind == PartKind::Stacked;
        if (addsUp && metric->unit != Unit::Amount && metric->unit != Unit::Count) {
            data.title = metric->name;
            data.why = words(QT_TRANSLATE_NOOP("Dashboard", "“%1” cannot be added up: choose an amount or a count.")).arg(metric->name);
            return data;
        }
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

int PartReader::ask(const QString& metric, const Period& period, int onlyWith) {
    const AskedValue wanted{metric, period, onlyWith};
    const auto known = std::find(m_asked.begin(), m_asked.end(), wanted);
    if (known != m_asked.end()) return static_cast<int>(known - m_asked.begin());
    m_asked.push_back(wanted);
    return static_cast<int>(m_asked.size()) - 1;
}

const PartnerValues& PartReader::ofPartners(const QString& metric, const Period& period, int onlyWith) {
    const auto at = static_cast<std::size_t>(ask(metric, period, onlyWith));
    if (m_values.size() != m_asked.size()) m_values = readPartnerValues(m_connection, m_numbers, m_scope, m_asked);
    return m_values[at];
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

void PartReader::readWaterfall(PartData& data) {
    const Period before = beforePeriod();
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
    const int onlyWith = ask(data.part.metric, m_period);
    struct Dot {
        RecordId partner;
        double across, high;
    };
    std::vector<Dot> dots;
    for (const auto& [partner, value] : ofPartners(data.part.other, m_period, onlyWith))
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
