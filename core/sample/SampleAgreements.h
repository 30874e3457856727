#pragma once

#include "core/sample/SampleCalendar.h"
#include "core/store/Transaction.h"

namespace channelbook::sample {

/// Rows that were made.
struct AgreementCounts {
    qint64 agreements = 0, handovers = 0;
};

/// Gives the partners of a sample program their agreements: in force with the dates the partner has, on their way with those that are being
/// recruited, ended with those that have gone, whose customers somebody has taken over. The same program and seed give the same.
AgreementCounts addAgreements(store::Transaction& transaction, quint64 seed, QDate today);

} // namespace channelbook::sample
