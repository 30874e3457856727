#include "core/sync/LinkWalk.h"

namespace channelbook::sync {

LinkWalk::LinkWalk(store::Connection& connection, qint64 scope)
    : m_scope(scope),
      // Not by the key's index: the walk follows the order in which the rows first came.
      m_walk(connection, "SELECT id, record_id, row_hash, key FROM crm_link NOT INDEXED WHERE scope_id = ? AND id <= ? ORDER BY id"),
      m_lookup(connection, "SELECT id, record_id, row_hash FROM crm_link WHERE scope_id = ? AND key = ?") {
    m_lastAtStart = connection.integer("SELECT max(id) FROM crm_link");
    m_walk.bindAll(scope, m_lastAtStart);
    advance();
}

void LinkWalk::advance() {
    if (!m_walk.step()) {
        m_atEnd = true;
        return;
    }
    m_next = {m_walk.integer(0), m_walk.integer(1), m_walk.integer(2)};
    m_nextKey = m_walk.view(3);
}

std::optional<Link> LinkWalk::find(std::string_view key) {
    if (!m_atEnd && m_nextKey == key) {
        const Link found = m_next;
        advance();
        return found;
    }
    m_lookup.reset().bind(1, m_scope).bindView(2, key);
    if (!m_lookup.step()) return std::nullopt;
    const Link found{m_lookup.integer(0), m_lookup.integer(1), m_lookup.integer(2)};
    m_lookup.reset();
    if (found.id > m_lastAtStart) return found;
    if (m_atEnd || found.id < m_next.id) {
        m_foundLater.insert(found.id);
        return found;
    }
    while (!m_atEnd && m_next.id != found.id) {
        m_skipped.push_back(m_next);
        advance();
    }
    if (!m_atEnd) advance();
    return found;
}

std::vector<Link> LinkWalk::missing() {
    for (; !m_atEnd; advance()) m_skipped.push_back(m_next);
    std::vector<Link> result;
    for (const Link& link : m_skipped)
        if (!m_foundLater.contains(link.id)) result.push_back(link);
    return result;
}

} // namespace channelbook::sync
