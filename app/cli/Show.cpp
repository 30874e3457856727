#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Records.h"
#include "app/cli/Terminal.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString entity;
    QString key;
};

void print(const FullRecord& record) {
    Table table({u"id"_s, idText(record.row.id)});
    for (std::size_t i = 0; i < record.entity->fields.size(); ++i) {
        const records::FieldDef& field = record.entity->fields[i];
        table.add({field.key, records::plainText(field, record.row.values[i], record.row.currency)});
    }
    for (auto custom = record.custom.begin(); custom != record.custom.end(); ++custom)
        table.add({custom.key(), custom->toVariant().toString()});
    for (const CrmKey& key : record.crm)
        table.add({Cli::tr("id in %1").arg(key.source), u"%1 (%2)"_s.arg(key.key, key.object)});
    writeOut(consoleBytes(table.text()));
}

Expected<Exit> show(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto record = reading(**program, [&](store::Connection& connection) {
        return findFull(connection, (*program)->catalogue(), arguments.entity, arguments.key);
    });
    if (!record) return tl::unexpected(record.error());
    if (!context.json()) print(*record);
    context.answer(record->json());
    return Exit::Done;
}

} // namespace

void addShow(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "show", Cli::tr("Shows all fields of one record"),
                    "channelbook-cli show partner \"Northwind Traders\"");
    command.text("entity", arguments->entity, Cli::tr("Table")).as("ENTITY").required();
    command.text("key", arguments->key, Cli::tr("The record's id, CRM id or name")).as("KEY").required();
    command.does(context, [&context, arguments] { return show(context, *arguments); });
}

} // namespace channelbook::cli
