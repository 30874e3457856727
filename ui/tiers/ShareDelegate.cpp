#include "ui/tiers/ShareDelegate.h"

#include "ui/widgets/Painting.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace channelbook {

namespace {
constexpr int textWidth = 56;
} // namespace

ShareDelegate::ShareDelegate(const Theme& theme, std::function<std::optional<Bar>(int row)> bar, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_bar(std::move(bar)) {}

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const QRect room = option.rect.adjusted(Space::s, 0, -Space::s, 0);
    const auto visual = [&](const QRect& part) { return QStyle::visualRect(option.direction, room, part); };
    painter->save();
    painter->setFont(option.font);
    painter->setPen(m_theme.colors().text);
    const QRect words(room.right() - textWidth + 1, room.top(), textWidth, room.height());
    drawTabular(*painter, visual(words), Qt::AlignRight | Qt::AlignVCenter, text);
    if (const auto bar = m_bar(index.row())) {
        const int width = std::max(0, room.width() - textWidth - Space::s);
        const QRect track(room.left(), room.center().y() - Size::meter / 2, width, Size::meter);
        drawBox(*painter, visual(track), Size::meter / 2, m_theme.colors().track, Qt::transparent);
        const int filled = static_cast<int>(width * std::clamp(bar->share, 0.0, 1.0));
        const ThemeColors& colors = m_theme.colors();
        const QColor fill = bar->tint == Tint::Ok ? colors.ok : bar->tint == Tint::Warning ? colors.warning : bar->tint == Tint::Bad ? colors.bad : colors.accent;
        if (filled > 0) drawBox(*painter, visual({track.left(), track.top(), filled, track.height()}), Size::meter / 2, fill, Qt::transparent);
    }
    painter->restore();
}

} // namespace channelbook
