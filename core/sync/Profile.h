#pragma once

#include "core/sync/TableMap.h"

#include <QJsonObject>

#include <optional>

namespace channelbook::sync {

/// A column of a CRM's table: what it is here, and all the names it goes by there.
struct ProfileColumn {
    QString target;    ///< "close_date", "partner.tier", "@key"
    QString by;        ///< of a reference: "name", "domain", "email", or "any": key or name; empty: the CRM's key
    QStringList names; ///< the CRM's own name first, which load-back files use; then other spellings and languages
};

/// The words of a picklist: ours, and what the CRM says for it (what load-back files use first).
struct ProfileValues {
    QString target;
    std::vector<std::pair<QString, QStringList>> words;
};

/// Rows of two kinds in one table: the column that tells them apart by yes and no.
struct ProfileSplit {
    QStringList names;
    QStringList yes;  ///< words for yes beside the usual ones
    QString noEntity; ///< what a row is where the column says no or nothing; `ProfileTable::entity` where it says yes
};

/// A table of a CRM.
struct ProfileTable {
    QString object; ///< the CRM's name of it
    QString entity;
    std::vector<QStringList> recognise; ///< headers that together leave no doubt, one list a language or variant; "=field": any header that becomes it
    QStringList without;                ///< headers it never has
    QStringList files;                  ///< words in the names of its files
    std::vector<ProfileColumn> columns;
    std::vector<ProfileValues> values;
    std::optional<ProfileSplit> split;
    QString namedBy;  ///< the field that tells rows apart where there is no key; empty: the e-mail of people, else the name
    QStringList required; ///< columns its loader wants of every new record, under the names load-back files use
    QString mirror;   ///< column with the id of a row that says the same from the other side
    QStringList swap; ///< the two columns that change places there
};

/// How a CRM's loader wants files.
struct LoadBack {
    QString file = QStringLiteral("csv"); ///< "csv" or "xlsx"
    QString delimiter = QStringLiteral(",");
    bool bom = false;
    QString dates;               ///< QDate::toString() pattern
    QString instants;            ///< QDateTime::toString() pattern, in UTC
    QString yes, no;
    QString lists;               ///< between the values of a multi-select
    std::optional<QString> clear; ///< the cell that empties a field; nothing: an empty cell leaves it as it is
    qint64 rows = 0;             ///< most in one file, without the header; 0: as many as there are
    qint64 columns = 0;          ///< likewise
    qint64 bytes = 0;            ///< likewise
};

/// How the tables of one kind of CRM are recognised, read and written. Data: `resources/profiles/*.json` and a folder of
/// the user's own; the format is told in `resources/help/profiles.md`.
class Profile {
public:
    /// Reads and checks a profile. BadProfile {path, place in the file, what is wrong}.
    [[nodiscard]] static Expected<Profile> fromJson(const QByteArray& json, const QString& path);
    /// The bundled profile of a kind ("salesforce", "generic"); nothing for a kind there is no profile of.
    [[nodiscard]] static std::optional<Profile> bundled(const QString& kind);
    /// The kind whose bundled profile fits a header best; "generic" if none is sure.
    [[nodiscard]] static QString recognise(const QStringList& header);

    [[nodiscard]] const QString& kind() const { return m_kind; }
    [[nodiscard]] const QString& label() const { return m_label; }
    [[nodiscard]] const std::vector<ProfileTable>& tables() const { return m_tables; }
    [[nodiscard]] const LoadBack& loadBack() const { return m_loadBack; }
    /// Whether an empty cell clears its field (as full exports mean it) or says nothing; a source may say otherwise.
    [[nodiscard]] bool emptyClears() const { return m_emptyClears; }
    /// Whether the CRM puts an apostrophe before `=`, `+`, `-` and `@`; undone on the way in, not to be added on the way out.
    [[nodiscard]] bool formulaApostrophe() const { return m_formulaApostrophe; }
    /// BadProfile for a target the catalogue does not have.
    [[nodiscard]] Expected<void> check(const records::Catalogue& catalogue, const QString& path) const;

