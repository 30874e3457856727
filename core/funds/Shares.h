#pragma once

#include "core/base/Error.h"
#include "core/base/Split.h"

#include <vector>

namespace channelbook::funds {

/// Who bears which part of a cost, as whole parts: {1, 1, 0} are halves, {1, 1, 1} thirds.
struct Shares {
    qint64 ours = 1;
    qint64 partner = 1;
    qint64 other = 0; ///< a third party's, a distributor's for instance
    friend bool operator==(const Shares&, const Shares&) = default;
};

/// Our part of an amount, as `split` makes it.
[[nodiscard]] qint64 oursOf(qint64 amount, const Shares& shares);

/// Reads what people type: ours, the partner's and perhaps a third party's, "50,50", "60 %, 40 %", "1/3,1/3,1/3"; one
/// percentage alone leaves the rest to the partner. InvalidValue for what cannot be read, is negative, gives us
/// nothing, or does not add up to 100 %.
[[nodiscard]] Expected<Shares> parseShares(const QString& text);

/// "50 %, 50 %" or "1/3, 1/3, 1/3": what parseShares reads.
[[nodiscard]] QString sharesText(const Shares& shares);

} // namespace channelbook::funds
