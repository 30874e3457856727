#pragma once

#include <QString>

class QTreeWidget;

namespace channelbook {

/// A short list on a card: no header, no frame; the first column takes the room the others leave.
[[nodiscard]] QTreeWidget* makePlainList(const QString& accessibleName, int columns);

/// Makes a list as high as its rows; an empty one is hidden.
void fitRows(QTreeWidget& list);

} // namespace channelbook
