#pragma once

#include "core/sync/FilePlan.h"

#include <QFile>

#include <map>

namespace channelbook::sync {

/// Rejected rows as they stood in the file, with the line and the reason; made when the first one comes.
class RejectsFile {
public:
    RejectsFile(QString path, const CsvDialect& dialect, const QStringList& header);
    /// FileNotWritable.
    [[nodiscard]] Expected<void> add(const Reject& reject);
    /// Empty if nothing was rejected.
    [[nodiscard]] QString path() const { return m_file.isOpen() ? m_file.fileName() : QString(); }

private:
    QString m_path;
    CsvDialect m_dialect;
    QStringList m_header;
    QFile m_file;
};

class MissingRecords;

/// What the rows of a file ended with, for what follows from them.
struct RunContext {
    store::Transaction& transaction;
    const records::Catalogue& catalogue;
    const ImportOptions& options;
    RecordId source = 0; ///< 0: of lists of our own, as long as they need none
    qint64 bytesBefore = 0; ///< of the files already applied, for progress
    qint64 rowsBefore = 0;
    QString rejectsPath;    ///< empty: rejected rows are not written
    store::Progress& progress;
    MissingRecords& missing; ///< what the files so far do not have
    std::map<QString, records::Arrived>& arrived; ///< by entity, of those that look at what came in (records::ArrivalRule)
};

/// The source of a name; made on first use.
[[nodiscard]] RecordId ensureSource(store::Transaction& transaction, const QString& name, const QString& kind);

/// The table of a file as its source knows it; made on first use.
[[nodiscard]] qint64 ensureScope(store::Transaction& transaction, RecordId source, const TableMap& map);

/// The report of a file before its first row: what the file is, and what of it is kept how.
[[nodiscard]] FileReport reportOf(const FilePlan& plan, const RowTyper& typer);

/// Applies one file inside the running transaction. FileReport, or why the whole import is given up.
/// @param needsWholeFile set where a cell did not fit what the file's first rows promised: plan again from all rows
[[nodiscard]] Expected<FileReport> runFile(const RunContext& context, const FilePlan& plan, bool& needsWholeFile);

} // namespace channelbook::sync
