#include "core/base/CsvText.h"
#include "core/sync/RowTyper.h"
#include "core/sync/values/SalesforceId.h"
#include "core/sync/values/TextValue.h"

#include <algorithm>

// What tells rows apart and what they refer to: keys, lookups, and cells that have to be taken another way first.
namespace channelbook::sync {

using namespace Qt::StringLiterals;

Value Cell::value() const {
    switch (kind) {
    case Kind::Null: break;
    case Kind::Integer: return integer;
    case Kind::Real: return real;
    case Kind::Text: return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    return {};
}

std::optional<std::string_view> RowTyper::key(std::string_view cell, TextArena& arena) const {
    cell = trimmed(m_map.formulaApostrophe ? unguardedCell(cell) : cell);
    if (cell.empty() || !m_map.salesforceIds || m_map.namedKey) return cell;
    return salesforceKey(cell, arena);
}

std::optional<std::string_view> RowTyper::salesforceKey(std::string_view cell, TextArena& arena) const {
    const auto id = readSalesforceId(cell);
    if (!id) return std::nullopt;
    return id->view() == cell ? cell : keep(id->view(), arena);
}

std::optional<std::string_view> RowTyper::rowKey(std::span<const std::string_view>& cells, TypedRow& row, TextArena& arena) {
    const auto own = key(cells[static_cast<std::size_t>(m_map.keyColumn)], arena);
    if (!own || (!m_map.namedKey && isShortenedNumber(*own))) return std::nullopt;
    if (m_map.namedKey) return namedKey(*own, cells, arena);
    if (own->empty() || m_map.mirrorColumn < 0) return own;
    const auto other = key(cells[static_cast<std::size_t>(m_map.mirrorColumn)], arena);
    if (!other || other->empty() || *own <= *other) return own;
    // The one with the smaller id was there first: it tells the direction.
    if (cells.data() != m_cells.data()) m_cells.assign(cells.begin(), cells.end());
    std::swap(m_cells[static_cast<std::size_t>(m_map.mirrorSwap[0])], m_cells[static_cast<std::size_t>(m_map.mirrorSwap[1])]);
    cells = m_cells;
    row.mirror = true;
    return other;
}

std::string_view RowTyper::completionKey(std::string_view email, std::span<const std::string_view> cells, TextArena& arena) {
    std::string key;
    const auto add = [&](std::string_view text) {
        for (const char character : trimmed(text)) key += lowered(character);
    };
    add(email);
    if (key.empty() && m_learnerColumn >= 0) add(cells[static_cast<std::size_t>(m_learnerColumn)]);
    if (key.empty()) add(nameOf(cells, arena));
    if (key.empty()) return {};
    for (const int column : m_completionColumns) {
        key += keyPartMark;
        const std::string_view cell = column < 0 ? std::string_view() : trimmed(cells[static_cast<std::size_t>(column)]);
        // A day is the same however the platform writes it.
        const bool day = column >= 0 && m_map.columns[static_cast<std::size_t>(column)].field->type == records::FieldType::Date;
        const auto date = day && !cell.empty() ? readDate(cell, m_readings[static_cast<std::size_t>(column)].dateOrder) : std::nullopt;
        add(date ? date->date.view() : cell);
    }
    // Who fails and passes on one day does so twice.
    key += keyPartMark;
    if (const int column = m_statusColumn; column >= 0) {
        const std::string_view status = translated(static_cast<std::size_t>(column), cells[static_cast<std::size_t>(column)]);
        for (const char* word : {"failed", "withdrawn"})
            if (sameFolded(word, trimmed(status))) key += word;
    }
    return keep(key, arena);
}

std::string_view RowTyper::namedKey(std::string_view own, std::span<const std::string_view> cells, TextArena& arena) {
    const records::FieldDef* by = m_map.columns[static_cast<std::size_t>(m_map.keyColumn)].field;
    if (m_map.entity == u"completion") return completionKey(by != nullptr && by->column == u"email" ? own : std::string_view(), cells, arena);
    const bool byPart = by == nullptr || by->column == u"last_name";
    // Told apart by e-mail, for want of ids: who has none is told apart by the name.
    const bool byName = own.empty() || byPart || by->column == u"name";
    std::string_view name = own;
    if (own.empty() || byPart) {
        name = m_nameColumn >= 0 ? trimmed(cells[static_cast<std::size_t>(m_nameColumn)]) : std::string_view();
        if (name.empty()) name = nameOf(cells, arena);
    }
    if (!byName || name.empty() || m_belongsColumn < 0) return name;
    std::string key(name);
    key += keyPartMark;
    for (const char character : trimmed(cells[static_cast<std::size_t>(m_belongsColumn)])) key += lowered(character);
    return keep(key, arena);
}

std::optional<RowTyper::Failure> RowTyper::noteNamed(std::span<const std::string_view> cells, TypedRow& row) {
    std::string said;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (m_map.columns[i].kind == ColumnTarget::Kind::Ignored) continue;
        said += trimmed(cells[i]);
        said += keyPartMark;
    }
    const auto hash = static_cast<RecordId>(textHash(said));
    const qint64 line = m_namedLines.find(row.key);
    if (line == 0) {
        m_namedLines.add(row.key, row.line);
        m_namedCells.add(row.key, hash);
        return std::nullopt;
    }
    row.repeated = m_namedCells.find(row.key) == hash;
    if (row.repeated) return std::nullopt;
    return Failure{RejectReason::Repeated, static_cast<std::size_t>(m_map.keyColumn), line};
}

qint64 RowTyper::unquoteFormulas(std::span<const std::string_view>& cells) {
    if (std::none_of(cells.begin(), cells.end(), [](std::string_view cell) { return cell.starts_with('\''); })) return 0;
    m_cells.clear();
    qint64 taken = 0;
    for (const std::string_view cell : cells) {
        m_cells.push_back(unguardedCell(cell));
        taken += m_cells.back().size() == cell.size() ? 0 : 1;
    }
    cells = m_cells;
    return taken;
}

void RowTyper::continueRow(std::span<const std::string_view>& cells, TypedRow& row, TextArena& arena) {
    bool continues = !m_parent.empty();
    for (std::size_t i = 0; i < m_map.columns.size() && continues; ++i) continues = m_map.columns[i].header.contains(u'/') || trimmed(cells[i]).empty();
    if (!continues) {
        m_parent.assign(cells.begin(), cells.end());
        m_parentHash = row.hash;
        return;
    }
    if (cells.data() != m_cells.data()) m_cells.assign(cells.begin(), cells.end());
    for (std::size_t i = 0; i < m_map.columns.size(); ++i)
        if (!m_map.columns[i].header.contains(u'/')) m_cells[i] = keep(m_parent[i], arena);
    cells = m_cells;
    row.hash = row.hash * 31 + m_parentHash;
}

bool RowTyper::isLine(std::span<const std::string_view>& cells, TypedRow& row, TextArena& arena) {
    if (!m_map.continues(cells)) {
        m_parent.assign(cells.begin(), cells.end());
        m_parentHash = m_map.parentColumns.front() < 0 ? row.hash : textHash(trimmed(cells[static_cast<std::size_t>(m_map.parentColumns.front())]));
        return false;
    }
    if (m_parent.empty()) return true; // a line of nobody: kept all the same
    if (cells.data() != m_cells.data()) m_cells.assign(cells.begin(), cells.end());
    for (const int column : m_map.parentColumns)
        if (column >= 0) m_cells[static_cast<std::size_t>(column)] = keep(m_parent[static_cast<std::size_t>(column)], arena);
    cells = m_cells;
    row.hash = row.hash * 31 + m_parentHash;
    return true;
}

bool RowTyper::belongsElsewhere(std::span<const std::string_view> cells) const {
    if (m_map.splitColumn < 0) return false;
    const std::string_view cell = trimmed(cells[static_cast<std::size_t>(m_map.splitColumn)]);
    const bool named = std::any_of(m_map.splitWords.begin(), m_map.splitWords.end(), [&](const std::string& word) { return sameFolded(cell, word); });
    return (named || readBoolean(cell).value_or(false)) != m_map.splitYes;
}

std::string_view RowTyper::lookupKey(const Slot& slot, std::string_view cell, TextArena& arena) const {
    const QString& by = m_map.columns[static_cast<std::size_t>(slot.column)].by;
    cell = trimmed(cell);
    // What is no id of this CRM names nothing; it is kept as it is, as a reference that waits.
    if (by.isEmpty() || by == u"any") return m_map.salesforceIds ? salesforceKey(cell, arena).value_or(cell) : cell;
    if (by == u"email") cell = readEmail(cell).value_or(cell);
    const auto domain = by == u"domain" ? readDomain(cell) : std::nullopt;
    return domain ? keep(domain->host.view(), arena) : cell;
}

RowTyper::Target RowTyper::target(const Slot& slot, std::string_view name) {
    const auto at = static_cast<std::size_t>(slot.reference);
    const QString& by = m_map.columns[static_cast<std::size_t>(slot.column)].by;
    if (const RecordId known = by.isEmpty() || by == u"any" ? m_indexes[at].find(name) : 0; known != 0 || by.isEmpty()) return {known};
    m_word.assign(name);
    std::transform(m_word.begin(), m_word.end(), m_word.begin(), lowered);
    if (const RecordId own = m_indexes[at].find(m_word); own != 0 || m_elsewhere.empty()) return {own};
    const RecordId other = m_elsewhere[at].find(m_word);
    return other > 0 ? Target{other, true} : Target{};
}

std::string_view RowTyper::translated(std::size_t column, std::string_view cell) {
    const auto& words = m_map.columns[column].words;
    if (!words) return cell;
    m_word.assign(trimmed(cell));
    std::transform(m_word.begin(), m_word.end(), m_word.begin(), lowered);
    const auto found = words->find(m_word);
    return found == words->end() || sameFolded(found->second, trimmed(cell)) ? cell : std::string_view(found->second);
}

std::string_view RowTyper::contentKey(quint64 hash, TextArena& arena) {
    const int occurrence = ++m_contentKeys[hash];
    const QByteArray text = QByteArray::number(hash, 16) + '-' + QByteArray::number(occurrence);
    return keep({text.constData(), static_cast<std::size_t>(text.size())}, arena);
}

} // namespace channelbook::sync
