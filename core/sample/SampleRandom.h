#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>

namespace channelbook::sample {

/// What a run of random numbers is for. Every record draws from a run of its own, so that one record more, or a
/// question asked twice, changes no other record.
enum class Draw : quint64 {
    Owner = 1,
    Partner,
    PartnerHistory,
    Ranking,
    Customer,
    Company,
    Contact,
    Deal,
    DealExtras,
    Activity,
    Enablement,
    Agreement,
    Playbook,
    Funds,
    Registration,
    Numbers,
    Reviews,
    Tiers
};

/// SplitMix64: small, and the same numbers on every platform, which the standard library's distributions do not
/// promise.
class Random {
public:
    Random(quint64 seed, Draw draw, quint64 index)
        : m_state(mixed(seed ^ mixed(static_cast<quint64>(draw) ^ mixed(index + 1)))) {}

    /// 64 random bits.
    [[nodiscard]] quint64 next() {
        m_state += golden;
        return mixed(m_state);
    }
    /// 0 … count - 1; 0 where there is nothing to choose from.
    [[nodiscard]] int below(int count) {
        return count <= 1 ? 0 : static_cast<int>(((next() >> 32) * static_cast<quint64>(count)) >> 32);
    }
    /// first … last, both included.
    [[nodiscard]] int between(int first, int last) { return first + below(last - first + 1); }
    /// True in `percent` of 100 cases.
    [[nodiscard]] bool percent(int percent) { return below(100) < percent; }
    /// One of a list.
    template <class List>
    [[nodiscard]] const auto& pick(const List& list) {
        return list[static_cast<typename List::size_type>(below(static_cast<int>(list.size())))];
    }
    /// The index of one weight, chosen by the weights.
    template <std::size_t Size>
    [[nodiscard]] int weighted(const std::array<int, Size>& weights) {
        int total = 0;
        for (const int weight : weights) total += weight;
        int draw = below(total);
        int index = 0;
        for (const int weight : weights) {
            if (draw < weight) return index;
            draw -= weight;
            ++index;
        }
        return 0;
    }

private:
    static constexpr quint64 golden = 0x9e3779b97f4a7c15ULL;
    [[nodiscard]] static constexpr quint64 mixed(quint64 value) {
        value += golden;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
        return value ^ (value >> 31);
    }
    quint64 m_state;
};

} // namespace channelbook::sample
