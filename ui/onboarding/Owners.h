#pragma once

#include "ui/shell/Workspace.h"

#include <optional>

namespace channelbook {

/// Somebody who can own runs and steps.
struct OwnerName {
    RecordId id = 0;
    QString name;
};

/// The program's owners by name.
[[nodiscard]] std::vector<OwnerName> ownersOf(Workspace& workspace);

/// Asks who is to own something: one of the program's owners, or nobody (0). Nothing if cancelled.
[[nodiscard]] std::optional<RecordId> askOwner(Workspace& workspace, const QString& title);

} // namespace channelbook
