#include "core/sync/RecordWriter.h"

#include "core/base/CsvText.h"
#include "core/customers/Customers.h"
#include "core/deals/Deals.h"
#include "core/partners/Partners.h"
#include "core/store/RowFeed.h"
#include "core/sync/NamedElsewhere.h"
#include "core/sync/ReportedChange.h"
#include "core/sync/SourceColumns.h"

#include <QJsonDocument>

#include <algorithm>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using records::FieldDef;
using store::Statement;

namespace {

/// From so many on, one statement for all costs less than one for each.
constexpr std::size_t worthFeeding = 16;

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

QStringList listed(const QString& text) {
    QStringList values;
    for (const QString& value : QString(text).replace(u',', u';').split(u';', Qt::SkipEmptyParts)) values << value.trimmed();
    return values;
}

/// Texts that are not the same letters and yet say the same: the guard of a load-back file that the CRM took for part
/// of the value, the values of a list with other marks between them, a consent that the CRM cannot tell from silence.
bool meansTheSame(const Statement& row, int column, const Slot& slot, const Cell& cell) {
    if (cell.kind != Cell::Kind::Text || row.isNull(column)) return false;
    const std::string_view stored = row.view(column);
    if (cell.text.front() == '\'' && unguardedCell(cell.text) == stored) return true;
    if (slot.source == Slot::Source::Consent) return cell.text == "unknown" && stored == "yes";
    return cell.text.find(';') != std::string_view::npos && listed(textOf(cell.text)) == listed(textOf(stored));
}

} // namespace

/// Columns: the id, the cells of the entity's own table, what is kept as custom fields, the key, the row's hash.
class RecordWriter::Feed : public store::RowFeed {
public:
    explicit Feed(const RecordWriter& writer) : RowFeed(writer.m_transaction.connection(), "arriving_rows", static_cast<int>(writer.m_mainSlots.size()) + 4), m_writer(writer) {}
    void show(const TypedBatch& batch) { m_batch = &batch; }
    [[nodiscard]] std::size_t rowCount() const override { return m_writer.m_waiting.size(); }
    void give(std::size_t row, int column, store::FedValue& value) const override {
        const Waiting& waiting = m_writer.m_waiting[row];
        const auto cells = static_cast<int>(m_writer.m_mainSlots.size());
        if (column == 0) return value.set(waiting.id);
        if (column == cells + 2) return value.set(m_batch->rows[waiting.row].key);
        if (column == cells + 3) return value.set(static_cast<qint64>(m_batch->rows[waiting.row].hash));
        const std::size_t slot = column > cells ? m_writer.m_typer.slotList().size() : m_writer.m_mainSlots[static_cast<std::size_t>(column) - 1];
        const Cell& cell = m_writer.cellsOf(*m_batch, waiting.row)[slot];
        switch (cell.kind) {
        case Cell::Kind::Null: break;
        case Cell::Kind::Integer: value.set(cell.integer); break;
        case Cell::Kind::Real: value.set(cell.real); break;
        case Cell::Kind::Text: value.set(cell.text); break;
        }
    }

private:
    const RecordWriter& m_writer;
    const TypedBatch* m_batch = nullptr;
};

/// Columns: the id, the record's, the field, what the key is of, the key.
class RecordWriter::ReferenceFeed : public store::RowFeed {
public:
    explicit ReferenceFeed(const RecordWriter& writer) : RowFeed(writer.m_transaction.connection(), "arriving_references", 5), m_writer(writer) {
        for (const Slot& slot : writer.m_typer.slotList()) {
            m_fields.push_back(slot.field->storedName().toStdString());
            const QString lookup = slot.reference < 0 ? QString() : writer.m_typer.references()[slot.reference];
            m_targets.push_back(lookup.toStdString());
            m_elsewhere.push_back(elsewhereTarget(lookup).toStdString());
        }
    }
    [[nodiscard]] std::size_t rowCount() const override { return m_writer.m_openReferences.size(); }
    void give(std::size_t row, int column, store::FedValue& value) const override {
        const OpenReference& open = m_writer.m_openReferences[row];
        switch (column) {
        case 0: return value.set(open.id);
        case 1: return value.set(open.record);
        case 2: return value.set(std::string_view(m_fields[open.cell.slot]));
        case 3: return value.set(std::string_view((open.cell.elsewhere ? m_elsewhere : m_targets)[open.cell.slot]));
        default: return value.set(open.cell.key);
        }
    }

private:
    const RecordWriter& m_writer;
    std::vector<std::string> m_fields, m_targets, m_elsewhere; ///< by slot
};

