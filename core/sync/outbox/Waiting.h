#pragma once

#include "core/sync/SourceColumns.h"
#include "core/sync/outbox/LoadShape.h"
#include "core/sync/outbox/Outbox.h"

namespace channelbook::sync {

/// A table of a source, with the columns the CRM's files had.
struct SourceTable {
    qint64 scope = 0;
    QString object;
    const records::EntityDef* entity = nullptr;
    std::vector<SourceColumn> columns;

    /// The column a field is written to; null if there is none, or the CRM works it out itself.
    [[nodiscard]] const SourceColumn* columnFor(QStringView storedName) const;
    [[nodiscard]] const SourceColumn* keyColumn() const;
    /// What a column is, as profiles write it.
    [[nodiscard]] QString targetOf(const records::Catalogue& catalogue, const SourceColumn& column) const;
    /// The field a column holds, of the table's entity or of its partner facet.
    [[nodiscard]] const records::FieldDef* fieldOf(const records::Catalogue& catalogue, const SourceColumn& column) const;
};

/// The tables of a source that a CRM's loader could take, what is referred to first, their columns under the names its
/// loader knows.
[[nodiscard]] std::vector<SourceTable> sourceTables(store::Connection& connection, const records::Catalogue& catalogue, RecordId source, const LoadShape& shape);

/// Values as a CRM's loader reads them.
class CellWriter {
public:
    CellWriter(store::Connection& connection, const records::Catalogue& catalogue, RecordId source, LoadShape shape)
        : m_connection(connection), m_catalogue(catalogue), m_source(source), m_shape(std::move(shape)) {}

    struct Written {
        QString cell;
        Held held = Held::No;
        QString detail;
    };
    /// @param empties whether nothing stands for emptying the field, or for leaving it alone
    [[nodiscard]] Written write(const SourceTable& table, const records::FieldDef& field, const SourceColumn& column, const Value& stored, const QString& currency, bool empties);
    [[nodiscard]] const LoadShape& shape() const { return m_shape; }
    /// The key a record has in this CRM; empty if none.
    [[nodiscard]] QString crmKey(const QString& entity, RecordId record);

private:
    store::Connection& m_connection;
    const records::Catalogue& m_catalogue;
    RecordId m_source;
    LoadShape m_shape;
};

} // namespace channelbook::sync
