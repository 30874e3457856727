#pragma once

#include "app/cli/Context.h"

#include <QJsonValue>

namespace channelbook::cli {

/// A field's value in JSON: amounts as {"amount": "12.50", "currency": "USD"}, so that no reader rounds them.
[[nodiscard]] QJsonValue jsonValue(const records::FieldDef& field, const Value& value, const QString& currency);

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

} // namespace channelbook::cli
