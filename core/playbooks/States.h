#pragma once

#include "core/base/Error.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace channelbook::playbooks {

/// Where a step of a run stands.
enum class StepState {
    Waiting, ///< for the steps it depends on
    Ready,   ///< nobody has begun
    Active,
    Blocked, ///< somebody has said what is in the way
    Done,
    Waived, ///< not done, and nobody need do it
};

/// What is done to a step.
enum class StepAct { Start, Complete, Waive, Block, Reopen, Assign, Comment, Nudge };

/// Where a run stands, and what is done to it as a whole.
enum class RunState { Active, Finished, Cancelled };
enum class RunAct { Finish, Cancel, Reopen };

/// What an act of a step makes of a state; nothing where it is not allowed. The one table of a step's transitions:
/// buttons, command line and automation ask it. `Reopen` leads to Ready, or Waiting where the step's dependencies are
/// open.
[[nodiscard]] std::optional<StepState> after(StepState state, StepAct act);
/// The acts allowed in a state.
[[nodiscard]] std::vector<StepAct> allowedActs(StepState state);
/// Likewise for a run.
[[nodiscard]] std::optional<RunState> after(RunState state, RunAct act);

/// Whether a step needs nobody's work any more.
[[nodiscard]] constexpr bool isClosed(StepState state) {
    return state == StepState::Done || state == StepState::Waived;
}
/// Whether somebody can work on a step now, or says what keeps them from it.
[[nodiscard]] constexpr bool isOpen(StepState state) {
    return state == StepState::Ready || state == StepState::Active || state == StepState::Blocked;
}

[[nodiscard]] const std::vector<StepState>& allStepStates();
[[nodiscard]] const std::vector<StepAct>& allStepActs();

/// The words values have in the store, in files and on the command line.
[[nodiscard]] QString stateName(StepState state);
[[nodiscard]] QString stateName(RunState state);
[[nodiscard]] QString actName(StepAct act);
[[nodiscard]] StepState stepStateOf(const QString& name);
[[nodiscard]] RunState runStateOf(const QString& name);
[[nodiscard]] std::optional<StepAct> stepActOf(const QString& name);

/// The same for people, translated.
[[nodiscard]] QString stateLabel(StepState state);
[[nodiscard]] QString stateLabel(RunState state);
[[nodiscard]] QString actLabel(StepAct act);

} // namespace channelbook::playbooks
