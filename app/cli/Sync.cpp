#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"
#include "core/sync/Import.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t shownRejects = 10;

struct Arguments {
    QStringList paths;
    QString conflicts;
    QString matches = u"ask"_s;
    QString dateOrder;
    QString decimalMark;
    QString map;
    QString emptyCells;
    bool allowOlder = false;
    QString badCells;
    sync::ImportOptions options;
};

/// A folder stands for the CSV files in it.
Expected<QStringList> filesOf(const QStringList& paths) {
    QStringList files;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (!info.isDir()) {
            files << path;
            continue;
        }
        const QDir folder(path);
        const QStringList names = folder.entryList({u"*.csv"_s, u"*.tsv"_s, u"*.xlsx"_s, u"*.zip"_s, u"*.csv.gz"_s}, QDir::Files, QDir::Name);
        if (names.isEmpty())
            return failure(ErrorCode::NotATable, {path, Cli::tr("there is no CSV, XLSX or ZIP file in this folder")});
        for (const QString& name : names) files << folder.filePath(name);
    }
    return files;
}

Expected<QJsonObject> columnsOf(const QString& path) {
    if (path.isEmpty()) return QJsonObject();
    QFile file(path);
    if (!file.exists()) return failure(ErrorCode::FileNotFound, {path});
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return failure(ErrorCode::BadArgument,
                       {u"--map"_s, Cli::tr("a JSON object {\"column\": \"field\"} is expected (%1, at %2)")
                                        .arg(problem.errorString())
                                        .arg(problem.offset)});
    return document.object();
}

Expected<sync::ImportOptions> optionsOf(const Arguments& arguments, const records::Catalogue& catalogue) {
    sync::ImportOptions options = arguments.options;
    auto profiles = sync::Profiles::load(catalogue, sync::Profiles::usualFolder());
    if (!profiles) return tl::unexpected(profiles.error());
    if (!options.kind.isEmpty() && profiles->find(options.kind) == nullptr)
        return failure(ErrorCode::BadArgument, {u"--kind"_s, Cli::tr("there is no profile of %1; profiles: %2").arg(options.kind, profiles->kinds().join(u", "_s))});
    options.profiles = std::make_shared<const sync::Profiles>(std::move(*profiles));
    if (!arguments.emptyCells.isEmpty()) options.emptyClears = arguments.emptyCells == u"clear";
    if (!arguments.badCells.isEmpty()) options.badCellsLeftOut = arguments.badCells == u"leave-out";
    options.refuseOlder = !arguments.allowOlder;
    options.conflicts = sync::policyOf(arguments.conflicts);
    if (arguments.matches == u"take") options.matches = sync::MatchPolicy::Take;
    if (arguments.matches == u"off") options.matches = sync::MatchPolicy::Off;
    if (arguments.dateOrder == u"dmy") options.dateOrder = sync::DateOrder::Dmy;
    if (arguments.dateOrder == u"mdy") options.dateOrder = sync::DateOrder::Mdy;
    if (arguments.dateOrder == u"ymd") options.dateOrder = sync::DateOrder::Ymd;
    if (arguments.decimalMark == u"point") options.decimalMark = sync::DecimalMark::Point;
    if (arguments.decimalMark == u"comma") options.decimalMark = sync::DecimalMark::Comma;
    auto columns = columnsOf(arguments.map);
    if (!columns) return tl::unexpected(columns.error());
    options.columns = std::move(*columns);
    return options;
}

