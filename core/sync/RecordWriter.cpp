#include "core/sync/RecordWriter.h"

#include "core/customers/Customers.h"
#include "core/deals/Deals.h"
#include "core/partners/Partners.h"

#include <QJsonDocument>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using records::FieldDef;
using store::Statement;

namespace {

/// Rows one statement inserts: each run of a statement costs as much as some columns do.
constexpr std::size_t rowsAtOnce = 16;

/// `row` for each row of a VALUES list.
QString rowsOf(const QString& row, std::size_t count) { return QStringList(static_cast<qsizetype>(count), row).join(u','); }

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

bool same(const Statement& row, int column, const Cell& cell) {
    switch (cell.kind) {
    case Cell::Kind::Null: return row.isNull(column);
    case Cell::Kind::Integer: return !row.isNull(column) && row.integer(column) == cell.integer;
    case Cell::Kind::Real: {
        const Value stored = row.value(column);
        const auto* real = std::get_if<double>(&stored);
        return real != nullptr && *real == cell.real;
    }
    case Cell::Kind::Text: return !row.isNull(column) && row.view(column) == cell.text;
    }
    return false;
}

} // namespace

RecordWriter::RecordWriter(store::Transaction& transaction, const records::Catalogue& catalogue, const RowTyper& typer, RecordId source,
                           qint64 scope, bool fresh, ConflictPolicy policy, FileReport& report)
    : m_transaction(transaction), m_catalogue(catalogue), m_entity(*catalogue.find(typer.map().entity)), m_typer(typer), m_source(source),
      m_scope(scope), m_fresh(fresh), m_satisfiesChecks(typer.satisfiesChecks()), m_policy(policy), m_report(report) {
    const auto& slotList = typer.slotList();
    for (std::size_t i = 0; i < slotList.size(); ++i) {
        const FieldDef& field = *slotList[i].field;
        (field.table == m_entity.table ? m_mainSlots : m_facetSlots).push_back(i);
        if (field.storedName() == m_entity.table + u".name"_s) m_nameSlot = static_cast<int>(i);
        if (field.storedName() == u"deal.outcome") m_outcomeSlot = static_cast<int>(i);
        if (field.storedName() == u"deal.company_id") m_companySlot = static_cast<int>(i);
        if (field.storedName() == m_entity.table + u".retired"_s) m_retiredSlot = static_cast<int>(i);
    }
    QString columns = u"id"_s;
    QString places = u"?"_s;
    QString selected = u"0"_s;
    for (const std::size_t slot : m_mainSlots) {
        columns += u',' + slotList[slot].field->column;
        places += u",?"_s;
        selected += u',' + slotList[slot].field->column;
    }
    m_hasBases = transaction.connection().integer("SELECT EXISTS(SELECT 1 FROM link_base)") != 0;
    const QString insert = u"INSERT INTO %1(%2,custom) VALUES"_s.arg(m_entity.table, columns);
    const QString row = u"(%1,?)"_s.arg(places);
    m_insert = std::make_unique<Statement>(transaction.connection(), insert + row);
    m_insertMany = std::make_unique<Statement>(transaction.connection(), insert + rowsOf(row, rowsAtOnce));
    const QString insertLink = u"INSERT INTO crm_link(id, record_id, scope_id, key, row_hash) VALUES"_s;
    m_insertLink = std::make_unique<Statement>(transaction.connection(), insertLink + u"(?,?,?,?,?)"_s);
    m_insertManyLinks = std::make_unique<Statement>(transaction.connection(), insertLink + rowsOf(u"(?,?,?,?,?)"_s, rowsAtOnce));
    m_select = std::make_unique<Statement>(transaction.connection(), u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(selected, m_entity.table));
}

void RecordWriter::setBulk(bool on) {
    if (on == m_bulk) return;
    m_bulk = on;
    m_unchecked.reset();
    if (on && m_fresh && m_satisfiesChecks) m_unchecked.emplace(m_transaction.connection());
    if (on && m_fresh)
        m_transaction.beginLongBulk();
    else if (on)
        m_transaction.beginBulk();
    else
        m_transaction.endBulk({});
}

const Cell* RecordWriter::cellsOf(const TypedBatch& batch, std::size_t row) const { return batch.cells.data() + row * m_typer.stride(); }

