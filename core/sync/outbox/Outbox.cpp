#include "core/sync/outbox/Outbox.h"

#include "core/base/CsvText.h"
#include "core/sync/Conflicts.h"
#include "core/sync/outbox/LoadFiles.h"
#include "core/sync/outbox/LoadWorkbook.h"
#include "core/sync/outbox/Waiting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <map>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) { return QCoreApplication::translate("Sync", text); }

struct SourceRow {
    RecordId id = 0;
    QString name;
    QString kind;
};

Expected<SourceRow> sourceOf(store::Connection& connection, const QString& name) {
    Statement statement(connection, "SELECT id, name, kind FROM sync_source WHERE name = ?");
    statement.bind(1, name);
    if (!statement.step()) return failure(ErrorCode::UnknownSource, {name});
    return SourceRow{statement.integer(0), statement.text(1), statement.text(2)};
}

/// A field that waits, as the store keeps it.
struct WaitingField {
    RecordId record = 0;
    QString key;
    QString field;
    QString base;
    QString sent;
    QString sentAt;
    bool inConflict = false;
};

/// Gathers what waits for one source, table by table.
class Reader {
public:
    Reader(store::Connection& connection, const records::Catalogue& catalogue, const SourceRow& source, const OutboxOptions& options)
        : m_connection(connection), m_catalogue(catalogue), m_source(source), m_options(options),
          m_cells(connection, catalogue, source.id, LoadShape(options.profiles ? *options.profiles : Profiles::bundled(), source.kind)) {
        m_outbox.source = source.name;
        m_outbox.kind = source.kind;
    }

    Outbox read() {
        QStringList entitiesTaken;
        for (const SourceTable& table : sourceTables(m_connection, m_catalogue, m_source.id, m_cells.shape())) {
            if (table.columns.empty()) {
                m_outbox.notes << words(QT_TRANSLATE_NOOP("Sync", "%1: its columns are not known yet; import an export of it once more")).arg(table.object);
                continue;
            }
            if (table.keyColumn() == nullptr) {
                m_outbox.notes << words(QT_TRANSLATE_NOOP("Sync", "%1: its files have no column that tells the records apart, so nothing can be written back")).arg(table.object);
                continue;
            }
            readChanges(table);
            if (!m_options.newRecords || entitiesTaken.contains(table.entity->key) || !takesNew(table)) continue;
            entitiesTaken << table.entity->key;
            readNew(table);
        }
        return std::move(m_outbox);
    }

private:
    static bool takesNew(const SourceTable& table) {
        return table.entity->key == u"company" || table.entity->key == u"contact" || table.entity->key == u"deal";
    }

    std::vector<WaitingField> waiting(const SourceTable& table) {
        // The first link of a record carries the record's own id, further ones do not: two ways to the same.
        Statement statement(m_connection,
                            "WITH linked AS (SELECT p.record_id, p.field, p.base, l.key FROM pending_change p JOIN crm_link l ON l.id = p.record_id AND l.record_id = p.record_id AND l.scope_id = ?1"
                            " UNION ALL SELECT p.record_id, p.field, p.base, l.key FROM pending_change p JOIN crm_link l ON l.record_id = p.record_id AND l.id <> l.record_id AND l.scope_id = ?1)"
                            " SELECT w.record_id, w.key, w.field, w.base, s.value, s.at, EXISTS(SELECT 1 FROM sync_conflict c WHERE c.record_id = w.record_id AND c.field = w.field)"
                            " FROM linked w LEFT JOIN crm_sent s ON s.record_id = w.record_id AND s.field = w.field AND s.source_id = ?2 ORDER BY w.record_id, w.key, w.field");
        statement.bindAll(table.scope, m_source.id);
        std::vector<WaitingField> result;
        while (statement.step())
            result.push_back({statement.integer(0), statement.text(1), statement.text(2), statement.text(3), statement.text(4), statement.text(5), statement.integer(6) != 0});
        return result;
    }

