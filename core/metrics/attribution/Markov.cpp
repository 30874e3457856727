#include "core/metrics/attribution/Markov.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOrder = 4;
/// The last channels of a journey, the latest last, -1 before its beginning.
using Memory = std::array<std::int32_t, mostOrder>;

struct MemoryHash {
    std::size_t operator()(const Memory& memory) const {
        std::uint64_t hash = 0x9e3779b97f4a7c15ULL;
        for (const std::int32_t channel : memory)
            hash = (hash ^ static_cast<std::uint32_t>(channel)) * 0xff51afd7ed558ccdULL;
        return static_cast<std::size_t>(hash ^ (hash >> 32));
    }
};

// States are numbered from 0; the three below are not among them.
constexpr std::uint32_t start = 0xfffffffd;
constexpr std::uint32_t conversion = 0xfffffffe;
constexpr std::uint32_t null = 0xffffffff;

/// Counts the steps of all journeys.
class Chain {
public:
    Chain(const Journeys& journeys, int order)
        : m_order(order) {
        for (std::size_t journey = 0; journey < journeys.size(); ++journey) take(journeys.at(journey));
    }

    [[nodiscard]] std::size_t stateCount() const { return m_states.size(); }
    [[nodiscard]] std::int32_t channelOf(std::size_t state) const { return m_states[state].back(); }
    [[nodiscard]] bool isTooLarge() const { return m_states.size() > mostStates; }

    struct Step {
        std::uint32_t from, to;
        double probability;
    };
    [[nodiscard]] std::vector<Step> steps() const {
        std::unordered_map<std::uint32_t, double> leaving;
        for (const auto& [step, count] : m_counts) leaving[static_cast<std::uint32_t>(step >> 32)] += count;
        std::vector<Step> steps;
        steps.reserve(m_counts.size());
        for (const auto& [step, count] : m_counts) {
            const auto from = static_cast<std::uint32_t>(step >> 32);
            steps.push_back({from, static_cast<std::uint32_t>(step & 0xffffffff), count / leaving[from]});
        }
        // By where they begin, the start first: the order must not come from a hash.
        std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) {
            return std::pair(a.from == start ? 0 : a.from + std::uint64_t{1}, a.to) <
                   std::pair(b.from == start ? 0 : b.from + std::uint64_t{1}, b.to);
        });
        return steps;
    }

    [[nodiscard]] QString nameOf(std::uint32_t state, const QStringList& channels) const {
        if (state == start) return u"(start)"_s;
        if (state == conversion) return u"(conversion)"_s;
        if (state == null) return u"(null)"_s;
        QStringList names;
        for (const std::int32_t channel : m_states[state])
            if (channel >= 0) names << channels[channel];
        return names.join(u" > "_s);
    }

private:
    void take(const Journey& journey) {
        const double all = journey.conversions + journey.nulls;
        if (!(all > 0) || isTooLarge()) return;
        Memory memory;
        memory.fill(-1);
        std::uint32_t at = start;
        for (const std::int32_t channel : journey.touches) {
            if (channel == memory.back()) continue;
            std::shift_left(memory.begin(), memory.end(), 1);
            memory.back() = channel;
            std::fill(memory.begin(), memory.end() - m_order, -1);
            const std::uint32_t next = stateOf(memory);
            count(at, next, all);
            at = next;
        }
        if (journey.conversions > 0) count(at, conversion, journey.conversions);
        if (journey.nulls > 0) count(at, null, journey.nulls);
    }

    std::uint32_t stateOf(const Memory& memory) {
        const auto [known, isNew] = m_places.try_emplace(memory, static_cast<std::uint32_t>(m_states.size()));
        if (isNew) m_states.push_back(memory);
        return known->second;
    }
    void count(std::uint32_t from, std::uint32_t to, double times) {
        m_counts[(std::uint64_t{from} << 32) | to] += times;
    }

    int m_order;
    std::vector<Memory> m_states;
    std::unordered_map<Memory, std::uint32_t, MemoryHash> m_places;
    std::unordered_map<std::uint64_t, double> m_counts;
};

/// A square matrix, row after row.
struct Matrix {
    explicit Matrix(std::size_t size)
        : size(size)
        , cells(size * size, 0) {}
    [[nodiscard]] double* row(std::size_t i) { return cells.data() + i * size; }
    [[nodiscard]] double at(std::size_t i, std::size_t j) const { return cells[i * size + j]; }
    std::size_t size;
    std::vector<double> cells;
};

