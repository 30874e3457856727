#pragma once

#include "core/store/Transaction.h"

#include <QDate>

namespace channelbook::sample {

/// A sample program's tiers: one that was replaced, the one in force, a stricter draft to be played through, and how the partners
/// came to the tiers they have; a few have notice, a few are held by hand.
struct TierCounts {
    qint64 programs = 0, standings = 0;
};
/// The same program and seed give the same.
TierCounts addTiers(store::Transaction& transaction, quint64 seed, QDate today);

} // namespace channelbook::sample
