#include "app/cli/Commands.h"
#include "app/cli/Files.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"
#include "core/calendars/Calendars.h"
#include "core/playbooks/Schedule.h"
#include "core/playbooks/Templates.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString action;
    QString key;
    QString file;
    QString out;
    QString region;
    QString from;
    qint64 version = 0;
    bool all = false;
    bool force = false;
};

Expected<Exit> list(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto found = (*program)->store().read(
        [&](store::Connection& connection) { return playbooks::storedTemplates(connection, arguments.all); });
    if (!found) return tl::unexpected(found.error());
    Table table({u"key"_s, u"name"_s, u"kind"_s, u"version"_s, u"steps"_s, u"running"_s, u"for"_s});
    for (const qsizetype column : {3, 4, 5}) table.alignRight(column);
    QJsonArray json;
    for (const playbooks::StoredTemplate& stored : *found) {
        const playbooks::Template& playbook = stored.playbook;
        const QStringList audience = playbook.audience.types + playbook.audience.tiers + playbook.audience.regions;
        table.add({playbook.key, playbook.name + (stored.retired ? Cli::tr(" (retired)") : QString()), playbook.kind,
                   QString::number(stored.version), QString::number(playbook.steps().size()),
                   QString::number(stored.activeRuns), audience.join(u", "_s)});
        json.append(QJsonObject{{u"key"_s, playbook.key},
                                {u"name"_s, playbook.name},
                                {u"kind"_s, playbook.kind},
                                {u"version"_s, stored.version},
                                {u"steps"_s, static_cast<qint64>(playbook.steps().size())},
                                {u"active_runs"_s, stored.activeRuns},
                                {u"runs"_s, stored.runs},
                                {u"retired"_s, stored.retired},
                                {u"starts_for"_s, QJsonArray::fromStringList(audience)}});
    }
    if (found->empty())
        context.say(Cli::tr("There is no playbook. Those that come with Channelbook are added by: playbook bundled"));
    if (!context.json() && !found->empty()) writeOut(consoleBytes(table.text()));
    context.answer(json);
    return Exit::Done;
}

struct Found {
    playbooks::StoredTemplate stored;
    playbooks::Template playbook;
    int version = 0;
    calendars::CalendarDef calendar;
    bool hasCalendar = false;
};

Expected<Found> find(store::Connection& connection, const Arguments& arguments) {
    auto stored = playbooks::storedTemplate(connection, arguments.key);
    if (!stored) return tl::unexpected(stored.error());
    Found found{*stored, stored->playbook, stored->version, {}, false};
    if (arguments.version != 0 && arguments.version != stored->version) {
        const auto versions = playbooks::versionsOf(connection, stored->id);
        const auto version =
            std::find_if(versions.begin(), versions.end(), [&](const playbooks::TemplateVersion& candidate) {
                return candidate.version == arguments.version;
            });
        if (version == versions.end())
            return failure(ErrorCode::RecordNotFound, {u"version"_s, QString::number(arguments.version)});
        auto playbook = playbooks::templateOfVersion(connection, version->id);
        if (!playbook) return tl::unexpected(playbook.error());
        found.playbook = std::move(*playbook);
        found.version = version->version;
    }
    if (!arguments.region.isEmpty()) {
        const calendars::CalendarBook book(connection);
        const calendars::CalendarDef* calendar = book.find(arguments.region);
        if (calendar == nullptr) return failure(ErrorCode::RecordNotFound, {u"calendar"_s, arguments.region});
        found.calendar = *calendar;
        found.hasCalendar = true;
    }
    return found;
}

QString dueText(const playbooks::Step& step) {
    const QString days = Cli::tr("%n working day(s)", nullptr, step.due.days);
    return step.due.after.isEmpty() ? days : Cli::tr("%1 after %2").arg(days, step.due.after);
}

