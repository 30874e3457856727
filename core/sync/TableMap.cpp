#include "core/sync/TableMap.h"

#include <xxhash.h>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

quint64 TableMap::fingerprint() const {
    QByteArray text = entity.toUtf8() + '\n' + object.toUtf8() + '\n' + facet.toUtf8() + '\n' + QByteArray::number(keyColumn);
    for (const ColumnTarget& target : columns) {
        text += '\n' + QByteArray::number(static_cast<int>(target.kind)) + '\t' + target.header.toUtf8();
        if (target.field != nullptr) text += '\t' + target.field->storedName().toUtf8();
    }
    return XXH3_64bits(text.constData(), static_cast<std::size_t>(text.size()));
}

int TableMap::columnOf(ColumnTarget::Kind kind) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].kind == kind) return static_cast<int>(i);
    return -1;
}

int TableMap::columnOf(QStringView storedName) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].field != nullptr && columns[i].field->storedName() == storedName) return static_cast<int>(i);
    return -1;
}

int entityRank(QStringView entity) {
    static const QStringList order{u"owner"_s, u"product"_s, u"company"_s, u"contact"_s, u"deal"_s, u"deal_partner"_s, u"stage_change"_s, u"activity"_s, u"staged"_s};
    const auto rank = order.indexOf(entity);
    return rank < 0 ? static_cast<int>(order.size()) : static_cast<int>(rank);
}

} // namespace channelbook::sync
