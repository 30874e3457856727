#include "core/sync/Conflicts.h"

#include "core/store/History.h"

#include <QJsonArray>

#include <algorithm>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using records::FieldType;
using store::Statement;

namespace {

QString currencyOf(store::Connection& connection, const records::EntityDef& entity, RecordId record) {
    const auto rows = records::readRows(connection, entity, {record}, {});
    return rows.empty() ? QString() : rows.front().currency;
}

bool isMeant(const Conflict& conflict, const ConflictQuery& query) {
    if (!query.field.isEmpty() && query.field != conflict.field->key && query.field != conflict.field->storedName()) return false;
    if (!query.oursText.isEmpty() && query.oursText != conflict.oursText) return false;
    return query.theirsText.isEmpty() || query.theirsText == conflict.theirsText;
}

/// What the CRM's "modified" says of a record; empty if it does not.
QString crmModified(store::Connection& connection, const records::EntityDef& entity, RecordId record) {
    const records::FieldDef* modified = entity.field(u"modified_at");
    return modified == nullptr ? QString() : toText(records::readStored(connection, record, {modified}).front());
}

std::optional<Take> decided(store::Connection& connection, const Conflict& conflict, Take take) {
    if (take != Take::Newest) return take;
    const auto ours = lastLocalChange(connection, conflict.record, conflict.field->storedName());
    const QString theirs = crmModified(connection, *conflict.entity, conflict.record);
    if (!ours || theirs.isEmpty()) return std::nullopt;
    return ours->at > theirs ? Take::Local : Take::Crm;
}

} // namespace

/// "deal.amount" of any entity that shows it: a partner's phone is its company's.
const records::FieldDef* fieldOf(const records::EntityDef& entity, const QString& storedName, const records::Catalogue& catalogue) {
    if (const records::FieldDef* own = entity.stored(storedName)) return own;
    const records::EntityDef* facet = catalogue.find(storedName.section(u'.', 0, 0));
    return facet == nullptr ? nullptr : facet->stored(storedName);
}

Value storedValue(const records::FieldDef& field, const QString& text) {
    if (text.isEmpty()) return {};
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Boolean:
    case FieldType::Reference: return text.toLongLong();
    case FieldType::Decimal: return text.toDouble();
    default: return text;
    }
}

QString shownValue(store::Connection& connection, const records::Catalogue& catalogue, const records::FieldDef& field, const Value& stored, const QString& currency) {
    if (isNull(stored)) return {};
    if (field.type != FieldType::Reference) return records::plainText(field, stored, currency);
    const records::EntityDef* target = catalogue.find(field.target);
    const QString name = target == nullptr ? QString() : records::nameOf(connection, *target, toInteger(stored));
    return name.isEmpty() ? toText(stored) : name;
}

Expected<std::vector<Conflict>> conflicts(store::Connection& connection, const records::Catalogue& catalogue, const ConflictQuery& query) {
    if (!query.source.isEmpty()) {
        Statement source(connection, "SELECT 1 FROM sync_source WHERE name = ?");
        source.bind(1, query.source);
        if (!source.step()) return failure(ErrorCode::UnknownSource, {query.source});
    }
    if (!query.entity.isEmpty())
        if (const auto entity = catalogue.entity(query.entity); !entity) return tl::unexpected(entity.error());
    const QString columns = u"SELECT c.id, s.name, c.record_id, c.entity, c.field, c.base, c.theirs FROM sync_conflict c JOIN sync_source s ON s.id = c.source_id"_s;
    std::vector<Conflict> result;
    const auto take = [&](const Statement& row) {
        Conflict conflict;
        conflict.id = row.integer(0);
        conflict.source = row.text(1);
        conflict.record = row.integer(2);
        conflict.entity = catalogue.find(row.text(3));
        if (conflict.entity == nullptr) return;
        conflict.field = fieldOf(*conflict.entity, row.text(4), catalogue);
        if (conflict.field == nullptr) return;
        conflict.recordName = records::nameOf(connection, *conflict.entity, conflict.record);
        conflict.currency = currencyOf(connection, *conflict.entity, conflict.record);
        conflict.base = storedValue(*conflict.field, row.text(5));
        conflict.ours = records::readStored(connection, conflict.record, {conflict.field}).front();
        conflict.theirs = storedValue(*conflict.field, row.text(6));
        const auto shown = [&](const Value& value) { return shownValue(connection, catalogue, *conflict.field, value, conflict.currency); };
        conflict.baseText = shown(conflict.base);
        conflict.oursText = shown(conflict.ours);
        conflict.theirsText = shown(conflict.theirs);
        if (isMeant(conflict, query)) result.push_back(std::move(conflict));
    };
    if (query.ids.empty()) {
        Statement rows(connection, columns + u" WHERE (?1 = '' OR s.name = ?1) AND (?2 = '' OR c.entity = ?2) AND (?3 = 0 OR c.record_id = ?3) ORDER BY c.record_id, c.id"_s);
        rows.bindAll(query.source, query.entity, query.record);
        while (rows.step() && (query.limit < 0 || result.size() < static_cast<std::size_t>(query.limit))) take(rows);
        return result;
    }
    // Named ones are looked up one by one: a list reads a screenful of a hundred thousand this way.
    Statement row(connection, columns + u" WHERE c.id = ?1 AND (?2 = '' OR s.name = ?2) AND (?3 = '' OR c.entity = ?3) AND (?4 = 0 OR c.record_id = ?4)"_s);
    Statement known(connection, "SELECT 1 FROM sync_conflict WHERE id = ?");
    for (const RecordId id : query.ids) {
        if (query.limit >= 0 && result.size() >= static_cast<std::size_t>(query.limit)) break;
        row.reset().bindAll(id, query.source, query.entity, query.record);
        if (row.step()) {
            take(row);
            continue;
        }
        known.reset().bind(1, id);
        if (!known.step()) return failure(ErrorCode::ConflictNotFound, {QString::number(id)});
    }
    return result;
}

