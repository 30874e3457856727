#include "core/playbooks/States.h"

#include <QCoreApplication>

#include <array>
#include <span>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;

namespace {

struct Transition {
    StepState from;
    StepAct act;
    StepState to;
};

using enum StepState;
// A remark and a reassignment leave a step where it is; a reminder makes sense only where somebody can act.
constexpr std::array transitions{
    Transition{Waiting, StepAct::Waive, Waived},    Transition{Waiting, StepAct::Assign, Waiting},
    Transition{Waiting, StepAct::Comment, Waiting}, Transition{Ready, StepAct::Start, Active},
    Transition{Ready, StepAct::Complete, Done},     Transition{Ready, StepAct::Waive, Waived},
    Transition{Ready, StepAct::Block, Blocked},     Transition{Ready, StepAct::Assign, Ready},
    Transition{Ready, StepAct::Comment, Ready},     Transition{Ready, StepAct::Nudge, Ready},
    Transition{Active, StepAct::Complete, Done},    Transition{Active, StepAct::Waive, Waived},
    Transition{Active, StepAct::Block, Blocked},    Transition{Active, StepAct::Reopen, Ready},
    Transition{Active, StepAct::Assign, Active},    Transition{Active, StepAct::Comment, Active},
    Transition{Active, StepAct::Nudge, Active},     Transition{Blocked, StepAct::Start, Active},
    Transition{Blocked, StepAct::Complete, Done},   Transition{Blocked, StepAct::Waive, Waived},
    Transition{Blocked, StepAct::Reopen, Ready},    Transition{Blocked, StepAct::Assign, Blocked},
    Transition{Blocked, StepAct::Comment, Blocked}, Transition{Blocked, StepAct::Nudge, Blocked},
    Transition{Done, StepAct::Reopen, Ready},       Transition{Done, StepAct::Comment, Done},
    Transition{Waived, StepAct::Reopen, Ready},     Transition{Waived, StepAct::Comment, Waived},
};

struct RunTransition {
    RunState from;
    RunAct act;
    RunState to;
};
// A finished run is taken up again by reopening the step that is not done after all.
constexpr std::array runTransitions{
    RunTransition{RunState::Active, RunAct::Finish, RunState::Finished},
    RunTransition{RunState::Active, RunAct::Cancel, RunState::Cancelled},
    RunTransition{RunState::Cancelled, RunAct::Reopen, RunState::Active},
};

template <class Value>
struct Named {
    Value value;
    const char* name;
    const char* label;
};
constexpr std::array stateNames{
    Named<StepState>{Waiting, "waiting", QT_TRANSLATE_NOOP("Playbook", "Waiting")},
    Named<StepState>{Ready, "ready", QT_TRANSLATE_NOOP("Playbook", "Ready")},
    Named<StepState>{Active, "active", QT_TRANSLATE_NOOP("Playbook", "In progress")},
    Named<StepState>{Blocked, "blocked", QT_TRANSLATE_NOOP("Playbook", "Blocked")},
    Named<StepState>{Done, "done", QT_TRANSLATE_NOOP("Playbook", "Done")},
    Named<StepState>{Waived, "waived", QT_TRANSLATE_NOOP("Playbook", "Waived")},
};
constexpr std::array runStateNames{
    Named<RunState>{RunState::Active, "active", QT_TRANSLATE_NOOP("Playbook", "Running")},
    Named<RunState>{RunState::Finished, "finished", QT_TRANSLATE_NOOP("Playbook", "Finished")},
    Named<RunState>{RunState::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Playbook", "Cancelled")},
};
constexpr std::array actNames{
    Named<StepAct>{StepAct::Start, "start", QT_TRANSLATE_NOOP("Playbook", "Start")},
    Named<StepAct>{StepAct::Complete, "complete", QT_TRANSLATE_NOOP("Playbook", "Complete")},
    Named<StepAct>{StepAct::Waive, "waive", QT_TRANSLATE_NOOP("Playbook", "Waive")},
    Named<StepAct>{StepAct::Block, "block", QT_TRANSLATE_NOOP("Playbook", "Block")},
    Named<StepAct>{StepAct::Reopen, "reopen", QT_TRANSLATE_NOOP("Playbook", "Reopen")},
    Named<StepAct>{StepAct::Assign, "assign", QT_TRANSLATE_NOOP("Playbook", "Assign")},
    Named<StepAct>{StepAct::Comment, "comment", QT_TRANSLATE_NOOP("Playbook", "Comment")},
    Named<StepAct>{StepAct::Nudge, "nudge", QT_TRANSLATE_NOOP("Playbook", "Nudge")},
};

// Of any length: with the length in its type, one function for two tables confuses a compiler that joins them.
template <class Value>
using Names = std::span<const Named<Value>>;

template <class Value>
QString nameIn(Names<Value> table, Value value) {
    return QString::fromLatin1(table[static_cast<std::size_t>(value)].name);
}
template <class Value>
QString labelIn(Names<Value> table, Value value) {
    return QCoreApplication::translate("Playbook", table[static_cast<std::size_t>(value)].label);
}
template <class Value>
std::optional<Value> valueIn(Names<Value> table, const QString& name) {
    for (const Named<Value>& entry : table)
        if (name == QLatin1String(entry.name)) return entry.value;
    return std::nullopt;
}

} // namespace

std::optional<StepState> after(StepState state, StepAct act) {
    for (const Transition& transition : transitions)
        if (transition.from == state && transition.act == act) return transition.to;
    return std::nullopt;
}

std::vector<StepAct> allowedActs(StepState state) {
    std::vector<StepAct> acts;
    for (const StepAct act : allStepActs())
        if (after(state, act)) acts.push_back(act);
    return acts;
}

std::optional<RunState> after(RunState state, RunAct act) {
    for (const RunTransition& transition : runTransitions)
        if (transition.from == state && transition.act == act) return transition.to;
    return std::nullopt;
}

const std::vector<StepState>& allStepStates() {
    static const std::vector<StepState> states{Waiting, Ready, Active, Blocked, Done, Waived};
    return states;
}

const std::vector<StepAct>& allStepActs() {
    static const std::vector<StepAct> acts{StepAct::Start,  StepAct::Complete, StepAct::Waive,   StepAct::Block,
                                           StepAct::Reopen, StepAct::Assign,   StepAct::Comment, StepAct::Nudge};
    return acts;
}

QString stateName(StepState state) {
    return nameIn<StepState>(stateNames, state);
}
QString stateName(RunState state) {
    return nameIn<RunState>(runStateNames, state);
}
QString actName(StepAct act) {
    return nameIn<StepAct>(actNames, act);
}
StepState stepStateOf(const QString& name) {
    return valueIn<StepState>(stateNames, name).value_or(Waiting);
}
RunState runStateOf(const QString& name) {
    return valueIn<RunState>(runStateNames, name).value_or(RunState::Active);
}
std::optional<StepAct> stepActOf(const QString& name) {
    return valueIn<StepAct>(actNames, name);
}
QString stateLabel(StepState state) {
    return labelIn<StepState>(stateNames, state);
}
QString stateLabel(RunState state) {
    return labelIn<RunState>(runStateNames, state);
}
QString actLabel(StepAct act) {
    return labelIn<StepAct>(actNames, act);
}

} // namespace channelbook::playbooks
