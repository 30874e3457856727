#pragma once

#include "core/sync/Import.h"

#include <QTemporaryDir>

namespace channelbook::sync {

/// Tables whose rows a source brought while they had no room here, and now have one: they come in with the next import,
/// as the file they came in once.
class KeptTables {
public:
    struct Table {
        QString path;   ///< the rows, written out as CSV under the CRM's own headers
        qint64 scope;   ///< sync_scope.id they are kept under
        QString entity; ///< what they become
        QString object; ///< the CRM's name of the table
    };

    /// Writes out what a source keeps of tables its profile knows by now. FileNotWritable.
    [[nodiscard]] Expected<void> find(store::Connection& connection, const Profile& profile, const QString& source);
    [[nodiscard]] const std::vector<Table>& tables() const { return m_tables; }
    /// The table of a path; null if it is a file of its own.
    [[nodiscard]] const Table* of(const QString& path) const;
    /// The rows have come in, and are not kept any longer.
    static void forget(store::Transaction& transaction, const Table& table);

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<Table> m_tables;
};

} // namespace channelbook::sync
