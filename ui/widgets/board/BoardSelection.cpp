#include "ui/widgets/board/BoardSelection.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace channelbook {

void BoardSelection::follow(const BoardModel& model) {
    const int lanes = std::max(1, model.laneCount());
    const int columns = model.columnCount();
    const bool one = m_selected.size() <= 1;
    if (one && !m_selected.isEmpty()) {
        const CardId id = m_selected.cbegin().key();
        m_selected.clear();
        if (const auto place = model.locate(id)) m_selected.insert(id, *place);
    } else if (!one) {
        // One pass over all cards costs less than looking each one up.
        QHash<CardId, BoardPlace> found;
        for (int l = 0; l < lanes; ++l) {
            for (int c = 0; c < columns; ++c) {
                const int count = model.cardCount(l, c);
                for (int i = 0; i < count && found.size() < m_selected.size(); ++i) {
                    const CardId id = model.cardId(l, c, i);
                    if (m_selected.contains(id)) found.insert(id, {l, c, i});
                }
            }
        }
        m_selected = found;
    }
    m_anchor.reset();
    if (!m_current) return;
    if (const auto place = model.locate(m_currentId)) {
        m_current = place;
        m_anchor = place;
        return;
    }
    const BoardPlace was = *m_current;
    m_current.reset();
    if (was.lane < lanes && was.column < columns) {
        const int count = model.cardCount(was.lane, was.column);
        if (count > 0) setCurrent(model, {was.lane, was.column, std::min(was.index, count - 1)});
    }
}

void BoardSelection::clear() {
    m_selected.clear();
    m_anchor.reset();
}

QList<CardId> BoardSelection::ids() const {
    QList<CardId> ids = m_selected.keys();
    std::sort(ids.begin(), ids.end(), [this](CardId a, CardId b) {
        const BoardPlace x = m_selected.value(a);
        const BoardPlace y = m_selected.value(b);
        return std::tie(x.lane, x.column, x.index) < std::tie(y.lane, y.column, y.index);
    });
    return ids;
}

void BoardSelection::setCurrent(const BoardModel& model, const BoardPlace& place) {
    m_current = place;
    m_currentId = model.cardId(place.lane, place.column, place.index);
    if (!m_anchor) m_anchor = place;
}

void BoardSelection::selectOnly(const BoardModel& model, const BoardPlace& place) {
    m_selected.clear();
    m_anchor = place;
    setCurrent(model, place);
    m_selected.insert(m_currentId, place);
}

void BoardSelection::add(const BoardModel& model, const BoardPlace& place) {
    setCurrent(model, place);
    m_selected.insert(m_currentId, place);
}

void BoardSelection::toggle(const BoardModel& model, const BoardPlace& place) {
    setCurrent(model, place);
    m_anchor = place;
    if (m_selected.remove(m_currentId) == 0) m_selected.insert(m_currentId, place);
}

void BoardSelection::extendTo(const BoardModel& model, const BoardPlace& place) {
    if (m_anchor && m_anchor->lane == place.lane && m_anchor->column == place.column) {
        const BoardPlace anchor = *m_anchor;
        m_selected.clear();
        const auto [first, last] = std::minmax(anchor.index, place.index);
        for (int i = first; i <= last; ++i) {
            m_selected.insert(model.cardId(place.lane, place.column, i), {place.lane, place.column, i});
        }
        setCurrent(model, place);
        return;
    }
    add(model, place);
}

void BoardSelection::selectCell(const BoardModel& model, int lane, int column) {
    m_selected.clear();
    const int count = model.cardCount(lane, column);
    m_selected.reserve(count);
    for (int i = 0; i < count; ++i) m_selected.insert(model.cardId(lane, column, i), {lane, column, i});
}

std::vector<BoardMove> movesBy(const BoardSelection& selection, int step, int columnCount) {
    std::map<std::pair<int, int>, BoardMove> moves;
    for (const CardId id : selection.ids()) {
        const BoardPlace place = selection.placeOf(id);
        const int column = place.column + step;
        if (column < 0 || column >= columnCount) continue;
        BoardMove& move = moves[{place.lane, column}];
        move.lane = place.lane;
        move.column = column;
        move.ids << id;
    }
    std::vector<BoardMove> result;
    for (auto& [cell, move] : moves) result.push_back(std::move(move));
    return result;
}

} // namespace channelbook
