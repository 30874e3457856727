#pragma once

#include "core/store/Transaction.h"

#include <QDate>

namespace channelbook::sample {

/// Lets the sample's partners go through playbooks: those being onboarded somewhere on their way, on time, late,
/// blocked or stalled; some who have arrived; a renewal, an offboarding and a run that was given up. Follows the
/// companies and deals that are there; the same program gets the same runs. Gives the number of runs.
[[nodiscard]] qint64 addPlaybookRuns(store::Transaction& transaction, quint64 seed, QDate today);

} // namespace channelbook::sample
