#pragma once

#include "core/records/Entity.h"

namespace channelbook::sync {

/// A CRM's record that was deleted here. The CRM's next exports are not to bring it back, until somebody wants it again.
struct DeletedHere {
    RecordId id = 0; ///< of the mark
    QString source;
    QString entity;
    QString key;  ///< the CRM's
    QString name; ///< the record's, when it was deleted
    QString at;   ///< UTC instant
    QString who;
};

/// What was deleted here of a source ("" for all), newest first.
[[nodiscard]] std::vector<DeletedHere> deletedHere(store::Connection& connection, const QString& source, int limit = 1000);

/// Lets records that were deleted here come back with the next export that has them. RecordNotFound for a mark that is
/// not there. (To have them back at once and as they were, undo the deletion.)
struct ReviveDeleted {
    static constexpr const char* kind = "sync.revive";
    std::vector<RecordId> marks;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const ReviveDeleted& command);

} // namespace channelbook::sync
