#pragma once

#include "ui/reviews/pack/PackBook.h"

namespace channelbook {

/// Writes a pack as PDF over a file that is there, which stays as it is if anything fails. Fonts are in it, as are
/// bookmarks, links from the contents, title, author and language. Needs a QGuiApplication; from any thread.
/// FileNotWritable, DiskFull.
[[nodiscard]] Expected<void> writePackPdf(const PackBook& book, const QString& path);
[[nodiscard]] Expected<void> writePackPdf(const reviews::Pack& pack, PackFormat format, const QString& path);

/// The same in memory.
[[nodiscard]] QByteArray packPdf(const PackBook& book);

} // namespace channelbook
