#pragma once

#include "core/records/Query.h"

#include <QMap>

namespace channelbook::records {

/// Sets fields of one record. Values are as stored: ids for references, minor units for money.
/// Errors: RecordNotFound, UnknownField, ReadOnlyField, InvalidValue, and what the domain's rules refuse.
struct SetFields {
    static constexpr const char* kind = "record.set";
    const Catalogue& catalogue;
    QString entity;
    std::vector<RecordId> records;
    std::vector<std::pair<QString, Value>> values;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SetFields& command);

/// Makes a record. Its id is put into `created`, if given.
struct CreateRecord {
    static constexpr const char* kind = "record.create";
    const Catalogue& catalogue;
    QString entity;
    std::vector<std::pair<QString, Value>> values;
    RecordId* created = nullptr;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const CreateRecord& command);

/// Deletes records and what hangs on them. RecordInUse where others refer to one.
struct DeleteRecords {
    static constexpr const char* kind = "record.delete";
    const Catalogue& catalogue;
    QString entity;
    std::vector<RecordId> records;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const DeleteRecords& command);

/// Reads what a person typed for a field: dates in ISO form, amounts with or without a currency code, references by id,
/// CRM id or name, yes/no. Empty text is nothing.
/// @param currency the record's; amounts of another currency are refused
[[nodiscard]] Expected<Value> parseValue(store::Connection& connection, const Catalogue& catalogue, const FieldDef& field,
                                         const QString& text, const QString& currency);

/// What the store holds in a field, as `readStored`, for those who ask of one record after the other. Null where there is
/// no such record.
[[nodiscard]] Value storedValue(store::Transaction& transaction, RecordId id, const FieldDef& field);

/// Writes values of one record that already are checked by type, running the domain's rules. Where a person changes a
/// field a CRM knows, the CRM's last word is kept as the merge base. False if nothing differed.
[[nodiscard]] Expected<bool> updateRecord(store::Transaction& transaction, const EntityDef& entity, RecordId id,
                                          const std::vector<std::pair<const FieldDef*, Value>>& values, Origin origin);

/// Whether a CRM knows the record.
[[nodiscard]] bool isLinked(store::Transaction& transaction, RecordId record);

/// Keeps what the CRM last said of a field that a person changes, until both say the same again.
void keepBase(store::Transaction& transaction, const EntityDef& entity, RecordId record, const PendingValue& change);

} // namespace channelbook::records
