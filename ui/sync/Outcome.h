#pragma once

#include "core/records/Entity.h"
#include "core/store/History.h"
#include "core/sync/Import.h"

namespace channelbook {

/// A field of a changed record, from what to what.
struct OutcomeField {
    QString field; ///< its label
    QString before;
    QString after;
};

/// A record an import touched.
struct OutcomeRecord {
    RecordId id = 0;
    QString name;
    QString detail; ///< of a changed one: what changed
    std::vector<OutcomeField> fields; ///< of a changed one, where the report has the values
};

/// A row an import did not take.
struct OutcomeReject {
    qint64 line = 0;
    QString column;
    QString value;
    QString reason;
};

/// Rows by what became of them.
struct OutcomeCounts {
    qint64 rows = 0;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 conflicts = 0;
    qint64 missing = 0;
    qint64 rejected = 0;

    /// Whether applying would write anything, if only a file of rejects.
    [[nodiscard]] bool isNothing() const { return added + changed + conflicts + missing + rejected == 0; }
    /// "12 new · 3 changed"; zeros are left out.
    [[nodiscard]] QString text() const;
    OutcomeCounts& operator+=(const OutcomeCounts& other);
};

/// What an import did, or would do, with one file, in words. Lists hold the first records only; counts are complete.
struct FileOutcome {
    QString file;
    QString entity;
    QString label; ///< what its rows are: "Deals"
    OutcomeCounts counts;
    std::vector<OutcomeRecord> added;
    std::vector<OutcomeRecord> changed;
    std::vector<OutcomeRecord> conflicts;
    std::vector<OutcomeRecord> missing;
    std::vector<OutcomeReject> rejects;
    QStringList notes;
    bool manyMissing = false; ///< so many are missing that applying has to be agreed to
    QString rejectsFile;
};

/// What an import did or would do, fresh from the run or read back from the history.
struct ImportOutcome {
    QString source;
    qint64 historyId = 0; ///< 0: nothing was changed
    std::vector<FileOutcome> files;

    [[nodiscard]] OutcomeCounts total() const;
};

/// An import in a line of a list; cheap, where an outcome holds up to a thousand records a file.
struct ImportSummary {
    QString source;
    QStringList files;
    OutcomeCounts counts;
};

/// Of an entry of kind "sync.import".
[[nodiscard]] ImportSummary summaryOf(const store::HistoryEntry& entry);

[[nodiscard]] ImportOutcome outcomeOf(const records::Catalogue& catalogue, const sync::ImportReport& report);
/// Of an entry of kind "sync.import".
[[nodiscard]] ImportOutcome outcomeOf(const records::Catalogue& catalogue, const store::HistoryEntry& entry);

/// "4 files", "8,800 rows".
[[nodiscard]] QString filesText(qint64 count);
[[nodiscard]] QString rowsText(qint64 count);
/// A source's kind in words: "Salesforce", "CSV".
[[nodiscard]] QString sourceKindText(const QString& kind);

} // namespace channelbook
