#include "ui/partners/CompanyReading.h"

#include "core/playbooks/RunEvents.h"

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsShown = 12;
constexpr int timelineShown = 200;
constexpr int rowsShown = 6;

std::vector<records::RecordRow> firstRows(store::Connection& connection, const records::EntityDef& entity, const records::ListQuery& query, const QStringList& keys) {
    std::vector<const records::FieldDef*> fields;
    for (const QString& key : keys) fields.push_back(entity.field(key));
    const auto ids = records::listIds(connection, entity, query);
    return ids ? records::readRows(connection, entity, *ids, fields) : std::vector<records::RecordRow>();
}

/// Puts what happened in runs where it belongs by its time.
void addRunEvents(std::vector<activities::TimelineEntry>& timeline, const std::vector<playbooks::RunEvent>& events) {
    for (const playbooks::RunEvent& event : events) {
        const QString kind = u"run-"_s + playbooks::eventName(event.what);
        timeline.push_back({event.run, kind, event.at, event.step.isEmpty() ? event.playbook : event.step, event.text, event.who, {}, {}});
    }
    std::stable_sort(timeline.begin(), timeline.end(), [](const activities::TimelineEntry& a, const activities::TimelineEntry& b) { return a.at > b.at; });
    if (timeline.size() > static_cast<std::size_t>(timelineShown)) timeline.resize(static_cast<std::size_t>(timelineShown));
}

} // namespace

Value CompanyReading::value(const records::Catalogue& catalogue, const QString& key) const {
    const records::EntityDef* def = catalogue.find(entity);
    for (std::size_t i = 0; def != nullptr && i < def->fields.size() && i < row.values.size(); ++i)
        if (def->fields[i].key == key) return row.values[i];
    return {};
}

Expected<CompanyReading> readCompany(store::Connection& connection, const records::Catalogue& catalogue, RecordId company, const QDate& today,
                                     const QString& currency) {
    CompanyReading reading;
    reading.facets = deals::facetsOf(connection, company);
    if (!reading.facets.exists) return failure(ErrorCode::RecordNotFound, {u"company"_s, QString::number(company)});
    reading.entity = reading.facets.partner ? u"partner"_s : reading.facets.customer ? u"customer"_s : u"company"_s;
    auto row = records::readRecord(connection, *catalogue.find(reading.entity), company);
    if (!row) return tl::unexpected(row.error());
    reading.row = std::move(*row);
    reading.months = deals::wonByMonth(connection, company, reading.facets.partner, today, monthsShown, currency);
    reading.timeline = activities::companyTimeline(connection, company, timelineShown);
    addRunEvents(reading.timeline, playbooks::runEvents(connection, company, timelineShown));
    const records::EntityDef deals = deals::dealsOf(*catalogue.find(u"deal"), company);
    reading.openDeals = firstRows(connection, deals, {u"outcome=open"_s, u"close_date"_s, rowsShown, 0}, {u"name"_s, u"stage"_s, u"amount"_s, u"close_date"_s});
    reading.dealCount = records::countRecords(connection, deals, {}).value_or(0);
    reading.openDealCount = records::countRecords(connection, deals, u"outcome=open"_s).value_or(0);
    const records::EntityDef contacts = deals::contactsOf(*catalogue.find(u"contact"), company);
    reading.contacts = firstRows(connection, contacts, {{}, u"name"_s, rowsShown, 0}, {u"name"_s, u"title"_s});
    reading.contactCount = records::countRecords(connection, contacts, {}).value_or(0);
    reading.pending = records::pendingFields(connection, company);
    return reading;
}

} // namespace channelbook
