#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "core/pipeline/VelocityQueries.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString track = u"partner"_s;
    QString filter;
    QString group;
    QString from;
    QString to;
};

Expected<QDate> dateOf(const char* option, const QString& text, const QDate& otherwise) {
    if (text.isEmpty()) return otherwise;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid()) return failure(ErrorCode::InvalidValue, {QString::fromLatin1(option), text, Cli::tr("a date like 2026-07-31")});
    return date;
}

QJsonValue daysJson(const pipeline::StageTime& time) { return time.ended == 0 ? QJsonValue() : QJsonValue(time.medianDays); }

QString daysText(const pipeline::StageTime& time) { return time.ended == 0 ? u"–"_s : QString::number(time.medianDays, 'f', 1); }

QJsonObject jsonOf(const pipeline::Velocity& velocity, const Arguments& arguments) {
    QJsonArray stages;
    for (const pipeline::StageFlow& flow : velocity.stages) {
        QJsonArray groups;
        for (qsizetype group = 0; group < velocity.groups.size() && !arguments.group.isEmpty(); ++group) {
            const pipeline::StageTime& time = flow.times[static_cast<std::size_t>(group)];
            groups << QJsonObject{{u"group"_s, velocity.groups[group]}, {u"left"_s, time.ended}, {u"median_days"_s, daysJson(time)}};
        }
        QJsonObject stage{{u"stage"_s, flow.stage.name},       {u"left"_s, flow.all.ended},     {u"median_days"_s, daysJson(flow.all)},
                          {u"inside"_s, flow.inside},          {u"inside_median_days"_s, flow.inside == 0 ? QJsonValue() : QJsonValue(flow.insideMedianDays)},
                          {u"stalled"_s, flow.stalled},        {u"stall_days"_s, flow.stage.stallDays},
                          {u"reached"_s, flow.onTheWay ? QJsonValue(flow.reached) : QJsonValue()}};
        if (!arguments.group.isEmpty()) stage.insert(u"groups"_s, groups);
        stages << stage;
    }
    QJsonArray flow;
    for (const pipeline::FlowPoint& point : velocity.flow) {
        QJsonObject inside;
        for (std::size_t stage = 0; stage < velocity.stages.size(); ++stage)
            if (point.inside[stage] > 0) inside.insert(velocity.stages[stage].stage.name, point.inside[stage]);
        flow << QJsonObject{{u"day"_s, point.day.toString(Qt::ISODate)}, {u"inside"_s, inside}};
    }
    return {{u"track"_s, arguments.track}, {u"from"_s, velocity.from.toString(Qt::ISODate)}, {u"to"_s, velocity.to.toString(Qt::ISODate)},
            {u"records"_s, velocity.records}, {u"stages"_s, stages}, {u"flow"_s, flow}};
}

Expected<Exit> show(const Context& context, const Arguments& arguments) {
    const auto track = pipeline::trackNamed(arguments.track);
    if (!track) return tl::unexpected(track.error());
    const auto from = dateOf("--from", arguments.from, {});
    if (!from) return tl::unexpected(from.error());
    const auto to = dateOf("--to", arguments.to, context.clock().today());
    if (!to) return tl::unexpected(to.error());
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto velocity = reading(**program, [&](store::Connection& connection) {
        return pipeline::readVelocity(connection, (*program)->catalogue(), {(*track)->track, arguments.filter, arguments.group, *from, *to});
    });
    if (!velocity) return tl::unexpected(velocity.error());
    QStringList heads{Cli::tr("Stage"), Cli::tr("Median days"), Cli::tr("Left"), Cli::tr("In it now"), Cli::tr("For (median)"), Cli::tr("Stalled"), Cli::tr("Came so far")};
    if (!arguments.group.isEmpty())
        for (const QString& group : velocity->groups) heads << (group.isEmpty() ? u"–"_s : group);
    Table table(heads);
    for (qsizetype column = 1; column < heads.size(); ++column) table.alignRight(column);
    for (const pipeline::StageFlow& flow : velocity->stages) {
        QStringList cells{flow.stage.name, daysText(flow.all), QString::number(flow.all.ended), QString::number(flow.inside), flow.inside == 0 ? u"–"_s : QString::number(flow.insideMedianDays, 'f', 1),
                          QString::number(flow.stalled), flow.onTheWay ? QString::number(flow.reached) : u"–"_s};
        if (!arguments.group.isEmpty())
            for (const pipeline::StageTime& time : flow.times) cells << daysText(time);
        table.add(cells);
    }
    context.say(table.text().trimmed());
    context.say(Cli::tr("%1 to %2, %n record(s)", nullptr, static_cast<int>(velocity->records)).arg(velocity->from.toString(Qt::ISODate), velocity->to.toString(Qt::ISODate)));
    context.answer(jsonOf(*velocity, arguments));
    return Exit::Done;
}

} // namespace

void addVelocity(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "velocity", Cli::tr("Tells how long records stay in their stages, where they get stuck and how many come how far"),
                    "channelbook-cli velocity deal --where \"partner:Northwind\" --by quarter --from 2026-01-01");
    command.text("track", arguments->track, Cli::tr("partner, recruiting or deal")).as("TRACK");
    command.text("--where", arguments->filter, Cli::tr("Filter over the records, as of list")).as("EXPR");
    command.text("--by", arguments->group, Cli::tr("Field that tells medians apart, or quarter")).as("FIELD");
    command.text("--from", arguments->from, Cli::tr("First day looked at; otherwise from the beginning")).as("DATE");
    command.text("--to", arguments->to, Cli::tr("Last day looked at; otherwise today")).as("DATE");
    command.does(context, [&context, arguments] { return show(context, *arguments); });
}

} // namespace channelbook::cli
