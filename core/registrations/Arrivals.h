#pragma once

#include "core/store/Store.h"

namespace channelbook::registrations {

/// Takes in what files bring: registrations that a CRM or portal has as submitted, approved … get their place, the day our answer is
/// due and their protection, and are checked for conflicts, all at once, in the import's transaction. Nobody approves their own
/// by a file: an approval of what the importing person registered, or without another than the registrant behind it, waits for an answer here.
class ArrivedRegistrations final : public store::Consequence {
public:
    void follow(store::Transaction& transaction, const store::Changes& changes) override;
};

} // namespace channelbook::registrations
