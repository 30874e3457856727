#include "core/sync/RowTyper.h"

#include "core/base/Money.h"
#include "core/deals/Deals.h"
#include "core/records/DateBounds.h"
#include "core/sync/values/TextValue.h"

#include <algorithm>
#include <cstring>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using records::FieldType;
using Kind = ColumnTarget::Kind;

namespace {

Cell textCell(std::string_view text) {
    Cell cell;
    if (text.empty()) return cell;
    cell.kind = Cell::Kind::Text;
    cell.text = text;
    return cell;
}

Cell integerCell(qint64 value) {
    Cell cell;
    cell.kind = Cell::Kind::Integer;
    cell.integer = value;
    return cell;
}

void appendJson(std::string& out, std::string_view text) {
    out += '"';
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            out += '\\';
            out += character;
        } else if (byte < 0x20) {
            constexpr const char* digits = "0123456789abcdef";
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += character;
        }
    }
    out += '"';
}

QString shown(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 200))); }

/// "2026-07-01" and "2026-07-01 00:00:00": what most exports write needs no general reading.
bool plainIsoDate(std::string_view cell) {
    if (cell.size() < 10 || cell[4] != '-' || cell[7] != '-') return false;
    if (cell.size() > 10 && (cell.size() != 19 || cell.substr(10) != " 00:00:00")) return false;
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (!isDigit(cell[at])) return false;
    const int month = (cell[5] - '0') * 10 + cell[6] - '0';
    const int day = (cell[8] - '0') * 10 + cell[9] - '0';
    // 29 to 31 depend on month and year: those take the general way.
    return month >= 1 && month <= 12 && day >= 1 && day <= 28;
}

std::optional<DateValue> readDay(std::string_view cell, const ColumnReading& reading) {
    auto date = readDate(cell, reading.dateOrder);
    if (!date && reading.daySerials) date = readDateSerial(cell);
    return date;
}

constexpr int finestDigits = 6;

bool plainIsoInstant(std::string_view cell) {
    if (cell.size() != 19 || cell[10] != ' ' || cell[13] != ':' || cell[16] != ':' || !plainIsoDate(cell.substr(0, 10))) return false;
    for (const std::size_t at : {11U, 12U, 14U, 15U, 17U, 18U})
        if (!isDigit(cell[at])) return false;
    return cell.substr(11, 2) < "24" && cell[14] < '6' && cell[17] < '6';
}

} // namespace

void TypedBatch::clear() {
    arena.clear();
    rows.clear();
    cells.clear();
    unresolved.clear();
    rejects.clear();
    unread.clear();
    stages.clear();
    rounded = several = translated = unguarded = 0;
}

