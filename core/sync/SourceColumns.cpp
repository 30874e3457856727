#include "core/sync/SourceColumns.h"

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;
using Kind = ColumnTarget::Kind;

namespace {

const std::array<std::pair<Kind, QLatin1StringView>, 6> kinds{{{Kind::Field, "field"_L1}, {Kind::Key, "key"_L1}, {Kind::FirstName, "first_name"_L1},
                                                               {Kind::LastName, "last_name"_L1}, {Kind::Partner, "partner"_L1}, {Kind::OptedOut, "opted_out"_L1}}};

} // namespace

void keepColumns(store::Transaction& transaction, qint64 scope, const TableMap& map, const std::vector<ColumnReading>& readings) {
    for (std::size_t i = 0; i < map.columns.size(); ++i) {
        const ColumnTarget& column = map.columns[i];
        QString kind;
        for (const auto& [value, name] : kinds)
            if (value == column.kind) kind = name;
        if (kind.isEmpty()) continue;
        const QString field = column.kind == Kind::OptedOut ? u"contact.mail_consent"_s : column.field == nullptr ? QString() : column.field->storedName();
        const auto key = qint64(static_cast<int>(i) == map.keyColumn);
        const auto comma = qint64(readings[i].decimalMark == DecimalMark::Comma);
        Statement& known = transaction.cached(u"SELECT id, kind, field, is_key, decimal_comma FROM sync_column WHERE scope_id = ? AND header = ?"_s);
        known.bindAll(scope, column.header);
        if (!known.step()) {
            transaction.cached(u"INSERT INTO sync_column(id, scope_id, header, kind, field, is_key, decimal_comma) VALUES(?, ?, ?, ?, ?, ?, ?)"_s)
                .bindAll(transaction.newId(), scope, column.header, kind, textValue(field), key, comma)
                .run();
            continue;
        }
        const RecordId id = known.integer(0);
        if (known.text(1) == kind && known.text(2) == field && known.integer(3) >= key && known.integer(4) >= comma) continue;
        transaction.cached(u"UPDATE sync_column SET kind = ?, field = ?, is_key = max(is_key, ?), decimal_comma = max(decimal_comma, ?) WHERE id = ?"_s)
            .bindAll(kind, textValue(field), key, comma, id)
            .run();
    }
}

std::vector<SourceColumn> sourceColumns(store::Connection& connection, qint64 scope) {
    Statement statement(connection, "SELECT header, kind, field, is_key, decimal_comma FROM sync_column WHERE scope_id = ? ORDER BY id");
    statement.bind(1, scope);
    std::vector<SourceColumn> columns;
    while (statement.step()) {
        SourceColumn column{statement.text(0), Kind::Field, statement.text(2), statement.integer(3) != 0, statement.integer(4) != 0, {}};
        for (const auto& [value, name] : kinds)
            if (name == statement.text(1)) column.kind = value;
        columns.push_back(std::move(column));
    }
    return columns;
}

bool isWrittenBack(const records::FieldDef& field) {
    static const QStringList kept{u"created_at"_s, u"modified_at"_s, u"retired"_s, u"merged_into_id"_s, u"stage_since"_s, u"outcome"_s};
    return field.editable() && !kept.contains(field.column);
}

} // namespace channelbook::sync
