// How the board looks.
#include "ui/shell/Icons.h"
#include "ui/widgets/board/BoardView.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace channelbook {

void BoardView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(event->rect(), m_theme.colors().background);
    if (!m_model) return;
    for (int c = 0; c < m_geometry.columnCount(); ++c) {
        if (m_geometry.columnRect(c).intersects(event->rect())) paintColumn(painter, c, event->rect());
    }
    if (m_geometry.hasLanes()) {
        painter.setClipRect(m_geometry.bodyRect());
        for (int l = 0; l < m_geometry.rowCount(); ++l) {
            if (m_geometry.laneRect(l).intersects(event->rect())) paintLane(painter, l);
        }
        painter.setClipping(false);
    }
    if (m_carry) {
        if (m_carry->over) paintTarget(painter);
        paintCarried(painter);
    }
}

void BoardView::paintColumn(QPainter& painter, int column, const QRect& dirty) {
    const ThemeColors& colors = m_theme.colors();
    drawBox(painter, m_geometry.columnRect(column), Radius::large, colors.well, colors.line);
    paintHeader(painter, column);

    painter.save();
    painter.setClipRect(m_geometry.bodyRect(column).adjusted(0, 0, 0, -Line::hair));
    for (int l = 0; l < m_geometry.rowCount(); ++l) paintCards(painter, l, column, dirty);
    const BoardColumn& shown = m_geometry.column(column);
    if (shown.count == 0 && !m_geometry.hasLanes()) {
        const QString words = m_model->isFiltered()       ? tr("Nothing here matches the filter")
                              : !shown.emptyHint.isEmpty() ? shown.emptyHint
                                                           : tr("Nothing here yet");
        painter.setFont(m_theme.font(TextRole::Label));
        painter.setPen(colors.muted);
        const QRect room = m_geometry.bodyRect(column).adjusted(Space::l, Space::xl, -Space::l, 0);
        painter.drawText(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
    }
    painter.restore();
}

void BoardView::paintHeader(QPainter& painter, int column) {
    const ThemeColors& colors = m_theme.colors();
    const BoardColumn& shown = m_geometry.column(column);
    const QRect header = m_geometry.headerRect(column);
    const auto visual = [&](const QRect& rect) { return QStyle::visualRect(layoutDirection(), header, rect); };
    int left = header.left() + Size::cardPadding;
    const int right = header.right() - Size::cardPadding;
    const int height = header.height();

    if (shown.tint) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.tint(*shown.tint).text);
        painter.drawEllipse(visual({left, header.top() + (height - Space::s) / 2, Space::s, Space::s}));
        painter.restore();
        left += Space::s + Radius::medium;
    }

    const QFont titleFont = m_theme.font(TextRole::Body, TextWeight::Strong);
    const QFont countFont = m_theme.font(TextRole::Label);
    const QString count = countText(shown);
    const int countWidth = tabularWidth(countFont, count);
    const int sumWidth = shown.sum.isEmpty() ? 0 : tabularWidth(countFont, shown.sum);
    const int room = right - left - countWidth - Space::s - (sumWidth ? sumWidth + Space::xs : 0);
    const QFontMetrics titleMetrics(titleFont);
    const int titleWidth = std::clamp(titleMetrics.horizontalAdvance(shown.title) + 1, 0, std::max(0, room));

    painter.setFont(titleFont);
    painter.setPen(colors.text);
    painter.drawText(visual({left, header.top(), titleWidth, height}), Qt::AlignLeft | Qt::AlignVCenter,
                     titleMetrics.elidedText(shown.title, Qt::ElideRight, titleWidth));
    painter.setFont(countFont);
    painter.setPen(limitText(shown).isEmpty() ? colors.muted : m_theme.tint(Tint::Warning).text);
    drawTabular(painter, visual({left + titleWidth + Space::s, header.top(), countWidth, height}),
                Qt::AlignLeft | Qt::AlignVCenter, count);
    painter.setPen(colors.muted);
    if (sumWidth) {
        drawTabular(painter, visual({right - sumWidth + 1, header.top(), sumWidth, height}),
                    Qt::AlignRight | Qt::AlignVCenter, shown.sum);
    }
    painter.setPen(QPen(colors.line, Line::hair));
    painter.drawLine(header.left() + 1, header.bottom(), header.right() - 1, header.bottom());

    const QRect notice = m_geometry.noticeRect(column);
    if (notice.isNull()) return;
    const TintColors& tint = m_theme.tint(Tint::Warning);
    painter.fillRect(notice.adjusted(Line::hair, 0, -Line::hair, 0), tint.fill);
    const QRect icon(notice.left() + Size::cardPadding, notice.top() + (notice.height() - Size::smallIcon) / 2, Size::smallIcon,
                     Size::smallIcon);
    painter.drawPixmap(visual(icon), themedPixmap(m_theme, u"triangle-alert"_s, Size::smallIcon,
                                                  devicePixelRatioF(), tint.text));
    const QRect words(icon.right() + Space::s, notice.top(), right - icon.right() - Space::s, notice.height());
    painter.setFont(m_theme.font(TextRole::Caption, TextWeight::Medium));
    painter.setPen(tint.text);
    painter.drawText(visual(words), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(limitText(shown), Qt::ElideRight, words.width()));
}

