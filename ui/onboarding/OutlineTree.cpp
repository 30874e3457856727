#include "ui/onboarding/OutlineTree.h"

#include "ui/onboarding/RunWords.h"
#include "ui/widgets/TableDelegates.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
enum Column { TitleColumn, DueColumn };

/// "day 5", or so many days after which step.
QString shortDueText(const playbooks::Template& playbook, const playbooks::Due& due) {
    if (due.after.isEmpty()) return OutlineTree::tr("day %1").arg(due.days);
    const playbooks::Step* after = playbook.step(due.after);
    return OutlineTree::tr("%1 d after %2", "working days, a step")
        .arg(due.days)
        .arg(after == nullptr ? due.after : after->title);
}

QString mimeType() {
    return u"application/x-channelbook-outline"_s;
}
} // namespace

OutlineTree::OutlineTree(const Theme& theme, QWidget* parent)
    : QTreeWidget(parent)
    , m_theme(theme) {
    setAccessibleName(tr("Phases and steps"));
    setHeaderLabels({tr("Phases and steps"), tr("Due")});
    setItemDelegate(new BadgeDelegate(theme, this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(DueColumn, QHeaderView::Fixed);
    header()->resizeSection(DueColumn, Size::tile + Space::xl);
    connect(this, &QTreeWidget::currentItemChanged, this, &OutlineTree::placeChanged);
}

void OutlineTree::setTemplate(const playbooks::Template& playbook, const std::vector<playbooks::Finding>& findings) {
    const QSignalBlocker blocker(this);
    clear();
    for (const playbooks::Phase& phase : playbook.phases) {
        auto* group = new QTreeWidgetItem(this, {phase.title});
        group->setSizeHint(TitleColumn, QSize(0, Size::row));
        for (const playbooks::Step& step : phase.steps) {
            auto* item = new QTreeWidgetItem(group, {step.title, shortDueText(playbook, step.due)});
            item->setSizeHint(TitleColumn, QSize(0, Size::row));
            item->setToolTip(DueColumn, dueRuleText(playbook, step.due));
            item->setForeground(DueColumn, m_theme.colors().muted);
            item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
            QList<Badge> badges;
            QStringList wrong;
            for (const playbooks::Finding& finding : findings)
                if (finding.step == step.key) wrong << finding.what;
            if (!wrong.isEmpty()) badges << Badge{tr("check"), Tint::Bad, u"triangle-alert"_s};
            if (step.milestone) badges << Badge{tr("milestone"), Tint::Accent, {}};
            if (!step.required) badges << Badge{tr("optional"), Tint::Neutral, {}};
            item->setData(TitleColumn, BadgesRole, QVariant::fromValue(badges));
            item->setToolTip(TitleColumn, wrong.isEmpty() ? step.note : wrong.join(u'\n'));
        }
        group->setExpanded(true);
    }
}

OutlinePlace OutlineTree::placeOfItem(const QTreeWidgetItem* item) const {
    if (item == nullptr) return {};
    QTreeWidgetItem* parent = item->parent();
    auto* own = const_cast<QTreeWidgetItem*>(item);
    return parent == nullptr ? OutlinePlace{indexOfTopLevelItem(own), -1}
                             : OutlinePlace{indexOfTopLevelItem(parent), parent->indexOfChild(own)};
}

OutlinePlace OutlineTree::currentPlace() const {
    return placeOfItem(currentItem());
}

void OutlineTree::setCurrentPlace(const OutlinePlace& place) {
    QTreeWidgetItem* group = topLevelItem(place.phase);
    if (group == nullptr) return;
    QTreeWidgetItem* item = place.step < 0 ? group : group->child(place.step);
    if (item != nullptr) setCurrentItem(item);
}

QStringList OutlineTree::mimeTypes() const {
    return {mimeType()};
}

QMimeData* OutlineTree::mimeData(const QList<QTreeWidgetItem*>&) const {
    // What is dragged is what is current; the drag only has to be known as this outline's own.
    auto* data = new QMimeData;
    data->setData(mimeType(), {});
    return data;
}

void OutlineTree::dropEvent(QDropEvent* event) {
    // The outline follows the template, which the editor changes; the base class would move rows on its own.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    const OutlinePlace from = currentPlace();
    const QTreeWidgetItem* over = itemAt(event->position().toPoint());
    OutlinePlace to = placeOfItem(over);
    if (over == nullptr) {
        // Below everything: the end.
        to = {topLevelItemCount(), -1};
        if (from.isStep()) to = {topLevelItemCount() - 1, topLevelItem(topLevelItemCount() - 1)->childCount()};
    } else if (from.isPhase()) {
        const bool below = to.isStep() || dropIndicatorPosition() == BelowItem || dropIndicatorPosition() == OnItem;
        to = {to.phase + (below && to.phase != from.phase ? 1 : 0), -1};
    } else if (to.isPhase()) {
        to.step = dropIndicatorPosition() == AboveItem && to.phase > 0 ? topLevelItem(--to.phase)->childCount() : 0;
    } else if (dropIndicatorPosition() == BelowItem) {
        ++to.step;
    }
    if (from.phase >= 0) Q_EMIT moveRequested(from, to);
}

void OutlineTree::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        Q_EMIT shiftRequested(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    if (event->key() == Qt::Key_Delete) {
        Q_EMIT removeRequested();
        return;
    }
    if (event->key() == Qt::Key_Insert) {
        Q_EMIT addRequested();
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

} // namespace channelbook
