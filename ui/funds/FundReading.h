#pragma once

#include "core/funds/FundQueries.h"
#include "core/funds/Funds.h"

namespace channelbook {

/// A fund in a list.
struct FundRow {
    funds::Fund fund;
    funds::Balance balance;
};
/// All funds, those of the latest period first.
[[nodiscard]] std::vector<FundRow> readFunds(store::Connection& connection);

/// A fund's accounts at the end of evenly spaced days, so that they can be drawn: what was, then what is to be expected
/// at the pace so far.
struct BurnPoint {
    QDate day;
    funds::Balance balance;
    bool expected = false; ///< a forecast: `available` falls, what is used until then is all there is to say
};
/// @param points about so many, at least 2; from the period's first day to its last
[[nodiscard]] std::vector<BurnPoint> burnPoints(const funds::BurnDown& burn, const funds::Fund& fund,
                                                const QDate& today, int points);

/// What a fund shows beside the list.
struct FundReading {
    funds::BurnDown burn;
    std::vector<funds::Spend> spends;
    funds::Spend whole; ///< all of the fund together
};
[[nodiscard]] Expected<FundReading> readFundFully(store::Connection& connection, RecordId fund, funds::SpendBy by,
                                                  const QDate& today);

} // namespace channelbook
