#pragma once

#include "core/store/Store.h"

namespace channelbook::search {

/// A record the search found.
struct Hit {
    QString entity; ///< "partner", "company", "contact", "deal" or "activity"
    RecordId id = 0;
    QString title;
    QString subtitle;
};

/// Records whose words begin with the words typed, at most `limit` of each kind; partners first.
[[nodiscard]] std::vector<Hit> search(store::Connection& connection, const QString& text, int limit);

/// Keeps the search tables: single changes at once, bulk imports in slices afterwards.
class SearchIndex final : public store::DerivedTables {
public:
    void follow(store::Connection& writer, const store::Changes& changes) override;
    bool catchUp(store::Connection& writer) override;
};

} // namespace channelbook::search
