#include "core/pipeline/StallQueries.h"
#include "core/today/Sources.h"

namespace channelbook::today {

using namespace Qt::StringLiterals;

namespace {

std::vector<Item> findStalled(store::Connection& connection, const Query& query) {
    std::vector<Item> items;
    for (const pipeline::StalledPartner& partner : pipeline::stalledPartners(connection, query.today, query.owner)) {
        Item item;
        item.record = partner.id;
        item.partner = partner.id;
        item.owner = partner.manager;
        item.due = partner.since.addDays(partner.norm);
        item.daysLate = daysLateOn(item.due, query.today);
        item.value = partner.value;
        items.push_back(std::move(item));
    }
    return items;
}

void describeStalled(store::Connection& connection, const Query& query, const std::vector<Item*>& items) {
    store::Statement statement(connection, "SELECT p.stage, p.stage_since, s.stall_days FROM partner p JOIN "
                                           "lifecycle_stage s ON s.name = p.stage WHERE p.id = ?");
    for (Item* item : items) {
        statement.reset().bind(1, item->record);
        if (!statement.step()) continue;
        item->title = item->partnerName;
        item->reason = Words::tr("%1: %n days in %2; norm %3", "partner, stage, days",
                                 static_cast<int>(pipeline::daysInStage(statement.text(1), query.today)))
                           .arg(item->partnerName, statement.text(0))
                           .arg(statement.integer(2));
        item->entity = u"partner"_s;
        item->opens = item->record;
    }
}

} // namespace

Source stalledPartnerSource() {
    return {u"stalled-partner"_s, 4, &findStalled, &describeStalled, {}, &assignPartners};
}

} // namespace channelbook::today
