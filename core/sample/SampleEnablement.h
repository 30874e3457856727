#pragma once

#include "core/sample/SampleCalendar.h"
#include "core/store/Transaction.h"

namespace channelbook::sample {

/// Rows of enablement that were made.
struct EnablementCounts {
    qint64 courses = 0, certifications = 0, completions = 0;
};

/// Lets the partners of a sample program learn: courses and certifications, who completed which and until when it holds, some of
/// them people that are no contacts here. The same program and seed give the same.
EnablementCounts addEnablement(store::Transaction& transaction, quint64 seed, const Calendar& calendar, QDate today);

} // namespace channelbook::sample
