#pragma once

#include "core/store/Transaction.h"

#include <QDate>

namespace channelbook::sample {

struct ReviewCounts {
    qint64 reviews = 0, items = 0;
};

/// The most deals of a program whose reviews are filled.
inline constexpr qint64 mostReviewedDeals = 50'000;

/// Quarterly business reviews with the larger partners: those of the last quarters held, with what was agreed and what
/// came of it, the next ones planned, and what their managers see in a SWOT. Packs are filled from the program's
/// numbers, which must be up to date. The same program and seed give the same.
ReviewCounts addReviews(store::Transaction& transaction, quint64 seed, QDate today);

} // namespace channelbook::sample
