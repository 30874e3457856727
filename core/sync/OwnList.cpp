#include "core/sync/OwnList.h"

#include "core/base/CsvText.h"
#include "core/base/ErrorText.h"
#include "core/base/Text.h"
#include "core/customers/Customers.h"
#include "core/partners/Partners.h"
#include "core/records/Commands.h"
#include "core/records/OwnKey.h"
#include "core/sync/ReportedChange.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using records::FieldDef;
using records::FieldType;
using store::Statement;

namespace {

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

bool isCompany(QStringView entity) { return entity == u"company" || entity == u"partner" || entity == u"customer"; }

int ownColumn(const QStringList& header) {
    for (qsizetype i = 0; i < header.size(); ++i)
        if (squeezedName(header[i]) == squeezedName(records::ownKeyTitle)) return static_cast<int>(i);
    return -1;
}

/// What the first row with an id of ours is; the reader says whether the file is a sheet.
std::optional<std::pair<QString, bool>> entityIn(const QString& path, int column) {
    auto reader = CsvReader::open(path);
    RowBatch batch;
    for (bool more = reader.has_value(); more;) {
        const auto next = reader->next(batch);
        more = next && *next;
        for (std::size_t row = 0; next && row < batch.rowCount(); ++row)
            if (const auto key = records::readOwnKey(textOf(batch.row(row)[static_cast<std::size_t>(column)]))) return std::pair(key->entity, reader->dialect().sheet);
    }
    return std::nullopt;
}

bool sameText(const FieldDef& field, const QString& cell, const QString& stored, bool sheet) {
    if (cell == stored || unguardedCell(cell) == stored) return true;
    // A workbook's cells end at 32,767 characters, and its times at the second.
    if (sheet && cell.size() >= 32'000 && stored.startsWith(cell)) return true;
    return field.type == FieldType::Instant && cell.left(19) == stored.left(19);
}

class OwnListRun {
public:
    OwnListRun(const RunContext& context, const FilePlan& plan)
        : m_context(context), m_plan(plan), m_transaction(context.transaction), m_entity(*context.catalogue.find(plan.map.entity)),
          m_programCurrency(records::programCurrency(context.transaction.connection())), m_typer(context.catalogue, plan.map, plan.readings, m_programCurrency) {}

    Expected<FileReport> run() {
        auto reader = CsvReader::open(m_plan.path, m_plan.dialect);
        if (!reader) return tl::unexpected(reader.error());
        prepare(reader->header());
        TypedBatch typed;
        RowBatch batch;
        for (bool more = true; more;) {
            const auto next = reader->next(batch);
            if (!next) return tl::unexpected(next.error());
            more = *next;
            if (m_context.progress.isCancelled()) return failure(ErrorCode::Cancelled);
            for (std::size_t row = 0; row < batch.rowCount(); ++row) {
                ++m_report.rows;
                const auto cells = batch.row(row);
                m_known = knownBy(cells[static_cast<std::size_t>(m_plan.map.keyColumn)]);
                m_typer.setCurrency(m_known == 0 ? m_programCurrency : currencyOf(m_known));
                typed.clear();
                m_typer.type(cells, batch.raw(row), batch.line(row), typed);
                m_raw = batch.raw(row);
                if (auto taken = take(typed); !taken) return tl::unexpected(taken.error());
            }
            m_context.progress.setDone(m_context.bytesBefore + reader->bytesRead());
            m_context.progress.setRows(m_context.rowsBefore + m_report.rows);
        }
        m_report.notes << reader->notes();
        tell(QT_TRANSLATE_N_NOOP("Sync", "%n rows have an ID that is not in this program; they were known by their name"), m_byName);
        tell(QT_TRANSLATE_N_NOOP("Sync", "%n rows have an ID that is not in this program, nor is their name: they come in as new"), m_foreign);
        if (m_rejects) m_report.rejectsFile = m_rejects->path();
        return m_report;
    }

private:
    void prepare(const QStringList& header) {
        m_report = reportOf(m_plan, m_typer);
        QStringList workedOut;
        for (std::size_t i = 0; i < m_plan.map.columns.size(); ++i)
            if (m_plan.map.columns[i].kind == ColumnTarget::Kind::Ignored) workedOut << m_plan.map.columns[i].header;
        if (!workedOut.isEmpty()) m_report.notes << QCoreApplication::translate("Sync", "Worked out by Channelbook, so not taken from the file: %1").arg(workedOut.join(u", "_s));
        std::vector<KeyIndex> names;
        for (const QString& lookup : m_typer.references()) {
            const QString target = lookup.section(u'@', 0, 0);
            KeyIndex index;
            const bool merges = m_context.catalogue.find(target)->field(u"merged_into") != nullptr;
            Statement all(m_transaction.connection(), u"SELECT lower(trim(name)), min(id) FROM %1 WHERE name IS NOT NULL%2 GROUP BY 1 HAVING count(*) = 1"_s
                                                          .arg(m_context.catalogue.find(target)->table, merges ? u" AND merged_into_id IS NULL"_s : QString()));
            while (all.step()) index.add(all.view(0), all.integer(1));
            names.push_back(std::move(index));
        }
        m_typer.setReferences(std::move(names));
        if (!m_context.rejectsPath.isEmpty()) m_rejects.emplace(m_context.rejectsPath, m_plan.dialect, header);
    }

    [[nodiscard]] store::Connection& connection() { return m_transaction.connection(); }

    [[nodiscard]] QString currencyOf(RecordId record) {
        const auto rows = records::readRows(connection(), m_entity, {record}, {});
        return rows.empty() || rows.front().currency.isEmpty() ? m_programCurrency : rows.front().currency;
    }

    [[nodiscard]] bool exists(RecordId record) { return m_transaction.cached(u"SELECT 1 FROM %1 WHERE t.id = ?"_s.arg(m_entity.from)).bind(1, record).step(); }

    /// The record of an id: here, or brought by such a list before. 0 if it is neither.
    [[nodiscard]] RecordId knownBy(std::string_view cell) {
        const QString text = textOf(cell).trimmed();
        const auto key = records::readOwnKey(text);
        if (!key) return 0;
        const bool fits = key->entity == m_entity.key || (isCompany(key->entity) && isCompany(m_entity.key));
        if (fits && exists(key->record)) return key->record;
        Statement& link = m_transaction.cached(u"SELECT l.record_id FROM crm_link l JOIN sync_scope s ON s.id = l.scope_id WHERE s.source_id = (SELECT id FROM sync_source WHERE name = ?) AND s.entity = ? AND s.object = ? AND l.key = ?"_s);
        link.bindAll(m_context.options.source, m_plan.map.entity, m_plan.map.object, text);
        return link.step() ? link.integer(0) : 0;
    }

    Expected<void> take(TypedBatch& typed) {
        const TypedRow& row = typed.rows.front();
        if (row.rejected) return reject(std::move(typed.rejects.front()));
        if (row.repeated) {
            ++m_report.unchanged;
            return {};
        }
        const bool hasKey = !row.key.empty();
        const auto key = records::readOwnKey(textOf(row.key));
        const bool fits = key && (key->entity == m_entity.key || (isCompany(key->entity) && isCompany(m_entity.key)));
        if (hasKey && !fits) return reject(typed, RejectReason::BadKey, m_plan.map.keyColumn, textOf(row.key));
        RecordId record = m_known;
        if (record == 0) {
            auto named = namesakes(typed);
            if (!named) return reject(typed, hasKey ? RejectReason::BadKey : RejectReason::NoKey, m_plan.map.keyColumn, textOf(row.key));
            // Rows with ids of their own are records of their own, whatever their names.
            if (hasKey) std::erase_if(*named, [&](RecordId other) { return m_lines.contains(other); });
            if (named->size() > 1) return reject(typed, RejectReason::SeveralNamed, nameColumn(), nameIn(typed));
            record = named->empty() ? 0 : named->front();
            m_byName += record != 0 && hasKey ? 1 : 0;
        }
        if (record == 0) return create(typed, hasKey);
        if (const auto line = m_lines.find(record); line != m_lines.end()) {
            const auto again = differences(typed, record);
            if (again && again->empty()) {
                ++m_report.unchanged;
                return {};
            }
            Reject repeated = rejectOf(typed, RejectReason::Repeated, nameColumn(), nameIn(typed));
            repeated.otherLine = line->second;
            return reject(std::move(repeated));
        }
        m_lines.emplace(record, row.line);
        return update(typed, record);
    }

    Expected<void> update(const TypedBatch& typed, RecordId record) {
        const auto differing = differences(typed, record);
        if (!differing) return reject(typed, RejectReason::NotHere, m_unknownColumn, m_unknown);
        const QString name = records::nameOf(connection(), m_entity, record);
        auto values = m_report.changedRecords.size() < shownRecords ? reportedFields(connection(), m_context.catalogue, m_entity, record, *differing) : std::vector<ReportedField>();
        bool changed = addFacet(record);
        if (!differing->empty()) {
            const auto updated = records::updateRecord(m_transaction, m_entity, record, *differing, records::Origin::Person);
            if (!updated) return reject(typed, RejectReason::Refused, m_plan.map.keyColumn, errorText(updated.error()));
            changed = *updated || changed;
        }
        changed = updateCustom(typed, record) || changed;
        ++(changed ? m_report.changed : m_report.unchanged);
        QStringList fields;
        for (const auto& [field, value] : *differing) fields << field->key;
        if (changed && m_report.changedRecords.size() < shownRecords) m_report.changedRecords.push_back({record, name, fields.join(u", "_s), std::move(values)});
        return {};
    }

    Expected<void> create(const TypedBatch& typed, bool hasKey) {
        records::CreateRecord command{m_context.catalogue, m_entity.key, {}, nullptr};
        RecordId record = 0;
        command.created = &record;
        if (!typed.unresolved.empty()) {
            const Slot& slot = m_typer.slotList()[typed.unresolved.front().slot];
            return reject(typed, RejectReason::NotHere, slot.column, textOf(typed.unresolved.front().key));
        }
        const auto& slotList = m_typer.slotList();
        bool stage = false;
        for (std::size_t i = 0; i < slotList.size(); ++i) {
            const Value value = typed.cells[i].value();
            if (isNull(value) || !isTaken(*slotList[i].field)) continue;
            command.values.emplace_back(slotList[i].field->key, value);
            stage = stage || slotList[i].field->storedName() == u"partner.stage";
        }
        if (const FieldDef* currency = m_entity.field(u"currency"); currency != nullptr && currency->editable() && m_plan.map.columnOf(currency->storedName()) < 0 && textOf(m_typer.rowCurrency()) != m_programCurrency)
            command.values.emplace_back(currency->key, textOf(m_typer.rowCurrency()));
        if (m_entity.key == u"partner" && !stage) command.values.emplace_back(u"stage"_s, u"Prospect"_s);
        const QJsonObject args = m_transaction.info().args;
        const auto created = records::apply(m_transaction, command);
        m_transaction.info().args = args;
        if (!created) return reject(typed, RejectReason::Refused, m_plan.map.keyColumn, errorText(created.error()));
        static_cast<void>(updateCustom(typed, record));
        if (hasKey) {
            ++m_foreign;
            m_transaction.cached(u"INSERT INTO crm_link(id, record_id, scope_id, key, row_hash) VALUES(?1, ?1, ?2, ?3, 0)"_s)
                .bindAll(record, ensureScope(m_transaction, ensureSource(m_transaction, m_context.options.source, m_plan.kind), m_plan.map), textOf(typed.rows.front().key))
                .run();
        }
        m_lines.emplace(record, typed.rows.front().line);
        ++m_report.newRows;
        if (m_report.newRecords.size() < shownRecords) m_report.newRecords.push_back({record, nameIn(typed), {}});
        return {};
    }

    /// Not what a merge has written.
    static bool isTaken(const FieldDef& field) { return field.column != u"merged_into_id"; }

    /// What of a row is not as it is here; nothing if it names a record that is not here, which `m_unknown` tells then.
    std::optional<std::vector<std::pair<const FieldDef*, Value>>> differences(const TypedBatch& typed, RecordId record) {
        std::vector<std::pair<const FieldDef*, Value>> result;
        const auto& slotList = m_typer.slotList();
        for (std::size_t i = 0; i < slotList.size(); ++i) {
            const FieldDef& field = *slotList[i].field;
            if (!isTaken(field)) continue;
            Statement& stored = m_transaction.cached(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(field.column, field.table)).bind(1, record);
            const Value before = stored.step() ? stored.value(0) : Value{};
            stored.reset();
            const Value after = typed.cells[i].value();
            if (before == after) continue;
            if (field.type == FieldType::Reference) {
                const auto open = std::find_if(typed.unresolved.begin(), typed.unresolved.end(), [&](const UnresolvedCell& cell) { return cell.slot == i; });
                if (open != typed.unresolved.end()) {
                    const records::EntityDef& target = *m_context.catalogue.find(field.target);
                    if (!isNull(before) && records::nameOf(connection(), target, toInteger(before)).trimmed().compare(textOf(open->key), Qt::CaseInsensitive) == 0) continue;
                    m_unknown = textOf(open->key);
                    m_unknownColumn = slotList[i].column;
                    return std::nullopt;
                }
            } else if (const auto* real = std::get_if<double>(&after)) {
                if (const auto* was = std::get_if<double>(&before); was != nullptr && std::abs(*was - *real) < 1e-6) continue;
            } else if (std::holds_alternative<QString>(after) || isNull(after)) {
                if (!std::holds_alternative<qint64>(before) && sameText(field, toText(after), toText(before), m_plan.dialect.sheet)) continue;
            }
            result.emplace_back(&field, after);
        }
        // An amount written with another currency than the record's brings it along.
        const FieldDef* currency = m_entity.field(u"currency");
        if (currency != nullptr && currency->editable() && m_plan.map.columnOf(currency->storedName()) < 0 && textOf(m_typer.rowCurrency()) != currencyOf(record))
            result.emplace_back(currency, textOf(m_typer.rowCurrency()));
        return result;
    }

    bool addFacet(RecordId record) {
        if (m_entity.key == u"company" || !isCompany(m_entity.key) || exists(record)) return false;
        if (m_entity.key == u"partner") partners::addPartnerFacet(m_transaction, record, u"Prospect"_s, m_transaction.nowText());
        else customers::addCustomerFacet(m_transaction, record);
        return true;
    }

    bool updateCustom(const TypedBatch& typed, RecordId record) {
        if (m_entity.customColumn.isEmpty() || m_typer.customColumns().isEmpty()) return false;
        const std::string_view said = typed.cells[m_typer.slotList().size()].text;
        const QJsonObject theirs = QJsonDocument::fromJson(QByteArray(said.data(), static_cast<qsizetype>(said.size()))).object();
        const QJsonObject before = records::customFields(connection(), m_entity, record);
        QJsonObject after = before;
        for (const QString& column : m_typer.customColumns()) {
            after.remove(column);
            if (theirs.contains(column)) after.insert(column, theirs.value(column));
        }
        if (after == before) return false;
        for (const QString& column : m_typer.customColumns())
            if (!m_transaction.cached(u"SELECT 1 FROM custom_field WHERE entity = ? AND name = ?"_s).bindAll(m_entity.key, column).step())
                m_transaction.cached(u"INSERT INTO custom_field(id, entity, name) VALUES(?, ?, ?)"_s).bindAll(m_transaction.newId(), m_entity.key, column).run();
        const QString json = after.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(after).toJson(QJsonDocument::Compact));
        m_transaction.cached(u"UPDATE %1 SET custom = ? WHERE id = ?"_s.arg(m_entity.table)).bindAll(textValue(json), record).run();
        return true;
    }

    [[nodiscard]] const FieldDef* nameField() const {
        const FieldDef* name = m_entity.field(u"name");
        return name != nullptr && name->editable() && m_entity.key != u"staged" ? name : nullptr;
    }
    [[nodiscard]] int nameColumn() const {
        const int column = nameField() == nullptr ? -1 : m_plan.map.columnOf(nameField()->storedName());
        return column < 0 ? m_plan.map.keyColumn : column;
    }
    [[nodiscard]] QString nameIn(const TypedBatch& typed) const {
        for (std::size_t i = 0; i < m_typer.slotList().size(); ++i)
            if (m_typer.slotList()[i].field == nameField()) return textOf(typed.cells[i].text);
        return textOf(typed.rows.front().key);
    }

    /// Who has a row's name, of deals and people also its company; nothing where names tell nobody apart, or there is none.
    std::optional<std::vector<RecordId>> namesakes(const TypedBatch& typed) {
        const FieldDef* name = nameField();
        if (name == nullptr || m_plan.map.columnOf(name->storedName()) < 0) return std::nullopt;
        RecordId company = 0;
        for (std::size_t i = 0; i < m_typer.slotList().size(); ++i)
            if (m_typer.slotList()[i].field->storedName() == m_entity.key + u".company_id"_s && typed.cells[i].kind == Cell::Kind::Integer) company = typed.cells[i].integer;
        // Of partners and customers any company: it may not be one yet.
        const records::EntityDef& entity = isCompany(m_entity.key) ? *m_context.catalogue.find(u"company") : m_entity;
        const bool merges = entity.field(u"merged_into") != nullptr;
        Statement& named = m_transaction.cached(u"SELECT id FROM %1 WHERE name = ?1 COLLATE NOCASE%2%3 ORDER BY id LIMIT 3"_s
                                                    .arg(entity.table, merges ? u" AND merged_into_id IS NULL"_s : QString(), company != 0 ? u" AND company_id = ?2"_s : QString()));
        named.bind(1, nameIn(typed));
        if (company != 0) named.bind(2, company);
        std::vector<RecordId> records;
        while (named.step()) records.push_back(named.integer(0));
        return records;
    }

    Reject rejectOf(const TypedBatch& typed, RejectReason reason, int column, const QString& value) const {
        return {typed.rows.front().line, m_plan.map.columns[static_cast<std::size_t>(column)].header, value, reason, QByteArray(m_raw.data(), static_cast<qsizetype>(m_raw.size()))};
    }
    Expected<void> reject(const TypedBatch& typed, RejectReason reason, int column, const QString& value) { return reject(rejectOf(typed, reason, column, value)); }
    Expected<void> reject(Reject reject) {
        ++m_report.rejected;
        if (m_rejects)
            if (auto added = m_rejects->add(reject); !added) return added;
        if (m_report.rejects.size() < shownRecords) m_report.rejects.push_back(std::move(reject));
        return {};
    }

    void tell(const char* words, qint64 count) {
        if (count > 0) m_report.notes << QCoreApplication::translate("Sync", words, nullptr, static_cast<int>(count));
    }

    const RunContext& m_context;
    const FilePlan& m_plan;
    store::Transaction& m_transaction;
    const records::EntityDef& m_entity;
    QString m_programCurrency;
    RowTyper m_typer;
    FileReport m_report;
    std::optional<RejectsFile> m_rejects;
    std::unordered_map<RecordId, qint64> m_lines; ///< records that rows were of, and the first such line
    RecordId m_known = 0;                         ///< what the id of the row being read names
    std::string_view m_raw;
    QString m_unknown;
    int m_unknownColumn = 0;
    qint64 m_byName = 0;
    qint64 m_foreign = 0;
};

} // namespace

