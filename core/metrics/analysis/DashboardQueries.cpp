#include "core/metrics/analysis/DashboardQueries.h"

#include "core/metrics/Facts.h"
#include "core/metrics/analysis/PartQueries.h"
#include "core/records/Query.h"

#include <QCoreApplication>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) { return QCoreApplication::translate("Dashboard", text); }

/// The column of partner_fact that says who belongs to a dimension's member.
QString columnOf(Dimension dimension) {
    switch (dimension) {
    case Dimension::Tier: return u"f.tier"_s;
    case Dimension::Type: return u"f.type"_s;
    case Dimension::Region: return u"f.region"_s;
    case Dimension::Owner: return u"f.manager_id"_s;
    case Dimension::Partner: return u"f.id"_s;
    case Dimension::Program: break;
    }
    return {};
}

bool isById(Dimension dimension) { return dimension == Dimension::Owner || dimension == Dimension::Partner; }

QString noneOf(Dimension dimension) {
    switch (dimension) {
    case Dimension::Tier: return words(QT_TRANSLATE_NOOP("Dashboard", "Without a tier"));
    case Dimension::Type: return words(QT_TRANSLATE_NOOP("Dashboard", "Without a type"));
    case Dimension::Region: return words(QT_TRANSLATE_NOOP("Dashboard", "Without a region"));
    case Dimension::Owner: return words(QT_TRANSLATE_NOOP("Dashboard", "Without an owner"));
    default: return {};
    }
}

} // namespace

std::optional<Period> comparedWith(Comparison comparison, const Period& period) {
    switch (comparison) {
    case Comparison::None: return std::nullopt;
    case Comparison::PeriodBefore: return FiscalCalendar::before(period);
    case Comparison::YearBefore: return FiscalCalendar::yearBefore(period);
    }
    return std::nullopt;
}

const std::vector<RecordId>* PartData::partnersAt(int at, int category) const {
    const auto index = static_cast<std::size_t>(at) * static_cast<std::size_t>(categories.size()) + static_cast<std::size_t>(category);
    return index < partners.size() ? &partners[index] : nullptr;
}

DashboardData readDashboard(store::Connection& connection, const Numbers& numbers, const Dashboard& dashboard, const Scope& scope, const Period& period, Comparison comparison) {
    DashboardData data;
    data.dashboard = dashboard;
    data.scope = scope;
    data.scopeName = nameOf(connection, scope);
    data.period = period;
    data.periodKey = numbers.calendar().key(period);
    data.compared = comparedWith(comparison, period);
    data.currency = records::programCurrency(connection);
    PartReader reader(connection, numbers, scope, period, data.compared, dashboard.parts);
    for (const Part& part : dashboard.parts) data.parts.push_back(reader.read(part));
    return data;
}

std::vector<PartnerJourney> readJourneys(store::Connection& connection, const Scope& scope) {
    QString sql = u"SELECT f.id, f.joined_on, f.left_on, f.onboarded_on, f.first_registration_on, f.first_won_on FROM partner_fact f WHERE f.joined_on IS NOT NULL"_s;
    if (scope.dimension != Dimension::Program) sql += u" AND "_s + columnOf(scope.dimension) + u" = ?1"_s;
    store::Statement statement(connection, sql);
    if (isById(scope.dimension))
        statement.bind(1, scope.id);
    else if (scope.dimension != Dimension::Program)
        statement.bind(1, scope.member.isNull() ? u""_s : scope.member);
    std::vector<PartnerJourney> journeys;
    while (statement.step()) {
        const auto day = [&](int column) {
            const int known = statement.isNull(column) ? noDay : dayOf(statement.view(column));
            return known == noDay ? PartnerJourney::never : known;
        };
        journeys.push_back({statement.integer(0), day(1), day(2), day(3), day(4), day(5)});
    }
    return journeys;
}

std::vector<Member> membersOf(store::Connection& connection, Dimension dimension, const QString& contains, int limit) {
    std::vector<Member> members;
    if (dimension == Dimension::Program) return {{Scope::program(), nameOf(connection, Scope::program()), 0}};
    const QString column = columnOf(dimension);
    QString sql;
    switch (dimension) {
    case Dimension::Owner: sql = u"SELECT f.manager_id, coalesce(o.name, ''), count(*) FROM partner_fact f LEFT JOIN owner o ON o.id = f.manager_id WHERE f.joined_on IS NOT NULL GROUP BY 1 ORDER BY 2 LIMIT ?1"_s; break;
    case Dimension::Partner: sql = u"SELECT f.id, c.name, 1 FROM partner_fact f JOIN company c ON c.id = f.id WHERE f.joined_on IS NOT NULL AND instr(lower(c.name), lower(?2)) > 0 ORDER BY c.name COLLATE NOCASE LIMIT ?1"_s; break;
    default: sql = u"SELECT %1, %1, count(*) FROM partner_fact f WHERE f.joined_on IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT ?1"_s.arg(column); break;
    }
    store::Statement statement(connection, sql);
    statement.bind(1, qint64{limit});
    if (dimension == Dimension::Partner) statement.bind(2, contains);
    while (statement.step()) {
        Member member;
        member.scope.dimension = dimension;
        if (isById(dimension))
            member.scope.id = statement.integer(0);
        else
            member.scope.member = statement.text(0);
        member.name = statement.text(1).isEmpty() ? noneOf(dimension) : statement.text(1);
        member.partners = statement.integer(2);
        members.push_back(std::move(member));
    }
    return members;
}

QString nameOf(store::Connection& connection, const Scope& scope) {
    if (scope.dimension == Dimension::Program) return words(QT_TRANSLATE_NOOP("Dashboard", "All partners"));
    QString name = scope.member;
    if (scope.id != 0) {
        store::Statement statement(connection, scope.dimension == Dimension::Owner ? "SELECT name FROM owner WHERE id = ?" : "SELECT name FROM company WHERE id = ?");
        statement.bind(1, scope.id);
        if (statement.step()) name = statement.text(0);
    }
    return name.isEmpty() ? noneOf(scope.dimension) : name;
}

Drill drillInto(const Numbers& numbers, const DashboardData& data, const PartData& part, int series, int category) {
    Drill drill;
    const auto at = static_cast<std::size_t>(category);
    const QString place = part.categories.value(category);
    drill.title = part.title + (place.isEmpty() ? QString() : u": "_s + place);
    if (const auto* partners = part.partnersAt(series, category); partners != nullptr && !partners->empty()) {
        drill.partners = *partners;
        return drill;
    }
    Scope scope = data.scope;
    if (at < part.members.size()) scope = part.members[at];
    else if (static_cast<std::size_t>(series) < part.series.size()) scope = part.series[static_cast<std::size_t>(series)].scope;
    if ((part.part.kind == PartKind::Scatter || part.part.kind == PartKind::Pareto) && scope.dimension == Dimension::Partner) {
        drill.partner = scope.id;
        return drill;
    }
    Period period = at < part.periods.size() ? part.periods[at] : data.period;
    if (part.part.kind == PartKind::Trend && series == 1) period = FiscalCalendar::yearBefore(period);
    if (!showsMetric(part.part.kind)) return drill;
    if (auto lists = numbers.behind(part.part.metric, scope, period)) drill.lists = std::move(*lists);
    return drill;
}

} // namespace channelbook::metrics
