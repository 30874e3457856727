#include "core/records/Entity.h"

#include "core/base/Text.h"

#include <QCoreApplication>

namespace channelbook::records {

const FieldDef* EntityDef::field(QStringView fieldKey) const {
    for (const FieldDef& candidate : fields)
        if (candidate.key == fieldKey) return &candidate;
    return nullptr;
}

const FieldDef* EntityDef::stored(QStringView storedName) const {
    for (const FieldDef& candidate : fields)
        if (candidate.editable() && candidate.storedName() == storedName) return &candidate;
    return nullptr;
}

const EntityDef* Catalogue::find(QStringView key) const {
    for (const EntityDef& entity : m_entities)
        if (entity.key == key) return &entity;
    return nullptr;
}

Expected<const EntityDef*> Catalogue::entity(QStringView key) const {
    if (const EntityDef* found = find(key)) return found;
    QStringList known;
    for (const EntityDef& entity : m_entities) known << entity.key;
    return failure(ErrorCode::UnknownEntity, {key.toString(), known.join(QStringLiteral(", "))});
}

QString labelOf(const FieldDef& field) { return QCoreApplication::translate("Field", field.label); }
QString labelOf(const EntityDef& entity) { return QCoreApplication::translate("Entity", entity.label); }
QString pluralOf(const EntityDef& entity) { return QCoreApplication::translate("Entity", entity.plural); }

const FieldDef* fieldTitled(const EntityDef& entity, QStringView title) {
    const QString wanted = squeezedName(title);
    for (const FieldDef& field : entity.fields)
        if (squeezedName(labelOf(field)) == wanted || squeezedName(QString::fromUtf8(field.label)) == wanted || squeezedName(field.key) == wanted) return &field;
    return nullptr;
}

Expected<const FieldDef*> fieldOf(const EntityDef& entity, QStringView key) {
    if (const FieldDef* found = entity.field(key)) return found;
    if (const FieldDef* titled = fieldTitled(entity, key)) return titled;
    QStringList known;
    for (const FieldDef& field : entity.fields) known << field.key;
    return failure(ErrorCode::UnknownField, {entity.key, key.toString(), known.join(QStringLiteral(", "))});
}

FieldDef field(FieldType type, const char* key, const char* label, const QString& sql, const char* stored) {
    FieldDef result;
    result.key = QString::fromLatin1(key);
    result.label = label;
    result.type = type;
    result.sql = sql;
    const QStringList parts = QString::fromLatin1(stored).split(u'.');
    if (parts.size() == 2) {
        result.table = parts[0];
        result.column = parts[1];
    }
    return result;
}

FieldDef textField(const char* key, const char* label, const QString& sql, const char* stored) {
    return field(FieldType::Text, key, label, sql, stored);
}

FieldDef choiceField(const char* key, const char* label, const QString& sql, const char* stored, const QStringList& choices, bool closed) {
    FieldDef result = field(FieldType::Choice, key, label, sql, stored);
    result.choices = choices;
    result.closed = closed;
    return result;
}

FieldDef referenceField(const char* key, const char* label, const QString& sql, const char* stored, const char* target) {
    FieldDef result = field(FieldType::Reference, key, label, sql, stored);
    result.target = QString::fromLatin1(target);
    return result;
}

} // namespace channelbook::records
