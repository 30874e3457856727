#pragma once

#include <QString>

namespace channelbook {

/// Text folded for comparing names: lower case, without diacritics, punctuation and doubled spaces.
/// "Côte d'Azur  Software" and "cote dazur software" fold alike.
[[nodiscard]] QString foldedName(QStringView text);

/// `foldedName` without spaces: "GTX Pro" and "GTXPro" become one.
[[nodiscard]] QString squeezedName(QStringView text);

/// The host of a web or mail address, lower case and without "www.": "https://www.Acme.com/x" gives "acme.com".
[[nodiscard]] QString domainOf(QStringView address);

/// How many columns a terminal or a fixed-width cell needs for the text: combining marks take no place, East Asian
/// characters two.
[[nodiscard]] qsizetype displayWidth(const QString& text);

} // namespace channelbook
