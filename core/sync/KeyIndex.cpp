#include "core/sync/KeyIndex.h"

#include <xxhash.h>

#include <algorithm>
#include <iterator>

namespace channelbook::sync {

namespace {
constexpr std::size_t firstSize = 1024;

/// 0 marks an empty slot.
quint64 slotHash(std::string_view key) {
    const quint64 hash = textHash(key);
    return hash == 0 ? 1 : hash;
}
} // namespace

quint64 textHash(std::string_view text, quint64 seed) { return XXH3_64bits_withSeed(text.data(), text.size(), seed); }

QString uniqueTargets(const QString& entity, const QString& by) {
    // Entities that references name are their own tables, with the fields of the same names.
    return QStringLiteral("SELECT lower(trim(x.%2)) AS key, min(x.id) AS id FROM %1 x WHERE x.%2 IS NOT NULL AND x.id IN (SELECT l.record_id FROM crm_link l"
                          " WHERE l.scope_id IN (SELECT id FROM sync_scope WHERE source_id = ?1 AND entity = '%1')) GROUP BY 1 HAVING count(*) = 1")
        .arg(entity, by == QLatin1String("any") ? QStringLiteral("name") : by);
}

void KeyIndex::load(store::Connection& connection, RecordId source, const QString& lookup) {
    const auto at = lookup.indexOf(QLatin1Char('@'));
    const QString entity = at < 0 ? lookup : lookup.left(at);
    const QString by = at < 0 ? QString() : lookup.mid(at + 1);
    if (at < 0 || by == QLatin1String("any")) loadKeys(connection, source, entity);
    if (at < 0) return;
    store::Statement named(connection, uniqueTargets(entity, by));
    named.bind(1, source);
    while (named.step())
        if (find(named.view(0)) == 0) add(named.view(0), named.integer(1));
}

void KeyIndex::loadKeys(store::Connection& connection, RecordId source, const QString& entity) {
    store::Statement statement(connection, "SELECT l.key, l.record_id FROM crm_link l WHERE l.scope_id IN"
                                           " (SELECT id FROM sync_scope WHERE source_id = ? AND entity = ?)");
    statement.bindAll(source, entity);
    while (statement.step()) add(statement.view(0), statement.integer(1));
}

void KeyIndex::add(std::string_view key, RecordId record) {
    if ((m_count + 1) * 4 > m_slots.size() * 3) grow();
    const quint64 hash = slotHash(key);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].hash != 0 && m_slots[at].hash != hash) at = (at + 1) & mask;
    if (m_slots[at].hash == 0) ++m_count;
    m_slots[at] = {hash, record};
}

RecordId KeyIndex::find(std::string_view key) const {
    if (m_slots.empty()) return 0;
    const quint64 hash = slotHash(key);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at].hash != 0; at = (at + 1) & mask)
        if (m_slots[at].hash == hash) return m_slots[at].record;
    return 0;
}

void KeyIndex::grow() {
    std::vector<Slot> old(m_slots.empty() ? firstSize : m_slots.size() * 2);
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot& slot : old) {
        if (slot.hash == 0) continue;
        std::size_t at = slot.hash & mask;
        while (m_slots[at].hash != 0) at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

std::size_t NumberSet::placeOf(quint64 number) const {
    // Consecutive ids are spread by the multiplication; what is spread already stays so.
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = ((number * 0x9E3779B97F4A7C15U) >> 20) & mask;
    while (m_slots[at] != 0 && m_slots[at] != number) at = (at + 1) & mask;
    return at;
}

bool NumberSet::add(quint64 number) {
    if ((m_count + 1) * 4 > m_slots.size() * 3) {
        std::vector<quint64> old(m_slots.empty() ? firstSize : m_slots.size() * 2);
        old.swap(m_slots);
        for (const quint64 known : old)
            if (known != 0) m_slots[placeOf(known)] = known;
    }
    quint64& slot = m_slots[placeOf(number)];
    if (slot == number) return false;
    slot = number;
    ++m_count;
    return true;
}

std::vector<quint64> NumberSet::sorted() const {
    std::vector<quint64> numbers;
    numbers.reserve(m_count);
    std::copy_if(m_slots.begin(), m_slots.end(), std::back_inserter(numbers), [](quint64 number) { return number != 0; });
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

bool SeenKeys::add(std::string_view key) { return m_hashes.add(slotHash(key)); }

} // namespace channelbook::sync
