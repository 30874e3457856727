#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "core/pipeline/Needs.h"
#include "core/pipeline/Stages.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;
using pipeline::Stage;

namespace {

constexpr qint64 notGiven = -1;

struct Arguments {
    QString track;
    QString stage;
    bool add = false;
    bool remove = false;
    QString after;
    QString rename;
    QString meaning;
    qint64 limit = notGiven;
    qint64 stalledAfter = notGiven;
    QStringList enter;
    QStringList leave;

    [[nodiscard]] bool changes() const {
        return add || remove || !after.isEmpty() || !rename.isEmpty() || !meaning.isEmpty() || limit != notGiven || stalledAfter != notGiven || !enter.isEmpty() || !leave.isEmpty();
    }
};

QJsonObject json(const Stage& stage) {
    return {{u"name"_s, stage.name},         {u"meaning"_s, pipeline::roleName(stage.role)}, {u"limit"_s, stage.wipLimit}, {u"stall_days"_s, stage.stallDays},
            {u"enter"_s, QJsonArray::fromStringList(stage.entryNeeds)}, {u"leave"_s, QJsonArray::fromStringList(stage.leaveNeeds)}};
}

void print(const Context& context, const pipeline::TrackDef& track, const std::vector<Stage>& stages) {
    Table table({Cli::tr("Stage"), Cli::tr("Meaning"), Cli::tr("Limit"), Cli::tr("Stalled after"), Cli::tr("Needed to enter"), Cli::tr("Needed to leave")});
    table.alignRight(2);
    table.alignRight(3);
    const auto number = [](int value) { return value == 0 ? QString() : QString::number(value); };
    QJsonArray list;
    for (const Stage& stage : stages) {
        table.add({stage.name, pipeline::roleName(stage.role), number(stage.wipLimit), number(stage.stallDays), stage.entryNeeds.join(u", "_s), stage.leaveNeeds.join(u", "_s)});
        list << json(stage);
    }
    context.say(table.text().trimmed());
    context.answer(QJsonObject{{u"track"_s, track.key}, {u"stages"_s, list}});
}

/// "none" takes all away.
QStringList needsOf(const QStringList& given) { return given == QStringList{u"none"_s} ? QStringList() : given; }

Expected<std::vector<Stage>> changed(std::vector<Stage> stages, const Arguments& arguments, pipeline::Track track) {
    const auto place = [&](const QString& name) { return std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.name.compare(name, Qt::CaseInsensitive) == 0; }); };
    QStringList names;
    for (const Stage& stage : stages) names << stage.name;
    const auto unknown = [&](const QString& name) { return failure(ErrorCode::InvalidValue, {u"stage"_s, name, names.join(u", "_s)}); };
    if (arguments.add) stages.push_back({0, arguments.stage, 0, pipeline::rolesOf(track).front(), 0, 0, {}, {}});
    auto stage = arguments.add ? stages.end() - 1 : place(arguments.stage);
    if (stage == stages.end()) return unknown(arguments.stage);
    if (arguments.remove) {
        stages.erase(stage);
        return stages;
    }
    if (!arguments.rename.isEmpty()) stage->name = arguments.rename;
    if (!arguments.meaning.isEmpty()) {
        const auto role = pipeline::roleNamed(arguments.meaning);
        QStringList roles;
        for (const pipeline::StageRole one : pipeline::rolesOf(track)) roles << pipeline::roleName(one);
        if (!role || !roles.contains(arguments.meaning)) return failure(ErrorCode::InvalidValue, {u"meaning"_s, arguments.meaning, roles.join(u", "_s)});
        stage->role = *role;
    }
    if (arguments.limit != notGiven) stage->wipLimit = static_cast<int>(arguments.limit);
    if (arguments.stalledAfter != notGiven) stage->stallDays = static_cast<int>(arguments.stalledAfter);
    if (!arguments.enter.isEmpty()) stage->entryNeeds = needsOf(arguments.enter);
    if (!arguments.leave.isEmpty()) stage->leaveNeeds = needsOf(arguments.leave);
    if (!arguments.after.isEmpty()) {
        const Stage moved = *stage;
        stages.erase(stage);
        const auto before = place(arguments.after);
        if (before == stages.end()) return unknown(arguments.after);
        stages.insert(before + 1, moved);
    }
    return stages;
}

Expected<Exit> act(const Context& context, const Arguments& arguments) {
    const auto track = pipeline::trackNamed(arguments.track);
    if (!track) return tl::unexpected(track.error());
    if (arguments.changes() && arguments.stage.isEmpty()) return failure(ErrorCode::BadArgument, {u"stage"_s, Cli::tr("say which stage")});
    auto program = arguments.changes() ? context.openToWrite() : context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto read = [&] { return (*program)->store().read([&](store::Connection& connection) { return pipeline::stagesOf(connection, (*track)->track); }); };
    auto stages = read();
    if (!stages) return tl::unexpected(stages.error());
    if (arguments.changes()) {
        const auto wanted = changed(*stages, arguments, (*track)->track);
        if (!wanted) return tl::unexpected(wanted.error());
        const auto done = (*program)->store().perform(pipeline::SaveStages{(*program)->catalogue(), (*track)->track, *wanted});
        if (!done) return tl::unexpected(done.error());
        stages = read();
        if (!stages) return tl::unexpected(stages.error());
    } else if (!arguments.stage.isEmpty()) {
        std::erase_if(*stages, [&](const Stage& stage) { return stage.name.compare(arguments.stage, Qt::CaseInsensitive) != 0; });
    }
    print(context, **track, *stages);
    return Exit::Done;
}

} // namespace

void addStage(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "stage", Cli::tr("Lists the stages of partners, recruiting or deals with their rules, or changes one"),
                    "channelbook-cli stage deal \"Closed Won\" --enter amount close_date company --limit 40");
    command.text("track", arguments->track, Cli::tr("partner, recruiting or deal")).as("TRACK").required();
    command.text("stage", arguments->stage, Cli::tr("The stage")).as("STAGE");
    command.flag("--add", arguments->add, Cli::tr("Adds a stage of this name"));
    command.flag("--remove", arguments->remove, Cli::tr("Takes the stage away; refused while records are in it"));
    command.text("--after", arguments->after, Cli::tr("Puts it behind another")).as("STAGE");
    command.text("--rename", arguments->rename, Cli::tr("Its new name; records and history go along")).as("NAME");
    command.text("--meaning", arguments->meaning, Cli::tr("prospect, recruiting, onboarding, active, at_risk, leaving, former; open, won, lost")).as("ROLE");
    command.number("--limit", arguments->limit, Cli::tr("Most records wanted in it; 0: any number"), 0);
    command.number("--stalled-after", arguments->stalledAfter, Cli::tr("Days in it after which a record counts as stalled; 0: never"), 0);
    command.texts("--enter", arguments->enter, Cli::tr("What a record must have to enter: fields to be filled, or facts like open_deals=0; none: nothing")).as("NEED");
    command.texts("--leave", arguments->leave, Cli::tr("The same to leave")).as("NEED");
    command.does(context, [&context, arguments] { return act(context, *arguments); });
}

} // namespace channelbook::cli
