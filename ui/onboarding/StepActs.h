#pragma once

#include "core/playbooks/Runs.h"
#include "ui/shell/Workspace.h"

namespace channelbook {

/// What acts on steps are told of them.
struct StepsAt {
    std::vector<RecordId> steps;
    QString title;   ///< the step's; of several what they have in common, or empty
    QString partner; ///< the partner's name; empty for several
    playbooks::Evidence evidence = playbooks::Evidence::None; ///< asked for where it is completed by hand
    bool required = true;                                     ///< waiving it needs a reason
};

/// Asks for what an act needs (a reason, evidence, an owner, words) and does it to all of the steps as one command,
/// with the toast that offers to undo it. False where the person thought better of it or it was refused.
bool actOnSteps(Workspace& workspace, playbooks::StepAct act, const StepsAt& at);

/// Gives runs to an owner the person chooses.
bool assignRuns(Workspace& workspace, const std::vector<RecordId>& runs);
/// Cancels runs for a reason the person gives.
bool cancelRuns(Workspace& workspace, const std::vector<RecordId>& runs);

} // namespace channelbook
