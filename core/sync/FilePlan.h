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
    bool sampled = false; ///< the readings come from the first rows, which were all plain
};

/// Opens and recognises a file and finds out how its dates and numbers are written.
/// @param wholeFile read all rows for it, even if the first ones are all plain
[[nodiscard]] Expected<FilePlan> planFile(const records::Catalogue& catalogue, const QString& path, const QString& knownKind,
                                          const ImportOptions& options, bool wholeFile, store::Progress& progress);

} // namespace channelbook::sync
