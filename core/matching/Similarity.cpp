#include "core/matching/Similarity.h"

#include "core/matching/Names.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace channelbook::matching {

namespace {

constexpr std::size_t mostWords = 12;
constexpr std::size_t longestCompared = 96;
constexpr std::size_t longestBits = 64;
constexpr quint32 fewestNames = 200; ///< with fewer, frequencies say nothing
constexpr double leastWeight = 0.25;
constexpr double commonWeight = 0.35;

struct Words {
    std::array<std::string_view, mostWords> text;
    std::array<double, mostWords> weight{};
    std::size_t count = 0;
    double total = 0;
};

Words split(std::string_view core, const WordWeights& weights) {
    Words words;
    while (!core.empty() && words.count < mostWords) {
        const std::size_t end = std::min(core.find(' '), core.size());
        words.text[words.count] = core.substr(0, end);
        words.weight[words.count] = weights.weight(words.text[words.count]);
        words.total += words.weight[words.count++];
        core.remove_prefix(std::min(end + 1, core.size()));
    }
    return words;
}

double wordSimilarity(std::string_view a, std::string_view b) {
    if (a == b) return 1;
    constexpr std::size_t shortestEdited = 4;
    if (a.size() >= shortestEdited && b.size() >= shortestEdited) {
        constexpr double alike = 0.72;
        const double similarity = editSimilarity(a, b);
        return similarity >= alike ? similarity : 0;
    }
    // An initial, or a short form.
    constexpr double initial = 0.6;
    const std::size_t shorter = std::min(a.size(), b.size());
    return shorter == 1 && a[0] == b[0] ? initial : 0;
}

double wordSetSimilarity(const Words& a, const Words& b) {
    std::array<bool, mostWords> used{};
    double both = 0;
    double overlap = 0;
    for (std::size_t i = 0; i < a.count; ++i) {
        double best = 0;
        std::size_t at = 0;
        for (std::size_t j = 0; j < b.count; ++j) {
            if (used[j]) continue;
            if (const double similarity = wordSimilarity(a.text[i], b.text[j]); similarity > best) {
                best = similarity;
                at = j;
            }
        }
        if (best == 0) continue;
        used[at] = true;
        both += best * (a.weight[i] + b.weight[at]);
        overlap += best * (a.weight[i] + b.weight[at]) / 2;
    }
    const double total = a.total + b.total;
    const double dice = total == 0 ? 0 : both / total;
    // One name within the other: "Siemens" and "Siemens Deutschland"; the more is left over, the less it says.
    constexpr double withinAtMost = 0.78;
    constexpr double distinct = 0.7;
    const double smaller = std::min(a.total, b.total);
    const double within = smaller < distinct ? 0 : withinAtMost * std::min(1.0, overlap / smaller);
    return std::max(dice, within);
}

/// The distance with a column of the table as the bits of a word (Hyyrö 2003), for a shorter text of up to 64 letters.
int distanceByBits(std::string_view shorter, std::string_view longer, int limit) {
    if (shorter.empty()) return std::min(static_cast<int>(longer.size()), limit + 1);
    std::array<quint64, 256> places{}; // of each letter in the shorter text
    for (std::size_t i = 0; i < shorter.size(); ++i) places[static_cast<unsigned char>(shorter[i])] |= quint64(1) << i;
    const quint64 last = quint64(1) << (shorter.size() - 1);
    quint64 up = ~quint64(0); // where the column goes up by one from row to row
    quint64 down = 0;
    quint64 diagonal = 0; // where it is as diagonally above
    quint64 before = 0;
    auto distance = static_cast<int>(shorter.size());
    auto left = static_cast<int>(longer.size());
    for (const char letter : longer) {
        const quint64 here = places[static_cast<unsigned char>(letter)];
        const quint64 swapped = ((~diagonal & here) << 1) & before;
        diagonal = (((here & up) + up) ^ up) | here | down | swapped;
        quint64 right = down | ~(diagonal | up);
        quint64 back = diagonal & up;
        distance += (right & last) != 0 ? 1 : 0;
        distance -= (back & last) != 0 ? 1 : 0;
        if (distance - --left > limit) return limit + 1;
        right = right << 1 | 1;
        back <<= 1;
        up = back | ~(diagonal | right);
        down = right & diagonal;
        before = here;
    }
    return std::min(distance, limit + 1);
}

std::string squeezed(std::string_view core) {
    std::string text;
    text.reserve(core.size());
    for (const char c : core)
        if (c != ' ') text += c;
    return text;
}

} // namespace

