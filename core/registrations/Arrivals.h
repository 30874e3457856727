#pragma once

#include "core/records/Entity.h"
#include "core/store/Store.h"

namespace channelbook::registrations {

// Nobody approves their own, by a file neither. An approval (or a longer protection) in a file counts as far as our rules would have
// let the person who imports it give it: not for what is their own, nor where the file says that the registrant gave it. Whose own a
// registration is, Channelbook remembers: a file that names somebody else later takes nobody off. Where a file names nobody who
// registered it, it is the own of who brings it in, like one that is typed here.

/// Of what a file changes in a registration that is here: leaves out answers that do not count, and marks it as answered elsewhere.
void holdOwnAnswers(store::Transaction& transaction, RecordId registration, std::vector<records::PendingValue>& changes);

/// Of registrations that files brought: those whose approval does not count wait for an answer here. Tells how many.
[[nodiscard]] QStringList takeInAnswers(store::Transaction& transaction, const records::Arrived& arrived);

/// Takes in what files bring: registrations that a CRM or portal has as submitted, approved … get their place, the day our answer is
/// due and their protection, and are checked for conflicts, all at once, in the import's transaction.
class ArrivedRegistrations final : public store::Consequence {
public:
    void follow(store::Transaction& transaction, const store::Changes& changes) override;
};

} // namespace channelbook::registrations
