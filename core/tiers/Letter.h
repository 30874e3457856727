#pragma once

#include "core/tiers/Review.h"

namespace channelbook::tiers {

/// A letter that tells a partner its tier, in the language of the program's person.
struct Letter {
    QString subject;
    QString markdown;
    QString html; ///< a page of its own that prints on A4 and Letter
};

/// Writes to a partner what its newest entry says: that it rose, keeps its tier or has notice; with what its tier asks and what it
/// has, what it gets, and what lacks to the next tier. RecordNotFound; ActRefused where no program is for it or it has no tier of it.
[[nodiscard]] Expected<Letter> letterTo(store::Connection& connection, const metrics::Numbers& numbers, RecordId partner);

} // namespace channelbook::tiers
