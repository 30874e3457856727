#include "core/sync/NamedRows.h"

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

Link linkIn(const Statement& row) { return {row.integer(0), row.integer(1), row.integer(2)}; }

/// Whether the row may speak of the record: it belongs to the same company, or to none so far.
bool maySpeakOf(store::Transaction& transaction, const RowTyper& typer, const Cell* cells, RecordId record) {
    const auto& slotList = typer.slotList();
    for (std::size_t slot = 0; slot < slotList.size(); ++slot) {
        const records::FieldDef& field = *slotList[slot].field;
        if (field.column != u"company_id") continue;
        Statement& stored = transaction.cached(u"SELECT company_id FROM %1 WHERE id = ?"_s.arg(field.table)).bind(1, record);
        if (!stored.step() || stored.isNull(0)) return true;
        return cells[slot].kind == Cell::Kind::Integer && cells[slot].integer == stored.integer(0);
    }
    return true;
}

/// A completion that had no day as yet, and has one now or stands otherwise: it is the same person's of the same.
NamedRecord findUnfinished(store::Transaction& transaction, qint64 scope, const std::string& key) {
    std::size_t end = 0;
    for (int part = 0; part < 3; ++part) end = key.find(keyPartMark, end) + 1;
    const std::string first = key.substr(0, end) + keyPartMark;
    const std::string last = key.substr(0, end) + static_cast<char>(keyPartMark + 1);
    Statement& links = transaction.cached(u"SELECT id, record_id, row_hash FROM crm_link WHERE scope_id = ? AND key >= ? AND key < ? LIMIT 1"_s);
    links.bind(1, scope).bindView(2, first).bindView(3, last);
    if (!links.step()) return {};
    const Link found = linkIn(links);
    links.reset();
    transaction.cached(u"UPDATE crm_link SET key = ? WHERE id = ?"_s).bindView(1, key).bind(2, found.id).run();
    return {found, false};
}

} // namespace

NamedRecord findNamed(store::Transaction& transaction, qint64 scope, const RowTyper& typer, const TypedBatch& batch, std::size_t row) {
    const std::string key(batch.rows[row].key);
    const auto mark = key.find(keyPartMark);
    if (typer.map().entity == u"completion") return findUnfinished(transaction, scope, key);
    if (mark == std::string::npos) {
        Statement& links = transaction.cached(u"SELECT id, record_id, row_hash FROM crm_link WHERE scope_id = ? AND key >= ? AND key < ? LIMIT 2"_s);
        const std::string first = key + keyPartMark;
        const std::string end = key + static_cast<char>(keyPartMark + 1);
        links.bind(1, scope).bindView(2, first).bindView(3, end);
        if (!links.step()) return {};
        const Link found = linkIn(links);
        return links.step() ? NamedRecord{std::nullopt, true} : NamedRecord{found, false};
    }
    const std::string name = key.substr(0, mark);
    Statement& known = transaction.cached(u"SELECT id, record_id, row_hash FROM crm_link WHERE scope_id = ? AND key = ?"_s);
    known.bind(1, scope).bindView(2, name);
    if (!known.step()) return {};
    const Link found = linkIn(known);
    known.reset();
    if (!maySpeakOf(transaction, typer, batch.cells.data() + row * typer.stride(), found.record)) return {};
    transaction.cached(u"UPDATE crm_link SET key = ? WHERE id = ?"_s).bindView(1, key).bind(2, found.id).run();
    return {found, false};
}

} // namespace channelbook::sync
