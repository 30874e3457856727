#include "ui/funds/InboxDelegate.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Painting.h"

#include <QPaintDevice>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int amountWidth = 112;
constexpr int asideWidth = 92;
constexpr int daysWidth = 48;

} // namespace

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {Size::boardColumn, Size::tallRow + Space::s};
}

void InboxDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const InboxLine row = m_line(index.row());
    const ThemeColors& colors = m_theme.colors();
    const auto visual = [&](const QRect& part) { return QStyle::visualRect(option.direction, option.rect, part); };
    painter->save();
    painter->setLayoutDirection(option.direction);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, selected ? colors.selected : colors.hover);
    if (focused)
        painter->fillRect(visual({option.rect.left(), option.rect.top(), Line::mark, option.rect.height()}),
                          colors.accent);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), Line::hair), colors.line);

    QRect room = option.rect.adjusted(Space::l, Space::s, -Space::m, -Space::s);
    const QRect days(room.right() + 1 - daysWidth, room.top(), daysWidth, room.height());
    const QRect aside(days.left() - asideWidth, room.top(), row.aside.isEmpty() ? 0 : asideWidth, room.height());
    const QRect amount((row.aside.isEmpty() ? days.left() : aside.left()) - amountWidth, room.top(), amountWidth,
                       room.height());
    room.setRight(amount.left() - Space::s);

    const auto line = [&](const QRect& where, TextRole role, TextWeight weight, const QColor& color,
                          const QString& text) {
        painter->setFont(m_theme.font(role, weight));
        painter->setPen(color);
        painter->drawText(visual(where), Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
        return std::min(where.width(), painter->fontMetrics().horizontalAdvance(text));
    };
    const QRect upper(room.left(), room.top(), room.width(), room.height() / 2);
    QRect lower(room.left(), upper.bottom() + 1, room.width(), room.height() / 2);
    line(upper, TextRole::Body, TextWeight::Strong, colors.text, row.title);
    lower.setLeft(lower.left() + line(lower, TextRole::Label, TextWeight::Regular, colors.muted, row.what));
    if (!row.flag.isEmpty() && lower.width() > Size::smallIcon + Space::xl) {
        lower.setLeft(lower.left() + line(lower, TextRole::Label, TextWeight::Regular, colors.muted, u" · "_s));
        const QRect icon(lower.left(), lower.center().y() - Size::smallIcon / 2 + 1, Size::smallIcon, Size::smallIcon);
        const QColor ink = m_theme.tint(Tint::Warning).text;
        painter->drawPixmap(visual(icon), themedPixmap(m_theme, row.flagIcon, Size::smallIcon,
                                                       painter->device()->devicePixelRatioF(), ink));
        lower.setLeft(icon.right() + 1 + Space::xs);
        line(lower, TextRole::Label, TextWeight::Regular, ink, row.flag);
    }
    const auto number = [&](const QRect& where, TextWeight weight, const QColor& color, const QString& text) {
        painter->setFont(m_theme.font(TextRole::Body, weight));
        painter->setPen(color);
        drawTabular(*painter, visual(where), Qt::AlignRight | Qt::AlignVCenter, text);
    };
    number(amount, TextWeight::Medium, colors.text, row.amount);
    if (!row.aside.isEmpty()) number(aside, TextWeight::Regular, colors.muted, row.aside);
    const bool isLong = row.days >= waitsLong;
    number(days, isLong ? TextWeight::Strong : TextWeight::Regular,
           isLong ? m_theme.tint(Tint::Bad).text : colors.muted,
           tr("%n d", "days, in as few characters as can be", row.days));
    painter->restore();
}

} // namespace channelbook
