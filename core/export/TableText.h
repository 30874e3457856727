#pragma once

#include "core/export/Manifest.h"
#include "core/records/Entity.h"

#include <QCryptographicHash>

namespace channelbook::exports {

/// The columns of a stored table as an export writes them. What the catalogue knows of a field says its type.
[[nodiscard]] ExportedTable describeTable(store::Connection& connection, const records::Catalogue& catalogue,
                                          const QString& table);

/// A stored table as the text of a CSV file, piece by piece; counts and sums up what it gives.
class TableText {
public:
    TableText(store::Connection& connection, ExportedTable table, QString programCurrency);

    /// Appends the next piece; false, and nothing appended, after the last. Throws StoreFailure.
    [[nodiscard]] bool next(QByteArray& out);
    [[nodiscard]] const QString& file() const { return m_table.file; }
    /// Rows given so far.
    [[nodiscard]] qint64 rows() const { return m_table.rows; }
    /// The table with its rows, bytes and checksum; true of all of it after the end.
    [[nodiscard]] ExportedTable described() const;

private:
    void appendRow(QByteArray& out);
    ExportedTable m_table;
    QString m_programCurrency;
    store::Statement m_rows;
    int m_currencyColumn = -1;
    bool m_begun = false;
    bool m_ended = false;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// Binds what TableText wrote of a cell to a parameter; the cell must outlive the statement's next step. False if the
/// cell is not of the type.
/// @param currency of Money
[[nodiscard]] bool bindCell(store::Statement& statement, int parameter, std::string_view cell, ColumnType type,
                            const QString& currency);

} // namespace channelbook::exports