/// Inverts in place by Gauss-Jordan without pivoting, which for I - Q of an absorbing chain is safe: its diagonal
/// outweighs the rest of each row.
void invert(Matrix& matrix) {
    for (std::size_t pivot = 0; pivot < matrix.size; ++pivot) {
        double* pivotRow = matrix.row(pivot);
        const double scale = 1 / pivotRow[pivot];
        pivotRow[pivot] = 1;
        for (std::size_t j = 0; j < matrix.size; ++j) pivotRow[j] *= scale;
        for (std::size_t i = 0; i < matrix.size; ++i) {
            if (i == pivot) continue;
            double* row = matrix.row(i);
            const double factor = row[pivot];
            if (factor == 0) continue;
            row[pivot] = 0;
            for (std::size_t j = 0; j < matrix.size; ++j) row[j] -= factor * pivotRow[j];
        }
    }
}

/// Of the journeys that ever come to one of `states`, the share that does and then converts.
/// @param visits by state, how often a journey comes to it
/// @param converts by state, how likely it converts from there
double convertingThrough(const std::vector<std::size_t>& states, const Matrix& fundamental,
                         const std::vector<double>& visits, const std::vector<double>& converts) {
    // A visit is a first one, or follows a first one at any of these states: visits = first x fundamental among them.
    Matrix among(states.size());
    for (std::size_t i = 0; i < states.size(); ++i)
        for (std::size_t j = 0; j < states.size(); ++j) among.row(i)[j] = fundamental.at(states[i], states[j]);
    invert(among);
    double share = 0;
    for (std::size_t i = 0; i < states.size(); ++i) {
        double first = 0;
        for (std::size_t j = 0; j < states.size(); ++j) first += visits[states[j]] * among.at(j, i);
        share += first * converts[states[i]];
    }
    return share;
}

} // namespace

Expected<RemovalEffects> removalEffects(const Journeys& journeys, int order) {
    if (order < 1 || order > mostOrder)
        return failure(
            ErrorCode::BadArgument,
            {u"order"_s, QCoreApplication::translate("Attribution", "a number from 1 to %1").arg(mostOrder)});
    const Chain chain(journeys, order);
    if (chain.isTooLarge())
        return failure(
            ErrorCode::BadArgument,
            {u"order"_s, QCoreApplication::translate(
                             "Attribution",
                             "the journeys take more than %1 different turns; use a lower order, or group the channels")
                             .arg(mostStates)});
    const std::vector<Chain::Step> steps = chain.steps();
    const std::size_t states = chain.stateCount();
    Matrix fundamental(states);
    std::vector<double> entering(states, 0), ending(states, 0);
    for (std::size_t i = 0; i < states; ++i) fundamental.row(i)[i] = 1;
    RemovalEffects result;
    for (const Chain::Step& step : steps) {
        if (step.from == start)
            entering[step.to] = step.probability;
        else if (step.to == conversion)
            ending[step.from] = step.probability;
        else if (step.to != null)
            fundamental.row(step.from)[step.to] -= step.probability;
        result.transitions.push_back({chain.nameOf(step.from, journeys.channels()),
                                      chain.nameOf(step.to, journeys.channels()), step.probability});
    }
    invert(fundamental);
    std::vector<double> visits(states, 0), converts(states, 0);
    std::vector<std::vector<std::size_t>> byChannel(static_cast<std::size_t>(journeys.channels().size()));
    for (std::size_t i = 0; i < states; ++i) {
        byChannel[static_cast<std::size_t>(chain.channelOf(i))].push_back(i);
        for (std::size_t j = 0; j < states; ++j) {
            visits[j] += entering[i] * fundamental.at(i, j);
            converts[i] += fundamental.at(i, j) * ending[j];
        }
    }
    for (std::size_t i = 0; i < states; ++i) result.conversion += entering[i] * converts[i];
    for (const std::vector<std::size_t>& own : byChannel) {
        const double lost = own.empty() ? 0 : convertingThrough(own, fundamental, visits, converts);
        // Rounding must not make a probability negative, nor an effect more than all.
        result.without.push_back(std::clamp(result.conversion - lost, 0.0, result.conversion));
        result.effects.push_back(result.conversion > 0 ? 1 - result.without.back() / result.conversion : 0);
    }
    return result;
}

} // namespace channelbook::metrics
