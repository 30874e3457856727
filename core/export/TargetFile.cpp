#include "core/export/TargetFile.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUuid>

#include <filesystem>

namespace channelbook::exports {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 leastFree = qint64{4} << 20; ///< bytes; more than is written between two looks
} // namespace

bool isDiskFull(const QString& path) {
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < leastFree;
}

Error writeError(const QString& path, const QFileDevice& file) {
    // A write that a full disk cuts short is no error of its own yet.
    if (file.error() == QFileDevice::ResourceError || isDiskFull(path)) return {ErrorCode::DiskFull, {path}};
    return {ErrorCode::FileNotWritable, {path, file.errorString()}};
}

Expected<TargetFile> TargetFile::make(const QString& path) {
    if (QFileInfo(path).isDir()) return failure(ErrorCode::FileNotWritable, {path, u"it is a folder"_s});
    const QString working = path + u'.' + QUuid::createUuid().toString(QUuid::Id128).left(8) + u".part"_s;
    QFile file(working);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) return tl::unexpected<Error>(writeError(path, file));
    return TargetFile(path, working);
}

TargetFile::TargetFile(TargetFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_working(std::exchange(other.m_working, QString())) {}

TargetFile::~TargetFile() {
    if (!m_working.isEmpty()) QFile::remove(m_working);
}

Expected<void> TargetFile::commit() {
    std::error_code problem;
    std::filesystem::rename(QFileInfo(m_working).filesystemAbsoluteFilePath(),
                            QFileInfo(m_path).filesystemAbsoluteFilePath(), problem);
    if (problem) return failure(ErrorCode::FileNotWritable, {m_path, QString::fromStdString(problem.message())});
    m_working.clear();
    return {};
}

} // namespace channelbook::exports
