#include "ui/onboarding/PlaybookCommands.h"

#include "ui/onboarding/RunWords.h"

namespace channelbook {

using playbooks::StepAct;

std::optional<StepAct> actOf(PageCommand command) {
    switch (command) {
    case PageCommand::StartStep:
        return StepAct::Start;
    case PageCommand::CompleteStep:
        return StepAct::Complete;
    case PageCommand::WaiveStep:
        return StepAct::Waive;
    case PageCommand::BlockStep:
        return StepAct::Block;
    case PageCommand::ReopenStep:
        return StepAct::Reopen;
    case PageCommand::AssignStep:
        return StepAct::Assign;
    case PageCommand::CommentStep:
        return StepAct::Comment;
    case PageCommand::NudgeStep:
        return StepAct::Nudge;
    default:
        return {};
    }
}

std::optional<StepAct> actOfKey(int key) {
    for (const StepAct act : playbooks::allStepActs())
        if (keyOf(act).unicode() == key) return act;
    return {};
}

} // namespace channelbook
