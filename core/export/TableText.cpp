#include "core/export/TableText.h"

#include "core/base/CsvText.h"
#include "core/base/Money.h"

#include <charconv>

namespace channelbook::exports {

using namespace Qt::StringLiterals;
using records::FieldType;
using store::Statement;

namespace {

constexpr qsizetype pieceSize = qsizetype{64} << 10;

std::optional<ColumnType> typeOf(FieldType type) {
    switch (type) {
    case FieldType::Money:
        return ColumnType::Money;
    case FieldType::Date:
        return ColumnType::Date;
    case FieldType::Instant:
        return ColumnType::Instant;
    case FieldType::Boolean:
        return ColumnType::Boolean;
    case FieldType::Reference:
        return ColumnType::Id;
    default:
        return std::nullopt; // as the table says
    }
}

std::optional<ColumnType> fieldType(const records::Catalogue& catalogue, const QString& storedName) {
    for (const records::EntityDef& entity : catalogue.all())
        if (const records::FieldDef* field = entity.stored(storedName)) return typeOf(field->type);
    return std::nullopt;
}

bool isJsonColumn(const QString& name) {
    return name == u"custom" || name == u"settings" || name == u"state" || name == u"entry_rules";
}

ColumnType declaredType(const QString& name, const QString& declared, bool hasCurrency) {
    if (declared == u"INTEGER") {
        if (name == u"id" || name.endsWith(u"_id")) return ColumnType::Id;
        return name == u"amount" && hasCurrency ? ColumnType::Money : ColumnType::Integer;
    }
    if (declared == u"REAL") return ColumnType::Decimal;
    return isJsonColumn(name) ? ColumnType::Json : ColumnType::Text;
}

bool isText(ColumnType type) {
    return type == ColumnType::Text || type == ColumnType::Json || type == ColumnType::Date ||
           type == ColumnType::Instant;
}

bool onlyApostrophes(std::string_view text) {
    return text.find_first_not_of('\'') == std::string_view::npos;
}

/// Nothing is an empty cell, so an empty text needs another: a cell of apostrophes alone is one longer than its text.
void appendText(QByteArray& out, std::string_view text, bool first) {
    if (onlyApostrophes(text) || needsGuard(text)) {
        std::string guarded;
        guarded.reserve(text.size() + 1);
        guarded += '\'';
        guarded += text;
        appendCsvCell(out, guarded, first);
    } else {
        appendCsvCell(out, text, first);
    }
}

std::optional<qint64> wholeNumber(std::string_view cell) {
    qint64 number = 0;
    const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (problem != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
    return number;
}

QString quoted(const QString& name) {
    return u'"' + name + u'"';
}

QString selectOf(const ExportedTable& table) {
    QStringList columns;
    for (const ExportedColumn& column : table.columns) columns << quoted(column.name);
    return u"SELECT %1 FROM %2 ORDER BY id"_s.arg(columns.join(u','), quoted(table.name));
}

} // namespace

ExportedTable describeTable(store::Connection& connection, const records::Catalogue& catalogue, const QString& table) {
    ExportedTable described{table, table + u".csv"_s, {}, 0, 0, {}};
    Statement hasCurrency(connection, "SELECT 1 FROM pragma_table_info(?) WHERE name = 'currency'");
    const bool currency = hasCurrency.bind(1, table).step();
    Statement columns(connection, "SELECT name, type FROM pragma_table_info(?) ORDER BY cid");
    columns.bind(1, table);
    while (columns.step()) {
        const QString name = columns.text(0);
        const auto known = fieldType(catalogue, table + u'.' + name);
        described.columns.push_back({name, known.value_or(declaredType(name, columns.text(1), currency))});
    }
    return described;
}

TableText::TableText(store::Connection& connection, ExportedTable table, QString programCurrency)
    : m_table(std::move(table))
    , m_programCurrency(std::move(programCurrency))
    , m_rows(connection, selectOf(m_table)) {
    for (std::size_t i = 0; i < m_table.columns.size(); ++i)
        if (m_table.columns[i].name == u"currency") m_currencyColumn = static_cast<int>(i);
}

bool TableText::next(QByteArray& out) {
    if (m_ended) return false;
    QByteArray piece;
    if (!m_begun) {
        m_begun = true;
        QStringList names;
        for (const ExportedColumn& column : m_table.columns) names << column.name;
        piece += csvRow(names);
    }
    while (piece.size() < pieceSize) {
        if (!m_rows.step()) {
            m_ended = true;
            break;
        }
        appendRow(piece);
        ++m_table.rows;
    }
    m_hash.addData(piece);
    m_table.bytes += piece.size();
    out += piece;
    return !piece.isEmpty();
}

void TableText::appendRow(QByteArray& out) {
    for (int i = 0; i < m_rows.columnCount(); ++i) {
        if (i > 0) out += ',';
        if (m_rows.isNull(i)) continue;
        const ColumnType type = m_table.columns[static_cast<std::size_t>(i)].type;
        if (isText(type)) {
            appendText(out, m_rows.view(i), i == 0);
        } else if (type == ColumnType::Decimal) {
            out += toText(m_rows.value(i)).toUtf8();
        } else if (type == ColumnType::Money) {
            const bool own = m_currencyColumn >= 0 && !m_rows.isNull(m_currencyColumn);
            out += plainAmount(m_rows.integer(i), own ? m_rows.text(m_currencyColumn) : m_programCurrency).toUtf8();
        } else if (type == ColumnType::Boolean && (m_rows.integer(i) == 0 || m_rows.integer(i) == 1)) {
            out += m_rows.integer(i) == 1 ? "true" : "false";
        } else {
            out += QByteArray::number(m_rows.integer(i));
        }
    }
    out += "\r\n";
}

ExportedTable TableText::described() const {
    ExportedTable table = m_table;
    table.sha256 = QString::fromLatin1(m_hash.result().toHex());
    return table;
}

bool bindCell(Statement& statement, int parameter, std::string_view cell, ColumnType type, const QString& currency) {
    if (cell.empty()) {
        statement.bindNull(parameter);
        return true;
    }
    if (isText(type)) {
        statement.bindView(parameter, onlyApostrophes(cell) ? cell.substr(1) : unguardedCell(cell));
        return true;
    }
    const QByteArray text(cell.data(), static_cast<qsizetype>(cell.size()));
    std::optional<Value> value;
    if (type == ColumnType::Decimal) {
        bool isNumber = false;
        const auto number = text.toDouble(&isNumber);
        if (isNumber) value = number;
    } else if (type == ColumnType::Money) {
        value = parsePlainAmount(QString::fromUtf8(text), currency);
    } else if (type == ColumnType::Boolean && (cell == "true" || cell == "false")) {
        value = qint64{cell == "true" ? 1 : 0};
    } else {
        value = wholeNumber(cell);
    }
    if (!value) return false;
    statement.bind(parameter, *value);
    return true;
}

} // namespace channelbook::exports
