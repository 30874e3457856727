#pragma once

#include "core/sync/Profiles.h"

namespace channelbook::sync {

/// How the loader of a source's CRM wants its files: what its profile says, with something for what it leaves open.
class LoadShape {
public:
    LoadShape(const Profiles& profiles, const QString& kind);

    [[nodiscard]] const LoadBack& loader() const { return m_loader; }
    /// Whether it takes Excel workbooks rather than text files.
    [[nodiscard]] bool workbook() const { return m_loader.file == QLatin1String("xlsx"); }
    /// Whether an empty cell leaves its field alone; else it empties it.
    [[nodiscard]] bool emptyKeeps() const { return !m_loader.clear || !m_loader.clear->isEmpty(); }
    /// A column as the loader knows it. Where an export wrote a label, the CRM's own name.
    struct Column {
        QString name;
        QString by; ///< of a reference: what of its target is written
    };
    /// @param target as profiles write it
    /// @param header what the export called it; also the answer where the profile knows no other name
    [[nodiscard]] Column column(const QString& object, const QString& target, const QString& header) const;
    /// The CRM's word for a value of ours.
    [[nodiscard]] QString valueOut(const QString& object, const QString& target, const QString& ours) const;
    /// Columns a new record of a table cannot do without.
    [[nodiscard]] QStringList requiredColumns(const QString& object) const;

private:
    const Profile* m_profile = nullptr;
    bool m_ownNames = false; ///< the CRM has names of its own for its columns
    LoadBack m_loader;
};

} // namespace channelbook::sync
