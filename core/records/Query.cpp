#include "core/records/Query.h"

#include "core/base/Money.h"
#include "core/base/Text.h"
#include "core/records/QuickFilter.h"

#include <QHash>
#include <QJsonDocument>

namespace channelbook::records {

namespace {

struct Prepared {
    QString where;
    std::vector<Value> values;
};

Expected<Prepared> prepare(store::Connection& connection, const EntityDef& entity, const QString& filter) {
    auto compiled = compileFilter(entity, filter, programCurrency(connection));
    if (!compiled) return tl::unexpected(compiled.error());
    QStringList conditions;
    if (!entity.baseFilter.isEmpty() && !compiled->speaksOfRetired) conditions << entity.baseFilter;
    if (!compiled->condition.isEmpty()) conditions << compiled->condition;
    Prepared prepared;
    if (!conditions.isEmpty()) prepared.where = QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    prepared.values = std::move(compiled->values);
    return prepared;
}

void bindAll(store::Statement& statement, const std::vector<Value>& values) {
    int parameter = 0;
    for (const Value& value : values) statement.bind(++parameter, value);
}

QString idList(const std::vector<RecordId>& ids) {
    QString list;
    for (const RecordId id : ids) {
        if (!list.isEmpty()) list += u',';
        list += QString::number(id);
    }
    return list;
}

QString currencySql(const EntityDef& entity) {
    return entity.currencySql.isEmpty() ? QStringLiteral("(SELECT value FROM setting WHERE key = 'currency')") : entity.currencySql;
}

/// Whether an index leads from a referred record to those that refer to it.
bool isIndexed(store::Connection& connection, const QString& table, const QString& column) {
    store::Statement statement(connection, "SELECT 1 FROM pragma_index_list(?1) l JOIN pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = ?2"
                                           " AND (SELECT sql LIKE '%(' || ?2 || ')%' FROM sqlite_schema s WHERE s.name = l.name)");
    statement.bindAll(table, column);
    return statement.step();
}

/// Records in the order of what they refer to: the referred are walked by their names and each leads to its own, so that
/// the first rows need not wait until all are sorted. Those that refer to nothing come as NULL does, first.
std::vector<RecordId> listByReference(store::Connection& connection, const EntityDef& entity, const FieldDef& field, bool descending, const ListQuery& query) {
    const QString direction = descending ? QStringLiteral(" DESC") : QString();
    const QString base = entity.baseFilter.isEmpty() ? QString() : entity.baseFilter + QStringLiteral(" AND ");
    const QString without = QStringLiteral("SELECT t.id FROM %1 WHERE %2t.%3 IS NULL ORDER BY t.id%4 LIMIT ?").arg(entity.from, base, field.column, direction);
    const QString walk = QStringLiteral("SELECT t.id FROM %1 referred CROSS JOIN %2 WHERE %3t.%4 = referred.id ORDER BY referred.name COLLATE NOCASE%5, t.id%5 LIMIT ?")
                             .arg(field.target, entity.from, base, field.column, direction);
    const qint64 wanted = query.limit < 0 ? -1 : query.offset + query.limit;
    std::vector<RecordId> ids;
    for (const QString& sql : descending ? QStringList{walk, without} : QStringList{without, walk}) {
        store::Statement statement(connection, sql);
        statement.bind(1, wanted < 0 ? qint64(-1) : wanted - static_cast<qint64>(ids.size()));
        while (statement.step()) ids.push_back(statement.integer(0));
    }
    ids.erase(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(std::min<qint64>(query.offset, static_cast<qint64>(ids.size()))));
    return ids;
}

} // namespace

QString programCurrency(store::Connection& connection) {
    store::Statement statement(connection, "SELECT value FROM setting WHERE key = 'currency'");
    return statement.step() ? statement.text(0) : QStringLiteral("USD");
}

Expected<std::vector<RecordId>> listIds(store::Connection& connection, const EntityDef& entity, const ListQuery& query) {
    auto prepared = prepare(connection, entity, query.filter);
    if (!prepared) return tl::unexpected(prepared.error());
    QString sort = query.sort.isEmpty() ? entity.defaultSort : query.sort;
    const bool descending = sort.startsWith(u'-');
    if (descending) sort.remove(0, 1);
    QString order = QStringLiteral("t.id");
    if (!sort.isEmpty()) {
        const auto field = fieldOf(entity, sort);
        if (!field) return tl::unexpected(field.error());
        const bool refers = (*field)->type == FieldType::Reference && (*field)->table == entity.table && (*field)->sql.endsWith(u".name") && entity.from.startsWith(entity.table + QStringLiteral(" t "));
        if (refers && query.filter.trimmed().isEmpty() && isIndexed(connection, entity.table, (*field)->column)) return listByReference(connection, entity, **field, descending, query);
        const bool text = (*field)->type == FieldType::Text || (*field)->type == FieldType::LongText ||
                          (*field)->type == FieldType::Choice || (*field)->type == FieldType::Reference;
        // The id breaks ties the same way round, so that an index on the field alone serves the order.
        const QString direction = descending ? QStringLiteral(" DESC") : QString();
        order = (*field)->sql + (text ? QStringLiteral(" COLLATE NOCASE") : QString()) + direction + QStringLiteral(", t.id") + direction;
    }
    store::Statement statement(connection, QStringLiteral("SELECT t.id FROM %1%2 ORDER BY %3 LIMIT %4 OFFSET %5")
                                               .arg(entity.from, prepared->where, order)
                                               .arg(query.limit)
                                               .arg(query.offset));
    bindAll(statement, prepared->values);
    std::vector<RecordId> ids;
    while (statement.step()) ids.push_back(statement.integer(0));
    return ids;
}

Expected<qint64> countRecords(store::Connection& connection, const EntityDef& entity, const QString& filter) {
    auto prepared = prepare(connection, entity, filter);
    if (!prepared) return tl::unexpected(prepared.error());
    store::Statement statement(connection, QStringLiteral("SELECT count(*) FROM %1%2").arg(entity.from, prepared->where));
    bindAll(statement, prepared->values);
    statement.step();
    return statement.integer(0);
}

std::vector<RecordRow> readRows(store::Connection& connection, const EntityDef& entity, const std::vector<RecordId>& ids,
                                const std::vector<const FieldDef*>& fields) {
    if (ids.empty()) return {};
    QString columns;
    for (const FieldDef* field : fields) columns += u',' + field->sql;
    store::Statement statement(connection, QStringLiteral("SELECT t.id, %1%2 FROM %3 WHERE t.id IN (%4)")
                                               .arg(currencySql(entity), columns, entity.from, idList(ids)));
    QHash<RecordId, RecordRow> found;
    while (statement.step()) {
        RecordRow row{statement.integer(0), statement.text(1), {}};
        for (int column = 2; column < statement.columnCount(); ++column) row.values.push_back(statement.value(column));
        found.insert(row.id, std::move(row));
    }
    std::vector<RecordRow> rows;
    rows.reserve(ids.size());
    for (const RecordId id : ids)
        if (const auto row = found.constFind(id); row != found.constEnd()) rows.push_back(*row);
    return rows;
}

Expected<RecordRow> readRecord(store::Connection& connection, const EntityDef& entity, RecordId id) {
    std::vector<const FieldDef*> fields;
    for (const FieldDef& field : entity.fields) fields.push_back(&field);
    auto rows = readRows(connection, entity, {id}, fields);
    if (rows.empty()) return failure(ErrorCode::RecordNotFound, {entity.key, QString::number(id)});
    return rows.front();
}

std::vector<Value> readStored(store::Connection& connection, RecordId id, const std::vector<const FieldDef*>& fields) {
    std::vector<Value> values;
    for (const FieldDef* field : fields) {
        store::Statement statement(connection, QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(field->column, field->table));
        statement.bind(1, id);
        values.push_back(statement.step() ? statement.value(0) : Value{});
    }
    return values;
}

QJsonObject customFields(store::Connection& connection, const EntityDef& entity, RecordId id) {
    if (entity.customColumn.isEmpty()) return {};
    store::Statement statement(connection, QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(entity.customColumn, entity.table));
    statement.bind(1, id);
    if (!statement.step() || statement.isNull(0)) return {};
    const std::string_view json = statement.view(0);
    return QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).object();
}