Expected<Exit> show(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto found = reading(**program, [&](store::Connection& connection) { return find(connection, arguments); });
    if (!found) return tl::unexpected(found.error());
    const playbooks::Template& playbook = found->playbook;
    context.say(Cli::tr("%1 (%2), version %3 of %4, %n running", nullptr, static_cast<int>(found->stored.activeRuns))
                    .arg(playbook.name, playbook.kind)
                    .arg(found->version)
                    .arg(found->stored.version));
    if (!playbook.summary.isEmpty()) context.say(playbook.summary);
    Table table({u"step"_s, u"title"_s, u"who"_s, u"due"_s, u"waits for"_s, u"evidence"_s, u"unlocks"_s});
    for (const playbooks::Phase& phase : playbook.phases)
        for (const playbooks::Step& step : phase.steps)
            table.add({step.key, step.title + (step.required ? QString() : Cli::tr(" (optional)")),
                       playbooks::whoName(step.who), dueText(step), step.needs.join(u", "_s),
                       playbooks::evidenceName(step.evidence), step.gate});
    if (!context.json()) writeOut(consoleBytes(table.text()));
    QJsonObject json = playbooks::toJson(playbook);
    json.insert(u"version"_s, found->version);
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> exportTo(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto found = reading(**program, [&](store::Connection& connection) { return find(connection, arguments); });
    if (!found) return tl::unexpected(found.error());
    const auto sink = Sink::open(arguments.out, arguments.force);
    if (!sink) return tl::unexpected(sink.error());
    (*sink)->write(QJsonDocument(playbooks::toJson(found->playbook)).toJson(QJsonDocument::Indented));
    if (auto finished = (*sink)->finish(); !finished) return tl::unexpected(finished.error());
    if (!arguments.out.isEmpty()) {
        context.say(Cli::tr("%1 written to %2").arg(found->playbook.name, arguments.out));
        context.answer(
            QJsonObject{{u"key"_s, found->playbook.key}, {u"version"_s, found->version}, {u"file"_s, arguments.out}});
    }
    return Exit::Done;
}

Expected<Exit> preview(const Context& context, const Arguments& arguments) {
    const QDate start =
        arguments.from.isEmpty() ? context.clock().today() : QDate::fromString(arguments.from, Qt::ISODate);
    if (!start.isValid())
        return failure(ErrorCode::BadArgument, {u"--from"_s, Cli::tr("a date like 2026-12-31 is expected")});
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto found = reading(**program, [&](store::Connection& connection) { return find(connection, arguments); });
    if (!found) return tl::unexpected(found.error());
    const calendars::WorkCalendar calendar =
        found->hasCalendar ? calendars::WorkCalendar(found->calendar) : calendars::WorkCalendar();
    const playbooks::Timeline line = playbooks::timeline(found->playbook, calendar, start);
    Table table({u"due"_s, u"day"_s, u"step"_s, u"title"_s});
    table.alignRight(1);
    QJsonArray steps;
    for (const playbooks::PlannedStep& planned : line.steps) {
        const QString due = planned.due.toString(Qt::ISODate);
        table.add({due, QString::number(start.daysTo(planned.due) + 1), planned.step->key, planned.step->title});
        steps.append(QJsonObject{{u"key"_s, planned.step->key}, {u"title"_s, planned.step->title}, {u"due"_s, due}});
    }
    if (!context.json()) writeOut(consoleBytes(table.text()));
    context.say(Cli::tr("From %1 to %2, %n working day(s)", nullptr, calendar.between(start, line.end))
                    .arg(start.toString(Qt::ISODate), line.end.toString(Qt::ISODate)));
    QJsonArray gaps;
    for (const int year : line.gaps) {
        context.say(
            Cli::tr("Not all holidays of %1 are known in %2; see calendar show").arg(year).arg(found->calendar.name));
        gaps.append(year);
    }
    context.answer(QJsonObject{{u"key"_s, found->playbook.key},
                               {u"start"_s, start.toString(Qt::ISODate)},
                               {u"end"_s, line.end.toString(Qt::ISODate)},
                               {u"steps"_s, steps},
                               {u"years_with_unknown_holidays"_s, gaps}});
    return Exit::Done;
}

Expected<Exit> save(const Context& context, const Arguments& arguments) {
    const QString path = arguments.file.isEmpty() ? arguments.key : arguments.file;
    if (path.isEmpty())
        return failure(ErrorCode::BadArgument, {u"--file"_s, Cli::tr("say which file holds the playbook")});
    const auto json = readJson(path);
    if (!json) return tl::unexpected(json.error());
    const auto playbook = playbooks::templateFromJson(*json, path);
    if (!playbook) return tl::unexpected(playbook.error());
    const auto wrong = playbooks::findings(*playbook);
    for (const playbooks::Finding& finding : wrong)
        context.say(finding.step.isEmpty() ? finding.what : finding.step + u": "_s + finding.what);
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    int version = 0;
    const auto done = (*program)->store().perform(playbooks::SaveTemplate{*playbook, &version});
    if (!done) return tl::unexpected(done.error());
    context.say(*done == 0 ? Cli::tr("%1 says the same already (version %2)").arg(playbook->name).arg(version)
                           : Cli::tr("%1 saved as version %2; runs keep theirs").arg(playbook->name).arg(version));
    context.answer(QJsonObject{{u"key"_s, playbook->key},
                               {u"version"_s, version},
                               {u"history_id"_s, *done == 0 ? QJsonValue() : QJsonValue(idText(*done))}});
    return Exit::Done;
}

Expected<Exit> write(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    store::Store& store = (*program)->store();
    Expected<qint64> done = 0;
    if (arguments.action == u"delete")
        done = store.perform(playbooks::DeleteTemplate{arguments.key});
    else if (arguments.action == u"bundled")
        done = store.write(u"playbook.save"_s, [](store::Transaction& transaction) -> Expected<void> {
            playbooks::addBundledTemplates(transaction);
            transaction.info().args[u"record"_s] = Cli::tr("templates of Channelbook");
            return {};
        });
    else
        done = store.perform(playbooks::RetireTemplate{arguments.key, arguments.action == u"retire"});
    if (!done) return tl::unexpected(done.error());
    context.say(*done == 0 ? Cli::tr("Nothing to change") : Cli::tr("Done"));
    context.answer(QJsonObject{{u"key"_s, arguments.key},
                               {u"history_id"_s, *done == 0 ? QJsonValue() : QJsonValue(idText(*done))}});
    return Exit::Done;
}

Expected<Exit> playbook(const Context& context, const Arguments& arguments) {
    if (arguments.action == u"list") return list(context, arguments);
    if (arguments.action == u"save") return save(context, arguments);
    if (arguments.key.isEmpty() && arguments.action != u"bundled")
        return failure(ErrorCode::BadArgument, {u"KEY"_s, Cli::tr("say which playbook, as playbook list shows it")});
    if (arguments.action == u"show") return show(context, arguments);
    if (arguments.action == u"export") return exportTo(context, arguments);
    if (arguments.action == u"preview") return preview(context, arguments);
    return write(context, arguments);
}

} // namespace

