#include "core/funds/RequestTable.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace channelbook::funds {

namespace {

using State = RequestState;
using Act = RequestAct;
using Actor = RequestActor;

constexpr std::array transitions{
    RequestTransition{State::Draft, Act::Submit, State::Submitted},
    RequestTransition{State::Draft, Act::Cancel, State::Cancelled},
    RequestTransition{State::Submitted, Act::Review, State::InReview, Actor::SomebodyElse},
    RequestTransition{State::Submitted, Act::Approve, State::Approved, Actor::SomebodyElse},
    RequestTransition{State::Submitted, Act::Return, State::Returned, Actor::SomebodyElse, true},
    RequestTransition{State::Submitted, Act::Reject, State::Rejected, Actor::SomebodyElse, true},
    RequestTransition{State::Submitted, Act::Cancel, State::Cancelled},
    RequestTransition{State::InReview, Act::Approve, State::Approved, Actor::SomebodyElse},
    RequestTransition{State::InReview, Act::Return, State::Returned, Actor::SomebodyElse, true},
    RequestTransition{State::InReview, Act::Reject, State::Rejected, Actor::SomebodyElse, true},
    RequestTransition{State::InReview, Act::Cancel, State::Cancelled},
    RequestTransition{State::Returned, Act::Submit, State::Submitted},
    RequestTransition{State::Returned, Act::Cancel, State::Cancelled},
    RequestTransition{State::Approved, Act::Start, State::InProgress},
    RequestTransition{State::Approved, Act::Cancel, State::Cancelled, Actor::Anybody, true},
    RequestTransition{State::Approved, Act::Extend, State::Approved, Actor::SomebodyElse, true},
    RequestTransition{State::Approved, Act::Expire, State::Expired, Actor::Clock},
    RequestTransition{State::InProgress, Act::Complete, State::Completed},
    RequestTransition{State::InProgress, Act::Cancel, State::Cancelled, Actor::Anybody, true},
    RequestTransition{State::InProgress, Act::Extend, State::InProgress, Actor::SomebodyElse, true},
    RequestTransition{State::InProgress, Act::Expire, State::Expired, Actor::Clock},
    RequestTransition{State::Completed, Act::Release, State::Completed},
    RequestTransition{State::Completed, Act::Extend, State::Completed, Actor::SomebodyElse, true},
    RequestTransition{State::Completed, Act::Expire, State::Completed, Actor::Clock},
};

constexpr std::array states{State::Draft,    State::Submitted,  State::InReview,  State::Approved,  State::Returned,
                            State::Rejected, State::InProgress, State::Completed, State::Cancelled, State::Expired};
constexpr std::array stateNames{u"draft",    u"submitted",   u"in_review", u"approved",  u"returned",
                                u"rejected", u"in_progress", u"completed", u"cancelled", u"expired"};
constexpr std::array stateLabels{QT_TRANSLATE_NOOP("Funds", "Draft"),       QT_TRANSLATE_NOOP("Funds", "Submitted"),
                                 QT_TRANSLATE_NOOP("Funds", "In review"),   QT_TRANSLATE_NOOP("Funds", "Approved"),
                                 QT_TRANSLATE_NOOP("Funds", "Returned"),    QT_TRANSLATE_NOOP("Funds", "Rejected"),
                                 QT_TRANSLATE_NOOP("Funds", "In progress"), QT_TRANSLATE_NOOP("Funds", "Completed"),
                                 QT_TRANSLATE_NOOP("Funds", "Cancelled"),   QT_TRANSLATE_NOOP("Funds", "Expired")};
constexpr std::array acts{Act::Submit,   Act::Review, Act::Approve, Act::Return, Act::Reject, Act::Start,
                          Act::Complete, Act::Cancel, Act::Release, Act::Extend, Act::Expire};
constexpr std::array actNames{u"submit",   u"review", u"approve", u"return", u"reject", u"start",
                              u"complete", u"cancel", u"release", u"extend", u"expire"};
constexpr std::array actLabels{QT_TRANSLATE_NOOP("Funds", "Submit"),
                               QT_TRANSLATE_NOOP("Funds", "Take into review"),
                               QT_TRANSLATE_NOOP("Funds", "Approve"),
                               QT_TRANSLATE_NOOP("Funds", "Return"),
                               QT_TRANSLATE_NOOP("Funds", "Reject"),
                               QT_TRANSLATE_NOOP("Funds", "Start"),
                               QT_TRANSLATE_NOOP("Funds", "Complete"),
                               QT_TRANSLATE_NOOP("Funds", "Cancel request"),
                               QT_TRANSLATE_NOOP("Funds", "Release the rest"),
                               QT_TRANSLATE_NOOP("Funds", "Extend"),
                               QT_TRANSLATE_NOOP("Funds", "Expire")};
static_assert(states.size() == stateNames.size() && states.size() == stateLabels.size());
static_assert(acts.size() == actNames.size() && acts.size() == actLabels.size());

QString words(const char* text) {
    return QCoreApplication::translate("Funds", text);
}

} // namespace

std::span<const RequestTransition> requestTransitions() {
    return transitions;
}

std::optional<RequestTransition> requestTransition(RequestState state, RequestAct act) {
    for (const RequestTransition& transition : transitions)
        if (transition.from == state && transition.act == act) return transition;
    return std::nullopt;
}

std::span<const RequestState> allRequestStates() {
    return states;
}
std::span<const RequestAct> allRequestActs() {
    return acts;
}

QString stateName(RequestState state) {
    return QString::fromUtf16(stateNames[static_cast<std::size_t>(state)]);
}
QString actName(RequestAct act) {
    return QString::fromUtf16(actNames[static_cast<std::size_t>(act)]);
}

std::optional<RequestState> requestState(QStringView name) {
    for (const State state : states)
        if (name == stateNames[static_cast<std::size_t>(state)]) return state;
    return std::nullopt;
}

std::optional<RequestAct> requestAct(QStringView name) {
    for (const Act act : acts)
        if (name == actNames[static_cast<std::size_t>(act)]) return act;
    return std::nullopt;
}

QStringList requestStateNames() {
    QStringList names;
    for (const State state : states) names << stateName(state);
    return names;
}

QStringList requestActNames() {
    QStringList names;
    for (const Act act : acts)
        if (act != Act::Expire) names << actName(act);
    return names;
}

QString stateLabel(RequestState state) {
    return words(stateLabels[static_cast<std::size_t>(state)]);
}
QString actLabel(RequestAct act) {
    return words(actLabels[static_cast<std::size_t>(act)]);
}

} // namespace channelbook::funds
