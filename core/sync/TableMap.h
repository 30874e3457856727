#pragma once

#include "core/records/Entity.h"

#include <vector>

namespace channelbook::sync {

/// What one column of a file becomes.
struct ColumnTarget {
    enum class Kind {
        Field,     ///< a field of the entity, or of the partner facet
        Custom,    ///< kept under its header with the record
        Key,       ///< tells the records apart: the CRM's id, or a unique name
        FirstName, LastName, ///< parts of a name that has no column of its own
        Partner,   ///< yes/no: the company is a partner
        OptedOut,  ///< yes/no: no mail
        Closed, Won, ///< yes/no: of a deal
        Ignored,     ///< our own remarks in a rejects file that comes back
    };
    Kind kind = Kind::Custom;
    QString header;
    const records::FieldDef* field = nullptr;
};

/// How a file's table becomes records: found by a profile, kept with the source, shown to the person.
struct TableMap {
    QString entity;   ///< catalogue key
    QString object;   ///< the CRM's name of the table; with the source it scopes the keys
    int keyColumn = -1; ///< -1: rows have no key; their content is it
    QString facet; ///< "partner" or "customer": what every company of the file is, as the person said
    bool salesforceIds = false;
    std::vector<ColumnTarget> columns; ///< one for each column of the file
    /// A number that changes when the meaning of a row's bytes does.
    [[nodiscard]] quint64 fingerprint() const;
    [[nodiscard]] int columnOf(ColumnTarget::Kind kind) const;
    [[nodiscard]] int columnOf(QStringView storedName) const;
};

/// Tables are applied in this order, so that what is referred to is there first. Lower goes first.
[[nodiscard]] int entityRank(QStringView entity);

} // namespace channelbook::sync