void RecordWriter::bindCell(Statement& statement, int parameter, const Cell& cell) const {
    switch (cell.kind) {
    case Cell::Kind::Null: statement.bindNull(parameter); break;
    case Cell::Kind::Integer: statement.bind(parameter, cell.integer); break;
    case Cell::Kind::Real: statement.bind(parameter, cell.real); break;
    case Cell::Kind::Text: statement.bindView(parameter, cell.text); break;
    }
}

Value RecordWriter::valueOf(const Cell& cell) const {
    switch (cell.kind) {
    case Cell::Kind::Null: return {};
    case Cell::Kind::Integer: return cell.integer;
    case Cell::Kind::Real: return cell.real;
    case Cell::Kind::Text: return textOf(cell.text);
    }
    return {};
}

QString RecordWriter::nameIn(const Cell* cells) const { return m_nameSlot < 0 ? QString() : textOf(cells[m_nameSlot].text); }

void RecordWriter::noteWon(const Cell* cells) {
    if (m_outcomeSlot < 0 || m_companySlot < 0 || cells[m_outcomeSlot].text != "won") return;
    if (m_retiredSlot >= 0 && cells[m_retiredSlot].integer == 1) return;
    if (cells[m_companySlot].kind == Cell::Kind::Integer) m_wonCustomers.add(static_cast<quint64>(cells[m_companySlot].integer));
}

std::vector<RecordId> RecordWriter::wonCustomers() const {
    const std::vector<quint64> sorted = m_wonCustomers.sorted();
    return {sorted.begin(), sorted.end()};
}

void RecordWriter::learnStages(const TypedBatch& batch) {
    if (batch.stages.empty()) return;
    setBulk(false);
    for (const std::string& stage : batch.stages) {
        const QString name = QString::fromStdString(stage);
        deals::ensureDealStage(m_transaction, name, deals::outcomeOfStage(name));
    }
}

void RecordWriter::insert(const TypedBatch& batch, std::size_t row) {
    setBulk(true);
    const RecordId id = m_first == 0 ? m_transaction.newId() : m_transaction.followingId();
    if (m_first == 0) m_first = id;
    m_last = id;
    const Cell* cells = cellsOf(batch, row);
    const TypedRow& typed = batch.rows[row];
    m_waiting.push_back({id, row});
    if (m_waiting.size() == rowsAtOnce) flush(batch);
    static_cast<void>(addFacets(id, typed, cells));
    if (typed.unresolvedCount > 0) insertUnresolved(id, batch, row);
    noteWon(cells);
    if (m_report.newRecords.size() < shownRecords) m_report.newRecords.push_back({id, nameIn(cells), {}});
}

void RecordWriter::flush(const TypedBatch& batch) {
    if (m_waiting.size() == rowsAtOnce) {
        insertWaiting(batch, m_waiting, *m_insertMany, *m_insertManyLinks);
    } else {
        for (const Waiting& waiting : m_waiting) insertWaiting(batch, {&waiting, 1}, *m_insert, *m_insertLink);
    }
    m_waiting.clear();
}

void RecordWriter::insertWaiting(const TypedBatch& batch, std::span<const Waiting> rows, Statement& records, Statement& links) {
    int parameter = 0;
    int link = 0;
    for (const auto& [id, row] : rows) {
        const Cell* cells = cellsOf(batch, row);
        records.bind(++parameter, id);
        for (const std::size_t slot : m_mainSlots) bindCell(records, ++parameter, cells[slot]);
        bindCell(records, ++parameter, cells[m_typer.slotList().size()]);
        const TypedRow& typed = batch.rows[row];
        links.bind(link + 1, id).bind(link + 2, id).bind(link + 3, m_scope).bindView(link + 4, typed.key).bind(link + 5, static_cast<qint64>(typed.hash));
        link += 5;
    }
    records.run();
    links.run();
}

bool RecordWriter::addFacets(RecordId record, const TypedRow& row, const Cell* cells) {
    bool added = false;
    if (row.customer && !m_transaction.cached(u"SELECT 1 FROM customer WHERE id = ?"_s).bind(1, record).step()) {
        customers::addCustomerFacet(m_transaction, record);
        m_customersAdded = added = true;
    }
    if (row.partner != 1 || m_transaction.cached(u"SELECT 1 FROM partner WHERE id = ?"_s).bind(1, record).step()) return added;
    m_partnersAdded = true;
    const auto said = [&](QStringView storedName) {
        for (std::size_t slot = 0; slot < m_typer.slotList().size(); ++slot)
            if (m_typer.slotList()[slot].field->storedName() == storedName) return textOf(cells[slot].text);
        return QString();
    };
    partners::adoptPartner(m_transaction, record, said(u"partner.agreement_start"), said(u"company.created_at"));
    for (const std::size_t slot : m_facetSlots) {
        if (cells[slot].kind == Cell::Kind::Null) continue;
        Statement& set = m_transaction.cached(u"UPDATE partner SET %1 = ? WHERE id = ?"_s.arg(m_typer.slotList()[slot].field->column));
        bindCell(set, 1, cells[slot]);
        set.bind(2, record).run();
    }
    return true;
}

