#pragma once

#include "core/records/Commands.h"
#include "core/store/Bulk.h"
#include "core/sync/FieldMerge.h"
#include "core/sync/RowTyper.h"

#include <QJsonObject>

#include <optional>
#include <span>

namespace channelbook::sync {

/// Writes the typed rows of one file: new records in bulk, known ones field by field, three ways.
class RecordWriter {
public:
    enum class Result { Changed, Unchanged, Conflict };

    RecordWriter(store::Transaction& transaction, const records::Catalogue& catalogue, const RowTyper& typer, RecordId source,
                 qint64 scope, bool fresh, std::optional<ConflictPolicy> policy, FileReport& report);
    ~RecordWriter();
    RecordWriter(const RecordWriter&) = delete;
    RecordWriter& operator=(const RecordWriter&) = delete;

    /// A row whose key is not known yet. May wait for others: see `flush`.
    void insert(const TypedBatch& batch, std::size_t row);
    /// Gathers what the dropped indexes need of the rows to be inserted; before the first.
    void gatherFor(store::DroppedIndexes& indexes);
    /// Writes the rows of `batch` that `insert` has kept waiting; before the batch changes, and before anything else is
    /// read or written.
    void flush(const TypedBatch& batch);
    /// A row of the record `record`, whose link is `link`.
    [[nodiscard]] Expected<Result> update(const TypedBatch& batch, std::size_t row, RecordId record, RecordId link);
    /// Stages a batch met for the first time.
    void learnStages(const TypedBatch& batch);
    /// Ties a record that was made here to the CRM's key it came back under. What is here and is not what the CRM says
    /// waits from now on like any change of ours; the row itself goes through `update` next. The new link's id.
    [[nodiscard]] RecordId adopt(const TypedBatch& batch, std::size_t row, RecordId record);
    /// Hands the inserted ids to the transaction.
    void finish();

    /// Ids of the records this file brought; those of its waiting references are among them. {0, 0} for none.
    [[nodiscard]] IdRange inserted() const { return {m_first, m_last}; }

    /// Customers that the rows' won deals make, ascending.
    [[nodiscard]] std::vector<RecordId> wonCustomers() const;

private:
    struct Waiting {
        RecordId id;
        std::size_t row;
    };
    struct OpenReference {
        RecordId id, record;
        UnresolvedCell cell;
    };
    /// Leaves out what a row of a merged record said before the merge: only what the CRM changes since is a change.
    void leaveOutBases(RecordId link, std::vector<Difference>& differing, QStringList& said);
    void setBulk(bool on);
    class Feed;
    class ReferenceFeed;
    void insertAlone(const TypedBatch& batch, const Waiting& waiting);
    void gatherEntries(const Waiting& waiting, const Cell* cells);
    void bindCell(store::Statement& statement, int parameter, const Cell& cell) const;
    [[nodiscard]] const Cell* cellsOf(const TypedBatch& batch, std::size_t row) const;
    [[nodiscard]] std::vector<Difference> differences(const Cell* cells, RecordId record);
    [[nodiscard]] QString modifiedIn(const Cell* cells) const;
    [[nodiscard]] bool updateUnresolved(RecordId record, const TypedBatch& batch, std::size_t row);
    [[nodiscard]] bool updateCustom(RecordId record, const Cell& custom);
    /// Makes the company the partner or customer the row says it is, unless it is one; false if it was.
    [[nodiscard]] bool addFacets(RecordId record, const TypedRow& row, const Cell* cells);
    /// Stored names of the fields a row speaks of.
    [[nodiscard]] QStringList saidIn(const Cell* cells) const;
    /// A record that was retired because a full export did not have it is here again; not one a person retired.
    [[nodiscard]] Expected<bool> revive(RecordId record);
    void noteWon(const Cell* cells);
    [[nodiscard]] QString nameIn(const Cell* cells) const;

    store::Transaction& m_transaction;
    const records::Catalogue& m_catalogue;
    const records::EntityDef& m_entity;
    const RowTyper& m_typer;
    RecordId m_source;
    qint64 m_scope;
    bool m_fresh; ///< nothing of this table is known: long stretches of inserts
    bool m_satisfiesChecks; ///< inserts need no CHECK
    FieldMerge m_merge;
    FileReport& m_report;
    std::vector<std::size_t> m_mainSlots;  ///< slots stored in the entity's own table
    std::vector<std::size_t> m_facetSlots; ///< slots stored in the partner facet
    std::unique_ptr<Feed> m_feed; ///< the rows that wait, as SQL reads them
    std::unique_ptr<store::Statement> m_insert, m_insertMany; ///< into the entity's table: one row, those of the feed
    std::unique_ptr<store::Statement> m_insertLink, m_insertManyLinks;
    struct Gathered {
        std::size_t slot;
        std::shared_ptr<store::IndexEntries> entries;
    };
    std::vector<Gathered> m_gathered;
    std::vector<Waiting> m_waiting;
    std::unique_ptr<ReferenceFeed> m_references; ///< references that name nothing known, as SQL reads them
    std::unique_ptr<store::Statement> m_insertReferences;
    std::vector<OpenReference> m_openReferences;
    std::unique_ptr<store::Statement> m_select;
    std::optional<store::WithoutChecks> m_unchecked;
    RecordId m_first = 0;
    RecordId m_last = 0;
    bool m_bulk = false;
    bool m_hasBases = false; ///< some records were merged
    bool m_partnersAdded = false;
    bool m_customersAdded = false;
    bool m_unresolvedInserted = false;
    int m_nameSlot = -1, m_outcomeSlot = -1, m_companySlot = -1, m_retiredSlot = -1, m_modifiedSlot = -1;
    NumberSet m_wonCustomers;
};

} // namespace channelbook::sync
