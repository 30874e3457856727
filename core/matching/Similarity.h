#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace channelbook::matching {

/// Edits (insert, delete, replace, swap of neighbours) that turn one text into the other, counted up to `limit`; more
/// than that is `limit + 1`.
[[nodiscard]] int editDistance(std::string_view a, std::string_view b, int limit);

/// How alike two texts are by edits: 1 the same, 0 nothing in common.
[[nodiscard]] double editSimilarity(std::string_view a, std::string_view b);

/// How much a word tells about who bears it: 1 for one that nobody else has, less the more names have it.
class WordWeights {
public:
    /// Counts the words of a name (its core: single spaces between).
    void count(std::string_view core);
    /// Takes from elsewhere how many names have a word, and how many names there are, instead of counting them.
    void note(std::string_view word, quint32 having);
    void noteNames(quint32 names);
    /// After the last count: weights are worked out once for each word, instead of each time one is asked for.
    void settle();
    [[nodiscard]] double weight(std::string_view word) const;
    /// Names that have the word.
    [[nodiscard]] quint32 frequency(std::string_view word) const;
    [[nodiscard]] quint32 names() const { return m_names; }

private:
    struct Slot {
        quint64 hash = 0; ///< of the word; 0: free
        quint32 count = 0;
        double weight = 0; ///< once settled
    };
    [[nodiscard]] double weightOf(quint32 count, bool common) const;
    void makeRoom();
    [[nodiscard]] std::size_t placeOf(quint64 hash) const;
    std::vector<Slot> m_slots; ///< open addressing: asked for a million times where few words are known
    std::size_t m_words = 0;
    quint32 m_names = 0;
    bool m_settled = false;
};

/// How alike two names are, 0…1: their words as sets, each weighing what it tells, words that differ by an edit or two
/// counting in part; or the whole as one text, where spaces went astray.
[[nodiscard]] double nameSimilarity(std::string_view a, std::string_view b, const WordWeights& weights);

/// What a name tells in all: the sum of its words' weights.
[[nodiscard]] double distinctiveness(std::string_view core, const WordWeights& weights);

} // namespace channelbook::matching
