#pragma once

#include "core/sync/KeyIndex.h"
#include "core/sync/Report.h"
#include "core/sync/TableMap.h"
#include "core/sync/readers/CsvReader.h"
#include "core/sync/values/DateValue.h"
#include "core/sync/values/NumberValue.h"

#include <QHash>

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace channelbook::sync {

/// How a column's dates and numbers are written, as its profile found.
struct ColumnReading {
    DateOrder dateOrder = DateOrder::Ymd;
    DecimalMark decimalMark = DecimalMark::Point;
    bool daySerials = false; ///< dates may be a spreadsheet's day numbers
};

/// A value ready to be stored. Text points into the batch.
struct Cell {
    enum class Kind : std::uint8_t { Null, Integer, Real, Text };
    Kind kind = Kind::Null;
    bool said = true; ///< false: the file says nothing of it; what is stored stays
    union {
        qint64 integer = 0;
        double real;
    };
    std::string_view text;
    /// The same on its own: text is copied.
    [[nodiscard]] Value value() const;
};

/// What is stored of a row, and from where it comes.
struct Slot {
    enum class Source : std::uint8_t { Column, Name, Outcome, Currency, Domain, Consent };
    const records::FieldDef* field = nullptr;
    Source source = Source::Column;
    int column = -1;
    int reference = -1;      ///< index of the KeyIndex that resolves it
    bool insertOnly = false; ///< says nothing about a record that exists
    std::vector<std::string> choices; ///< of a column whose list is closed: the words it may hold
    bool several = false;    ///< a cell may hold several mail addresses, numbers or keys: the first is taken
};

struct UnresolvedCell {
    std::size_t slot = 0;
    std::string_view key;
    bool elsewhere = false; ///< means a record all the same, though not one of its own source: see NamedElsewhere.h
};

struct TypedRow {
    qint64 line = 0;
    quint64 hash = 0;
    std::string_view key;
    bool rejected = false;
    bool repeated = false; ///< the file has had this key before; where names are keys, with the very same cells
    bool elsewhere = false; ///< belongs to the other table its file is split into; nothing else is set
    bool mirror = false;    ///< says from the other side what another row says: only counts if that one is missing
    signed char partner = -1; ///< -1: not said
    bool customer = false;
    std::uint32_t firstUnresolved = 0;
    std::uint32_t unresolvedCount = 0;
};

/// Rows of a file as typed values. Owns what its cells point into.
struct TypedBatch {
    RowBatch source;
    TextArena arena;
    std::vector<TypedRow> rows;
    std::vector<Cell> cells; ///< rows × RowTyper::stride()
    std::vector<UnresolvedCell> unresolved;
    std::vector<Reject> rejects;
    std::vector<Reject> unread; ///< cells that could not be understood, of rows that are taken without them; no `raw`
    std::vector<std::string> stages; ///< deal stages met for the first time
    qint64 rounded = 0;              ///< amounts with more decimals than their currency
    qint64 several = 0;              ///< cells with several mail addresses, numbers or keys, of which the first was taken
    qint64 unguarded = 0;            ///< cells whose apostrophe before what a spreadsheet would run was taken off
    qint64 translated = 0;           ///< cells whose word the profile replaced by ours
    void clear();
};

/// Turns rows of text into typed values, for one file. The references it resolves against do not change meanwhile.
class RowTyper {
public:
    /// @param today ISO date: what must not lie in the future is held against it; empty: nothing is
    RowTyper(const records::Catalogue& catalogue, const TableMap& map, std::vector<ColumnReading> readings, QString programCurrency, const QString& today = {});

    /// What is looked up, in the order of Slot::reference; see ColumnTarget::lookup().
    [[nodiscard]] const QStringList& references() const { return m_references; }
    /// @param elsewhere what means a record where the source has none; empty: nothing does
    void setReferences(std::vector<KeyIndex> indexes, std::vector<KeyIndex> elsewhere = {}) {
        m_indexes = std::move(indexes);
        m_elsewhere = std::move(elsewhere);
    }

    /// The currency of rows that name none: the program's unless something else is said.
    void setCurrency(const QString& currency) { m_currency = currency.toStdString(); }
    /// The currency of the amounts of the row typed last.
    [[nodiscard]] std::string_view rowCurrency() const { return m_rowCurrency; }
    [[nodiscard]] const std::vector<Slot>& slotList() const { return m_slots; }
    /// Cells a row has in a batch: the slots, then what is kept as custom fields (JSON).
    [[nodiscard]] std::size_t stride() const { return m_slots.size() + 1; }
    [[nodiscard]] const QStringList& customColumns() const { return m_customColumns; }
    /// Columns that have a field, but may leave their text with the custom fields: amounts finer than their currency, and
    /// what is said of a partner where the company is none.
    [[nodiscard]] const QStringList& keepableColumns() const { return m_keepableColumns; }

    /// Whether no row that is not rejected can break a CHECK of its entity's table: names are not empty, currencies are
    /// real, yes/no is 0 or 1, and where only a few words may stand one of them does.
    [[nodiscard]] bool satisfiesChecks() const;

    /// Appends a row to `out`.
    void type(std::span<const std::string_view> cells, std::string_view raw, qint64 line, TypedBatch& out);
    /// The key of a row: an id in its long form, a name without blanks around it. Empty: none. Nothing: no id.
    [[nodiscard]] std::optional<std::string_view> key(std::string_view cell, TextArena& arena) const;
    /// Whether a row's key is the cell of the key column alone; else only `type` knows it.
    [[nodiscard]] bool plainKeys() const { return m_map.keyColumn >= 0 && !m_map.namedKey && m_map.mirrorColumn < 0 && m_map.splitColumn < 0 && !m_map.continuationRows; }
    /// For tables without a key column: the content itself, counted.
    [[nodiscard]] std::string_view contentKey(quint64 hash, TextArena& arena);
    [[nodiscard]] quint64 rowHash(std::string_view raw) const { return textHash(raw, m_seed); }
    [[nodiscard]] const TableMap& map() const { return m_map; }

private:
    struct Failure {
        RejectReason reason;
        std::size_t column;
        qint64 otherLine = 0;
    };
    [[nodiscard]] std::optional<Failure> fill(std::span<const std::string_view> cells, TypedRow& row, Cell* target, TypedBatch& out);
    [[nodiscard]] std::optional<Failure> readColumn(const Slot& slot, std::size_t slotIndex, std::string_view cell, Cell& target, TypedBatch& out);
    /// The column whose day lies before the one it may not lie before; its slot's index, -1 if there is none.
    [[nodiscard]] int endsBeforeStart(const Cell* cells) const;
    /// Takes a row without a cell that could not be understood: its field stays as it is, its text is kept with the record.
    void leaveOut(const Slot& slot, std::size_t slotIndex, const TypedRow& row, std::string_view cell, RejectReason why, Cell& target, TypedBatch& out);
    [[nodiscard]] std::optional<std::string_view> salesforceKey(std::string_view cell, TextArena& arena) const;
    /// The key of a whole row. If it says from the other side what another one says, its cells change places.
    [[nodiscard]] std::optional<std::string_view> rowKey(std::span<const std::string_view>& cells, TypedRow& row, TextArena& arena);
    /// The key of a row that has no id: its name, and in deals and contacts what it belongs to.
    [[nodiscard]] std::string_view namedKey(std::string_view own, std::span<const std::string_view> cells, TextArena& arena);
    /// Of a completion: who it is of (the e-mail, else the name), of what, and when.
    [[nodiscard]] std::string_view completionKey(std::string_view email, std::span<const std::string_view> cells, TextArena& arena);
    /// Whether the row names a record that the file has named before: Failure if it says something else of it.
    [[nodiscard]] std::optional<Failure> noteNamed(std::span<const std::string_view> cells, TypedRow& row);
    /// The cells with the apostrophes taken off that guard them from spreadsheets; how many.
    qint64 unquoteFormulas(std::span<const std::string_view>& cells);
    /// A row with nothing but path columns ("Order Lines / Product") goes on with the one above: it gets its other cells.
    void continueRow(std::span<const std::string_view>& cells, TypedRow& row, TextArena& arena);
    /// Of a table of lines: whether the row is one. It gets what tells whose line it is; others are remembered for it.
    [[nodiscard]] bool isLine(std::span<const std::string_view>& cells, TypedRow& row, TextArena& arena);
    /// Whether the row is of the other table its file is split into.
    [[nodiscard]] bool belongsElsewhere(std::span<const std::string_view> cells) const;
    /// What a reference cell names: a key, a name, a domain, an e-mail.
    [[nodiscard]] std::string_view lookupKey(const Slot& slot, std::string_view cell, TextArena& arena) const;
    struct Target {
        RecordId record = 0; ///< 0 if it is not here, or not the only one
        bool elsewhere = false; ///< not of the file's own source
    };
    /// The record a reference names.
    [[nodiscard]] Target target(const Slot& slot, std::string_view name);
    [[nodiscard]] std::string_view translated(std::size_t column, std::string_view cell);
    /// "won", "lost" or "open".
    [[nodiscard]] std::string_view outcomeOf(std::span<const std::string_view> cells);
    [[nodiscard]] std::string_view nameOf(std::span<const std::string_view> cells, TextArena& arena) const;
    [[nodiscard]] std::string_view customJson(std::span<const std::string_view> cells, TextArena& arena);
    [[nodiscard]] std::string_view keep(std::string_view text, TextArena& arena) const;
    void addComputedSlots(const records::EntityDef& entity);
    /// Whether the row's company is a partner or a customer; keeps what is said of a partner that is none.
    void readFacets(std::span<const std::string_view> cells, TypedRow& row, const Cell* target);
    [[nodiscard]] bool hasSlot(QStringView storedName) const;

    TableMap m_map;
    std::vector<ColumnReading> m_readings;
    std::vector<Slot> m_slots;
    QStringList m_references;
    std::vector<KeyIndex> m_indexes, m_elsewhere;
    std::vector<std::pair<int, std::string>> m_custom; ///< column and its JSON-escaped header, by header
    QStringList m_customColumns;
    QStringList m_keepableColumns;
    std::vector<int> m_keptColumns; ///< of the row being read
    std::vector<std::string_view> m_cells; ///< of the row being read, where they are not as in the file
    std::string m_word;
    std::vector<std::string> m_parent; ///< the cells of the last row that did not go on with another
    quint64 m_parentHash = 0;
    std::string m_currency;
    std::string m_today; ///< ISO date; empty: dates may lie anywhere
    std::vector<std::pair<std::size_t, std::size_t>> m_ordered; ///< slots of days: an end, and the start it may not lie before
    std::string m_scratch;
    std::string_view m_rowCurrency; ///< of the row being read
    int m_currencyColumn = -1;
    int m_stageColumn = -1, m_closedColumn = -1, m_wonColumn = -1, m_outcomeColumn = -1, m_partnerColumn = -1, m_optedOutColumn = -1;
    int m_nameColumn = -1, m_firstNameColumn = -1, m_lastNameColumn = -1, m_websiteColumn = -1, m_typeColumn = -1;
    int m_belongsColumn = -1; ///< of a deal or contact: its company
    std::vector<int> m_completionColumns; ///< of a completion: what beside the person tells it from others; -1 where there is none
    int m_learnerColumn = -1, m_statusColumn = -1;
    quint64 m_seed = 0;
    std::unordered_set<std::string> m_stages;
    std::unordered_map<std::string, char> m_outcomes;
    std::unordered_map<quint64, int> m_contentKeys;
    SeenKeys m_seen;
    KeyIndex m_namedLines, m_namedCells; ///< where names are keys: the line that had one first, and a hash of its cells
};

} // namespace channelbook::sync
