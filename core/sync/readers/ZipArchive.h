#pragma once

#include "core/sync/readers/ByteSource.h"

#include <vector>

struct zip;
struct zip_file;

namespace channelbook::sync {

/// One file inside of a ZIP.
struct ZipMember {
    QString name; ///< with '/' between folders
    quint64 index = 0;
    qint64 size = 0;   ///< unpacked, as the archive says
    qint64 packed = 0;
    bool encrypted = false;

    [[nodiscard]] bool isFolder() const { return name.endsWith(u'/'); }
    /// A name that begins at the root, or leads out of the archive by `..`.
    [[nodiscard]] bool climbsOut() const;
};

/// A ZIP archive's directory. Nothing of it is ever written to the disk.
class ZipArchive : public std::enable_shared_from_this<ZipArchive> {
public:
    /// FileNotReadable, DamagedFile (cut off, inconsistent, more members than `maxMembers`).
    static Expected<std::shared_ptr<ZipArchive>> open(const QString& path);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const std::vector<ZipMember>& members() const { return m_members; }
    /// By its name, else by its name in any case; null if there is none.
    [[nodiscard]] const ZipMember* find(const QString& name) const;
    /// True once the file on disk is no longer what it was.
    [[nodiscard]] bool changed() const { return m_watch.changed(); }

    /// The unpacked bytes of a member. PasswordProtected, UnsupportedFormat (compression), DamagedFile.
    [[nodiscard]] Expected<std::unique_ptr<ByteSource>> stream(const ZipMember& member);

    static constexpr quint64 maxMembers = 200'000; ///< some 50 MB for their names

private:
    ZipArchive(const QString& path, zip* handle) : m_path(path), m_watch(path), m_handle(handle) {}
    friend class ZipStream;

    QString m_path;
    FileWatch m_watch;
    zip* m_handle;
    std::vector<ZipMember> m_members;
};

} // namespace channelbook::sync
