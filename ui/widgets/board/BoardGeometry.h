#pragma once

#include "ui/widgets/board/BoardModel.h"
#include "ui/widgets/board/CardPainter.h"
#include "ui/widgets/board/CardStack.h"

#include <QHash>
#include <QRect>
#include <QSet>

#include <optional>
#include <utility>
#include <vector>

namespace channelbook {

/// A card's content and how it is laid out for the present column width.
struct LaidOutCard {
    BoardCard card;
    CardLayout layout;
};

/// Where columns, lanes and cards of a board are, in the viewport's pixels, and how far each is scrolled.
///
/// Knows no widget. Without lanes each column has its own offset; with lanes all columns share one.
/// Heights are measured only for what is visible, by measureVisible(); what is above keeps its place meanwhile.
class BoardGeometry {
public:
    explicit BoardGeometry(const Theme& theme);

    void setModel(const BoardModel* model);
    /// Takes up the model's new columns, lanes and counts; scroll positions stay at the cards they showed.
    void rebuild();
    /// Takes up headers only.
    void reloadHeaders();
    void setViewport(QSize size, Qt::LayoutDirection direction);
    void forgetCards(const QList<CardId>& ids);
    /// Measures what is visible; false if nothing moved.
    bool measureVisible();

    [[nodiscard]] int columnCount() const { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] bool hasLanes() const { return m_hasLanes; }
    /// Rows of cells: at least 1.
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_lanes.size()); }
    [[nodiscard]] const BoardColumn& column(int column) const { return m_columns[static_cast<size_t>(column)]; }
    [[nodiscard]] const BoardLane& lane(int lane) const { return m_lanes[static_cast<size_t>(lane)]; }
    [[nodiscard]] int cardCount(int lane, int column) const { return stack(lane, column).count(); }

    [[nodiscard]] QRect columnRect(int column) const;
    [[nodiscard]] QRect headerRect(int column) const;
    /// Where the column says it is over its limit; empty if it is not.
    [[nodiscard]] QRect noticeRect(int column) const;
    /// Where cards are painted.
    [[nodiscard]] QRect bodyRect(int column) const;
    [[nodiscard]] QRect bodyRect() const;
    [[nodiscard]] QRect laneRect(int lane) const;
    /// The room of one lane's cards in one column.
    [[nodiscard]] QRect cellRect(int lane, int column) const;
    [[nodiscard]] QRect cardRect(const BoardPlace& place) const;
    /// First and last visible index; first > last if none is.
    [[nodiscard]] std::pair<int, int> visibleRange(int lane, int column) const;

    [[nodiscard]] std::optional<BoardPlace> cardAt(QPoint position) const;
    [[nodiscard]] std::optional<int> laneHeaderAt(QPoint position) const;
    /// Lane and column for a drop.
    [[nodiscard]] std::optional<std::pair<int, int>> cellAt(QPoint position) const;
    /// The card of a cell nearest to this height; -1 if the cell is empty.
    [[nodiscard]] int indexNear(int lane, int column, int y) const;

    [[nodiscard]] bool isCollapsed(int lane) const;
    void setCollapsed(int lane, bool collapsed);

    [[nodiscard]] int offset(int column) const;
    [[nodiscard]] int maximumOffset(int column) const;
    void setOffset(int column, int offset);
    [[nodiscard]] int contentWidth() const;
    [[nodiscard]] int x() const { return m_x; }
    void setX(int x);
    /// Scrolls so that the card is fully visible.
    void reveal(const BoardPlace& place);

    /// Content and layout of a card; asks the model at most once while the card stays in use.
    [[nodiscard]] const LaidOutCard& laidOut(CardId id) const;

private:
    [[nodiscard]] const CardStack& stack(int lane, int column) const;
    [[nodiscard]] CardStack& stack(int lane, int column);
    [[nodiscard]] int bodyTop(int column) const { return m_bodyTops[static_cast<size_t>(column)]; }
    void placeBodies();
    [[nodiscard]] int cellTop(int lane, int column) const;
    [[nodiscard]] int laneHeight(int lane) const;
    [[nodiscard]] int cardWidth() const;
    void placeLanes();
    void layOutColumns();
    void resetStacks();
    void clampOffsets();
    bool measureCell(int lane, int column);

    const Theme& m_theme;
    const BoardModel* m_model = nullptr;
    std::vector<BoardColumn> m_columns;
    std::vector<int> m_bodyTops; ///< by column
    std::vector<BoardLane> m_lanes;
    std::vector<int> m_laneTops; ///< from the top of the scrolled content; one more than lanes
    std::vector<CardStack> m_stacks;
    std::vector<int> m_offsets;
    std::vector<CardId> m_topIds; ///< the card at the top of each column, when last measured
    QSet<QString> m_collapsed;
    bool m_hasLanes = false;
    QSize m_size;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    int m_columnWidth = Size::boardColumn;
    int m_x = 0;
    mutable QHash<CardId, LaidOutCard> m_cards;
};

} // namespace channelbook
