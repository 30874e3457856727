#pragma once

#include "core/tiers/Facts.h"

namespace channelbook::tiers {

/// Whether a partner has what is asked. What is gone (a metric, a certification) nobody has.
[[nodiscard]] bool meets(const Requirement& requirement, const Facts& facts, RecordId partner);

/// The highest tier whose requirements a partner meets, whatever lower ones ask; -1: none.
[[nodiscard]] int highestMet(const Definition& definition, const Facts& facts, RecordId partner);
/// The lowest of them; -1: none. New partners begin there.
[[nodiscard]] int lowestMet(const Definition& definition, const Facts& facts, RecordId partner);

/// One line of what a tier asks, with what the partner has.
struct CheckedLine {
    int depth = 0;      ///< within "all of" and "any of"
    QString asked;      ///< "Sourced revenue of at least 250,000 USD in 12 months"
    QString has;        ///< "210,000 USD"; empty for groups
    bool met = false;
    double share = 0;   ///< how much of it, 0 to 1: what a bar shows
};
/// What a requirement asks in words, line by line.
[[nodiscard]] std::vector<CheckedLine> checked(const Requirement& requirement, const Facts& facts, RecordId partner);
/// The words alone, for nobody in particular: "Sourced revenue of at least 250,000 USD in 12 months".
[[nodiscard]] QString askedWords(const Requirement& requirement, const Facts& facts);

/// What lacks, in words: "2 certifications and 40,000 USD sourced revenue"; empty where it is met.
[[nodiscard]] QString lacking(const Requirement& requirement, const Facts& facts, RecordId partner);

/// Where a partner stands in one sentence: "2 certifications and 40,000 USD sourced revenue from Gold", and what threatens or
/// binds its tier.
[[nodiscard]] QString standingWords(const Definition& definition, const Facts& facts, const PartnerFacts& partner);

/// What a tier's benefits cost a year for a partner, in minor units of the program's currency. A share of what is not known costs nothing.
[[nodiscard]] qint64 benefitsCost(const Tier& tier, const Facts& facts, RecordId partner);

/// What a benefit costs, in words: "1,200 USD a year and 2 % of sourced revenue"; empty where nothing.
[[nodiscard]] QString costWords(const Benefit& benefit, const Facts& facts);

} // namespace channelbook::tiers
