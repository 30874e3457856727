#pragma once

#include "core/metrics/Catalogue.h"

#include <QJsonObject>

namespace channelbook::metrics {

/// How a value becomes points.
enum class Normalise {
    Target,     ///< its share of the target, up to the line's cap: all of the target is 100 points
    Percentile, ///< how many of the partners the card is for have less: the middle one has 50 points
    ZScore      ///< how far from their mean: 50 points at the mean, 25 for each standard deviation, from 0 to 100
};

/// What is done about a metric a partner has no value of.
enum class MissingRule {
    Reweight, ///< it is left out, and the others weigh more
    Zero      ///< it counts with no points
};

/// One weighted metric of a scorecard.
struct CardLine {
    QString metric; ///< its key
    double weight = 0; ///< above 0; only in relation to the others
    Normalise by = Normalise::Target;
    /// What is to be reached in the card's months, where none is set for the partner: amounts in whole units of the program's
    /// currency, shares 0 to 1.
    std::optional<double> target;
    bool adds = false;            ///< the target grows with the months looked at: revenue does, a share does not
    double cap = 1;               ///< most of a target that counts: 1.2 gives up to 120 points
    std::optional<Better> better; ///< Up or Down; else as the metric says
};

/// A balanced scorecard: what partners of a type are looked at by.
struct Scorecard {
    QString name;
    QString partnerType; ///< empty: those whose type has no card of its own
    int months = 12;     ///< fiscal months it looks at, up to and with the present one: 1 to 60
    MissingRule missing = MissingRule::Reweight;
    double leastShare = 0.5; ///< of the weight must have values, 0 to 1, or there is no score
    std::vector<CardLine> lines;
};

/// Reads and writes the form cards are stored and handed over in. BadArgument {place, what is wrong} for what is no card; use
/// `problems` for what it says.
[[nodiscard]] Expected<Scorecard> scorecardFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const Scorecard& card);

/// What is wrong with a card, in words: weights that are not above 0, metrics that are not there (any more) or named twice,
/// numbers out of range, no direction. Empty: it can be used.
[[nodiscard]] QStringList problems(const Scorecard& card, const Catalogue& catalogue);

/// Values of a line's peers, to be compared with.
struct Peers {
    std::vector<double> sorted;
    double mean = 0, deviation = 0; ///< of the whole group
};
[[nodiscard]] Peers peersOf(std::vector<double> values);

/// What a line is worked out from.
struct LineInput {
    QString name; ///< of the metric, in words
    Unit unit = Unit::Count;
    Better better = Better::Up;
    std::optional<double> value;
    QString why;                  ///< there is no value
    std::optional<double> target; ///< as `Numbers` has values
    const Peers* peers = nullptr;
};

/// One line of a partner's score.
struct LineScore {
    QString metric, name;
    Unit unit = Unit::Count;
    Normalise by = Normalise::Target;
    double weight = 0; ///< as it counts, 0 to 1: 0 where it is left out
    std::optional<double> value, target;
    std::optional<double> points; ///< 0 to 100 times the cap
    QString why;                  ///< how it came to its points, or why it has none
};

/// A partner's score.
struct Score {
    RecordId partner = 0;
    QString partnerName;
    QString card;
    Period period;
    std::optional<double> total;  ///< weighted mean of the points
    QString why;                  ///< there is no total
    std::optional<double> before; ///< the total of as many months before
    std::vector<LineScore> lines;
};

/// Works a score out: the points of each line by its input, in the order of the card's lines, and the total by the card's rule
/// for what is missing.
[[nodiscard]] Score scored(const Scorecard& card, const std::vector<LineInput>& inputs);

} // namespace channelbook::metrics
