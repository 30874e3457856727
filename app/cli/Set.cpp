#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Records.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString entity;
    QString key;
    QStringList assignments;
};

Expected<Exit> set(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const records::Catalogue& catalogue = (*program)->catalogue();
    const auto find = [&](store::Connection& connection) {
        return findFull(connection, catalogue, arguments.entity, arguments.key);
    };
    const auto record = reading(**program, find);
    if (!record) return tl::unexpected(record.error());
    auto values = reading(**program, [&](store::Connection& connection) {
        return parseAssignments(connection, catalogue, *record, arguments.assignments);
    });
    if (!values) return tl::unexpected(values.error());
    const auto done = (*program)->store().perform(
        records::SetFields{catalogue, record->entity->key, {record->row.id}, std::move(*values)});
    if (!done) return tl::unexpected(done.error());
    const auto after = reading(**program, [&](store::Connection& connection) {
        return readFull(connection, *record->entity, record->row.id);
    });
    if (!after) return tl::unexpected(after.error());
    context.say(*done == 0 ? Cli::tr("%1: nothing to change").arg(after->name)
                           : Cli::tr("%1 changed").arg(after->name));
    context.answer(after->json());
    return Exit::Done;
}

} // namespace

void addSet(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "set", Cli::tr("Sets fields of one record"),
                    "channelbook-cli set partner \"Northwind Traders\" tier=Gold manager=\"Ann Lee\"");
    command.text("entity", arguments->entity, Cli::tr("Table")).as("ENTITY").required();
    command.text("key", arguments->key, Cli::tr("The record's id, CRM id or name")).as("KEY").required();
    command.texts("values", arguments->assignments, Cli::tr("Fields and their new values; field= empties one"))
        .as("field=value")
        .required();
    command.does(context, [&context, arguments] { return set(context, *arguments); });
}

} // namespace channelbook::cli
