#pragma once

#include "core/metrics/analysis/DashboardQueries.h"
#include "ui/records/ValueFormat.h"
#include "ui/widgets/KpiTile.h"

namespace channelbook {

/// A metric's value where there is little room: "$ 1.2M", "43 %".
[[nodiscard]] QString shortValue(const ValueFormat& format, double value, metrics::Unit unit, const QString& currency);
/// What a tile says of a number.
[[nodiscard]] KpiTile::Content tileOf(const metrics::PartData& part, const metrics::DashboardData& data, const ValueFormat& format, const FiscalCalendar& calendar);
/// Formula, inputs with their values, source: what hovering over a number explains.
[[nodiscard]] QString explainedWords(const metrics::PartData& part, const QString& currency);

} // namespace channelbook
