#include "core/sync/readers/Preview.h"

#include "core/sync/readers/Container.h"

#include <QJsonArray>

namespace channelbook::sync {

namespace {

QString orderCode(DateOrder order) {
    return order == DateOrder::Dmy ? QStringLiteral("dmy") : order == DateOrder::Mdy ? QStringLiteral("mdy") : QStringLiteral("ymd");
}

QJsonObject columnJson(const Preview::Column& column) {
    const ColumnFormat& format = column.format;
    QJsonObject json{{QStringLiteral("name"), column.name}, {QStringLiteral("type"), columnTypeCode(format.type)}};
    if (column.original != column.name) json.insert(QStringLiteral("original"), column.original);
    json.insert(QStringLiteral("empty"), format.empty);
    if (format.dateOrder) json.insert(QStringLiteral("date_order"), orderCode(*format.dateOrder));
    if (format.ambiguousDates) {
        json.insert(QStringLiteral("date_order"), QStringLiteral("ambiguous"));
        json.insert(QStringLiteral("example"), format.dateExample);
    }
    if (format.decimalMark) json.insert(QStringLiteral("decimal"), *format.decimalMark == DecimalMark::Point ? QStringLiteral(".") : QStringLiteral(","));
    if (format.ambiguousDecimals) {
        json.insert(QStringLiteral("decimal"), QStringLiteral("ambiguous"));
        json.insert(QStringLiteral("example"), format.decimalExample);
    }
    if (!format.currencies.isEmpty()) json.insert(QStringLiteral("currencies"), QJsonArray::fromStringList(format.currencies));
    if (format.misfits > 0) {
        json.insert(QStringLiteral("misfits"), format.misfits);
        QJsonArray first;
        for (const Misfit& misfit : format.firstMisfits)
            first << QJsonObject{{QStringLiteral("line"), misfit.line}, {QStringLiteral("text"), misfit.text}};
        json.insert(QStringLiteral("first_misfits"), first);
    }
    return json;
}

} // namespace

QJsonObject Preview::toJson() const {
    QJsonArray columnList;
    for (const Column& column : columns) columnList << columnJson(column);
    QJsonArray rowList;
    for (const QStringList& row : rows) rowList << QJsonArray::fromStringList(row);
    QJsonArray problemList;
    for (const RowProblem& problem : problems)
        problemList << QJsonObject{{QStringLiteral("line"), problem.line},
                                   {QStringLiteral("column"), problem.column},
                                   {QStringLiteral("reason"), rowReasonCode(problem.reason)}};
    const QString quote = dialect.quote ? QString(QLatin1Char(dialect.quote)) : QString();
    return {{QStringLiteral("encoding"), dialect.encoding},
            {QStringLiteral("delimiter"), QString(QLatin1Char(dialect.delimiter))},
            {QStringLiteral("quote"), quote},
            {QStringLiteral("escape"), dialect.escape == CsvDialect::Escape::Doubled ? QStringLiteral("doubled") : QStringLiteral("backslash")},
            {QStringLiteral("header_row"), dialect.headerRow},
            {QStringLiteral("sheet"), sheet},
            {QStringLiteral("sheets"), QJsonArray::fromStringList(sheets)},
            {QStringLiteral("notes"), QJsonArray::fromStringList(notes)},
            {QStringLiteral("evidence"), QJsonArray::fromStringList(dialect.evidence)},
            {QStringLiteral("columns"), columnList},
            {QStringLiteral("rows"), rowList},
            {QStringLiteral("row_count"), rowCount},
            {QStringLiteral("problems"), problemList},
            {QStringLiteral("problem_count"), problemCount},
            {QStringLiteral("skipped"), QJsonObject{{QStringLiteral("blank"), blankRows},
                                                    {QStringLiteral("lines"), leftOutJson(leftOut)}}}};
}

Expected<Preview> previewCsv(const QString& path, qint64 rows, std::optional<CsvDialect> dialect, const QString& sheet) {
    const auto tables = tablesIn(path, sheet);
    if (!tables) return tl::unexpected(tables.error());
    auto reader = CsvReader::open(tables->paths.front(), std::move(dialect));
    if (!reader) return tl::unexpected(reader.error());
    Preview preview;
    preview.sheet = TablePath::parse(tables->paths.front()).member;
    for (const QString& table : tables->paths)
        if (!preview.sheet.isEmpty()) preview.sheets << TablePath::parse(table).member;
    preview.notes = tables->notes;
    preview.dialect = reader->dialect();
    const QStringList names = reader->header();
    const QStringList originals = reader->originalHeader();
    std::vector<ColumnProfiler> profilers(static_cast<std::size_t>(names.size()));
    RowBatch batch;
    for (;;) {
        const auto more = reader->next(batch);
        if (!more) return tl::unexpected(more.error());
        if (!*more) break;
        for (std::size_t i = 0; i < batch.rowCount(); ++i, ++preview.rowCount) {
            const auto row = batch.row(i);
            for (std::size_t column = 0; column < profilers.size(); ++column) profilers[column].feed(row[column], batch.line(i));
            if (rows >= 0 && preview.rowCount >= rows) continue;
            QStringList cells;
            cells.reserve(static_cast<qsizetype>(row.size()));
            for (const std::string_view cell : row) cells << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
            preview.rows << cells;
        }
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        ColumnFormat format = profilers[static_cast<std::size_t>(i)].format();
        if (preview.dialect.sheet && std::exchange(format.ambiguousDecimals, false)) format.decimalMark = DecimalMark::Point;
        preview.columns << Preview::Column{names[i], originals.value(i), std::move(format)};
    }
    preview.notes << reader->notes();
    preview.problems = reader->problems();
    preview.problemCount = reader->problemCount();
    preview.leftOut = reader->leftOut();
    preview.blankRows = reader->blankRows();
    return preview;
}

} // namespace channelbook::sync
