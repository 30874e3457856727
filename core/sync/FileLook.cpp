#include "core/sync/FileLook.h"

#include "core/records/Query.h"
#include "core/sync/FilePlan.h"
#include "core/sync/readers/CsvReader.h"

#include <algorithm>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using Kind = ColumnTarget::Kind;

namespace {

constexpr qsizetype longestSample = 200;

const records::EntityDef* facetOf(const records::Catalogue& catalogue, const QString& entity) {
    return entity == u"company" ? catalogue.find(u"partner") : nullptr;
}

QString codeOf(const records::Catalogue& catalogue, const QString& entity, const ColumnTarget& target) {
    if (target.kind != Kind::Field) return specialTarget(target.kind);
    const records::EntityDef* facet = facetOf(catalogue, entity);
    const bool own = catalogue.find(entity) != nullptr && catalogue.find(entity)->field(target.field->key) == target.field;
    return !own && facet != nullptr ? u"partner."_s + target.field->key : target.field->key;
}

QString sampleOf(std::string_view cell) {
    cell = cell.substr(0, longestSample);
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).simplified();
}

/// The readings an import would settle on, as far as these rows tell; doubtful ones are read one way, to show something.
std::vector<ColumnReading> readingsOf(const FileLook& look, const ImportOptions& options) {
    std::optional<DateOrder> order = options.dateOrder;
    std::optional<DecimalMark> mark = options.decimalMark;
    for (const ColumnLook& column : look.columns) {
        if (!order && !column.format.ambiguousDates) order = column.format.dateOrder;
        if (!mark && !column.format.ambiguousDecimals) mark = column.format.decimalMark;
    }
    std::vector<ColumnReading> readings;
    for (const ColumnLook& column : look.columns)
        readings.push_back({column.format.ambiguousDates ? order.value_or(DateOrder::Dmy) : column.format.dateOrder.value_or(order.value_or(DateOrder::Ymd)),
                            column.format.ambiguousDecimals ? mark.value_or(DecimalMark::Point) : column.format.decimalMark.value_or(mark.value_or(DecimalMark::Point))});
    return readings;
}

bool is(const ColumnLook& column, std::initializer_list<records::FieldType> types) {
    return column.target.field != nullptr && std::find(types.begin(), types.end(), column.target.field->type) != types.end();
}

} // namespace

const ColumnLook* FileLook::doubtfulDates() const {
    for (const ColumnLook& column : columns)
        if (column.format.ambiguousDates && is(column, {records::FieldType::Date, records::FieldType::Instant})) return &column;
    return nullptr;
}

const ColumnLook* FileLook::doubtfulNumbers() const {
    for (const ColumnLook& column : columns)
        if (column.format.ambiguousDecimals && is(column, {records::FieldType::Money, records::FieldType::Decimal, records::FieldType::Integer})) return &column;
    return nullptr;
}

