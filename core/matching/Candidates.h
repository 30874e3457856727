#pragma once

#include "core/matching/Score.h"

#include <vector>

namespace channelbook::matching {

/// Finds, for a record, the few among many that could be the same, without comparing it with each: those that share a
/// domain, an e-mail, a phone, a registration number, a rare word of the name, or the whole name up to one edit.
/// Put the smaller set in and walk the larger one past it: memory grows with what is put in alone.
class CandidateIndex {
public:
    /// @param weights counted before; must outlive the index
    /// @param part, parts  takes only keys of one part in `parts`, so that a large set can be gone through in passes
    explicit CandidateIndex(const WordWeights& weights, quint32 part = 0, quint32 parts = 1);

    /// `position` is the caller's own number of the subject.
    void add(const Subject& subject, quint32 position);
    /// Call after the last add.
    void finish();

    /// What looking needs besides the index: one a thread.
    class Look {
    private:
        friend class CandidateIndex;
        struct Word {
            std::string_view text;
            quint32 frequency;
        };
        std::vector<Word> words;   ///< of the name at hand, the rarest first
        std::vector<quint32> keys; ///< of the subject at hand
        std::vector<quint32> found;
    };
    /// The positions of all candidates, each once, in ascending order; good until the next call with the same look.
    [[nodiscard]] const std::vector<quint32>& find(const Subject& subject, Look& look) const;

private:
    struct Entry {
        quint32 hash;
        quint32 position;
    };
    void keysOf(const Subject& subject, Look& look) const;
    const WordWeights& m_weights;
    quint32 m_part;
    quint32 m_parts;
    Look m_adding;
    std::vector<Entry> m_entries;
    std::vector<quint32> m_starts; ///< by the hash's upper bits: where its entries begin
    int m_shift = 0;
};

} // namespace channelbook::matching