    void readChanges(const SourceTable& table) {
        LoadFiles files(m_catalogue, table, m_cells.shape(), false);
        const std::vector<WaitingField> fields = waiting(table);
        for (std::size_t first = 0; first < fields.size();) {
            std::size_t end = first;
            while (end < fields.size() && fields[end].record == fields[first].record && fields[end].key == fields[first].key) ++end;
            readRecord(table, {fields.begin() + static_cast<std::ptrdiff_t>(first), fields.begin() + static_cast<std::ptrdiff_t>(end)}, files);
            first = end;
        }
        files.moveInto(m_outbox.files);
    }

    void readRecord(const SourceTable& table, const std::vector<WaitingField>& fields, LoadFiles& files) {
        const RecordId record = fields.front().record;
        const records::EntityDef& entity = *table.entity;
        const QString currency = currencyOf(entity, record);
        const QString name = records::nameOf(m_connection, entity, record);
        const records::FieldDef* retired = entity.field(u"retired");
        const bool gone = retired != nullptr && toInteger(records::readStored(m_connection, record, {retired}).front()) != 0;
        LoadFiles::Row row{fields.front().key, {}, {}};
        for (const WaitingField& waiting : fields) {
            const SourceColumn* column = table.columnFor(waiting.field);
            const records::FieldDef* field = column == nullptr ? nullptr : table.fieldOf(m_catalogue, *column);
            if (field == nullptr || !isWrittenBack(*field)) continue;
            const Value ours = records::readStored(m_connection, record, {field}).front();
            auto written = m_cells.write(table, *field, *column, ours, currency, true);
            OutboxChange change{record, name, &entity, field, column->header, {}, {}, {}, written.held, written.detail};
            if (column->key) change.held = Held::Key;
            if (gone) change.held = Held::Retired;
            if (waiting.inConflict) change.held = Held::Conflict;
            const Value base = storedValue(*field, waiting.base);
            change.baseText = shownValue(m_connection, m_catalogue, *field, base, currency);
            change.oursText = shownValue(m_connection, m_catalogue, *field, ours, currency);
            if (waiting.sent == toText(ours)) change.sentAt = waiting.sentAt;
            if (change.held == Held::No) row.changed[column->header] = written.cell;
            // A held field's cell, should others of the record make a file need it, says what the CRM has.
            else row.kept[column->header] = m_cells.write(table, *field, *column, base, currency, false).cell;
            m_outbox.changes.push_back(std::move(change));
        }
        if (row.changed.empty()) return;
        if (!m_cells.shape().emptyKeeps()) keepTheRest(table, record, currency, row);
        files.add(std::move(row));
    }

    /// Where an empty cell empties a field, the cells of fields that did not change must say what is there.
    void keepTheRest(const SourceTable& table, RecordId record, const QString& currency, LoadFiles::Row& row) {
        for (const SourceColumn& column : table.columns) {
            const records::FieldDef* field = table.fieldOf(m_catalogue, column);
            if (column.key || field == nullptr || row.changed.contains(column.header) || row.kept.contains(column.header)) continue;
            row.kept[column.header] = m_cells.write(table, *field, column, records::readStored(m_connection, record, {field}).front(), currency, false).cell;
        }
    }

    void readNew(const SourceTable& table) {
        LoadFiles files(m_catalogue, table, m_cells.shape(), true);
        const records::EntityDef& entity = *table.entity;
        Statement statement(m_connection, u"SELECT t.id, (SELECT at FROM crm_sent s WHERE s.source_id = ? AND s.record_id = t.id AND s.field = '') FROM %1 t WHERE t.retired = 0"
                                          " AND NOT EXISTS(SELECT 1 FROM crm_link l WHERE l.id = t.id)"
                                          " AND NOT EXISTS(SELECT 1 FROM crm_link l WHERE l.record_id = t.id AND l.id <> l.record_id) ORDER BY t.id"_s.arg(entity.table));
        statement.bind(1, m_source.id);
        while (statement.step()) {
            OutboxRecord record{statement.integer(0), records::nameOf(m_connection, entity, statement.integer(0)), &entity, statement.text(1), Held::No, {}};
            LoadFiles::Row row = newRow(table, record);
            if (!record.sentAt.isEmpty() && !m_options.again) record.held = Held::AwaitsReturn;
            if (record.held == Held::No) files.add(std::move(row));
            m_outbox.newRecords.push_back(std::move(record));
        }
        files.moveInto(m_outbox.files);
    }