void RecordWriter::insertUnresolved(RecordId id, const TypedBatch& batch, std::size_t row) {
    const TypedRow& typed = batch.rows[row];
    Statement& insert = m_transaction.cached(u"INSERT INTO unresolved_ref(id, scope_id, record_id, field, target, key) VALUES(?, ?, ?, ?, ?, ?)"_s);
    for (std::uint32_t i = 0; i < typed.unresolvedCount; ++i) {
        const UnresolvedCell& cell = batch.unresolved[typed.firstUnresolved + i];
        const FieldDef& field = *m_typer.slotList()[cell.slot].field;
        m_last = m_transaction.followingId();
        insert.bindAll(m_last, m_scope, id, field.storedName(), m_typer.references()[m_typer.slotList()[cell.slot].reference]).bindView(6, cell.key);
        insert.run();
        ++m_report.unresolved;
    }
    m_unresolvedInserted = true;
}

std::vector<RecordWriter::Difference> RecordWriter::differences(const Cell* cells, RecordId record) {
    std::vector<Difference> result;
    const auto& slotList = m_typer.slotList();
    m_select->reset().bind(1, record);
    if (m_select->step()) {
        int column = 0;
        for (const std::size_t slot : m_mainSlots) {
            ++column;
            if (!slotList[slot].insertOnly && cells[slot].said && !same(*m_select, column, cells[slot])) result.push_back({&slotList[slot], valueOf(cells[slot])});
        }
    }
    m_select->reset();
    if (!m_facetSlots.empty() && m_transaction.cached(u"SELECT 1 FROM partner WHERE id = ?"_s).bind(1, record).step()) {
        for (const std::size_t slot : m_facetSlots) {
            Statement& stored = m_transaction.cached(u"SELECT %1 FROM partner WHERE id = ?"_s.arg(slotList[slot].field->column)).bind(1, record);
            if (cells[slot].said && stored.step() && !same(stored, 0, cells[slot])) result.push_back({&slotList[slot], valueOf(cells[slot])});
        }
    }
    return result;
}

