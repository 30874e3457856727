#pragma once

#include "core/sync/Import.h"
#include "core/sync/TableMap.h"
#include "core/sync/values/ColumnProfiler.h"

namespace channelbook::sync {

/// A column of a file, with what an import would make of it.
struct ColumnLook {
    QString header;
    QStringList samples;  ///< its first values, at most `shownSamples`, as they stand in the file
    ColumnFormat format;  ///< what its values look like, from the rows looked at
    ColumnTarget target;
    QString targetCode;   ///< as profiles write it: "close_date", "partner.tier", "@key"; empty: a custom field
    Value read;           ///< the first sample as it would be stored; nothing where it has no field or does not fit
    QString currency;     ///< of a Money value
    qint64 rejected = 0;  ///< rows that would not be taken because of this column
    QString rejectReason; ///< of the first of them
};

/// What the first rows of a file tell about its columns: for choosing what becomes of them before anything is imported.
struct FileLook {
    QString path;
    QString entity;
    QString object;
    qint64 rows = 0;      ///< rows looked at
    bool all = false;     ///< those are all of them
    qint64 rejected = 0;  ///< of the rows looked at
    bool remembered = false; ///< what was said about such a file before counts here
    std::vector<ColumnLook> columns;
    /// Whether a column's dates, or decimal marks, could be read two ways and nothing in these rows settles it.
    [[nodiscard]] const ColumnLook* doubtfulDates() const;
    [[nodiscard]] const ColumnLook* doubtfulNumbers() const;
};

inline constexpr int shownSamples = 20;
inline constexpr qint64 lookedAtRows = 2000;

/// Looks at the first rows of a file, mapped as `options` say (`options.kind` is the CRM's kind). Changes nothing.
/// Errors as `importFiles`, but never AmbiguousDates or AmbiguousNumbers: those are told by the columns.
[[nodiscard]] Expected<FileLook> lookAtFile(store::Store& store, const records::Catalogue& catalogue, const QString& path, const ImportOptions& options);

/// What a column of a table may become: the fields of the entity, of a company also those it has as a partner, and what
/// is no field ("@key"). Not the two that are always possible: a custom field (""), and leaving it out ("@ignored").
[[nodiscard]] QStringList mappableTargets(const records::Catalogue& catalogue, const QString& entity);

/// The field a target names; null for what is none.
[[nodiscard]] const records::FieldDef* targetField(const records::Catalogue& catalogue, const QString& entity, const QString& target);

} // namespace channelbook::sync