    /// How sure a header is this CRM's: 0 not at all.
    [[nodiscard]] int likeness(const QStringList& header) const;
    /// Maps a file by its header; `entity` overrules what would be recognised ("" for none).
    /// @param otherRows of a table with two kinds of rows, the other one (TableMap::otherEntity)
    /// The map may have no key column: what a person says of columns may still give it one (see overrideColumns).
    /// EntityUnknown, UnknownEntity.
    [[nodiscard]] Expected<TableMap> map(const records::Catalogue& catalogue, const QString& path, const QStringList& header, const QString& entity, bool otherRows = false) const;

    /// The table a record was read from, by the CRM's name of it (TableMap::object); null if there is none.
    [[nodiscard]] const ProfileTable* table(QStringView object) const;
    /// The CRM's own name of the column a field of ours is written to: ("Opportunity", "close_date") gives "CloseDate".
    /// Empty if the CRM has none for it. `target` as profiles write it, "@key" for the key.
    [[nodiscard]] QString columnName(QStringView object, QStringView target) const;
    /// The CRM's word for a value of ours; the value itself where the profile knows no other.
    [[nodiscard]] QString valueOut(QStringView object, QStringView target, const QString& ours) const;

private:
    friend class ProfileReader;
    struct Fit {
        const ProfileTable* table = nullptr;
        std::vector<const ProfileColumn*> columns; ///< one for each header, null where none fits
        int recognised = 0; ///< headers of the list that fits
        int mapped = 0;
        int fileWord = 0;
        [[nodiscard]] int score() const { return recognised * 100 + mapped + fileWord; }
    };
    [[nodiscard]] std::optional<Fit> fit(const ProfileTable& table, const QStringList& squeezed) const;
    [[nodiscard]] Expected<Fit> findTable(const QString& path, const QStringList& header, const QString& entity) const;
    [[nodiscard]] bool shown(const QStringList& header) const;
    /// A table that looks like this CRM's but has none of its ids was made by a person: columns the CRM does not have mean
    /// what they usually mean.
    [[nodiscard]] std::vector<const ProfileColumn*> withUsualNames(const Fit& fit, const QStringList& header) const;
    [[nodiscard]] Expected<TableMap> mapTable(const records::Catalogue& catalogue, const QStringList& header, const Fit& fit, const QString& wanted, bool otherRows) const;

    enum class OtherTables { Refuse, Staged, Generic };
    QString m_kind, m_label;
    bool m_salesforceIds = false;
    bool m_emptyClears = true;
    bool m_formulaApostrophe = false;
    bool m_continuationRows = false;
    bool m_guess = false; ///< a table may also be recognised by how many of its columns have known names
    OtherTables m_otherTables = OtherTables::Generic;
    std::vector<QStringList> m_marks; ///< headers any table of this CRM shows
    QStringList m_markBegins;         ///< what a header of any table begins with
    QStringList m_keyBegins;          ///< what the key's header begins with, where its end is the table's name
    LoadBack m_loadBack;
    std::vector<ProfileTable> m_tables;
};

/// A header as names are compared: without case, blanks, punctuation and accents.
[[nodiscard]] QString squeezedHeader(QStringView header);

/// Replaces what a profile found for single columns: header → target as profiles write it ("" keeps it as a custom field;
/// of a reference nobody says how: by key or name), or
/// {"field": target, "values": {our word: the CRM's word or a list of them}};
/// and chooses the key column anew.
/// UnknownField.
[[nodiscard]] Expected<void> overrideColumns(const records::Catalogue& catalogue, TableMap& map, const QJsonObject& targets);

/// How profiles write what is no field ("@key", "@ignored"); empty for a field and for a custom field.
[[nodiscard]] QString specialTarget(ColumnTarget::Kind kind);

/// Headers of the remarks a rejects file carries begin with this.
inline constexpr QStringView remarkPrefix = u"Channelbook ";

/// Keeps a table whole for rooms to come: every column under its header.
[[nodiscard]] TableMap stagedMap(const QString& path, const QStringList& header, bool salesforceIds);

} // namespace channelbook::sync
