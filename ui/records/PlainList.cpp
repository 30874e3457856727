#include "ui/records/PlainList.h"

#include "ui/shell/Theme.h"

#include <QHeaderView>
#include <QTreeWidget>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

QTreeWidget* makePlainList(const QString& accessibleName, int columns) {
    auto* list = new QTreeWidget;
    list->setAccessibleName(accessibleName);
    list->setColumnCount(columns);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setFrameShape(QFrame::NoFrame);
    list->setStyleSheet(u"QTreeView { border: none; background: transparent; }"_s);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    return list;
}

void fitRows(QTreeWidget& list) {
    for (int i = 0; i < list.topLevelItemCount(); ++i) list.topLevelItem(i)->setSizeHint(0, QSize(0, Size::row - Space::xs));
    list.setFixedHeight(list.topLevelItemCount() * std::max(Size::row - Space::xs, list.sizeHintForRow(0)));
    list.setVisible(list.topLevelItemCount() > 0);
}

} // namespace channelbook
