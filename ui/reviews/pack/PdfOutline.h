#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <vector>

namespace channelbook {

/// A bookmark of a PDF, and the link that leads to the same place.
struct PdfMark {
    QString title;
    int page = 0;      ///< from 0
    int linkedOn = -1; ///< the page with the link, or -1
    QRectF link;       ///< where on it, in points from its upper left
};

/// What a PDF says of itself.
struct PdfFacts {
    QString author;
    QString subject;
    QString language;      ///< "de"
    double pageHeight = 0; ///< points
};

/// Adds what Qt's writer cannot: bookmarks, links between pages, author and language, as an update at the file's end. A
/// file that is not built as Qt's writer builds them comes back unchanged.
[[nodiscard]] QByteArray withOutline(QByteArray pdf, const std::vector<PdfMark>& marks, const PdfFacts& facts);

} // namespace channelbook
