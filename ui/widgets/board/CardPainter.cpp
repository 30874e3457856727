#include "ui/widgets/board/CardPainter.h"

#include "ui/shell/Icons.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace channelbook {
namespace {

constexpr int bodyLines = 2;
constexpr int warningLines = 4;

void drawLines(QPainter& painter, const QStringList& lines, const QRect& rect) {
    const int step = painter.fontMetrics().height();
    int y = rect.top();
    for (const QString& line : lines) {
        painter.drawText(QRect(rect.left(), y, rect.width(), step), Qt::AlignLeft | Qt::AlignVCenter, line);
        y += step;
    }
}

} // namespace

CardLayout layoutCard(const Theme& theme, const BoardCard& card, int width) {
    const QFontMetrics title(theme.font(TextRole::Body, TextWeight::Strong));
    const QFontMetrics label(theme.font(TextRole::Label));
    const QFontMetrics caption(theme.font(TextRole::Caption));
    CardLayout layout;
    layout.width = width;
    const int left = Size::cardPadding;
    const int inner = std::max(1, width - 2 * Size::cardPadding);
    int y = Size::cardPadding;

    // The first badge stands beside the title; it may take half of the row at most.
    int titleWidth = inner;
    const int titleHeight = std::max(title.height(), Size::badge);
    if (!card.badges.isEmpty()) {
        const QSize size = badgeSize(theme, card.badges.first());
        const int badge = std::min(size.width(), inner / 2);
        layout.badges << QRect(left + inner - badge, y + (titleHeight - size.height()) / 2, badge, size.height());
        titleWidth = inner - badge - Space::s;
    }
    layout.title = QRect(left, y, titleWidth, titleHeight);
    y += titleHeight;

    if (!card.subtitle.isEmpty() || !card.initials.isEmpty()) {
        const int row = card.initials.isEmpty() ? label.height() : std::max(label.height(), Size::avatar);
        const int avatar = card.initials.isEmpty() ? 0 : Size::avatar + Space::xs;
        layout.subtitle = QRect(left, y, inner - avatar, label.height());
        if (avatar) layout.avatar = QRect(left + inner - Size::avatar, y, Size::avatar, Size::avatar);
        y += row;
    }
    if (card.badges.size() > 1) {
        y += Space::xs;
        int x = left;
        int rowHeight = 0;
        for (qsizetype i = 1; i < card.badges.size(); ++i) {
            const QSize size = badgeSize(theme, card.badges.at(i));
            const int badge = std::min(size.width(), inner);
            if (x > left && x + badge > left + inner) {
                x = left;
                y += rowHeight + Space::xs;
            }
            layout.badges << QRect(x, y, badge, size.height());
            x += badge + Space::xs;
            rowHeight = size.height();
        }
        y += rowHeight;
    }
    if (!card.body.isEmpty()) {
        y += Space::xs;
        layout.bodyLines = wrappedLines(card.body, theme.font(TextRole::Label), inner, bodyLines);
        layout.body = QRect(left, y, inner, static_cast<int>(layout.bodyLines.size()) * label.height());
        y += layout.body.height();
    }
    if (!card.warning.isEmpty()) {
        y += Space::xs + Line::strong;
        const int text = inner - 2 * Radius::medium - Size::smallIcon - Space::xs;
        layout.warningLines = wrappedLines(card.warning, theme.font(TextRole::Label), std::max(1, text), warningLines);
        layout.warning =
            QRect(left, y, inner, static_cast<int>(layout.warningLines.size()) * label.height() + 2 * Space::xs);
        y += layout.warning.height();
    }
    if (!card.footerLeft.isEmpty() || !card.footerRight.isEmpty()) {
        y += Radius::medium;
        layout.footer = QRect(left, y, inner, caption.height());
        y += layout.footer.height();
    }
    layout.height = y + Size::cardPadding;
    return layout;
}

void drawCard(QPainter& painter, const Theme& theme, const BoardCard& card, const CardLayout& layout,
              const QRect& rect, const CardState& state, Qt::LayoutDirection direction) {
    const ThemeColors& colors = theme.colors();
    painter.save();
    painter.setLayoutDirection(direction);
    if (state.carried) painter.setOpacity(0.4);
    const auto placed = [&](const QRect& part) {
        return QStyle::visualRect(direction, rect, part.translated(rect.topLeft()));
    };

    drawBox(painter, rect.translated(0, Line::hair), Radius::medium, colors.shadow, Qt::transparent);
    const bool ring = state.selected || (state.current && state.focused);
    const QColor line = ring ? colors.accent : (state.hovered ? colors.strongLine : colors.line);
    drawBox(painter, rect, Radius::medium, state.selected ? colors.selected : colors.raised, line,
            ring ? Line::strong : Line::hair);
    // Among several selected cards, the one the keyboard is at has a second ring.
    if (state.selected && state.current && state.focused && state.several) {
        drawBox(painter, rect.adjusted(Line::mark, Line::mark, -Line::mark, -Line::mark), Radius::small,
                Qt::transparent, colors.accent);
    }

    painter.setFont(theme.font(TextRole::Body, TextWeight::Strong));
    painter.setPen(colors.text);
    painter.drawText(placed(layout.title), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(card.title, Qt::ElideRight, layout.title.width()));
    for (qsizetype i = 0; i < layout.badges.size(); ++i) {
        drawBadge(painter, theme, card.badges.at(i), placed(layout.badges.at(i)));
    }

    painter.setFont(theme.font(TextRole::Label));
    painter.setPen(colors.muted);
    painter.drawText(placed(layout.subtitle), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(card.subtitle, Qt::ElideRight, layout.subtitle.width()));
    if (!layout.avatar.isNull()) drawAvatar(painter, theme, card.initials, placed(layout.avatar));

    painter.setFont(theme.font(TextRole::Label));
    painter.setPen(colors.text);
    drawLines(painter, layout.bodyLines, placed(layout.body));

    if (!layout.warning.isNull()) {
        const TintColors& tint = theme.tint(Tint::Warning);
        drawBox(painter, placed(layout.warning), Radius::small, tint.fill, Qt::transparent);
        const QRect inner = layout.warning.adjusted(Radius::medium, Space::xs, -Radius::medium, -Space::xs);
        const int step = painter.fontMetrics().height();
        const QRect icon(inner.left(), inner.top() + (step - Size::smallIcon) / 2, Size::smallIcon, Size::smallIcon);
        painter.drawPixmap(placed(icon), themedPixmap(theme, u"triangle-alert"_s, Size::smallIcon,
                                                      painter.device()->devicePixelRatioF(), tint.text));
        painter.setPen(tint.text);
        drawLines(painter, layout.warningLines, placed(inner.adjusted(Size::smallIcon + Space::xs, 0, 0, 0)));
    }

    if (!layout.footer.isNull()) {
        painter.setFont(theme.font(TextRole::Caption));
        painter.setPen(colors.muted);
        const QFontMetrics metrics = painter.fontMetrics();
        const int right = std::min(tabularWidth(painter.font(), card.footerRight), layout.footer.width());
        const QRect leftPart = layout.footer.adjusted(0, 0, -(right ? right + Space::s : 0), 0);
        const QRect rightPart(layout.footer.right() + 1 - right, layout.footer.top(), right, layout.footer.height());
        painter.drawText(placed(leftPart), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(card.footerLeft, Qt::ElideRight, std::max(0, leftPart.width())));
        drawTabular(painter, placed(rightPart), Qt::AlignRight | Qt::AlignVCenter, card.footerRight);
    }
    painter.restore();
}

} // namespace channelbook
