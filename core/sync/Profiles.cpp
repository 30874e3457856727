#include "core/sync/Profiles.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

static void loadResources() { Q_INIT_RESOURCE(sync); }

namespace channelbook::sync {

using namespace Qt::StringLiterals;

const Profiles& Profiles::bundled() {
    static const Profiles all = [] {
        loadResources();
        Profiles result;
        const QDir folder(u":/channelbook/profiles"_s);
        for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) continue;
            // A test reads every one of them: a fault in a bundled profile does not get this far.
            if (auto profile = Profile::fromJson(file.readAll(), name)) result.m_profiles.push_back(std::move(*profile));
        }
        std::stable_partition(result.m_profiles.begin(), result.m_profiles.end(), [](const Profile& profile) { return profile.kind() != u"generic"; });
        return result;
    }();
    return all;
}

Expected<Profiles> Profiles::load(const records::Catalogue& catalogue, const QString& folder) {
    Profiles result = bundled();
    if (folder.isEmpty()) return result;
    const QDir directory(folder);
    std::vector<Profile> own;
    for (const QString& name : directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString path = directory.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
        auto profile = Profile::fromJson(file.readAll(), path);
        if (!profile) return tl::unexpected(profile.error());
        if (auto checked = profile->check(catalogue, path); !checked) return tl::unexpected(checked.error());
        std::erase_if(result.m_profiles, [&](const Profile& other) { return other.kind() == profile->kind(); });
        own.push_back(std::move(*profile));
    }
    result.m_profiles.insert(result.m_profiles.begin(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    return result;
}

QString Profiles::usualFolder() {
    const QString said = qEnvironmentVariable("CHANNELBOOK_PROFILES");
    if (!said.isEmpty()) return said;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/channelbook/profiles"_s;
}

const Profile* Profiles::find(QStringView kind) const {
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(), [&](const Profile& profile) { return profile.kind() == kind; });
    return found == m_profiles.end() ? nullptr : &*found;
}

QStringList Profiles::kinds() const {
    QStringList result;
    for (const Profile& profile : m_profiles) result << profile.kind();
    return result;
}

QString Profiles::recognise(const QStringList& header) const {
    QString best = u"generic"_s;
    int likeness = 0;
    for (const Profile& profile : m_profiles)
        if (const int its = profile.likeness(header); its > likeness) {
            likeness = its;
            best = profile.kind();
        }
    return best;
}

} // namespace channelbook::sync
