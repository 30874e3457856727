#pragma once

#include "core/tiers/Review.h"

namespace channelbook::tiers {

/// How many partners a tier has and what its benefits cost a year, in minor units of the program's currency.
struct TierSum {
    QString tier;
    qint64 partners = 0;
    qint64 cost = 0;
};

/// A partner whose review would end otherwise under the draft.
struct Moved {
    RecordId partner = 0;
    QString name;
    QString now;          ///< its tier
    ReviewLine before;    ///< by what is in force; of nothing where no program is for it
    ReviewLine after;     ///< by the draft
    QString lacks;        ///< what it lacks, where the draft takes a tier from it or lets it wait
};

/// What a draft does, beside what is in force.
struct Simulation {
    ReviewPlan before, after; ///< the next review by each
    std::vector<Moved> moved; ///< by name
    /// By tier, the lowest first: now, after a review by the draft, and once its periods of grace are over with nothing else changed.
    std::vector<TierSum> now, then, inTheEnd;
    qint64 costNow = 0, costThen = 0, costInTheEnd = 0;
};

/// Plays a draft through without writing anything. `facts` holds both the programs in force and the draft. BadArgument is not asked for
/// here: see `problems`. Errors as `planReview`.
[[nodiscard]] Expected<Simulation> simulated(const Facts& facts, const std::vector<StoredProgram>& published, const Definition& draft);

/// Reads all that is needed and plays a draft through. BadArgument {program, its first problem}.
[[nodiscard]] Expected<Simulation> simulate(store::Connection& connection, const metrics::Numbers& numbers, const Definition& draft);

} // namespace channelbook::tiers
