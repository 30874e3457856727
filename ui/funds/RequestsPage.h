#pragma once

#include "ui/records/RecordTablePage.h"

namespace channelbook {

/// All requests for market development funds, whatever became of them.
class RequestsPage : public RecordTablePage {
    Q_OBJECT

public:
    explicit RequestsPage(Workspace& workspace, QWidget* parent = nullptr);
};

} // namespace channelbook
