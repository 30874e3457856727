#include "core/sync/FilePlan.h"

#include "core/sync/values/ColumnProfiler.h"

#include <QCoreApplication>
#include <QFileInfo>

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

bool allPlain(const std::vector<Column>& columns) {
    for (const Column& column : columns)
        if (column.plain != column.filled || (column.filled > 0 && column.decided == 0)) return false;
    return true;
}

/// One exporter writes one way: a column that could be read two ways follows the others of its file, and says so.
Expected<void> settle(FilePlan& plan, const std::vector<Column>& columns, const ImportOptions& options) {
    std::optional<DateOrder> fileOrder = options.dateOrder;
    std::optional<DecimalMark> fileMark = options.decimalMark;
    if (!fileMark && plan.dialect.sheet) fileMark = DecimalMark::Point;
    for (const Column& column : columns) {
        const ColumnFormat format = column.profiler.format();
        if (column.needs == Needs::Date && !format.ambiguousDates && format.dateOrder && *format.dateOrder != DateOrder::Ymd && !fileOrder) fileOrder = format.dateOrder;
        if (column.needs == Needs::Number && !format.ambiguousDecimals && format.decimalMark && !fileMark) fileMark = format.decimalMark;
    }
    for (const Column& column : columns) {
        const ColumnFormat format = column.profiler.format();
        ColumnReading& reading = plan.readings[column.index];
        const QString& header = plan.map.columns[column.index].header;
        if (column.needs == Needs::Date) {
            if (format.ambiguousDates && !fileOrder) return failure(ErrorCode::AmbiguousDates, {plan.path, header, format.dateExample});
            // A column whose own cells settle it is read by them, whatever was asked for the doubtful ones.
            reading.dateOrder = format.ambiguousDates ? *fileOrder : format.dateOrder.value_or(fileOrder.value_or(DateOrder::Ymd));
            if (reading.dateOrder == DateOrder::Mdy) plan.notes << words(QT_TRANSLATE_NOOP("Sync", "%1: dates read with the month first")).arg(header);
            if (reading.dateOrder == DateOrder::Dmy) plan.notes << words(QT_TRANSLATE_NOOP("Sync", "%1: dates read with the day first")).arg(header);
        } else {
            if (format.ambiguousDecimals && !fileMark) return failure(ErrorCode::AmbiguousNumbers, {plan.path, header, format.decimalExample});
            reading.decimalMark = format.ambiguousDecimals ? *fileMark : format.decimalMark.value_or(fileMark.value_or(DecimalMark::Point));
            if (reading.decimalMark == DecimalMark::Comma) plan.notes << words(QT_TRANSLATE_NOOP("Sync", "%1: the comma marks the decimals")).arg(header);
        }
    }
    return {};
}

} // namespace

Expected<FilePlan> planFile(const records::Catalogue& catalogue, const QString& path, const QString& knownKind, const ImportOptions& options,
                            bool wholeFile, store::Progress& progress) {
    auto reader = CsvReader::open(path);
    if (!reader) return tl::unexpected(reader.error());
    FilePlan plan;
    plan.path = path;
    plan.dialect = reader->dialect();
    plan.size = reader->size();
    const QStringList header = reader->header();
    plan.kind = !options.kind.isEmpty() ? options.kind : !knownKind.isEmpty() ? knownKind : Profile::recognise(header);
    const auto profile = Profile::bundled(plan.kind);
    if (!profile) return failure(ErrorCode::BadArgument, {u"kind"_s, plan.kind});
    const FileChoice choice = options.files.value(path);
    auto map = profile->map(catalogue, path, header, choice.entity.isEmpty() ? options.entity : choice.entity);
    if (!map) return tl::unexpected(map.error());
    plan.map = std::move(*map);
    for (const QJsonObject& columns : {options.columns, choice.columns})
        if (auto replaced = overrideColumns(catalogue, plan.map, columns); !replaced) return tl::unexpected(replaced.error());
    plan.readings.resize(plan.map.columns.size());

    std::vector<Column> columns;
    for (std::size_t i = 0; i < plan.map.columns.size(); ++i)
        if (const Needs needs = needsOf(plan.map.columns[i]); needs != Needs::Nothing) columns.push_back({i, needs, {}});
    const bool whole = wholeFile || plan.size < alwaysWholeBelow;
    RowBatch batch;
    qint64 rows = 0;
    qint64 keyed = 0;
    for (bool more = true; more && (whole || rows < sampleRows);) {
        if (progress.isCancelled()) return failure(ErrorCode::Cancelled);
        const auto next = reader->next(batch);
        if (!next) return tl::unexpected(next.error());
        more = *next;
        for (std::size_t row = 0; row < batch.rowCount(); ++row, ++rows) {
            const auto cells = batch.row(row);
            if (plan.map.keyColumn >= 0 && !trimmed(cells[static_cast<std::size_t>(plan.map.keyColumn)]).empty()) ++keyed;
            for (Column& column : columns) look(column, cells[column.index], batch.line(row));
        }
    }
    if (rows > 0 && plan.map.keyColumn >= 0 && keyed * 2 < rows)
        return failure(ErrorCode::NotATable, {path, words(QT_TRANSLATE_NOOP("Sync", "most rows have nothing in \"%1\"")).arg(header.value(plan.map.keyColumn))});
    if (!whole && !allPlain(columns)) return planFile(catalogue, path, knownKind, options, true, progress);
    plan.sampled = !whole;
    if (auto settled = settle(plan, columns, options); !settled) return tl::unexpected(settled.error());
    return plan;
}

} // namespace channelbook::sync
