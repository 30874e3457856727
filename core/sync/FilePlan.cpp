#include "core/sync/FilePlan.h"

#include "core/sync/ByFiles.h"
#include "core/sync/OwnList.h"
#include "core/sync/readers/TablePath.h"
#include "core/sync/values/ColumnProfiler.h"
#include "core/sync/values/SalesforceId.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using records::FieldType;

namespace {

constexpr qint64 alwaysWholeBelow = 8 << 20;
constexpr qint64 sampleRows = 2000;

QString words(const char* text) { return QCoreApplication::translate("Sync", text); }

enum class Needs { Nothing, Date, Number };

Needs needsOf(const ColumnTarget& target) {
    if (target.field == nullptr) return Needs::Nothing;
    switch (target.field->type) {
    case FieldType::Date:
    case FieldType::Instant: return Needs::Date;
    case FieldType::Money:
    case FieldType::Decimal:
    case FieldType::Integer: return Needs::Number;
    default: return Needs::Nothing;
    }
}

struct Column {
    std::size_t index;
    Needs needs;
    ColumnProfiler profiler;
    qint64 plain = 0;   ///< ISO dates, or numbers with a decimal point or none
    qint64 decided = 0; ///< among them those that leave no doubt: ISO dates, numbers with a decimal point
    qint64 filled = 0;
};

void look(Column& column, std::string_view cell, qint64 line) {
    column.profiler.feed(cell, line);
    cell = trimmed(cell);
    if (cell.empty()) return;
    ++column.filled;
    if (column.needs == Needs::Date) {
        const bool iso = cell.size() >= 10 && cell[4] == '-' && cell[7] == '-' && isDigit(cell[0]) && isDigit(cell[3]);
        column.plain += iso ? 1 : 0;
        column.decided += iso ? 1 : 0;
        return;
    }
    const std::size_t point = cell.find('.');
    const bool digits = cell.find_first_not_of("0123456789.-") == std::string_view::npos;
    const bool decimals = digits && point != std::string_view::npos && cell.size() - point - 1 <= 2;
    column.plain += digits && (point == std::string_view::npos || decimals) ? 1 : 0;
    column.decided += decimals ? 1 : 0;
}

/// The column's type is known from its field: what does not fit it is a reason to reject a row, not to doubt the column.
ColumnFormat formatOf(const Column& column) { return column.needs == Needs::Date ? column.profiler.formatOfDates() : column.profiler.formatOfNumbers(); }

QString codeOf(DateOrder order) { return order == DateOrder::Dmy ? u"dmy"_s : order == DateOrder::Mdy ? u"mdy"_s : u"ymd"_s; }
QString codeOf(DecimalMark mark) { return mark == DecimalMark::Comma ? u"comma"_s : u"point"_s; }
std::optional<DateOrder> dateOrderOf(QStringView code) { return code == u"dmy" ? DateOrder::Dmy : code == u"mdy" ? DateOrder::Mdy : DateOrder::Ymd; }
std::optional<DecimalMark> decimalMarkOf(QStringView code) { return code == u"comma" ? DecimalMark::Comma : DecimalMark::Point; }

bool allPlain(const std::vector<Column>& columns) {
    for (const Column& column : columns)
        if (column.plain != column.filled || (column.filled > 0 && column.decided == 0)) return false;
    return true;
}

/// One exporter writes one way: a column that could be read two ways follows the others of its file, and says so. What was
/// said now or, by table and column, earlier goes before that.
Expected<void> settle(FilePlan& plan, const std::vector<Column>& columns, const ImportOptions& options) {
    std::optional<DateOrder> fileOrder = options.dateOrder;
    std::optional<DecimalMark> fileMark = options.decimalMark;
    const SourceSettings remembered = options.files.value(plan.path).anew ? SourceSettings() : options.remembered;
    const QJsonObject dates = remembered.remembered(tableKey(plan.map), u"dates"_s);
    const QJsonObject decimals = remembered.remembered(tableKey(plan.map), u"decimals"_s);
    // A workbook's numbers are numbers: how a country writes them is no matter.
    if (plan.dialect.sheet) fileMark = DecimalMark::Point;
    for (const Column& column : columns) {
        const ColumnFormat format = formatOf(column);
        if (column.needs == Needs::Date && !format.ambiguousDates && format.dateOrder && *format.dateOrder != DateOrder::Ymd && !fileOrder) fileOrder = format.dateOrder;
        if (column.needs == Needs::Number && !format.ambiguousDecimals && format.decimalMark && !fileMark) fileMark = format.decimalMark;
    }
    for (const Column& column : columns) {
        const ColumnFormat format = formatOf(column);
        ColumnReading& reading = plan.readings[column.index];
        const QString& header = plan.map.columns[column.index].header;
        if (column.needs == Needs::Date) {
            plan.dateColumns << header;
            const auto order = options.dateOrder ? options.dateOrder : dates.contains(header) ? dateOrderOf(dates.value(header).toString()) : fileOrder;
            if (format.ambiguousDates && !order) return failure(ErrorCode::AmbiguousDates, {plan.path, header, format.dateExample});
            // A column whose own cells settle it is read by them, whatever was asked for the doubtful ones.
            reading.dateOrder = format.ambiguousDates ? *order : format.dateOrder.value_or(order.value_or(DateOrder::Ymd));
            reading.daySerials = column.profiler.daySerials() > 0;
            if (reading.dateOrder == DateOrder::Mdy) plan.notes << words(QT_TRANSLATE_NOOP("Sync", "%1: dates read with the month first")).arg(header);
            if (reading.dateOrder == DateOrder::Dmy) plan.notes << words(QT_TRANSLATE_NOOP("Sync", "%1: dates read with the day first")).arg(header);
            if (reading.daySerials) plan.notes << words(QT_TRANSLATE_NOOP("Sync", "%1: numbers read as a spreadsheet's days since 1900")).arg(header);
        } else {
            plan.numberColumns << header;
            const auto mark = plan.dialect.sheet ? fileMark : options.decimalMark ? options.decimalMark : decimals.contains(header) ? decimalMarkOf(decimals.value(header).toString()) : fileMark;
            if (format.ambiguousDecimals && !mark) return failure(ErrorCode::AmbiguousNumbers, {plan.path, header, format.decimalExample});
            reading.decimalMark = format.ambiguousDecimals ? *mark : format.decimalMark.value_or(mark.value_or(DecimalMark::Point));
            if (reading.decimalMark == DecimalMark::Comma) plan.notes << words(QT_TRANSLATE_NOOP("Sync", "%1: the comma marks the decimals")).arg(header);
        }
    }
    return {};
}

} // namespace