ConflictStory conflictStory(store::Connection& connection, const Conflict& conflict) {
    ConflictStory story;
    story.ours = lastLocalChange(connection, conflict.record, conflict.field->storedName());
    Statement sent(connection, "SELECT value, at FROM crm_sent WHERE record_id = ? AND field IN (?, '') ORDER BY at DESC");
    if (sent.bindAll(conflict.record, conflict.field->storedName()).step()) {
        story.sent = sent.text(0);
        story.sentAt = sent.text(1);
    }
    // The import made the conflict's own row: its history names it.
    for (const store::HistoryEntry& entry : store::recordHistory(connection, conflict.id, 20)) {
        if (entry.state != u"done" || entry.kind != u"sync.import") continue;
        story.importId = entry.id;
        story.importAt = entry.at;
        story.importBy = entry.who;
        for (const auto& file : entry.args.value(u"report"_s).toArray())
            if (file.toObject().value(u"entity"_s).toString() == conflict.entity->key) story.importFile = file.toObject().value(u"file"_s).toString();
    }
    return story;
}

namespace {

/// Settled at a time: only so many are held.
constexpr std::size_t settledAtOnce = 500;

Expected<void> settle(store::Transaction& transaction, const Conflict& conflict, Take take) {
    const QString field = conflict.field->storedName();
    transaction.cached(u"DELETE FROM sync_conflict WHERE id = ?"_s).bind(1, conflict.id).run();
    if (take == Take::Local) {
        transaction.cached(u"UPDATE pending_change SET base = ? WHERE record_id = ? AND field = ?"_s).bindAll(textValue(toText(conflict.theirs)), conflict.record, field).run();
        return {};
    }
    std::vector<std::pair<const records::FieldDef*, Value>> values{{conflict.field, conflict.theirs}};
    forgetWaiting(transaction, conflict.record, field);
    // What follows from it is again as the CRM last said, too, unless something else it follows from waits.
    for (const QString& follower : followersOf(field)) {
        const QStringList leaders = leadersOf(follower);
        const records::FieldDef* following = conflict.entity->stored(follower);
        if (following == nullptr || std::any_of(leaders.begin(), leaders.end(), [&](const QString& leader) { return isWaiting(transaction, conflict.record, leader); })) continue;
        Statement& base = transaction.cached(u"SELECT base FROM pending_change WHERE record_id = ? AND field = ?"_s).bindAll(conflict.record, follower);
        if (base.step()) values.emplace_back(following, storedValue(*following, base.text(0)));
        forgetWaiting(transaction, conflict.record, follower);
    }
    const auto updated = records::updateRecord(transaction, *conflict.entity, conflict.record, values, records::Origin::Crm);
    if (!updated) return tl::unexpected(updated.error());
    return {};
}

} // namespace

Expected<void> apply(store::Transaction& transaction, const SettleConflicts& command) {
    qint64 settled = 0;
    if (command.settled != nullptr) *command.settled = 0;
    auto& args = transaction.info().args;
    const auto total = static_cast<qint64>(command.conflicts.size());
    if (command.progress != nullptr) command.progress->start(total);
    for (std::size_t at = 0; at < command.conflicts.size(); at += settledAtOnce) {
        if (command.progress != nullptr && command.progress->isCancelled()) return failure(ErrorCode::Cancelled);
        ConflictQuery query;
        query.ids.assign(command.conflicts.begin() + static_cast<std::ptrdiff_t>(at), command.conflicts.begin() + static_cast<std::ptrdiff_t>(std::min(at + settledAtOnce, command.conflicts.size())));
        const auto found = conflicts(transaction.connection(), command.catalogue, query);
        if (!found) return tl::unexpected(found.error());
        for (const Conflict& conflict : *found) {
            if (!args.contains(u"record"_s)) {
                args[u"record"_s] = conflict.recordName;
                args[u"field"_s] = conflict.field->key;
                args[u"source"_s] = conflict.source;
            }
            const auto take = decided(transaction.connection(), conflict, command.take);
            if (!take) continue;
            if (auto done = settle(transaction, conflict, *take); !done) return done;
            ++settled;
        }
        if (command.progress != nullptr) command.progress->setDone(static_cast<qint64>(at + query.ids.size()));
    }
    if (command.settled != nullptr) *command.settled = settled;
    if (command.conflicts.empty()) return {};
    args[u"count"_s] = settled;
    args[u"take"_s] = command.take == Take::Crm ? u"crm"_s : command.take == Take::Local ? u"local"_s : u"newest"_s;
    return {};
}

} // namespace channelbook::sync
