#pragma once

#include "core/base/Error.h"

#include <vector>

namespace channelbook::funds {

/// Who bears which part of a cost, as whole parts: {1, 1, 0} are halves, {1, 1, 1} thirds.
struct Shares {
    qint64 ours = 1;
    qint64 partner = 1;
    qint64 other = 0; ///< a third party's, a distributor's for instance
    friend bool operator==(const Shares&, const Shares&) = default;
};

/// Splits an amount by parts so that the pieces sum to it exactly: each gets its whole minor units, and those left over
/// go to the largest remainders, the first of equals first. `parts` are not negative and not all zero; a negative
/// amount is split like its opposite.
[[nodiscard]] std::vector<qint64> split(qint64 amount, const std::vector<qint64>& parts);

/// Our part of an amount, as `split` makes it.
[[nodiscard]] qint64 oursOf(qint64 amount, const Shares& shares);

/// Reads what people type: ours, the partner's and perhaps a third party's, "50,50", "60 %, 40 %", "1/3,1/3,1/3"; one
/// percentage alone leaves the rest to the partner. InvalidValue for what cannot be read, is negative, gives us
/// nothing, or does not add up to 100 %.
[[nodiscard]] Expected<Shares> parseShares(const QString& text);

/// "50 %, 50 %" or "1/3, 1/3, 1/3": what parseShares reads.
[[nodiscard]] QString sharesText(const Shares& shares);

} // namespace channelbook::funds
