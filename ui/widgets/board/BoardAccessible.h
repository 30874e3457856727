#pragma once

#include <QAccessibleWidget>
#include <QHash>

#include <utility>

namespace channelbook {

class BoardView;

/// Shows assistive technology a board as a list of columns, each a list of cards. Cards are made on demand.
class BoardAccessible : public QAccessibleWidget {
public:
    explicit BoardAccessible(BoardView* view);
    ~BoardAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

    /// The card at this place of the column's cards over all lanes.
    [[nodiscard]] QAccessibleInterface* card(int column, int index) const;
    /// Announces that the keyboard moved to the board's current card.
    void tellFocus() const;

private:
    [[nodiscard]] BoardView* view() const;
    [[nodiscard]] QAccessibleInterface* currentCard() const;

    mutable QHash<int, QAccessible::Id> m_columns;
    mutable QHash<std::pair<int, int>, QAccessible::Id> m_cards;
};

/// Makes Qt use BoardAccessible for every BoardView; may be called often.
void installBoardAccessibility();

} // namespace channelbook
