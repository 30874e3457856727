// The board's keyboard and its carrying of cards.
#include "ui/widgets/board/BoardView.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace channelbook {

void BoardView::keyPressEvent(QKeyEvent* event) {
    if (!m_model) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (m_carry) {
        if (carryKey(event)) return;
    } else if (event->text() == u"["_s || event->text() == u"]"_s) {
        moveSelected(event->text() == u"["_s ? -1 : 1);
        return;
    }
    const auto& current = m_selection.current();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current) Q_EMIT openRequested(m_selection.currentId());
        return;
    case Qt::Key_Space:
        if (!current) return;
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            m_selection.toggle(*m_model, *current);
            Q_EMIT selectionChanged();
            viewport()->update();
        } else {
            pickUp(false);
        }
        return;
    case Qt::Key_A:
        if (!event->modifiers().testFlag(Qt::ControlModifier) || !current) break;
        m_selection.selectCell(*m_model, current->lane, current->column);
        Q_EMIT selectionChanged();
        viewport()->update();
        return;
    case Qt::Key_Escape:
        if (m_selection.count() < 2 || !current) break;
        m_selection.selectOnly(*m_model, *current);
        Q_EMIT selectionChanged();
        viewport()->update();
        return;
    default:
        if (arrowKey(event)) return;
    }
    // Not to QAbstractScrollArea: its arrow keys would scroll behind our back.
    event->ignore();
}

bool BoardView::arrowKey(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: break;
    default: return false;
    }
    if (!m_selection.current()) return true;
    if (const auto place = neighbour(*m_selection.current(), event->key())) goTo(*place, event->modifiers());
    return true;
}

std::optional<BoardPlace> BoardView::neighbour(const BoardPlace& place, int key) const {
    const int count = m_geometry.cardCount(place.lane, place.column);
    const auto inCell = [&](int index) {
        return BoardPlace{place.lane, place.column, std::clamp(index, 0, std::max(0, count - 1))};
    };
    const auto inOtherLane = [&](int step) -> std::optional<BoardPlace> {
        for (int l = place.lane + step; l >= 0 && l < m_geometry.rowCount(); l += step) {
            const int there = m_geometry.cardCount(l, place.column);
            if (there > 0 && !m_geometry.isCollapsed(l)) return BoardPlace{l, place.column, step > 0 ? 0 : there - 1};
        }
        return std::nullopt;
    };
    const QRect rect = m_geometry.cardRect(place);
    const int page = m_geometry.bodyRect(place.column).height() - Size::cardEstimate / 2;
    switch (key) {
    case Qt::Key_Up: return place.index > 0 ? inCell(place.index - 1) : inOtherLane(-1);
    case Qt::Key_Down: return place.index + 1 < count ? inCell(place.index + 1) : inOtherLane(1);
    case Qt::Key_Home: return inCell(0);
    case Qt::Key_End: return inCell(count - 1);
    case Qt::Key_PageUp:
        return inCell(std::min(place.index - 1, m_geometry.indexNear(place.lane, place.column, rect.top() - page)));
    case Qt::Key_PageDown:
        return inCell(std::max(place.index + 1, m_geometry.indexNear(place.lane, place.column, rect.top() + page)));
    default: break;
    }
    const int step = ((key == Qt::Key_Left) == (layoutDirection() == Qt::LeftToRight)) ? -1 : 1;
    for (int c = place.column + step; c >= 0 && c < m_geometry.columnCount(); c += step) {
        const int index = m_geometry.indexNear(place.lane, c, rect.center().y());
        if (index >= 0) return BoardPlace{place.lane, c, index};
    }
    return std::nullopt;
}

void BoardView::goTo(const BoardPlace& place, Qt::KeyboardModifiers modifiers) {
    const QList<CardId> before = m_selection.ids();
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        m_selection.extendTo(*m_model, place);
    } else if (modifiers.testFlag(Qt::ControlModifier)) {
        m_selection.setCurrent(*m_model, place);
    } else {
        m_selection.selectOnly(*m_model, place);
    }
    m_geometry.reveal(place);
    relayout();
    announceCurrent();
    if (before != m_selection.ids()) Q_EMIT selectionChanged();
}

void BoardView::moveSelected(int step) {
    if (m_selection.isEmpty() && m_selection.current()) m_selection.selectOnly(*m_model, *m_selection.current());
    // The model may change while it answers the first request, so everything is worked out before.
    struct Request {
        QList<CardId> ids;
        QString column;
        QString lane;
    };
    QList<Request> requests;
    for (const BoardMove& move : movesBy(m_selection, step, m_geometry.columnCount())) {
        requests << Request{move.ids, m_geometry.column(move.column).id, laneId(move.lane)};
    }
    for (const Request& request : requests) {
        if (!m_model || !m_model->accepts(request.ids, request.column, request.lane)) {
            Q_EMIT hint(tr("This card cannot move there."));
            continue;
        }
        Q_EMIT moveRequested(request.ids, request.column, request.lane);
    }
}

