#include "core/program/Program.h"

#include "core/store/Schema.h"

#include <QHash>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// What a record is called instead of by its id: its CRM keys, else its name, else its table.
QHash<RecordId, QString> recordLabels(store::Connection& connection) {
    QHash<RecordId, QString> labels;
    for (const QString& table : store::recordedTables()) {
        Statement columns(connection, u"SELECT name FROM pragma_table_info(?) WHERE name IN ('name', 'subject') ORDER BY name LIMIT 1"_s);
        columns.bind(1, table);
        if (!columns.step()) continue;
        Statement rows(connection, u"SELECT id, %1 FROM %2"_s.arg(columns.text(0), table));
        while (rows.step()) labels.insert(rows.integer(0), table + u':' + rows.text(1));
    }
    Statement links(connection, "SELECT l.record_id, s.entity || '#' || l.key FROM crm_link l JOIN sync_scope s ON s.id = l.scope_id ORDER BY s.entity, l.key");
    QHash<RecordId, QString> keys;
    while (links.step()) {
        QString& label = keys[links.integer(0)];
        label += (label.isEmpty() ? u""_s : u"+"_s) + links.text(1);
    }
    for (auto key = keys.constBegin(); key != keys.constEnd(); ++key) labels.insert(key.key(), key.value());
    return labels;
}

QString cellText(const Statement& row, int column, const QString& name, const QHash<RecordId, QString>& labels, const QHash<qint64, QString>& scopes) {
    if (row.isNull(column)) return u"-"_s;
    if (name == u"scope_id") return scopes.value(row.integer(column));
    if (name.endsWith(u"_id")) return labels.value(row.integer(column), u"?"_s);
    return row.text(column).replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s);
}

} // namespace

QString contentDump(store::Connection& connection) {
    const auto labels = recordLabels(connection);
    QHash<qint64, QString> scopes;
    Statement scopeRows(connection, "SELECT c.id, s.name || '/' || c.entity || '/' || c.object FROM sync_scope c JOIN sync_source s ON s.id = c.source_id");
    while (scopeRows.step()) scopes.insert(scopeRows.integer(0), scopeRows.text(1));
    QString dump;
    for (const QString& table : store::recordedTables()) {
        Statement rows(connection, u"SELECT * FROM %1"_s.arg(table));
        QStringList lines;
        const bool facet = table == u"partner" || table == u"customer";
        while (rows.step()) {
            QStringList cells;
            // A facet's id is its company's: the only id that says something.
            if (facet) cells << labels.value(rows.integer(0));
            for (int column = 1; column < rows.columnCount(); ++column) cells << cellText(rows, column, rows.columnName(column), labels, scopes);
            lines << cells.join(u'\t');
        }
        std::sort(lines.begin(), lines.end());
        dump += u"== "_s + table + u'\n';
        for (const QString& line : lines) dump += line + u'\n';
    }
    return dump;
}

} // namespace channelbook
