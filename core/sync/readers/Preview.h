#pragma once

#include "core/sync/readers/CsvReader.h"
#include "core/sync/values/ColumnProfiler.h"

#include <QJsonObject>

namespace channelbook::sync {

/// What the reader sees in a file, before any mapping.
struct Preview {
    struct Column {
        QString name;
        QString original; ///< as in the file; differs where names were repeated or missing
        ColumnFormat format;
    };
    CsvDialect dialect;
    QString sheet;      ///< of a workbook, or member of a ZIP; empty for text files
    QStringList sheets; ///< all there are to choose from
    QStringList notes;  ///< what was left out or read all the same, in the user's language
    QList<Column> columns;
    QList<QStringList> rows;
    qint64 rowCount = 0; ///< in the whole file
    std::vector<RowProblem> problems;
    qint64 problemCount = 0;
    std::vector<LeftOutRow> leftOut; ///< lines that are no records
    qint64 blankRows = 0;

    /// As `channelbook-cli preview --json` prints it.
    [[nodiscard]] QJsonObject toJson() const;
};

/// Reads the whole file (the columns' types need it) and keeps its first `rows` rows; -1 keeps all.
/// Of a workbook or a ZIP it reads the table named `sheet`, or the first one. Errors as CsvReader and tablesIn().
[[nodiscard]] Expected<Preview> previewCsv(const QString& path, qint64 rows, std::optional<CsvDialect> dialect = {}, const QString& sheet = {});

} // namespace channelbook::sync
