#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"
#include "core/export/ProgramExport.h"

#include <QFileInfo>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

Expected<Exit> writeExport(const Context& context, const QString& path, bool force) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    if (!force && QFileInfo(path).isFile()) return failure(ErrorCode::FileExists, {path});
    store::Progress progress;
    Expected<exports::Manifest> written = failure(ErrorCode::Cancelled);
    {
        const ProgressLine line(Cli::tr("Writing"), progress);
        written = exports::exportProgram((*program)->store(), (*program)->catalogue(), path, progress);
    }
    if (!written) return tl::unexpected(written.error());
    QJsonObject rows;
    for (const exports::ExportedTable& table : written->tables) rows.insert(table.name, table.rows);
    context.say(Cli::tr("%n row(s) written to %1", nullptr, static_cast<int>(written->rows())).arg(path));
    context.answer(QJsonObject{
        {u"file"_s, path}, {u"rows"_s, rows}, {u"attachments"_s, static_cast<qint64>(written->contents.size())}});
    return Exit::Done;
}

} // namespace

void addExport(CLI::App& app, Context& context) {
    const auto path = std::make_shared<QString>();
    const auto force = std::make_shared<bool>(false);
    Command command(
        app, "export",
        Cli::tr("Writes all content of the program as CSV files with a manifest; new --from reads it back"),
        "channelbook-cli --program acme.channelbook export acme.zip\n  channelbook-cli new copy.channelbook "
        "--from acme.zip");
    command.text("place", *path, Cli::tr("A ZIP to write, or a new folder")).as("DIR|FILE.zip").required();
    command.flag("--force", *force, Cli::tr("Overwrite a ZIP that is there"));
    command.does(context, [&context, path, force] { return writeExport(context, *path, *force); });
}

} // namespace channelbook::cli
