#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"
#include "core/export/RecordExport.h"
#include "core/records/OwnKey.h"

#include <QFileInfo>

#include <optional>

namespace channelbook::cli {

using namespace Qt::StringLiterals;
using records::FieldType;

namespace {

struct Arguments {
    QString entity;
    records::ListQuery query;
    QString columns;
    QString format;
    QString out;
    bool mark = false;
    bool force = false;
};

/// Columns under each other, for people.
class TableSink final : public exports::RecordSink {
public:
    TableSink(exports::Columns columns, exports::ByteSink out, bool toFile)
        : m_columns(std::move(columns))
        , m_out(std::move(out))
        , m_table(titles(m_columns))
        , m_toFile(toFile) {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const records::FieldDef* field = m_columns[i].field;
            if (field != nullptr && (field->type == FieldType::Money || field->type == FieldType::Integer ||
                                     field->type == FieldType::Decimal))
                m_table.alignRight(static_cast<qsizetype>(i));
        }
    }
    Expected<void> rows(std::span<const records::RecordRow> page) override {
        for (const records::RecordRow& row : page) m_table.add(exports::plainCells(m_columns, row));
        return {};
    }
    Expected<void> end() override { return m_out(m_toFile ? m_table.text().toUtf8() : consoleBytes(m_table.text())); }

private:
    static QStringList titles(const exports::Columns& columns) {
        QStringList titles;
        for (const exports::Column& column : columns) titles << column.title;
        return titles;
    }
    exports::Columns m_columns;
    exports::ByteSink m_out;
    Table m_table;
    bool m_toFile;
};

QString formatOf(const Context& context, const Arguments& arguments) {
    if (!arguments.format.isEmpty()) return arguments.format;
    if (context.json() && arguments.out.isEmpty()) return u"json"_s;
    const auto named = exports::formatOf(arguments.out);
    if (!named) return u"table"_s;
    return *named == exports::Format::Csv ? u"csv"_s : *named == exports::Format::Xlsx ? u"xlsx"_s : u"json"_s;
}

QStringList keysOf(const QString& columns) {
    QStringList keys;
    for (const QString& key : columns.split(u',', Qt::SkipEmptyParts)) keys << key.trimmed();
    return keys;
}

Expected<qint64> print(Program& program, const records::EntityDef& entity, const Arguments& arguments,
                       const QString& format, store::Progress& progress) {
    QStringList keys = keysOf(arguments.columns);
    if (keys.isEmpty() && format == u"csv") keys = entity.defaultColumns + QStringList{records::ownKeyColumn.toString()};
    const auto columns = exports::columnsOf(entity, keys, exports::Titles::Keys);
    if (!columns) return tl::unexpected(columns.error());
    const auto sink = Sink::open(arguments.out, arguments.force);
    if (!sink) return tl::unexpected(sink.error());
    const exports::ByteSink out = [&](const QByteArray& bytes) -> Expected<void> {
        (*sink)->write(bytes);
        return {};
    };
    std::unique_ptr<exports::RecordSink> records;
    if (format == u"csv") records = exports::csvSink(*columns, arguments.mark, out);
    if (format == u"json") records = exports::jsonSink(*columns, out);
    if (format == u"table") records = std::make_unique<TableSink>(*columns, out, !arguments.out.isEmpty());
    const auto count = exports::writeRecords(program.store(), entity, arguments.query, *columns, *records, progress);
    if (!count) return count;
    if (auto finished = (*sink)->finish(); !finished) return tl::unexpected(finished.error());
    return count;
}

Expected<qint64> writeFile(const Context& context, Program& program, const records::EntityDef& entity,
                           const Arguments& arguments, const QString& format, store::Progress& progress) {
    if (!arguments.force && QFileInfo::exists(arguments.out)) return failure(ErrorCode::FileExists, {arguments.out});
    const exports::FileExport what{entity,
                                   arguments.query,
                                   keysOf(arguments.columns),
                                   *exports::formatOf(u'.' + format),
                                   arguments.out,
                                   exports::Titles::Keys,
                                   arguments.mark,
                                   {},
                                   arguments.columns.isEmpty()};
    const auto written = exports::exportRecords(program.store(), what, progress);
    if (!written) return tl::unexpected(written.error());
    if (written->xlsx.shortened > 0)
        context.say(Cli::tr("%n text(s) longer than a cell of Excel holds were cut", nullptr,
                            static_cast<int>(written->xlsx.shortened)));
    return written->records;
}

Expected<Exit> list(const Context& context, const Arguments& arguments) {
    const QString format = formatOf(context, arguments);
    if (format == u"xlsx" && arguments.out.isEmpty())
        return failure(ErrorCode::BadArgument, {u"--format"_s, Cli::tr("xlsx needs a file: say --out as well")});
    if (context.json() && arguments.out.isEmpty() && format != u"json")
        return failure(ErrorCode::BadArgument, {u"--format"_s, Cli::tr("with --json, say --out for any other format")});
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto entity = (*program)->catalogue().entity(arguments.entity);
    if (!entity) return tl::unexpected(entity.error());
    store::Progress progress;
    Expected<qint64> count = 0;
    {
        std::optional<ProgressLine> line;
        if (!arguments.out.isEmpty()) line.emplace(Cli::tr("Writing"), progress);
        const bool toFile = !arguments.out.isEmpty() && format != u"table";
        count = toFile ? writeFile(context, **program, **entity, arguments, format, progress)
                       : print(**program, **entity, arguments, format, progress);
    }
    if (!count) return tl::unexpected(count.error());
    if (!arguments.out.isEmpty()) {
        context.say(Cli::tr("%n record(s) written to %1", nullptr, static_cast<int>(*count)).arg(arguments.out));
        context.answer(QJsonObject{{u"file"_s, arguments.out}, {u"records"_s, *count}});
    }
    return Exit::Done;
}

} // namespace

void addList(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "list", Cli::tr("Lists records of a table"),
                    "channelbook-cli list deal --where \"outcome=open amount>50000\" --sort -amount --limit 20");
    command.text("entity", arguments->entity, Cli::tr("Table: partner, company, contact, customer, deal …"))
        .as("ENTITY")
        .required();
    command
        .text("--where", arguments->query.filter,
              Cli::tr("Filter: words find names; field=value field!=value field>value field:part; values by comma; - "
                      "before a term turns it round; field= finds what is empty"))
        .as("EXPR");
    command.text("--columns", arguments->columns, Cli::tr("Fields to show, by comma; id is one, and channelbook_id, by which an edited list is known again when it is imported")).as("a,b");
    command.text("--sort", arguments->query.sort, Cli::tr("Field to sort by; - before it for descending")).as("FIELD");
    command.number("--limit", arguments->query.limit, Cli::tr("Most records to list"), 0);
    command.text("--format", arguments->format, Cli::tr("table, csv, json or xlsx; otherwise as the file's name says"))
        .oneOf({u"table"_s, u"csv"_s, u"json"_s, u"xlsx"_s});
    command.text("--out", arguments->out, Cli::tr("Write to a file instead")).as("FILE");
    command.flag("--bom", arguments->mark, Cli::tr("Begin a csv with the mark by which spreadsheets know UTF-8"));
    command.flag("--force", arguments->force, Cli::tr("Let --out overwrite a file"));
    command.does(context, [&context, arguments] { return list(context, *arguments); });
}

} // namespace channelbook::cli
