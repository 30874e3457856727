#pragma once

#include "core/records/Entity.h"
#include "core/store/Store.h"
#include "core/sync/Profiles.h"

#include <memory>

namespace channelbook::sync {

// What waits for a CRM, and the files its own loader takes. A screen shows `readOutbox`, which is also the preview: the
// files in it are what `writeOutbox` would write, cell by cell. Writing closes nothing. A change is closed when a later
// export of the CRM shows it; if something else comes back, that is a Conflict, which tells what was sent and when.

/// Why something that waits is not in the files.
enum class Held {
    No,
    Conflict,        ///< the CRM says something else since: settle it first
    Retired,         ///< the CRM has the record no more
    Key,             ///< the field tells the records apart in the CRM's files, and cannot be changed by one
    CannotClear,     ///< the CRM's loader has no way to empty a field: do it by hand
    TargetUnknown,   ///< the record it refers to has no key in this CRM yet (`detail` is its name)
    MissingRequired, ///< the CRM takes no new record without it (`detail` is the column)
    AwaitsReturn,    ///< of a new record: written on `sentAt`, and not in an export since
};

/// A field changed here that the CRM does not know of yet.
struct OutboxChange {
    RecordId record = 0;
    QString recordName;
    const records::EntityDef* entity = nullptr;
    const records::FieldDef* field = nullptr;
    QString header;   ///< of its column in the CRM
    QString baseText; ///< what the CRM last said, as people read it
    QString oursText;
    QString sentAt;   ///< UTC instant it was last written with this value; empty if never
    Held held = Held::No;
    QString detail;
};

/// A record made here that the CRM has no key for.
struct OutboxRecord {
    RecordId record = 0;
    QString name;
    const records::EntityDef* entity = nullptr;
    QString sentAt;
    Held held = Held::No;
    QString detail;
};

/// One load-back file.
struct OutboxFile {
    QString name;         ///< "Account-update.csv"
    QString entity;       ///< catalogue key
    QString object;       ///< the CRM's name of the table
    bool inserts = false; ///< new records, without the key's column
    QStringList header;
    std::vector<QStringList> rows;
    qint64 fields = 0; ///< changed cells; of new records, filled ones
    bool bom = false;
    bool workbook = false; ///< the loader takes .xlsx, with these in its columns
    enum class Content { Text, Number, Date, Instant };
    std::vector<Content> contents;
    QString dates, instants; ///< the patterns by which `rows` has them

    /// The rows as CSV, UTF-8; a file for a loader of CSV is this. No cell begins a formula in a spreadsheet.
    [[nodiscard]] QByteArray bytes() const;
};

/// What waits for one source's CRM.
struct Outbox {
    QString source;
    QString kind;
    std::vector<OutboxChange> changes;
    std::vector<OutboxRecord> newRecords;
    std::vector<OutboxFile> files;
    QStringList notes;

    [[nodiscard]] bool isEmpty() const { return changes.empty() && newRecords.empty(); }
    [[nodiscard]] qint64 heldBack() const;
};

struct OutboxOptions {
    QString source;
    bool newRecords = true; ///< also what was made here, where the CRM has a table for it
    std::shared_ptr<const Profiles> profiles; ///< null: the bundled ones
    bool again = false;     ///< also new records that were written before and have not come back
};

/// What waits for a source, and the files that would be written. UnknownSource.
[[nodiscard]] Expected<Outbox> readOutbox(store::Connection& connection, const records::Catalogue& catalogue, const OutboxOptions& options);

/// How many fields wait for a source, those in conflict included, without reading them: for badges.
[[nodiscard]] qint64 waitingFields(store::Connection& connection, RecordId source);

/// Writes the load-back files into a folder, which is made if need be, and notes in the program what was said when.
/// FileExists unless `replace`, FileNotWritable; then there is no new file at all.
[[nodiscard]] Expected<Outbox> writeOutbox(store::Store& store, const records::Catalogue& catalogue, const OutboxOptions& options, const QString& folder, bool replace = false);

} // namespace channelbook::sync
