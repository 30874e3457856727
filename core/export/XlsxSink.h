#pragma once

#include "core/export/RecordSink.h"

#include <QDateTime>

namespace channelbook::exports {

/// Rows a sheet of Excel holds, its header included.
inline constexpr qint64 xlsxSheetRows = 1'048'576;

/// What had to give way to Excel's limits.
struct XlsxNotes {
    int sheets = 0;
    qint64 shortened = 0; ///< texts cut at the 32,767 characters of a cell
};

struct XlsxOptions {
    QString title;                    ///< of the sheet and the document: "Deals"
    QDateTime created;                ///< noted in the document
    qint64 sheetRows = xlsxSheetRows; ///< rows after which another sheet begins, at least 2
    XlsxNotes* notes = nullptr;       ///< filled in at the end
};

/// An Excel workbook in bounded memory: dates as dates, amounts as numbers in their currency's format, a frozen header
/// with a filter, columns as wide as they need. What a number of Excel (15 digits) or its calendar (from 1900) cannot
/// hold is written as text. `workingPath` is overwritten; its folder holds the sheets until the end.
/// FileNotWritable, DiskFull.
[[nodiscard]] std::unique_ptr<RecordSink> xlsxSink(Columns columns, const QString& workingPath, XlsxOptions options);

} // namespace channelbook::exports
