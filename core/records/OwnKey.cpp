#include "core/records/OwnKey.h"

namespace channelbook::records {

QString ownKeyText(const OwnKey& key) { return key.entity + u'-' + QString::number(key.record); }

std::optional<OwnKey> readOwnKey(QStringView text) {
    text = text.trimmed();
    const auto dash = text.lastIndexOf(u'-');
    bool isNumber = false;
    const RecordId record = dash <= 0 ? 0 : text.mid(dash + 1).toLongLong(&isNumber);
    if (!isNumber || record <= 0) return std::nullopt;
    return OwnKey{text.left(dash).toString(), record};
}

} // namespace channelbook::records
