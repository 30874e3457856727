#pragma once

#include <QByteArray>
#include <QString>

namespace channelbook {

/// UTF-16 units a cell of Excel holds.
inline constexpr qsizetype sheetCellLimit = 32767;

/// Text as a cell of a sheet holds it: what XML cannot hold goes in as _xHHHH_, and what looks like that is escaped.
[[nodiscard]] QByteArray sheetText(const QString& text);

/// A name that Excel allows for a sheet; of several with one title the `number`th, from 1.
[[nodiscard]] QString sheetName(const QString& title, int number = 1);

/// Cut to what a cell holds, between two characters.
[[nodiscard]] QString cutForSheet(const QString& text);

} // namespace channelbook
