#include "core/funds/ClaimTable.h"

#include <QCoreApplication>

#include <array>

namespace channelbook::funds {

namespace {

using State = ClaimState;
using Act = ClaimAct;
using Actor = ClaimActor;

constexpr std::array transitions{
    ClaimTransition{State::Draft, Act::Submit, State::Submitted},
    ClaimTransition{State::Draft, Act::Withdraw, State::Withdrawn},
    ClaimTransition{State::Submitted, Act::Review, State::InReview, Actor::SomebodyElse},
    ClaimTransition{State::Submitted, Act::Approve, State::Approved, Actor::SomebodyElse},
    ClaimTransition{State::Submitted, Act::Return, State::Returned, Actor::SomebodyElse, true},
    ClaimTransition{State::Submitted, Act::Reject, State::Rejected, Actor::SomebodyElse, true},
    ClaimTransition{State::Submitted, Act::Withdraw, State::Withdrawn},
    ClaimTransition{State::InReview, Act::Approve, State::Approved, Actor::SomebodyElse},
    ClaimTransition{State::InReview, Act::Return, State::Returned, Actor::SomebodyElse, true},
    ClaimTransition{State::InReview, Act::Reject, State::Rejected, Actor::SomebodyElse, true},
    ClaimTransition{State::InReview, Act::Withdraw, State::Withdrawn},
    ClaimTransition{State::Returned, Act::Submit, State::Submitted},
    ClaimTransition{State::Returned, Act::Withdraw, State::Withdrawn},
    ClaimTransition{State::Approved, Act::Return, State::Returned, Actor::SomebodyElse, true},
    ClaimTransition{State::Approved, Act::Pay, State::Paid, Actor::SomebodyElse},
    ClaimTransition{State::Paid, Act::ClawBack, State::ClawedBack, Actor::SomebodyElse, true},
};

constexpr std::array states{State::Draft,    State::Submitted, State::InReview, State::Approved,  State::Returned,
                            State::Rejected, State::Withdrawn, State::Paid,     State::ClawedBack};
constexpr std::array stateNames{u"draft",    u"submitted", u"in_review", u"approved",   u"returned",
                                u"rejected", u"withdrawn", u"paid",      u"clawed_back"};
constexpr std::array stateLabels{QT_TRANSLATE_NOOP("Funds", "Draft"),      QT_TRANSLATE_NOOP("Funds", "Submitted"),
                                 QT_TRANSLATE_NOOP("Funds", "In review"),  QT_TRANSLATE_NOOP("Funds", "Approved"),
                                 QT_TRANSLATE_NOOP("Funds", "Returned"),   QT_TRANSLATE_NOOP("Funds", "Rejected"),
                                 QT_TRANSLATE_NOOP("Funds", "Withdrawn"),  QT_TRANSLATE_NOOP("Funds", "Paid"),
                                 QT_TRANSLATE_NOOP("Funds", "Clawed back")};
constexpr std::array acts{Act::Submit, Act::Review,   Act::Approve, Act::Return,
                          Act::Reject, Act::Withdraw, Act::Pay,     Act::ClawBack};
constexpr std::array actNames{u"submit", u"review",   u"approve", u"return",
                              u"reject", u"withdraw", u"pay",     u"claw_back"};
constexpr std::array actLabels{QT_TRANSLATE_NOOP("Funds", "Submit"),  QT_TRANSLATE_NOOP("Funds", "Take into review"),
                               QT_TRANSLATE_NOOP("Funds", "Approve"), QT_TRANSLATE_NOOP("Funds", "Return"),
                               QT_TRANSLATE_NOOP("Funds", "Reject"),  QT_TRANSLATE_NOOP("Funds", "Withdraw"),
                               QT_TRANSLATE_NOOP("Funds", "Pay"),     QT_TRANSLATE_NOOP("Funds", "Claw back")};
static_assert(states.size() == stateNames.size() && states.size() == stateLabels.size());
static_assert(acts.size() == actNames.size() && acts.size() == actLabels.size());

QString words(const char* text) {
    return QCoreApplication::translate("Funds", text);
}

} // namespace

std::span<const ClaimTransition> claimTransitions() {
    return transitions;
}

std::optional<ClaimTransition> claimTransition(ClaimState state, ClaimAct act) {
    for (const ClaimTransition& transition : transitions)
        if (transition.from == state && transition.act == act) return transition;
    return std::nullopt;
}

std::span<const ClaimState> allClaimStates() {
    return states;
}
std::span<const ClaimAct> allClaimActs() {
    return acts;
}

QString stateName(ClaimState state) {
    return QString::fromUtf16(stateNames[static_cast<std::size_t>(state)]);
}
QString actName(ClaimAct act) {
    return QString::fromUtf16(actNames[static_cast<std::size_t>(act)]);
}

std::optional<ClaimState> claimState(QStringView name) {
    for (const State state : states)
        if (name == stateNames[static_cast<std::size_t>(state)]) return state;
    return std::nullopt;
}

std::optional<ClaimAct> claimAct(QStringView name) {
    for (const Act act : acts)
        if (name == actNames[static_cast<std::size_t>(act)]) return act;
    return std::nullopt;
}

QStringList claimStateNames() {
    QStringList names;
    for (const State state : states) names << stateName(state);
    return names;
}

QStringList claimActNames() {
    QStringList names;
    for (const Act act : acts) names << actName(act);
    return names;
}

QString stateLabel(ClaimState state) {
    return words(stateLabels[static_cast<std::size_t>(state)]);
}
QString actLabel(ClaimAct act) {
    return words(actLabels[static_cast<std::size_t>(act)]);
}

} // namespace channelbook::funds
