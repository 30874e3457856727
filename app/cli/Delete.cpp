#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Records.h"

namespace channelbook::cli {

namespace {

struct Arguments {
    QString entity;
    QString key;
};

Expected<Exit> deleteRecord(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto record = reading(**program, [&](store::Connection& connection) {
        return findFull(connection, (*program)->catalogue(), arguments.entity, arguments.key);
    });
    if (!record) return tl::unexpected(record.error());
    const auto done = (*program)->store().perform(
        records::DeleteRecords{(*program)->catalogue(), record->entity->key, {record->row.id}});
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("%1 deleted; undo brings it back").arg(record->name));
    context.answer(record->json());
    return Exit::Done;
}

} // namespace

void addDelete(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "delete", Cli::tr("Deletes one record and what hangs on it"),
                    "channelbook-cli delete contact \"Jane Doe\"");
    command.text("entity", arguments->entity, Cli::tr("Table")).as("ENTITY").required();
    command.text("key", arguments->key, Cli::tr("The record's id, CRM id or name")).as("KEY").required();
    command.does(context, [&context, arguments] { return deleteRecord(context, *arguments); });
}

} // namespace channelbook::cli
