#pragma once

#include "core/metrics/attribution/Journeys.h"

namespace channelbook::metrics {

/// A step of the chain and how likely it is from where it starts. States are the last `order` channels, the latest
/// last.
struct Transition {
    QString from; ///< "(start)" or channels joined by " > "
    QString to;   ///< likewise, "(conversion)" or "(null)"
    double probability = 0;
};

/// What the chain of all journeys says of each channel.
struct RemovalEffects {
    double conversion = 0;               ///< the probability that a journey converts
    std::vector<double> without;         ///< by channel: the same, where who would go through it is lost
    std::vector<double> effects;         ///< by channel: 1 - without / conversion, 0 to 1; all 0 where nothing converts
    std::vector<Transition> transitions; ///< from the start on; touches repeated at once count as one
};

/// More states than this are not worked out: the time grows with their cube.
constexpr std::size_t mostStates = 2000;

/// The removal effect of Markov attribution: an absorbing chain start → … → conversion or null, made of all journeys,
/// of which one channel at a time is taken out (Anderl et al.; the numbers of Bryl 2016 are a test). Exact, by the
/// chain's fundamental matrix, not by simulation.
/// @param order how many of the last channels a state remembers, 1 to 4
/// Errors: BadArgument for an order outside, or more than `mostStates` states.
[[nodiscard]] Expected<RemovalEffects> removalEffects(const Journeys& journeys, int order);

} // namespace channelbook::metrics
