#pragma once

#include "core/base/Error.h"

#include <QDateTime>

#include <memory>

namespace channelbook::sync {

/// Notices that a file is no longer what it was when reading began.
class FileWatch {
public:
    explicit FileWatch(const QString& path);
    [[nodiscard]] bool changed() const;

private:
    QString m_path;
    qint64 m_size = 0;
    QDateTime m_modified;
};

/// The bytes of one table, wherever they lie. One thread at a time.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    /// Up to `capacity` bytes; 0 only at the end.
    /// FileNotReadable, FileChanged, DamagedFile, ExpandsTooFar, and a sheet's own errors.
    virtual Expected<std::size_t> read(char* to, std::size_t capacity) = 0;
    [[nodiscard]] virtual bool atEnd() const = 0;
    /// Back to the beginning.
    virtual Expected<void> rewind() = 0;
    [[nodiscard]] virtual qint64 bytesRead() const = 0; ///< of what lies on the disk, for progress
    [[nodiscard]] virtual qint64 size() const = 0;      ///< the same, of all of it

    /// A sheet comes as CSV in UTF-8, one line end a row of the sheet; nothing about it is to be guessed.
    [[nodiscard]] virtual bool isSheet() const { return false; }
    /// What is worth telling about how the bytes came about, in the user's language; complete at the end.
    [[nodiscard]] virtual QStringList notes() const { return {}; }
};

/// Opens the bytes of a table by its path (see TablePath): of a file as they are, of a .gz unpacked, of a ZIP's member
/// unpacked, of a workbook's sheet as CSV. A ZIP or a workbook without a member's name is its one table.
/// FileNotFound, FileNotReadable, NotATable (none or several), SheetNotFound, PasswordProtected, UnsupportedFormat …
[[nodiscard]] Expected<std::unique_ptr<ByteSource>> openBytes(const QString& path);

/// When a container says that it expands too far: this many times its size, once it is more than a little.
inline constexpr qint64 maxExpansion = 250;
inline constexpr qint64 freeExpansion = qint64{64} << 20; ///< bytes that may always come
inline constexpr qint64 maxExpanded = qint64{32} << 30;   ///< bytes of any one table

/// True if `unpacked` bytes are more than honest data of `packed` bytes would give.
[[nodiscard]] constexpr bool expandsTooFar(qint64 packed, qint64 unpacked) {
    return unpacked > maxExpanded || (unpacked > freeExpansion && unpacked / maxExpansion > packed);
}

} // namespace channelbook::sync
