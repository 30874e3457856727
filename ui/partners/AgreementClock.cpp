#include "ui/partners/AgreementClock.h"

#include "core/partners/Agreements.h"
#include "ui/shell/Workspace.h"

namespace channelbook {

void rollAgreements(Workspace& workspace) {
    if (workspace.store().isReadOnly()) return;
    const auto due = workspace.store().read([&](store::Connection& connection) { return partners::isRollDue(connection, workspace.clock().today()); });
    if (due && *due) workspace.perform(partners::RollAgreements{workspace.catalogue(), nullptr});
}

} // namespace channelbook
