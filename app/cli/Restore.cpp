#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "core/store/Backup.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

Expected<Exit> restore(const Context& context, const QString& backup) {
    const auto path = context.programPath();
    if (!path) return tl::unexpected(path.error());
    const QString stamp = context.clock().now().toString(u"yyyyMMdd-HHmmss"_s);
    const auto aside = context.patiently([&](int waitMs) { return store::restoreBackup(backup, *path, stamp, waitMs); });
    if (!aside) return tl::unexpected(aside.error());
    context.say(Cli::tr("%1 restored from %2").arg(*path, backup));
    if (!aside->isEmpty()) context.say(Cli::tr("What stood there is kept as %1").arg(*aside));
    context.answer(QJsonObject{{u"program"_s, *path},
                               {u"backup"_s, backup},
                               {u"kept"_s, aside->isEmpty() ? QJsonValue() : QJsonValue(*aside)}});
    return Exit::Done;
}

} // namespace

void addRestore(CLI::App& app, Context& context) {
    const auto path = std::make_shared<QString>();
    Command command(app, "restore", Cli::tr("Puts a backup in the program's place and keeps what stood there"),
                    "channelbook-cli --program acme.channelbook restore acme-friday.channelbook");
    command.text("file", *path, Cli::tr("The backup")).as("FILE").required();
    command.does(context, [&context, path] { return restore(context, *path); });
}

} // namespace channelbook::cli
