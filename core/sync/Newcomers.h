#pragma once

#include "core/sync/RowTyper.h"

#include <QMultiHash>

#include <unordered_set>

namespace channelbook::sync {

/// Records that were made here and written for a CRM to take in: they come back with a key of the CRM's, and are known
/// by what else is theirs alone: a company by its domain or its whole name, a contact by its e-mail address, a deal by its
/// name and customer. So are records that were made because rows name them (Absent.h). Nothing is guessed: two that look the same are both left alone.
class Newcomers {
public:
    /// What of `entity` was written for `source` and has not come back.
    /// @param repeatedNames textHash() of names, in small letters, that several rows of the file have
    Newcomers(store::Connection& connection, RecordId source, const records::EntityDef& entity, std::unordered_set<quint64> repeatedNames);
    [[nodiscard]] bool isEmpty() const { return m_byKey.isEmpty(); }
    /// The record a row is, which then is expected no longer; 0 if none.
    [[nodiscard]] RecordId take(const RowTyper& typer, const TypedBatch& batch, std::size_t row);

private:
    QString m_entity;
    std::unordered_set<quint64> m_repeatedNames;
    std::unordered_set<RecordId> m_named; ///< of them those made because rows name them: a name that several rows have may be another's
    QMultiHash<QString, RecordId> m_byKey;
};

} // namespace channelbook::sync
