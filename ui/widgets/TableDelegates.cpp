#include "ui/widgets/TableDelegates.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace channelbook {
namespace {

/// Ground, selection and focus as the style has them, without the text.
void drawGround(QPainter* painter, QStyleOptionViewItem option) {
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    option.text.clear();
    option.icon = {};
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

} // namespace

BadgeDelegate::BadgeDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const auto badges = index.data(BadgesRole).value<QList<Badge>>();
    for (const Badge& badge : badges) size.rwidth() += badgeSize(m_theme, badge).width() + Space::xs;
    if (!index.data(InitialsRole).toString().isEmpty()) size.rwidth() += Size::avatar + Space::s;
    const bool tall = !index.data(SubtitleRole).toString().isEmpty();
    size.setHeight(std::max(size.height(), tall ? Size::tallRow : Size::row));
    return size;
}

void BadgeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    drawGround(painter, cell);

    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(option.direction);
    const auto visual = [&](const QRect& part) { return QStyle::visualRect(option.direction, option.rect, part); };
    QRect room = option.rect.adjusted(Space::s, 0, -Space::s, 0);
    if (const QString initials = index.data(InitialsRole).toString(); !initials.isEmpty()) {
        const QRect disc(room.left(), room.center().y() - Size::avatar / 2, Size::avatar, Size::avatar);
        drawAvatar(*painter, m_theme, initials, visual(disc));
        room.setLeft(disc.right() + 1 + Space::s);
    }
    const QString subtitle = index.data(SubtitleRole).toString();
    const auto badges = index.data(BadgesRole).value<QList<Badge>>();
    if (!cell.text.isEmpty()) {
        painter->setFont(m_theme.font(TextRole::Body, subtitle.isEmpty() ? TextWeight::Regular : TextWeight::Strong));
        const QVariant ink = index.data(Qt::ForegroundRole);
        painter->setPen(ink.isValid() ? ink.value<QBrush>().color() : m_theme.colors().text);
        const QFontMetrics metrics = painter->fontMetrics();
        QRect title = room;
        if (!subtitle.isEmpty()) title.setBottom(room.center().y());
        painter->drawText(visual(title),
                          int(Qt::AlignLeft) | int(subtitle.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom),
                          metrics.elidedText(cell.text, Qt::ElideRight, title.width()));
        if (!badges.isEmpty()) room.setLeft(room.left() + metrics.horizontalAdvance(cell.text) + Space::s);
    }
    if (!subtitle.isEmpty()) {
        QRect second = option.rect.adjusted(Space::s, 0, -Space::s, 0);
        second.setTop(second.center().y() + Line::strong);
        painter->setFont(m_theme.font(TextRole::Caption));
        painter->setPen(m_theme.colors().muted);
        painter->drawText(visual(second), Qt::AlignLeft | Qt::AlignTop,
                          painter->fontMetrics().elidedText(subtitle, Qt::ElideRight, second.width()));
    }
    int x = room.left();
    for (const Badge& badge : badges) {
        const QSize size = badgeSize(m_theme, badge);
        const int width = std::min(size.width(), room.right() + 1 - x);
        if (width < Size::icon) break;
        drawBadge(*painter, m_theme, badge,
                  visual({x, option.rect.center().y() - size.height() / 2, width, size.height()}));
        x += width + Space::xs;
    }
    painter->restore();
}

NumberDelegate::NumberDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void NumberDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    drawGround(painter, cell);
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->setFont(m_theme.font());
    const QVariant color = index.data(Qt::ForegroundRole);
    painter->setPen(color.canConvert<QBrush>() ? color.value<QBrush>().color() : m_theme.colors().text);
    const QRect room = option.rect.adjusted(Space::s, 0, -Space::s, 0);
    // A number cut short would be another number: show that it does not fit.
    const bool fits = tabularWidth(painter->font(), cell.text) <= room.width();
    drawTabular(*painter, room, Qt::AlignRight | Qt::AlignVCenter, fits ? cell.text : QString(3, u'#'));
    painter->restore();
}

} // namespace channelbook