RowTyper::RowTyper(const records::Catalogue& catalogue, const TableMap& map, std::vector<ColumnReading> readings, QString programCurrency, const QString& today)
    : m_map(map), m_readings(std::move(readings)), m_currency(programCurrency.toStdString()), m_today(today.toStdString()) {
    m_readings.resize(m_map.columns.size());
    for (std::size_t column = 0; column < m_map.columns.size(); ++column) {
        const ColumnTarget& target = m_map.columns[column];
        if (target.kind == Kind::Custom) {
            std::string header;
            appendJson(header, target.header.toStdString());
            m_custom.emplace_back(static_cast<int>(column), std::move(header));
            m_customColumns << target.header;
        }
        if (target.kind != Kind::Field) continue;
        Slot slot;
        slot.field = target.field;
        slot.column = static_cast<int>(column);
        // A platform's word for a completion is ours whatever its case; other words stay.
        if (target.field->closed || target.field->storedName() == u"completion.status")
            for (const QString& choice : target.field->choices) slot.choices.push_back(choice.toStdString());
        slot.several = !m_map.ownList && (target.field->column == u"email" || target.field->column == u"phone" || target.field->column == u"mobile" || (target.field->type == FieldType::Reference && target.by.isEmpty()));
        if (m_map.badCellsLeftOut || target.field->type == FieldType::Money || slot.several || (m_map.entity == u"company" && target.field->table == u"partner")) m_keepableColumns << target.header;
        if (target.field->type == FieldType::Reference) {
            const QString lookup = target.lookup();
            slot.reference = static_cast<int>(m_references.indexOf(lookup));
            if (slot.reference < 0) {
                slot.reference = static_cast<int>(m_references.size());
                m_references << lookup;
            }
        }
        m_slots.push_back(slot);
    }
    std::sort(m_custom.begin(), m_custom.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    m_closedColumn = m_map.columnOf(Kind::Closed);
    m_wonColumn = m_map.columnOf(Kind::Won);
    m_outcomeColumn = m_map.columnOf(Kind::Outcome);
    m_partnerColumn = m_map.columnOf(Kind::Partner);
    m_optedOutColumn = m_map.columnOf(Kind::OptedOut);
    m_stageColumn = m_map.columnOf(u"deal.stage");
    m_websiteColumn = m_map.columnOf(u"company.website");
    m_typeColumn = m_map.columnOf(u"company.crm_type");
    const records::EntityDef* entity = catalogue.find(m_map.entity);
    m_currencyColumn = m_map.columnOf(u"%1.currency"_s.arg(entity->table));
    m_nameColumn = m_map.columnOf(u"%1.name"_s.arg(entity->table));
    m_firstNameColumn = std::max(m_map.columnOf(Kind::FirstName), m_map.columnOf(u"contact.first_name"));
    m_lastNameColumn = std::max(m_map.columnOf(Kind::LastName), m_map.columnOf(u"contact.last_name"));
    if (m_map.entity == u"deal" || m_map.entity == u"contact") m_belongsColumn = m_map.columnOf(m_map.entity + u".company_id"_s);
    if (m_map.entity == u"completion") {
        m_learnerColumn = m_map.columnOf(u"completion.learner");
        m_statusColumn = m_map.columnOf(u"completion.status");
        for (const char* column : {"course_title", "certification_title", "completed_on"}) m_completionColumns.push_back(m_map.columnOf(u"completion."_s + QLatin1StringView(column)));
    }
    if (!m_map.ownList) addComputedSlots(*entity);
    for (std::size_t end = 0; end < m_slots.size(); ++end)
        for (std::size_t start = 0; start < m_slots.size(); ++start)
            if (m_slots[start].field->key == records::startKeyOf(*m_slots[end].field) && m_slots[start].field->table == m_slots[end].field->table) m_ordered.emplace_back(end, start);
    m_seed = m_map.fingerprint();
    for (const ColumnReading& reading : m_readings)
        m_seed = m_seed * 31 + static_cast<quint64>(reading.dateOrder) * 3 + static_cast<quint64>(reading.decimalMark) + (reading.daySerials ? 16 : 0);
}

bool RowTyper::hasSlot(QStringView storedName) const {
    return std::any_of(m_slots.begin(), m_slots.end(), [&](const Slot& slot) { return slot.field->storedName() == storedName; });
}

bool RowTyper::satisfiesChecks() const {
    // Rows that make partners write to more tables, whose CHECKs span columns.
    return m_map.entity != u"company" && isCurrency(QString::fromStdString(m_currency));
}

void RowTyper::addComputedSlots(const records::EntityDef& entity) {
    const auto add = [&](const char* key, Slot::Source source, bool insertOnly) {
        const records::FieldDef* field = entity.field(QString::fromLatin1(key));
        if (field != nullptr && field->editable() && !hasSlot(field->storedName())) m_slots.push_back({field, source, -1, -1, insertOnly, {}});
    };
    add("name", Slot::Source::Name, m_map.entity == u"deal" || m_map.entity == u"staged");
    if (m_map.entity == u"completion") add("learner", Slot::Source::Name, false);
    add("domain", Slot::Source::Domain, true);
    if (m_map.entity == u"deal") add("outcome", Slot::Source::Outcome, m_closedColumn < 0 && m_wonColumn < 0 && m_outcomeColumn < 0);
    if (m_optedOutColumn >= 0) add("mail_consent", Slot::Source::Consent, false);
    if (m_map.entity == u"deal" || m_map.entity == u"product" || m_map.entity == u"company") add("currency", Slot::Source::Currency, true);
}

std::string_view RowTyper::keep(std::string_view text, TextArena& arena) const {
    char* place = arena.take(text.size());
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
}

std::string_view RowTyper::nameOf(std::span<const std::string_view> cells, TextArena& arena) const {
    const auto cell = [&](int column) { return column < 0 ? std::string_view() : trimmed(cells[static_cast<std::size_t>(column)]); };
    if (m_map.entity == u"deal") {
        // A deal without a name is known by its customer and product.
        std::string name(cell(m_map.columnOf(u"deal.company_id")));
        const std::string_view product = cell(m_map.columnOf(u"deal.product_id"));
        if (!name.empty() && !product.empty()) name += " \xe2\x80\x93 ";
        name += product;
        if (name.empty()) name = cell(m_map.keyColumn);
        return keep(name, arena);
    }
    if (m_map.entity == u"staged") {
        for (const char* wanted : {"Name", "Title", "Subject", "Id"})
            for (std::size_t column = 0; column < m_map.columns.size(); ++column)
                if (m_map.columns[column].header == QLatin1String(wanted) && !trimmed(cells[column]).empty()) return trimmed(cells[column]);
        for (const std::string_view any : cells)
            if (!trimmed(any).empty()) return trimmed(any);
        return {};
    }
    std::string name(cell(m_firstNameColumn));
    const std::string_view last = cell(m_lastNameColumn);
    if (!name.empty() && !last.empty()) name += ' ';
    name += last;
    return keep(name, arena);
}

std::string_view RowTyper::customJson(std::span<const std::string_view> cells, TextArena& arena) {
    m_scratch.clear();
    const auto add = [&](const auto& columns) {
        for (const auto& [column, header] : columns) {
            const std::string_view cell = cells[static_cast<std::size_t>(column)];
            if (cell.empty()) continue;
            m_scratch += m_scratch.empty() ? '{' : ',';
            m_scratch += header;
            m_scratch += ':';
            appendJson(m_scratch, cell);
        }
    };
    if (m_keptColumns.empty()) {
        add(m_custom);
    } else {
        auto columns = m_custom;
        for (const int column : m_keptColumns) {
            std::string header;
            appendJson(header, m_map.columns[static_cast<std::size_t>(column)].header.toStdString());
            columns.emplace_back(column, std::move(header));
        }
        std::sort(columns.begin(), columns.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        add(columns);
    }
    if (m_scratch.empty()) return {};
    m_scratch += '}';
    return keep(m_scratch, arena);
}

std::string_view RowTyper::outcomeOf(std::span<const std::string_view> cells) {
    const auto at = [&](int column) { return cells[static_cast<std::size_t>(column)]; };
    const auto won = m_wonColumn >= 0 ? readBoolean(at(m_wonColumn)) : std::nullopt;
    const auto closed = m_closedColumn >= 0 ? readBoolean(at(m_closedColumn)) : std::nullopt;
    if (won || closed) return won.value_or(false) ? "won" : closed.value_or(false) ? "lost" : "open";
    const bool told = m_outcomeColumn >= 0 && !trimmed(at(m_outcomeColumn)).empty();
    const int column = told ? m_outcomeColumn : m_stageColumn;
    const std::string_view word = column < 0 ? std::string_view() : translated(static_cast<std::size_t>(column), at(column));
    auto known = m_outcomes.find(std::string(word));
    if (known == m_outcomes.end()) {
        const QString outcome = deals::outcomeOfStage(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
        known = m_outcomes.emplace(std::string(word), outcome[0].toLatin1()).first;
    }
    return known->second == 'w' ? "won" : known->second == 'l' ? "lost" : "open";
}

std::optional<RowTyper::Failure> RowTyper::readColumn(const Slot& slot, std::size_t slotIndex, std::string_view cell, Cell& target, TypedBatch& out) {
    const auto column = static_cast<std::size_t>(slot.column);
    const ColumnReading& reading = m_readings[column];
    target = Cell();
    if (const std::string_view ours = translated(column, cell); ours.data() != cell.data()) {
        out.translated += ours == trimmed(cell) ? 0 : 1;
        cell = ours;
    }
    if (cell.empty()) {
        // Yes/no columns are never empty in the store: nothing said is no (a person's consent apart).
        if (slot.field->type == FieldType::Boolean && slot.field->storedName() != u"deal.registered") target = integerCell(slot.field->column == u"active" ? 1 : 0);
        // Nor are closed lists: what says least stands for nothing said.
        if (slot.field->closed) target = textCell(slot.field->choices.contains(u"unknown") ? "unknown" : std::string_view(slot.choices.front()));
        target.said = m_map.emptyClears;
        return std::nullopt;
    }
    switch (slot.field->type) {
    case FieldType::Text:
    case FieldType::LongText:
        if (const std::string_view first = slot.several ? firstOfSeveral(cell) : cell; first.size() != cell.size()) {
            // Which of them counts the CRM does not say. Told; the cell as it was stays with the record.
            m_keptColumns.push_back(slot.column);
            ++out.several;
            cell = first;
        }
        target = textCell(cell);
        return std::nullopt;
    case FieldType::Choice: {
        for (const std::string& choice : slot.choices)
            if (sameFolded(choice, trimmed(cell))) {
                target = textCell(choice);
                return std::nullopt;
            }
        if (!slot.field->closed) {
            target = textCell(cell);
            return std::nullopt;
        }
        return Failure{RejectReason::BadChoice, column};
    }
    case FieldType::Date: {
        if (plainIsoDate(cell)) {
            target = textCell(cell.substr(0, 10));
        } else {
            const auto date = readDay(cell, reading);
            if (!date) return Failure{RejectReason::BadDate, column};
            target = textCell(keep(date->date.view(), out.arena));
        }
        if (records::mustBePast(*slot.field) && !m_today.empty() && target.text > m_today) return Failure{RejectReason::FutureDate, column};
        return std::nullopt;
    }
    case FieldType::Instant: {
        if (plainIsoInstant(cell)) {
            char* place = out.arena.take(20);
            std::memcpy(place, cell.data(), 19);
            place[10] = 'T';
            place[19] = 'Z';
            target = textCell({place, 20});
            return std::nullopt;
        }
        const auto date = readDay(cell, reading);
        if (!date) return Failure{RejectReason::BadDate, column};
        target = textCell(keep(date->instant.view(), out.arena));
        return std::nullopt;
    }
    case FieldType::Integer: {
        const auto number = readInteger(cell, reading.decimalMark);
        if (!number) return Failure{RejectReason::BadNumber, column};
        target = integerCell(*number);
        return std::nullopt;
    }
    case FieldType::Decimal: {
        const auto number = readAmount(cell, reading.decimalMark, 6);
        if (!number) return Failure{RejectReason::BadNumber, column};
        target.kind = Cell::Kind::Real;
        target.real = static_cast<double>(number->minor) / 1e6;
        return std::nullopt;
    }
    case FieldType::Money: {
        const QString code = QString::fromLatin1(m_rowCurrency.data(), static_cast<qsizetype>(m_rowCurrency.size()));
        const int digits = minorDigits(code);
        const auto amount = readAmount(cell, reading.decimalMark, digits);
        if (amount) {
            target = integerCell(amount->minor);
            return std::nullopt;
        }
        // CRMs write two decimals whatever the currency. Rounded and told; the cell as it was stays with the record.
        const auto fine = amount.error() == NumberFault::TooManyDecimals ? readAmount(cell, reading.decimalMark, finestDigits) : amount;
        if (!fine) return Failure{RejectReason::BadAmount, column};
        qint64 unit = 1;
        for (int digit = digits; digit < finestDigits; ++digit) unit *= 10;
        target = integerCell(scaled(fine->minor, 1, unit));
        m_keptColumns.push_back(slot.column);
        ++out.rounded;
        return std::nullopt;
    }
    case FieldType::Boolean: {
        const auto yes = readBoolean(cell);
        if (!yes) return Failure{RejectReason::BadBoolean, column};
        target = integerCell(*yes ? 1 : 0);
        return std::nullopt;
    }
    case FieldType::Reference: {
        if (const auto end = slot.several ? cell.find(';') : std::string_view::npos; end != std::string_view::npos) {
            // A record here has one company; CRMs with several write the main one first.
            m_keptColumns.push_back(slot.column);
            ++out.several;
            cell = cell.substr(0, end);
        }
        const std::string_view name = lookupKey(slot, cell, out.arena);
        if (name.empty()) return std::nullopt;
        const auto [record, elsewhere] = this->target(slot, name);
        if (record != 0) target = integerCell(record);
        if (record == 0 || elsewhere) out.unresolved.push_back({slotIndex, name, elsewhere});
        return std::nullopt;
    }
    }
    return std::nullopt;
}

void RowTyper::leaveOut(const Slot& slot, std::size_t slotIndex, const TypedRow& row, std::string_view cell, RejectReason why, Cell& target, TypedBatch& out) {
    // A new record gets what an empty cell would give it.
    // An empty cell never fails.
    static_cast<void>(readColumn(slot, slotIndex, {}, target, out));
    target.said = false;
    m_keptColumns.push_back(slot.column);
    out.unread.push_back({row.line, m_map.columns[static_cast<std::size_t>(slot.column)].header, shown(cell), why, {}});
}

std::optional<RowTyper::Failure> RowTyper::fill(std::span<const std::string_view> cells, TypedRow& row, Cell* target, TypedBatch& out) {
    const auto at = [&](int column) { return cells[static_cast<std::size_t>(column)]; };
    m_keptColumns.clear();
    m_rowCurrency = m_currency;
    if (m_currencyColumn >= 0 && !at(m_currencyColumn).empty()) {
        m_rowCurrency = at(m_currencyColumn);
        if (m_rowCurrency.size() != 3 || !isCurrency(QString::fromLatin1(m_rowCurrency.data(), 3))) return Failure{RejectReason::BadCurrency, static_cast<std::size_t>(m_currencyColumn)};
    } else {
        // "$1,200" and "1.200 €" say their currency in the cell.
        for (const Slot& slot : m_slots) {
            if (slot.source != Slot::Source::Column || slot.field->type != FieldType::Money || at(slot.column).empty()) continue;
            const auto amount = readAmount(at(slot.column), m_readings[static_cast<std::size_t>(slot.column)].decimalMark, 6);
            if (amount && !amount->currency.empty()) m_rowCurrency = keep(amount->currency.view(), out.arena);
        }
    }
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const Slot& slot = m_slots[i];
        Cell& cell = target[i];
        switch (slot.source) {
        case Slot::Source::Column:
            if (auto failed = readColumn(slot, i, at(slot.column), cell, out)) {
                if (!m_map.badCellsLeftOut || slot.field->required) return failed;
                leaveOut(slot, i, row, at(slot.column), failed->reason, cell, out);
            }
            break;
        case Slot::Source::Name: cell = textCell(nameOf(cells, out.arena)); break;
        case Slot::Source::Currency: cell = textCell(m_rowCurrency); break;
        case Slot::Source::Domain: {
            const auto domain = m_websiteColumn >= 0 ? readDomain(at(m_websiteColumn)) : std::nullopt;
            cell = domain && !domain->publicMail ? textCell(keep(domain->host.view(), out.arena)) : Cell();
            break;
        }
        case Slot::Source::Consent: {
            const auto optedOut = readBoolean(at(m_optedOutColumn));
            cell = textCell(optedOut.value_or(false) ? "no" : "unknown");
            break;
        }
        case Slot::Source::Outcome: cell = textCell(outcomeOf(cells)); break;
        }
    }
    if (m_nameColumn >= 0 && trimmed(at(m_nameColumn)).empty()) {
        // A name column that is empty in this row falls back on what the name can be made of.
        const std::string_view name = nameOf(cells, out.arena);
        if (name.empty()) return Failure{RejectReason::NoName, static_cast<std::size_t>(m_nameColumn)};
        for (std::size_t i = 0; i < m_slots.size(); ++i)
            if (m_slots[i].column == m_nameColumn) target[i] = textCell(name);
    }
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        if (m_slots[i].field->required && target[i].kind == Cell::Kind::Null) return Failure{RejectReason::NoName, m_nameColumn >= 0 ? static_cast<std::size_t>(m_nameColumn) : 0};
    if (const int end = endsBeforeStart(target); end >= 0) {
        const Slot& slot = m_slots[static_cast<std::size_t>(end)];
        if (!m_map.badCellsLeftOut) return Failure{RejectReason::EndsBeforeStart, static_cast<std::size_t>(slot.column)};
        leaveOut(slot, static_cast<std::size_t>(end), row, at(slot.column), RejectReason::EndsBeforeStart, target[end], out);
    }
    if (m_map.entity == u"completion" && !m_map.ownList && std::none_of(m_completionColumns.begin(), m_completionColumns.begin() + 2, [&](int column) { return column >= 0 && !trimmed(at(column)).empty(); }))
        return Failure{RejectReason::NoName, static_cast<std::size_t>(std::max({m_completionColumns[0], m_completionColumns[1], 0}))};
    readFacets(cells, row, target);
    if (m_stageColumn >= 0 && !at(m_stageColumn).empty()) {
        const std::string_view stage = translated(static_cast<std::size_t>(m_stageColumn), at(m_stageColumn));
        if (m_stages.insert(std::string(stage)).second) out.stages.emplace_back(stage);
    }
    target[m_slots.size()] = textCell(customJson(cells, out.arena));
    return std::nullopt;
}

void RowTyper::type(std::span<const std::string_view> cells, std::string_view raw, qint64 line, TypedBatch& out) {
    TypedRow row;
    row.line = line;
    row.hash = rowHash(raw);
    row.firstUnresolved = static_cast<std::uint32_t>(out.unresolved.size());
    if (m_map.formulaApostrophe) out.unguarded += unquoteFormulas(cells);
    if (m_map.continuationRows) continueRow(cells, row, out.arena);
    const bool elsewhere = m_map.lines == TableMap::Lines::None ? belongsElsewhere(cells)
                           : m_map.lines == TableMap::Lines::Only ? !isLine(cells, row, out.arena)
                                                                  : m_map.continues(cells) || belongsElsewhere(cells);
    if (elsewhere) {
        row.elsewhere = true;
        out.cells.resize(out.cells.size() + stride());
        out.rows.push_back(row);
        return;
    }
    const std::size_t firstCell = out.cells.size();
    out.cells.resize(firstCell + stride());
    const std::size_t unread = out.unread.size();
    std::optional<Failure> failed;
    if (m_map.ownList) {
        row.key = trimmed(cells[static_cast<std::size_t>(m_map.keyColumn)]);
    } else if (m_map.keyColumn < 0) {
        row.key = contentKey(row.hash, out.arena);
    } else {
        const auto found = rowKey(cells, row, out.arena);
        row.key = found.value_or(std::string_view());
        const auto keyCell = cells[static_cast<std::size_t>(m_map.keyColumn)];
        if (!found) failed = Failure{isShortenedNumber(trimmed(keyCell)) ? RejectReason::ShortenedKey : RejectReason::BadKey, static_cast<std::size_t>(m_map.keyColumn)};
        else if (found->empty()) failed = Failure{RejectReason::NoKey, static_cast<std::size_t>(m_map.keyColumn)};
    }
    if (!failed) failed = fill(cells, row, out.cells.data() + firstCell, out);
    if (!failed && ((m_map.namedKey && !m_map.continuationRows) || (m_map.ownList && !row.key.empty()))) failed = noteNamed(cells, row);
    if (failed) {
        row.rejected = true;
        out.unresolved.resize(row.firstUnresolved);
        out.unread.resize(unread);
        out.rejects.push_back({line, m_map.columns[failed->column].header, shown(cells[failed->column]), failed->reason, QByteArray(raw.data(), static_cast<qsizetype>(raw.size())), failed->otherLine});
    } else if (!m_map.ownList && (!m_map.namedKey || m_map.continuationRows)) {
        row.repeated = !m_seen.add(row.key);
    }
    row.unresolvedCount = static_cast<std::uint32_t>(out.unresolved.size()) - row.firstUnresolved;
    out.rows.push_back(row);
}

} // namespace channelbook::sync