Expected<QString> recogniseFile(const records::Catalogue& catalogue, const QString& path, const ImportOptions& options) {
    auto reader = CsvReader::open(path);
    if (!reader) return tl::unexpected(reader.error());
    if (ownListMap(catalogue, path, reader->header(), {})) return u"generic"_s;
    const QString kind = profilesOf(options).recognise(reader->header());
    const auto map = profilesOf(options).find(kind)->map(catalogue, path, reader->header(), {});
    if (!map || !map->salesforceIds || map->namedKey || map->keyColumn < 0) return kind;
    RowBatch batch;
    if (const auto read = reader->next(batch); !read) return tl::unexpected(read.error());
    std::size_t ids = 0;
    for (std::size_t row = 0; row < batch.rowCount(); ++row) ids += readSalesforceId(batch.row(row)[static_cast<std::size_t>(map->keyColumn)]) ? 1U : 0U;
    return ids * 2 >= batch.rowCount() ? kind : u"generic"_s;
}

/// The lines of a table's records, kept whole with the key and the name of the record they belong to.
static TableMap linesOf(const TableMap& map) {
    TableMap lines;
    lines.entity = u"staged"_s;
    lines.object = map.object + u"/lines"_s;
    lines.formulaApostrophe = map.formulaApostrophe;
    lines.lines = TableMap::Lines::Only;
    for (const ColumnTarget& column : map.columns) lines.columns.push_back({ColumnTarget::Kind::Custom, column.header, nullptr, {}, {}});
    lines.parentColumns.push_back(map.keyColumn);
    for (std::size_t i = 0; i < map.columns.size(); ++i)
        if (map.columns[i].field != nullptr && map.columns[i].field->column == u"name" && static_cast<int>(i) != map.keyColumn) lines.parentColumns.push_back(static_cast<int>(i));
    return lines;
}

QString tableKey(const TableMap& map) { return map.entity + u'/' + map.object; }

