#pragma once

#include "core/base/RecordId.h"
#include "ui/shell/Page.h"

#include <functional>

namespace channelbook {

class Workspace;

/// A page of the navigation rail, or one the menu Tools leads to.
struct PageInfo {
    QString id;
    QString icon;  ///< one of resources/icons
    QString label;
    QChar goKey;   ///< `g` and this key lead to it
    std::function<Page*(Workspace&)> make;
    QString under = {}; ///< the entry of the rail it belongs to, the menu Tools leads to it; empty: it has one of its own
};

/// The pages there are, in the rail's order.
[[nodiscard]] QList<PageInfo> standardPages();

/// Makes the page of one record; null where the record is gone or has none.
[[nodiscard]] Page* makeRecordPage(Workspace& workspace, const QString& entity, RecordId id);

} // namespace channelbook
