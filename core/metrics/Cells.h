#pragma once

#include "core/base/FiscalCalendar.h"
#include "core/metrics/Measures.h"

#include <QByteArray>

#include <span>

namespace channelbook::metrics {

/// A measure's value in a fiscal month; of a Spread how often `bin` occurred. `month` 0: not dated, before all.
struct Cell {
    int measure = 0;
    int month = 0;
    qint64 bin = 0;
    qint64 value = 0;
    friend bool operator==(const Cell&, const Cell&) = default;
};
using Cells = std::vector<Cell>;

/// Adds up cells of the same place, drops those that come to nothing, and orders them.
void settle(Cells& cells);

/// Packed for the store: differences in seven bits a byte.
/// @param last measures after it are left out
[[nodiscard]] QByteArray packed(const Cells& cells);
[[nodiscard]] Cells unpacked(std::string_view bytes, int last = measureCount);

/// What a formula asks of a measure: the months it is summed over.
struct Slot {
    Measure measure = Measure::WonRevenue;
    int first = 0; ///< of a Stock: the beginning of time
    int last = 0;
    bool ofProgram = false; ///< of the whole program, whatever the scope
    bool median = false;
    bool waiting = false; ///< the Kaplan-Meier median of those who joined in these months
    friend bool operator==(const Slot&, const Slot&) = default;
};

/// The value of a slot; no value of a median that has nothing to look at.
[[nodiscard]] std::optional<double> valueOf(const Slot& slot, const Cells& cells);

} // namespace channelbook::metrics
