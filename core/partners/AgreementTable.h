#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace channelbook::partners {

/// Where an agreement stands. "Expiring" is one that notice was given of: it holds until its end and not longer. "Replaced" is one
/// whose next version took its place.
enum class AgreementState { Draft, Sent, Signed, Active, Expiring, Expired, Terminated, Replaced, Withdrawn };

/// What can be done with an agreement.
enum class AgreementAction { Send, Recall, SignPartner, SignUs, Activate, Renew, GiveNotice, WithdrawNotice, Terminate, Expire, Replace, Withdraw, Reopen };

/// Who may do it: a person, only the clock, or the next version of the agreement as it becomes active.
enum class AgreementActor { Person, Clock, NextVersion };

/// One allowed step.
struct AgreementTransition {
    AgreementState from;
    AgreementAction action;
    AgreementState to;
    AgreementActor by = AgreementActor::Person;
};

/// The one table of what may be done when, and where it leads. Signing leads on only once both have signed; until then the
/// agreement stays as it is. Whatever is not in it is refused.
[[nodiscard]] std::span<const AgreementTransition> agreementTransitions();
/// The step of an action in a state; nothing where it is not allowed.
[[nodiscard]] std::optional<AgreementTransition> agreementTransition(AgreementState state, AgreementAction action);

/// As stored and typed: "draft", "sent" …; "send", "sign_partner", "give_notice" …
[[nodiscard]] QString stateName(AgreementState state);
[[nodiscard]] std::optional<AgreementState> agreementState(QStringView name);
[[nodiscard]] QString actionName(AgreementAction action);
[[nodiscard]] std::optional<AgreementAction> agreementAction(QStringView name);

[[nodiscard]] std::span<const AgreementState> allAgreementStates();
[[nodiscard]] std::span<const AgreementAction> allAgreementActions();
[[nodiscard]] QStringList agreementStateNames();
/// The actions a person may take in some state.
[[nodiscard]] QStringList agreementActionNames();

/// Whether the agreement is in force: Active or Expiring.
[[nodiscard]] bool isInForce(AgreementState state);

} // namespace channelbook::partners
