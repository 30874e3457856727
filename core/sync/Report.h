#pragma once

#include "core/base/RecordId.h"
#include "core/matching/Duplicates.h"
#include "core/sync/readers/LeftOut.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace channelbook::sync {

/// Why a row was not taken.
enum class RejectReason { NoKey, NoName, BadDate, BadAmount, BadNumber, BadBoolean, BadCurrency, BadKey, ShortenedKey, BadChoice, FutureDate, EndsBeforeStart, Repeated, SeveralNamed, NotHere, Refused };

/// A row that was not taken, as it stood in the file.
struct Reject {
    qint64 line = 0;
    QString column;
    QString value;
    RejectReason reason = RejectReason::NoKey;
    QByteArray raw;
    qint64 otherLine = 0; ///< of a repeated row: where its record was named first
};

/// The reason in a person's words: "CloseDate: "31.02.2026" is no date".
[[nodiscard]] QString rejectText(const Reject& reject);

/// A reference that names nothing known, but is nearly the name of one record: "GTXPro" and "GTX Pro".
struct Proposal {
    QString field;
    QString target;
    QString key;
    QString candidate;
    qint64 rows = 0;
};

/// What the rows of a table name in one column that is not here (`several`: that is here more than once, so that nobody can
/// tell which is meant). `ImportOptions::createMissing` makes the former.
struct Absent {
    QString field;  ///< stored name, "deal.company_id"
    QString target; ///< entity: "company"
    QString as;     ///< what it becomes: "customer", "partner", or the entity
    qint64 rows = 0;
    qint64 count = 0;  ///< different names
    QStringList names; ///< the first of them, the most frequent before the others
    bool several = false;
    QList<qint64> carriers; ///< of `several`: how many records here have each of `names`
    /// The names for people, those that several have with how many: "Acme (2), Beta (3) …".
    [[nodiscard]] QString shownNames() const;
};

/// A field an import changes, from what to what, as people read it.
struct ReportedField {
    QString field;  ///< key
    QString before; ///< empty for nothing, as `after`
    QString after;
};

/// A record of the outcome, for opening from the report.
struct ReportedRecord {
    RecordId id = 0;
    QString name;
    QString detail; ///< of a changed one: what changed
    std::vector<ReportedField> fields = {}; ///< likewise, with the values
};

/// A record that came under a key not known before (`second`) and may be one that was here (`first`).
struct RecordProposal {
    matching::MatchPair pair;
    QString key; ///< the CRM's key of the one that came
};

/// Records of each kind that a report lists unless it is asked for more.
inline constexpr std::size_t shownRecords = 200;

/// What happened, or would happen, to one file. newRows + changed + unchanged + conflicts + rejected = rows.
struct FileReport {
    std::size_t listed = shownRecords; ///< how many of each kind the lists below hold at most; as JSON never more than `shownRecords`
    QString file;
    QString entity;
    QString object;
    QString kind;
    qint64 rows = 0;
    qint64 newRows = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 conflicts = 0;
    qint64 missing = 0;
    qint64 rejected = 0;
    qint64 agreed = 0;      ///< changes of ours that the file now has too: they wait no longer
    qint64 deletedHere = 0; ///< rows, counted as unchanged, of records that were deleted here and stay so
    qint64 returned = 0;    ///< rows, counted as changed, of records made here that came back with the CRM's key
    bool manyMissing = false; ///< of a dry run: so many are missing that applying it needs `ImportOptions::retireMany`
    qint64 goneBack = 0;   ///< among the changed and those in conflict: records the CRM changed last before what is here was said
    QString fileDate;      ///< UTC instant the file was written, as the disk says
    QString older;         ///< that the file is older than what came in before it, in words; empty where it is not
    qint64 unresolved = 0; ///< references of this file's rows whose target is not here yet
    std::vector<Proposal> proposals;
    std::vector<Absent> absent; ///< of the table, once all files of the import are in; told with the last of its files
    qint64 created = 0;         ///< records made because rows name them; not among `newRows`
    qint64 matched = 0;    ///< among the changed: rows that turned out to be of a record that was here under no key of this source
    qint64 matchCount = 0; ///< likely duplicates among the new ones
    std::vector<RecordProposal> matches;     ///< of them the first `listed`, best first
    std::vector<Reject> rejects;             ///< the first `listed`
    std::vector<ReportedRecord> newRecords;  ///< likewise
    std::vector<ReportedRecord> changedRecords;
    std::vector<ReportedRecord> conflictRecords;
    std::vector<ReportedRecord> missingRecords;
    std::vector<ReportedRecord> deletedRecords; ///< likewise; `id` is the mark's, for ReviveDeleted
    qint64 unread = 0;                  ///< cells that could not be understood, of rows that were taken without them
    std::vector<Reject> unreadCells;    ///< of them the first `shownRecords`
    QStringList customColumns; ///< columns kept under their header
    std::vector<LeftOutRow> leftOut; ///< lines that are no records, the first `shownRecords`; not among `rows`
    qint64 leftOutCount = 0;
    QStringList notes;         ///< how dates and numbers were read, and why
    QString rejectsFile;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace channelbook::sync
