#include "ui/today/TodayModel.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Painting.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int dayWidth = 132;
constexpr int headingRow = 36;
constexpr int itemRow = 52;

} // namespace

QString todayIcon(const QString& source) {
    if (source == u"task") return u"square-check"_s;
    if (source == u"stalled-partner") return u"hourglass"_s;
    if (source == u"agreement") return u"file-text"_s;
    if (source == u"renewal") return u"file-text"_s;
    if (source == u"stalled-run") return u"hourglass"_s;
    if (source == u"step") return u"list-todo"_s;
    if (source == u"mdf-request") return u"wallet"_s;
    if (source == u"mdf-claim") return u"receipt"_s;
    if (source == u"claim-deadline") return u"calendar-days"_s;
    if (source == u"certification") return u"award"_s;
    if (source == u"unmatched") return u"user-x"_s;
    if (source == u"registration") return u"shield-alert"_s;
    if (source == u"protection") return u"shield-check"_s;
    if (source == u"conflict") return u"git-compare"_s;
    if (source == u"review") return u"presentation"_s;
    if (source == u"review_action") return u"flag"_s;
    return u"circle-dot"_s;
}

Tint todayTint(const today::Item& item) {
    const today::Urgency urgency = item.urgency();
    return urgency == today::Urgency::Late       ? Tint::Bad
           : urgency == today::Urgency::DueToday ? Tint::Warning
                                                 : Tint::Neutral;
}

void TodayModel::setReport(today::Report report) {
    beginResetModel();
    m_report = std::move(report);
    m_rows.clear();
    const QLocale locale;
    const auto heading = [&](today::Urgency urgency) {
        switch (urgency) {
        case today::Urgency::Late:
            return tr("Late · %1").arg(locale.toString(m_report.late));
        case today::Urgency::DueToday:
            return tr("Due today · %1").arg(locale.toString(m_report.dueToday));
        case today::Urgency::Coming:
            break;
        }
        return tr("Coming · %1").arg(locale.toString(m_report.coming));
    };
    for (std::size_t i = 0; i < m_report.items.size(); ++i) {
        const today::Urgency urgency = m_report.items[i].urgency();
        if (i == 0 || urgency != m_report.items[i - 1].urgency()) m_rows.push_back({heading(urgency), 0});
        m_rows.push_back({{}, i});
    }
    const qint64 more = m_report.count() - static_cast<qint64>(m_report.items.size());
    if (more > 0) m_rows.push_back({tr("and %1 more, less costly ones").arg(locale.toString(more)), 0});
    endResetModel();
}

const today::Item* TodayModel::item(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= rowCount()) return nullptr;
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    return row.heading.isEmpty() ? &m_report.items[row.item] : nullptr;
}

QModelIndex TodayModel::find(const QString& key) const {
    for (int row = 0; row < rowCount(); ++row)
        if (const today::Item* found = item(index(row)); found != nullptr && found->key() == key) return index(row);
    return {};
}

QModelIndex TodayModel::nearest(int row) const {
    for (int below = std::max(0, row); below < rowCount(); ++below)
        if (item(index(below)) != nullptr) return index(below);
    for (int above = std::min(row, rowCount()) - 1; above >= 0; --above)
        if (item(index(above)) != nullptr) return index(above);
    return {};
}

int TodayModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags TodayModel::flags(const QModelIndex& index) const {
    return item(index) != nullptr ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant TodayModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const today::Item* one = item(index);
    if (one == nullptr)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                   ? QVariant(m_rows[static_cast<std::size_t>(index.row())].heading)
                   : QVariant();
    if (role == Qt::DisplayRole) return one->title;
    if (role == Qt::ToolTipRole) return one->reason + u'\n' + today::costText(*one);
    if (role == Qt::AccessibleTextRole) {
        QStringList parts{one->title, today::dueText(*one), one->reason};
        if (!one->ownerName.isEmpty()) parts << one->ownerName;
        return parts.join(u". "_s);
    }
    return {};
}

QSize TodayDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {Size::boardColumn, m_model.item(index) != nullptr ? itemRow : headingRow};
}

void TodayDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->setClipRect(option.rect);
    const today::Item* item = m_model.item(index);
    if (item != nullptr)
        paintItem(*painter, option, *item);
    else
        paintHeading(*painter, option, index.data().toString());
    painter->restore();
}

void TodayDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QString& text) const {
    painter.setFont(m_theme.font(TextRole::Label, TextWeight::Strong));
    painter.setPen(m_theme.colors().muted);
    painter.drawText(option.rect.adjusted(Space::m, 0, -Space::m, -Space::xs),
                     int(Qt::AlignLeft) | int(Qt::AlignBottom), text);
}

void TodayDelegate::paintItem(QPainter& painter, const QStyleOptionViewItem& option, const today::Item& item) const {
    const ThemeColors& colors = m_theme.colors();
    const auto visual = [&](const QRect& part) { return QStyle::visualRect(option.direction, option.rect, part); };
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter.fillRect(option.rect, selected                                         ? colors.selected
                                  : option.state.testFlag(QStyle::State_MouseOver) ? colors.hover
                                                                                   : colors.surface);
    if (selected)
        painter.fillRect(visual({option.rect.left(), option.rect.top(), Line::mark, option.rect.height()}),
                         colors.accent);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), Line::hair), colors.line);
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawFocus(painter, m_theme, option.rect.adjusted(0, 0, 0, -Line::hair), Radius::small);

    QRect room = option.rect.adjusted(Space::m, Space::s, -Space::m, -Space::s);
    const TintColors& tint = m_theme.tint(todayTint(item));
    const QColor ink = item.urgency() == today::Urgency::Coming ? colors.muted : tint.text;
    const QRect icon(room.left(), room.top() + Line::hair, Size::icon, Size::icon);
    painter.drawPixmap(visual(icon), themedPixmap(m_theme, todayIcon(item.source), Size::icon,
                                                  painter.device()->devicePixelRatioF(), ink));
    const QRect day(room.right() + 1 - dayWidth, room.top(), dayWidth, room.height());
    room.setLeft(icon.right() + 1 + Space::m);
    room.setRight(day.left() - Space::m);

    const auto line = [&](const QRect& where, bool first, TextRole role, TextWeight weight, const QColor& color,
                          const QString& text, Qt::Alignment side) {
        painter.setFont(m_theme.font(role, weight));
        painter.setPen(color);
        const QRect half(where.left(), first ? where.top() : where.center().y() + 1, where.width(), where.height() / 2);
        painter.drawText(visual(half), int(side) | int(Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, half.width()));
    };
    line(room, true, TextRole::Body, TextWeight::Medium, colors.text, item.title, Qt::AlignLeft);
    line(room, false, TextRole::Label, TextWeight::Regular, colors.muted, item.reason, Qt::AlignLeft);
    line(day, true, TextRole::Label, TextWeight::Medium, ink, today::dueText(item), Qt::AlignRight);
    line(day, false, TextRole::Label, TextWeight::Regular, colors.muted, item.ownerName, Qt::AlignRight);
}

} // namespace channelbook