int editDistance(std::string_view a, std::string_view b, int limit) {
    if (a.size() > b.size()) std::swap(a, b);
    if (static_cast<int>(b.size() - a.size()) > limit) return limit + 1;
    // What is the same at both ends needs no table.
    while (!a.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.size() <= longestBits) return distanceByBits(a, b, limit);
    a = a.substr(0, longestCompared);
    b = b.substr(0, longestCompared);
    std::array<std::array<int, longestCompared + 1>, 3> rows;
    for (std::size_t j = 0; j <= a.size(); ++j) rows[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= b.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& last = rows[(i + 2) % 3];
        const auto& lastButOne = rows[(i + 1) % 3];
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j <= a.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (b[i - 1] == a[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && b[i - 1] == a[j - 2] && b[i - 2] == a[j - 1]) row[j] = std::min(row[j], lastButOne[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
    }
    return std::min(rows[b.size() % 3][a.size()], limit + 1);
}

double editSimilarity(std::string_view a, std::string_view b) {
    const std::size_t longer = std::max(a.size(), b.size());
    if (longer == 0) return 1;
    // Half of a text replaced is no likeness: no need to count on.
    const int limit = static_cast<int>(longer / 2);
    const int distance = editDistance(a, b, limit);
    return distance > limit ? 0 : 1 - static_cast<double>(distance) / static_cast<double>(longer);
}

namespace {

quint64 wordHash(std::string_view word) {
    const quint64 hash = XXH3_64bits(word.data(), word.size());
    return hash == 0 ? 1 : hash;
}

} // namespace

std::size_t WordWeights::placeOf(quint64 hash) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].hash != 0 && m_slots[at].hash != hash) at = (at + 1) & mask;
    return at;
}

void WordWeights::makeRoom() {
    if ((m_words + 1) * 2 <= m_slots.size()) return;
    std::vector<Slot> old(std::max<std::size_t>(1024, m_slots.size() * 2));
    old.swap(m_slots);
    for (const Slot& slot : old)
        if (slot.hash != 0) m_slots[placeOf(slot.hash)] = slot;
}

void WordWeights::count(std::string_view core) {
    ++m_names;
    m_settled = false;
    while (!core.empty()) {
        const std::size_t end = std::min(core.find(' '), core.size());
        makeRoom();
        const quint64 hash = wordHash(core.substr(0, end));
        Slot& slot = m_slots[placeOf(hash)];
        if (slot.hash == 0) ++m_words;
        slot.hash = hash;
        ++slot.count;
        core.remove_prefix(std::min(end + 1, core.size()));
    }
}

void WordWeights::note(std::string_view word, quint32 having) {
    m_settled = false;
    makeRoom();
    const quint64 hash = wordHash(word);
    Slot& slot = m_slots[placeOf(hash)];
    if (slot.hash == 0) ++m_words;
    slot.hash = hash;
    slot.count = having;
}

void WordWeights::noteNames(quint32 names) {
    m_names = names;
    m_settled = false;
}

quint32 WordWeights::frequency(std::string_view word) const { return m_slots.empty() ? 0 : m_slots[placeOf(wordHash(word))].count; }

void WordWeights::settle() {
    for (Slot& slot : m_slots) slot.weight = 0;
    // Common words that no counted name has are in the table as well: what is not there is neither common nor counted.
    for (const std::string& word : commonWords()) {
        makeRoom();
        const quint64 hash = wordHash(word);
        Slot& slot = m_slots[placeOf(hash)];
        if (slot.hash == 0) ++m_words;
        slot.hash = hash;
        slot.weight = 1; // stands for "common" until all are worked out
    }
    for (Slot& slot : m_slots)
        if (slot.hash != 0) slot.weight = weightOf(slot.count, slot.weight > 0);
    m_settled = true;
}

double WordWeights::weight(std::string_view word) const {
    if (!m_settled) return weightOf(frequency(word), isCommonWord(word));
    const Slot& slot = m_slots[placeOf(wordHash(word))];
    return slot.hash == 0 ? 1 : slot.weight;
}

double WordWeights::weightOf(quint32 count, bool common) const {
    const double most = common ? commonWeight : 1;
    if (m_names < fewestNames) return most;
    const double all = std::log(static_cast<double>(m_names));
    const double rarity = (all - std::log(static_cast<double>(std::max(count, 1U)))) / all;
    // A word that a handful of names share tells nearly as much as one that a single name has.
    constexpr double stretch = 1.35;
    return std::clamp(rarity * stretch, leastWeight, most);
}

double nameSimilarity(std::string_view a, std::string_view b, const WordWeights& weights) {
    if (a.empty() || b.empty()) return 0;
    if (a == b) return 1;
    const double words = wordSetSimilarity(split(a, weights), split(b, weights));
    const std::string wholeA = squeezed(a);
    const std::string wholeB = squeezed(b);
    return std::max(words, wholeA == wholeB ? 1.0 : editSimilarity(wholeA, wholeB));
}

double distinctiveness(std::string_view core, const WordWeights& weights) { return split(core, weights).total; }

} // namespace channelbook::matching
