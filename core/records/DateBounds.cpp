#include "core/records/DateBounds.h"

namespace channelbook::records {

namespace {
// A date has no words to choose from: the list says between what it may be chosen.
constexpr QStringView past = u"<=today";
constexpr QStringView from = u">=";
} // namespace

FieldDef inThePast(FieldDef field) {
    field.choices << past.toString();
    return field;
}

FieldDef notBefore(FieldDef field, QStringView startKey) {
    field.choices << from.toString() + startKey.toString();
    return field;
}

bool mustBePast(const FieldDef& field) { return field.type == FieldType::Date && field.choices.contains(past); }

QString startKeyOf(const FieldDef& field) {
    if (field.type != FieldType::Date) return {};
    for (const QString& bound : field.choices)
        if (bound.startsWith(from)) return bound.mid(from.size());
    return {};
}

} // namespace channelbook::records
