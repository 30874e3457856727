#pragma once

#include "core/store/Transaction.h"

#include <QDate>

namespace channelbook::sample {

/// What a sample program's numbers are made of besides its deals: where deals met partners, what partners answered in surveys, what
/// the program costs and what it is to reach. A few partners have none of it.
struct NumberCounts {
    qint64 touchpoints = 0, responses = 0, costs = 0, targets = 0;
};
/// The same program and seed give the same.
NumberCounts addNumbers(store::Transaction& transaction, quint64 seed, QDate today);

} // namespace channelbook::sample
