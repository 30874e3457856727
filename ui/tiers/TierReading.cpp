#include "ui/tiers/TierReading.h"

#include "core/base/ErrorText.h"

#include <algorithm>

namespace channelbook {

Expected<TierReading> readTiers(store::Connection& connection, QDate today) {
    TierReading reading;
    const metrics::Numbers numbers(connection, today);
    reading.all = tiers::storedPrograms(connection);
    reading.published = tiers::publishedPrograms(connection);
    std::vector<const tiers::Definition*> definitions;
    for (const tiers::StoredProgram& stored : reading.published) {
        definitions.push_back(&stored.definition);
        reading.nextReviews.push_back(tiers::nextReview(connection, stored));
    }
    auto facts = tiers::Facts::ofAll(connection, numbers, definitions);
    if (!facts) return tl::unexpected(facts.error());
    reading.facts = std::make_shared<const tiers::Facts>(std::move(*facts));
    const auto& partners = reading.facts->partners();
    for (std::size_t i = 0; i < partners.size(); ++i) {
        const tiers::StoredProgram* program = partners[i].inProgram ? tiers::programFor(reading.published, partners[i].type) : nullptr;
        if (program == nullptr) continue;
        reading.shown.push_back(i);
        reading.earned.push_back(tiers::highestMet(program->definition, *reading.facts, partners[i].id));
    }
    auto plan = tiers::planReview(*reading.facts, reading.published);
    if (plan) reading.plan = std::move(*plan);
    else reading.problem = errorText(plan.error());
    return reading;
}

tiers::Definition editable(const TierReading& reading) {
    const auto draft = std::find_if(reading.all.begin(), reading.all.end(), [](const tiers::StoredProgram& stored) { return stored.state == tiers::State::Draft; });
    if (draft != reading.all.end()) return draft->definition;
    return reading.published.empty() ? tiers::standardProgram() : reading.published.front().definition;
}

} // namespace channelbook
