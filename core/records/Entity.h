#pragma once

#include "core/store/Transaction.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace channelbook::records {

enum class FieldType { Text, LongText, Integer, Decimal, Money, Date, Instant, Boolean, Choice, Reference };

/// One field of an entity: how it is called, where it is stored and how it is read.
struct FieldDef {
    QString key;         ///< name in filters, on the command line and in profiles: "close_date"
    const char* label;   ///< English label, translated in context "Field"
    FieldType type = FieldType::Text;
    QString sql;         ///< expression that reads it, in the entity's FROM clause
    QString table;       ///< table it is written to; empty: worked out, read-only
    QString column;      ///< column it is written to
    QString target;      ///< entity a Reference points to
    QStringList choices; ///< for Choice: the values offered; others are refused if `closed`
    bool closed = false;
    bool settled = false; ///< for Choice: a person may set what is offered or in use, a CRM anything
    bool required = false;

    [[nodiscard]] bool editable() const { return !table.isEmpty(); }
    /// "table.column": names the stored value, whichever entity shows it.
    [[nodiscard]] QString storedName() const { return table + u'.' + column; }
};

/// A field's old and new value in a change that is about to be written.
struct PendingValue {
    const FieldDef* field = nullptr;
    Value before;
    Value after;
};

/// Whether a person or a CRM's file makes a change.
enum class Origin { Person, Crm };

/// Table whose rows hang on a record and go with it, or stand in the way of its deletion.
struct Dependent {
    QString table;
    QString column;
    bool deletedAlong = false;
};

struct EntityDef;

/// Which files bring records of an entity.
enum class Files {
    Rows,    ///< exports of a CRM, and lists that were exported from here
    CrmRows, ///< exports of a CRM alone: it is what the CRM says
    None     ///< none: its domain's commands alone make and change it
};

/// Records of an entity that an import brought or changed.
struct Arrived {
    std::vector<IdRange> brought; ///< ids of new ones; those of other rows may lie between
    std::vector<RecordId> changed; ///< or told once more where their row was to be looked at again (a `row_hash` of 0)
};

/// What a domain does at the end of an import, in its transaction, whether or not it brought anything of the entity; what is to
/// be told of it, in words.
using ArrivalRule = std::function<QStringList(store::Transaction&, const Arrived&)>;

/// A domain's rule for changes of its records: may refuse, add to the change, or write what follows from it.
/// `id` is 0 before a record exists.
using ChangeRule = std::function<Expected<void>(store::Transaction&, RecordId id, std::vector<PendingValue>&, Origin)>;

/// A table of the program as people see it: partners, deals, contacts…
struct EntityDef {
    QString key;           ///< "deal"
    const char* label;     ///< English singular, translated in context "Entity"
    const char* plural;    ///< English plural, likewise
    QString table;         ///< main table, alias `t` in `from`
    QString from;          ///< FROM clause
    QString baseFilter;    ///< what every list leaves out unless the filter speaks of `retired`
    QString nameField = QStringLiteral("name");
    QString defaultSort;   ///< field key, "-" before it for descending
    QString currencySql;   ///< expression of the currency its Money fields are in; empty: the program's
    QString searchTable;   ///< FTS table of its names, if any
    QString customColumn = QStringLiteral("custom");
    std::vector<FieldDef> fields;
    std::vector<ChangeRule> rules;
    std::vector<Dependent> dependents;
    QStringList defaultColumns;
    Files files = Files::Rows; ///< where nothing can be edited, nothing comes by files anyway
    ArrivalRule arrived;       ///< nothing: nothing follows

    [[nodiscard]] const FieldDef* field(QStringView fieldKey) const;
    [[nodiscard]] const FieldDef* stored(QStringView storedName) const;
};

/// All entities of the program. Put together by `program`, handed to whoever works with records in general.
class Catalogue {
public:
    explicit Catalogue(std::vector<EntityDef> entities) : m_entities(std::move(entities)) {}
    [[nodiscard]] const EntityDef* find(QStringView key) const;
    [[nodiscard]] const std::vector<EntityDef>& all() const { return m_entities; }
    /// UnknownEntity names those there are.
    [[nodiscard]] Expected<const EntityDef*> entity(QStringView key) const;

private:
    std::vector<EntityDef> m_entities;
};

/// The translated label of a field, an entity, or several of it.
[[nodiscard]] QString labelOf(const FieldDef& field);
[[nodiscard]] QString labelOf(const EntityDef& entity);
[[nodiscard]] QString pluralOf(const EntityDef& entity);

/// The field that a list's column of this title shows: as it is headed here, in English, or by its key, whatever the case and
/// the marks between words ("Partner manager", "partner_manager"). Null if there is none.
[[nodiscard]] const FieldDef* fieldTitled(const EntityDef& entity, QStringView title);

/// The field of a key, or of the title lists head it with. UnknownField names those there are.
[[nodiscard]] Expected<const FieldDef*> fieldOf(const EntityDef& entity, QStringView key);

// Short ways for domains to describe their fields. `stored` is "table.column", or empty for what is worked out.
[[nodiscard]] FieldDef textField(const char* key, const char* label, const QString& sql, const char* stored = "");
[[nodiscard]] FieldDef field(FieldType type, const char* key, const char* label, const QString& sql, const char* stored = "");
[[nodiscard]] FieldDef choiceField(const char* key, const char* label, const QString& sql, const char* stored, const QStringList& choices, bool closed = false);
[[nodiscard]] FieldDef referenceField(const char* key, const char* label, const QString& sql, const char* stored, const char* target);

} // namespace channelbook::records
