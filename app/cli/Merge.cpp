#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Records.h"
#include "core/records/Merge.h"

namespace channelbook::cli {

namespace {

struct Arguments {
    QString entity;
    QString keep;
    QStringList others; ///< records to drop, and choices "field=record"
};

Expected<Exit> merge(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const records::Catalogue& catalogue = (*program)->catalogue();
    const auto entity = records::mergeEntity(catalogue, arguments.entity);
    if (!entity) return tl::unexpected(entity.error());
    const auto find = [&](const QString& key) {
        return reading(**program, [&](store::Connection& connection) { return findFull(connection, catalogue, (*entity)->key, key); });
    };
    const auto keep = find(arguments.keep);
    if (!keep) return tl::unexpected(keep.error());
    records::MergeRecords command{catalogue, (*entity)->key, keep->row.id, {}, {}};
    const auto fields = records::mergeFields(catalogue, **entity);
    for (const QString& other : arguments.others) {
        const auto equals = other.indexOf(u'=');
        const QString key = other.left(equals);
        const bool choice = equals > 0 && std::any_of(fields.begin(), fields.end(), [&](const records::MergeField& field) { return field.key == key; });
        const auto record = find(choice ? other.mid(equals + 1) : other);
        if (!record) return tl::unexpected(record.error());
        if (choice)
            command.chosen.emplace_back(key, record->row.id);
        else
            command.drop.push_back(record->row.id);
    }
    const auto done = (*program)->store().perform(command);
    if (!done) return tl::unexpected(done.error());
    const auto after = reading(**program, [&](store::Connection& connection) { return readFull(connection, **entity, keep->row.id); });
    if (!after) return tl::unexpected(after.error());
    context.say(Cli::tr("%n record(s) merged into %1; undo takes it back", nullptr, static_cast<int>(command.drop.size())).arg(after->name));
    QJsonObject answer = after->json();
    answer.insert(QStringLiteral("history_id"), idText(*done));
    context.answer(answer);
    return Exit::Done;
}

} // namespace

void addMerge(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "merge", Cli::tr("Makes records one; all that hung on the dropped ones moves to the kept one"),
                    "channelbook-cli merge company \"Acme Inc\" \"ACME Incorporated\" phone=\"ACME Incorporated\"");
    command.text("entity", arguments->entity, Cli::tr("Table: company, contact or deal")).as("ENTITY").required();
    command.text("keep", arguments->keep, Cli::tr("The record that stays: its id, CRM id or name")).as("KEEP").required();
    command.texts("others", arguments->others, Cli::tr("Records that go, and field=RECORD where one of their values is to stay")).as("DROP").required();
    command.does(context, [&context, arguments] { return merge(context, *arguments); });
}

} // namespace channelbook::cli