Expected<FileLook> lookAtFile(store::Store& store, const records::Catalogue& catalogue, const QString& path, const ImportOptions& options) {
    auto reader = CsvReader::open(path);
    if (!reader) return tl::unexpected(reader.error());
    const auto kind = options.kind.isEmpty() ? recogniseFile(catalogue, path, options) : Expected<QString>(options.kind);
    if (!kind) return tl::unexpected(kind.error());
    ImportOptions known = options;
    if (auto remembered = store.read([&](store::Connection& connection) { return sourceSettings(connection, options.source); })) known.remembered = std::move(*remembered);
    auto map = mapFile(catalogue, path, reader->header(), *kind, known);
    if (!map) return tl::unexpected(map.error());
    if (reader->dialect().sheet) map->formulaApostrophe = false;
    FileLook look;
    look.path = path;
    look.entity = map->entity;
    look.object = map->object;
    look.remembered = !options.files.value(path).anew && (known.remembered.tables.contains(tableKey(*map)) || known.remembered.entities.contains(headerKey(reader->header())));
    for (const ColumnTarget& target : map->columns) {
        ColumnLook column;
        column.header = target.header;
        column.target = target;
        column.targetCode = codeOf(catalogue, map->entity, target);
        look.columns.push_back(std::move(column));
    }
    std::vector<ColumnProfiler> profilers(look.columns.size());
    std::vector<RowBatch> batches;
    for (bool more = true; more && look.rows < lookedAtRows;) {
        RowBatch& batch = batches.emplace_back();
        const auto next = reader->next(batch);
        if (!next) return tl::unexpected(next.error());
        more = *next;
        look.all = !more;
        for (std::size_t row = 0; row < batch.rowCount(); ++row, ++look.rows) {
            const auto cells = batch.row(row);
            for (std::size_t i = 0; i < look.columns.size(); ++i) {
                profilers[i].feed(cells[i], batch.line(row));
                if (look.columns[i].samples.size() < shownSamples && !trimmed(cells[i]).empty()) look.columns[i].samples << sampleOf(cells[i]);
            }
        }
    }
    for (std::size_t i = 0; i < look.columns.size(); ++i) look.columns[i].format = profilers[i].format();

    const auto currency = store.read([](store::Connection& connection) { return records::programCurrency(connection); });
    if (!currency) return tl::unexpected(currency.error());
    RowTyper typer(catalogue, *map, readingsOf(look, options), *currency);
    // Nobody is looked up: a reference is shown by the text of the file.
    typer.setReferences(std::vector<KeyIndex>(static_cast<std::size_t>(typer.references().size())));
    const auto& slotList = typer.slotList();
    TypedBatch typed;
    std::vector<bool> shown(look.columns.size());
    for (const RowBatch& batch : batches) {
        for (std::size_t row = 0; row < batch.rowCount(); ++row) {
            typed.clear();
            const auto cells = batch.row(row);
            typer.type(cells, batch.raw(row), batch.line(row), typed);
            for (const Reject& reject : typed.rejects) {
                ++look.rejected;
                for (ColumnLook& column : look.columns) {
                    if (column.header != reject.column) continue;
                    if (column.rejected++ == 0) column.rejectReason = rejectText(reject);
                }
            }
            if (!typed.rejects.empty()) continue;
            QString rowCurrency = *currency;
            for (std::size_t slot = 0; slot < slotList.size(); ++slot)
                if (slotList[slot].field->key == u"currency" && typed.cells[slot].kind == Cell::Kind::Text) rowCurrency = toText(typed.cells[slot].value());
            for (std::size_t slot = 0; slot < slotList.size(); ++slot) {
                const int index = slotList[slot].column;
                if (index < 0 || shown[static_cast<std::size_t>(index)] || typed.cells[slot].kind == Cell::Kind::Null) continue;
                shown[static_cast<std::size_t>(index)] = true;
                ColumnLook& column = look.columns[static_cast<std::size_t>(index)];
                column.read = typed.cells[slot].value();
                column.currency = rowCurrency;
            }
        }
    }
    return look;
}

QStringList mappableTargets(const records::Catalogue& catalogue, const QString& entity) {
    const records::EntityDef* def = catalogue.find(entity);
    if (def == nullptr || entity == u"staged") return {};
    QStringList targets{u"@key"_s};
    if (entity == u"contact" || entity == u"owner") targets << u"@first_name"_s << u"@last_name"_s;
    if (entity == u"contact") targets << u"@opted_out"_s;
    if (entity == u"company") targets << u"@partner"_s;
    if (entity == u"deal") targets << u"@closed"_s << u"@won"_s << u"@outcome"_s;
    for (const records::FieldDef& field : def->fields)
        if (field.editable()) targets << field.key;
    if (const records::EntityDef* facet = facetOf(catalogue, entity))
        for (const records::FieldDef& field : facet->fields)
            if (field.editable() && field.table == facet->table && facet->table != def->table) targets << u"partner."_s + field.key;
    return targets;
}

const records::FieldDef* targetField(const records::Catalogue& catalogue, const QString& entity, const QString& target) {
    const bool ofFacet = target.startsWith(u"partner.");
    const records::EntityDef* def = ofFacet ? facetOf(catalogue, entity) : catalogue.find(entity);
    return def == nullptr ? nullptr : def->field(ofFacet ? QStringView(target).mid(8) : QStringView(target));
}

} // namespace channelbook::sync
