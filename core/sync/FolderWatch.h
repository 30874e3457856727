#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace channelbook::sync {

/// How a file stood when it was looked at.
struct FileStamp {
    qint64 size = 0;
    qint64 modified = 0; ///< milliseconds since 1970
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
    /// "12345 1790000000000", for keeping.
    [[nodiscard]] QString text() const;
};

/// Watches a folder for new files of a CRM. A file counts once it is complete: the folder's unseen files were the same,
/// in number, size and date, at two looks in a row, so that files that are copied together come together. Files inside
/// of folders in it are not looked at.
class FolderWatch : public QObject {
    Q_OBJECT

public:
    /// @param names patterns of the files that count ("*.csv")
    /// @param seen stamps of files that are known, by name, as `seen()` gave them
    FolderWatch(QString folder, QStringList names, QHash<QString, QString> seen, QObject* parent = nullptr);

    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] const QHash<QString, QString>& seen() const { return m_seen; }
    /// Whether the folder can be read now.
    [[nodiscard]] bool isThere() const;
    /// Complete files nobody has seen, with their folder; by name.
    [[nodiscard]] const QStringList& waiting() const { return m_waiting; }
    /// Looks at the folder. Happens by itself when something changes in it, and every minute: some folders, on a network
    /// say, tell nothing.
    void look();
    /// The waiting files need no more attention.
    void markSeen();
    /// Everything that is in the folder now counts as seen.
    void markAllSeen();

Q_SIGNALS:
    /// Other files wait than before.
    void waitingChanged();

private:
    [[nodiscard]] QHash<QString, FileStamp> files() const;
    void follow();

    QString m_folder;
    QStringList m_names;
    QHash<QString, QString> m_seen;
    QHash<QString, FileStamp> m_last; ///< unseen files at the last look
    QStringList m_waiting;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_always;
};

} // namespace channelbook::sync
