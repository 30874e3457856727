#include "core/sync/outbox/LoadShape.h"

namespace channelbook::sync {

using namespace Qt::StringLiterals;

LoadShape::LoadShape(const Profiles& profiles, const QString& kind) : m_profile(profiles.find(kind)) {
    // A plain table has no loader we know: its columns are called what they are called, a cell that is emptied is empty.
    m_ownNames = m_profile != nullptr && m_profile->kind() != u"generic";
    if (m_ownNames) m_loader = m_profile->loadBack();
    else m_loader.clear = QString();
    const auto fill = [](QString& text, const QString& usual) {
        if (text.isEmpty()) text = usual;
    };
    fill(m_loader.dates, u"yyyy-MM-dd"_s);
    fill(m_loader.instants, u"yyyy-MM-dd HH:mm:ss"_s);
    fill(m_loader.yes, u"yes"_s);
    fill(m_loader.no, u"no"_s);
}

LoadShape::Column LoadShape::column(const QString& object, const QString& target, const QString& header) const {
    const ProfileTable* table = m_profile == nullptr ? nullptr : m_profile->table(object);
    if (table == nullptr) return {header, {}};
    for (const ProfileColumn& column : table->columns)
        for (const QString& name : column.names)
            if (column.target == target && squeezedHeader(name) == squeezedHeader(header)) return {m_ownNames ? column.names.front() : header, column.by};
    // A person's own map, or a custom field: its name is what the file had.
    return {header, {}};
}

QString LoadShape::valueOut(const QString& object, const QString& target, const QString& ours) const {
    return m_profile == nullptr ? ours : m_profile->valueOut(object, target, ours);
}

QStringList LoadShape::requiredColumns(const QString& object) const {
    const ProfileTable* table = m_profile == nullptr ? nullptr : m_profile->table(object);
    return table == nullptr ? QStringList() : table->required;
}

} // namespace channelbook::sync
