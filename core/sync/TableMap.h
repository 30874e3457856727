#pragma once

#include "core/records/Entity.h"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace channelbook::sync {

/// A CRM's words for the values of a picklist, folded to lower case, and ours for them.
using ValueWords = std::unordered_map<std::string, std::string>;

/// What one column of a file becomes.
struct ColumnTarget {
    enum class Kind {
        Field,     ///< a field of the entity, or of the partner facet
        Custom,    ///< kept under its header with the record
        Key,       ///< tells the records apart: the CRM's id, or a unique name
        FirstName, LastName, ///< parts of a name that has no column of its own
        Partner,   ///< yes/no: the company is a partner
        OptedOut,  ///< yes/no: no mail
        Closed, Won, ///< yes/no: of a deal
        Outcome,     ///< a word for won, lost or open
        Ignored,     ///< our own remarks in a rejects file that comes back
    };
    Kind kind = Kind::Custom;
    QString header;
    const records::FieldDef* field = nullptr;
    QString by; ///< of a reference: what of its target the column names, "name", "domain", "email" or "any" (key or name); empty: the CRM's key
    std::shared_ptr<const ValueWords> words; ///< null: the CRM's words are ours
    /// What a reference is looked up under: the target's entity, "company@domain" where it is not by key.
    [[nodiscard]] QString lookup() const { return by.isEmpty() ? field->target : field->target + u'@' + by; }
};

/// Which rows of a file a table is made of.
enum class RowsOf {
    Main,  ///< those of the table itself
    Other, ///< of a file with two kinds of rows, the other one (TableMap::otherEntity)
    Lines, ///< those that go on with the row above: what belongs to its record, but is none of its kind
};

/// How a file's table becomes records: found by a profile, kept with the source, shown to the person.
struct TableMap {
    QString entity;   ///< catalogue key
    QString object;   ///< the CRM's name of the table; with the source it scopes the keys
    int keyColumn = -1; ///< -1: rows have no key; their content is it
    QString facet; ///< "partner" or "customer": what every company of the file is, as the person said
    bool salesforceIds = false; ///< keys, and references that are by key, are Salesforce's
    bool ownList = false;       ///< a list that was exported from here: the key column holds our own keys (records/OwnKey.h)
    bool namedKey = false;      ///< the key column holds names, for want of ids
    QString namedBy;            ///< the field that tells rows apart then
    bool emptyClears = true;         ///< an empty cell empties its field; else it says nothing
    bool badCellsLeftOut = false;    ///< a cell that cannot be understood leaves its field alone and is kept with the record; else its row is rejected
    bool formulaApostrophe = false;  ///< an apostrophe before `=`, `+`, `-` or `@` is not part of the value
    bool continuationRows = false;   ///< a row with nothing but path columns goes on with the one above
    /// Rows with nothing but path columns in a table of records: they are no such records, and kept whole as a table of lines.
    enum class Lines { None, LeaveOut, Only };
    Lines lines = Lines::None;
    std::vector<int> parentColumns; ///< of lines: what is repeated of the row they go on with; the first one tells it from others
    /// Only rows whose cell of this column says `splitYes` (yes, or no or nothing) are of this table.
    int splitColumn = -1;
    bool splitYes = true;
    std::vector<std::string> splitWords; ///< words for yes beside the usual ones
    QString otherEntity; ///< what the other rows are
    /// Holds the id of the row that says the same from the other side, with these two columns changed over.
    int mirrorColumn = -1;
    std::array<int, 2> mirrorSwap{-1, -1};
    std::vector<ColumnTarget> columns; ///< one for each column of the file
    /// Whether a row has something in path columns that no field is found for ("Order Lines / Product") and nothing else.
    [[nodiscard]] bool continues(std::span<const std::string_view> cells) const;
    /// A number that changes when the meaning of a row's bytes does.
    [[nodiscard]] quint64 fingerprint() const;
    [[nodiscard]] int columnOf(ColumnTarget::Kind kind) const;
    [[nodiscard]] int columnOf(QStringView storedName) const;
};

/// Stands in a key between a name and what it belongs to: without ids a deal is its name and its customer.
inline constexpr char keyPartMark = '\x1f';
/// The name of such a key; of any other key all of it.
[[nodiscard]] QString nameInKey(const QString& key);

/// Tables are applied in this order, so that what is referred to is there first. Lower goes first.
[[nodiscard]] int entityRank(QStringView entity);

} // namespace channelbook::sync
