#pragma once

#include "core/sync/Import.h"
#include "core/sync/RowTyper.h"

namespace channelbook::sync {

/// A file that was looked at and is ready to be applied.
struct FilePlan {
    QString path;
    CsvDialect dialect;
    TableMap map;
    QString kind;
    std::vector<ColumnReading> readings;
    QStringList notes;
    qint64 size = 0;
    QStringList header;
    QStringList dateColumns, numberColumns; ///< headers of the columns that are read as such
    std::unordered_map<quint64, qint64> repeatedKeys{}; ///< ids that several rows have, by textHash(): the last such line; none where only a sample was read
    std::unordered_set<quint64> repeatedNames{}; ///< names that several rows with ids have: textHash() of them in small letters
    bool full = false;    ///< it, or another file of its table, holds all the CRM has of it
    bool sampled = false; ///< the readings come from the first rows, which were all plain
};

/// Opens and recognises a file and finds out how its dates and numbers are written.
/// @param rows as for mapFile
/// @param wholeFile read all rows for it, even if the first ones are all plain
[[nodiscard]] Expected<FilePlan> planFile(const records::Catalogue& catalogue, const QString& path, const QString& knownKind,
                                          const ImportOptions& options, bool wholeFile, store::Progress& progress, RowsOf rows = RowsOf::Main);

/// How a file is mapped: by its profile, what the source remembers and what is said now, the later before the earlier.
/// @param rows which of the file's rows it is about
[[nodiscard]] Expected<TableMap> mapFile(const records::Catalogue& catalogue, const QString& path, const QStringList& header, const QString& kind,
                                         const ImportOptions& options, RowsOf rows = RowsOf::Main);
/// The kind of CRM a file comes from, by its header and, where that could be anyone's, by its keys; "generic" if none is sure.
[[nodiscard]] Expected<QString> recogniseFile(const records::Catalogue& catalogue, const QString& path, const ImportOptions& options);
/// What a source remembers of a table is under this name.
[[nodiscard]] QString tableKey(const TableMap& map);
/// What was said now is remembered with the source, by table and column.
void rememberAnswers(const FilePlan& plan, const ImportOptions& options, SourceSettings& settings);

} // namespace channelbook::sync