    LoadFiles::Row newRow(const SourceTable& table, OutboxRecord& record) {
        LoadFiles::Row row;
        const QString currency = currencyOf(*table.entity, record.record);
        for (const SourceColumn& column : table.columns) {
            QString cell;
            if (column.kind == ColumnTarget::Kind::Partner) {
                Statement partner(m_connection, "SELECT 1 FROM partner WHERE id = ?");
                partner.bind(1, record.record);
                cell = partner.step() ? m_cells.shape().loader().yes : QString();
            } else if (const records::FieldDef* field = table.fieldOf(m_catalogue, column); field != nullptr && table.columnFor(column.field) != nullptr && isWrittenBack(*field)) {
                auto written = m_cells.write(table, *field, column, records::readStored(m_connection, record.record, {field}).front(), currency, false);
                // A person or a deal without its company would not be known again. Other references follow once both have keys.
                if (written.held != Held::No && field->column == u"company_id") {
                    record.held = written.held;
                    record.detail = written.detail;
                }
                cell = std::move(written.cell);
            }
            if (!cell.isEmpty()) row.changed[column.header] = std::move(cell);
        }
        for (const QString& required : m_cells.shape().requiredColumns(table.object)) {
            if (record.held != Held::No || row.changed.contains(required)) continue;
            record.held = Held::MissingRequired;
            record.detail = required;
        }
        return row;
    }

    QString currencyOf(const records::EntityDef& entity, RecordId record) {
        const auto rows = records::readRows(m_connection, entity, {record}, {});
        return rows.empty() ? QString() : rows.front().currency;
    }

    store::Connection& m_connection;
    const records::Catalogue& m_catalogue;
    const SourceRow& m_source;
    const OutboxOptions& m_options;
    CellWriter m_cells;
    Outbox m_outbox;
};

/// What was written is noted with the program, so that a conflict can tell it later.
struct NoteWritten {
    static constexpr const char* kind = "sync.written";
    const Outbox& outbox;
    QString folder;
};

