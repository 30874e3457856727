#include "ui/shell/Settings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSettings>
#include <QStandardPaths>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype recentKept = 8;
} // namespace

ThemeMode Settings::themeMode() const {
    const QString mode = m_store.value(u"theme"_s).toString();
    return mode == u"light" ? ThemeMode::Light : mode == u"dark" ? ThemeMode::Dark : ThemeMode::System;
}

void Settings::setThemeMode(ThemeMode mode) {
    m_store.setValue(u"theme"_s, mode == ThemeMode::Light ? u"light"_s : mode == ThemeMode::Dark ? u"dark"_s : u"system"_s);
}

QString Settings::personName() const {
    const QString name = m_store.value(u"person"_s).toString().trimmed();
    if (!name.isEmpty()) return name;
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user.isEmpty() ? u"me"_s : user;
}

void Settings::setPersonName(const QString& name) { m_store.setValue(u"person"_s, name.trimmed()); }

QStringList Settings::recentPrograms() const {
    QStringList programs = m_store.value(u"recent"_s).toStringList();
    programs.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return programs;
}

void Settings::addRecentProgram(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList programs = recentPrograms();
    programs.removeAll(absolute);
    programs.prepend(absolute);
    m_store.setValue(u"recent"_s, QStringList(programs.mid(0, recentKept)));
}

void Settings::removeRecentProgram(const QString& path) {
    QStringList programs = recentPrograms();
    programs.removeAll(QFileInfo(path).absoluteFilePath());
    m_store.setValue(u"recent"_s, programs);
}

QByteArray Settings::windowGeometry() const { return m_store.value(u"window"_s).toByteArray(); }

void Settings::setWindowGeometry(const QByteArray& geometry) { m_store.setValue(u"window"_s, geometry); }

QJsonObject Settings::layout(const QString& page) const {
    return QJsonDocument::fromJson(m_store.value(u"layout/"_s + page).toByteArray()).object();
}

void Settings::setLayout(const QString& page, const QJsonObject& layout) {
    m_store.setValue(u"layout/"_s + page, QJsonDocument(layout).toJson(QJsonDocument::Compact));
}

QJsonObject Settings::watchedFolders(const QString& program) const {
    return QJsonDocument::fromJson(m_store.value(u"watched"_s).toByteArray()).object().value(program).toObject();
}

void Settings::setWatchedFolders(const QString& program, const QJsonObject& folders) {
    QJsonObject all = QJsonDocument::fromJson(m_store.value(u"watched"_s).toByteArray()).object();
    if (folders.isEmpty()) all.remove(program);
    else all.insert(program, folders);
    m_store.setValue(u"watched"_s, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

QString Settings::folder() const {
    const QString folder = m_store.value(u"folder"_s).toString();
    if (!folder.isEmpty() && QFileInfo(folder).isDir()) return folder;
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Settings::setFolder(const QString& folder) { m_store.setValue(u"folder"_s, folder); }

int Settings::exportKind() const { return m_store.value(u"exportKind"_s, 0).toInt(); }

void Settings::setExportKind(int kind) { m_store.setValue(u"exportKind"_s, kind); }

} // namespace channelbook
