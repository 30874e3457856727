#pragma once

#include "core/registrations/Acts.h"

namespace channelbook::registrations {

/// The company a registration's customer is: the one that was named, else the one it surely is, else a new one.
/// TransitionRefused names those it may be, where only a person can say.
[[nodiscard]] Expected<RecordId> settleCustomer(store::Transaction& transaction, const ActOnRegistrations& command,
                                                const Registration& registration, const ConflictReport& report);

/// Gives a registration its deal: one that is there gets the partner as its source, else a new one is made in the first
/// open stage. TransitionRefused where the deal is another customer's, another partner's or closed.
[[nodiscard]] Expected<RecordId> settleDeal(store::Transaction& transaction, const ActOnRegistrations& command,
                                            const Registration& registration, RecordId customer);

/// The refusal of an act, with why.
[[nodiscard]] tl::unexpected<Error> refusedAct(const Registration& registration, Act act, const QString& why);

} // namespace channelbook::registrations