bool BoardView::carryKey(QKeyEvent* event) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Escape: cancelCarry(); return true;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_carry->byMouse) drop();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int step = ((event->key() == Qt::Key_Left) != mirrored) ? -1 : 1;
        m_carry->column = std::clamp(m_carry->column + step, 0, m_geometry.columnCount() - 1);
        break;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = event->key() == Qt::Key_Up ? -1 : 1;
        m_carry->lane = std::clamp(m_carry->lane + step, 0, m_geometry.rowCount() - 1);
        break;
    }
    default: return true; // no other key means anything while a card is in the air
    }
    if (m_geometry.cardCount(m_carry->lane, m_carry->column) > 0 && m_geometry.hasLanes()) {
        m_geometry.reveal({m_carry->lane, m_carry->column, 0});
    }
    // Bring the column into view without scrolling its cards.
    const QRect column = m_geometry.columnRect(m_carry->column);
    if (column.left() < 0 || column.right() >= viewport()->width()) {
        m_geometry.setX(m_carry->column * (column.width() + Space::m));
    }
    Q_EMIT hint(mayDrop() ? tr("Space drops in %1, Esc puts back").arg(m_geometry.column(m_carry->column).title)
                          : tr("%1 does not take this card").arg(m_geometry.column(m_carry->column).title));
    relayout();
    return true;
}

void BoardView::pickUp(bool byMouse) {
    if (!m_selection.current()) return;
    if (!m_selection.contains(m_selection.currentId())) m_selection.selectOnly(*m_model, *m_selection.current());
    const BoardPlace place = *m_selection.current();
    Carry carry;
    carry.ids = m_selection.ids();
    carry.shown = m_selection.currentId();
    carry.lane = place.lane;
    carry.column = place.column;
    carry.over = true;
    carry.byMouse = byMouse;
    if (byMouse && m_pressed) carry.grip = *m_pressed - m_geometry.cardRect(place).topLeft();
    m_carry = carry;
    setHovered(0);
    if (byMouse) {
        viewport()->setCursor(Qt::ClosedHandCursor);
        m_autoScroll.start(Motion::autoScroll, this);
    }
    Q_EMIT hint(tr("Arrows choose the column, Space drops, Esc puts back"));
    viewport()->update();
}

void BoardView::carryTo(QPoint position) {
    m_carry->position = position;
    const auto cell = m_geometry.cellAt(position);
    m_carry->over = cell.has_value();
    if (cell) std::tie(m_carry->lane, m_carry->column) = *cell;
    viewport()->update();
}

void BoardView::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_autoScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    if (!m_carry || !m_carry->byMouse) {
        m_autoScroll.stop();
        return;
    }
    const QPoint position = m_carry->position;
    const auto pull = [](int at, int from, int to) {
        if (at < from + Size::autoScrollEdge) return -Size::autoScrollStep;
        return at > to - Size::autoScrollEdge ? Size::autoScrollStep : 0;
    };
    const int dx = pull(position.x(), 0, viewport()->width());
    const int logical = layoutDirection() == Qt::RightToLeft ? -dx : dx;
    const int x = m_geometry.x();
    m_geometry.setX(x + logical);
    bool moved = m_geometry.x() != x;
    if (m_carry->over) {
        const QRect body = m_geometry.bodyRect(m_carry->column);
        const int offset = m_geometry.offset(m_carry->column);
        m_geometry.setOffset(m_carry->column, offset + pull(position.y(), body.top(), body.bottom()));
        moved = moved || m_geometry.offset(m_carry->column) != offset;
    }
    if (!moved) return;
    carryTo(position);
    relayout();
}

bool BoardView::mayDrop() const {
    return m_carry && m_carry->over &&
           m_model->accepts(m_carry->ids, m_geometry.column(m_carry->column).id, laneId(m_carry->lane));
}

void BoardView::drop() {
    const bool may = mayDrop();
    const Carry carry = *m_carry;
    cancelCarry();
    if (!may) return;
    QList<CardId> moving;
    for (const CardId id : carry.ids) {
        const BoardPlace place = m_selection.placeOf(id);
        if (place.column != carry.column || place.lane != carry.lane) moving << id;
    }
    if (!moving.isEmpty()) Q_EMIT moveRequested(moving, m_geometry.column(carry.column).id, laneId(carry.lane));
}

void BoardView::cancelCarry() {
    if (!m_carry) return;
    m_carry.reset();
    m_pressed.reset();
    m_collapseOnRelease = false;
    m_autoScroll.stop();
    viewport()->unsetCursor();
    viewport()->update();
    Q_EMIT hint(QString());
}

} // namespace channelbook