Expected<RecordId> findRecord(store::Connection& connection, const EntityDef& entity, const QString& key) {
    const auto exists = [&](RecordId id) {
        store::Statement statement(connection, QStringLiteral("SELECT 1 FROM %1 WHERE t.id = ?").arg(entity.from));
        statement.bind(1, id);
        return statement.step();
    };
    bool isNumber = false;
    const RecordId number = key.toLongLong(&isNumber);
    if (isNumber && exists(number)) return number;

    std::vector<RecordId> found;
    // A Salesforce id of 15 characters is the beginning of its 18-character form.
    store::Statement links(connection, "SELECT DISTINCT record_id FROM crm_link WHERE scope_id IN (SELECT id FROM sync_scope)"
                                       " AND (key = ?1 OR (length(?1) = 15 AND key BETWEEN ?1 AND ?1 || 'ZZZ' AND length(key) = 18))");
    links.bind(1, key);
    while (links.step())
        if (exists(links.integer(0))) found.push_back(links.integer(0));
    if (found.empty()) {
        const FieldDef* name = entity.field(entity.nameField);
        store::Statement names(connection, QStringLiteral("SELECT t.id FROM %1 WHERE %2 = ? COLLATE NOCASE%3 LIMIT 10")
                                                .arg(entity.from, name->sql, entity.field(u"merged_into") == nullptr ? QString() : QStringLiteral(" AND t.merged_into_id IS NULL")));
        names.bind(1, key);
        while (names.step()) found.push_back(names.integer(0));
    }
    if (found.empty()) return failure(ErrorCode::RecordNotFound, {entity.key, key});
    if (found.size() > 1) return failure(ErrorCode::AmbiguousKey, {entity.key, key, QString::number(found.size())});
    return found.front();
}

QString nameOf(store::Connection& connection, const EntityDef& entity, RecordId id) {
    const FieldDef* name = entity.field(entity.nameField);
    store::Statement statement(connection, QStringLiteral("SELECT %1 FROM %2 WHERE t.id = ?").arg(name->sql, entity.from));
    statement.bind(1, id);
    return statement.step() ? statement.text(0) : QString();
}

QString plainText(const FieldDef& field, const Value& value, const QString& currency) {
    if (isNull(value)) return {};
    if (field.type == FieldType::Money) return plainAmount(toInteger(value), currency) + u' ' + currency;
    if (field.type == FieldType::Boolean) return toInteger(value) != 0 ? QStringLiteral("yes") : QStringLiteral("no");
    // "2000000", not "2e+06", which few who read a list understand.
    if (const auto* decimal = std::get_if<double>(&value)) return QString::number(*decimal, 'f', QLocale::FloatingPointShortest);
    return toText(value);
}

} // namespace channelbook::records
