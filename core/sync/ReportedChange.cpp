#include "core/sync/ReportedChange.h"

#include "core/records/Query.h"
#include "core/sync/Conflicts.h"

namespace channelbook::sync {

std::vector<ReportedField> reportedFields(store::Connection& connection, const records::Catalogue& catalogue, const records::EntityDef& entity, RecordId record,
                                          const std::vector<std::pair<const records::FieldDef*, Value>>& values) {
    std::vector<ReportedField> fields;
    const auto rows = records::readRows(connection, entity, {record}, {});
    const QString currency = rows.empty() ? QString() : rows.front().currency;
    for (const auto& [field, value] : values) {
        const Value before = records::readStored(connection, record, {field}).front();
        fields.push_back({field->key, shownValue(connection, catalogue, *field, before, currency), shownValue(connection, catalogue, *field, value, currency)});
    }
    return fields;
}

} // namespace channelbook::sync
