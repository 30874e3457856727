#include "app/cli/Commands.h"
#include "app/cli/Terminal.h"
#include "core/base/ErrorName.h"
#include "core/base/ErrorText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <CLI/CLI.hpp>
#include <algorithm>

namespace channelbook::cli {

namespace {

void addGlobals(CLI::App& app, Context::Globals& globals) {
    app.add_option_function<std::string>(
           "-p,--program", [&globals](const std::string& text) { globals.program = QString::fromStdString(text); },
           Cli::tr("The program's file (or set CHANNELBOOK_PROGRAM)").toStdString())
        ->type_name("FILE");
    app.add_flag("--json", globals.json, Cli::tr("Print one JSON document and nothing else").toStdString());
    app.add_option("--wait", globals.waitSeconds,
                   Cli::tr("How long to wait for another process that has the program open").toStdString())
        ->type_name("SECONDS")
        ->capture_default_str()
        ->check(CLI::Range(0, 86400).description(""));
    app.set_version_flag("--version", "channelbook-cli " CHANNELBOOK_VERSION);
}

/// CLI11's own complaint, or the help that was asked for.
Exit endOfParsing(const CLI::App& app, const CLI::ParseError& error, const Context& context) {
    if (error.get_exit_code() == 0) {
        std::ostringstream out;
        std::ostringstream ignored;
        app.exit(error, out, ignored);
        writeOut(consoleBytes(QString::fromStdString(out.str())));
        return Exit::Done;
    }
    context.complain(errorName(ErrorCode::BadArgument),
                     QString::fromUtf8(error.what()) + u'\n' + Cli::tr("Run with --help for more."));
    return Exit::Usage;
}

Exit run(const QStringList& arguments, Context& context) {
    CLI::App app(Cli::tr("Works with a partner program from the command line: the same rules and the same history as "
                         "in the window.")
                     .toStdString(),
                 "channelbook-cli");
    app.footer(
        Cli::tr("Exit codes: 0 done, 1 wrong usage, 2 refused, 3 the disk or Channelbook failed.").toStdString() +
        "\n" + Cli::tr("Example:").toStdString() +
        "\n  channelbook-cli --program acme.channelbook list partner --where \"tier=Gold\"");
    app.require_subcommand(1);
    app.fallthrough();
    addGlobals(app, context.globals());
    for (const auto add : {&addNew, &addPreview, &addSync, &addList, &addShow, &addSet, &addDelete, &addDuplicates, &addMerge,
                           &addQuality, &addDo, &addSearch, &addHistory, &addUndo, &addRedo, &addCheck, &addBackup, &addRestore,
                           &addDump, &addExport, &addConflicts, &addResolve, &addPolicy, &addOutbox, &addDeleted, &addRevive})
        add(app, context);

    std::vector<std::string> reversed;
    for (const QString& argument : arguments) reversed.push_back(argument.toStdString());
    std::reverse(reversed.begin(), reversed.end());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {
        return endOfParsing(app, error, context);
    }
    const auto result = context.run();
    if (result) return *result;
    context.complain(errorName(result.error().code), errorText(result.error()));
    return exitOf(result.error().code);
}

} // namespace

} // namespace channelbook::cli

int main(int argc, char* argv[]) {
    using namespace channelbook;
    const QCoreApplication application(argc, argv);
    // The words are in the person's language; what --json writes, and names of errors, are the same in all.
    QTranslator words;
    if (words.load(QLocale(), QStringLiteral("channelbook"), QStringLiteral("_"), QStringLiteral(":/translations"))) QCoreApplication::installTranslator(&words);
    const SystemClock clock;
    cli::Context context(clock);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    // A command line that cannot be read must still be answered in JSON if it asks for it.
    context.globals().json = arguments.contains(QStringLiteral("--json"));
    try {
        return static_cast<int>(cli::run(arguments, context));
    } catch (const std::exception& error) {
        try {
            context.complain(errorName(ErrorCode::StoreFailed),
                             errorText({ErrorCode::StoreFailed, {QString::fromUtf8(error.what())}}));
        } catch (const std::exception&) {
            // Nobody is left to read it.
        }
        return static_cast<int>(cli::Exit::Failed);
    }
}
