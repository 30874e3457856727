#pragma once

#include "core/store/Transaction.h"

#include <QDate>

namespace channelbook::sample {

/// Rows that were made.
struct FundCounts {
    qint64 funds = 0, requests = 0, claims = 0;
};

/// Gives a sample program market development funds that live: last half-year's, closed, with what was paid and what
/// came of it; this half-year's by region in the currencies spent there, with requests in every state, some waiting for
/// an answer, claims with their proofs, one file handed in twice; and a fund that accrues. Follows the partners and
/// deals that are there; the same program and seed give the same.
FundCounts addFunds(store::Transaction& transaction, quint64 seed, QDate today);

} // namespace channelbook::sample
