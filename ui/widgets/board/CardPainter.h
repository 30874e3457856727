#pragma once

#include "ui/widgets/board/BoardModel.h"

#include <QRect>
#include <QStringList>

class QPainter;

namespace channelbook {

/// Where everything on a card goes, relative to its top left corner in a left-to-right layout.
struct CardLayout {
    int width = 0;
    int height = 0;
    QRect title;
    QList<QRect> badges;
    QRect subtitle;
    QRect avatar;
    QRect body;
    QStringList bodyLines;
    QRect warning;
    QStringList warningLines;
    QRect footer;
};

/// How a card stands out.
struct CardState {
    bool selected = false;
    bool current = false; ///< the keyboard is here
    bool focused = false; ///< and the board has the focus
    bool several = false; ///< other cards are selected too
    bool hovered = false;
    bool carried = false; ///< being moved: faded where it was
};

/// Lays a card out for this width.
[[nodiscard]] CardLayout layoutCard(const Theme& theme, const BoardCard& card, int width);
/// Paints it into `rect`; mirrored in right-to-left layouts.
void drawCard(QPainter& painter, const Theme& theme, const BoardCard& card, const CardLayout& layout,
              const QRect& rect, const CardState& state, Qt::LayoutDirection direction);

} // namespace channelbook
