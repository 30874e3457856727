#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Records.h"
#include "app/cli/Terminal.h"
#include "core/base/CsvText.h"

#include <QJsonDocument>

namespace channelbook::cli {

using namespace Qt::StringLiterals;
using records::FieldDef;
using records::FieldType;

namespace {

constexpr std::size_t pageSize = 500;

struct Arguments {
    QString entity;
    records::ListQuery query;
    QString columns;
    QString format;
    QString out;
    bool force = false;
};

/// A column asked for; no field stands for the record's id.
using Columns = std::vector<const FieldDef*>;

Expected<Columns> columnsOf(const records::EntityDef& entity, const QString& asked) {
    const QStringList keys = asked.isEmpty() ? entity.defaultColumns : asked.split(u',', Qt::SkipEmptyParts);
    Columns columns;
    for (const QString& key : keys) {
        const FieldDef* field = nullptr;
        if (key.trimmed() != u"id") {
            const auto found = records::fieldOf(entity, key.trimmed());
            if (!found) return tl::unexpected(found.error());
            field = *found;
        }
        columns.push_back(field);
    }
    return columns;
}

QString keyOf(const FieldDef* column) {
    return column == nullptr ? u"id"_s : column->key;
}

/// Writes the records of one list, page by page.
class Writer {
public:
    Writer(const Columns& columns, Sink& sink)
        : m_columns(columns)
        , m_sink(sink) {}
    virtual ~Writer() = default;
    virtual void begin() {}
    virtual void row(const records::RecordRow& row) = 0;
    virtual void end() {}

protected:
    /// The values by column; the row's hold the fields alone.
    [[nodiscard]] QStringList cells(const records::RecordRow& row) const {
        QStringList cells;
        std::size_t value = 0;
        for (const FieldDef* column : m_columns)
            cells << (column == nullptr ? idText(row.id)
                                        : records::plainText(*column, row.values[value++], row.currency));
        return cells;
    }
    [[nodiscard]] QStringList header() const {
        QStringList keys;
        for (const FieldDef* column : m_columns) keys << keyOf(column);
        return keys;
    }
    const Columns& m_columns;
    Sink& m_sink;
};

class CsvWriter final : public Writer {
public:
    using Writer::Writer;
    void begin() override { m_sink.write(csvRow(header())); }
    void row(const records::RecordRow& row) override {
        QStringList guarded;
        for (const QString& cell : cells(row)) guarded << guardedCell(cell);
        m_sink.write(csvRow(guarded));
    }
};

class JsonWriter final : public Writer {
public:
    using Writer::Writer;
    void begin() override { m_sink.write("["); }
    void row(const records::RecordRow& row) override {
        QJsonObject object{{u"id"_s, idText(row.id)}};
        std::size_t value = 0;
        for (const FieldDef* column : m_columns)
            if (column != nullptr) object.insert(column->key, jsonValue(*column, row.values[value++], row.currency));
        m_sink.write((m_any ? ",\n" : "\n") + QJsonDocument(object).toJson(QJsonDocument::Compact));
        m_any = true;
    }
    void end() override { m_sink.write(m_any ? "\n]\n" : "]\n"); }

private:
    bool m_any = false;
};

class TableWriter final : public Writer {
public:
    TableWriter(const Columns& columns, Sink& sink, bool toFile)
        : Writer(columns, sink)
        , m_table(header())
        , m_toFile(toFile) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i] != nullptr &&
                (columns[i]->type == FieldType::Money || columns[i]->type == FieldType::Integer ||
                 columns[i]->type == FieldType::Decimal))
                m_table.alignRight(static_cast<qsizetype>(i));
    }
    void row(const records::RecordRow& row) override { m_table.add(cells(row)); }
    void end() override { m_sink.write(m_toFile ? m_table.text().toUtf8() : consoleBytes(m_table.text())); }

private:
    Table m_table;
    bool m_toFile;
};

Expected<qint64> writeAll(Program& program, const records::EntityDef& entity, const Arguments& arguments,
                          const Columns& columns, Writer& writer) {
    std::vector<const FieldDef*> fields;
    for (const FieldDef* column : columns)
        if (column != nullptr) fields.push_back(column);
    return reading(program, [&](store::Connection& connection) -> Expected<qint64> {
        // One moment of the program, though another process may be writing.
        connection.exec("BEGIN");
        const auto ids = records::listIds(connection, entity, arguments.query);
        if (!ids) {
            connection.exec("ROLLBACK");
            return tl::unexpected(ids.error());
        }
        writer.begin();
        for (std::size_t at = 0; at < ids->size(); at += pageSize) {
            const auto first = ids->begin() + static_cast<std::ptrdiff_t>(at);
            const auto last = ids->begin() + static_cast<std::ptrdiff_t>(std::min(at + pageSize, ids->size()));
            for (const auto& row : records::readRows(connection, entity, {first, last}, fields)) writer.row(row);
        }
        writer.end();
        connection.exec("ROLLBACK");
        return static_cast<qint64>(ids->size());
    });
}

Expected<Exit> list(const Context& context, const Arguments& arguments) {
    const QString format = arguments.format.isEmpty() ? (context.json() ? u"json"_s : u"table"_s) : arguments.format;
    if (format == u"xlsx")
        return failure(ErrorCode::BadArgument,
                       {u"--format"_s, Cli::tr("XLSX cannot be written yet; csv opens in any spreadsheet")});
    if (context.json() && arguments.out.isEmpty() && format != u"json")
        return failure(ErrorCode::BadArgument, {u"--format"_s, Cli::tr("with --json, say --out for any other format")});
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto entity = (*program)->catalogue().entity(arguments.entity);
    if (!entity) return tl::unexpected(entity.error());
    const auto columns = columnsOf(**entity, arguments.columns);
    if (!columns) return tl::unexpected(columns.error());
    const auto sink = Sink::open(arguments.out, arguments.force);
    if (!sink) return tl::unexpected(sink.error());
    std::unique_ptr<Writer> writer;
    if (format == u"csv") writer = std::make_unique<CsvWriter>(*columns, **sink);
    if (format == u"json") writer = std::make_unique<JsonWriter>(*columns, **sink);
    if (format == u"table") writer = std::make_unique<TableWriter>(*columns, **sink, !arguments.out.isEmpty());
    const auto count = writeAll(**program, **entity, arguments, *columns, *writer);
    if (!count) return tl::unexpected(count.error());
    if (auto finished = (*sink)->finish(); !finished) return tl::unexpected(finished.error());
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
    command.text("--columns", arguments->columns, Cli::tr("Fields to show, by comma; id is one")).as("a,b");
    command.text("--sort", arguments->query.sort, Cli::tr("Field to sort by; - before it for descending")).as("FIELD");
    command.number("--limit", arguments->query.limit, Cli::tr("Most records to list"), 0);
    command.text("--format", arguments->format, Cli::tr("table, csv, json or xlsx"))
        .oneOf({u"table"_s, u"csv"_s, u"json"_s, u"xlsx"_s});
    command.text("--out", arguments->out, Cli::tr("Write to a file instead")).as("FILE");
    command.flag("--force", arguments->force, Cli::tr("Let --out overwrite a file"));
    command.does(context, [&context, arguments] { return list(context, *arguments); });
}

} // namespace channelbook::cli
