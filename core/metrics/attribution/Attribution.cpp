#include "core/metrics/attribution/Attribution.h"

#include "core/base/Split.h"
#include "core/metrics/attribution/Shapley.h"
#include "core/metrics/attribution/Weights.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

/// Below so many conversions the choice of model says more than the journeys.
constexpr double fewConversions = 300;
constexpr double millionths = 1e6;

struct Shares {
    std::vector<double> conversions, value; ///< by channel, in any scale
};

constexpr qsizetype toldChannels = 20;

Expected<std::int32_t> channelNamed(const Journeys& journeys, const QString& asked, const QString& name) {
    const auto place = journeys.channels().indexOf(name.trimmed());
    if (place < 0)
        return failure(ErrorCode::BadArgument,
                       {asked, QCoreApplication::translate("Attribution", "no journey touches \"%1\"; they touch %2")
                                   .arg(name, journeys.channels().mid(0, toldChannels).join(u", "_s))});
    return static_cast<std::int32_t>(place);
}

/// Weights of one journey's touches.
class Rule {
public:
    static Expected<Rule> of(const Journeys& journeys, Model model, const ModelOptions& options) {
        Rule rule(model, options);
        if (model == Model::TimeDecay && (!(options.halfLife > 0) || !(options.gap >= 0)))
            return failure(
                ErrorCode::BadArgument,
                {u"half-life"_s, QCoreApplication::translate("Attribution", "days are expected, more than 0")});
        if (model == Model::WShaped) {
            if (options.creation.isEmpty()) return failure(ErrorCode::MissingValue, {u"creation"_s});
            const auto creation = channelNamed(journeys, u"creation"_s, options.creation);
            if (!creation) return tl::unexpected(creation.error());
            rule.m_creation = *creation;
        }
        if (model == Model::Custom) {
            if (options.weights.isEmpty()) return failure(ErrorCode::MissingValue, {u"weight"_s});
            rule.m_weights.assign(static_cast<std::size_t>(journeys.channels().size()), 0);
            for (auto weight = options.weights.begin(); weight != options.weights.end(); ++weight) {
                const auto channel = channelNamed(journeys, u"weight"_s, weight.key());
                if (!channel) return tl::unexpected(channel.error());
                rule.m_weights[static_cast<std::size_t>(*channel)] = weight.value();
            }
        }
        return rule;
    }

    [[nodiscard]] std::vector<double> weigh(std::span<const std::int32_t> touches) const {
        switch (m_model) {
        case Model::First:
            return firstTouch(touches.size());
        case Model::Last:
            return lastTouch(touches.size());
        case Model::PositionBased:
            return positionBased(touches.size());
        case Model::WShaped:
            return wShaped(
                touches.size(),
                static_cast<std::size_t>(std::find(touches.begin(), touches.end(), m_creation) - touches.begin()));
        case Model::TimeDecay: {
            std::vector<double> ages(touches.size());
            for (std::size_t i = 0; i < ages.size(); ++i) ages[i] = m_gap * static_cast<double>(ages.size() - 1 - i);
            return timeDecay(ages, m_halfLife);
        }
        case Model::PositionDecay:
            return positionDecay(touches.size());
        case Model::Custom: {
            std::vector<double> weights;
            weights.reserve(touches.size());
            for (const std::int32_t channel : touches) weights.push_back(m_weights[static_cast<std::size_t>(channel)]);
            return proportional(std::move(weights));
        }
        default:
            return linear(touches.size());
        }
    }

private:
    Rule(Model model, const ModelOptions& options)
        : m_model(model)
        , m_halfLife(options.halfLife)
        , m_gap(options.gap) {}
    Model m_model;
    double m_halfLife, m_gap;
    std::int32_t m_creation = -1;
    std::vector<double> m_weights; ///< by channel
};

Shares byRule(const Journeys& journeys, const Rule& rule) {
    const auto channels = static_cast<std::size_t>(journeys.channels().size());
    Shares shares{std::vector<double>(channels, 0), std::vector<double>(channels, 0)};
    for (std::size_t i = 0; i < journeys.size(); ++i) {
        const Journey journey = journeys.at(i);
        const std::vector<double> weights = rule.weigh(journey.touches);
        for (std::size_t touch = 0; touch < weights.size(); ++touch) {
            const auto channel = static_cast<std::size_t>(journey.touches[touch]);
            shares.conversions[channel] += weights[touch] * journey.conversions;
            shares.value[channel] += weights[touch] * journey.value;
        }
    }
    return shares;
}