void printFile(const Context& context, const sync::FileReport& file) {
    if (!file.older.isEmpty()) context.say(file.file + u": "_s + file.older);
    for (const QString& note : file.notes) context.say(file.file + u": "_s + note);
    if (!file.customColumns.isEmpty())
        context.say(Cli::tr("%1: kept as custom fields: %2").arg(file.file, file.customColumns.join(u", "_s)));
    for (const sync::Proposal& proposal : file.proposals)
        context.say(Cli::tr("%1: \"%2\" may be %3 \"%4\" (%n row(s))", nullptr, static_cast<int>(proposal.rows))
                        .arg(file.file, proposal.key, proposal.target, proposal.candidate));
    for (const sync::Absent& absent : file.absent) {
        const QString names = absent.shownNames();
        const int rows = static_cast<int>(absent.rows);
        if (absent.several)
            context.say(Cli::tr("%1: %n row(s) name what several here are called (how many, in brackets), and are not linked: %2", nullptr, rows).arg(file.file, names));
        else
            context.say(Cli::tr("%1: %n row(s) name %2 of kind %3 that are not here (--create-missing makes them): %4", nullptr, rows).arg(file.file).arg(absent.count).arg(absent.as, names));
    }
    if (file.created > 0) context.say(Cli::tr("%1: %n record(s) made that rows name", nullptr, static_cast<int>(file.created)).arg(file.file));
    if (file.matched > 0) context.say(Cli::tr("%1: %n row(s) are of records that were here already", nullptr, static_cast<int>(file.matched)).arg(file.file));
    for (std::size_t i = 0; i < std::min(shownRejects, file.matches.size()); ++i)
        context.say(Cli::tr("%1: new \"%2\" may be \"%3\": %4")
                        .arg(file.file, file.matches[i].pair.secondName, file.matches[i].pair.firstName, file.matches[i].pair.words.join(u"; "_s)));
    if (file.matchCount > 0) context.say(Cli::tr("%1: %n likely duplicate(s) among the new; see: duplicates %2", nullptr, static_cast<int>(file.matchCount)).arg(file.file, file.entity));
    for (std::size_t i = 0; i < std::min(shownRejects, file.rejects.size()); ++i)
        context.say(
            Cli::tr("%1, line %2: %3").arg(file.file).arg(file.rejects[i].line).arg(rejectText(file.rejects[i])));
    for (std::size_t i = 0; i < std::min(shownRejects, file.unreadCells.size()); ++i)
        context.say(Cli::tr("%1, line %2: %3; the row was taken without it").arg(file.file).arg(file.unreadCells[i].line).arg(rejectText(file.unreadCells[i])));
    if (file.unread > 0)
        context.say(Cli::tr("%1: %n cell(s) could not be understood: their fields stay as they were, their text is kept as a custom field", nullptr, static_cast<int>(file.unread)).arg(file.file));
    if (file.agreed > 0)
        context.say(Cli::tr("%1: the CRM has %n of your changes now", nullptr, static_cast<int>(file.agreed)).arg(file.file));
    if (file.returned > 0)
        context.say(Cli::tr("%1: %n record(s) made here came back", nullptr, static_cast<int>(file.returned)).arg(file.file));
    if (file.deletedHere > 0)
        context.say(Cli::tr("%1: %n record(s) deleted here stay deleted (see deleted)", nullptr,
                            static_cast<int>(file.deletedHere))
                        .arg(file.file));
    for (const sync::ReportedRecord& record : file.missingRecords)
        context.say(Cli::tr("%1: missing: %2").arg(file.file, record.name));
    if (file.manyMissing)
        context.say(Cli::tr("%1: %n record(s) of %2 that are known are not in this file, more than a fifth: is it cut off or filtered? Applying this needs --retire-many", nullptr, static_cast<int>(file.missing))
                        .arg(file.file, file.object));
    if (!file.rejectsFile.isEmpty()) context.say(Cli::tr("Rejected rows are in %1").arg(file.rejectsFile));
}

void print(const Context& context, const sync::ImportReport& report) {
    Table table({u"file"_s, u"entity"_s, u"rows"_s, u"new"_s, u"changed"_s, u"unchanged"_s, u"conflicts"_s,
                 u"missing"_s, u"rejected"_s});
    for (qsizetype column = 2; column < 9; ++column) table.alignRight(column);
    for (const sync::FileReport& file : report.files) {
        QStringList cells{file.file, file.entity};
        for (const qint64 count :
             {file.rows, file.newRows, file.changed, file.unchanged, file.conflicts, file.missing, file.rejected})
            cells << QString::number(count);
        table.add(cells);
    }
    writeOut(consoleBytes(table.text()));
    for (const sync::FileReport& file : report.files) printFile(context, file);
    if (report.dryRun) context.say(Cli::tr("Nothing was changed: this was a dry run."));
}

