#pragma once

namespace channelbook {

class Workspace;

/// Moves agreements on to today where something is due; a toast says what, and offers to undo it.
void rollAgreements(Workspace& workspace);

} // namespace channelbook
