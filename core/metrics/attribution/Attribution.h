#pragma once

#include "core/metrics/attribution/Markov.h"

#include <QHash>

namespace channelbook::metrics {

/// How credit is given.
enum class Model { First, Last, Linear, PositionBased, WShaped, TimeDecay, PositionDecay, Custom, Markov, Shapley };
/// All of them, as people name them: "first", "position-based" …
[[nodiscard]] const std::vector<std::pair<Model, QString>>& modelNames();
[[nodiscard]] QString modelName(Model model);

/// What some models ask for besides.
struct ModelOptions {
    int order = 1;                  ///< Markov
    double halfLife = 7;            ///< time decay: days
    double gap = 7;                 ///< time decay: days from one touch to the next; files of journeys tell no dates
    QString creation;               ///< W-shaped: the channel whose first touch makes the opportunity
    QHash<QString, double> weights; ///< custom: by channel; those not named weigh 0
};

/// What one channel is credited with.
struct Credit {
    QString channel;
    double conversions = 0;
    double value = 0;
    double share = 0;         ///< of the conversions, 0 to 1
    double removalEffect = 0; ///< Markov: 0 to 1
    qint64 journeys = 0;      ///< rows that touch it
};

struct Attribution {
    Model model = Model::Linear;
    std::vector<Credit> credits;         ///< by what they are credited with, the most first
    double conversions = 0;              ///< sum of the credits, exactly: to the millionth
    double value = 0;                    ///< likewise
    double conversionRate = 0;           ///< Markov: of all journeys
    std::vector<Transition> transitions; ///< Markov
};

/// Gives the conversions of all journeys, and their value, to the channels. Credits are rounded to millionths so that
/// they sum to the whole (largest remainder). Where no journey converts all are 0. Errors: MissingValue (creation,
/// weight), BadArgument (order, half-life; a channel that no journey touches).
[[nodiscard]] Expected<Attribution> attribute(const Journeys& journeys, Model model, const ModelOptions& options = {});

/// What to keep in mind with a model's numbers, in words; empty where there is nothing.
[[nodiscard]] QStringList caveats(Model model, const Journeys& journeys);

} // namespace channelbook::metrics
