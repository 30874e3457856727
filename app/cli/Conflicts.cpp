#include "core/sync/Conflicts.h"

#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    sync::ConflictQuery query;
    QStringList ids;
    bool all = false;
    bool story = false;
    QString take;
};

QString shown(const QString& value) {
    return value.isEmpty() ? Cli::tr("(empty)") : value;
}

QJsonObject jsonConflict(const sync::Conflict& conflict, const sync::ConflictStory& story) {
    QJsonObject json{{u"id"_s, idText(conflict.id)},
                     {u"source"_s, conflict.source},
                     {u"entity"_s, conflict.entity->key},
                     {u"record_id"_s, idText(conflict.record)},
                     {u"record"_s, conflict.recordName},
                     {u"field"_s, conflict.field->key},
                     {u"base"_s, conflict.baseText},
                     {u"ours"_s, conflict.oursText},
                     {u"theirs"_s, conflict.theirsText},
                     {u"import_id"_s, idText(story.importId)},
                     {u"import_file"_s, story.importFile},
                     {u"import_at"_s, story.importAt}};
    if (story.ours) {
        json.insert(u"changed_by"_s, story.ours->who);
        json.insert(u"changed_at"_s, story.ours->at);
    }
    if (!story.sentAt.isEmpty()) json.insert(u"sent_at"_s, story.sentAt);
    return json;
}

QString tell(const sync::ConflictStory& story) {
    QStringList parts;
    if (story.ours) parts << Cli::tr("changed here by %1 at %2").arg(story.ours->who, story.ours->at);
    if (!story.sentAt.isEmpty()) parts << Cli::tr("written for the CRM at %1").arg(story.sentAt);
    if (story.importId != 0) parts << Cli::tr("the CRM's from %1 at %2").arg(story.importFile, story.importAt);
    return parts.join(u"; "_s);
}

Expected<Exit> list(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto found = reading(**program, [&](store::Connection& connection) {
        return sync::conflicts(connection, (*program)->catalogue(), arguments.query);
    });
    if (!found) return tl::unexpected(found.error());
    Table table({u"id"_s, u"entity"_s, u"record"_s, u"field"_s, u"base"_s, u"ours"_s, u"theirs"_s});
    QStringList stories;
    QJsonArray json;
    for (const sync::Conflict& conflict : *found) {
        const auto story = (*program)->store().read(
            [&](store::Connection& connection) { return sync::conflictStory(connection, conflict); });
        if (!story) return tl::unexpected(story.error());
        table.add({idText(conflict.id), conflict.entity->key, conflict.recordName, conflict.field->key,
                   shown(conflict.baseText), shown(conflict.oursText), shown(conflict.theirsText)});
        stories << idText(conflict.id) + u": "_s + tell(*story);
        json.append(jsonConflict(conflict, *story));
    }
    if (found->empty()) context.say(Cli::tr("There is no conflict."));
    if (!context.json() && !found->empty()) writeOut(consoleBytes(table.text()));
    for (const QString& story : stories) context.say(story);
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> resolve(const Context& context, const Arguments& arguments) {
    sync::ConflictQuery query = arguments.query;
    for (const QString& id : arguments.ids) {
        bool isNumber = false;
        query.ids.push_back(id.toLongLong(&isNumber));
        if (!isNumber) return failure(ErrorCode::BadArgument, {u"ID"_s, Cli::tr("\"%1\" is no number").arg(id)});
    }
    if (query.ids.empty() != arguments.all)
        return failure(ErrorCode::BadArgument, {u"resolve"_s, Cli::tr("name conflicts by their ids, or say --all")});
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto found = reading(**program, [&](store::Connection& connection) {
        return sync::conflicts(connection, (*program)->catalogue(), query);
    });
    if (!found) return tl::unexpected(found.error());
    qint64 settled = 0;
    sync::SettleConflicts command{(*program)->catalogue(), {}, sync::Take::Crm, &settled};
    if (arguments.take == u"local") command.take = sync::Take::Local;
    if (arguments.take == u"newest") command.take = sync::Take::Newest;
    for (const sync::Conflict& conflict : *found) command.conflicts.push_back(conflict.id);
    const auto done = (*program)->store().perform(command);
    if (!done) return tl::unexpected(done.error());
    const auto left = static_cast<qint64>(found->size()) - settled;
    context.say(Cli::tr("%n conflict(s) settled", nullptr, static_cast<int>(settled)));
    if (left > 0) context.say(Cli::tr("%n do not tell which value is newer and stay", nullptr, static_cast<int>(left)));
    context.answer(QJsonObject{{u"settled"_s, settled}, {u"left"_s, left}, {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

void addNarrowing(Command& command, sync::ConflictQuery& query) {
    command.text("--source", query.source, Cli::tr("Only with this source")).as("NAME");
    command.text("--entity", query.entity, Cli::tr("Only of this table")).as("ENTITY");
    command.text("--field", query.field, Cli::tr("Only of this field")).as("FIELD");
    command.text("--theirs", query.theirsText, Cli::tr("Only where the CRM says this")).as("VALUE");
    command.text("--ours", query.oursText, Cli::tr("Only where this is here")).as("VALUE");
}

} // namespace

void addConflicts(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "conflicts", Cli::tr("Lists fields that the CRM and you both changed, and how that came about"),
                    "channelbook-cli conflicts --source \"Our Salesforce\"");
    addNarrowing(command, arguments->query);
    command.does(context, [&context, arguments] { return list(context, *arguments); });
}

void addResolve(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "resolve", Cli::tr("Settles conflicts, one or many, as one step that can be undone"),
                    "channelbook-cli resolve --all --field amount --take crm");
    command.texts("id", arguments->ids, Cli::tr("Conflicts, as conflicts lists them")).as("ID");
    command.flag("--all", arguments->all, Cli::tr("All that the following leave"));
    addNarrowing(command, arguments->query);
    command.text("--take", arguments->take, Cli::tr("Whose value is kept")).required().oneOf({u"crm"_s, u"local"_s, u"newest"_s});
    command.does(context, [&context, arguments] { return resolve(context, *arguments); });
}

} // namespace channelbook::cli
