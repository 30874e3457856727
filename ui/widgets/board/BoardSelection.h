#pragma once

#include "ui/widgets/board/BoardModel.h"

#include <QHash>

#include <optional>
#include <vector>

namespace channelbook {

/// Which cards of a board are selected, where the keyboard is and where a range began.
class BoardSelection {
public:
    /// Finds the current and the selected cards again after the model changed; forgets those that are gone.
    /// A current card that is gone hands over to the one now in its place.
    void follow(const BoardModel& model);
    void clear();

    [[nodiscard]] bool contains(CardId id) const { return m_selected.contains(id); }
    [[nodiscard]] bool isEmpty() const { return m_selected.isEmpty(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_selected.size()); }
    /// In the order of the board: lane, column, place in the column.
    [[nodiscard]] QList<CardId> ids() const;
    [[nodiscard]] BoardPlace placeOf(CardId id) const { return m_selected.value(id); }

    [[nodiscard]] const std::optional<BoardPlace>& current() const { return m_current; }
    [[nodiscard]] CardId currentId() const { return m_current ? m_currentId : 0; }
    void setCurrent(const BoardModel& model, const BoardPlace& place);

    void selectOnly(const BoardModel& model, const BoardPlace& place);
    void add(const BoardModel& model, const BoardPlace& place);
    void toggle(const BoardModel& model, const BoardPlace& place);
    /// Everything between where the range began and `place`, if both are in one cell; else adds `place`.
    void extendTo(const BoardModel& model, const BoardPlace& place);
    void selectCell(const BoardModel& model, int lane, int column);

private:
    QHash<CardId, BoardPlace> m_selected;
    std::optional<BoardPlace> m_current;
    CardId m_currentId = 0;
    std::optional<BoardPlace> m_anchor;
};

/// Cards that go to one cell together.
struct BoardMove {
    QList<CardId> ids;
    int lane = 0;
    int column = 0;
};

/// The moves that take each selected card `step` columns on, within its lane; cards at the edge stay.
[[nodiscard]] std::vector<BoardMove> movesBy(const BoardSelection& selection, int step, int columnCount);

} // namespace channelbook
