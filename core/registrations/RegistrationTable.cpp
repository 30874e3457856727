#include "core/registrations/RegistrationTable.h"

#include <algorithm>
#include <array>

namespace channelbook::registrations {

namespace {

using enum State;

// An answer is given by another than the one who registered; giving up one's own needs nobody else.
constexpr std::array table{
    Transition{Draft, Act::Submit, Submitted},
    Transition{Draft, Act::Withdraw, Withdrawn},
    Transition{Submitted, Act::Review, InReview, Actor::OtherPerson},
    Transition{Submitted, Act::Approve, Approved, Actor::OtherPerson},
    Transition{Submitted, Act::Return, Returned, Actor::OtherPerson},
    Transition{Submitted, Act::Reject, Rejected, Actor::OtherPerson},
    Transition{Submitted, Act::Withdraw, Withdrawn},
    Transition{InReview, Act::Approve, Approved, Actor::OtherPerson},
    Transition{InReview, Act::Return, Returned, Actor::OtherPerson},
    Transition{InReview, Act::Reject, Rejected, Actor::OtherPerson},
    Transition{InReview, Act::Withdraw, Withdrawn},
    Transition{Returned, Act::Submit, Submitted},
    Transition{Returned, Act::Withdraw, Withdrawn},
    Transition{Rejected, Act::Reopen, InReview, Actor::OtherPerson},
    Transition{Withdrawn, Act::Reopen, Draft},
    Transition{Approved, Act::AskExtension, Approved},
    Transition{Approved, Act::Extend, Approved, Actor::OtherPerson},
    Transition{Approved, Act::RefuseExtension, Approved, Actor::OtherPerson},
    Transition{Approved, Act::Withdraw, Withdrawn},
    Transition{Approved, Act::Expire, Expired, Actor::Clock},
    Transition{Approved, Act::Convert, Converted, Actor::Deal},
    Transition{Converted, Act::Unconvert, Approved, Actor::Deal},
};

constexpr std::array states{Draft, Submitted, InReview, Approved, Returned, Rejected, Converted, Expired, Withdrawn};
constexpr std::array stateTexts{u"draft",    u"submitted", u"in_review", u"approved", u"returned",
                                u"rejected", u"converted", u"expired",   u"withdrawn"};
constexpr std::array acts{Act::Submit,   Act::Review,  Act::Approve,      Act::Return, Act::Reject,
                          Act::Withdraw, Act::Reopen,  Act::AskExtension, Act::Extend, Act::RefuseExtension,
                          Act::Expire,   Act::Convert, Act::Unconvert};
constexpr std::array actTexts{u"submit",   u"review",  u"approve",       u"return", u"reject",
                              u"withdraw", u"reopen",  u"ask_extension", u"extend", u"refuse_extension",
                              u"expire",   u"convert", u"unconvert"};
static_assert(states.size() == stateTexts.size() && acts.size() == actTexts.size());

} // namespace

std::span<const Transition> transitions() {
    return table;
}

std::optional<Transition> transition(State state, Act act) {
    for (const Transition& step : table)
        if (step.from == state && step.act == act) return step;
    return std::nullopt;
}

QString stateName(State state) {
    return QString::fromUtf16(stateTexts[static_cast<std::size_t>(state)]);
}

std::optional<State> stateNamed(QStringView name) {
    for (const State state : states)
        if (name == stateTexts[static_cast<std::size_t>(state)]) return state;
    return std::nullopt;
}

QString actName(Act act) {
    return QString::fromUtf16(actTexts[static_cast<std::size_t>(act)]);
}

std::optional<Act> actNamed(QStringView name) {
    for (const Act act : acts)
        if (name == actTexts[static_cast<std::size_t>(act)]) return act;
    return std::nullopt;
}

std::span<const State> allStates() {
    return states;
}
std::span<const Act> allActs() {
    return acts;
}

QStringList stateNames() {
    QStringList names;
    for (const State state : states) names << stateName(state);
    return names;
}

QStringList actNamesOfPersons() {
    QStringList names;
    for (const Act act : acts) {
        const bool byPerson = std::any_of(table.begin(), table.end(), [&](const Transition& step) {
            return step.act == act && (step.by == Actor::Person || step.by == Actor::OtherPerson);
        });
        if (byPerson) names << actName(act);
    }
    return names;
}

bool isOpen(State state) {
    return state == Submitted || state == InReview;
}
bool keepsPlace(State state) {
    return isOpen(state) || state == Returned || state == Approved || state == Converted;
}

} // namespace channelbook::registrations
