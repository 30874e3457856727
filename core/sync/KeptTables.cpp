#include "core/sync/KeptTables.h"

#include "core/base/CsvText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <set>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

struct KeptRow {
    QString key;
    QJsonObject cells;
};

std::vector<KeptRow> rowsOf(store::Connection& connection, qint64 scope) {
    Statement rows(connection, "SELECT l.key, t.custom FROM crm_link l JOIN staged_row t ON t.id = l.record_id WHERE "
                               "l.scope_id = ? ORDER BY l.id");
    rows.bind(1, scope);
    std::vector<KeptRow> result;
    while (rows.step()) result.push_back({rows.text(0), QJsonDocument::fromJson(rows.text(1).toUtf8()).object()});
    return result;
}

/// The rows as a file: the key's column, then every column that any of them has.
QByteArray fileOf(const std::vector<KeptRow>& rows, const QString& keyHeader) {
    std::set<QString> columns;
    for (const KeptRow& row : rows)
        for (const QString& column : row.cells.keys()) columns.insert(column);
    columns.erase(keyHeader);
    QStringList header{keyHeader};
    header.append(QStringList(columns.begin(), columns.end()));
    QByteArray content = csvRow(header);
    for (const KeptRow& row : rows) {
        QStringList cells{row.key};
        for (const QString& column : columns) cells << row.cells.value(column).toString();
        content += csvRow(cells);
    }
    return content;
}

} // namespace

Expected<void> KeptTables::find(store::Connection& connection, const Profile& profile, const QString& source) {
    Statement scopes(connection,
                     "SELECT c.id, c.object FROM sync_scope c JOIN sync_source s ON s.id = c.source_id WHERE s.name = "
                     "? AND c.entity = 'staged' AND EXISTS(SELECT 1 FROM crm_link l WHERE l.scope_id = c.id)");
    scopes.bind(1, source);
    while (scopes.step()) {
        const QString object = scopes.text(1);
        const ProfileTable* table = profile.table(object);
        const QString key = table == nullptr ? QString() : profile.columnName(object, u"@key");
        if (key.isEmpty()) continue;
        if (!m_folder) m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(object + u".csv"_s);
        QSaveFile file(path);
        const QByteArray content = fileOf(rowsOf(connection, scopes.integer(0)), key);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
            return failure(ErrorCode::FileNotWritable, {path, file.errorString()});
        m_tables.push_back({path, scopes.integer(0), table->entity, object});
    }
    return {};
}

const KeptTables::Table* KeptTables::of(const QString& path) const {
    for (const Table& table : m_tables)
        if (table.path == path) return &table;
    return nullptr;
}

void KeptTables::forget(store::Transaction& transaction, const Table& table) {
    transaction.cached(u"DELETE FROM staged_row WHERE id IN (SELECT record_id FROM crm_link WHERE scope_id = ?)"_s)
        .bind(1, table.scope)
        .run();
    transaction.cached(u"DELETE FROM crm_link WHERE scope_id = ?"_s).bind(1, table.scope).run();
}

} // namespace channelbook::sync
