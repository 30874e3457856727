#include "ui/widgets/board/BoardGeometry.h"

#include <QStyle>

#include <algorithm>

namespace channelbook {
namespace {

constexpr int gap = Space::s;        // between cards
constexpr int columnGap = Space::m;
constexpr int keptCards = 2000;      // contents held; a screen shows far fewer
constexpr int anchorReach = 16;      // how far a card may have moved within its column and still hold the scroll position

} // namespace

BoardGeometry::BoardGeometry(const Theme& theme) : m_theme(theme), m_lanes(1), m_laneTops(2) {}

void BoardGeometry::setModel(const BoardModel* model) {
    m_model = model;
    m_x = 0;
    m_offsets.clear();
    m_stacks.clear();
    m_columns.clear();
    rebuild();
}

void BoardGeometry::rebuild() {
    // The card at the top of each column holds the scroll position over the change.
    struct Anchor {
        QString column;
        CardId id;
        int index;
        int within;
    };
    std::vector<Anchor> anchors;
    if (!m_hasLanes) {
        for (int c = 0; c < columnCount(); ++c) {
            const int index = stack(0, c).indexAt(offset(c));
            if (index < 0 || offset(c) == 0) continue;
            const auto at = static_cast<size_t>(c);
            anchors.push_back({column(c).id, at < m_topIds.size() ? m_topIds[at] : 0, index,
                               offset(c) - stack(0, c).top(index)});
        }
    }
    const int sharedOffset = m_hasLanes && !m_offsets.empty() ? m_offsets.front() : 0;

    m_cards.clear();
    reloadHeaders();
    m_lanes.clear();
    m_hasLanes = m_model && m_model->laneCount() > 0;
    for (int l = 0; m_hasLanes && l < m_model->laneCount(); ++l) m_lanes.push_back(m_model->lane(l));
    if (m_lanes.empty()) m_lanes.resize(1);
    placeBodies();
    resetStacks();
    m_offsets.assign(std::max<size_t>(1, m_columns.size()), m_hasLanes ? sharedOffset : 0);
    for (const Anchor& anchor : anchors) {
        for (int c = 0; c < columnCount() && !m_hasLanes; ++c) {
            if (column(c).id != anchor.column || stack(0, c).count() == 0) continue;
            int index = std::min(anchor.index, stack(0, c).count() - 1);
            const int last = std::min(anchor.index + anchorReach, stack(0, c).count() - 1);
            for (int i = std::max(0, anchor.index - anchorReach); i <= last; ++i) {
                if (m_model->cardId(0, c, i) == anchor.id) index = i;
            }
            m_offsets[static_cast<size_t>(c)] = stack(0, c).top(index) + anchor.within;
        }
    }
    layOutColumns();
    clampOffsets();
}

void BoardGeometry::reloadHeaders() {
    m_columns.clear();
    for (int c = 0; m_model && c < m_model->columnCount(); ++c) m_columns.push_back(m_model->column(c));
    placeBodies();
}

void BoardGeometry::resetStacks() {
    m_stacks.resize(m_lanes.size() * m_columns.size());
    for (int l = 0; l < rowCount(); ++l) {
        for (int c = 0; c < columnCount(); ++c) stack(l, c).reset(m_model->cardCount(l, c), Size::cardEstimate + gap);
    }
    placeLanes();
}

void BoardGeometry::setViewport(QSize size, Qt::LayoutDirection direction) {
    m_size = size;
    m_direction = direction;
    layOutColumns();
    clampOffsets();
}

void BoardGeometry::layOutColumns() {
    const int count = std::max(1, columnCount());
    const int shared = (m_size.width() - (count - 1) * columnGap) / count;
    const int width = std::clamp(shared, Size::boardColumn, Size::boardColumnMax);
    if (width != m_columnWidth) {
        m_columnWidth = width;
        m_cards.clear();
        // Heights depend on the width; keep them as estimates so that the scroll position hardly moves.
        for (CardStack& cards : m_stacks) {
            for (int i = 0; i < cards.count(); ++i) cards.forget(i);
        }
    }
    setX(m_x);
}

void BoardGeometry::forgetCards(const QList<CardId>& ids) {
    const QSet<CardId> wanted(ids.begin(), ids.end());
    for (const CardId id : ids) m_cards.remove(id);
    for (int l = 0; l < rowCount(); ++l) {
        for (int c = 0; c < columnCount(); ++c) {
            const auto [first, last] = visibleRange(l, c);
            for (int i = first; i <= last; ++i) {
                if (wanted.contains(m_model->cardId(l, c, i))) stack(l, c).forget(i);
            }
        }
    }
}

bool BoardGeometry::measureVisible() {
    if (!m_model) return false;
    if (m_cards.size() > keptCards) m_cards.clear();
    bool moved = false;
    // Measuring changes heights, which changes what is visible; it settles at once in practice.
    for (int round = 0; round < 4; ++round) {
        bool changed = false;
        for (int l = 0; l < rowCount(); ++l) {
            for (int c = 0; c < columnCount(); ++c) changed = measureCell(l, c) || changed;
        }
        if (m_hasLanes && changed) placeLanes();
        clampOffsets();
        moved = moved || changed;
        if (!changed) break;
    }
    m_topIds.clear();
    for (int c = 0; c < columnCount() && !m_hasLanes; ++c) {
        const int index = stack(0, c).indexAt(offset(c));
        m_topIds.push_back(index < 0 ? 0 : m_model->cardId(0, c, index));
    }
    return moved;
}

bool BoardGeometry::measureCell(int lane, int column) {
    const QRect body = bodyRect(column);
    if (columnRect(column).right() < 0 || columnRect(column).left() > m_size.width()) return false;
    CardStack& cards = stack(lane, column);
    auto [index, last] = visibleRange(lane, column);
    bool changed = false;
    for (; index >= 0 && index < cards.count(); ++index) {
        const int top = cellTop(lane, column) + cards.top(index);
        if (top > body.bottom()) break;
        if (cards.isMeasured(index)) continue;
        const LaidOutCard& card = laidOut(m_model->cardId(lane, column, index));
        const int difference = cards.setHeight(index, card.layout.height + gap);
        if (difference == 0) continue;
        changed = true;
        if (!m_hasLanes && top < body.top()) m_offsets[static_cast<size_t>(column)] += difference;
    }
    return changed;
}

QRect BoardGeometry::columnRect(int column) const {
    const QRect logical(column * (m_columnWidth + columnGap) - m_x, 0, m_columnWidth, m_size.height());
    return QStyle::visualRect(m_direction, QRect(QPoint(), m_size), logical);
}

QRect BoardGeometry::headerRect(int column) const {
    QRect rect = columnRect(column);
    rect.setHeight(Size::boardHeader);
    return rect;
}

QRect BoardGeometry::noticeRect(int column) const {
    if (limitText(this->column(column)).isEmpty()) return {};
    QRect rect = headerRect(column);
    rect.moveTop(rect.bottom() + 1);
    rect.setHeight(Size::boardNotice);
    return rect;
}

void BoardGeometry::placeBodies() {
    m_bodyTops.clear();
    for (int c = 0; c < columnCount(); ++c) m_bodyTops.push_back(Size::boardHeader + noticeRect(c).height());
    // With lanes the columns stand in rows and have to begin together.
    if (m_hasLanes && !m_bodyTops.empty()) {
        std::fill(m_bodyTops.begin(), m_bodyTops.end(), *std::max_element(m_bodyTops.begin(), m_bodyTops.end()));
    }
}

QRect BoardGeometry::bodyRect(int column) const {
    QRect rect = columnRect(column);
    rect.setTop(bodyTop(column));
    return rect.adjusted(Line::hair, 0, -Line::hair, -Line::hair);
}

QRect BoardGeometry::bodyRect() const {
    QRect rect(QPoint(), m_size);
    rect.setTop(columnCount() ? bodyTop(0) : 0);
    return rect;
}

QRect BoardGeometry::laneRect(int lane) const {
    if (!m_hasLanes) return {};
    const int width = std::min(m_size.width(), contentWidth());
    const QRect logical(0, bodyTop(0) + m_laneTops[static_cast<size_t>(lane)] - offset(0), width, Size::boardLane);
    return QStyle::visualRect(m_direction, QRect(QPoint(), m_size), logical);
}

QRect BoardGeometry::cellRect(int lane, int column) const {
    const QRect body = bodyRect(column);
    if (!m_hasLanes) return body;
    const QRect header = laneRect(lane);
    return {body.left(), header.bottom() + 1, body.width(), laneHeight(lane)};
}

int BoardGeometry::cellTop(int lane, int column) const {
    if (!m_hasLanes) return bodyTop(column) + gap - offset(column);
    return laneRect(lane).bottom() + 1 + gap;
}

QRect BoardGeometry::cardRect(const BoardPlace& place) const {
    if (place.column >= columnCount() || place.lane >= rowCount() ||
        place.index >= cardCount(place.lane, place.column) || isCollapsed(place.lane)) {
        return {};
    }
    const CardStack& cards = stack(place.lane, place.column);
    const QRect column = columnRect(place.column);
    return {column.left() + Space::s, cellTop(place.lane, place.column) + cards.top(place.index), cardWidth(),
            cards.height(place.index) - gap};
}

std::pair<int, int> BoardGeometry::visibleRange(int lane, int column) const {
    const CardStack& cards = stack(lane, column);
    const QRect body = bodyRect(column);
    const int top = cellTop(lane, column);
    if (cards.count() == 0 || isCollapsed(lane) || top > body.bottom() || top + cards.total() < body.top()) {
        return {0, -1};
    }
    return {cards.indexAt(body.top() - top), cards.indexAt(body.bottom() - top)};
}

std::optional<BoardPlace> BoardGeometry::cardAt(QPoint position) const {
    const auto cell = cellAt(position);
    if (!cell || laneHeaderAt(position)) return std::nullopt;
    const auto [lane, column] = *cell;
    const int index = indexNear(lane, column, position.y());
    if (index < 0 || !cardRect({lane, column, index}).contains(position)) return std::nullopt;
    return BoardPlace{lane, column, index};
}

std::optional<int> BoardGeometry::laneHeaderAt(QPoint position) const {
    if (!m_hasLanes || position.y() < bodyTop(0)) return std::nullopt;
    for (int l = 0; l < rowCount(); ++l) {
        if (laneRect(l).contains(position)) return l;
    }
    return std::nullopt;
}

std::optional<std::pair<int, int>> BoardGeometry::cellAt(QPoint position) const {
    for (int c = 0; c < columnCount(); ++c) {
        const QRect frame = columnRect(c);
        if (position.x() < frame.left() || position.x() > frame.right()) continue;
        if (!m_hasLanes) return frame.contains(position) ? std::optional(std::pair(0, c)) : std::nullopt;
        if (position.y() < bodyTop(c)) return std::nullopt;
        for (int l = 0; l < rowCount(); ++l) {
            const int bottom = bodyTop(c) + m_laneTops[static_cast<size_t>(l) + 1] - offset(0);
            if (position.y() < bottom) return std::pair(l, c);
        }
    }
    return std::nullopt;
}

int BoardGeometry::indexNear(int lane, int column, int y) const {
    return stack(lane, column).indexAt(y - cellTop(lane, column));
}

bool BoardGeometry::isCollapsed(int lane) const { return m_hasLanes && m_collapsed.contains(this->lane(lane).id); }

void BoardGeometry::setCollapsed(int lane, bool collapsed) {
    if (!m_hasLanes) return;
    if (collapsed) {
        m_collapsed.insert(this->lane(lane).id);
    } else {
        m_collapsed.remove(this->lane(lane).id);
    }
    placeLanes();
    clampOffsets();
}

int BoardGeometry::laneHeight(int lane) const {
    if (isCollapsed(lane)) return 0;
    int tallest = Size::cardEstimate / 2;
    for (int c = 0; c < columnCount(); ++c) tallest = std::max(tallest, stack(lane, c).total());
    return tallest + gap;
}

void BoardGeometry::placeLanes() {
    m_laneTops.assign(m_lanes.size() + 1, 0);
    for (int l = 0; m_hasLanes && l < rowCount(); ++l) {
        const auto at = static_cast<size_t>(l);
        m_laneTops[at + 1] = m_laneTops[at] + Size::boardLane + laneHeight(l);
    }
}

int BoardGeometry::offset(int column) const {
    return m_offsets.empty() ? 0 : m_offsets[m_hasLanes ? 0 : static_cast<size_t>(column)];
}

int BoardGeometry::maximumOffset(int column) const {
    const int content = m_hasLanes ? m_laneTops.back() : stack(0, column).total() + gap;
    return std::max(0, content - (m_size.height() - bodyTop(column)));
}

void BoardGeometry::setOffset(int column, int offset) {
    if (m_offsets.empty()) return;
    m_offsets[m_hasLanes ? 0 : static_cast<size_t>(column)] = std::clamp(offset, 0, maximumOffset(column));
}

void BoardGeometry::clampOffsets() {
    for (int c = 0; c < (m_hasLanes ? std::min(1, columnCount()) : columnCount()); ++c) setOffset(c, offset(c));
}

int BoardGeometry::contentWidth() const {
    return columnCount() * (m_columnWidth + columnGap) - (columnCount() ? columnGap : 0);
}

void BoardGeometry::setX(int x) { m_x = std::clamp(x, 0, std::max(0, contentWidth() - m_size.width())); }

int BoardGeometry::cardWidth() const { return m_columnWidth - 2 * Space::s; }

void BoardGeometry::reveal(const BoardPlace& place) {
    const int left = place.column * (m_columnWidth + columnGap);
    if (left < m_x) setX(left);
    if (left + m_columnWidth > m_x + m_size.width()) setX(left + m_columnWidth - m_size.width());
    // Measuring on the way may push the card out again.
    for (int round = 0; round < 6; ++round) {
        const QRect rect = cardRect(place);
        const QRect body = bodyRect(place.column);
        if (rect.isNull()) return;
        if (rect.top() - gap < body.top() || rect.height() + 2 * gap > body.height()) {
            setOffset(place.column, offset(place.column) + rect.top() - gap - body.top());
        } else if (rect.bottom() + gap > body.bottom()) {
            setOffset(place.column, offset(place.column) + rect.bottom() + gap - body.bottom());
        }
        if (!measureVisible()) break;
    }
}

const LaidOutCard& BoardGeometry::laidOut(CardId id) const {
    auto found = m_cards.find(id);
    if (found == m_cards.end()) {
        LaidOutCard entry{m_model->card(id), {}};
        entry.layout = layoutCard(m_theme, entry.card, cardWidth());
        found = m_cards.insert(id, std::move(entry));
    }
    return *found;
}

const CardStack& BoardGeometry::stack(int lane, int column) const {
    return m_stacks[static_cast<size_t>(lane) * m_columns.size() + static_cast<size_t>(column)];
}

CardStack& BoardGeometry::stack(int lane, int column) {
    return m_stacks[static_cast<size_t>(lane) * m_columns.size() + static_cast<size_t>(column)];
}

} // namespace channelbook
