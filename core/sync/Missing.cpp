#include "core/sync/Missing.h"

#include <QCoreApplication>

#include <unordered_map>
#include <unordered_set>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostShare = 5; ///< one in so many may be missing

} // namespace

void MissingRecords::note(qint64 scope, std::vector<Link> missing) {
    const auto known = m_missing.find(scope);
    if (known == m_missing.end()) {
        m_missing.emplace(scope, std::move(missing));
        return;
    }
    std::unordered_set<RecordId> also;
    for (const Link& link : missing) also.insert(link.id);
    std::erase_if(known->second, [&](const Link& link) { return !also.contains(link.id); });
}

bool MissingRecords::any(qint64 scope) const {
    const auto found = m_missing.find(scope);
    return found != m_missing.end() && !found->second.empty();
}

Expected<void> MissingRecords::retire(const RunContext& context, qint64 scope, const QString& entityKey, FileReport& report) {
    const auto found = m_missing.find(scope);
    if (found == m_missing.end()) return {};
    const std::vector<Link> missing = std::move(found->second);
    m_missing.erase(found);
    const records::EntityDef& entity = *context.catalogue.find(entityKey);
    const bool inverted = entity.field(u"retired") == nullptr;
    const records::FieldDef* field = entity.field(inverted ? u"active" : u"retired");
    if (field == nullptr) {
        const int count = static_cast<int>(missing.size());
        const QString stay = QCoreApplication::translate("Sync", "%n record(s) that are here and not in the file stay: they cannot be retired", nullptr, count);
        if (count > 0) report.notes << stay;
        return {};
    }
    std::vector<Link> standing;
    std::unordered_map<RecordId, qint64> gone;
    for (const Link& link : missing) ++gone[link.record];
    // A merged record has several keys here: it is missing when all of them are.
    const auto hasOthers = [&](const Link& link) {
        store::Statement& keys = context.transaction.cached(u"SELECT (SELECT count(*) FROM crm_link WHERE id = ?1 AND record_id = ?1 AND scope_id = ?2)"
                                                            " + (SELECT count(*) FROM crm_link WHERE record_id = ?1 AND id <> record_id AND scope_id = ?2)"_s);
        return keys.bindAll(link.record, scope).step() && keys.integer(0) > gone[link.record];
    };
    for (const Link& link : missing)
        if (!hasOthers(link) && toInteger(records::readStored(context.transaction.connection(), link.record, {field}).front()) == qint64(inverted)) standing.push_back(link);
    store::Statement& all = context.transaction.cached(u"SELECT count(*) FROM crm_link WHERE scope_id = ?"_s).bind(1, scope);
    all.step();
    const qint64 before = all.integer(0) - report.newRows;
    const auto count = static_cast<qint64>(standing.size());
    if (count > 1 && count * mostShare > before && !context.options.retireMany) {
        if (!context.options.dryRun) return failure(ErrorCode::MassMissing, {report.object, QString::number(count), QString::number(before)});
        report.manyMissing = true;
    }
    if (count * 2 > before)
        report.notes << QCoreApplication::translate("Sync", "Careful: it has fewer than half of the %1 records of %2 that are known, as a filtered or cut off export would; %3 go").arg(before).arg(report.object).arg(count);
    for (const Link& link : standing) {
        const auto retired = records::updateRecord(context.transaction, entity, link.record, {{field, qint64(inverted ? 0 : 1)}}, records::Origin::Crm);
        if (!retired) return tl::unexpected(retired.error());
        // The row's next appearance must be looked at, even if it is as it was.
        context.transaction.cached(u"UPDATE crm_link SET row_hash = 0 WHERE id = ?"_s).bind(1, link.id).run();
        ++report.missing;
        if (report.missingRecords.size() < report.listed) report.missingRecords.push_back({link.record, records::nameOf(context.transaction.connection(), entity, link.record), {}});
    }
    return {};
}

} // namespace channelbook::sync
