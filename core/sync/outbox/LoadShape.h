#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace channelbook::sync {

/// How the loader of a kind of CRM wants its files, and what it cannot do.
struct LoadShape {
    bool bom = false;
    QString keyHeader;            ///< name of the key's column; empty: as the CRM's own file had it
    QString dates = QStringLiteral("yyyy-MM-dd");              ///< QDate::toString() pattern
    QString instants = QStringLiteral("yyyy-MM-dd HH:mm:ss");  ///< QDateTime::toString() pattern, in UTC
    QString yes = QStringLiteral("true"), no = QStringLiteral("false");
    std::optional<QString> clear; ///< the cell that empties a field; nothing: no cell can
    qint64 rows = 0;              ///< most in one file, without the header; 0: as many as there are
    qint64 bytes = 0;             ///< likewise
    qint64 columns = 0;           ///< likewise, with the key

    /// Whether an empty cell leaves its field alone; else it empties it.
    [[nodiscard]] bool emptyKeeps() const { return !clear || !clear->isEmpty(); }
};

/// The shape of a kind of CRM; the generic one for a kind nobody knows.
[[nodiscard]] LoadShape loadShape(const QString& kind);

/// Columns a new record of a CRM's table cannot do without.
[[nodiscard]] QStringList requiredColumns(const QString& kind, const QString& object);

} // namespace channelbook::sync
