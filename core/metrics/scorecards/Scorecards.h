#pragma once

#include "core/metrics/Numbers.h"
#include "core/metrics/scorecards/Scorecard.h"
#include "core/store/Transaction.h"

namespace channelbook::metrics {

/// A scorecard as the program keeps it.
struct StoredScorecard {
    RecordId id = 0;
    Scorecard card;
};

/// All cards by name.
[[nodiscard]] std::vector<StoredScorecard> scorecards(store::Connection& connection);
/// One by its name or id. RecordNotFound.
[[nodiscard]] Expected<StoredScorecard> scorecard(store::Connection& connection, const QString& key);
/// The card for partners of a type: its own, else the one for all others. Null if there is none.
[[nodiscard]] const StoredScorecard* cardFor(const std::vector<StoredScorecard>& cards, const QString& partnerType);

/// The scores of all partners a card is for, the best first, those without a score last. Former and retired partners are left out.
/// Each metric is read once for all; with 100,000 partners it belongs into a worker.
/// @param period what is looked at; nothing: the card's months up to today
[[nodiscard]] Expected<std::vector<Score>> scoresOf(store::Connection& connection, const Numbers& numbers, const StoredScorecard& card, const std::optional<Period>& period = {});

/// One partner's score by the card for its type, with what it was before. RecordNotFound where there is no such partner; ActRefused
/// where there is no card for it.
[[nodiscard]] Expected<Score> scoreOf(store::Connection& connection, const Numbers& numbers, RecordId partner, const std::optional<Period>& period = {});

/// Cards that come with Channelbook, one for each broad type of partners. A new program holds them.
[[nodiscard]] const std::vector<Scorecard>& bundledScorecards();
void addBundledScorecards(store::Transaction& transaction);

/// Keeps a card: a new one, or what the one of its name (or `id`) says from now on. BadArgument {card, its first problem};
/// DuplicateName where another has the name.
struct SaveScorecard {
    static constexpr const char* kind = "scorecard.save";
    Scorecard card;
    RecordId id = 0; ///< of the card that is changed; 0: found by its name
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveScorecard& command);

/// RecordNotFound.
struct DeleteScorecard {
    static constexpr const char* kind = "scorecard.delete";
    QString key;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const DeleteScorecard& command);

} // namespace channelbook::metrics
