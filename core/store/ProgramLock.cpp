#include "core/store/ProgramLock.h"

#include <QFileInfo>

namespace channelbook::store {

Expected<std::unique_ptr<QLockFile>> lockProgram(const QString& path, int timeoutMs) {
    const QFileInfo info(path);
    if (!QFileInfo(info.absolutePath()).isWritable() || (info.exists() && !info.isWritable()))
        return failure(ErrorCode::ReadOnlyPlace, {path});
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    // Never stale by age: a laptop may sleep for days with a program open. A dead process is noticed by its number.
    lock->setStaleLockTime(0);
    if (lock->tryLock(timeoutMs)) return lock;
    if (lock->error() != QLockFile::LockFailedError) return failure(ErrorCode::ReadOnlyPlace, {path});
    qint64 process = 0;
    QString host;
    QString application;
    // Killed while it wrote the file, its maker left no number to be noticed by. Alive, it would still hold the file, which cannot be removed then.
    if (!lock->getLockInfo(&process, &host, &application) && lock->removeStaleLockFile() && lock->tryLock(0)) return lock;
    return failure(ErrorCode::ProgramLocked,
                   {path, QStringLiteral("%1 (process %2 on %3)").arg(application).arg(process).arg(host)});
}

} // namespace channelbook::store
