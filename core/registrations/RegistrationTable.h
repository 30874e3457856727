#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace channelbook::registrations {

/// Where a registration stands. "Converted" is one whose deal is won; "expired" one whose protection ran out before.
enum class State { Draft, Submitted, InReview, Approved, Returned, Rejected, Converted, Expired, Withdrawn };

/// What can be done with a registration.
enum class Act {
    Submit,
    Review,
    Approve,
    Return,
    Reject,
    Withdraw,
    Reopen,
    AskExtension,
    Extend,
    RefuseExtension,
    Expire,
    Convert,
    Unconvert
};

/// Who may do it: a person, a person other than the one who registered it, only the clock, or only the deal it led to.
enum class Actor { Person, OtherPerson, Clock, Deal };

/// One allowed step.
struct Transition {
    State from;
    Act act;
    State to;
    Actor by = Actor::Person;
};

/// The one table of what may be done when, by whom, and where it leads. Whatever is not in it is refused.
[[nodiscard]] std::span<const Transition> transitions();
/// The step of an act in a state; nothing where it is not allowed.
[[nodiscard]] std::optional<Transition> transition(State state, Act act);

/// As stored and typed: "draft", "in_review" …; "submit", "ask_extension" …
[[nodiscard]] QString stateName(State state);
[[nodiscard]] std::optional<State> stateNamed(QStringView name);
[[nodiscard]] QString actName(Act act);
[[nodiscard]] std::optional<Act> actNamed(QStringView name);

[[nodiscard]] std::span<const State> allStates();
[[nodiscard]] std::span<const Act> allActs();
[[nodiscard]] QStringList stateNames();
/// The acts a person may take in some state.
[[nodiscard]] QStringList actNamesOfPersons();

/// Whether it waits for our answer.
[[nodiscard]] bool isOpen(State state);
/// Whether it keeps its place against later ones: it waits for an answer, was sent back for one, or is approved.
[[nodiscard]] bool keepsPlace(State state);

} // namespace channelbook::registrations
