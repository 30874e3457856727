#pragma once

#include "core/reviews/Pack.h"

#include <QLocale>
#include <QXmlStreamWriter>

namespace channelbook::reviews {

// The parts of a text document besides its contents; see `PackOdt`.

/// A picture of the document: a logo or a chart.
struct OdtPicture {
    QString name; ///< of its file in the document: "Pictures/1.svg"
    QString mediaType;
    QByteArray content;
};

/// Declares the namespaces of a part by their usual prefixes, and the format's version.
void odtNamespaces(QXmlStreamWriter& xml);
/// A text without what XML cannot hold.
[[nodiscard]] QString odtText(const QString& text);

[[nodiscard]] QByteArray odtManifest(const std::vector<OdtPicture>& pictures);
[[nodiscard]] QByteArray odtMeta(const Pack& pack);
[[nodiscard]] QByteArray odtStyles(const Pack& pack);

} // namespace channelbook::reviews
