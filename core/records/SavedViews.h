#pragma once

#include "core/store/Transaction.h"

#include <QJsonObject>

namespace channelbook::records {

/// How a person wants to see a page: what a chip above a list stands for. `state` is the page's own.
struct SavedView {
    RecordId id = 0;
    QString name;
    QJsonObject state;
};

/// The views of a page in their order.
[[nodiscard]] std::vector<SavedView> savedViews(store::Connection& connection, const QString& page);

/// Keeps a view of a page under a name; a view of that name is replaced. MissingValue without a name.
struct SaveView {
    static constexpr const char* kind = "view.save";
    QString page;
    QString name;
    QJsonObject state;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveView& command);

/// Gives a view another name. DuplicateName if the page has one of that name.
struct RenameView {
    static constexpr const char* kind = "view.save";
    RecordId view = 0;
    QString name;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const RenameView& command);

/// Takes a view away.
struct DeleteView {
    static constexpr const char* kind = "view.delete";
    RecordId view = 0;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const DeleteView& command);

} // namespace channelbook::records
