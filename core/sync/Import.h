#pragma once

#include "core/records/Entity.h"
#include "core/store/Store.h"
#include "core/sync/Profiles.h"
#include "core/sync/RecordWriter.h"
#include "core/sync/Report.h"
#include "core/sync/SourceSettings.h"
#include "core/sync/values/DateValue.h"
#include "core/sync/values/NumberValue.h"

namespace channelbook::sync {

/// What a person said of one file among several that come together.
struct FileChoice {
    QString entity;      ///< what its rows are; empty: recognised
    QJsonObject columns; ///< header → target, overrules the profile and what is said for all files
    bool anew = false;   ///< what the source remembers of its table does not count, and is forgotten
};

/// What is done with a row under a key not known before that seems to be of a record that is here already.
enum class MatchPolicy {
    Ask,  ///< it comes in as new and is proposed: nothing is lost, and merging later loses nothing
    Take, ///< where the evidence leaves no doubt it becomes that record; the rest as with Ask
    Off   ///< it comes in as new
};

/// A person's word on a proposal of a dry run: the row under this key is, or is not, that record.
struct MatchAnswer {
    QString entity;
    QString key;
    RecordId record = 0;
    bool same = false;
};

/// A person's word on a reference of a dry run that names nothing known: by `key` the CRM means what is called `name`.
struct NameAnswer {
    QString target; ///< catalogue key
    QString key;
    QString name;
};

/// How files are to be imported.
struct ImportOptions {
    QString source;                       ///< name of the source; made on first use
    QString kind;                         ///< "salesforce", "generic"; empty: recognised, or as the source was before
    QString entity;                       ///< overrules what would be recognised
    QJsonObject columns;                  ///< header → target, overrules the profile
    QHash<QString, FileChoice> files;     ///< by path, what holds for one file alone
    bool dryRun = false;                  ///< tell, but change nothing
    bool full = false;                    ///< the files hold all the CRM has: what they lack is retired
    QStringList fullFiles;                ///< likewise, but only these (by `FileReport::file`), each of its table
    bool retireMany = false;              ///< even if more than a fifth of a table is missing
    std::optional<ConflictPolicy> conflicts; ///< overrules what the source keeps for its fields (SetPolicy), and else Ask
    QMap<QString, ConflictPolicy> policies;  ///< by stored name: kept with the source from now on, as SetPolicy does
    bool refuseOlder = false;             ///< an export that would take records back is refused (OlderExport); else it is told and applied
    bool createMissing = false;           ///< companies, owners and products that rows name and that are not here are made; see FileReport::absent
    MatchPolicy matches = MatchPolicy::Ask;
    std::vector<MatchAnswer> answers;     ///< remembered: what was called different is not proposed again
    std::vector<NameAnswer> names;        ///< remembered with the source (KnownAs); one that does not hold any more is passed over
    std::optional<DateOrder> dateOrder;   ///< for columns whose dates fit two readings
    std::optional<DecimalMark> decimalMark;
    QString sheet;                        ///< of a workbook (or member of a ZIP): only this one; empty: all that hold anything
    std::optional<bool> emptyClears;      ///< an empty cell clears its field, or says nothing; kept with the source
    std::optional<bool> badCellsLeftOut;  ///< a cell that cannot be understood leaves its field alone, or has its row rejected; kept with the source
    std::shared_ptr<const Profiles> profiles; ///< null: the bundled ones
    SourceSettings remembered;            ///< importFiles fills it in from the source; what is said above goes before it
    std::size_t listed = shownRecords;    ///< records of each kind the report lists at most, a file
    QString rejectsFile;                  ///< where rejected rows go; empty: beside the program
};

/// What came of it, file by file in the order they were applied.
struct ImportReport {
    QString source;
    bool dryRun = false;
    qint64 historyId = 0; ///< 0: nothing changed
    std::vector<FileReport> files;
    [[nodiscard]] bool hasConflicts() const;
    [[nodiscard]] QJsonObject toJson() const;
};

/// The profiles an import works with.
[[nodiscard]] const Profiles& profilesOf(const ImportOptions& options);

/// A ZIP or a workbook stands for all its tables (see Container.h).
/// Reads, maps, matches by the CRM's key, compares and applies files, all in one transaction that is one step of the
/// history. Any order of the same files gives the same content; the same file again changes nothing.
/// Errors: those of CsvReader, EntityUnknown, NoKeyColumn, NotATable, AmbiguousDates, AmbiguousNumbers, MassMissing, OlderExport, Cancelled,
/// BadArgument for `fullFiles` that are not among them; then nothing was changed.
[[nodiscard]] Expected<ImportReport> importFiles(store::Store& store, const records::Catalogue& catalogue, const QStringList& paths,
                                                 const ImportOptions& options, store::Progress& progress);

/// A source as the Sync page lists it.
struct SourceInfo {
    RecordId id = 0;
    QString name;
    QString kind;
    qint64 records = 0;
    QString lastSync; ///< UTC instant of the newest import that stands; empty if none
    bool badCellsLeftOut = false; ///< as kept with it, see ImportOptions
};
[[nodiscard]] std::vector<SourceInfo> sources(store::Connection& connection);

} // namespace channelbook::sync
