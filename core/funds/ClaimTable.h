#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace channelbook::funds {

/// Where a claim of an approved request stands.
enum class ClaimState { Draft, Submitted, InReview, Approved, Returned, Rejected, Withdrawn, Paid, ClawedBack };

/// What is done with it.
enum class ClaimAct { Submit, Review, Approve, Return, Reject, Withdraw, Pay, ClawBack };

/// Who may: anybody, or only somebody who neither made it nor asked for the money.
enum class ClaimActor { Anybody, SomebodyElse };

/// One allowed step.
struct ClaimTransition {
    ClaimState from;
    ClaimAct act;
    ClaimState to;
    ClaimActor by = ClaimActor::Anybody;
    bool needsReason = false;
};

/// The one table of what may be done when, and where it leads. A claim of which only a part is clawed back stays paid.
/// Whatever is not in it is refused.
[[nodiscard]] std::span<const ClaimTransition> claimTransitions();
/// The step of an act in a state; nothing where it is not allowed.
[[nodiscard]] std::optional<ClaimTransition> claimTransition(ClaimState state, ClaimAct act);

[[nodiscard]] std::span<const ClaimState> allClaimStates();
[[nodiscard]] std::span<const ClaimAct> allClaimActs();

/// As stored and typed: "clawed_back", "pay" …
[[nodiscard]] QString stateName(ClaimState state);
[[nodiscard]] QString actName(ClaimAct act);
[[nodiscard]] std::optional<ClaimState> claimState(QStringView name);
[[nodiscard]] std::optional<ClaimAct> claimAct(QStringView name);
[[nodiscard]] QStringList claimStateNames();
[[nodiscard]] QStringList claimActNames();

/// The same for people, translated.
[[nodiscard]] QString stateLabel(ClaimState state);
[[nodiscard]] QString actLabel(ClaimAct act);

/// Whether money of its request is set aside for it.
[[nodiscard]] constexpr bool holdsMoney(ClaimState state) {
    return state == ClaimState::Submitted || state == ClaimState::InReview || state == ClaimState::Approved;
}

} // namespace channelbook::funds
