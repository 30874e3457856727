#include "ui/widgets/TimelineView.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/RelativeTime.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QResizeEvent>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace channelbook {

class TimelineModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(entries.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const TimelineEntry& entry = entries.at(index.row());
        if (role == Qt::ToolTipRole) return exactInstant(entry.when);
        if (role == Qt::DisplayRole) return text(entry);
        if (role == Qt::AccessibleTextRole) return relativeTime(entry.when, now) + u": "_s + text(entry);
        return {};
    }
    static QString text(const TimelineEntry& entry) {
        QString all;
        for (const TimelineSpan& span : entry.spans) all += span.text;
        return all;
    }
    void set(const QList<TimelineEntry>& newEntries, const QDateTime& newNow) {
        beginResetModel();
        entries = newEntries;
        now = newNow;
        endResetModel();
    }

    QList<TimelineEntry> entries;
    QDateTime now;
};

namespace {

constexpr int batch = 100;

class TimelineDelegate : public QStyledItemDelegate {
public:
    TimelineDelegate(const Theme& theme, const TimelineModel* model, QListView* view)
        : QStyledItemDelegate(view), m_theme(theme), m_model(model), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        QTextLayout layout;
        const int width = m_view->viewport()->width();
        const double height = layOut(layout, m_model->entries.at(index.row()), textWidth(width));
        return {width / 2, static_cast<int>(std::ceil(height)) + Space::s};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const TimelineEntry& entry = m_model->entries.at(index.row());
        const ThemeColors& colors = m_theme.colors();
        const auto visual = [&](const QRect& part) { return QStyle::visualRect(option.direction, option.rect, part); };
        painter->save();
        painter->setLayoutDirection(option.direction);
        if (option.state.testFlag(QStyle::State_Selected)) {
            drawBox(*painter, option.rect, Radius::small, colors.selected,
                    m_view->hasFocus() ? colors.accent : colors.selected);
        }
        const QRect row = option.rect.adjusted(Space::xs, Space::xs, -Space::xs, -Space::xs);
        painter->setFont(m_theme.font(TextRole::Label));
        painter->setPen(colors.muted);
        const int line = painter->fontMetrics().height();
        painter->drawText(visual({row.left(), row.top(), Size::timelineTime, line}), Qt::AlignLeft | Qt::AlignVCenter,
                          shortRelativeTime(entry.when, m_model->now));
        int left = row.left() + Size::timelineTime;
        if (!entry.icon.isEmpty()) {
            painter->drawPixmap(visual({left, row.top() + (line - Size::smallIcon) / 2, Size::smallIcon, Size::smallIcon}),
                                themedPixmap(m_theme, entry.icon, Size::smallIcon,
                                             painter->device()->devicePixelRatioF(), colors.muted));
        }
        left += Size::smallIcon + Space::s;
        QTextLayout layout;
        const int width = textWidth(option.rect.width());
        layOut(layout, entry, width);
        painter->setPen(colors.text);
        layout.draw(painter, visual({left, row.top(), width, row.height()}).topLeft());
        painter->restore();
    }

private:
    static int textWidth(int rowWidth) {
        return std::max(Size::tile / 2, rowWidth - 2 * Space::xs - Size::timelineTime - Size::smallIcon - Space::s);
    }

    double layOut(QTextLayout& layout, const TimelineEntry& entry, int width) const {
        QList<QTextLayout::FormatRange> formats;
        QString text;
        for (const TimelineSpan& span : entry.spans) {
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(text.size());
            range.length = static_cast<int>(span.text.size());
            if (span.emphasis == TimelineSpan::Emphasis::Strong) range.format.setFontWeight(QFont::DemiBold);
            if (span.emphasis == TimelineSpan::Emphasis::Muted) range.format.setForeground(m_theme.colors().muted);
            if (span.emphasis != TimelineSpan::Emphasis::Plain) formats << range;
            text += span.text;
        }
        // A note's line breaks would each take a row of their own.
        text.replace(u'\n', u' ');
        layout.setText(text);
        layout.setFont(m_theme.font(TextRole::Label));
        layout.setFormats(formats);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(m_view->layoutDirection());
        layout.setTextOption(option);
        layout.beginLayout();
        double y = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition(QPointF(0, y));
            y += line.height();
        }
        layout.endLayout();
        return y;
    }

    const Theme& m_theme;
    const TimelineModel* m_model;
    QListView* m_view;
};

} // namespace

TimelineView::TimelineView(const Theme& theme, QWidget* parent)
    : QListView(parent), m_theme(theme), m_model(new TimelineModel(this)) {
    setModel(m_model);
    setItemDelegate(new TimelineDelegate(theme, m_model, this));
    setLayoutMode(Batched);
    setBatchSize(batch);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setStyleSheet(u"QListView { background: transparent; border: none; }"_s);
    setAccessibleName(tr("Timeline"));
    connect(this, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT entryActivated(m_model->entries.at(index.row()).id);
    });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void TimelineView::setEntries(const QList<TimelineEntry>& entries, const QDateTime& now) {
    m_model->set(entries, now);
    fit();
}

int TimelineView::entryCount() const { return m_model->rowCount(); }

void TimelineView::setFitsContents(bool fits) {
    m_fits = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    // Short lists are laid out at once: their height is asked for before the next event.
    setLayoutMode(fits ? SinglePass : Batched);
    fit();
}

void TimelineView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
        fit();
    }
}

void TimelineView::fit() {
    if (!m_fits) return;
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) height += sizeHintForRow(row);
    setFixedHeight(height);
}

QSize TimelineView::sizeHint() const { return {2 * Size::chart, 2 * Size::chart}; }

QSize TimelineView::minimumSizeHint() const { return {Size::chart, m_fits ? 0 : Size::chart / 2}; }

} // namespace channelbook
