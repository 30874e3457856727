#pragma once

#include "core/sync/Profile.h"

namespace channelbook::sync {

/// The profiles there are: the bundled ones and, before them, those of the user's own folder.
class Profiles {
public:
    /// The bundled ones alone.
    [[nodiscard]] static const Profiles& bundled();
    /// With the `*.json` files of a folder, in the order of their names; one of a bundled kind takes its place. A folder
    /// that is not there holds none. BadProfile {path, place, what}, FileNotReadable.
    [[nodiscard]] static Expected<Profiles> load(const records::Catalogue& catalogue, const QString& folder);
    /// Where the user's own profiles are unless something else is said: what CHANNELBOOK_PROFILES
    /// names, else `channelbook/profiles` in the folder where applications keep data (~/.local/share on Linux).
    [[nodiscard]] static QString usualFolder();

    /// Null for a kind there is no profile of.
    [[nodiscard]] const Profile* find(QStringView kind) const;
    /// All kinds, "generic" last.
    [[nodiscard]] QStringList kinds() const;
    /// The kind whose profile fits a header best; "generic" if none is sure.
    [[nodiscard]] QString recognise(const QStringList& header) const;

private:
    std::vector<Profile> m_profiles;
};

} // namespace channelbook::sync