/// Splits a sum by shares so that the pieces sum to it to the millionth.
std::vector<double> portioned(double sum, const std::vector<double>& shares) {
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    std::vector<double> pieces(shares.size(), 0);
    if (!(all > 0) || !(sum > 0)) return pieces;
    // Sums that have no room for millionths are split to the whole.
    const double unit = sum < 1e12 ? millionths : 1;
    std::vector<qint64> parts;
    parts.reserve(shares.size());
    for (const double share : shares) parts.push_back(std::llround(share / all * 1e15));
    const std::vector<qint64> split = channelbook::split(std::llround(sum * unit), parts);
    std::transform(split.begin(), split.end(), pieces.begin(),
                   [&](qint64 piece) { return static_cast<double>(piece) / unit; });
    return pieces;
}

void countJourneys(const Journeys& journeys, std::vector<Credit>& credits) {
    std::vector<std::size_t> lastSeen(credits.size(), 0);
    for (std::size_t i = 0; i < journeys.size(); ++i)
        for (const std::int32_t channel : journeys.at(i).touches)
            if (std::size_t& seen = lastSeen[static_cast<std::size_t>(channel)]; seen != i + 1) {
                seen = i + 1;
                ++credits[static_cast<std::size_t>(channel)].journeys;
            }
}

} // namespace

const std::vector<std::pair<Model, QString>>& modelNames() {
    static const std::vector<std::pair<Model, QString>> names{{Model::First, u"first"_s},
                                                              {Model::Last, u"last"_s},
                                                              {Model::Linear, u"linear"_s},
                                                              {Model::PositionBased, u"position-based"_s},
                                                              {Model::WShaped, u"w-shaped"_s},
                                                              {Model::TimeDecay, u"time-decay"_s},
                                                              {Model::PositionDecay, u"position-decay"_s},
                                                              {Model::Custom, u"custom"_s},
                                                              {Model::Markov, u"markov"_s},
                                                              {Model::Shapley, u"shapley"_s}};
    return names;
}

QString modelName(Model model) {
    for (const auto& [known, name] : modelNames())
        if (known == model) return name;
    return {};
}

Expected<Attribution> attribute(const Journeys& journeys, Model model, const ModelOptions& options) {
    Attribution result;
    result.model = model;
    for (const QString& channel : journeys.channels()) result.credits.push_back({channel, 0, 0, 0, 0, 0});
    Shares shares;
    if (model == Model::Markov) {
        auto chain = removalEffects(journeys, options.order);
        if (!chain) return tl::unexpected(chain.error());
        shares = {chain->effects, chain->effects};
        for (std::size_t i = 0; i < result.credits.size(); ++i) result.credits[i].removalEffect = chain->effects[i];
        result.conversionRate = chain->conversion;
        result.transitions = std::move(chain->transitions);
    } else if (model == Model::Shapley) {
        ShapleyCredit credit = shapleyCredit(journeys);
        shares = {std::move(credit.conversions), std::move(credit.value)};
    } else {
        const auto rule = Rule::of(journeys, model, options);
        if (!rule) return tl::unexpected(rule.error());
        shares = byRule(journeys, *rule);
    }
    const std::vector<double> conversions = portioned(journeys.conversions(), shares.conversions);
    const std::vector<double> value = portioned(journeys.value(), shares.value);
    for (std::size_t i = 0; i < result.credits.size(); ++i) {
        Credit& credit = result.credits[i];
        credit.conversions = conversions[i];
        credit.value = value[i];
        credit.share = journeys.conversions() > 0 ? conversions[i] / journeys.conversions() : 0;
        result.conversions += conversions[i];
        result.value += value[i];
    }
    countJourneys(journeys, result.credits);
    std::stable_sort(result.credits.begin(), result.credits.end(), [](const Credit& a, const Credit& b) {
        return std::pair(a.conversions, a.value) > std::pair(b.conversions, b.value);
    });
    return result;
}

QStringList caveats(Model model, const Journeys& journeys) {
    QStringList told;
    if (model == Model::Markov || model == Model::Shapley)
        told << QCoreApplication::translate(
            "Attribution", "Markov and Shapley take apart what was seen together; they do not show what caused what.");
    if (journeys.conversions() < fewConversions)
        told << QCoreApplication::translate(
            "Attribution", "With so few conversions the choice of the model says more than the journeys do.");
    if (journeys.nulls() == 0 && model == Model::Markov)
        told << QCoreApplication::translate(
            "Attribution",
            "No journey is known that did not convert: the removal effects are those of converting journeys alone.");
    if (journeys.untouched > 0)
        told << QCoreApplication::translate("Attribution", "%1 conversions have no touch and are nobody's.")
                    .arg(journeys.untouched);
    return told;
}

} // namespace channelbook::metrics