Expected<void> apply(store::Transaction& transaction, const NoteWritten& command) {
    const auto source = sourceOf(transaction.connection(), command.outbox.source);
    if (!source) return tl::unexpected(source.error());
    const auto note = [&](RecordId record, const QString& entity, const QString& field, const Value& value) {
        transaction.cached(u"DELETE FROM crm_sent WHERE record_id = ? AND field = ? AND source_id = ?"_s).bindAll(record, field, source->id).run();
        transaction.cached(u"INSERT INTO crm_sent(id, source_id, record_id, entity, field, value, at) VALUES(?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(transaction.newId(), source->id, record, entity, field, value, transaction.nowText())
            .run();
    };
    qint64 fields = 0;
    qint64 records = 0;
    for (const OutboxChange& change : command.outbox.changes) {
        if (change.held != Held::No) continue;
        note(change.record, change.entity->key, change.field->storedName(), textValue(toText(records::readStored(transaction.connection(), change.record, {change.field}).front())));
        ++fields;
    }
    for (const OutboxRecord& record : command.outbox.newRecords) {
        if (record.held != Held::No) continue;
        note(record.record, record.entity->key, QString(), Value{QString(u""_s)});
        ++records;
    }
    QStringList names;
    for (const OutboxFile& file : command.outbox.files) names << file.name;
    transaction.info().args = {{u"source"_s, source->name}, {u"files"_s, names.join(u", "_s)}, {u"fields"_s, fields}, {u"records"_s, records}, {u"folder"_s, command.folder}};
    return {};
}

Expected<void> writeFiles(const std::vector<OutboxFile>& files, const QString& folder, bool replace, const QDateTime& now) {
    const QDir dir(folder);
    for (const OutboxFile& file : files)
        if (!replace && QFileInfo::exists(dir.filePath(file.name))) return failure(ErrorCode::FileExists, {dir.filePath(file.name)});
    if (!dir.exists() && !QDir().mkpath(folder)) return failure(ErrorCode::FileNotWritable, {folder, QString()});
    // All are complete before the first takes its name.
    std::vector<std::unique_ptr<QSaveFile>> open;
    for (const OutboxFile& file : files) {
        auto saved = std::make_unique<QSaveFile>(dir.filePath(file.name));
        const auto bytes = file.workbook ? workbookBytes(file, now) : Expected<QByteArray>(file.bytes());
        if (!bytes) return tl::unexpected(bytes.error());
        if (!saved->open(QIODevice::WriteOnly) || saved->write(*bytes) != bytes->size()) return failure(ErrorCode::FileNotWritable, {saved->fileName(), saved->errorString()});
        open.push_back(std::move(saved));
    }
    for (const auto& saved : open)
        if (!saved->commit()) return failure(ErrorCode::FileNotWritable, {saved->fileName(), saved->errorString()});
    return {};
}

} // namespace

QByteArray OutboxFile::bytes() const {
    QByteArray content = bom ? utf8Mark.toByteArray() : QByteArray();
    content += csvRow(header);
    for (const QStringList& row : rows) content += csvRow(row);
    return content;
}

qint64 Outbox::heldBack() const {
    const auto held = [](const auto& item) { return item.held != Held::No; };
    return std::count_if(changes.begin(), changes.end(), held) + std::count_if(newRecords.begin(), newRecords.end(), held);
}

Expected<Outbox> readOutbox(store::Connection& connection, const records::Catalogue& catalogue, const OutboxOptions& options) {
    const auto source = sourceOf(connection, options.source);
    if (!source) return tl::unexpected(source.error());
    return Reader(connection, catalogue, *source, options).read();
}

qint64 waitingFields(store::Connection& connection, RecordId source) {
    Statement statement(connection, "SELECT count(*) FROM pending_change p WHERE EXISTS(SELECT 1 FROM sync_scope s JOIN sync_column c ON c.scope_id = s.id AND c.field = p.field"
                                    " JOIN crm_link l ON l.scope_id = s.id AND l.id = p.record_id WHERE s.source_id = ?1)"
                                    " OR EXISTS(SELECT 1 FROM crm_link l JOIN sync_scope s ON s.id = l.scope_id JOIN sync_column c ON c.scope_id = s.id AND c.field = p.field"
                                    " WHERE l.record_id = p.record_id AND l.id <> l.record_id AND s.source_id = ?1)");
    statement.bind(1, source);
    return statement.step() ? statement.integer(0) : 0;
}

Expected<Outbox> writeOutbox(store::Store& store, const records::Catalogue& catalogue, const OutboxOptions& options, const QString& folder, bool replace) {
    auto outbox = store.read([&](store::Connection& connection) { return readOutbox(connection, catalogue, options); });
    if (!outbox) return tl::unexpected(outbox.error());
    if (!*outbox) return std::move(*outbox);
    if ((*outbox)->files.empty()) return std::move(*outbox);
    if (auto written = writeFiles((*outbox)->files, folder, replace, store.clock().now()); !written) return tl::unexpected(written.error());
    if (auto noted = store.perform(NoteWritten{**outbox, folder}); !noted) return tl::unexpected(noted.error());
    return std::move(*outbox);
}

} // namespace channelbook::sync
