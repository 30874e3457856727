#include "core/sync/FolderWatch.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

namespace {
constexpr int soonMs = 2000;    // a copy that stands still that long is over
constexpr int alwaysMs = 60000; // for folders that do not tell when they change
} // namespace

QString FileStamp::text() const { return u"%1 %2"_s.arg(size).arg(modified); }

FolderWatch::FolderWatch(QString folder, QStringList names, QHash<QString, QString> seen, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_names(std::move(names)), m_seen(std::move(seen)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    m_always.setInterval(alwaysMs);
    connect(&m_soon, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_always, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_soon.start(); });
    m_always.start();
    follow();
    m_soon.start();
}

bool FolderWatch::isThere() const { return QFileInfo(m_folder).isDir(); }

void FolderWatch::follow() {
    // A folder that was taken away and made again is another one to the system.
    if (isThere() && m_watcher.directories().isEmpty()) m_watcher.addPath(m_folder);
}

QHash<QString, FileStamp> FolderWatch::files() const {
    QHash<QString, FileStamp> found;
    for (const QFileInfo& info : QDir(m_folder).entryInfoList(m_names, QDir::Files | QDir::Readable))
        found.insert(info.fileName(), {info.size(), info.lastModified().toMSecsSinceEpoch()});
    return found;
}

void FolderWatch::look() {
    follow();
    QHash<QString, FileStamp> unseen = files();
    unseen.removeIf([this](const auto& file) { return m_seen.value(file.key()) == file.value().text(); });
    const bool still = unseen == m_last;
    m_last = std::move(unseen);
    // Something came or grew: another look tells whether that was all.
    if (!still) return m_soon.start();
    QStringList waiting;
    for (auto file = m_last.begin(); file != m_last.end(); ++file)
        if (file.value().size > 0) waiting << QDir(m_folder).filePath(file.key());
    std::sort(waiting.begin(), waiting.end());
    if (waiting == m_waiting) return;
    m_waiting = std::move(waiting);
    Q_EMIT waitingChanged();
}

void FolderWatch::markSeen() {
    for (const QString& path : m_waiting) {
        const QString name = QFileInfo(path).fileName();
        if (const auto file = m_last.constFind(name); file != m_last.constEnd()) m_seen.insert(name, file.value().text());
    }
    m_last.clear();
    if (std::exchange(m_waiting, {}).isEmpty()) return;
    Q_EMIT waitingChanged();
}

void FolderWatch::markAllSeen() {
    const QHash<QString, FileStamp> now = files();
    for (auto file = now.begin(); file != now.end(); ++file) m_seen.insert(file.key(), file.value().text());
    m_last.clear();
    if (!std::exchange(m_waiting, {}).isEmpty()) Q_EMIT waitingChanged();
}

} // namespace channelbook::sync
