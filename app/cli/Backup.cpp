#include "core/store/Backup.h"

#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"

#include <QFileInfo>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

Expected<Exit> backup(const Context& context, const QString& path) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    store::Progress progress;
    Expected<void> saved;
    {
        const ProgressLine line(Cli::tr("Saving"), progress);
        saved = (*program)->store().backup(path, progress);
    }
    if (!saved) return tl::unexpected(saved.error());
    const qint64 bytes = QFileInfo(path).size();
    context.say(Cli::tr("Saved to %1").arg(path));
    context.answer(QJsonObject{{u"file"_s, path}, {u"bytes"_s, bytes}});
    return Exit::Done;
}

} // namespace

void addBackup(CLI::App& app, Context& context) {
    const auto path = std::make_shared<QString>();
    Command command(app, "backup", Cli::tr("Saves a copy of the program, also while it is open elsewhere"),
                    "channelbook-cli --program acme.channelbook backup acme-friday.channelbook");
    command.text("file", *path, Cli::tr("New file to write")).as("FILE").required();
    command.does(context, [&context, path] { return backup(context, *path); });
}

} // namespace channelbook::cli
