#include "app/cli/Commands.h"
#include "app/cli/FundCommands.h"
#include "app/cli/Pdf.h"
#include "app/cli/Terminal.h"
#include "app/cli/Tiers.h"
#include "core/base/ErrorName.h"
#include "core/base/ErrorText.h"
#include "core/matching/Similarity.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

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
    app.add_option_function<std::string>(
           "--today", [&globals](const std::string& text) { globals.today = QDate::fromString(QString::fromStdString(text), Qt::ISODate); },
           Cli::tr("The day that is taken for today, like 2026-12-31: what will be due then").toStdString())
        ->type_name("DATE")
        ->check([](const std::string& text) {
            return QDate::fromString(QString::fromStdString(text), Qt::ISODate).isValid() ? std::string() : Cli::tr("a date like 2026-12-31 is expected").toStdString();
        });
    app.set_version_flag("--version", "channelbook-cli " CHANNELBOOK_VERSION);
}

/// Slips of a finger more than this apart from a name are no slips.
constexpr int mostSlips = 2;

/// The name closest to a word nobody knows, or nothing.
QString nearest(const QString& word, const QStringList& names) {
    QString best;
    int least = mostSlips + 1;
    for (const QString& name : names) {
        // "dup" begins one name: no slip at all.
        const bool begun = word.size() > mostSlips && name.startsWith(word);
        const int slips = begun ? 0 : matching::editDistance(word.toStdString(), name.toStdString(), mostSlips);
        if (slips >= least) continue;
        least = slips;
        best = name;
    }
    return best;
}

/// What was likely meant by the first word of a command line that no command or option is called by.
QString meant(const CLI::App& app, const QStringList& arguments) {
    QStringList options;
    QStringList commands;
    QStringList withValue;
    const CLI::App* chosen = app.get_subcommands().empty() ? nullptr : app.get_subcommands().front();
    for (const CLI::App* at : {&app, chosen})
        for (const CLI::Option* option : at == nullptr ? std::vector<const CLI::Option*>() : at->get_options())
            for (const bool longName : {true, false})
                for (const std::string& name : longName ? option->get_lnames() : option->get_snames()) {
                    const QString shown = (longName ? u"--"_s : u"-"_s) + QString::fromStdString(name);
                    if (longName) options << shown;
                    if (option->get_items_expected_max() > 0) withValue << shown;
                }
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) commands << QString::fromStdString(command->get_name());
    bool isValue = false;
    for (const QString& argument : arguments) {
        const QString word = argument.section(u'=', 0, 0);
        if (std::exchange(isValue, withValue.contains(argument))) continue;
        const bool option = word.startsWith(u"--");
        if (option ? options.contains(word) : word.startsWith(u'-') || chosen != nullptr) continue;
        if (!option && commands.contains(word)) return {};
        if (const QString name = nearest(word, option ? options : commands); !name.isEmpty()) return Cli::tr("There is no \"%1\": \"%2\" may be meant.").arg(word, name) + u'\n';
        if (!option) return Cli::tr("There is no command \"%1\". Commands: %2").arg(word, commands.join(u", "_s)) + u'\n';
    }
    return {};
}

/// CLI11's own complaint, or the help that was asked for.
Exit endOfParsing(const CLI::App& app, const CLI::ParseError& error, const QStringList& arguments, const Context& context) {
    if (error.get_exit_code() == 0) {
        std::ostringstream out;
        std::ostringstream ignored;
        app.exit(error, out, ignored);
        writeOut(consoleBytes(QString::fromStdString(out.str())));
        return Exit::Done;
    }
    context.complain(errorName(ErrorCode::BadArgument),
                     QString::fromUtf8(error.what()) + u'\n' + meant(app, arguments) + Cli::tr("Run with --help for more."));
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
                           &addQuality, &addBoard, &addStage, &addVelocity, &addDo, &addSearch, &addHistory, &addUndo,
                           &addRedo, &addCheck, &addBackup, &addRestore, &addDump, &addExport, &addConflicts, &addResolve,
                           &addPolicy, &addOutbox, &addDeleted, &addRevive, &addCalendar, &addPlaybook, &addRun, &addCourse,
                           &addCertification, &addCompletion, &addAgreement, &addOffboard, &addRegistration, &addRule, &addQbr, &addFund,
                           &addAllocation, &addMdfRequest, &addMdfClaim, &addRate, &addAttribution, &addMetrics, &addMetric,
                           &addMetricSettings, &addScorecard, &addTiers, &addDashboard, &addToday, &addSnooze})
        add(app, context);

    std::vector<std::string> reversed;
    for (const QString& argument : arguments) reversed.push_back(argument.toStdString());
    std::reverse(reversed.begin(), reversed.end());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {
        return endOfParsing(app, error, arguments, context);
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
    const auto application = cli::makeApplication(argc, argv);
    // The words are in the person's language, or else English; what --json writes, and names of errors, are the same in all.
    QTranslator words;
    for (const QLocale& spoken : {QLocale(), QLocale(QLocale::English)}) {
        if (!words.load(spoken, QStringLiteral("channelbook"), QStringLiteral("_"), QStringLiteral(":/translations"))) continue;
        QCoreApplication::installTranslator(&words);
        break;
    }
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
