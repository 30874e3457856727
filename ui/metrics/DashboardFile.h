#pragma once

#include "core/export/TableExport.h"
#include "core/metrics/analysis/DashboardQueries.h"

namespace channelbook {

class DashboardGrid;
class Theme;

/// All numbers of a dashboard, one a row: what, which part of it, value, unit. Amounts in whole units of the program's currency.
[[nodiscard]] exports::PlainTable tableOf(const metrics::DashboardData& data);

/// Writes a dashboard as pages (A4 across) in vectors, with `heading` over the first. False if the file cannot be written.
[[nodiscard]] bool writePages(const QString& path, DashboardGrid& grid, const QString& heading, const QString& subheading);

} // namespace channelbook
