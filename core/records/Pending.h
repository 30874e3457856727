#pragma once

#include "core/store/Connection.h"

#include "core/base/RecordId.h"

#include <QString>

#include <vector>

namespace channelbook::records {

/// A field a person changed that the record's CRM does not know of yet.
struct PendingField {
    QString entity; ///< key of the entity it was changed as
    QString field;  ///< stored name, "company.phone"
    QString base;   ///< what the CRM last said, as text; empty for nothing
};

/// What waits in the outbox for one record: of its fields that were changed here those its CRM has a column for.
[[nodiscard]] std::vector<PendingField> pendingFields(store::Connection& connection, RecordId record);

} // namespace channelbook::records
