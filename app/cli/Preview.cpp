#include "core/sync/readers/Preview.h"

#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 shownRows = 20;

struct Arguments {
    QString path;
    QString sheet;
    QString rows;
};

Expected<qint64> rowsOf(const Arguments& arguments) {
    if (arguments.rows.isEmpty()) return shownRows;
    if (arguments.rows == u"all") return -1;
    bool isNumber = false;
    const qint64 rows = arguments.rows.toLongLong(&isNumber);
    if (!isNumber || rows < 0)
        return failure(ErrorCode::BadArgument, {u"--rows"_s, Cli::tr("a number or \"all\" is expected")});
    return rows;
}

void print(const Context& context, const sync::Preview& preview) {
    const QString delimiter =
        preview.dialect.delimiter == '\t' ? Cli::tr("tab") : QString(QLatin1Char(preview.dialect.delimiter));
    context.say(Cli::tr("%1, delimiter %2, %n row(s)", nullptr, static_cast<int>(preview.rowCount))
                    .arg(preview.dialect.encoding, delimiter));
    for (const QString& evidence : preview.dialect.evidence) context.say(u"  "_s + evidence);
    if (!preview.sheet.isEmpty()) context.say(Cli::tr("Sheet: %1").arg(preview.sheet));
    if (preview.sheets.size() > 1)
        context.say(Cli::tr("All sheets (choose with --sheet): %1").arg(preview.sheets.join(u", "_s)));
    for (const QString& note : preview.notes) context.say(u"  "_s + note);
    QStringList header;
    QStringList types;
    for (const auto& column : preview.columns) {
        header << column.name;
        types << u'(' + sync::columnTypeCode(column.format.type) + u')';
    }
    Table table(header);
    table.add(types);
    for (const QStringList& row : preview.rows) table.add(row);
    writeOut(consoleBytes(table.text()));
    for (const sync::RowProblem& problem : preview.problems)
        context.say(Cli::tr("line %1, column %2: %3")
                        .arg(problem.line)
                        .arg(problem.column)
                        .arg(sync::rowReasonCode(problem.reason)));
}

Expected<Exit> preview(const Context& context, const Arguments& arguments) {
    const auto rows = rowsOf(arguments);
    if (!rows) return tl::unexpected(rows.error());
    const auto seen = sync::previewCsv(arguments.path, *rows, {}, arguments.sheet);
    if (!seen) return tl::unexpected(seen.error());
    if (!context.json()) print(context, *seen);
    context.answer(seen->toJson());
    return Exit::Done;
}

} // namespace

void addPreview(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "preview", Cli::tr("Shows what is read from a file, before any mapping"),
                    "channelbook-cli preview Opportunity.csv --rows 5");
    command.text("file", arguments->path, Cli::tr("CSV or another delimited text file, .xlsx, .zip or .gz")).as("FILE").required();
    command.text("--rows", arguments->rows, Cli::tr("How many rows to show, or all (20)")).as("N|all");
    command.text("--sheet", arguments->sheet, Cli::tr("Sheet of a workbook, or file in a ZIP (the first)")).as("NAME");
    command.does(context, [&context, arguments] { return preview(context, *arguments); });
}

} // namespace channelbook::cli
