#include "ui/widgets/board/BoardAccessible.h"

#include "ui/widgets/board/BoardView.h"

#include <QAccessible>

namespace channelbook {
namespace {

constexpr qsizetype keptInterfaces = 4096;

/// Cards of a column over all lanes, and back.
int cardsOf(const BoardGeometry& board, int column) {
    int count = 0;
    for (int l = 0; l < board.rowCount(); ++l) count += board.cardCount(l, column);
    return count;
}

std::optional<BoardPlace> placeOf(const BoardGeometry& board, int column, int index) {
    if (column >= board.columnCount()) return std::nullopt;
    for (int l = 0; l < board.rowCount(); ++l) {
        const int count = board.cardCount(l, column);
        if (index < count) return BoardPlace{l, column, index};
        index -= count;
    }
    return std::nullopt;
}

int indexOf(const BoardGeometry& board, const BoardPlace& place) {
    int index = place.index;
    for (int l = 0; l < place.lane; ++l) index += board.cardCount(l, place.column);
    return index;
}

QRect onScreen(const BoardView& view, const QRect& rect) {
    return {view.viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

class CardInterface : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    CardInterface(BoardView* view, QAccessibleInterface* column, int columnIndex, int index)
        : m_view(view), m_parent(column), m_column(columnIndex), m_index(index) {}

    bool isValid() const override { return place().has_value(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view->window()->windowHandle(); }
    QAccessibleInterface* parent() const override { return m_parent; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        const auto at = place();
        return at ? onScreen(*m_view, m_view->geometryOfBoard().cardRect(*at)) : QRect();
    }
    QString text(QAccessible::Text kind) const override {
        const auto at = place();
        if (!at || kind != QAccessible::Name) return {};
        return accessibleText(m_view->geometryOfBoard().laidOut(id(*at)).card);
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        const auto at = place();
        if (!at) return state;
        state.focusable = state.selectable = state.multiSelectable = true;
        state.focused = m_view->hasFocus() && m_view->currentId() == id(*at);
        state.selected = m_view->selectedIds().contains(id(*at));
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->geometryOfBoard().cardRect(*at));
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override {
        const auto at = place();
        if (!at) return;
        if (action == setFocusAction()) {
            m_view->setFocus();
            m_view->focusPlace(*at);
        } else if (action == pressAction()) {
            Q_EMIT m_view->openRequested(id(*at));
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    std::optional<BoardPlace> place() const {
        return m_view->model() ? placeOf(m_view->geometryOfBoard(), m_column, m_index) : std::nullopt;
    }
    CardId id(const BoardPlace& at) const { return m_view->model()->cardId(at.lane, at.column, at.index); }

    BoardView* m_view;
    QAccessibleInterface* m_parent;
    int m_column;
    int m_index;
};

class ColumnInterface : public QAccessibleInterface {
public:
    ColumnInterface(BoardView* view, const BoardAccessible* board, int column)
        : m_view(view), m_board(board), m_column(column) {}

    bool isValid() const override { return m_view->model() && m_column < board().columnCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view->window()->windowHandle(); }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int index) const override {
        return isValid() && index >= 0 && index < childCount() ? m_board->card(m_column, index) : nullptr;
    }
    int childCount() const override { return isValid() ? cardsOf(board(), m_column) : 0; }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (int i = 0; i < childCount(); ++i) {
            const auto place = placeOf(board(), m_column, i);
            if (place && onScreen(*m_view, board().cardRect(*place)) == child->rect()) return i;
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const auto place = isValid() ? board().cardAt(m_view->viewport()->mapFromGlobal(QPoint(x, y))) : std::nullopt;
        return place && place->column == m_column ? child(indexOf(board(), *place)) : nullptr;
    }
    QAccessible::Role role() const override { return QAccessible::List; }
    QString text(QAccessible::Text kind) const override {
        return isValid() && kind == QAccessible::Name ? accessibleText(board().column(m_column)) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override { return isValid() ? onScreen(*m_view, board().columnRect(m_column)) : QRect(); }
    QAccessible::State state() const override { return {}; }

private:
    const BoardGeometry& board() const { return m_view->geometryOfBoard(); }

    BoardView* m_view;
    const BoardAccessible* m_board;
    int m_column;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* view = qobject_cast<BoardView*>(object);
    return view ? new BoardAccessible(view) : nullptr;
}

} // namespace

void installBoardAccessibility() { QAccessible::installFactory(makeInterface); }

BoardAccessible::BoardAccessible(BoardView* view) : QAccessibleWidget(view, QAccessible::Grouping) {}

BoardAccessible::~BoardAccessible() {
    for (const QAccessible::Id id : std::as_const(m_cards)) QAccessible::deleteAccessibleInterface(id);
    for (const QAccessible::Id id : std::as_const(m_columns)) QAccessible::deleteAccessibleInterface(id);
}

BoardView* BoardAccessible::view() const { return static_cast<BoardView*>(object()); }

int BoardAccessible::childCount() const { return view()->model() ? view()->geometryOfBoard().columnCount() : 0; }

QAccessibleInterface* BoardAccessible::child(int index) const {
    if (index < 0 || index >= childCount()) return nullptr;
    const auto found = m_columns.constFind(index);
    if (found != m_columns.constEnd()) return QAccessible::accessibleInterface(*found);
    auto* made = new ColumnInterface(view(), this, index);
    m_columns.insert(index, QAccessible::registerAccessibleInterface(made));
    return made;
}

int BoardAccessible::indexOfChild(const QAccessibleInterface* child) const {
    for (auto it = m_columns.cbegin(); it != m_columns.cend(); ++it) {
        if (QAccessible::accessibleInterface(*it) == child) return it.key();
    }
    return -1;
}

QAccessibleInterface* BoardAccessible::childAt(int x, int y) const {
    const auto cell = view()->model() ? view()->geometryOfBoard().cellAt(view()->viewport()->mapFromGlobal(QPoint(x, y)))
                                      : std::nullopt;
    return cell ? child(cell->second) : nullptr;
}

QAccessibleInterface* BoardAccessible::card(int column, int index) const {
    const std::pair key(column, index);
    const auto found = m_cards.constFind(key);
    if (found != m_cards.constEnd()) return QAccessible::accessibleInterface(*found);
    if (m_cards.size() >= keptInterfaces) {
        for (const QAccessible::Id id : std::as_const(m_cards)) QAccessible::deleteAccessibleInterface(id);
        m_cards.clear();
    }
    auto* made = new CardInterface(view(), child(column), column, index);
    m_cards.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface* BoardAccessible::currentCard() const {
    const BoardGeometry& board = view()->geometryOfBoard();
    const auto place = view()->model() ? view()->model()->locate(view()->currentId()) : std::nullopt;
    return place ? card(place->column, indexOf(board, *place)) : nullptr;
}

QAccessibleInterface* BoardAccessible::focusChild() const { return view()->hasFocus() ? currentCard() : nullptr; }

void BoardAccessible::tellFocus() const {
    QAccessibleInterface* current = currentCard();
    if (!current) return;
    QAccessibleEvent focus(current, QAccessible::Focus);
    QAccessible::updateAccessibility(&focus);
}

} // namespace channelbook