Expected<RecordWriter::Result> RecordWriter::merge(RecordId record, const std::vector<Difference>& differing, std::vector<std::pair<const FieldDef*, Value>>& taken) {
    Result result = Result::Unchanged;
    for (const Difference& difference : differing) {
        const FieldDef& field = *difference.slot->field;
        const QString name = field.storedName();
        Statement& pending = m_transaction.cached(u"SELECT base FROM pending_change WHERE record_id = ? AND field = ?"_s).bindAll(record, name);
        if (!pending.step()) {
            taken.emplace_back(&field, difference.theirs);
            continue;
        }
        const QString base = pending.text(0);
        const QString theirs = toText(difference.theirs);
        // The CRM still says what it said: ours waits in the outbox.
        if (theirs == base) continue;
        if (m_policy == ConflictPolicy::Ask) {
            const Value ours = records::readStored(m_transaction.connection(), record, {&field}).front();
            Statement& known = m_transaction.cached(u"SELECT 1 FROM sync_conflict WHERE record_id = ? AND field = ? AND theirs IS ? AND ours IS ?"_s);
            known.bindAll(record, name, textValue(theirs), textValue(toText(ours)));
            if (!known.step()) {
                m_transaction.cached(u"DELETE FROM sync_conflict WHERE record_id = ? AND field = ?"_s).bindAll(record, name).run();
                m_transaction.cached(u"INSERT INTO sync_conflict(id, source_id, record_id, entity, field, base, ours, theirs) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s)
                    .bindAll(m_transaction.newId(), m_source, record, m_entity.key, name, textValue(base), textValue(toText(ours)), textValue(theirs))
                    .run();
            }
            result = Result::Conflict;
            continue;
        }
        m_transaction.cached(u"DELETE FROM sync_conflict WHERE record_id = ? AND field = ?"_s).bindAll(record, name).run();
        if (m_policy == ConflictPolicy::Crm) {
            m_transaction.cached(u"DELETE FROM pending_change WHERE record_id = ? AND field = ?"_s).bindAll(record, name).run();
            taken.emplace_back(&field, difference.theirs);
        } else {
            m_transaction.cached(u"UPDATE pending_change SET base = ? WHERE record_id = ? AND field = ?"_s).bindAll(textValue(theirs), record, name).run();
            if (result == Result::Unchanged) result = Result::Changed;
        }
    }
    return result;
}

void RecordWriter::settleAgreed(RecordId record, const Cell* cells, const std::vector<Difference>& differing) {
    Statement& pending = m_transaction.cached(u"SELECT field FROM pending_change WHERE record_id = ?"_s).bind(1, record);
    QStringList agreed;
    while (pending.step()) {
        const QString name = pending.text(0);
        bool inFile = false;
        for (std::size_t slot = 0; slot < m_typer.slotList().size(); ++slot)
            inFile = inFile || (!m_typer.slotList()[slot].insertOnly && cells[slot].said && m_typer.slotList()[slot].field->storedName() == name);
        bool differs = false;
        for (const Difference& difference : differing) differs = differs || difference.slot->field->storedName() == name;
        if (inFile && !differs) agreed << name;
    }
    for (const QString& name : agreed) {
        m_transaction.cached(u"DELETE FROM pending_change WHERE record_id = ? AND field = ?"_s).bindAll(record, name).run();
        m_transaction.cached(u"DELETE FROM sync_conflict WHERE record_id = ? AND field = ?"_s).bindAll(record, name).run();
    }
}

void RecordWriter::leaveOutBases(RecordId link, std::vector<Difference>& differing) {
    if (!m_hasBases) return;
    std::erase_if(differing, [&](const Difference& difference) {
        const QString name = difference.slot->field->storedName();
        Statement& base = m_transaction.cached(u"SELECT base FROM link_base WHERE link_id = ? AND field = ?"_s).bindAll(link, name);
        if (!base.step()) return false;
        if (base.text(0) == toText(difference.theirs)) return true;
        base.reset();
        m_transaction.cached(u"DELETE FROM link_base WHERE link_id = ? AND field = ?"_s).bindAll(link, name).run();
        return false;
    });
}

bool RecordWriter::updateUnresolved(RecordId record, const TypedBatch& batch, std::size_t row) {
    const TypedRow& typed = batch.rows[row];
    bool changed = false;
    const auto& slotList = m_typer.slotList();
    for (std::size_t slot = 0; slot < slotList.size(); ++slot) {
        if (slotList[slot].reference < 0 || !cellsOf(batch, row)[slot].said) continue;
        const QString name = slotList[slot].field->storedName();
        std::string_view wanted;
        for (std::uint32_t i = 0; i < typed.unresolvedCount; ++i)
            if (batch.unresolved[typed.firstUnresolved + i].slot == slot) wanted = batch.unresolved[typed.firstUnresolved + i].key;
        Statement& stored = m_transaction.cached(u"SELECT key FROM unresolved_ref WHERE record_id = ? AND field = ?"_s).bindAll(record, name);
        const QString before = stored.step() ? stored.text(0) : QString();
        if (before == textOf(wanted)) continue;
        changed = true;
        m_transaction.cached(u"DELETE FROM unresolved_ref WHERE record_id = ? AND field = ?"_s).bindAll(record, name).run();
        if (wanted.empty()) continue;
        m_transaction.cached(u"INSERT INTO unresolved_ref(id, scope_id, record_id, field, target, key) VALUES(?, ?, ?, ?, ?, ?)"_s)
            .bindAll(m_transaction.newId(), m_scope, record, name, m_typer.references()[slotList[slot].reference], textOf(wanted))
            .run();
        ++m_report.unresolved;
    }
    return changed;
}

bool RecordWriter::updateCustom(RecordId record, const Cell& custom) {
    Statement& stored = m_transaction.cached(u"SELECT custom FROM %1 WHERE id = ?"_s.arg(m_entity.table)).bind(1, record);
    if (!stored.step()) return false;
    const std::string before(stored.view(0));
    if (before == custom.text) return false;
    const auto parse = [](std::string_view json) { return QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).object(); };
    QJsonObject merged = parse(before);
    const QJsonObject old = merged;
    // Columns this file has are as it says; those of other files stay, and where empty cells say nothing those too.
    if (m_typer.map().emptyClears)
        for (const QString& column : m_typer.customColumns() + m_typer.keepableColumns()) merged.remove(column);
    const QJsonObject theirs = parse(custom.text);
    for (auto value = theirs.begin(); value != theirs.end(); ++value) merged.insert(value.key(), value.value());
    if (merged == old) return false;
    const QString json = merged.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(merged).toJson(QJsonDocument::Compact));
    m_transaction.cached(u"UPDATE %1 SET custom = ? WHERE id = ?"_s.arg(m_entity.table)).bindAll(textValue(json), record).run();
    return true;
}

