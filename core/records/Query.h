#pragma once

#include "core/records/Entity.h"

namespace channelbook::records {

/// Which records of an entity, in which order.
struct ListQuery {
    QString filter; ///< quick filter
    QString sort;   ///< field key, "-" before it for descending; empty: the entity's default
    qint64 limit = -1;
    qint64 offset = 0;
};

/// A record's values in the order of the fields asked for.
struct RecordRow {
    RecordId id = 0;
    QString currency; ///< of its Money fields
    std::vector<Value> values;
};

/// Ids of the records a query finds, in its order. At 1,000,000 records without a limit this belongs into a worker.
[[nodiscard]] Expected<std::vector<RecordId>> listIds(store::Connection& connection, const EntityDef& entity, const ListQuery& query);

/// How many records a filter finds.
[[nodiscard]] Expected<qint64> countRecords(store::Connection& connection, const EntityDef& entity, const QString& filter);

/// Fields of the records `ids`, in the order of `ids`; records that are gone are left out.
[[nodiscard]] std::vector<RecordRow> readRows(store::Connection& connection, const EntityDef& entity, const std::vector<RecordId>& ids,
                                              const std::vector<const FieldDef*>& fields);

/// All fields of one record.
[[nodiscard]] Expected<RecordRow> readRecord(store::Connection& connection, const EntityDef& entity, RecordId id);

/// The stored (not shown) values of `fields`: of a Reference the id.
[[nodiscard]] std::vector<Value> readStored(store::Connection& connection, RecordId id, const std::vector<const FieldDef*>& fields);

/// Columns a CRM sent that map to no field, by their header; empty if none.
[[nodiscard]] QJsonObject customFields(store::Connection& connection, const EntityDef& entity, RecordId id);

/// The record a person means: its id, a CRM's id (Salesforce's also in 15 characters), or its exact name.
/// Errors: RecordNotFound, AmbiguousKey.
[[nodiscard]] Expected<RecordId> findRecord(store::Connection& connection, const EntityDef& entity, const QString& key);

/// A record's name.
[[nodiscard]] QString nameOf(store::Connection& connection, const EntityDef& entity, RecordId id);

/// The program's currency.
[[nodiscard]] QString programCurrency(store::Connection& connection);

/// A value as plain text: ISO dates, '.' decimals, money with its code, "yes"/"no"; as files and the command line show it.
[[nodiscard]] QString plainText(const FieldDef& field, const Value& value, const QString& currency);

} // namespace channelbook::records
