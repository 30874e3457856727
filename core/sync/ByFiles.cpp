#include "core/sync/ByFiles.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

bool comesByFiles(const records::EntityDef& entity) {
    static const QSet<QString> byActsAlone{u"fund"_s, u"allocation"_s, u"mdf-activity"_s, u"approval-rule"_s, u"absence"_s, u"mdf-request"_s, u"mdf-claim"_s};
    return !byActsAlone.contains(entity.key) && std::any_of(entity.fields.begin(), entity.fields.end(), std::mem_fn(&records::FieldDef::editable));
}

} // namespace channelbook::sync
