#include "app/cli/Output.h"
#include "app/cli/Run.h"
#include "app/cli/Terminal.h"
#include "core/playbooks/MoveRun.h"
#include "core/records/Query.h"
#include "core/store/Attachments.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue historyJson(qint64 id) {
    return id == 0 ? QJsonValue() : QJsonValue(idText(id));
}

/// The partners named, and those a filter finds.
Expected<std::vector<RecordId>> partnersOf(Program& program, const RunArguments& arguments) {
    return reading(program, [&](store::Connection& connection) -> Expected<std::vector<RecordId>> {
        const records::EntityDef& partner = *program.catalogue().find(u"partner");
        std::vector<RecordId> ids;
        for (const QString& key : arguments.keys) {
            const auto id = records::findRecord(connection, partner, key);
            if (!id) return tl::unexpected(id.error());
            ids.push_back(*id);
        }
        if (arguments.where.isEmpty()) return ids;
        auto found = records::listIds(connection, partner, {arguments.where, {}, -1, 0});
        if (!found) return found;
        ids.insert(ids.end(), found->begin(), found->end());
        return ids;
    });
}

Expected<RecordId> ownerOf(Program& program, const RunArguments& arguments) {
    if (arguments.owner.isEmpty()) return RecordId(0);
    return reading(program, [&](store::Connection& connection) {
        return findOwner(connection, program.catalogue(), arguments.owner);
    });
}

Expected<QByteArray> contentOf(const QString& path) {
    QFile file(path);
    if (!file.exists()) return failure(ErrorCode::FileNotFound, {path});
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
    return file.readAll();
}

Expected<void> tell(const Context& context, Program& program, RecordId run, qint64 history) {
    const auto view =
        reading(program, [&](store::Connection& connection) { return playbooks::readRunView(connection, run); });
    if (!view) return tl::unexpected(view.error());
    context.say(Cli::tr("%1: %2 is %3, %4 of %5 steps closed")
                    .arg(view->run.partnerName, view->run.name, playbooks::stateLabel(view->run.state),
                         QString::number(view->run.closed), QString::number(view->run.steps)));
    QJsonObject steps;
    for (const playbooks::RunStep& step : view->steps) steps.insert(step.key, playbooks::stateName(step.state));
    context.answer(QJsonObject{{u"run_id"_s, idText(run)},
                               {u"state"_s, playbooks::stateName(view->run.state)},
                               {u"steps"_s, steps},
                               {u"history_id"_s, historyJson(history)}});
    return {};
}

/// What a step's act is given: run, step and act are the three keys of the command.
Expected<qint64> actOnStep(Program& program, const RunArguments& arguments, RecordId run) {
    if (arguments.keys.size() != 3)
        return failure(
            ErrorCode::BadArgument,
            {u"KEY"_s, Cli::tr("say which run, which step and what: run do \"Northwind Traders\" agreement complete")});
    const auto act = playbooks::stepActOf(arguments.keys[2]);
    if (!act) {
        QStringList names;
        for (const playbooks::StepAct known : playbooks::allStepActs()) names << playbooks::actName(known);
        return failure(
            ErrorCode::BadArgument,
            {arguments.keys[2], Cli::tr("there is no such act of a step; there are: %1").arg(names.join(u", "_s))});
    }
    const auto step = reading(program, [&](store::Connection& connection) {
        return playbooks::stepOfRun(connection, run, arguments.keys[1]);
    });
    if (!step) return tl::unexpected(step.error());
    const auto owner = ownerOf(program, arguments);
    if (!owner) return tl::unexpected(owner.error());
    const auto on = dayOf("--on", arguments.on);
    if (!on) return tl::unexpected(on.error());
    const playbooks::ActOnSteps command{{*step}, *act, arguments.text, *owner, *on};
    if (arguments.attach.isEmpty()) return program.store().perform(command);
    auto content = contentOf(arguments.attach);
    if (!content) return tl::unexpected(content.error());
    // File and act are one entry: one undo takes both back.
    const store::AddAttachment file{*step, QFileInfo(arguments.attach).fileName(),
                                    QMimeDatabase().mimeTypeForFile(arguments.attach).name(), std::move(*content)};
    return program.store().write(QLatin1String(playbooks::ActOnSteps::kind),
                                 [&](store::Transaction& transaction) -> Expected<void> {
                                     if (auto kept = apply(transaction, file); !kept) return kept;
                                     return apply(transaction, command);
                                 });
}

} // namespace

