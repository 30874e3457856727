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

/// An open deal that a registration may turn out to be.
struct DealChoice {
    RecordId id = 0;
    QString name, stage;
    bool ownSales = false; ///< it is nobody's but our own sales'
    std::optional<qint64> minor;
    QString currency;
};
/// The open deals of a customer that a registration may be linked to, the partner's own first; at most 20.
[[nodiscard]] std::vector<DealChoice> dealChoices(store::Connection& connection, const Registration& registration,
                                                  RecordId customer);

/// The refusal of an act, with why.
[[nodiscard]] tl::unexpected<Error> refusedAct(const Registration& registration, Act act, const QString& why);

} // namespace channelbook::registrations
