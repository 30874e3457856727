#pragma once

#include "core/records/Entity.h"
#include "core/store/Store.h"

namespace channelbook::funds {

// What a CRM says of funds is followed here by the ledger's own acts, as the person who imports it: a budget opens a
// fund or adds the difference to it, an allocation sets money aside, a request and a claim are entered and go as far as
// the CRM has them. Whatever an act refuses (too little money, nobody's own, another's level of approval, a currency
// without a rate) stays with the CRM's row as why it waits, and is tried again with later imports; an approval only by
// whoever brought it, or brings it again. What changes here becomes a change of the CRM's row, which waits in the
// outbox like any other.

enum class CrmKind { Budget, Allocation, Request, Claim };

/// The catalogue's key of the CRM's rows ("crm-budget") and their table ("crm_budget").
[[nodiscard]] QString crmEntityKey(CrmKind kind);
[[nodiscard]] QString crmTable(CrmKind kind);

/// Follows what an import brought of a kind, and what of earlier ones waits. Tells what came of it.
[[nodiscard]] QStringList followCrm(store::Transaction& transaction, CrmKind kind, const records::Arrived& arrived);

/// Keeps the CRM's rows in step with what changes here, in the same transaction; and follows a row on which somebody
/// took the CRM's word in a conflict.
class CrmInStep final : public store::Consequence {
public:
    void follow(store::Transaction& transaction, const store::Changes& changes) override;
};

} // namespace channelbook::funds
