#pragma once

#include "app/cli/Context.h"

namespace CLI {
class App;
} // namespace CLI

namespace channelbook::cli {

// Each adds one command about how partners stand.
void addScorecard(CLI::App& app, Context& context);
void addTiers(CLI::App& app, Context& context);

/// What was typed behind `tiers`.
struct TierArguments {
    QString action, key, tier;
    QString reason, hold;
    QString out, format;
    bool apply = false;
    bool force = false;
};

/// Plays a draft through: a file's, or the one the program keeps.
[[nodiscard]] Expected<Exit> simulateTiers(const Context& context, const TierArguments& arguments);
/// Publishes a file's definition, or the program's draft.
[[nodiscard]] Expected<Exit> publishTiers(const Context& context, const TierArguments& arguments);
/// Shows what the next review does, or does it.
[[nodiscard]] Expected<Exit> reviewTiers(const Context& context, const TierArguments& arguments);
[[nodiscard]] Expected<Exit> assignTier(const Context& context, const TierArguments& arguments);

/// A value that may not be there, in JSON.
[[nodiscard]] inline QJsonValue jsonValue(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace channelbook::cli
