#pragma once

#include "ui/shell/Theme.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

class QSettings;

namespace channelbook {

/// What the desktop remembers of a person between runs; nothing of it belongs to a program's file.
class Settings {
public:
    /// The settings stay the caller's.
    explicit Settings(QSettings& store) : m_store(store) {}

    [[nodiscard]] ThemeMode themeMode() const;
    void setThemeMode(ThemeMode mode);

    /// The name the history keeps for what this person does; the computer's user name until it is set.
    [[nodiscard]] QString personName() const;
    void setPersonName(const QString& name);

    /// Programs opened last, newest first; those that are gone are left out.
    [[nodiscard]] QStringList recentPrograms() const;
    void addRecentProgram(const QString& path);
    void removeRecentProgram(const QString& path);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

    /// How a page's table was left: columns, widths, order.
    [[nodiscard]] QJsonObject layout(const QString& page) const;
    void setLayout(const QString& page, const QJsonObject& layout);

    /// Folders watched for the sources of a program, by source, as the Sync page keeps them.
    [[nodiscard]] QJsonObject watchedFolders(const QString& program) const;
    void setWatchedFolders(const QString& program, const QJsonObject& folders);

    /// The folder files were last opened from or saved to.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString& folder);

    /// The kind of file records were last exported to, as the export's list numbers them.
    [[nodiscard]] int exportKind() const;
    void setExportKind(int kind);

private:
    QSettings& m_store;
};

} // namespace channelbook
