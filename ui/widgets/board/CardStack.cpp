#include "ui/widgets/board/CardStack.h"

#include <algorithm>

namespace channelbook {

void CardStack::reset(int count, int estimate) {
    const auto size = static_cast<size_t>(count);
    m_heights.assign(size, estimate);
    m_measured.assign(size, false);
    m_tree.assign(size + 1, 0);
    for (size_t i = 1; i <= size; ++i) m_tree[i] = estimate * static_cast<int>(i & (~i + 1));
    m_total = estimate * count;
}

int CardStack::top(int index) const {
    int sum = 0;
    for (auto i = static_cast<size_t>(index); i > 0; i &= i - 1) sum += m_tree[i];
    return sum;
}

int CardStack::indexAt(int y) const {
    if (m_heights.empty()) return -1;
    size_t step = 1;
    while (step * 2 < m_tree.size()) step *= 2;
    size_t position = 0;
    int left = std::max(0, y);
    for (; step > 0; step /= 2) {
        if (position + step < m_tree.size() && m_tree[position + step] <= left) {
            position += step;
            left -= m_tree[position];
        }
    }
    return std::min(static_cast<int>(position), count() - 1);
}

int CardStack::setHeight(int index, int height) {
    const auto at = static_cast<size_t>(index);
    const int difference = height - m_heights[at];
    m_measured[at] = true;
    if (difference == 0) return 0;
    m_heights[at] = height;
    m_total += difference;
    for (size_t i = at + 1; i < m_tree.size(); i += i & (~i + 1)) m_tree[i] += difference;
    return difference;
}

} // namespace channelbook
