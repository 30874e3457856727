#include "core/sync/TableMap.h"

#include "core/sync/values/FixedText.h"

#include <xxhash.h>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

namespace {

/// The same whatever order the words are held in.
quint64 wordsFingerprint(const ValueWords& words) {
    quint64 sum = 0;
    for (const auto& [theirs, ours] : words) {
        const std::string both = theirs + '\t' + ours;
        sum += XXH3_64bits(both.data(), both.size());
    }
    return sum;
}

} // namespace

quint64 TableMap::fingerprint() const {
    QByteArray text = entity.toUtf8() + '\n' + object.toUtf8() + '\n' + facet.toUtf8() + '\n' + QByteArray::number(keyColumn);
    // Only what is not as usual is written, so that what earlier versions read stays known as unchanged.
    if (!emptyClears) text += "\nkeep";
    if (badCellsLeftOut) text += "\nbad cells left out";
    if (formulaApostrophe) text += "\napostrophe";
    if (continuationRows) text += "\ncontinues";
    if (lines == Lines::Only) text += "\nlines";
    if (splitColumn >= 0) text += "\nsplit " + QByteArray::number(splitColumn) + (splitYes ? "y" : "n");
    if (mirrorColumn >= 0) text += "\nmirror " + QByteArray::number(mirrorColumn) + ' ' + QByteArray::number(mirrorSwap[0]) + ' ' + QByteArray::number(mirrorSwap[1]);
    for (const ColumnTarget& target : columns) {
        text += '\n' + QByteArray::number(static_cast<int>(target.kind)) + '\t' + target.header.toUtf8();
        if (target.field != nullptr) text += '\t' + target.field->storedName().toUtf8();
        if (!target.by.isEmpty()) text += '@' + target.by.toUtf8();
        if (target.words) text += '\t' + QByteArray::number(wordsFingerprint(*target.words), 16);
    }
    return XXH3_64bits(text.constData(), static_cast<std::size_t>(text.size()));
}

bool TableMap::continues(std::span<const std::string_view> cells) const {
    bool said = false;
    for (std::size_t i = 0; i < columns.size() && i < cells.size(); ++i) {
        if (trimmed(cells[i]).empty()) continue;
        if (columns[i].kind != ColumnTarget::Kind::Custom || !columns[i].header.contains(u'/')) return false;
        said = true;
    }
    return said;
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

QString nameInKey(const QString& key) { return key.section(QLatin1Char(keyPartMark), 0, 0); }

int entityRank(QStringView entity) {
    static const QStringList order{u"owner"_s, u"product"_s, u"company"_s, u"contact"_s, u"deal"_s, u"deal_partner"_s, u"stage_change"_s, u"activity"_s, u"certification"_s, u"course"_s, u"completion"_s, u"registration"_s, u"crm-budget"_s, u"crm-allocation"_s, u"crm-request"_s, u"crm-claim"_s, u"staged"_s};
    const auto rank = order.indexOf(entity);
    return rank < 0 ? static_cast<int>(order.size()) : static_cast<int>(rank);
}

} // namespace channelbook::sync
