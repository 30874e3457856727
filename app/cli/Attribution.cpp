#include "core/metrics/attribution/Attribution.h"

#include "app/cli/Commands.h"
#include "app/cli/DealAttribution.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;
using namespace metrics;

namespace {

struct Arguments {
    QString journeys, deals, deal, by = u"partner"_s, model = u"linear"_s, separator = u">"_s, halfLife, gap, creation;
    qint64 order = 1;
    QStringList weights;
};

Expected<double> numberOf(const QString& option, const QString& text, double without) {
    if (text.isEmpty()) return without;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || number < 0)
        return failure(ErrorCode::BadArgument, {option, Cli::tr("a number is expected that is not negative")});
    return number;
}

Expected<ModelOptions> optionsOf(const Arguments& arguments) {
    ModelOptions options;
    options.order = static_cast<int>(std::min<qint64>(arguments.order, std::numeric_limits<int>::max()));
    options.creation = arguments.creation;
    const auto halfLife = numberOf(u"--half-life"_s, arguments.halfLife, options.halfLife);
    if (!halfLife) return tl::unexpected(halfLife.error());
    const auto gap = numberOf(u"--gap"_s, arguments.gap, options.gap);
    if (!gap) return tl::unexpected(gap.error());
    options.halfLife = *halfLife;
    options.gap = *gap;
    for (const QString& weight : arguments.weights) {
        const qsizetype mark = weight.lastIndexOf(u'=');
        if (mark <= 0)
            return failure(ErrorCode::BadArgument,
                           {u"--weight"_s, Cli::tr("a channel and its weight are expected, like \"Reseller=2\"")});
        const auto number = numberOf(u"--weight"_s, weight.mid(mark + 1), 0);
        if (!number) return tl::unexpected(number.error());
        options.weights.insert(weight.left(mark).trimmed(), *number);
    }
    return options;
}

/// The models asked for; "all": those that need to be told nothing more. Deals know themselves when they were made.
std::vector<Model> modelsOf(const QString& asked, const ModelOptions& options, bool ofDeals) {
    std::vector<Model> models;
    for (const auto& [model, name] : modelNames()) {
        const bool canBe = (model != Model::WShaped || ofDeals || !options.creation.isEmpty()) &&
                           (model != Model::Custom || !options.weights.isEmpty());
        if (name == asked || (asked == u"all" && canBe)) models.push_back(model);
    }
    return models;
}

QString shown(double number) {
    return QString::number(number, 'f', 2);
}

void print(const Context& context, const Attribution& attribution) {
    const bool chain = attribution.model == Model::Markov;
    QStringList header{Cli::tr("channel"), Cli::tr("conversions"), Cli::tr("share"), Cli::tr("value"),
                       Cli::tr("journeys")};
    if (chain) header << Cli::tr("removal effect");
    Table table(header);
    for (qsizetype column = 1; column < header.size(); ++column) table.alignRight(column);
    for (const Credit& credit : attribution.credits) {
        QStringList row{credit.channel, shown(credit.conversions),
                        QString::number(credit.share * 100, 'f', 1) + u" %"_s, shown(credit.value),
                        QString::number(credit.journeys)};
        if (chain) row << QString::number(credit.removalEffect, 'f', 4);
        table.add(row);
    }
    QStringList sum{Cli::tr("all"), shown(attribution.conversions), QString(), shown(attribution.value), QString()};
    if (chain) sum << QString();
    table.add(sum);
    context.say(Cli::tr("Model: %1").arg(modelName(attribution.model)));
    writeOut(consoleBytes(table.text()));
}

/// Each channel's conversions by every model, side by side.
void compare(const std::vector<Attribution>& attributions) {
    QStringList header{Cli::tr("channel")};
    for (const Attribution& attribution : attributions) header << modelName(attribution.model);
    Table table(header);
    for (qsizetype column = 1; column < header.size(); ++column) table.alignRight(column);
    for (const Credit& first : attributions.front().credits) {
        QStringList row{first.channel};
        for (const Attribution& attribution : attributions) {
            const auto credit = std::find_if(attribution.credits.begin(), attribution.credits.end(),
                                             [&](const Credit& one) { return one.channel == first.channel; });
            row << shown(credit->conversions);
        }
        table.add(row);
    }
    writeOut(consoleBytes(table.text()));
}

