#pragma once

#include "core/registrations/ConflictCheck.h"
#include "core/registrations/RegistrationTable.h"
#include "ui/shell/Workspace.h"

namespace channelbook {

/// Asks for what an act needs (a reason, a day, which company the customer is, which deal it is) and does it to all of
/// the registrations as one command, with the toast that offers to undo it. False where the person thought better of it
/// or it was refused. Of several, what only a person could say of each is not asked.
bool actOnRegistrations(Workspace& workspace, registrations::Act act, const std::vector<RecordId>& registrations);

/// Decides a conflict for a reason the person gives: "different", "both", "prefer"; empty takes the decision back.
bool decideConflict(Workspace& workspace, const registrations::Conflict& conflict, const QString& decision);

/// What a new registration is asked for.
[[nodiscard]] QStringList registrationFields();

/// Lets protections end whose last day is over, where there are any; a toast says how many, and offers to undo it.
void rollRegistrations(Workspace& workspace);

} // namespace channelbook