std::optional<TableMap> ownListMap(const records::Catalogue& catalogue, const QString& path, const QStringList& header, const QString& entity) {
    const int column = ownColumn(header);
    const auto found = column < 0 ? std::nullopt : entityIn(path, column);
    const records::EntityDef* def = found ? catalogue.find(entity.isEmpty() ? found->first : entity) : nullptr;
    if (def == nullptr) return std::nullopt;
    TableMap map;
    map.entity = def->key;
    map.object = u"@list"_s;
    map.ownList = true;
    map.keyColumn = column;
    map.formulaApostrophe = !found->second;
    for (qsizetype i = 0; i < header.size(); ++i) {
        ColumnTarget target{ColumnTarget::Kind::Custom, header[i], nullptr, {}, {}};
        const FieldDef* field = records::fieldTitled(*def, header[i]);
        const bool remark = header[i].startsWith(remarkPrefix);
        if (i == column) target.kind = ColumnTarget::Kind::Key;
        else if (remark || (field != nullptr && !field->editable())) target.kind = ColumnTarget::Kind::Ignored;
        else if (field != nullptr && map.columnOf(field->storedName()) < 0) {
            target.kind = ColumnTarget::Kind::Field;
            target.field = field;
            if (field->type == FieldType::Reference) target.by = u"name"_s;
        }
        map.columns.push_back(std::move(target));
    }
    return map;
}

Expected<FileReport> runOwnList(const RunContext& context, const FilePlan& plan) { return OwnListRun(context, plan).run(); }

} // namespace channelbook::sync
