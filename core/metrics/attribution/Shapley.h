#pragma once

#include "core/metrics/attribution/Journeys.h"

namespace channelbook::metrics {

/// Shapley values of a game of up to 20 players, by its definition: each player's average marginal contribution.
/// @param worth what each coalition is worth, by its players as bits (player 0 is bit 0); [0] is nobody's. Its size is
/// 2^players.
[[nodiscard]] std::vector<double> shapleyValues(const std::vector<double>& worth);

/// Shapley values of channels where a coalition is worth what the journeys bring that touch nobody outside of it. For
/// such games the value is known without going through coalitions: each journey's is shared evenly by the channels it
/// touches (Shapley's own theorem on unanimity games; Zhao et al. 2018 for attribution), so any number of channels will
/// do.
struct ShapleyCredit {
    std::vector<double> conversions, value; ///< by channel
};
[[nodiscard]] ShapleyCredit shapleyCredit(const Journeys& journeys);

} // namespace channelbook::metrics
