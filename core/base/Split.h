#pragma once

#include <QtGlobal>

#include <vector>

namespace channelbook {

/// Splits an amount by parts so that the pieces sum to it exactly: each gets its whole minor units, and those left over
/// go to the largest remainders, the first of equals first. `parts` are not negative and not all zero; a negative
/// amount is split like its opposite.
[[nodiscard]] std::vector<qint64> split(qint64 amount, const std::vector<qint64>& parts);

} // namespace channelbook
