#include "ui/widgets/RowsTable.h"

#include "ui/widgets/TableDelegates.h"

#include <QHeaderView>
#include <QTableView>

namespace channelbook {

void prepareRowsTable(const Theme& theme, QTableView& table, const QString& accessibleName) {
    table.setAccessibleName(accessibleName);
    table.setItemDelegate(new BadgeDelegate(theme, &table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(Size::row);
    table.verticalHeader()->setDefaultSectionSize(Size::row);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

QTableView* makeRowsTable(const Theme& theme, QAbstractItemModel& model, const QString& accessibleName) {
    auto* table = new QTableView;
    table->setModel(&model);
    prepareRowsTable(theme, *table, accessibleName);
    return table;
}

} // namespace channelbook
