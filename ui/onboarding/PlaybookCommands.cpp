#include "ui/onboarding/PlaybookCommands.h"

#include "ui/onboarding/RunWords.h"

#include <algorithm>
#include <array>

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

bool touchesPlaybooks(const store::Changes& changes) {
    // A deal's stage changes what is won, a partner's manager who is named.
    static constexpr std::array<QStringView, 11> tables{
        u"playbook_template", u"playbook_version", u"playbook_run", u"playbook_step", u"playbook_comment",
        u"company",           u"partner",          u"owner",        u"deal",          u"deal_partner",
        u"calendar"};
    return std::any_of(tables.begin(), tables.end(), [&](QStringView table) { return changes.touches(table); });
}

} // namespace channelbook
