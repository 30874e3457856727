#pragma once

#include "core/base/Error.h"

#include "core/sync/readers/ByteSource.h"

#include <QByteArray>

namespace channelbook::sync {

/// The encoding of a text file and how it was recognised.
struct FoundEncoding {
    QString name;     ///< an ICU converter name
    QString evidence; ///< in the user's language
    QByteArray head;  ///< the first bytes of the file (up to `encodingSample`), undecoded
};
inline constexpr qint64 encodingSample = 1 << 20;

/// By byte order mark, else UTF-8 if the file is valid UTF-8 (all of it up to 256 MiB, unless the first megabytes
/// settle it), else by its statistics. Leaves the source somewhere behind its beginning; `path` is for errors.
/// EmptyFile, BinaryFile, UnsupportedFormat (a web page, XML, JSON …), and the source's own.
[[nodiscard]] Expected<FoundEncoding> findEncoding(ByteSource& source, const QString& path);

/// Decodes a sample taken from the beginning of a file; a character cut at its end is left out.
[[nodiscard]] QByteArray decodeSample(const QByteArray& bytes, const QString& encoding);

} // namespace channelbook::sync