Expected<TableMap> mapFile(const records::Catalogue& catalogue, const QString& path, const QStringList& header, const QString& kind, const ImportOptions& options, RowsOf rows) {
    const Profile* profile = profilesOf(options).find(kind);
    if (profile == nullptr) return failure(ErrorCode::BadArgument, {u"kind"_s, kind});
    const FileChoice choice = options.files.value(path);
    QString entity = choice.entity.isEmpty() ? options.entity : choice.entity;
    if (entity.isEmpty() && !choice.anew) entity = options.remembered.entities.value(headerKey(header)).toString();
    const auto own = ownListMap(catalogue, path, header, entity);
    auto map = own ? Expected<TableMap>(*own) : profile->map(catalogue, path, header, entity, rows == RowsOf::Other);
    if (!map) return map;
    if (const records::EntityDef* def = catalogue.find(map->entity); def != nullptr && map->entity != u"staged" && !comesByFiles(*def, map->ownList))
        return failure(ErrorCode::NotATable, {path, words(QT_TRANSLATE_NOOP("Sync", "%1 are made and changed here, not by files")).arg(records::pluralOf(*def))});
    // Of columns that were asked about in a table that has changed since, those that still make sense count.
    QJsonObject earlier = choice.anew ? QJsonObject() : options.remembered.remembered(tableKey(*map), u"columns"_s);
    for (const QString& column : earlier.keys())
        if (TableMap trial = *map; !overrideColumns(catalogue, trial, {{column, earlier.value(column)}})) earlier.remove(column);
    for (const QJsonObject& columns : {earlier, options.columns, choice.columns})
        if (auto replaced = overrideColumns(catalogue, *map, columns); !replaced) return tl::unexpected(replaced.error());
    if (map->keyColumn < 0 && map->entity != u"staged") return failure(ErrorCode::NoKeyColumn, {path, map->entity});
    map->emptyClears = options.emptyClears.value_or(options.remembered.emptyClears.value_or(map->emptyClears));
    map->badCellsLeftOut = !map->ownList && options.badCellsLeftOut.value_or(options.remembered.badCellsLeftOut.value_or(false));
    return rows == RowsOf::Lines ? linesOf(*map) : map;
}

void rememberAnswers(const FilePlan& plan, const ImportOptions& options, SourceSettings& settings) {
    const FileChoice choice = options.files.value(plan.path);
    const QString entity = choice.entity.isEmpty() ? options.entity : choice.entity;
    if (choice.anew) {
        settings.entities.remove(headerKey(plan.header));
        settings.tables.remove(tableKey(plan.map));
    }
    if (!entity.isEmpty()) settings.entities.insert(headerKey(plan.header), entity);
    if (options.emptyClears) settings.emptyClears = options.emptyClears;
    if (options.badCellsLeftOut) settings.badCellsLeftOut = options.badCellsLeftOut;
    const QString table = tableKey(plan.map);
    for (const QJsonObject& columns : {options.columns, choice.columns})
        for (auto column = columns.begin(); column != columns.end(); ++column)
            if (plan.header.contains(column.key())) settings.remember(table, u"columns"_s, column.key(), column.value());
    if (options.dateOrder)
        for (const QString& column : plan.dateColumns) settings.remember(table, u"dates"_s, column, codeOf(*options.dateOrder));
    if (options.decimalMark)
        for (const QString& column : plan.numberColumns) settings.remember(table, u"decimals"_s, column, codeOf(*options.decimalMark));
}

/// Whether what an archive holds beside tables and no profile knows is a text to read: "README.txt", a line a cell, or as many
/// cells as a line happens to have commas. By a table's own name it is one.
static bool isProse(const CsvReader& reader, const TablePath& path) {
    if (path.member.isEmpty() || reader.dialect().sheet) return false;
    for (const auto* ending : {".csv", ".tsv", ".csv.gz"})
        if (path.member.endsWith(QLatin1StringView(ending), Qt::CaseInsensitive)) return false;
    const auto ragged = [](const RowProblem& problem) { return problem.reason == RowReason::ShortRow || problem.reason == RowReason::LongRow; };
    return reader.header().size() < 2 || std::any_of(reader.problems().begin(), reader.problems().end(), ragged);
}