void addPlaybook(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "playbook", Cli::tr("Lists, shows, previews and changes the templates of playbooks"),
                    "channelbook-cli playbook export onboarding-reseller --out mine.json\n"
                    "  channelbook-cli playbook save --file mine.json\n"
                    "  channelbook-cli playbook preview onboarding-reseller --region DE --from 2026-12-01");
    command
        .text("action", arguments->action,
              Cli::tr("list, show, preview, save, export, retire, restore, delete, or bundled (adds those that come "
                      "with Channelbook)"))
        .as("ACTION")
        .required()
        .oneOf({u"list"_s, u"show"_s, u"preview"_s, u"save"_s, u"export"_s, u"retire"_s, u"restore"_s, u"delete"_s,
                u"bundled"_s});
    command.text("key", arguments->key, Cli::tr("The playbook's key or name")).as("KEY");
    command.text("--file", arguments->file, Cli::tr("save: the JSON file to take it from")).as("FILE");
    command.text("--out", arguments->out, Cli::tr("export: the file to write; else stdout")).as("FILE");
    command.flag("--force", arguments->force, Cli::tr("export: overwrite a file that is there"));
    command.number("--version", arguments->version, Cli::tr("show, export, preview: an older version"), 1);
    command.text("--region", arguments->region, Cli::tr("preview: whose working days count")).as("REGION");
    command.text("--from", arguments->from, Cli::tr("preview: the first day; else today")).as("DATE");
    command.flag("--all", arguments->all, Cli::tr("list: retired ones too"));
    command.does(context, [&context, arguments] { return playbook(context, *arguments); });
}

} // namespace channelbook::cli
