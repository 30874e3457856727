#pragma once

#include "ui/records/RecordTablePage.h"

namespace channelbook {

/// All deals of the program.
class DealsPage : public RecordTablePage {
    Q_OBJECT

public:
    explicit DealsPage(Workspace& workspace, QWidget* parent = nullptr);
};

} // namespace channelbook
