#pragma once

#include "core/records/Entity.h"

#include <QMap>

namespace channelbook::sync {

/// What to do where the CRM and we both changed a field, each to something else.
enum class ConflictPolicy {
    Ask,    ///< keep ours, list the conflict until somebody settles it
    Crm,    ///< take the CRM's
    Local,  ///< keep ours; it goes back to the CRM with the next load-back file
    Newest, ///< whichever was changed last, by our history and the CRM's "modified" column; asked where that says nothing
    IfEmpty, ///< the CRM only fills what is empty here: ours stays even where the CRM alone changed it, and goes back to it
};

/// "ask", "crm", "local", "newest", "if-empty", as the command line and a source's settings write it.
[[nodiscard]] QString policyName(ConflictPolicy policy);
/// Nothing for another word.
[[nodiscard]] std::optional<ConflictPolicy> policyOf(QStringView name);

/// A source's standing decisions, by field.
struct FieldPolicies {
    QMap<QString, ConflictPolicy> fields; ///< stored name ("deal.amount"), or "*" for all others
    [[nodiscard]] ConflictPolicy of(const QString& storedName) const;
};

/// The policies kept with a source; none for a source that does not exist.
[[nodiscard]] FieldPolicies fieldPolicies(store::Connection& connection, RecordId source);

/// Keeps a policy with a source, for this and every later import. `field` is a stored name or "*"; `Ask` for a field that
/// "*" does not speak of takes the decision back. UnknownSource.
struct SetPolicy {
    static constexpr const char* kind = "sync.policy";
    QString source;
    QString field;
    ConflictPolicy policy = ConflictPolicy::Ask;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SetPolicy& command);

} // namespace channelbook::sync
