#pragma once

#include "core/sync/values/DateValue.h"
#include "core/sync/values/NumberValue.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace channelbook {

/// The two ways a date such as "03/04/2026" may be meant, in words with the date it then is.
[[nodiscard]] std::vector<std::pair<sync::DateOrder, QString>> dateReadings(const QString& example);

/// The two ways a number such as "1,234" may be meant, in words with the number it then is.
[[nodiscard]] std::vector<std::pair<sync::DecimalMark, QString>> decimalReadings(const QString& example);

/// What the rows of a file may be said to be, as catalogue keys, those first that are asked for most.
[[nodiscard]] const QStringList& offeredEntities();

} // namespace channelbook
