#include "core/sync/outbox/Waiting.h"

#include "core/base/Money.h"
#include "core/records/Query.h"

#include <algorithm>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using records::FieldType;
using store::Statement;
using Kind = ColumnTarget::Kind;

const SourceColumn* SourceTable::columnFor(QStringView storedName) const {
    const auto holds = [&](QStringView name) {
        return std::find_if(columns.begin(), columns.end(), [&](const SourceColumn& column) { return column.field == name; });
    };
    // Where a person's name has parts, the CRM puts the whole together itself.
    if (storedName == u"contact.name" && holds(u"contact.last_name") != columns.end()) return nullptr;
    const auto found = holds(storedName);
    return found == columns.end() ? nullptr : &*found;
}

const SourceColumn* SourceTable::keyColumn() const {
    // Files of one table may tell its records apart by different columns; a name is the key only where no file had the CRM's own.
    const auto rank = [](const SourceColumn& column) { return std::tuple(!column.key, column.kind != Kind::Key, column.header); };
    const auto found = std::min_element(columns.begin(), columns.end(), [&](const SourceColumn& a, const SourceColumn& b) { return rank(a) < rank(b); });
    return found == columns.end() || !found->key ? nullptr : &*found;
}

const records::FieldDef* SourceTable::fieldOf(const records::Catalogue& catalogue, const SourceColumn& column) const {
    if (const records::FieldDef* own = entity->stored(column.field)) return own;
    return column.field.startsWith(u"partner.") ? catalogue.find(u"partner")->stored(column.field) : nullptr;
}

QString SourceTable::targetOf(const records::Catalogue& catalogue, const SourceColumn& column) const {
    switch (column.kind) {
    case Kind::Key: return u"@key"_s;
    case Kind::FirstName: return u"@first_name"_s;
    case Kind::LastName: return u"@last_name"_s;
    case Kind::Partner: return u"@partner"_s;
    case Kind::OptedOut: return u"@opted_out"_s;
    default: break;
    }
    const records::FieldDef* field = fieldOf(catalogue, column);
    if (field == nullptr) return {};
    return field->table == u"partner" && entity->key != u"partner" ? u"partner."_s + field->key : field->key;
}

std::vector<SourceTable> sourceTables(store::Connection& connection, const records::Catalogue& catalogue, RecordId source, const LoadShape& shape) {
    Statement statement(connection, "SELECT id, object, entity FROM sync_scope WHERE source_id = ? AND entity <> 'staged' AND object NOT LIKE '@%' ORDER BY id");
    statement.bind(1, source);
    std::vector<SourceTable> tables;
    while (statement.step()) {
        SourceTable table{statement.integer(0), statement.text(1), catalogue.find(statement.text(2)), {}};
        if (table.entity == nullptr) continue;
        QStringList names;
        for (SourceColumn& column : sourceColumns(connection, table.scope)) {
            const LoadShape::Column known = shape.column(table.object, table.targetOf(catalogue, column), column.header);
            column.header = known.name;
            column.by = known.by;
            // The same column under a label and under its own name, from files of two kinds.
            if (names.contains(column.header)) continue;
            names << column.header;
            table.columns.push_back(std::move(column));
        }
        tables.push_back(std::move(table));
    }
    std::stable_sort(tables.begin(), tables.end(), [](const SourceTable& a, const SourceTable& b) { return entityRank(a.entity->key) < entityRank(b.entity->key); });
    return tables;
}

QString CellWriter::crmKey(const QString& entity, RecordId record) {
    Statement statement(m_connection, "SELECT l.key FROM sync_scope s JOIN crm_link l ON l.scope_id = s.id WHERE l.id = ?1 AND s.source_id = ?2 AND s.entity = ?3 AND s.object NOT LIKE '@%'"
                                      " UNION ALL SELECT l.key FROM sync_scope s JOIN crm_link l ON l.scope_id = s.id"
                                      " WHERE l.record_id = ?1 AND l.id <> l.record_id AND s.source_id = ?2 AND s.entity = ?3 AND s.object NOT LIKE '@%'");
    statement.bindAll(record, m_source, entity);
    return statement.step() ? nameInKey(statement.text(0)) : QString();
}

CellWriter::Written CellWriter::write(const SourceTable& table, const records::FieldDef& field, const SourceColumn& column, const Value& stored, const QString& currency, bool empties) {
    if (column.kind == Kind::OptedOut) return {toText(stored) == u"no" ? m_shape.loader().yes : m_shape.loader().no, Held::No, {}};
    if (isNull(stored)) {
        if (!empties) return {};
        if (!m_shape.loader().clear) return {{}, Held::CannotClear, {}};
        return {*m_shape.loader().clear, Held::No, {}};
    }
    const auto number = [&](QString text) { return column.decimalComma && !m_shape.workbook() ? text.replace(u'.', u',') : text; };
    switch (field.type) {
    case FieldType::Money: return {number(plainAmount(toInteger(stored), currency)), Held::No, {}};
    case FieldType::Decimal: return {number(toText(stored)), Held::No, {}};
    case FieldType::Boolean: return {toInteger(stored) != 0 ? m_shape.loader().yes : m_shape.loader().no, Held::No, {}};
    case FieldType::Date: return {QDate::fromString(toText(stored), Qt::ISODate).toString(m_shape.loader().dates), Held::No, {}};
    case FieldType::Instant: return {QDateTime::fromString(toText(stored), Qt::ISODate).toUTC().toString(m_shape.loader().instants), Held::No, {}};
    case FieldType::Reference: {
        const records::EntityDef& target = *m_catalogue.find(field.target);
        const records::FieldDef* said = column.by.isEmpty() ? nullptr : target.field(column.by);
        const QString key = said == nullptr ? crmKey(field.target, toInteger(stored)) : toText(records::readStored(m_connection, toInteger(stored), {said}).front());
        if (!key.isEmpty()) return {key, Held::No, {}};
        return {{}, Held::TargetUnknown, records::nameOf(m_connection, target, toInteger(stored))};
    }
    default: return {m_shape.valueOut(table.object, table.targetOf(m_catalogue, column), toText(stored)), Held::No, {}};
    }
}

} // namespace channelbook::sync