Expected<Exit> startRuns(const Context& context, const RunArguments& arguments) {
    if (arguments.playbook.isEmpty() == arguments.kind.isEmpty())
        return failure(ErrorCode::BadArgument,
                       {u"--playbook"_s, Cli::tr("say which playbook, or with --kind which kind")});
    if (arguments.keys.isEmpty() && arguments.where.isEmpty())
        return failure(ErrorCode::BadArgument, {u"KEY"_s, Cli::tr("name partners, or say which with --where")});
    const auto on = dayOf("--on", arguments.on);
    if (!on) return tl::unexpected(on.error());
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto partners = partnersOf(**program, arguments);
    if (!partners) return tl::unexpected(partners.error());
    const auto owner = ownerOf(**program, arguments);
    if (!owner) return tl::unexpected(owner.error());
    playbooks::Started started;
    const auto done = (*program)->store().perform(
        playbooks::StartRuns{*partners, arguments.playbook, arguments.kind, *owner, *on, &started});
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("%n run(s) started", nullptr, static_cast<int>(started.runs.size())));
    if (started.running > 0)
        context.say(Cli::tr("%n partner(s) left out: it is running with them already", nullptr,
                            static_cast<int>(started.running)));
    if (started.unfit > 0)
        context.say(Cli::tr("%n partner(s) left out: no playbook of the kind is meant for them", nullptr,
                            static_cast<int>(started.unfit)));
    QJsonArray ids;
    for (const RecordId id : started.runs) ids.append(idText(id));
    context.answer(QJsonObject{{u"runs"_s, ids},
                               {u"left_out_running"_s, started.running},
                               {u"left_out_unfit"_s, started.unfit},
                               {u"history_id"_s, historyJson(*done)}});
    return Exit::Done;
}

Expected<Exit> actOnRun(const Context& context, const RunArguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto run = reading(**program, [&](store::Connection& connection) {
        return findRun(connection, (*program)->catalogue(), arguments.keys.front(), arguments.playbook);
    });
    if (!run) return tl::unexpected(run.error());
    store::Store& store = (*program)->store();
    Expected<qint64> done = 0;
    if (arguments.action == u"do") {
        done = actOnStep(**program, arguments, *run);
    } else if (arguments.action == u"assign") {
        const auto owner = ownerOf(**program, arguments);
        if (!owner) return tl::unexpected(owner.error());
        done = store.perform(playbooks::AssignRuns{{*run}, *owner});
    } else {
        const playbooks::RunAct act = arguments.action == u"finish"   ? playbooks::RunAct::Finish
                                      : arguments.action == u"cancel" ? playbooks::RunAct::Cancel
                                                                      : playbooks::RunAct::Reopen;
        done = store.perform(playbooks::ActOnRuns{{*run}, act, arguments.text});
    }
    if (!done) return tl::unexpected(done.error());
    if (auto told = tell(context, **program, *run, *done); !told) return tl::unexpected(told.error());
    return Exit::Done;
}

Expected<Exit> moveRun(const Context& context, const RunArguments& arguments) {
    auto program = arguments.dryRun ? context.openToRead() : context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    RecordId run = 0;
    const auto preview = reading(**program, [&](store::Connection& connection) -> Expected<playbooks::MovePreview> {
        const auto found = findRun(connection, (*program)->catalogue(), arguments.keys.front(), arguments.playbook);
        if (!found) return tl::unexpected(found.error());
        run = *found;
        return playbooks::previewMove(connection, run, static_cast<int>(arguments.version));
    });
    if (!preview) return tl::unexpected(preview.error());
    static const QStringList names{u"same"_s, u"changed"_s, u"added"_s, u"removed"_s};
    Table table({u"step"_s, u"what"_s, u"state"_s, u"due"_s, u"changes"_s});
    QJsonArray steps;
    for (const playbooks::StepMove& move : preview->steps) {
        const QString what = names[static_cast<qsizetype>(move.what)];
        const QString state = move.before == move.after ? playbooks::stateName(move.after)
                                                        : u"%1 → %2"_s.arg(playbooks::stateName(move.before),
                                                                           playbooks::stateName(move.after));
        const QDate due = move.dueAfter.isValid() ? move.dueAfter : move.dueBefore;
        table.add({move.key, what, state, due.toString(Qt::ISODate), move.changes.join(u"; "_s)});
        steps.append(QJsonObject{{u"key"_s, move.key},
                                 {u"title"_s, move.title},
                                 {u"what"_s, what},
                                 {u"before"_s, playbooks::stateName(move.before)},
                                 {u"after"_s, playbooks::stateName(move.after)},
                                 {u"due_before"_s, move.dueBefore.toString(Qt::ISODate)},
                                 {u"due_after"_s, move.dueAfter.toString(Qt::ISODate)},
                                 {u"changes"_s, QJsonArray::fromStringList(move.changes)}});
    }
    if (!context.json()) writeOut(consoleBytes(table.text()));
    qint64 history = 0;
    if (!arguments.dryRun) {
        const auto done = (*program)->store().perform(playbooks::MoveRuns{{run}, static_cast<int>(arguments.version)});
        if (!done) return tl::unexpected(done.error());
        history = *done;
    }
    context.say(arguments.dryRun ? Cli::tr("This is what moving from version %1 to %2 would do; nothing was changed")
                                       .arg(preview->from)
                                       .arg(preview->to)
                                 : Cli::tr("Moved from version %1 to %2").arg(preview->from).arg(preview->to));
    context.answer(QJsonObject{{u"run_id"_s, idText(run)},
                               {u"from"_s, preview->from},
                               {u"to"_s, preview->to},
                               {u"steps"_s, steps},
                               {u"history_id"_s, historyJson(history)}});
    return Exit::Done;
}

} // namespace channelbook::cli