Expected<FilePlan> planFile(const records::Catalogue& catalogue, const QString& path, const QString& knownKind, const ImportOptions& options,
                            bool wholeFile, store::Progress& progress, RowsOf which) {
    auto reader = CsvReader::open(path);
    if (!reader) return tl::unexpected(reader.error());
    FilePlan plan;
    plan.path = path;
    plan.dialect = reader->dialect();
    plan.size = reader->size();
    const QStringList header = reader->header();
    plan.header = header;
    plan.kind = !options.kind.isEmpty() ? options.kind : !knownKind.isEmpty() ? knownKind : profilesOf(options).recognise(header);
    auto map = mapFile(catalogue, path, header, plan.kind, options, which);
    if (!map) return tl::unexpected(map.error());
    plan.map = std::move(*map);
    // A workbook says itself what is text: an apostrophe there is one.
    if (plan.dialect.sheet) plan.map.formulaApostrophe = false;
    plan.readings.resize(plan.map.columns.size());

    std::vector<Column> columns;
    for (std::size_t i = 0; i < plan.map.columns.size(); ++i)
        if (const Needs needs = needsOf(plan.map.columns[i]); needs != Needs::Nothing) columns.push_back({i, needs, {}});
    const bool whole = wholeFile || plan.size < alwaysWholeBelow || plan.map.ownList;
    RowBatch batch;
    qint64 rows = 0;
    qint64 keyed = 0;
    SeenKeys seen;
    SeenKeys names;
    const int nameColumn = plan.map.namedKey || plan.map.ownList ? -1 : plan.map.columnOf(plan.map.entity + u".name"_s);
    const bool byId = plan.map.keyColumn >= 0 && !plan.map.namedKey && !plan.map.ownList && plan.map.splitColumn < 0 && plan.map.mirrorColumn < 0 && !plan.map.continuationRows;
    for (bool more = true; more && (whole || rows < sampleRows);) {
        if (progress.isCancelled()) return failure(ErrorCode::Cancelled);
        const auto next = reader->next(batch);
        if (!next) return tl::unexpected(next.error());
        more = *next;
        for (std::size_t row = 0; row < batch.rowCount(); ++row, ++rows) {
            const auto cells = batch.row(row);
            if (plan.map.lines == TableMap::Lines::LeaveOut && plan.map.continues(cells)) {
                --rows;
                continue;
            }
            // Who has no e-mail is told apart by the name; see RowTyper.
            const bool fallback = plan.map.namedKey && (plan.map.entity == u"contact" || plan.map.entity == u"completion");
            if (plan.map.keyColumn >= 0 && (fallback || !trimmed(cells[static_cast<std::size_t>(plan.map.keyColumn)]).empty())) ++keyed;
            if (const std::string_view key = byId ? trimmed(cells[static_cast<std::size_t>(plan.map.keyColumn)]) : std::string_view(); !key.empty() && !seen.add(key))
                plan.repeatedKeys[textHash(key)] = batch.line(row);
            if (nameColumn >= 0 && plan.map.entity != u"deal") {
                const std::string_view cell = trimmed(cells[static_cast<std::size_t>(nameColumn)]);
                const std::string name = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).toLower().toStdString();
                if (!names.add(name)) plan.repeatedNames.insert(textHash(name));
            }
            for (Column& column : columns) look(column, cells[column.index], batch.line(row));
        }
    }
    if (rows > 0 && plan.map.keyColumn >= 0 && !plan.map.ownList && keyed * 2 < rows)
        return failure(ErrorCode::NotATable, {path, words(QT_TRANSLATE_NOOP("Sync", "most rows have nothing in \"%1\"")).arg(header.value(plan.map.keyColumn))});
    const bool asked = !options.entity.isEmpty() || !options.files.value(path).entity.isEmpty() || options.remembered.entities.contains(headerKey(header));
    if (plan.map.entity == u"staged" && !asked && isProse(*reader, TablePath::parse(path)))
        return failure(ErrorCode::NotATable, {path, words(QT_TRANSLATE_NOOP("Sync", "it is a text, not a table"))});
    if (!whole && !allPlain(columns)) return planFile(catalogue, path, knownKind, options, true, progress, which);
    plan.sampled = !whole;
    if (auto settled = settle(plan, columns, options); !settled) return tl::unexpected(settled.error());
    return plan;
}

} // namespace channelbook::sync
