#pragma once

#include "core/base/RecordId.h"

#include <QMetaType>
#include <QString>

#include <vector>

namespace channelbook::store {

enum class Operation { Insert, Update, Delete };

/// One row a command changed.
struct RowChange {
    QString table;
    RecordId id = 0;
    Operation operation = Operation::Update;
};

/// Rows a bulk insert added, or its undo took away.
struct RangeChange {
    QString table;
    IdRange ids;
    Operation operation = Operation::Insert;
};

/// What a committed command changed, for models and derived tables.
struct Changes {
    std::vector<RowChange> rows;
    std::vector<RangeChange> ranges;
    [[nodiscard]] bool isEmpty() const { return rows.empty() && ranges.empty(); }
    [[nodiscard]] bool touches(QStringView table) const {
        for (const auto& row : rows)
            if (row.table == table) return true;
        for (const auto& range : ranges)
            if (range.table == table) return true;
        return false;
    }
};

} // namespace channelbook::store

Q_DECLARE_METATYPE(channelbook::store::Changes)
