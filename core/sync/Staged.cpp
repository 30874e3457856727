#include "core/sync/Staged.h"

namespace channelbook::sync {

using namespace Qt::StringLiterals;

records::EntityDef stagedEntity() {
    records::EntityDef entity;
    entity.key = u"staged"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Kept row");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Kept rows");
    entity.table = u"staged_row"_s;
    entity.from = u"staged_row t LEFT JOIN crm_link l ON l.id = t.id LEFT JOIN sync_scope s ON s.id = l.scope_id"_s;
    entity.fields = {
        records::textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "staged_row.name"),
        records::textField("object", QT_TRANSLATE_NOOP("Field", "Table"), u"s.object"_s),
    };
    entity.defaultColumns = {u"object"_s, u"name"_s};
    return entity;
}

} // namespace channelbook::sync
