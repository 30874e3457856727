#pragma once

#include "core/tiers/Simulation.h"

namespace channelbook {

/// What the page of tiers shows, read at once in the background.
struct TierReading {
    std::vector<tiers::StoredProgram> all;       ///< every version
    std::vector<tiers::StoredProgram> published; ///< those in force
    std::vector<QDate> nextReviews;              ///< of those in force, in their order
    std::shared_ptr<const tiers::Facts> facts;   ///< by those in force
    std::vector<std::size_t> shown;              ///< places in facts->partners() of those a program is for
    std::vector<int> earned;                     ///< of those shown: the highest tier they have what is asked of
    tiers::ReviewPlan plan;
    QString problem; ///< why nobody can be reviewed; empty: nothing speaks against it
};
[[nodiscard]] Expected<TierReading> readTiers(store::Connection& connection, QDate today);

/// What can be edited first: the draft there is, else what is in force, else the standard program.
[[nodiscard]] tiers::Definition editable(const TierReading& reading);

} // namespace channelbook
