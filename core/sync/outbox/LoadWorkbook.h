#pragma once

#include "core/sync/outbox/Outbox.h"

namespace channelbook::sync {

/// The content of a load-back file for a loader that takes workbooks: one sheet, amounts as numbers and dates as dates
/// where a sheet holds them exactly, all else as text, which no spreadsheet runs. FileNotWritable.
/// @param created noted in the document
[[nodiscard]] Expected<QByteArray> workbookBytes(const OutboxFile& file, const QDateTime& created);

} // namespace channelbook::sync
