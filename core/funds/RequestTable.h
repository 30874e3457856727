#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace channelbook::funds {

/// Where a request for market development funds stands.
enum class RequestState {
    Draft,
    Submitted,
    InReview,
    Approved,
    Returned,
    Rejected,
    InProgress,
    Completed,
    Cancelled,
    Expired
};

/// What is done with it. `Release` gives back what nobody will claim, `Extend` moves the last day for claims.
enum class RequestAct { Submit, Review, Approve, Return, Reject, Start, Complete, Cancel, Release, Extend, Expire };

/// Who may: anybody, only somebody who did not ask for it, or only the clock.
enum class RequestActor { Anybody, SomebodyElse, Clock };

/// One allowed step.
struct RequestTransition {
    RequestState from;
    RequestAct act;
    RequestState to;
    RequestActor by = RequestActor::Anybody;
    bool needsReason = false;
};

/// The one table of what may be done when, and where it leads. Where more levels of approval are to come, approving
/// leads to InReview. Whatever is not in it is refused.
[[nodiscard]] std::span<const RequestTransition> requestTransitions();
/// The step of an act in a state; nothing where it is not allowed.
[[nodiscard]] std::optional<RequestTransition> requestTransition(RequestState state, RequestAct act);

[[nodiscard]] std::span<const RequestState> allRequestStates();
[[nodiscard]] std::span<const RequestAct> allRequestActs();

/// As stored and typed: "in_review", "approve" …
[[nodiscard]] QString stateName(RequestState state);
[[nodiscard]] QString actName(RequestAct act);
[[nodiscard]] std::optional<RequestState> requestState(QStringView name);
[[nodiscard]] std::optional<RequestAct> requestAct(QStringView name);
[[nodiscard]] QStringList requestStateNames();
/// The acts a person can take in some state.
[[nodiscard]] QStringList requestActNames();

/// The same for people, translated.
[[nodiscard]] QString stateLabel(RequestState state);
[[nodiscard]] QString actLabel(RequestAct act);

/// Whether an approver's answer is awaited.
[[nodiscard]] constexpr bool isWaiting(RequestState state) {
    return state == RequestState::Submitted || state == RequestState::InReview;
}
/// Whether money is set aside for it that can be claimed.
[[nodiscard]] constexpr bool isClaimable(RequestState state) {
    return state == RequestState::Approved || state == RequestState::InProgress || state == RequestState::Completed;
}

} // namespace channelbook::funds
