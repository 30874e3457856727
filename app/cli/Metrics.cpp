#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "core/metrics/Numbers.h"
#include "core/metrics/OwnMetrics.h"
#include "core/metrics/ValueText.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString metric, period, partner, tier, type, region, owner, by;
    qint64 trend = 0;
    bool behind = false;
};

/// Everything a figure is shown with.
struct Shown {
    const metrics::Numbers& numbers;
    QString currency;
    metrics::Scope scope;
    Period period;

    [[nodiscard]] QString text(const std::optional<double>& value, metrics::Unit unit) const { return metrics::valueText(value, unit, currency, metrics::Precision::Full); }
};

QJsonValue jsonOf(const std::optional<double>& value) { return value ? QJsonValue(*value) : QJsonValue(); }

Expected<metrics::Scope> scopeOf(store::Connection& connection, const records::Catalogue& catalogue, const Arguments& arguments) {
    using metrics::Dimension;
    if (!arguments.partner.isEmpty()) {
        const auto id = records::findRecord(connection, **catalogue.entity(u"partner"), arguments.partner);
        if (!id) return tl::unexpected(id.error());
        return metrics::Scope::partner(*id);
    }
    if (!arguments.owner.isEmpty()) {
        const auto id = records::findRecord(connection, **catalogue.entity(u"owner"), arguments.owner);
        if (!id) return tl::unexpected(id.error());
        return metrics::Scope{Dimension::Owner, {}, *id};
    }
    if (!arguments.tier.isEmpty()) return metrics::Scope{Dimension::Tier, arguments.tier, 0};
    if (!arguments.type.isEmpty()) return metrics::Scope{Dimension::Type, arguments.type, 0};
    if (!arguments.region.isEmpty()) return metrics::Scope{Dimension::Region, arguments.region, 0};
    return metrics::Scope::program();
}

QJsonObject figureJson(const Shown& shown, const metrics::Metric& metric, const metrics::Figure& figure, const QString& period) {
    QJsonArray inputs;
    for (const metrics::Input& input : figure.inputs)
        inputs << QJsonObject{{u"key"_s, input.key}, {u"name"_s, input.name}, {u"unit"_s, metrics::unitName(input.unit)}, {u"value"_s, jsonOf(input.value)}};
    QJsonObject json{{u"metric"_s, metric.key}, {u"name"_s, metric.name}, {u"period"_s, period}, {u"unit"_s, metrics::unitName(metric.unit)}, {u"value"_s, jsonOf(figure.value)}, {u"text"_s, shown.text(figure.value, metric.unit)},
                     {u"formula"_s, metric.formula}, {u"words"_s, metric.words}, {u"inputs"_s, inputs}};
    if (!figure.value) json.insert(u"why"_s, figure.why);
    if (!metric.source.isEmpty()) json.insert(u"source"_s, metric.source);
    if (!metric.caveat.isEmpty()) json.insert(u"caveat"_s, metric.caveat);
    return json;
}

void say(const Context& context, const Shown& shown, const metrics::Metric& metric, const metrics::Figure& figure) {
    context.say(u"%1: %2"_s.arg(metric.name, figure.value ? shown.text(figure.value, metric.unit) : u"– ("_s + figure.why + u')'));
    context.say(u"  %1"_s.arg(metric.words));
    if (!metric.own) context.say(u"  = %1"_s.arg(metric.formula));
    for (const metrics::Input& input : figure.inputs) context.say(u"    %1: %2"_s.arg(input.name, shown.text(input.value, input.unit)));
    if (const auto target = shown.numbers.target(metric.key, shown.scope, shown.period)) context.say(u"  "_s + Cli::tr("Target: %1").arg(shown.text(target, metric.unit)));
    if (!metric.caveat.isEmpty()) context.say(u"  "_s + metric.caveat);
    if (!metric.source.isEmpty()) context.say(u"  "_s + Cli::tr("Source: %1").arg(metric.source));
}

