#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;

namespace channelbook {

class Theme;

/// Lets a table be read row by row: whole rows selected, one line each, the last column takes what room is left. Only what is to be
/// seen is asked of its model.
void prepareRowsTable(const Theme& theme, QTableView& table, const QString& accessibleName);
/// Such a table of a model.
[[nodiscard]] QTableView* makeRowsTable(const Theme& theme, QAbstractItemModel& model, const QString& accessibleName);

} // namespace channelbook
