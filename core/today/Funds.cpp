#include "core/currencies/Currencies.h"
#include "core/funds/ClaimQueries.h"
#include "core/funds/FundQueries.h"
#include "core/records/Query.h"
#include "core/today/Sources.h"

#include <algorithm>

namespace channelbook::today {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// What something asks for, in the program's currency.
class Worth {
public:
    explicit Worth(store::Connection& connection)
        : m_rates(connection)
        , m_currency(records::programCurrency(connection)) {}
    [[nodiscard]] qint64 of(qint64 amount, const QString& currency, const QString& day) const {
        return m_rates.convert(amount, currency, m_currency, day).value_or(0);
    }

private:
    currencies::FxTable m_rates;
    QString m_currency;
};

QDate dayOf(const QString& instant) {
    return QDate::fromString(instant.left(10), Qt::ISODate);
}

bool isFor(const Query& query, RecordId owner) {
    return !query.owner || *query.owner == owner;
}

/// Whom a request waits for: those who can give its next level. Where no rule says, nobody in particular.
std::vector<Item> findRequests(store::Connection& connection, const Query& query) {
    const Worth worth(connection);
    std::vector<Item> items;
    for (const funds::WaitingRequest& request : funds::waitingRequests(connection, query.today)) {
        const auto& approvers = request.approvers;
        const bool theirs =
            query.owner && std::find(approvers.begin(), approvers.end(), *query.owner) != approvers.end();
        if (query.owner && !theirs && (*query.owner != 0 || !approvers.empty())) continue;
        Item item;
        item.record = request.id;
        item.partner = request.partner;
        item.owner = theirs ? *query.owner : approvers.empty() ? 0 : approvers.front();
        item.due = dayOf(request.submittedAt).addDays(decisionDays);
        item.daysLate = daysLateOn(item.due, query.today);
        item.value = worth.of(request.requested, request.currency, request.submittedAt.left(10));
        item.facts = {request.name, request.submittedAt.left(10),
                      funds::amountText(request.requested, request.currency)};
        items.push_back(std::move(item));
    }
    return items;
}

void describeRequests(store::Connection&, const Query& query, const std::vector<Item*>& items) {
    for (Item* item : items) {
        const int waited = static_cast<int>(dayOf(item->facts.value(1)).daysTo(query.today));
        item->title = item->facts.value(0);
        item->reason = Words::tr("%1: %2 asked for, waiting for an answer for %n days", "partner, amount", waited)
                           .arg(item->partnerName, item->facts.value(2));
        item->entity = u"mdf-request"_s;
        item->opens = item->record;
    }
}

/// Claims wait for whoever the fund is of.
std::vector<Item> findClaims(store::Connection& connection, const Query& query) {
    const Worth worth(connection);
    std::vector<Item> items;
    for (const funds::ClaimRow& claim : funds::claimsInbox(connection, {}, query.today)) {
        if (!isFor(query, claim.fundOwner)) continue;
        Item item;
        item.record = claim.id;
        item.partner = claim.partner;
        item.owner = claim.fundOwner;
        item.due = dayOf(claim.submittedAt).addDays(decisionDays);
        item.daysLate = daysLateOn(item.due, query.today);
        item.value = worth.of(claim.amount(), claim.fundCurrency, claim.submittedAt.left(10));
        item.facts = {claim.name, claim.submittedAt.left(10), funds::amountText(claim.amount(), claim.fundCurrency),
                      claim.isToBePaid() ? u"pay"_s : QString()};
        items.push_back(std::move(item));
    }
    return items;
}

void describeClaims(store::Connection&, const Query& query, const std::vector<Item*>& items) {
    for (Item* item : items) {
        const int waited = static_cast<int>(dayOf(item->facts.value(1)).daysTo(query.today));
        item->title = item->facts.value(0);
        item->reason =
            item->facts.value(3).isEmpty()
                ? Words::tr("%1: a claim of %2 has been waiting for an answer for %n days", "partner, amount", waited)
                      .arg(item->partnerName, item->facts.value(2))
                : Words::tr("%1: %2 are approved and not paid, %n days after they were claimed", "partner, amount",
                            waited)
                      .arg(item->partnerName, item->facts.value(2));
        item->entity = u"mdf-claim"_s;
        item->opens = item->record;
    }
}

std::vector<Item> findDeadlines(store::Connection& connection, const Query& query) {
    const Worth worth(connection);
    std::vector<Item> items;
    for (const funds::ClaimDeadline& deadline : funds::claimDeadlines(connection, query.today.addDays(claimDays))) {
        if (!isFor(query, deadline.owner)) continue;
        Item item;
        item.record = deadline.request;
        item.partner = deadline.partner;
        item.owner = deadline.owner;
        item.due = QDate::fromString(deadline.claimBy, Qt::ISODate);
        item.daysLate = daysLateOn(item.due, query.today);
        item.value = worth.of(deadline.left, deadline.currency, deadline.claimBy);
        item.facts = {deadline.name, funds::amountText(deadline.left, deadline.currency)};
        items.push_back(std::move(item));
    }
    return items;
}

void describeDeadlines(store::Connection&, const Query&, const std::vector<Item*>& items) {
    for (Item* item : items) {
        item->title = item->facts.value(0);
        item->reason = item->daysLate > 0 ? Words::tr("%1: %2 could be claimed until %3")
                                                .arg(item->partnerName, item->facts.value(1), dayText(item->due))
                                          : Words::tr("%1: %2 can be claimed until %3")
                                                .arg(item->partnerName, item->facts.value(1), dayText(item->due));
        item->entity = u"mdf-request"_s;
        item->opens = item->record;
    }
}

} // namespace

Source fundRequestSource() {
    return {u"mdf-request"_s, 4, &findRequests, &describeRequests};
}
Source fundClaimSource() {
    return {u"mdf-claim"_s, 4, &findClaims, &describeClaims};
}
Source claimDeadlineSource() {
    return {u"claim-deadline"_s, 3, &findDeadlines, &describeDeadlines};
}

} // namespace channelbook::today
