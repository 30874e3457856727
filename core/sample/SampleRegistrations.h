#pragma once

#include "core/store/Transaction.h"

#include <QDate>

namespace channelbook::sample {

/// Registers deals of a sample program: those its partners brought as approved, won or run out, and what waits in the inbox, some of
/// it in conflict with our own sales or another partner. Numbers of rows of both tables.
struct RegistrationCounts {
    qint64 registrations = 0, conflicts = 0;
};
/// The same program and seed give the same.
RegistrationCounts addRegistrations(store::Transaction& transaction, quint64 seed, QDate today);

} // namespace channelbook::sample
