#include "core/sync/RowTyper.h"

// What a row says beyond its cells: what its company is, and whether its days can be.
namespace channelbook::sync {

using namespace Qt::StringLiterals;

int RowTyper::endsBeforeStart(const Cell* cells) const {
    for (const auto& [end, start] : m_ordered)
        if (cells[end].kind == Cell::Kind::Text && cells[start].kind == Cell::Kind::Text && cells[end].text < cells[start].text) return static_cast<int>(end);
    return -1;
}

void RowTyper::readFacets(std::span<const std::string_view> cells, TypedRow& row, const Cell* target) {
    if (m_map.entity != u"company") return;
    const auto at = [&](int column) { return cells[static_cast<std::size_t>(column)]; };
    if (m_partnerColumn >= 0)
        if (const auto partner = readBoolean(at(m_partnerColumn))) row.partner = *partner ? 1 : 0;
    if (m_typeColumn >= 0) {
        const std::string_view type = translated(static_cast<std::size_t>(m_typeColumn), at(m_typeColumn));
        // In the languages exports come in; what stands in the field is as the CRM has it.
        const auto begins = [&](std::string_view word) { return type.starts_with(word); };
        const auto has = [&](std::string_view word) { return type.find(word) != std::string_view::npos; };
        row.customer = begins("Customer") || begins("Kunde") || begins("Client") || begins("\xE9\xA1\xA7\xE5\xAE\xA2");
        const bool partner = has("Partner") || has("partner") || has("Partenaire") || has("Socio") || has("\xE3\x83\x91\xE3\x83\xBC\xE3\x83\x88\xE3\x83\x8A\xE3\x83\xBC");
        if (m_partnerColumn < 0 && partner) row.partner = 1;
    }
    if (m_map.facet == u"partner") row.partner = 1;
    if (m_map.facet == u"customer") row.customer = true;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        if (m_slots[i].field->table != u"partner" || target[i].kind == Cell::Kind::Null) continue;
        // Who has a tier is a partner, unless the file says it is none: then its words are kept.
        if (row.partner < 0) row.partner = 1;
        if (row.partner == 0) m_keptColumns.push_back(m_slots[i].column);
    }
}

} // namespace channelbook::sync
