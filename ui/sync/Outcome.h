#pragma once

#include "core/records/Entity.h"
#include "core/store/History.h"
#include "core/sync/Import.h"
#include "core/sync/StoredReport.h"

#include <memory>

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

/// A record that came and may be one that was here; or a name in it that is nearly one.
struct OutcomeMatch {
    QString target;    ///< of a name: the catalogue key of what it refers to; empty for a record
    QString key;       ///< the CRM's, of the one that came; the name as it stands in the file
    RecordId known = 0;
    RecordId arrived = 0;
    QString knownName;
    QString arrivedName;
    QStringList words; ///< the evidence
    bool sure = false; ///< it leaves hardly a doubt
};

/// What a file's counts open into: the first `mostListed` of each fresh from a run, fewer from the history.
struct OutcomeLists {
    std::vector<OutcomeRecord> added;
    std::vector<OutcomeRecord> changed;
    std::vector<OutcomeRecord> conflicts;
    std::vector<OutcomeRecord> missing;
    std::vector<OutcomeReject> rejects;
    std::vector<OutcomeReject> unread;  ///< cells of rows that were taken without them
    std::vector<OutcomeReject> leftOut; ///< lines that are no records: titles, sums, small print
    std::vector<OutcomeMatch> matches;
};
inline constexpr std::size_t mostListed = 200'000;

/// What an import did, or would do, with one file, in words. Cheap to copy: the lists are shared.
struct FileOutcome {
    QString file;
    QString entity;
    QString label; ///< what its rows are: "Deals"
    OutcomeCounts counts;
    qint64 unread = 0;  ///< cells that could not be understood, of rows that were taken without them
    qint64 leftOut = 0; ///< lines that are no records; not among the rows
    qint64 matches = 0; ///< rows that may be of records that were here
    std::shared_ptr<const OutcomeLists> lists = std::make_shared<OutcomeLists>();
    QStringList notes;
    QString older;            ///< that the file is older than what came in before it, in words; also the first of the notes
    qint64 goneBack = 0;      ///< records that would go back to what they were: applying has to be agreed to
    qint64 named = 0;         ///< records that rows only name and that are not here
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

/// An import in a line of a list.
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

/// Lengthens the lists of an outcome from the history by what the history tells beyond its report; see sync::storedLists.
void lengthen(ImportOutcome& outcome, const records::Catalogue& catalogue, const std::vector<sync::StoredLists>& lists);

/// "4 files", "8,800 rows".
[[nodiscard]] QString filesText(qint64 count);
[[nodiscard]] QString rowsText(qint64 count);
/// A source's kind in words: "Salesforce", "CSV".
[[nodiscard]] QString sourceKindText(const QString& kind);

} // namespace channelbook
