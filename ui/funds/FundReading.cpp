#include "ui/funds/FundReading.h"

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

std::vector<FundRow> readFunds(store::Connection& connection) {
    store::Statement rows(connection, "SELECT id FROM fund ORDER BY state = 'closed', period_start DESC, name");
    std::vector<FundRow> funds;
    while (rows.step())
        if (auto fund = funds::readFund(connection, rows.integer(0)))
            funds.push_back({std::move(*fund), funds::fundBalance(connection, rows.integer(0))});
    return funds;
}

std::vector<BurnPoint> burnPoints(const funds::BurnDown& burn, const funds::Fund& fund, const QDate& today,
                                  int points) {
    if (burn.days.empty()) return {};
    const QDate first = QDate::fromString(fund.periodStart, Qt::ISODate);
    const QDate last = std::max(QDate::fromString(fund.periodEnd, Qt::ISODate), first.addDays(1));
    const qint64 step = std::max<qint64>(1, first.daysTo(last) / std::max(1, points - 1));
    std::vector<QDate> days;
    for (QDate day = first; day < last; day = day.addDays(step)) days.push_back(day);
    days.push_back(last);
    // Today is a point of its own: there what was ends and what is expected begins.
    if (today > first && today < last && std::find(days.begin(), days.end(), today) == days.end())
        days.insert(std::upper_bound(days.begin(), days.end(), today), today);
    std::vector<BurnPoint> result;
    std::size_t at = 0;
    funds::Balance balance;
    for (const QDate& day : days) {
        const QString iso = day.toString(Qt::ISODate);
        while (at < burn.days.size() && burn.days[at].on <= iso) balance = burn.days[at++].balance;
        BurnPoint point{day, balance, day > today};
        if (point.expected) {
            point.balance = burn.days.back().balance;
            const qint64 used = std::min(std::max<qint64>(0, point.balance.available), burn.perDay * today.daysTo(day));
            point.balance.available -= used;
        }
        result.push_back(point);
    }
    return result;
}

Expected<FundReading> readFundFully(store::Connection& connection, RecordId fund, funds::SpendBy by,
                                    const QDate& today) {
    auto burn = funds::burnDown(connection, fund, today);
    if (!burn) return tl::unexpected(burn.error());
    FundReading reading{std::move(*burn), funds::spending(connection, by, fund), {}};
    const auto whole = funds::spending(connection, funds::SpendBy::Fund, fund);
    if (!whole.empty()) reading.whole = whole.front();
    return reading;
}

} // namespace channelbook
