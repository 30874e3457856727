#pragma once

#include "core/base/RecordId.h"
#include "core/store/Connection.h"

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace channelbook::sync {

/// A CRM's key as the program knows it.
struct Link {
    RecordId id = 0;
    RecordId record = 0;
    qint64 rowHash = 0;
};

/// Finds the links of a file's keys. Exports keep their order from week to week, so the links are walked alongside the
/// rows, in the order they were made; only a key that is not the next one is looked up. Remembers which links the file
/// had, so that the rest can be told to be missing.
class LinkWalk {
public:
    LinkWalk(store::Connection& connection, qint64 scope);
    [[nodiscard]] std::optional<Link> find(std::string_view key);
    /// The file has this link too: it was made while the file was read.
    void noteFound(RecordId link) { m_foundLater.insert(link); }
    /// Links the file did not have; call at its end.
    [[nodiscard]] std::vector<Link> missing();

private:
    void advance();
    qint64 m_scope;
    store::Statement m_walk;
    store::Statement m_lookup;
    bool m_atEnd = false;
    Link m_next;
    std::string m_nextKey;
    std::vector<Link> m_skipped;
    std::unordered_set<RecordId> m_foundLater;
    RecordId m_lastAtStart = 0;
};

} // namespace channelbook::sync
