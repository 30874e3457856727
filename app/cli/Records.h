#pragma once

#include "app/cli/Context.h"

#include <QJsonValue>

namespace channelbook::cli {

/// A CRM's key of a record.
struct CrmKey {
    QString source;
    QString object;
    QString key;
};
[[nodiscard]] std::vector<CrmKey> crmKeys(store::Connection& connection, RecordId record);

/// One record with everything known of it.
struct FullRecord {
    const records::EntityDef* entity = nullptr;
    records::RecordRow row;
    QString name;
    QJsonObject custom;
    std::vector<CrmKey> crm;

    [[nodiscard]] QJsonObject json() const;
};

/// The record `key` of `entity`. UnknownEntity, RecordNotFound, AmbiguousKey.
[[nodiscard]] Expected<FullRecord> findFull(store::Connection& connection, const records::Catalogue& catalogue,
                                            const QString& entity, const QString& key);
/// The same for an id that is known to be the record's.
[[nodiscard]] Expected<FullRecord> readFull(store::Connection& connection, const records::EntityDef& entity,
                                            RecordId id);

/// What "field=value" words say of a record, ready to be stored; "field=" empties one. BadArgument, and what
/// `records::parseValue` refuses.
[[nodiscard]] Expected<std::vector<std::pair<QString, Value>>> parseAssignments(store::Connection& connection, const records::Catalogue& catalogue,
                                                                               const FullRecord& record, const QStringList& assignments);

} // namespace channelbook::cli