RecordWriter::~RecordWriter() = default;

RecordWriter::RecordWriter(store::Transaction& transaction, const records::Catalogue& catalogue, const RowTyper& typer, RecordId source,
                           qint64 scope, bool fresh, std::optional<ConflictPolicy> policy, FileReport& report)
    : m_transaction(transaction), m_catalogue(catalogue), m_entity(*catalogue.find(typer.map().entity)), m_typer(typer), m_source(source),
      m_scope(scope), m_fresh(fresh), m_satisfiesChecks(typer.satisfiesChecks()), m_merge(transaction, m_entity, source, policy), m_report(report) {
    const auto& slotList = typer.slotList();
    for (std::size_t i = 0; i < slotList.size(); ++i) {
        const FieldDef& field = *slotList[i].field;
        (field.table == m_entity.table ? m_mainSlots : m_facetSlots).push_back(i);
        if (field.storedName() == m_entity.table + u".name"_s || (m_nameSlot < 0 && field.storedName() == u"completion.email")) m_nameSlot = static_cast<int>(i);
        if (field.storedName() == u"deal.outcome") m_outcomeSlot = static_cast<int>(i);
        if (field.storedName() == u"deal.company_id") m_companySlot = static_cast<int>(i);
        if (field.storedName() == m_entity.table + u".retired"_s || field.storedName() == u"owner.active") m_retiredSlot = static_cast<int>(i);
        if (field.storedName() == m_entity.table + u".modified_at"_s) m_modifiedSlot = static_cast<int>(i);
    }
    QString columns = u"id"_s;
    QString places = u"?"_s;
    QString selected = u"0"_s;
    QString fed = u"c0"_s;
    for (const std::size_t slot : m_mainSlots) {
        columns += u',' + slotList[slot].field->column;
        places += u",?"_s;
        selected += u',' + slotList[slot].field->column;
        fed += u",c%1"_s.arg(fed.count(u',') + 1);
    }
    m_hasBases = transaction.connection().integer("SELECT EXISTS(SELECT 1 FROM link_base)") != 0;
    m_feed = std::make_unique<Feed>(*this);
    const auto cells = static_cast<int>(m_mainSlots.size());
    const QString insert = u"INSERT INTO %1(%2,custom) "_s.arg(m_entity.table, columns);
    m_insert = std::make_unique<Statement>(transaction.connection(), insert + u"VALUES(%1,?)"_s.arg(places));
    m_insertMany = std::make_unique<Statement>(transaction.connection(), insert + u"SELECT %1,c%2 FROM arriving_rows"_s.arg(fed).arg(cells + 1));
    const QString insertLink = u"INSERT INTO crm_link(id, record_id, scope_id, key, row_hash) "_s;
    m_insertLink = std::make_unique<Statement>(transaction.connection(), insertLink + u"VALUES(?,?,?,?,?)"_s);
    m_insertManyLinks = std::make_unique<Statement>(transaction.connection(), insertLink + u"SELECT c0,c0,?,c%1,c%2 FROM arriving_rows"_s.arg(cells + 2).arg(cells + 3));
    m_references = std::make_unique<ReferenceFeed>(*this);
    m_insertReferences = std::make_unique<Statement>(transaction.connection(), u"INSERT INTO unresolved_ref(id, scope_id, record_id, field, target, key) SELECT c0,?,c1,c2,c3,c4 FROM arriving_references"_s);
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

void RecordWriter::gatherFor(store::DroppedIndexes& indexes) {
    for (const std::size_t slot : m_mainSlots)
        for (auto& entries : indexes.gather(m_entity.table, m_typer.slotList()[slot].field->column)) m_gathered.push_back({slot, std::move(entries)});
}

void RecordWriter::gatherEntries(const Waiting& waiting, const Cell* cells) {
    for (const auto& [slot, entries] : m_gathered) {
        const Cell& cell = cells[slot];
        if (cell.kind == Cell::Kind::Null) entries->addNull();
        else if (cell.kind == Cell::Kind::Integer) entries->add(cell.integer, waiting.id);
        else entries->add(cell.text, waiting.id);
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
    gatherEntries(m_waiting.back(), cells);
    static_cast<void>(addFacets(id, typed, cells));
    for (std::uint32_t i = 0; i < typed.unresolvedCount; ++i) {
        m_last = m_transaction.followingId();
        m_openReferences.push_back({m_last, id, batch.unresolved[typed.firstUnresolved + i]});
    }
    noteWon(cells);
    if (m_report.newRecords.size() < m_report.listed) m_report.newRecords.push_back({id, nameIn(cells), {}});
}

void RecordWriter::flush(const TypedBatch& batch) {
    if (m_waiting.size() >= worthFeeding) {
        m_feed->show(batch);
        m_insertMany->run();
        m_insertManyLinks->bind(1, m_scope).run();
    } else {
        for (const Waiting& waiting : m_waiting) insertAlone(batch, waiting);
    }
    m_waiting.clear();
    if (m_openReferences.empty()) return;
    m_insertReferences->bind(1, m_scope).run();
    m_report.unresolved += std::count_if(m_openReferences.begin(), m_openReferences.end(), [](const OpenReference& open) { return !open.cell.elsewhere; });
    m_unresolvedInserted = true;
    m_openReferences.clear();
}

void RecordWriter::insertAlone(const TypedBatch& batch, const Waiting& waiting) {
    int parameter = 0;
    const Cell* cells = cellsOf(batch, waiting.row);
    m_insert->bind(++parameter, waiting.id);
    for (const std::size_t slot : m_mainSlots) bindCell(*m_insert, ++parameter, cells[slot]);
    bindCell(*m_insert, ++parameter, cells[m_typer.slotList().size()]);
    m_insert->run();
    const TypedRow& typed = batch.rows[waiting.row];
    m_insertLink->bind(1, waiting.id).bind(2, waiting.id).bind(3, m_scope).bindView(4, typed.key).bind(5, static_cast<qint64>(typed.hash)).run();
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

std::vector<Difference> RecordWriter::differences(const Cell* cells, RecordId record) {
    std::vector<Difference> result;
    const auto& slotList = m_typer.slotList();
    m_select->reset().bind(1, record);
    if (m_select->step()) {
        int column = 0;
        for (const std::size_t slot : m_mainSlots) {
            ++column;
            if (slotList[slot].insertOnly || !cells[slot].said || same(*m_select, column, cells[slot]) || meansTheSame(*m_select, column, slotList[slot], cells[slot])) continue;
            result.push_back({slotList[slot].field, cells[slot].value()});
        }
    }
    m_select->reset();
    if (!m_facetSlots.empty() && m_transaction.cached(u"SELECT 1 FROM partner WHERE id = ?"_s).bind(1, record).step()) {
        for (const std::size_t slot : m_facetSlots) {
            Statement& stored = m_transaction.cached(u"SELECT %1 FROM partner WHERE id = ?"_s.arg(slotList[slot].field->column)).bind(1, record);
            if (cells[slot].said && stored.step() && !same(stored, 0, cells[slot]) && !meansTheSame(stored, 0, slotList[slot], cells[slot])) result.push_back({slotList[slot].field, cells[slot].value()});
        }
    }
    return result;
}

QString RecordWriter::modifiedIn(const Cell* cells) const { return m_modifiedSlot < 0 ? QString() : textOf(cells[m_modifiedSlot].text); }

Expected<bool> RecordWriter::revive(RecordId record) {
    const bool inverted = m_entity.field(u"retired") == nullptr;
    const FieldDef* field = m_entity.field(inverted ? u"active" : u"retired");
    if (m_retiredSlot >= 0 || field == nullptr) return false;
    if (m_transaction.cached(u"SELECT 1 FROM pending_change WHERE record_id = ? AND field = ?"_s).bindAll(record, field->storedName()).step()) return false;
    return records::updateRecord(m_transaction, m_entity, record, {{field, qint64(inverted ? 1 : 0)}}, records::Origin::Crm);
}

RecordId RecordWriter::adopt(const TypedBatch& batch, std::size_t row, RecordId record) {
    setBulk(false);
    // Made because rows name it: the name is the CRM's, and its key takes the place of it.
    Statement& byName = m_transaction.cached(u"SELECT l.id, l.key FROM crm_link l JOIN sync_scope s ON s.id = l.scope_id WHERE l.record_id = ? AND s.source_id = ? AND s.object = '@named'"_s);
    byName.bindAll(record, m_source);
    const RecordId named = byName.step() ? byName.integer(0) : 0;
    const QString givenName = named == 0 ? QString() : byName.text(1);
    byName.reset();
    if (named != 0) m_transaction.cached(u"DELETE FROM crm_link WHERE id = ?"_s).bind(1, named).run();
    const bool linked = m_transaction.cached(u"SELECT 1 FROM crm_link WHERE id = ?"_s).bind(1, record).step();
    const RecordId link = linked ? m_transaction.newId() : record;
    m_transaction.cached(u"INSERT INTO crm_link(id, record_id, scope_id, key, row_hash) VALUES(?, ?, ?, ?, 0)"_s)
        .bindAll(link, record, m_scope, textOf(batch.rows[row].key))
        .run();
    m_transaction.cached(u"DELETE FROM crm_sent WHERE source_id = ? AND record_id = ?"_s).bindAll(m_source, record).run();
    for (const Difference& difference : differences(cellsOf(batch, row), record)) {
        const QString name = difference.field->storedName();
        const Value ours = records::storedValue(m_transaction, record, *difference.field);
        if (isNull(ours) || !isWrittenBack(*difference.field)) continue;
        if (named != 0 && difference.field->column == u"name" && toText(ours) == givenName) continue;
        if (m_transaction.cached(u"SELECT 1 FROM pending_change WHERE record_id = ? AND field = ?"_s).bindAll(record, name).step()) continue;
        m_transaction.cached(u"INSERT INTO pending_change(id, record_id, entity, field, base) VALUES(?, ?, ?, ?, NULL)"_s)
            .bindAll(m_transaction.newId(), record, m_entity.key, name)
            .run();
    }
    return link;
}

QStringList RecordWriter::saidIn(const Cell* cells) const {
    QStringList said;
    const auto& slotList = m_typer.slotList();
    for (std::size_t slot = 0; slot < slotList.size(); ++slot)
        if (!slotList[slot].insertOnly && cells[slot].said) said << slotList[slot].field->storedName();
    return said;
}

void RecordWriter::leaveOutBases(RecordId link, std::vector<Difference>& differing, QStringList& said) {
    if (!m_hasBases) return;
    std::erase_if(differing, [&](const Difference& difference) {
        const QString name = difference.field->storedName();
        Statement& base = m_transaction.cached(u"SELECT base FROM link_base WHERE link_id = ? AND field = ?"_s).bindAll(link, name);
        if (!base.step()) return false;
        if (base.text(0) == toText(difference.theirs)) {
            said.removeAll(name);
            return true;
        }
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
        UnresolvedCell wanted;
        for (std::uint32_t i = 0; i < typed.unresolvedCount; ++i)
            if (batch.unresolved[typed.firstUnresolved + i].slot == slot) wanted = batch.unresolved[typed.firstUnresolved + i];
        const QString& lookup = m_typer.references()[slotList[slot].reference];
        const QString target = wanted.elsewhere ? elsewhereTarget(lookup) : lookup;
        Statement& stored = m_transaction.cached(u"SELECT key, target FROM unresolved_ref WHERE record_id = ? AND field = ?"_s).bindAll(record, name);
        const bool known = stored.step();
        // A person may have said since what the key is of.
        const bool sameWay = known && (stored.text(1) == target || (!wanted.elsewhere && lookupOf(stored.text(1)) == stored.text(1)));
        if (known ? stored.text(0) == textOf(wanted.key) && sameWay : wanted.key.empty()) continue;
        changed = true;
        m_transaction.cached(u"DELETE FROM unresolved_ref WHERE record_id = ? AND field = ?"_s).bindAll(record, name).run();
        if (wanted.key.empty()) continue;
        m_transaction.cached(u"INSERT INTO unresolved_ref(id, scope_id, record_id, field, target, key) VALUES(?, ?, ?, ?, ?, ?)"_s)
            .bindAll(m_transaction.newId(), m_scope, record, name, target, textOf(wanted.key))
            .run();
        m_report.unresolved += wanted.elsewhere ? 0 : 1;
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
    const QString oldName = m_report.changedRecords.size() < m_report.listed ? records::nameOf(m_transaction.connection(), m_entity, record) : QString();
    auto differing = differences(cells, record);
    QStringList said = saidIn(cells);
    leaveOutBases(link, differing, said);
    const Merged merged = m_merge.merge(record, differing, said, modifiedIn(cells));
    m_report.agreed += merged.agreed;
    // Asked before it is written: what the CRM says it changed before what it said last is an older word.
    if (m_modifiedSlot >= 0 && !merged.taken.empty()) {
        const QString here = toText(records::storedValue(m_transaction, record, *m_typer.slotList()[static_cast<std::size_t>(m_modifiedSlot)].field));
        const QString there = modifiedIn(cells);
        m_report.goneBack += !there.isEmpty() && !here.isEmpty() && there < here ? 1 : 0;
    }
    bool changed = false;
    QStringList fields;
    std::vector<ReportedField> values;
    if (!merged.taken.empty()) {
        const std::size_t listed = merged.conflict ? m_report.conflictRecords.size() : m_report.changedRecords.size();
        if (listed < m_report.listed) values = reportedFields(m_transaction.connection(), m_catalogue, m_entity, record, merged.taken);
        std::vector<Value> stored; // before it; only of entities with rules, and where it is told
        for (const auto& [field, value] : merged.taken) {
            fields << field->key;
            if (!values.empty() && !m_entity.rules.empty()) stored.push_back(records::readStored(m_transaction.connection(), record, {field}).front());
        }
        const auto updated = records::updateRecord(m_transaction, m_entity, record, merged.taken, records::Origin::Crm);
        if (!updated) return tl::unexpected(updated.error());
        changed = *updated;
        // What a rule held back was not taken.
        for (std::size_t i = 0; i < stored.size(); ++i) {
            if (records::readStored(m_transaction.connection(), record, {merged.taken[i].first}).front() != stored[i]) continue;
            const QString key = merged.taken[i].first->key;
            fields.removeAll(key);
            std::erase_if(values, [&](const ReportedField& told) { return told.field == key; });
        }
    }
    changed = updateUnresolved(record, batch, row) || changed;
    if (updateCustom(record, cells[m_typer.slotList().size()])) {
        changed = true;
        fields << u"custom"_s;
    }
    changed = addFacets(record, typed, cells) || changed;
    const auto revived = revive(record);
    if (!revived) return tl::unexpected(revived.error());
    changed = *revived || changed;
    noteWon(cells);
    // The hash stands for a row that would change nothing. A row in conflict must be looked at again, whatever it says then.
    if (changed || merged.moved || merged.conflict) {
        const auto hash = merged.conflict ? qint64(0) : static_cast<qint64>(typed.hash);
        m_transaction.cached(u"UPDATE crm_link SET row_hash = ?1 WHERE id = ?2 AND row_hash <> ?1"_s).bindAll(hash, link).run();
    }
    if (merged.conflict) {
        if (m_report.conflictRecords.size() < m_report.listed) m_report.conflictRecords.push_back({record, oldName, fields.join(u", "_s), std::move(values)});
        return Result::Conflict;
    }
    if (!changed) return Result::Unchanged;
    if (m_report.changedRecords.size() < m_report.listed) m_report.changedRecords.push_back({record, oldName, fields.join(u", "_s), std::move(values)});
    return Result::Changed;
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
    m_insertReferences.reset();
    m_feed.reset();
    m_references.reset();
    m_gathered.clear();
}

} // namespace channelbook::sync
