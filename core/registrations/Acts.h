#pragma once

#include "core/engagement/Findings.h"
#include "core/registrations/ConflictCheck.h"
#include "core/registrations/Programs.h"
#include "core/store/Store.h"

namespace channelbook::registrations {

/// What a person may do with a registration. What the table allows but something stands against says what.
struct OfferedAct {
    Act act = Act::Submit;
    QString obstacle; ///< in words; empty: it can be done
};
/// @param who the person who would do it: nobody answers what they registered themselves
[[nodiscard]] std::vector<OfferedAct> offeredActs(store::Connection& connection, const Registration& registration,
                                                  const QString& who, const QDate& today);

/// What the rules of engagement that hold on a day say against a registration.
[[nodiscard]] std::vector<engagement::Finding> ruleFindings(store::Connection& connection,
                                                            const Registration& registration, const QDate& day);

/// Takes registrations a step further, all or none. Submitting and approving look for conflicts; approving links the
/// deal or makes it, so that the CRM gets it, and begins the protection. The rules of engagement are asked both times:
/// what they refuse is refused, what they ask about takes a reason to approve; what they said is kept. Errors:
/// RecordNotFound, TransitionRefused {registration, state, what was to be done, why}, InvalidValue (a day).
struct ActOnRegistrations {
    static constexpr const char* kind = "registration.act";
    const records::Catalogue& catalogue;
    std::vector<RecordId> registrations;
    Act act = Act::Submit;
    QString reason;           ///< return, reject, withdraw, refuse_extension: must be given; others: may be
    QString until;            ///< ask_extension, extend: ISO date; empty: by the program
    RecordId deal = 0;        ///< approve: the deal it is; 0: the one it names already, else a new one
    RecordId customer = 0;    ///< approve: the company the customer is; 0: the one it names, else the one it surely is
    bool newCustomer = false; ///< approve: a company we do not know, also where some are like it
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const ActOnRegistrations& command);

/// Looks for conflicts again, whatever the state.
struct CheckRegistration {
    static constexpr const char* kind = "registration.check";
    RecordId registration = 0;
    ConflictReport* found = nullptr;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const CheckRegistration& command);

/// Decides a conflict: "different" (not the same customer or deal), "both" (both may stand), "prefer" (this one goes
/// before the other, though it came later). Where a rule of engagement lets our own sales' deals go first, theirs can
/// only be different. Empty takes the decision back. Errors: RecordNotFound, MissingValue (reason), ActRefused where
/// somebody decides for what they registered themselves.
struct DecideConflict {
    static constexpr const char* kind = "registration.decide";
    RecordId conflict = 0;
    QString decision;
    QString reason;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const DecideConflict& command);

/// Lets protections end whose last day is over.
struct RollRegistrations {
    static constexpr const char* kind = "registration.roll";
    qint64* expired = nullptr;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const RollRegistrations& command);
/// Whether rolling would change anything.
[[nodiscard]] bool isRegistrationRollDue(store::Connection& connection, const QDate& today);

/// Lets the credit follow the deal: a registration whose deal is won is converted, in the transaction that wins it (an
/// import as well); it is approved again where the deal is won no more.
class DealOutcomes : public store::Consequence {
public:
    void follow(store::Transaction& transaction, const store::Changes& changes) override;
};

} // namespace channelbook::registrations
