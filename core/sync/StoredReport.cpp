#include "core/sync/StoredReport.h"

#include "core/records/Query.h"
#include "core/store/EntryContents.h"
#include "core/sync/Conflicts.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

namespace {

/// Tables a company's row may change beside its own.
QStringList tablesOf(const records::EntityDef& entity) { return entity.table == u"company" ? QStringList{u"company"_s, u"partner"_s} : QStringList{entity.table}; }

const records::FieldDef* fieldOf(const records::Catalogue& catalogue, const QString& storedName) {
    for (const records::EntityDef& entity : catalogue.all())
        if (const records::FieldDef* field = entity.stored(storedName)) return field;
    return nullptr;
}

/// Their names, in the order of `ids`; those that are gone are left out.
std::vector<ReportedRecord> named(store::Connection& connection, const records::EntityDef& entity, const std::vector<RecordId>& ids) {
    std::vector<ReportedRecord> result;
    result.reserve(ids.size());
    const records::FieldDef* name = entity.field(u"name");
    if (name == nullptr) return result;
    constexpr std::size_t atOnce = 5000;
    for (std::size_t from = 0; from < ids.size(); from += atOnce) {
        const auto first = ids.begin() + static_cast<std::ptrdiff_t>(from);
        const std::vector<RecordId> some(first, first + static_cast<std::ptrdiff_t>(std::min(atOnce, ids.size() - from)));
        for (const records::RecordRow& row : records::readRows(connection, entity, some, {name})) result.push_back({row.id, toText(row.values.front()), {}, {}});
    }
    return result;
}

std::vector<ReportedRecord> changedIn(store::Connection& connection, const records::Catalogue& catalogue, const records::EntityDef& entity, const store::HistoryEntry& entry, std::size_t most) {
    const QStringList tables = tablesOf(entity);
    std::map<QString, const records::FieldDef*> fields;
    std::vector<RecordId> order;
    std::unordered_map<RecordId, std::vector<ReportedField>> changes;
    store::eachFieldChange(connection, entry.id, [&](const store::FieldChange& change) {
        if (change.operation != store::Operation::Update || !tables.contains(change.table)) return;
        const QString storedName = change.table + u'.' + change.column;
        const auto known = fields.find(storedName);
        const records::FieldDef* field = known != fields.end() ? known->second : fields[storedName] = fieldOf(catalogue, storedName);
        if (field == nullptr && change.column != u"custom") return;
        if (!changes.contains(change.id)) {
            if (order.size() == most) return;
            order.push_back(change.id);
        }
        std::vector<ReportedField>& list = changes[change.id];
        if (field == nullptr) list.push_back({u"custom"_s, {}, {}});
        else list.push_back({field->key, shownValue(connection, catalogue, *field, change.before, {}), shownValue(connection, catalogue, *field, change.after, {})});
    });
    // A changeset has its records in no order; their ids have the one they came in.
    std::sort(order.begin(), order.end());
    std::vector<ReportedRecord> result = named(connection, entity, order);
    for (ReportedRecord& record : result) {
        QStringList keys;
        record.fields = std::move(changes[record.id]);
        for (const ReportedField& field : record.fields) keys << field.field;
        std::erase_if(record.fields, [](const ReportedField& field) { return field.field == u"custom"; });
        record.detail = keys.join(u", "_s);
    }
    return result;
}

} // namespace

std::vector<StoredLists> storedLists(store::Connection& connection, const records::Catalogue& catalogue, const store::HistoryEntry& entry, std::size_t most) {
    const QJsonArray files = entry.args.value(u"report"_s).toArray();
    std::vector<StoredLists> result(static_cast<std::size_t>(files.size()));
    if (entry.state != u"done") return result;
    std::map<QString, int> filesOf;
    for (const auto& file : files) ++filesOf[file[u"entity"_s].toString()];
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QJsonObject file = files[i].toObject();
        const QString key = file.value(u"entity"_s).toString();
        const records::EntityDef* entity = catalogue.find(key);
        if (entity == nullptr || filesOf[key] > 1) continue;
        const auto fits = [&](const std::vector<ReportedRecord>& found, const QString& count) {
            return found.size() == std::min(most, static_cast<std::size_t>(file.value(count).toInteger()));
        };
        const auto more = [&](const QString& count, const QString& list) { return file.value(count).toInteger() > file.value(list).toArray().size(); };
        StoredLists& lists = result[static_cast<std::size_t>(i)];
        if (more(u"new"_s, u"new_records"_s)) {
            auto found = named(connection, *entity, store::insertedRecords(connection, entry.id, entity->table, most));
            if (fits(found, u"new"_s)) lists.added = std::move(found);
        }
        if (more(u"changed"_s, u"changed_records"_s)) {
            auto found = changedIn(connection, catalogue, *entity, entry, most);
            if (fits(found, u"changed"_s)) lists.changed = std::move(found);
        }
    }
    return result;
}

} // namespace channelbook::sync
