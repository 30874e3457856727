#include "app/cli/Enablement.h"
#include "app/cli/Files.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Tiers.h"
#include "core/metrics/ValueText.h"
#include "core/metrics/scorecards/Scorecards.h"
#include "core/records/Query.h"

#include <QLocale>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString partner, type, period, save, remove, show;
};

QString points(const std::optional<double>& value) {
    return value ? QLocale().toString(*value, 'f', 1) : u"–"_s;
}

QJsonObject json(const metrics::Score& score, const FiscalCalendar& calendar) {
    QJsonArray lines;
    for (const metrics::LineScore& line : score.lines)
        lines.append(QJsonObject{{u"metric"_s, line.metric}, {u"name"_s, line.name}, {u"weight"_s, line.weight}, {u"value"_s, jsonValue(line.value)}, {u"target"_s, jsonValue(line.target)}, {u"points"_s, jsonValue(line.points)}, {u"why"_s, line.why}});
    return {{u"partner"_s, score.partnerName}, {u"id"_s, idText(score.partner)}, {u"scorecard"_s, score.card}, {u"period"_s, calendar.key(score.period)}, {u"score"_s, jsonValue(score.total)}, {u"before"_s, jsonValue(score.before)}, {u"why"_s, score.why}, {u"lines"_s, lines}};
}

Expected<std::optional<Period>> periodOf(const metrics::Numbers& numbers, const QString& text) {
    if (text.isEmpty()) return std::optional<Period>{};
    const auto period = numbers.calendar().parse(text);
    if (!period) return tl::unexpected(period.error());
    return std::optional<Period>{*period};
}

Expected<Exit> ofPartner(const Context& context, Program& program, const Arguments& arguments) {
    const auto id = idOf(program, u"partner"_s, arguments.partner);
    if (!id) return tl::unexpected(id.error());
    return reading(program, [&](store::Connection& connection) -> Expected<Exit> {
        const metrics::Numbers numbers(connection, context.clock().today());
        const auto period = periodOf(numbers, arguments.period);
        if (!period) return tl::unexpected(period.error());
        const auto score = metrics::scoreOf(connection, numbers, *id, *period);
        if (!score) return tl::unexpected(score.error());
        const QString currency = records::programCurrency(connection);
        context.say(Cli::tr("%1: %2 points by “%3”, %4").arg(score->partnerName, points(score->total), score->card, numbers.calendar().key(score->period)));
        if (!score->why.isEmpty()) context.say(score->why);
        if (score->before) context.say(Cli::tr("Before: %1 points").arg(points(score->before)));
        Table table({Cli::tr("Metric"), Cli::tr("Weight"), Cli::tr("Value"), Cli::tr("Target"), Cli::tr("Points"), Cli::tr("Why")});
        for (const int column : {1, 2, 3, 4}) table.alignRight(column);
        for (const metrics::LineScore& line : score->lines)
            table.add({line.name, metrics::valueText(line.weight, metrics::Unit::Share, {}), metrics::valueText(line.value, line.unit, currency), metrics::valueText(line.target, line.unit, currency), points(line.points), line.why});
        context.say(table.text().chopped(1));
        context.answer(json(*score, numbers.calendar()));
        return Exit::Done;
    });
}

Expected<Exit> ofAll(const Context& context, Program& program, const Arguments& arguments) {
    return reading(program, [&](store::Connection& connection) -> Expected<Exit> {
        const metrics::Numbers numbers(connection, context.clock().today());
        const auto period = periodOf(numbers, arguments.period);
        if (!period) return tl::unexpected(period.error());
        const auto cards = metrics::scorecards(connection);
        QJsonArray array;
        Table table({Cli::tr("Partner"), Cli::tr("Scorecard"), Cli::tr("Points"), Cli::tr("Before"), Cli::tr("Why")});
        table.alignRight(2);
        table.alignRight(3);
        bool any = false;
        for (const metrics::StoredScorecard& stored : cards) {
            const metrics::StoredScorecard* wanted = arguments.type.isEmpty() ? &stored : metrics::cardFor(cards, arguments.type);
            if (wanted != &stored) continue;
            const auto scores = metrics::scoresOf(connection, numbers, stored, *period);
            if (!scores) return tl::unexpected(scores.error());
            for (const metrics::Score& score : *scores) {
                any = true;
                table.add({score.partnerName, score.card, points(score.total), points(score.before), score.why});
                array.append(json(score, numbers.calendar()));
            }
        }
        context.say(any ? table.text().chopped(1) : Cli::tr("There are no partners to be scored"));
        context.answer(array);
        return Exit::Done;
    });
}

Expected<Exit> change(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    Expected<qint64> done = 0;
    QString name = arguments.remove;
    if (!arguments.save.isEmpty()) {
        const auto file = readJson(arguments.save);
        if (!file) return tl::unexpected(file.error());
        auto card = metrics::scorecardFromJson(*file);
        if (!card) return tl::unexpected(card.error());
        name = card->name;
        done = (*program)->store().perform(metrics::SaveScorecard{std::move(*card), 0});
    } else {
        done = (*program)->store().perform(metrics::DeleteScorecard{arguments.remove});
    }
    if (!done) return tl::unexpected(done.error());
    context.say(arguments.save.isEmpty() ? Cli::tr("Scorecard “%1” is deleted").arg(name) : Cli::tr("Scorecard “%1” is saved").arg(name));
    context.answer(QJsonObject{{u"scorecard"_s, name}, {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

/// A card as `--save` reads it, for people too: it is what they edit.
Expected<Exit> show(const Context& context, Program& program, const QString& name) {
    const auto stored = reading(program, [&](store::Connection& connection) { return metrics::scorecard(connection, name); });
    if (!stored) return tl::unexpected(stored.error());
    const QJsonObject object = metrics::toJson(stored->card);
    context.say(QString::fromUtf8(QJsonDocument(object).toJson()).trimmed());
    context.answer(object);
    return Exit::Done;
}

Expected<Exit> run(const Context& context, const Arguments& arguments) {
    if (!arguments.save.isEmpty() || !arguments.remove.isEmpty()) return change(context, arguments);
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    if (!arguments.show.isEmpty()) return show(context, **program, arguments.show);
    return arguments.partner.isEmpty() ? ofAll(context, **program, arguments) : ofPartner(context, **program, arguments);
}

} // namespace

void addScorecard(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "scorecard", Cli::tr("Scores partners by the balanced scorecard of their type"),
                    "channelbook-cli scorecard --partner Northwind\n"
                    "  channelbook-cli scorecard --type Reseller --period 2026-Q2 --json\n"
                    "  channelbook-cli scorecard --show Resellers > card.json; channelbook-cli scorecard --save card.json");
    command.text("--partner", arguments->partner, Cli::tr("One partner with every line: id, CRM id or name")).as("KEY");
    command.text("--type", arguments->type, Cli::tr("Only partners the card of this type is for")).as("TYPE");
    command.text("--period", arguments->period, Cli::tr("2026-Q2, 2026-M07, 2026; the card's months up to today if not given")).as("PERIOD");
    command.text("--show", arguments->show, Cli::tr("Print a card's definition")).as("NAME");
    command.text("--save", arguments->save, Cli::tr("Keep the card of a JSON file, new or in place of the one of its name")).as("FILE");
    command.text("--delete", arguments->remove, Cli::tr("Take a card away")).as("NAME");
    command.does(context, [&context, arguments] { return run(context, *arguments); });
}

} // namespace channelbook::cli
