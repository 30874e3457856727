#pragma once

#include "core/records/Entity.h"

namespace channelbook::records {

/// A filter made ready for SQL: a condition and the values of its parameters, in order.
struct FilterSql {
    QString condition; ///< empty: everything
    std::vector<Value> values;
    bool speaksOfRetired = false;
};

/// The quick filter's language: words find names, `field=value`, `field!=value`, `field>value` (also < >= <=),
/// `field:part` (contains), several values by comma, `-` before a term turns it round, "…" keeps spaces together,
/// `field=` finds what is empty. Terms are joined by "and". Never SQL of the person's own.
/// Errors: BadFilter with the place, UnknownField.
[[nodiscard]] Expected<FilterSql> compileFilter(const EntityDef& entity, const QString& filter, const QString& programCurrency);

/// A term that finds exactly `value` in `field`, quoted as needed.
[[nodiscard]] QString filterTerm(const QString& field, const QString& value);

} // namespace channelbook::records
