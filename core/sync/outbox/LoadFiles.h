#pragma once

#include "core/sync/outbox/Waiting.h"

#include <map>

namespace channelbook::sync {

/// Lays rows out as load-back files of one table: the key first, then the columns that changed in any of them, split at
/// what the CRM's loader takes.
class LoadFiles {
public:
    struct Row {
        QString key;                       ///< empty for new records
        std::map<QString, QString> changed; ///< by header
        std::map<QString, QString> kept;    ///< what other cells say, if their columns are needed
    };
    LoadFiles(const records::Catalogue& catalogue, const SourceTable& table, const LoadShape& shape, bool inserts) : m_catalogue(catalogue), m_table(table), m_shape(shape), m_inserts(inserts) {}
    void add(Row row) { m_rows.push_back(std::move(row)); }
    void moveInto(std::vector<OutboxFile>& files);

private:
    /// The files that hold `columns`; of the rows those that changed one of them.
    void layOut(const QStringList& columns, std::vector<OutboxFile>& files) const;
    [[nodiscard]] OutboxFile newFile(const QStringList& columns) const;

    [[nodiscard]] OutboxFile::Content contentOf(const QString& header) const;
    [[nodiscard]] QString cellOf(const QString& text) const;

    const records::Catalogue& m_catalogue;
    const SourceTable& m_table;
    const LoadShape& m_shape;
    bool m_inserts;
    std::vector<Row> m_rows;
};

} // namespace channelbook::sync