void BoardView::paintCards(QPainter& painter, int lane, int column, const QRect& dirty) {
    const auto [first, last] = m_geometry.visibleRange(lane, column);
    for (int index = first; index <= last; ++index) {
        const BoardPlace place{lane, column, index};
        const CardId id = m_model->cardId(lane, column, index);
        const QRect rect = m_geometry.cardRect(place);
        if (!rect.adjusted(0, 0, 0, Line::strong).intersects(dirty)) continue;
        CardState state;
        state.selected = m_selection.contains(id);
        state.current = m_selection.current() == place;
        state.focused = hasFocus();
        state.several = m_selection.count() > 1;
        state.hovered = id == m_hovered;
        state.carried = m_carry && m_carry->ids.contains(id);
        const LaidOutCard& entry = m_geometry.laidOut(id);
        drawCard(painter, m_theme, entry.card, entry.layout, rect, state, layoutDirection());
    }
}

void BoardView::paintLane(QPainter& painter, int lane) {
    const ThemeColors& colors = m_theme.colors();
    const QRect band = m_geometry.laneRect(lane);
    const auto visual = [&](const QRect& rect) { return QStyle::visualRect(layoutDirection(), band, rect); };
    painter.fillRect(band, colors.background);
    const BoardLane& shown = m_geometry.lane(lane);
    const bool collapsed = m_geometry.isCollapsed(lane);
    const QString arrow = !collapsed ? u"chevron-down"_s
                          : layoutDirection() == Qt::RightToLeft ? u"chevron-left"_s
                                                                 : u"chevron-right"_s;
    const QRect icon(band.left() + Space::xs, band.top() + (band.height() - Size::icon) / 2, Size::icon, Size::icon);
    painter.drawPixmap(visual(icon), themedPixmap(m_theme, arrow, Size::icon, devicePixelRatioF(), colors.muted));

    const QFont titleFont = m_theme.font(TextRole::Body, TextWeight::Strong);
    const QFontMetrics metrics(titleFont);
    QRect title(icon.right() + Space::s, band.top(), metrics.horizontalAdvance(shown.title) + 1, band.height());
    title.setRight(std::min(title.right(), band.right() - 2 * Size::tile));
    painter.setFont(titleFont);
    painter.setPen(colors.text);
    painter.drawText(visual(title), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(shown.title, Qt::ElideRight, title.width()));
    QString rest = locale().toString(shown.count);
    if (!shown.sum.isEmpty()) rest += u" · "_s + shown.sum;
    painter.setFont(m_theme.font(TextRole::Label));
    painter.setPen(colors.muted);
    painter.drawText(visual({title.right() + Space::s, band.top(), band.right() - title.right() - Space::s, band.height()}),
                     Qt::AlignLeft | Qt::AlignVCenter, rest);
}

void BoardView::paintTarget(QPainter& painter) {
    const bool may = mayDrop();
    const TintColors& tint = m_theme.tint(may ? Tint::Accent : Tint::Warning);
    const QRect cell = m_geometry.cellRect(m_carry->lane, m_carry->column)
                           .intersected(m_geometry.bodyRect(m_carry->column))
                           .adjusted(Line::hair, Line::hair, -Line::hair, -Line::hair);
    if (cell.isEmpty()) return;
    painter.save();
    QColor veil = tint.fill;
    veil.setAlphaF(0.45F);
    drawBox(painter, cell, Radius::large, veil, tint.text, Line::strong);
    const QString title = m_geometry.column(m_carry->column).title;
    const Badge badge{may ? tr("Move to %1").arg(title) : tr("Not possible here"), may ? Tint::Accent : Tint::Warning,
                      may ? u"corner-down-left"_s : u"ban"_s};
    const QSize size = badgeSize(m_theme, badge).boundedTo(cell.size());
    drawBadge(painter, m_theme, badge,
              QRect(cell.center().x() - size.width() / 2, cell.bottom() - size.height() - Space::s, size.width(),
                    size.height()));
    painter.restore();
}

void BoardView::paintCarried(QPainter& painter) {
    const LaidOutCard& entry = m_geometry.laidOut(m_carry->shown);
    QRect rect(0, 0, entry.layout.width, entry.layout.height);
    if (m_carry->byMouse) {
        rect.moveTopLeft(m_carry->position - m_carry->grip);
    } else {
        const QRect cell = m_geometry.cellRect(m_carry->lane, m_carry->column)
                               .intersected(m_geometry.bodyRect(m_carry->column));
        rect.moveTopLeft(cell.topLeft() + QPoint(Space::s, Space::s));
    }
    painter.save();
    painter.setOpacity(0.94);
    CardState state;
    state.selected = true;
    drawBox(painter, rect.adjusted(-Line::strong, 0, Line::strong, Space::xs), Radius::large, m_theme.colors().shadow,
            Qt::transparent);
    drawCard(painter, m_theme, entry.card, entry.layout, rect, state, layoutDirection());
    if (m_carry->ids.size() > 1) {
        const QString count = locale().toString(m_carry->ids.size());
        const QSize size = countSize(m_theme, count);
        painter.setOpacity(1.0);
        drawBox(painter, QRect(rect.topRight() - QPoint(size.width() / 2, size.height() / 2), size), size.height() / 2,
                m_theme.colors().accent, Qt::transparent);
        painter.setFont(m_theme.font(TextRole::Caption, TextWeight::Strong));
        painter.setPen(m_theme.colors().onAccent);
        painter.drawText(QRect(rect.topRight() - QPoint(size.width() / 2, size.height() / 2), size), Qt::AlignCenter,
                         count);
    }
    painter.restore();
}

} // namespace channelbook
