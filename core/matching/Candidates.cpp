#include "core/matching/Candidates.h"

#include <algorithm>
#include <array>
#include <bit>

namespace channelbook::matching {

namespace {

/// A key that more records than these share tells nothing.
constexpr std::size_t largestBlock = 100;
/// A word that a greater share of all names has is no key, from some hundred names on.
constexpr quint32 rareShare = 1000;
constexpr quint32 rareAtLeast = 50;
constexpr std::size_t mostWords = 8; ///< of a name that are looked at
constexpr std::size_t rarestWords = 3;
constexpr std::size_t editedWords = 2; ///< of the rarest, those that are found with an edit as well
constexpr std::size_t shortestEdited = 4;
constexpr std::size_t longestEdited = 48;

quint32 mixed(quint64 value) {
    value ^= value >> 31;
    value *= 0x9e3779b97f4a7c15ULL;
    value ^= value >> 29;
    return static_cast<quint32>(value >> 32);
}

constexpr quint64 keyBase = 0x100000001b3ULL;
constexpr quint64 keyStart = 0xcbf29ce484222325ULL;

quint64 textKey(std::string_view text) {
    quint64 key = keyStart;
    for (const char c : text) key = key * keyBase + static_cast<unsigned char>(c) + 1;
    return key;
}

/// Keys of a text and of each text with one letter left out: two texts one edit apart share one of these.
template <class Take>
void takeEdited(std::string_view text, Take&& take) {
    text = text.substr(0, longestEdited);
    if (text.empty()) return;
    const std::size_t length = text.size();
    std::array<quint64, longestEdited + 1> before; // of the first i letters
    std::array<quint64, longestEdited + 1> power;
    before[0] = keyStart;
    power[0] = 1;
    for (std::size_t i = 0; i < length; ++i) {
        before[i + 1] = before[i] * keyBase + static_cast<unsigned char>(text[i]) + 1;
        power[i + 1] = power[i] * keyBase;
    }
    take(before[length]);
    if (length < shortestEdited) return;
    for (std::size_t i = 0; i < length; ++i) {
        if (i > 0 && text[i] == text[i - 1]) continue;
        const std::size_t behind = length - i - 1;
        take(before[i] * power[behind] + before[length] - before[i + 1] * power[behind]);
    }
}

} // namespace

CandidateIndex::CandidateIndex(const WordWeights& weights, quint32 part, quint32 parts) : m_weights(weights), m_part(part), m_parts(parts) {}

void CandidateIndex::keysOf(const Subject& subject, Look& look) const {
    look.keys.clear();
    const auto take = [&](quint64 value) {
        const quint32 key = mixed(value);
        if (m_parts == 1 || key % m_parts == m_part) look.keys.push_back(key);
    };
    const auto takeSignal = [&](Signal signal, quint32 hash) {
        if (hash != 0) take((static_cast<quint64>(signal) + 1) << 40 | hash);
    };
    for (const Signal signal : {Signal::Registration, Signal::Email, Signal::Domain, Signal::Phone, Signal::Street}) takeSignal(signal, subject[signal]);
    takeSignal(Signal::Phone, subject.secondPhone);

    look.words.clear();
    std::array<char, longestEdited> whole;
    std::size_t length = 0;
    std::string_view rest = subject.core;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        for (const char c : word)
            if (length < whole.size()) whole[length++] = c;
        if (look.words.size() < mostWords && word.size() > 1) look.words.push_back({word, m_weights.frequency(word)});
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const quint32 rare = std::max(rareAtLeast, m_weights.names() / rareShare);
    std::sort(look.words.begin(), look.words.end(), [](const Look::Word& a, const Look::Word& b) { return a.frequency < b.frequency; });
    for (std::size_t i = 0; i < std::min(look.words.size(), rarestWords); ++i) {
        if (look.words[i].frequency > rare) break;
        if (i < editedWords && look.words[i].text.size() != length)
            takeEdited(look.words[i].text, take);
        else if (look.words[i].text.size() != length)
            take(textKey(look.words[i].text));
    }
    takeEdited({whole.data(), length}, take);
}

void CandidateIndex::add(const Subject& subject, quint32 position) {
    keysOf(subject, m_adding);
    for (const quint32 key : m_adding.keys) m_entries.push_back({key, position});
}

void CandidateIndex::finish() {
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) { return a.hash != b.hash ? a.hash < b.hash : a.position < b.position; });
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) { return a.hash == b.hash && a.position == b.position; }), m_entries.end());
    const int bits = std::clamp(static_cast<int>(std::bit_width(m_entries.size())), 4, 24);
    m_shift = 32 - bits;
    m_starts.assign((std::size_t(1) << bits) + 1, 0);
    for (const Entry& entry : m_entries) ++m_starts[(entry.hash >> m_shift) + 1];
    for (std::size_t i = 1; i < m_starts.size(); ++i) m_starts[i] += m_starts[i - 1];
}

const std::vector<quint32>& CandidateIndex::find(const Subject& subject, Look& look) const {
    look.found.clear();
    keysOf(subject, look);
    for (const quint32 key : look.keys) {
        std::size_t at = m_starts[key >> m_shift];
        const std::size_t end = m_starts[(key >> m_shift) + 1];
        while (at < end && m_entries[at].hash < key) ++at;
        std::size_t last = at;
        while (last < end && m_entries[last].hash == key) ++last;
        if (last - at > largestBlock) continue;
        for (; at < last; ++at) look.found.push_back(m_entries[at].position);
    }
    std::sort(look.found.begin(), look.found.end());
    look.found.erase(std::unique(look.found.begin(), look.found.end()), look.found.end());
    return look.found;
}

} // namespace channelbook::matching
