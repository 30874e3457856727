#include "core/base/Split.h"

#include "core/base/Money.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace channelbook {

std::vector<qint64> split(qint64 amount, const std::vector<qint64>& parts) {
    const qint64 all = std::accumulate(parts.begin(), parts.end(), qint64{0});
    const qint64 whole = std::abs(amount);
    std::vector<qint64> pieces(parts.size(), 0);
    std::vector<std::pair<qint64, std::size_t>> remainders;
    qint64 left = whole;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // By quotient and rest, so that no product leaves 63 bits: the amount is up to 10^15, parts up to 10^15 too
        // where cost lines are the parts.
        qint64 rounded = scaled(whole, parts[i], all);
        // `scaled` rounds half up; the floor is that, or one less.
        const auto product = [&](qint64 a, qint64 b) {
            // The low 64 bits of the exact difference are enough: it is smaller than `all`.
            return static_cast<quint64>(a) * static_cast<quint64>(b);
        };
        auto rest = static_cast<qint64>(product(whole, parts[i]) - product(rounded, all));
        if (rest < 0) {
            --rounded;
            rest += all;
        }
        pieces[i] = rounded;
        left -= rounded;
        remainders.emplace_back(rest, i);
    }
    std::stable_sort(remainders.begin(), remainders.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; left > 0; i = (i + 1) % remainders.size(), --left) ++pieces[remainders[i].second];
    if (amount < 0)
        for (qint64& piece : pieces) piece = -piece;
    return pieces;
}

} // namespace channelbook
