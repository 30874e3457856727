#include "core/sync/Deleted.h"

#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

Expected<Exit> list(const Context& context, const QString& source) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto found = (*program)->store().read([&](store::Connection& connection) { return sync::deletedHere(connection, source); });
    if (!found) return tl::unexpected(found.error());
    Table table({u"id"_s, u"source"_s, u"entity"_s, u"name"_s, u"key"_s, u"deleted"_s, u"by"_s});
    QJsonArray json;
    for (const sync::DeletedHere& mark : *found) {
        table.add({idText(mark.id), mark.source, mark.entity, mark.name, mark.key, mark.at, mark.who});
        json.append(QJsonObject{{u"id"_s, idText(mark.id)}, {u"source"_s, mark.source}, {u"entity"_s, mark.entity}, {u"name"_s, mark.name},
                                {u"key"_s, mark.key}, {u"deleted_at"_s, mark.at}, {u"deleted_by"_s, mark.who}});
    }
    if (!context.json() && !found->empty()) writeOut(consoleBytes(table.text()));
    if (found->empty()) context.say(Cli::tr("Nothing the CRM has was deleted here."));
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> revive(const Context& context, const QStringList& ids) {
    sync::ReviveDeleted command;
    for (const QString& id : ids) {
        bool isNumber = false;
        command.marks.push_back(id.toLongLong(&isNumber));
        if (!isNumber) return failure(ErrorCode::BadArgument, {u"ID"_s, Cli::tr("\"%1\" is no number").arg(id)});
    }
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto done = (*program)->store().perform(command);
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("%n record(s) may come back with the CRM's next export", nullptr, static_cast<int>(ids.size())));
    context.answer(QJsonObject{{u"revived"_s, static_cast<qint64>(ids.size())}, {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

} // namespace

void addDeleted(CLI::App& app, Context& context) {
    const auto source = std::make_shared<QString>();
    Command command(app, "deleted", Cli::tr("Lists the CRM's records that were deleted here and stay so"), "channelbook-cli deleted");
    command.text("--source", *source, Cli::tr("Only of this source")).as("NAME");
    command.does(context, [&context, source] { return list(context, *source); });
}

void addRevive(CLI::App& app, Context& context) {
    const auto ids = std::make_shared<QStringList>();
    Command command(app, "revive", Cli::tr("Lets records that were deleted here come back with the CRM's next export"),
                    "channelbook-cli revive 913183781592879106");
    command.texts("id", *ids, Cli::tr("Marks, as deleted lists them")).as("ID").required();
    command.does(context, [&context, ids] { return revive(context, *ids); });
}

} // namespace channelbook::cli