Expected<RecordWriter::Result> RecordWriter::update(const TypedBatch& batch, std::size_t row, RecordId record, RecordId link) {
    setBulk(false);
    const Cell* cells = cellsOf(batch, row);
    const TypedRow& typed = batch.rows[row];
    const QString oldName = m_report.changedRecords.size() < shownRecords ? records::nameOf(m_transaction.connection(), m_entity, record) : QString();
    auto differing = differences(cells, record);
    settleAgreed(record, cells, differing);
    leaveOutBases(link, differing);
    std::vector<std::pair<const FieldDef*, Value>> taken;
    auto result = merge(record, differing, taken);
    if (!result) return result;
    bool changed = *result == Result::Changed;
    QStringList fields;
    if (!taken.empty()) {
        for (const auto& [field, value] : taken) fields << field->key;
        const auto updated = records::updateRecord(m_transaction, m_entity, record, taken, records::Origin::Crm);
        if (!updated) return tl::unexpected(updated.error());
        changed = changed || *updated;
    }
    changed = updateUnresolved(record, batch, row) || changed;
    if (updateCustom(record, cells[m_typer.slotList().size()])) {
        changed = true;
        fields << u"custom"_s;
    }
    changed = addFacets(record, typed, cells) || changed;
    if (m_retiredSlot < 0 && m_entity.field(u"retired") != nullptr) {
        // It was retired because a full export did not have it; here it is again.
        const FieldDef* retired = m_entity.field(u"retired");
        const auto revived = records::updateRecord(m_transaction, m_entity, record, {{retired, qint64(0)}}, records::Origin::Crm);
        if (!revived) return tl::unexpected(revived.error());
        changed = changed || *revived;
    }
    noteWon(cells);
    if (*result == Result::Conflict) {
        if (m_report.conflictRecords.size() < shownRecords) m_report.conflictRecords.push_back({record, oldName, fields.join(u", "_s)});
        return result;
    }
    if (!changed) return Result::Unchanged;
    m_transaction.cached(u"UPDATE crm_link SET row_hash = ? WHERE id = ?"_s).bindAll(static_cast<qint64>(typed.hash), link).run();
    if (m_report.changedRecords.size() < shownRecords) m_report.changedRecords.push_back({record, oldName, fields.join(u", "_s)});
    return Result::Changed;
}

Expected<bool> RecordWriter::retire(RecordId record, RecordId link) {
    const FieldDef* field = m_entity.field(u"retired");
    const bool inverted = field == nullptr && m_entity.field(u"active") != nullptr;
    if (inverted) field = m_entity.field(u"active");
    if (field == nullptr) return false;
    setBulk(false);
    const auto retired = records::updateRecord(m_transaction, m_entity, record, {{field, qint64(inverted ? 0 : 1)}}, records::Origin::Crm);
    if (!retired || !*retired) return retired;
    // The row's next appearance must be looked at, even if it is as it was.
    m_transaction.cached(u"UPDATE crm_link SET row_hash = 0 WHERE id = ?"_s).bind(1, link).run();
    if (m_report.missingRecords.size() < shownRecords) m_report.missingRecords.push_back({record, records::nameOf(m_transaction.connection(), m_entity, record), {}});
    return true;
}

void RecordWriter::finish() {
    setBulk(false);
    if (m_first == 0) return;
    const IdRange ids{m_first, m_last};
    std::vector<store::RangeChange> ranges{{m_entity.table, ids, store::Operation::Insert}, {u"crm_link"_s, ids, store::Operation::Insert}};
    if (m_partnersAdded) ranges.push_back({u"partner"_s, ids, store::Operation::Insert});
    if (m_customersAdded) ranges.push_back({u"customer"_s, ids, store::Operation::Insert});
    if (m_unresolvedInserted) ranges.push_back({u"unresolved_ref"_s, ids, store::Operation::Insert});
    m_transaction.beginBulk();
    m_transaction.endBulk(ranges);
    m_insert.reset();
    m_insertMany.reset();
    m_insertLink.reset();
    m_insertManyLinks.reset();
}

} // namespace channelbook::sync
