#pragma once

#include "ui/widgets/Painting.h"

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace channelbook {

/// Names one card for as long as the model lives, whatever column it is in.
using CardId = qint64;

/// A column's header.
struct BoardColumn {
    QString id;
    QString title;
    int count = 0;             ///< cards shown in the column, over all lanes
    int total = -1;            ///< cards the column would show without the filter; -1 when nothing is filtered
    QString sum;               ///< "$ 1.2M", or empty
    int limit = 0;             ///< work-in-progress limit; 0 for none
    std::optional<Tint> tint;  ///< a dot before the title
    QString emptyHint;         ///< what an empty column says; a general sentence if empty
};

/// A horizontal group of cards ("EMEA", "Anna Krüger").
struct BoardLane {
    QString id;
    QString title;
    int count = 0;
    QString sum;
};

/// What one card shows. Empty texts take no room.
struct BoardCard {
    QString title;
    QList<Badge> badges;
    QString subtitle;
    QString body;        ///< up to two lines
    QString warning;     ///< up to four lines, with an icon
    QString footerLeft;  ///< "7 d in stage"
    QString footerRight; ///< "$ 626k"
    QString initials;    ///< of the owner, in a disc
    QString owner;       ///< read out instead of the initials
    QString toolTip;     ///< the title if empty
};

/// Where a card is.
struct BoardPlace {
    int lane = 0;
    int column = 0;
    int index = 0;
    friend bool operator==(const BoardPlace&, const BoardPlace&) = default;
};

/// What a BoardView shows: columns (and lanes) of card ids in order; a card's content is asked for only while visible.
///
/// Without lanes laneCount() is 0 and every call passes lane 0. The model decides about moves: the view asks with
/// BoardView::moveRequested and shows whatever the model says afterwards.
class BoardModel : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual int columnCount() const = 0;
    [[nodiscard]] virtual BoardColumn column(int column) const = 0;
    [[nodiscard]] virtual int laneCount() const { return 0; }
    [[nodiscard]] virtual BoardLane lane(int) const { return {}; }
    [[nodiscard]] virtual int cardCount(int lane, int column) const = 0;
    [[nodiscard]] virtual CardId cardId(int lane, int column, int index) const = 0;
    [[nodiscard]] virtual BoardCard card(CardId id) const = 0;

    /// Where a card is now. The default looks through all ids; models that know better override it.
    [[nodiscard]] virtual std::optional<BoardPlace> locate(CardId id) const;
    /// Whether a drop may be offered there; the answer to moveRequested may still be no.
    [[nodiscard]] virtual bool accepts(const QList<CardId>& ids, const QString& columnId, const QString& laneId) const;
    /// Whether the cards shown are fewer than there are because of a filter.
    [[nodiscard]] virtual bool isFiltered() const { return false; }

Q_SIGNALS:
    /// Headers (counts, sums, titles) changed; cards and their order did not.
    void columnsChanged();
    /// The content of these cards changed; their places did not.
    void cardsChanged(const QList<qint64>& ids);
    /// Anything may have changed: columns, lanes, order, cards.
    void reset();
};

/// Everything a card says, for a screen reader.
[[nodiscard]] QString accessibleText(const BoardCard& card);
/// Everything a column's header says, for a screen reader.
[[nodiscard]] QString accessibleText(const BoardColumn& column);
/// "64", "31 / 30" with a limit, "12 of 64" when filtered.
[[nodiscard]] QString countText(const BoardColumn& column);
/// "1 over the limit of 30", or empty.
[[nodiscard]] QString limitText(const BoardColumn& column);

} // namespace channelbook