QJsonObject jsonOf(const Attribution& attribution) {
    QJsonArray credits;
    const bool chain = attribution.model == Model::Markov;
    for (const Credit& credit : attribution.credits) {
        QJsonObject one{{u"channel"_s, credit.channel},
                        {u"conversions"_s, credit.conversions},
                        {u"value"_s, credit.value},
                        {u"share"_s, credit.share},
                        {u"journeys"_s, credit.journeys}};
        if (chain) one.insert(u"removal_effect"_s, credit.removalEffect);
        credits.append(one);
    }
    QJsonObject result{{u"model"_s, modelName(attribution.model)},
                       {u"conversions"_s, attribution.conversions},
                       {u"value"_s, attribution.value},
                       {u"credits"_s, credits}};
    if (!chain) return result;
    QJsonArray transitions;
    for (const Transition& transition : attribution.transitions)
        transitions.append(QJsonObject{
            {u"from"_s, transition.from}, {u"to"_s, transition.to}, {u"probability"_s, transition.probability}});
    result.insert(u"conversion_rate"_s, attribution.conversionRate);
    result.insert(u"transitions"_s, transitions);
    return result;
}

Expected<Exit> run(const Context& context, const Arguments& arguments) {
    const auto options = optionsOf(arguments);
    if (!options) return tl::unexpected(options.error());
    if (arguments.journeys.isEmpty())
        return attributeDeals(context, {arguments.deals, arguments.deal, arguments.by, modelsOf(arguments.model, *options, true), *options});
    const auto journeys = readJourneys(arguments.journeys, arguments.separator);
    if (!journeys) return tl::unexpected(journeys.error());
    std::vector<Attribution> attributions;
    QStringList told;
    for (const Model model : modelsOf(arguments.model, *options, false)) {
        auto attribution = attribute(*journeys, model, *options);
        if (!attribution) return tl::unexpected(attribution.error());
        attributions.push_back(std::move(*attribution));
        for (const QString& caveat : caveats(model, *journeys))
            if (!told.contains(caveat)) told << caveat;
    }
    if (!context.json()) {
        context.say(Cli::tr("%n journey(s)", nullptr, static_cast<int>(journeys->size())));
        attributions.size() == 1 ? print(context, attributions.front()) : compare(attributions);
        for (const QString& caveat : told) context.say(caveat);
    }
    QJsonArray models;
    for (const Attribution& attribution : attributions) models.append(jsonOf(attribution));
    QJsonObject answer = attributions.size() == 1 ? models.first().toObject() : QJsonObject{{u"models"_s, models}};
    answer.insert(u"journeys"_s, static_cast<qint64>(journeys->size()));
    answer.insert(u"nulls"_s, journeys->nulls());
    answer.insert(u"caveats"_s, QJsonArray::fromStringList(told));
    context.answer(answer);
    return Exit::Done;
}

} // namespace

void addAttribution(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    QStringList names{u"all"_s};
    for (const auto& [model, name] : modelNames()) names << name;
    Command command(app, "attribution", Cli::tr("Shares the credit of won deals, or of conversions in a file, among the touches that led to them"),
                    "channelbook-cli attribution --deals \"close_date>=2026-04-01\" --by partner --model all\n"
                    "channelbook-cli attribution --journeys journeys.csv --model markov --order 2");
    command
        .text("--journeys", arguments->journeys,
              Cli::tr("Table with a column \"path\" of touches, and columns for conversions, their value and those who "
                      "did not convert"))
        .as("FILE");
    command.text("--deals", arguments->deals, Cli::tr("Only these of the program's deals (a filter as list takes it)")).as("EXPR");
    command.text("--deal", arguments->deal, Cli::tr("One deal: what each of its touchpoints gets, and why")).as("KEY");
    command.text("--by", arguments->by, Cli::tr("Who is credited: partner, kind of touch, or both (partner)"))
        .oneOf({u"partner"_s, u"kind"_s, u"both"_s});
    command
        .text("--model", arguments->model,
              Cli::tr("How credit is given (linear); all compares those that need nothing more"))
        .as("MODEL")
        .oneOf(names);
    command.number("--order", arguments->order, Cli::tr("markov: how many of the last touches count, 1 to 4 (1)"), 1);
    command
        .text("--half-life", arguments->halfLife,
              Cli::tr("time-decay: days in which a touch loses half its weight (7)"))
        .as("DAYS");
    command
        .text("--gap", arguments->gap,
              Cli::tr("time-decay: days from one touch to the next, as journeys tell no dates (7)"))
        .as("DAYS");
    command.text("--creation", arguments->creation, Cli::tr("w-shaped: the touch that makes the opportunity"))
        .as("CHANNEL");
    command.texts("--weight", arguments->weights, Cli::tr("custom: what a touch weighs; may be given more than once"))
        .as("CHANNEL=N")
        .oneEach();
    command.text("--separator", arguments->separator, Cli::tr("What stands between touches (>)")).as("TEXT");
    command.does(context, [&context, arguments] { return run(context, *arguments); });
}

} // namespace channelbook::cli
