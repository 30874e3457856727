#pragma once

#include <QString>
#include <QStringList>

namespace channelbook::sync {

/// How a delimited text file is written. Found by `sniffCsv()`, or set by whoever knows better.
struct CsvDialect {
    /// What makes a quote part of a quoted cell: `""`, or `\"` (where `""` is still understood).
    enum class Escape { Doubled, Backslash };

    QString encoding = QStringLiteral("UTF-8"); ///< an ICU converter name
    char delimiter = ',';
    char quote = '"'; ///< 0: quotes mean nothing in this file
    Escape escape = Escape::Doubled;
    qint64 headerRow = 0;  ///< 0-based, every row above it counted (titles, blank rows, `sep=`); -1: no header
    bool headerAbove = false; ///< the row above it names groups of columns, or the columns it leaves empty
    qint64 columns = 0;    ///< the width most rows have; 0: as wide as the header
    bool sheet = false;    ///< made from a sheet: lines are its rows, numbers have a point, dates are ISO
    QStringList evidence{}; ///< why, in the user's language, e.g. "; in 998 of 1000 rows"
};

} // namespace channelbook::sync
