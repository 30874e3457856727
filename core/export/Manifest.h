#pragma once

#include "core/base/Error.h"

#include <QJsonObject>

#include <vector>

namespace channelbook::exports {

/// How a column of an exported table is written.
enum class ColumnType {
    Id,      ///< of the record, or of one it refers to: digits
    Text,    ///< guarded against running as a formula; a cell of apostrophes alone has one more than the text
    Json,    ///< text that is a JSON document
    Integer, ///< digits
    Decimal, ///< '.' as the decimal mark
    Money,   ///< decimal amount in the row's currency, in the program's where it has none
    Date,    ///< text, yyyy-mm-dd
    Instant, ///< text, UTC, yyyy-mm-ddThh:mm:ssZ
    Boolean, ///< true, false
};

[[nodiscard]] QString typeName(ColumnType type);

struct ExportedColumn {
    QString name;
    ColumnType type = ColumnType::Text;
    friend bool operator==(const ExportedColumn&, const ExportedColumn&) = default;
};

struct ExportedTable {
    QString name;
    QString file; ///< inside of the export, with '/'
    std::vector<ExportedColumn> columns;
    qint64 rows = 0;
    qint64 bytes = 0;
    QString sha256;
};

/// A file kept in the program, once however many records it is attached to. Its sha256 names it.
struct ExportedContent {
    QString file;
    qint64 bytes = 0;
    QString sha256;
};

/// What an exported program says of itself: manifest.json.
struct Manifest {
    static constexpr int version = 1;
    int schema = 0; ///< the store's, when it was exported
    QString program;
    QString currency;
    QString createdAt;
    std::vector<ExportedTable> tables; ///< in the order in which they are to be read
    std::vector<ExportedContent> contents;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] qint64 rows() const;
};

inline constexpr QStringView manifestName = u"manifest.json";

/// Reads a manifest. @param path of the export, for errors
/// NotAnExport, NewerSchema (its form is newer than this one).
[[nodiscard]] Expected<Manifest> readManifest(const QByteArray& json, const QString& path);

} // namespace channelbook::exports
