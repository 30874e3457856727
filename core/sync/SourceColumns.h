#pragma once

#include "core/sync/RowTyper.h"

namespace channelbook::sync {

/// A column a CRM's table came with that means something here.
struct SourceColumn {
    QString header;
    ColumnTarget::Kind kind = ColumnTarget::Kind::Field;
    QString field;             ///< stored name; empty for what is no field
    bool key = false;          ///< told the records of at least one file apart
    bool decimalComma = false; ///< its amounts are written "1.234,50"
    QString by;                ///< of a reference: what of its target is written, "name", "domain" or "email"; empty: the CRM's key
};

/// Keeps a file's columns with its table, for writing back under the CRM's own names. Columns of earlier files stay.
void keepColumns(store::Transaction& transaction, qint64 scope, const TableMap& map, const std::vector<ColumnReading>& readings);

/// The columns of a table (`sync_scope.id`), in the order they were first met.
[[nodiscard]] std::vector<SourceColumn> sourceColumns(store::Connection& connection, qint64 scope);

/// Whether a field is written back into a CRM at all. Not what the CRM writes itself (created, modified, deleted, merged),
/// and not what follows here from another field.
[[nodiscard]] bool isWrittenBack(const records::FieldDef& field);

} // namespace channelbook::sync
