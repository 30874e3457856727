#include "core/partners/AgreementTable.h"

#include <algorithm>
#include <array>

namespace channelbook::partners {

namespace {

using State = AgreementState;
using Action = AgreementAction;
using Actor = AgreementActor;

constexpr std::array transitions{
    AgreementTransition{State::Draft, Action::Send, State::Sent},
    AgreementTransition{State::Draft, Action::SignPartner, State::Signed},
    AgreementTransition{State::Draft, Action::SignUs, State::Signed},
    AgreementTransition{State::Draft, Action::Withdraw, State::Withdrawn},
    AgreementTransition{State::Sent, Action::Recall, State::Draft},
    AgreementTransition{State::Sent, Action::SignPartner, State::Signed},
    AgreementTransition{State::Sent, Action::SignUs, State::Signed},
    AgreementTransition{State::Sent, Action::Withdraw, State::Withdrawn},
    AgreementTransition{State::Signed, Action::Activate, State::Active},
    AgreementTransition{State::Signed, Action::Withdraw, State::Withdrawn},
    AgreementTransition{State::Active, Action::Renew, State::Active},
    AgreementTransition{State::Active, Action::GiveNotice, State::Expiring},
    AgreementTransition{State::Active, Action::Terminate, State::Terminated},
    AgreementTransition{State::Active, Action::Expire, State::Expired, Actor::Clock},
    AgreementTransition{State::Active, Action::Replace, State::Replaced, Actor::NextVersion},
    AgreementTransition{State::Expiring, Action::Renew, State::Active},
    AgreementTransition{State::Expiring, Action::WithdrawNotice, State::Active},
    AgreementTransition{State::Expiring, Action::Terminate, State::Terminated},
    AgreementTransition{State::Expiring, Action::Expire, State::Expired, Actor::Clock},
    AgreementTransition{State::Expiring, Action::Replace, State::Replaced, Actor::NextVersion},
    AgreementTransition{State::Expired, Action::Renew, State::Active},
    AgreementTransition{State::Expired, Action::Replace, State::Replaced, Actor::NextVersion},
    AgreementTransition{State::Withdrawn, Action::Reopen, State::Draft},
};

constexpr std::array states{State::Draft, State::Sent, State::Signed, State::Active, State::Expiring, State::Expired, State::Terminated, State::Replaced, State::Withdrawn};
constexpr std::array stateNames{u"draft", u"sent", u"signed", u"active", u"expiring", u"expired", u"terminated", u"replaced", u"withdrawn"};
constexpr std::array actions{Action::Send, Action::Recall, Action::SignPartner, Action::SignUs, Action::Activate, Action::Renew, Action::GiveNotice,
                             Action::WithdrawNotice, Action::Terminate, Action::Expire, Action::Replace, Action::Withdraw, Action::Reopen};
constexpr std::array actionNames{u"send", u"recall", u"sign_partner", u"sign_us", u"activate", u"renew", u"give_notice",
                                 u"withdraw_notice", u"terminate", u"expire", u"replace", u"withdraw", u"reopen"};
static_assert(states.size() == stateNames.size() && actions.size() == actionNames.size());

} // namespace

std::span<const AgreementTransition> agreementTransitions() { return transitions; }

std::optional<AgreementTransition> agreementTransition(AgreementState state, AgreementAction action) {
    for (const AgreementTransition& transition : transitions)
        if (transition.from == state && transition.action == action) return transition;
    return std::nullopt;
}

QString stateName(AgreementState state) { return QString::fromUtf16(stateNames[static_cast<std::size_t>(state)]); }

std::optional<AgreementState> agreementState(QStringView name) {
    for (const AgreementState state : states)
        if (name == stateNames[static_cast<std::size_t>(state)]) return state;
    return std::nullopt;
}

QString actionName(AgreementAction action) { return QString::fromUtf16(actionNames[static_cast<std::size_t>(action)]); }

std::optional<AgreementAction> agreementAction(QStringView name) {
    for (const AgreementAction action : actions)
        if (name == actionNames[static_cast<std::size_t>(action)]) return action;
    return std::nullopt;
}

std::span<const AgreementState> allAgreementStates() { return states; }
std::span<const AgreementAction> allAgreementActions() { return actions; }

QStringList agreementStateNames() {
    QStringList names;
    for (const AgreementState state : states) names << stateName(state);
    return names;
}

QStringList agreementActionNames() {
    QStringList names;
    for (const AgreementAction action : actions) {
        const bool byPerson = std::any_of(transitions.begin(), transitions.end(), [&](const AgreementTransition& one) { return one.action == action && one.by == Actor::Person; });
        if (byPerson) names << actionName(action);
    }
    return names;
}

bool isInForce(AgreementState state) { return state == State::Active || state == State::Expiring; }

} // namespace channelbook::partners
