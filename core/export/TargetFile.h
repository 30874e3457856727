#pragma once

#include "core/base/Error.h"

#include <QFileDevice>

namespace channelbook::exports {

/// A file in the making for libraries that write to a name: it is made under another name in the same folder and takes
/// its own when it is complete. Given up, it leaves nothing behind.
class TargetFile {
public:
    /// FileNotWritable, DiskFull.
    [[nodiscard]] static Expected<TargetFile> make(const QString& path);
    TargetFile(TargetFile&& other) noexcept;
    TargetFile& operator=(TargetFile&&) = delete;
    ~TargetFile();

    /// Where to write meanwhile.
    [[nodiscard]] const QString& workingPath() const { return m_working; }
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Puts the file in its place, also over one that is there.
    [[nodiscard]] Expected<void> commit();

private:
    TargetFile(QString path, QString working)
        : m_path(std::move(path))
        , m_working(std::move(working)) {}
    QString m_path;
    QString m_working; ///< empty once there is nothing to give up
};

/// Why a file could not be written: DiskFull or FileNotWritable with the system's reason.
[[nodiscard]] Error writeError(const QString& path, const QFileDevice& file);

/// Whether so little is left of the disk of `path` that writing more must be expected to fail.
[[nodiscard]] bool isDiskFull(const QString& path);

} // namespace channelbook::exports
