#include "core/sync/Newcomers.h"

#include "core/base/Text.h"
#include "core/sync/Absent.h"

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// What tells a record of an entity from others, the surest first.
QStringList keysOf(const QString& entity, const QString& name, const QString& address, const QString& company) {
    QStringList keys;
    if (!address.isEmpty()) keys << u"@"_s + address.toLower();
    if (name.isEmpty()) return keys;
    const bool belongs = entity == u"contact" || entity == u"deal";
    keys << (belongs ? foldedName(name) + u'|' + company : foldedName(name));
    return keys;
}

} // namespace

Newcomers::Newcomers(store::Connection& connection, RecordId source, const records::EntityDef& entity, std::unordered_set<quint64> repeatedNames)
    : m_entity(entity.key), m_repeatedNames(std::move(repeatedNames)) {
    const QString address = m_entity == u"company" ? u"t.domain"_s : m_entity == u"contact" || m_entity == u"owner" ? u"t.email"_s : u"NULL"_s;
    const QString company = m_entity == u"contact" || m_entity == u"deal" ? u"t.company_id"_s : u"NULL"_s;
    if (entity.field(u"name") == nullptr || !entity.field(u"name")->editable()) return;
    Statement statement(connection, u"SELECT t.id, t.name, %1, %2 FROM crm_sent n JOIN %3 t ON t.id = n.record_id WHERE n.source_id = ? AND n.entity = ? AND n.field = ''"_s.arg(address, company, entity.table));
    statement.bindAll(source, m_entity);
    while (statement.step())
        for (const QString& key : keysOf(m_entity, statement.text(1), statement.text(2), statement.text(3))) m_byKey.insert(key, statement.integer(0));
    if (m_entity != u"company" && m_entity != u"owner" && m_entity != u"product") return;
    Statement named(connection, u"SELECT t.id, t.name FROM sync_scope s JOIN crm_link l ON l.scope_id = s.id JOIN %1 t ON t.id = l.record_id WHERE s.source_id = ? AND s.entity = ? AND s.object = ?"_s.arg(entity.table));
    named.bindAll(source, m_entity, namedObject.toString());
    while (named.step()) {
        m_byKey.insert(foldedName(named.text(1)), named.integer(0));
        m_named.insert(named.integer(0));
    }
}

RecordId Newcomers::take(const RowTyper& typer, const TypedBatch& batch, std::size_t row) {
    const Cell* cells = batch.cells.data() + row * typer.stride();
    const auto said = [&](const char* column) {
        for (std::size_t slot = 0; slot < typer.slotList().size(); ++slot) {
            if (typer.slotList()[slot].field->column != QLatin1StringView(column) || typer.slotList()[slot].field->table == u"partner") continue;
            const Cell& cell = cells[slot];
            if (cell.kind == Cell::Kind::Integer) return QString::number(cell.integer);
            return QString::fromUtf8(cell.text.data(), static_cast<qsizetype>(cell.text.size()));
        }
        return QString();
    };
    const bool repeated = m_repeatedNames.contains(textHash(said("name").trimmed().toLower().toStdString()));
    for (const QString& key : keysOf(m_entity, said("name"), said(m_entity == u"company" ? "domain" : "email"), said("company_id"))) {
        const QList<RecordId> records = m_byKey.values(key);
        if (records.size() != 1 || (repeated && m_named.contains(records.front()))) continue;
        m_byKey.removeIf([&](const QMultiHash<QString, RecordId>::iterator& entry) { return entry.value() == records.front(); });
        return records.front();
    }
    return 0;
}

} // namespace channelbook::sync