Expected<Exit> trend(const Context& context, const Shown& shown, const std::vector<const metrics::Metric*>& list, qint64 number) {
    std::vector<Period> periods{shown.period};
    while (static_cast<qint64>(periods.size()) < number) periods.insert(periods.begin(), FiscalCalendar::before(periods.front()));
    QStringList heads{Cli::tr("Metric")};
    for (const Period& period : periods) heads << shown.numbers.calendar().key(period);
    Table table(heads);
    QJsonArray json;
    for (qsizetype column = 1; column < heads.size(); ++column) table.alignRight(column);
    for (const metrics::Metric* metric : list) {
        const auto series = shown.numbers.series(metric->key, shown.scope, periods);
        if (!series) return tl::unexpected(series.error());
        QStringList cells{metric->name};
        for (std::size_t i = 0; i < periods.size(); ++i) {
            cells << shown.text((*series)[i].value, metric->unit);
            json << figureJson(shown, *metric, (*series)[i], heads[static_cast<qsizetype>(i) + 1]);
        }
        table.add(cells);
    }
    context.say(table.text().trimmed());
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> members(const Context& context, const Shown& shown, const std::vector<const metrics::Metric*>& list, const QString& by) {
    using metrics::Dimension;
    static const QHash<QString, Dimension> dimensions{{u"partner"_s, Dimension::Partner}, {u"tier"_s, Dimension::Tier}, {u"type"_s, Dimension::Type}, {u"region"_s, Dimension::Region}, {u"owner"_s, Dimension::Owner}};
    QJsonArray json;
    for (const metrics::Metric* metric : list) {
        const auto found = shown.numbers.members(metric->key, dimensions.value(by), shown.period);
        if (!found) return tl::unexpected(found.error());
        Table table({metric->name, shown.numbers.calendar().key(shown.period)});
        table.alignRight(1);
        for (const metrics::MemberFigure& member : *found) {
            table.add({member.name.isEmpty() ? u"–"_s : member.name, shown.text(member.figure.value, metric->unit)});
            QJsonObject one{{u"metric"_s, metric->key}, {by, member.name}, {u"value"_s, jsonOf(member.figure.value)}, {u"text"_s, shown.text(member.figure.value, metric->unit)}};
            if (member.scope.id != 0) one.insert(u"id"_s, idText(member.scope.id));
            if (!member.figure.value) one.insert(u"why"_s, member.figure.why);
            json << one;
        }
        context.say(table.text().trimmed());
        context.say({});
    }
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> show(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    // What waits to be worked out would be shown as it was.
    if ((*program)->store().derivedPending()) {
        program->reset();
        program = context.openToWrite();
        if (!program) return tl::unexpected(program.error());
        context.bringUpToDate(**program);
    }
    return reading(**program, [&](store::Connection& connection) -> Expected<Exit> {
        const QDate today = context.clock().today();
        const metrics::Numbers numbers(connection, today);
        const auto scope = scopeOf(connection, (*program)->catalogue(), arguments);
        if (!scope) return tl::unexpected(scope.error());
        const auto period = arguments.period.isEmpty() ? Expected<Period>(numbers.calendar().quarterOf(today)) : numbers.calendar().parse(arguments.period);
        if (!period) return tl::unexpected(period.error());
        std::vector<const metrics::Metric*> list;
        if (arguments.metric.isEmpty())
            for (const metrics::Metric& metric : numbers.catalogue().all()) list.push_back(&metric);
        for (const QString& key : arguments.metric.split(u',', Qt::SkipEmptyParts)) {
            const auto metric = numbers.catalogue().metric(key.trimmed());
            if (!metric) return tl::unexpected(metric.error());
            list.push_back(*metric);
        }
        const Shown shown{numbers, records::programCurrency(connection), *scope, *period};
        if (arguments.trend > 0) return trend(context, shown, list, arguments.trend);
        if (!arguments.by.isEmpty()) return members(context, shown, list, arguments.by);
        QJsonArray json;
        for (const metrics::Metric* metric : list) {
            const auto figure = numbers.figure(metric->key, *scope, *period);
            if (!figure) return tl::unexpected(figure.error());
            say(context, shown, *metric, *figure);
            QJsonObject one = figureJson(shown, *metric, *figure, numbers.calendar().key(*period));
            if (const auto target = numbers.target(metric->key, *scope, *period)) one.insert(u"target"_s, *target);
            if (arguments.behind) {
                const auto behind = numbers.behind(metric->key, *scope, *period);
                if (!behind) return tl::unexpected(behind.error());
                QJsonArray lists;
                for (const metrics::Behind& records : *behind) {
                    context.say(u"  "_s + Cli::tr("%1: list %2 --where '%3'").arg(records.what, records.entity, records.filter));
                    lists << QJsonObject{{u"what"_s, records.what}, {u"entity"_s, records.entity}, {u"filter"_s, records.filter}};
                }
                one.insert(u"behind"_s, lists);
            }
            json << one;
        }
        context.answer(json);
        return Exit::Done;
    });
}

struct OwnArguments {
    QString act, key, name, formula, unit = u"ratio"_s, better = u"up"_s, note;
};

Expected<Exit> change(const Context& context, const OwnArguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    Expected<qint64> done = 0;
    const auto before = reading(**program, [&](store::Connection& connection) -> Expected<std::optional<metrics::Metric>> {
        const metrics::Metric* found = metrics::Catalogue(connection).find(arguments.key);
        return found != nullptr ? std::optional(*found) : std::nullopt;
    });
    if (!before) return tl::unexpected(before.error());
    if (arguments.act == u"delete") {
        done = (*program)->store().perform(metrics::DeleteMetric{arguments.key});
    } else {
        if (arguments.act == u"new" && *before) return failure(ErrorCode::BadArgument, {arguments.key, Cli::tr("there is a metric of this key already")});
        if (arguments.act == u"set" && !*before) return failure(ErrorCode::BadArgument, {arguments.key, Cli::tr("there is no metric of this key")});
        metrics::SaveMetric command;
        command.key = arguments.key;
        command.name = !arguments.name.isEmpty() ? arguments.name : *before ? (*before)->name : arguments.key;
        command.formula = !arguments.formula.isEmpty() ? arguments.formula : *before ? (*before)->formula : QString();
        for (const metrics::Unit unit : metrics::allUnits())
            if (metrics::unitName(unit) == arguments.unit) command.unit = unit;
        command.better = arguments.better == u"down" ? metrics::Better::Down : arguments.better == u"neutral" ? metrics::Better::Neutral : metrics::Better::Up;
        command.note = arguments.note;
        done = (*program)->store().perform(command);
    }
    if (!done) return tl::unexpected(done.error());
    context.say(arguments.act == u"delete" ? Cli::tr("Metric %1 deleted").arg(arguments.key) : Cli::tr("Metric %1 saved").arg(arguments.key));
    context.answer(QJsonObject{{u"metric"_s, arguments.key}, {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

struct SettingsArguments {
    qint64 startMonth = 0, weekday = 0;
    QString pattern, margin, from, to;
};

Expected<Exit> settings(const Context& context, const SettingsArguments& arguments) {
    metrics::SetMetricSettings command;
    if (arguments.startMonth != 0) command.startMonth = static_cast<int>(arguments.startMonth);
    if (arguments.weekday != 0) command.weekday = static_cast<int>(arguments.weekday);
    if (!arguments.pattern.isEmpty()) command.pattern = arguments.pattern;
    if (!arguments.from.isEmpty()) command.revenueFrom = arguments.from;
    if (!arguments.to.isEmpty()) command.revenueTo = arguments.to;
    if (!arguments.margin.isEmpty()) {
        bool number = false;
        const double share = arguments.margin.toDouble(&number);
        if (!number) return failure(ErrorCode::InvalidValue, {u"--gross-margin"_s, arguments.margin, u"0 … 1"_s});
        command.grossMargin = share;
    }
    const bool changes = command.startMonth || command.weekday || command.pattern || command.revenueFrom || command.revenueTo || command.grossMargin;
    auto program = changes ? context.openToWrite() : context.openToRead();
    if (!program) return tl::unexpected(program.error());
    if (changes) {
        const auto done = (*program)->store().perform(command);
        if (!done) return tl::unexpected(done.error());
        context.bringUpToDate(**program);
    }
    QJsonObject json;
    const auto stand = (*program)->store().read(&metrics::metricSettings);
    if (!stand) return tl::unexpected(stand.error());
    for (const auto& [key, value] : *stand) {
        context.say(u"%1: %2"_s.arg(key, value.isEmpty() ? u"–"_s : value));
        json.insert(key, value);
    }
    context.answer(json);
    return Exit::Done;
}

} // namespace

void addMetrics(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "metrics", Cli::tr("Shows the program's numbers with their formula and what they were made of"),
                    "channelbook-cli metrics --partner Northwind --quarter 2026Q3 --metric win_rate,ropi --behind");
    command.text("--metric", arguments->metric, Cli::tr("Keys set apart by commas; otherwise all")).as("KEY");
    command.text("--partner", arguments->partner, Cli::tr("Of one partner: id, key or name")).as("KEY");
    command.text("--tier", arguments->tier, Cli::tr("Of the partners of a tier")).as("NAME");
    command.text("--type", arguments->type, Cli::tr("Of the partners of a type")).as("NAME");
    command.text("--region", arguments->region, Cli::tr("Of the partners of a region")).as("NAME");
    command.text("--owner", arguments->owner, Cli::tr("Of the partners of a manager: id, key or name")).as("KEY");
    command.text("--quarter,--period", arguments->period, Cli::tr("Fiscal quarter, month or year: 2026Q3, 2026-M07, 2026, 2025-M10..2026-M09; otherwise this quarter")).as("PERIOD");
    command.number("--trend", arguments->trend, Cli::tr("So many periods up to it"), 1).as("N");
    command.text("--by", arguments->by, Cli::tr("For each of them")).oneOf({u"partner"_s, u"tier"_s, u"type"_s, u"region"_s, u"owner"_s});
    command.flag("--behind", arguments->behind, Cli::tr("With the lists of records it came from"));
    command.does(context, [&context, arguments] { return show(context, *arguments); });
}

void addMetric(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<OwnArguments>();
    Command command(app, "metric", Cli::tr("Makes, changes or deletes a metric of your own"), "channelbook-cli metric new revenue_per_head --name \"Revenue a certified head\" --formula \"year(won_revenue) / certified_people\" --unit money");
    command.text("act", arguments->act, Cli::tr("new, set or delete")).as("ACT").oneOf({u"new"_s, u"set"_s, u"delete"_s}).required();
    command.text("key", arguments->key, Cli::tr("Its key: small letters, digits and _")).as("KEY").required();
    command.text("--name", arguments->name, Cli::tr("Its name")).as("NAME");
    command.text("--formula", arguments->formula, Cli::tr("Over other metrics and measures: + - * / ( ), year(), before(), start(), ever(), program(), median(), min(), max(), known()")).as("FORMULA");
    QStringList units;
    for (const metrics::Unit unit : metrics::allUnits()) units << metrics::unitName(unit);
    command.text("--unit", arguments->unit, Cli::tr("What it is counted in")).oneOf(units);
    command.text("--better", arguments->better, Cli::tr("Which way is better")).oneOf({u"up"_s, u"down"_s, u"neutral"_s});
    command.text("--note", arguments->note, Cli::tr("What to keep in mind")).as("TEXT");
    command.does(context, [&context, arguments] { return change(context, *arguments); });
}

void addMetricSettings(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<SettingsArguments>();
    Command command(app, "metric-settings", Cli::tr("Shows or sets the fiscal calendar and what else numbers are worked out with"), "channelbook-cli metric-settings --start-month 10 --calendar 4-4-5 --gross-margin 0.7");
    command.number("--start-month", arguments->startMonth, Cli::tr("Month in which the fiscal year begins"), 1).as("1-12");
    command.text("--calendar", arguments->pattern, Cli::tr("Calendar months, or the weeks of a quarter's months")).oneOf({u"months"_s, u"4-4-5"_s, u"4-5-4"_s, u"5-4-4"_s});
    command.number("--weekday", arguments->weekday, Cli::tr("Day on which a year of weeks begins: 1 is Monday"), 1).as("1-7");
    command.text("--gross-margin", arguments->margin, Cli::tr("Gross margin, from 0 to 1")).as("SHARE");
    command.text("--ttfr-start", arguments->from, Cli::tr("Where the time to first revenue begins")).oneOf({u"joined"_s, u"onboarding"_s});
    command.text("--ttfr-end", arguments->to, Cli::tr("Where it ends")).oneOf({u"won"_s, u"registration"_s});
    command.does(context, [&context, arguments] { return settings(context, *arguments); });
}

} // namespace channelbook::cli
