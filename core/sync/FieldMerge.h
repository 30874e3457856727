#pragma once

#include "core/sync/Policies.h"

namespace channelbook::sync {

/// What a row of the CRM says of a field, where that is not what is stored here.
struct Difference {
    const records::FieldDef* field = nullptr;
    Value theirs;
};

/// What merging a row came to.
struct Merged {
    std::vector<std::pair<const records::FieldDef*, Value>> taken; ///< fields to be written: the CRM's word counts
    bool conflict = false; ///< a field is left for somebody to decide
    bool moved = false;    ///< what waits or is in conflict is not what it was before
    qint64 agreed = 0;     ///< changes of ours that the CRM now has too
};

/// The three-way merge of one record's fields: what the CRM last said (the base), what is here, what the CRM says now.
/// Only a field changed here has a base of its own (`pending_change`); for all others what is here is what the CRM said.
///
/// | the CRM says now | waiting here | then |
/// |---|---|---|
/// | what is here     | no           | nothing |
/// | something else   | no           | it is taken; where the policy is to fill only what is empty, ours stays and waits |
/// | what is here     | yes          | agreed: nothing waits any more |
/// | the base         | yes          | ours goes on waiting; a conflict there was is over |
/// | something else   | yes          | the policy decides, or a conflict waits for a person |
///
/// What follows from another field goes with it: while our stage waits, our outcome stays, with the CRM's as its base.
class FieldMerge {
public:
    /// @param overruling holds for all fields, whatever the source's own policies say
    FieldMerge(store::Transaction& transaction, const records::EntityDef& entity, RecordId source, std::optional<ConflictPolicy> overruling);

    /// @param differing fields of the row whose value is not the stored one
    /// @param said stored names of all fields the row speaks of
    /// @param modified the row's instant of last change in the CRM; empty if it does not say
    [[nodiscard]] Merged merge(RecordId record, const std::vector<Difference>& differing, const QStringList& said, const QString& modified);

private:
    struct Pending {
        QString field;
        QString base;
    };
    [[nodiscard]] ConflictPolicy policyOf(const QString& storedName) const { return m_overruling.value_or(m_policies.of(storedName)); }
    [[nodiscard]] bool isEmptyHere(RecordId record, const records::FieldDef& field) const;
    void wait(RecordId record, const Difference& difference);
    void clash(RecordId record, const Pending& pending, const Difference& difference, const QString& modified, Merged& merged);
    void follow(RecordId record, const Difference& difference, Merged& merged);
    void keepConflict(RecordId record, const Pending& pending, const Difference& difference, Merged& merged);
    [[nodiscard]] bool dropConflict(RecordId record, const QString& field);

    store::Transaction& m_transaction;
    const records::EntityDef& m_entity;
    RecordId m_source;
    std::optional<ConflictPolicy> m_overruling;
    FieldPolicies m_policies;
};

/// Fields that follow from this one: a deal's outcome from its stage, a person's whole name from its parts. They are never
/// in conflict by themselves where the CRM says both; what becomes of the fields they follow decides.
[[nodiscard]] QStringList followersOf(const QString& storedName);
/// The fields one follows from; empty for most.
[[nodiscard]] QStringList leadersOf(const QString& storedName);
/// Whether a field of a record was changed here and the CRM does not know of it yet.
[[nodiscard]] bool isWaiting(store::Transaction& transaction, RecordId record, const QString& storedName);

/// Nothing waits any more for this field of a record, and nothing is in conflict.
void forgetWaiting(store::Transaction& transaction, RecordId record, const QString& storedName);

/// Who changed a field here last and when, by the history; nothing where it does not tell.
struct LocalChange {
    qint64 historyId = 0;
    QString who;
    QString at; ///< UTC instant
};
[[nodiscard]] std::optional<LocalChange> lastLocalChange(store::Connection& connection, RecordId record, const QString& storedName);

} // namespace channelbook::sync
