#pragma once

#include "core/store/Job.h"

#include <QDateTime>

namespace channelbook::exports {

/// Gives the bytes of one file piece by piece: appends some, false after the last.
using PieceSource = std::function<Expected<bool>(QByteArray& out)>;

/// Several files that go out as one: a ZIP or a folder, there when all of it is complete and not before.
class ArchiveWriter {
public:
    /// A ZIP for a name that ends with .zip, else a folder, which must not exist or be empty (FileExists).
    /// FileNotWritable. @param modified the time all files bear
    [[nodiscard]] static Expected<std::unique_ptr<ArchiveWriter>> make(const QString& path, const QDateTime& modified);
    /// A ZIP whatever its name, for documents that are ZIPs inside. FileNotWritable, DiskFull.
    [[nodiscard]] static Expected<std::unique_ptr<ArchiveWriter>> makeZip(const QString& path, const QDateTime& modified);
    virtual ~ArchiveWriter() = default;

    /// Adds a small file as it is, without packing it: what says of a document's first bytes what it is.
    [[nodiscard]] virtual Expected<void> addPlain(const QString& name, const QByteArray& content) = 0;
    /// Adds a file. Its pieces may be asked for later, in the order in which the files were added.
    [[nodiscard]] virtual Expected<void> add(const QString& name, PieceSource pieces) = 0;
    /// Writes what is not yet written and puts all in its place. The sources' errors, FileNotWritable, DiskFull.
    [[nodiscard]] virtual Expected<void> finish(store::Progress& progress) = 0;
};

} // namespace channelbook::exports
