#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "core/metrics/ValueText.h"
#include "core/metrics/analysis/DashboardQueries.h"
#include "core/records/Query.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;
using metrics::Dimension;

namespace {

struct Arguments {
    QString name = u"program"_s;
    QStringList scope;
    QString period;
    QString compare = u"year"_s;
    bool list = false;
};

/// What --scope names: a dimension and its member, a partner or owner as `show` takes them.
Expected<metrics::Scope> scopeOf(store::Connection& connection, const records::Catalogue& catalogue, const QStringList& words) {
    if (words.isEmpty()) return metrics::Scope::program();
    const auto dimension = metrics::dimensionNamed(words.first());
    if (!dimension) return tl::unexpected(dimension.error());
    metrics::Scope scope{*dimension, {}, 0};
    const QString member = words.value(1);
    if (*dimension == Dimension::Partner || *dimension == Dimension::Owner) {
        const auto id = records::findRecord(connection, *catalogue.find(*dimension == Dimension::Partner ? u"partner"_s : u"owner"_s), member);
        if (!id) return tl::unexpected(id.error());
        scope.id = *id;
        return scope;
    }
    scope.member = member;
    if (*dimension == Dimension::Program) return metrics::Scope::program();
    QStringList known;
    for (const metrics::Member& at : metrics::membersOf(connection, *dimension)) {
        if (at.scope.member.compare(member, Qt::CaseInsensitive) == 0) return at.scope;
        known << at.scope.member;
    }
    return failure(ErrorCode::BadArgument, {Cli::tr("No partner is in %1 “%2”: there are %3.").arg(words.first(), member, known.join(u", "_s))});
}

QJsonValue jsonOf(const std::optional<double>& value) { return value ? QJsonValue(*value) : QJsonValue(); }

QJsonObject jsonOf(const metrics::PartData& part) {
    QJsonObject object = metrics::definitionOf({0, {}, {}, Dimension::Program, {part.part}}).value(u"parts"_s).toArray().first().toObject();
    object.insert(u"title"_s, part.title);
    object.insert(u"unit"_s, metrics::unitName(part.unit));
    if (!part.why.isEmpty()) object.insert(u"why"_s, part.why);
    if (!part.remark.isEmpty()) object.insert(u"remark"_s, part.remark);
    if (part.part.kind == metrics::PartKind::Number) {
        object.insert(u"value"_s, jsonOf(part.figure.value));
        object.insert(u"before"_s, jsonOf(part.before));
        object.insert(u"target"_s, jsonOf(part.target));
        object.insert(u"explains"_s, part.explains);
        QJsonArray inputs;
        for (const metrics::Input& input : part.figure.inputs) inputs << QJsonObject{{u"key"_s, input.key}, {u"name"_s, input.name}, {u"unit"_s, metrics::unitName(input.unit)}, {u"value"_s, jsonOf(input.value)}};
        object.insert(u"inputs"_s, inputs);
        QJsonArray spark;
        for (const auto& value : part.spark) spark << jsonOf(value);
        object.insert(u"last_periods"_s, spark);
        return object;
    }
    object.insert(u"categories"_s, QJsonArray::fromStringList(part.categories));
    if (!part.across.empty()) {
        QJsonArray across;
        for (const double at : part.across) across << at;
        object.insert(u"across"_s, across);
        object.insert(u"across_title"_s, part.acrossTitle);
    }
    if (part.middle) object.insert(u"median_days"_s, *part.middle);
    QJsonArray series;
    for (const metrics::DataSeries& row : part.series) {
        QJsonArray values;
        for (const auto& value : row.values) values << jsonOf(value);
        series << QJsonObject{{u"name"_s, row.name}, {u"unit"_s, metrics::unitName(row.unit)}, {u"values"_s, values}};
    }
    object.insert(u"series"_s, series);
    return object;
}

void sayNumbers(const Context& context, const metrics::DashboardData& data) {
    Table table({Cli::tr("Number"), Cli::tr("Value"), Cli::tr("Compared with"), Cli::tr("Target")});
    for (const qsizetype column : {1, 2, 3}) table.alignRight(column);
    bool any = false;
    QStringList notes;
    for (const metrics::PartData& part : data.parts) {
        if (part.part.kind != metrics::PartKind::Number) continue;
        any = true;
        table.add({part.title, metrics::valueText(part.figure.value, part.unit, data.currency), metrics::valueText(part.before, part.unit, data.currency), metrics::valueText(part.target, part.unit, data.currency)});
        if (!part.why.isEmpty()) notes << u"%1: %2"_s.arg(part.title, part.why);
    }
    if (any) context.say(table.text());
    for (const QString& note : notes) context.say(note);
}

void sayChart(const Context& context, const metrics::DashboardData& data, const metrics::PartData& part) {
    context.say(QString());
    context.say(part.remark.isEmpty() ? part.title : u"%1 (%2)"_s.arg(part.title, part.remark));
    if (!part.why.isEmpty()) return context.say(part.why);
    const bool heat = part.part.kind == metrics::PartKind::Cohorts;
    // Rows of cohorts are read along their months; all else is read down.
    QStringList heads{heat ? Cli::tr("Joined") : part.categoryTitle};
    if (heat)
        heads += part.categories;
    else
        for (const metrics::DataSeries& series : part.series) heads << (series.name.isEmpty() ? Cli::tr("Value") : series.name);
    if (part.part.kind == metrics::PartKind::Scatter) heads << part.acrossTitle;
    Table table(heads);
    for (qsizetype column = 1; column < heads.size(); ++column) table.alignRight(column);
    const auto cell = [&](const metrics::DataSeries& series, std::size_t at) { return metrics::valueText(series.values[at], series.unit, data.currency); };
    if (heat) {
        for (const metrics::DataSeries& series : part.series) {
            QStringList row{series.name};
            for (std::size_t at = 0; at < series.values.size(); ++at) row << cell(series, at);
            table.add(row);
        }
    } else {
        for (std::size_t at = 0; at < static_cast<std::size_t>(part.categories.size()); ++at) {
            QStringList row{part.categories.at(static_cast<qsizetype>(at))};
            for (const metrics::DataSeries& series : part.series) row << cell(series, at);
            if (part.part.kind == metrics::PartKind::Scatter) row << metrics::valueText(part.across[at], part.acrossUnit, data.currency);
            table.add(row);
        }
    }
    context.say(table.text().trimmed());
}

Expected<Exit> show(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto data = reading(**program, [&](store::Connection& connection) -> Expected<metrics::DashboardData> {
        const auto dashboard = metrics::dashboardNamed(connection, arguments.name);
        if (!dashboard) return tl::unexpected(dashboard.error());
        const auto scope = scopeOf(connection, (*program)->catalogue(), arguments.scope);
        if (!scope) return tl::unexpected(scope.error());
        const metrics::Numbers numbers(connection, context.clock().today());
        Period period = numbers.calendar().quarterOf(context.clock().today());
        if (!arguments.period.isEmpty()) {
            const auto parsed = numbers.calendar().parse(arguments.period);
            if (!parsed) return tl::unexpected(parsed.error());
            period = *parsed;
        }
        const auto comparison = arguments.compare == u"none" ? metrics::Comparison::None : arguments.compare == u"before" ? metrics::Comparison::PeriodBefore : metrics::Comparison::YearBefore;
        return metrics::readDashboard(connection, numbers, *dashboard, *scope, period, comparison);
    });
    if (!data) return tl::unexpected(data.error());
    context.say(u"%1 · %2 · %3"_s.arg(data->dashboard.name, data->scopeName, data->periodKey));
    context.say(QString());
    sayNumbers(context, *data);
    QJsonArray parts;
    for (const metrics::PartData& part : data->parts) {
        parts << jsonOf(part);
        if (part.part.kind != metrics::PartKind::Number) sayChart(context, *data, part);
    }
    context.answer(QJsonObject{{u"dashboard"_s, data->dashboard.name}, {u"scope"_s, data->scopeName}, {u"period"_s, data->periodKey}, {u"currency"_s, data->currency}, {u"parts"_s, parts}});
    return Exit::Done;
}

Expected<Exit> listAll(const Context& context) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto all = (*program)->store().read([](store::Connection& connection) { return metrics::dashboards(connection); });
    if (!all) return tl::unexpected(all.error());
    Table table({Cli::tr("Dashboard"), Cli::tr("Of"), Cli::tr("Parts")});
    table.alignRight(2);
    QJsonArray list;
    for (const metrics::Dashboard& dashboard : *all) {
        table.add({dashboard.key.isEmpty() ? dashboard.name : dashboard.key, metrics::labelOf(dashboard.of), QString::number(dashboard.parts.size())});
        QJsonObject object = metrics::definitionOf(dashboard);
        object.insert(u"name"_s, dashboard.key.isEmpty() ? dashboard.name : dashboard.key);
        list << object;
    }
    context.say(table.text().trimmed());
    context.answer(list);
    return Exit::Done;
}

} // namespace

void addDashboard(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "dashboard", Cli::tr("Shows a dashboard: its numbers against a year ago and their targets, and what its charts are drawn from"),
                    "channelbook-cli dashboard tier --scope tier Gold --period 2026-Q3");
    command.text("name", arguments->name, Cli::tr("program, partner, tier, region, owner, or one that was saved")).as("NAME");
    command.texts("--scope", arguments->scope, Cli::tr("Whose numbers: partner, tier, type, region or owner, and which; otherwise the whole program's")).as("DIMENSION MEMBER").times(2);
    command.text("--period", arguments->period, Cli::tr("2026-Q3, 2026, 2026-07 or 2025-M10..2026-M09; otherwise this quarter")).as("PERIOD");
    command.text("--compare", arguments->compare, Cli::tr("What to compare with; otherwise a year ago")).oneOf({u"year"_s, u"before"_s, u"none"_s});
    command.flag("--list", arguments->list, Cli::tr("Which dashboards there are"));
    command.does(context, [&context, arguments] { return arguments->list ? listAll(context) : show(context, *arguments); });
}

} // namespace channelbook::cli
