#pragma once

#include "core/sync/TableMap.h"

#include <QJsonObject>

namespace channelbook::sync {

/// How the tables of one kind of CRM are recognised and mapped. Read from `resources/profiles/*.json`.
class Profile {
public:
    /// The bundled profile of a kind ("salesforce", "generic"); nothing for a kind there is no profile of.
    [[nodiscard]] static std::optional<Profile> bundled(const QString& kind);
    /// The kind whose fingerprint fits a header best; "generic" if none is sure.
    [[nodiscard]] static QString recognise(const QStringList& header);

    [[nodiscard]] QString kind() const;
    /// Maps a file by its header; `entity` overrules what would be recognised ("" for none).
    /// EntityUnknown, NoKeyColumn, UnknownEntity.
    [[nodiscard]] Expected<TableMap> map(const records::Catalogue& catalogue, const QString& path, const QStringList& header, const QString& entity) const;

private:
    explicit Profile(QJsonObject json) : m_json(std::move(json)) {}
    [[nodiscard]] QJsonObject findObject(const QStringList& header) const;
    [[nodiscard]] Expected<TableMap> mapByObject(const records::Catalogue& catalogue, const QString& path, const QStringList& header, const QJsonObject& object) const;
    [[nodiscard]] Expected<TableMap> mapBySynonyms(const records::Catalogue& catalogue, const QString& path, const QStringList& header, const QString& entity) const;

    QJsonObject m_json;
};

/// Replaces what a profile found for single columns: header → target as profiles write it ("" keeps it as a custom field).
/// UnknownField.
[[nodiscard]] Expected<void> overrideColumns(const records::Catalogue& catalogue, TableMap& map, const QJsonObject& targets);

/// Headers of the remarks a rejects file carries begin with this.
inline constexpr QStringView remarkPrefix = u"Channelbook ";

/// Keeps a table whole for rooms to come: every column under its header.
[[nodiscard]] TableMap stagedMap(const QString& path, const QStringList& header, bool salesforceIds);

} // namespace channelbook::sync
