#include "app/cli/Commands.h"
#include "app/cli/Entries.h"
#include "app/cli/Options.h"

namespace channelbook::cli {

namespace {

/// Undo and redo of an import leave search and sums to be caught up.
Expected<Exit> report(const Context& context, Program& program, const Expected<store::HistoryEntry>& entry,
                      const QString& words) {
    if (!entry) return tl::unexpected(entry.error());
    context.bringUpToDate(program);
    const auto now =
        program.store().read([&](store::Connection& connection) { return store::historyEntry(connection, entry->id); });
    if (!now) return tl::unexpected(now.error());
    context.say(words.arg(historyText(*entry)));
    context.answer(jsonEntry(now->value_or(*entry)));
    return Exit::Done;
}

} // namespace

void addUndo(CLI::App& app, Context& context) {
    const auto id = std::make_shared<qint64>(0);
    Command command(app, "undo", Cli::tr("Undoes what was done last, or one entry of the history"),
                    "channelbook-cli undo");
    command.number("id", *id, Cli::tr("The entry's id, as history lists it"), 1).as("ID");
    command.does(context, [&context, id]() -> Expected<Exit> {
        auto program = context.openToWrite();
        if (!program) return tl::unexpected(program.error());
        return report(context, **program, (*program)->store().undo(*id), Cli::tr("Undone: %1"));
    });
}

void addRedo(CLI::App& app, Context& context) {
    Command command(app, "redo", Cli::tr("Does again what was undone last"), "channelbook-cli redo");
    command.does(context, [&context]() -> Expected<Exit> {
        auto program = context.openToWrite();
        if (!program) return tl::unexpected(program.error());
        return report(context, **program, (*program)->store().redo(), Cli::tr("Done again: %1"));
    });
}

} // namespace channelbook::cli
