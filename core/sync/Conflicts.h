#pragma once

#include "core/records/Commands.h"
#include "core/store/Job.h"
#include "core/sync/FieldMerge.h"

namespace channelbook::sync {

/// A field that the CRM and we both changed since they last agreed, each to something else. Ours stands, and does not go
/// back to the CRM, until somebody settles it.
struct Conflict {
    RecordId id = 0;
    QString source;
    RecordId record = 0;
    QString recordName;
    const records::EntityDef* entity = nullptr;
    const records::FieldDef* field = nullptr;
    Value base;   ///< what both once said, as stored; nothing for an empty field
    Value ours;   ///< what is here now
    Value theirs; ///< what the CRM says
    QString currency; ///< of Money values

    /// The three values as people read them: references by name, amounts with their currency.
    QString baseText, oursText, theirsText;
};

/// Which conflicts are meant. What is empty does not narrow.
struct ConflictQuery {
    std::vector<RecordId> ids;
    QString source;
    QString entity;      ///< catalogue key
    QString field;       ///< the field's key ("amount") or stored name ("deal.amount")
    RecordId record = 0;
    QString oursText;    ///< as `Conflict` shows it
    QString theirsText;  ///< likewise
    int limit = -1;
};

/// The conflicts there are, by record. Errors: UnknownSource, UnknownEntity, ConflictNotFound for an id that is not there.
[[nodiscard]] Expected<std::vector<Conflict>> conflicts(store::Connection& connection, const records::Catalogue& catalogue, const ConflictQuery& query = {});

/// The field of a stored name ("company.phone") as an entity, or the facet that holds it, shows it; null if none does.
[[nodiscard]] const records::FieldDef* fieldOf(const records::EntityDef& entity, const QString& storedName, const records::Catalogue& catalogue);

/// How a conflict came about, for showing one: who changed the field here and when, and the import that brought the
/// other word. Reads the record's history: for one at a time.
struct ConflictStory {
    std::optional<LocalChange> ours; ///< nothing where the history does not go back that far
    QString sent;                    ///< what a load-back file said, as stored; empty if none was written
    QString sentAt;                  ///< UTC instant; empty if none was written
    qint64 importId = 0;             ///< history id; 0: it was undone or is unknown
    QString importAt;                ///< UTC instant
    QString importBy;
    QString importFile;              ///< name of the file
};
[[nodiscard]] ConflictStory conflictStory(store::Connection& connection, const Conflict& conflict);

/// Whose value a settled conflict leaves.
enum class Take {
    Crm,    ///< theirs; nothing waits for the CRM any more
    Local,  ///< ours; it waits in the outbox, with the CRM's word as the new base
    Newest, ///< whichever was changed last; conflicts that do not tell stay
};

/// Settles conflicts, as one step that can be undone. Choose them with `conflicts(…)`: "for these 40, take the CRM".
/// `settled`, if given, is told how many were. ConflictNotFound, Cancelled, and what the domain's rules refuse.
struct SettleConflicts {
    static constexpr const char* kind = "sync.settle";
    const records::Catalogue& catalogue;
    std::vector<RecordId> conflicts;
    Take take = Take::Crm;
    qint64* settled = nullptr;
    store::Progress* progress = nullptr; ///< counts conflicts; cancelled, nothing is settled
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SettleConflicts& command);

/// A stored value from its text: what `toText` made of it. Nothing for an empty text.
[[nodiscard]] Value storedValue(const records::FieldDef& field, const QString& text);
/// A stored value as people read it; of a reference the name.
[[nodiscard]] QString shownValue(store::Connection& connection, const records::Catalogue& catalogue, const records::FieldDef& field, const Value& stored, const QString& currency);

} // namespace channelbook::sync