Expected<Exit> synchronise(const Context& context, const Arguments& arguments) {
    const auto files = filesOf(arguments.paths);
    if (!files) return tl::unexpected(files.error());
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto options = optionsOf(arguments, (*program)->catalogue());
    if (!options) return tl::unexpected(options.error());
    store::Progress progress;
    Expected<sync::ImportReport> report;
    {
        const ProgressLine line(Cli::tr("Reading"), progress);
        report = sync::importFiles((*program)->store(), (*program)->catalogue(), *files, *options, progress);
    }
    if (!report) return tl::unexpected(report.error());
    context.bringUpToDate(**program);
    if (!context.json()) print(context, *report);
    context.answer(report->toJson());
    return Exit::Done;
}

} // namespace

void addSync(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "sync", Cli::tr("Brings a CRM's export files in, all or none"),
                    "channelbook-cli sync ./weekly-export --source \"Our Salesforce\" --dry-run");
    sync::ImportOptions& options = arguments->options;
    command.texts("paths", arguments->paths, Cli::tr("Files (CSV, XLSX, ZIP, gz), or folders of them")).as("PATH").required();
    command.text("--source", options.source, Cli::tr("Where they come from; made on first use")).as("NAME").required();
    command.text("--kind", options.kind, Cli::tr("The CRM: salesforce, hubspot, dynamics, pipedrive, zoho, odoo, suitecrm, lms, prm, generic or a profile of your own; recognised if not given"))
        .as("KIND");
    command.text("--entity", options.entity, Cli::tr("What the rows are, if that is not recognised")).as("ENTITY");
    command.text("--map", arguments->map, Cli::tr("JSON file {\"column\": \"field\"} that overrules the mapping"))
        .as("FILE");
    command.text("--sheet", options.sheet, Cli::tr("Only this sheet of a workbook, or file of a ZIP")).as("NAME");
    command.flag("--dry-run", options.dryRun, Cli::tr("Tell what would happen, change nothing"));
    command.flag("--full", options.full, Cli::tr("The files hold everything: retire what they lack"));
    command.texts("--full-file", options.fullFiles, Cli::tr("Only this file, table of a ZIP or sheet holds everything of its table: retire what it lacks")).as("NAME").oneEach();
    command.flag("--allow-older", arguments->allowOlder, Cli::tr("Take an export in though it is older than what is here"));
    command.flag("--create-missing", options.createMissing, Cli::tr("Make the companies, owners and products that rows name and that are not here"));
    command.flag("--retire-many", options.retireMany, Cli::tr("Retire them even if they are more than a fifth"));
    command
        .text("--conflicts", arguments->conflicts,
              Cli::tr("Who wins where both changed a field (as kept with the source, or else ask)"))
        .oneOf({u"ask"_s, u"crm"_s, u"local"_s, u"newest"_s});
    command.text("--matches", arguments->matches, Cli::tr("New rows that seem to be here already: propose them (ask), join what leaves no doubt (take), or not look (off)"))
        .oneOf({u"ask"_s, u"take"_s, u"off"_s});
    command.text("--date-order", arguments->dateOrder, Cli::tr("For dates that can be read two ways"))
        .oneOf({u"dmy"_s, u"mdy"_s, u"ymd"_s});
    command.text("--decimal-mark", arguments->decimalMark, Cli::tr("For numbers that can be read two ways"))
        .oneOf({u"point"_s, u"comma"_s});
    command.text("--bad-cells", arguments->badCells, Cli::tr("What a cell that cannot be understood does: its row is rejected (reject), or the row is taken without it (leave-out); kept with the source"))
        .oneOf({u"reject"_s, u"leave-out"_s});
    command.text("--empty-cells", arguments->emptyCells, Cli::tr("Whether an empty cell clears its field or says nothing; kept with the source"))
        .oneOf({u"clear"_s, u"keep"_s});
    command.text("--rejects", options.rejectsFile, Cli::tr("Where rejected rows go (beside the program)")).as("FILE");
    command.does(context, [&context, arguments] { return synchronise(context, *arguments); });
}

} // namespace channelbook::cli
