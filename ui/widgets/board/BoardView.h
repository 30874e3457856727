#pragma once

#include "ui/widgets/board/BoardGeometry.h"
#include "ui/widgets/board/BoardModel.h"
#include "ui/widgets/board/BoardSelection.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QPointer>

#include <optional>

class QScrollBar;

namespace channelbook {

/// A kanban board over a BoardModel: only what is visible is fetched, measured and painted.
///
/// Mouse: click, Ctrl+click, Shift+click select; dragging moves the selected cards to another column; a lane's header
/// opens and closes it; a double click opens a card. Keyboard: arrows, Home, End, Page Up and Down move; with Shift
/// they select; `[` and `]` move the selected cards one column; Enter opens; Space picks up and drops, Esc puts back.
class BoardView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit BoardView(const Theme& theme, QWidget* parent = nullptr);
    ~BoardView() override;

    /// The model stays the caller's and may be null.
    void setModel(BoardModel* model);
    [[nodiscard]] BoardModel* model() const { return m_model; }

    [[nodiscard]] QList<CardId> selectedIds() const { return m_selection.ids(); }
    /// The card the keyboard is at; 0 if there is none.
    [[nodiscard]] CardId currentId() const { return m_selection.currentId(); }
    /// Selects one card and scrolls to it; false if the model does not have it.
    bool setCurrent(CardId id);
    /// Whether cards are being carried, by mouse or keyboard.
    [[nodiscard]] bool isCarrying() const { return m_carry.has_value(); }
    /// The column cards are carried over, or an empty id.
    [[nodiscard]] QString carryTarget() const;

    /// Where things are in the viewport; for tests, tool tips and assistive technology.
    [[nodiscard]] QRect cardRect(CardId id) const;
    [[nodiscard]] const BoardGeometry& geometryOfBoard() const { return m_geometry; }
    /// Scrolls to a place and makes it current, leaving the selection.
    void focusPlace(const BoardPlace& place);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user wants these cards in that column (and lane; empty without lanes).
    void moveRequested(const QList<qint64>& ids, const QString& columnId, const QString& laneId);
    void openRequested(qint64 id);
    void selectionChanged();
    void contextMenuRequested(const QList<qint64>& ids, const QPoint& globalPosition);
    /// One sentence about what the keys do now, for a status bar; empty when it no longer holds.
    void hint(const QString& text);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Carry {
        QList<CardId> ids;
        CardId shown = 0; ///< the card that is painted under the pointer
        int lane = 0;
        int column = 0;
        bool over = false; ///< whether there is a cell under the pointer
        bool byMouse = false;
        QPoint position;
        QPoint grip; ///< the pointer within the card
    };

    void takeReset();
    void takeCards(const QList<CardId>& ids);
    void takeColumns();
    void relayout();
    void updateBars();
    void rebuildBars();

    bool arrowKey(QKeyEvent* event);
    bool carryKey(QKeyEvent* event);
    [[nodiscard]] std::optional<BoardPlace> neighbour(const BoardPlace& place, int key) const;
    void goTo(const BoardPlace& place, Qt::KeyboardModifiers modifiers);
    void moveSelected(int step);

    void pickUp(bool byMouse);
    void carryTo(QPoint position);
    void drop();
    void cancelCarry();
    [[nodiscard]] bool mayDrop() const;
    void setHovered(CardId id);

    void paintColumn(QPainter& painter, int column, const QRect& dirty);
    void paintHeader(QPainter& painter, int column);
    void paintCards(QPainter& painter, int lane, int column, const QRect& dirty);
    void paintLane(QPainter& painter, int lane);
    void paintTarget(QPainter& painter);
    void paintCarried(QPainter& painter);
    [[nodiscard]] QString laneId(int lane) const;
    /// The first card, where the keyboard is here and no card is current.
    void currentFromFocus();
    void announceCurrent();

    const Theme& m_theme;
    QPointer<BoardModel> m_model;
    BoardGeometry m_geometry;
    BoardSelection m_selection;
    QList<QScrollBar*> m_bars;
    std::optional<Carry> m_carry;
    std::optional<QPoint> m_pressed;
    bool m_collapseOnRelease = false; ///< a press on one of several selected cards may still become a drag
    bool m_updatingBars = false;
    CardId m_hovered = 0;
    QBasicTimer m_autoScroll;
};

} // namespace channelbook
