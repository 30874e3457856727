#pragma once

#include <vector>

namespace channelbook {

/// Heights of one column's cards: those seen are measured, the others estimated. Every question takes O(log n), so
/// that a column may hold a hundred thousand cards.
class CardStack {
public:
    /// Starts over with `count` cards of `estimate` pixels each, `gap` included.
    void reset(int count, int estimate);

    [[nodiscard]] int count() const { return static_cast<int>(m_heights.size()); }
    /// Sum of all heights.
    [[nodiscard]] int total() const { return m_total; }
    /// Distance of a card's top from the stack's top; `index` may be count().
    [[nodiscard]] int top(int index) const;
    [[nodiscard]] int height(int index) const { return m_heights[static_cast<size_t>(index)]; }
    [[nodiscard]] bool isMeasured(int index) const { return m_measured[static_cast<size_t>(index)]; }
    /// The card at this distance from the top, clamped to the first and last card; -1 if there is none.
    [[nodiscard]] int indexAt(int y) const;

    /// Records a card's real height (gap included); returns by how much it differs from what was held.
    int setHeight(int index, int height);
    /// Forgets that a card was measured, keeping its height until it is again.
    void forget(int index) { m_measured[static_cast<size_t>(index)] = false; }

private:
    std::vector<int> m_heights;
    std::vector<bool> m_measured;
    std::vector<int> m_tree; ///< Fenwick tree over m_heights
    int m_total = 0;
};

} // namespace channelbook
