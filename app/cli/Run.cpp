#include "app/cli/Run.h"

#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "core/playbooks/TrackerQueries.h"
#include "core/records/Query.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

Expected<RecordId> findOwner(store::Connection& connection, const records::Catalogue& catalogue, const QString& name) {
    return records::findRecord(connection, *catalogue.find(u"owner"), name);
}

Expected<RecordId> findRun(store::Connection& connection, const records::Catalogue& catalogue, const QString& key,
                           const QString& playbook) {
    bool isNumber = false;
    const RecordId id = key.toLongLong(&isNumber);
    if (isNumber && playbooks::readRun(connection, id)) return id;
    const auto partner = records::findRecord(connection, *catalogue.find(u"partner"), key);
    if (!partner) return tl::unexpected(partner.error());
    std::vector<playbooks::Run> runs = playbooks::runsOf(connection, *partner);
    if (!playbook.isEmpty())
        std::erase_if(runs,
                      [&](const playbooks::Run& run) { return run.templateKey != playbook && run.name != playbook; });
    const auto active = std::count_if(
        runs.begin(), runs.end(), [](const playbooks::Run& run) { return run.state == playbooks::RunState::Active; });
    // The one that is running, or the newest that was.
    if (runs.empty()) return failure(ErrorCode::RecordNotFound, {u"run"_s, key});
    if (active > 1) return failure(ErrorCode::AmbiguousKey, {u"run"_s, key, QString::number(active)});
    return runs.front().id;
}

Expected<QDate> dayOf(const char* option, const QString& text) {
    if (text.isEmpty()) return QDate();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return failure(ErrorCode::BadArgument,
                       {QString::fromLatin1(option), Cli::tr("a date like 2026-12-31 is expected")});
    return day;
}

namespace {

Expected<Exit> run(const Context& context, const RunArguments& arguments) {
    if (arguments.action == u"list") return listRuns(context, arguments);
    if (arguments.action == u"waiting") return listWaiting(context, arguments);
    if (arguments.action == u"stalled") return listStalled(context, arguments);
    if (arguments.action == u"start") return startRuns(context, arguments);
    if (arguments.keys.isEmpty())
        return failure(ErrorCode::BadArgument, {u"KEY"_s, Cli::tr("say which run: its id, or the partner it is with")});
    if (arguments.action == u"show") return showRun(context, arguments);
    if (arguments.action == u"move") return moveRun(context, arguments);
    return actOnRun(context, arguments);
}

} // namespace

void addRun(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<RunArguments>();
    Command command(app, "run", Cli::tr("Starts playbooks with partners and takes their steps further"),
                    "channelbook-cli run start --kind onboarding \"Northwind Traders\"\n"
                    "  channelbook-cli run do \"Northwind Traders\" agreement complete --text signed.pdf\n"
                    "  channelbook-cli run stalled --today 2026-12-31");
    command
        .text("action", arguments->action,
              Cli::tr("list, show, start, do (an act at a step), move (to another version), assign, finish, cancel, "
                      "reopen, waiting or stalled"))
        .as("ACTION")
        .required()
        .oneOf({u"list"_s, u"show"_s, u"start"_s, u"do"_s, u"move"_s, u"assign"_s, u"finish"_s, u"cancel"_s,
                u"reopen"_s, u"waiting"_s, u"stalled"_s});
    command
        .texts("keys", arguments->keys,
               Cli::tr("start: partners; else the run's id or its partner; do: then the step and start, complete, "
                       "waive, block, reopen, assign, comment or nudge"))
        .as("KEY");
    command.text("--playbook", arguments->playbook, Cli::tr("The playbook, by its key or name")).as("KEY");
    command
        .text("--kind", arguments->kind,
              Cli::tr("start: the playbook of this kind that is meant for each partner; list: only of this kind"))
        .as("KIND");
    command.text("--where", arguments->where, Cli::tr("start: with all partners this filter finds")).as("EXPR");
    command.text("--text", arguments->text, Cli::tr("do: the evidence, the reason or the words; cancel: the reason"))
        .as("TEXT");
    command.text("--attach", arguments->attach, Cli::tr("do: a file to keep with the step, as its document"))
        .as("FILE");
    command.text("--owner", arguments->owner, Cli::tr("Whose; start and assign: whose it becomes")).as("NAME");
    command.text("--on", arguments->on, Cli::tr("start: the first day; do complete: the day it was done")).as("DATE");
    command.text("--state", arguments->state, Cli::tr("list: active, finished or cancelled"))
        .oneOf({u"active"_s, u"finished"_s, u"cancelled"_s});
    command.number("--version", arguments->version, Cli::tr("move: to this version; else the newest"), 1);
    command.flag("--dry-run", arguments->dryRun, Cli::tr("move: only show what it would change"));
    command.number("--limit", arguments->limit, Cli::tr("At most so many lines"), 1);
    command.does(context, [&context, arguments] { return run(context, *arguments); });
}

} // namespace channelbook::cli
