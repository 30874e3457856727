#pragma once

#include "ui/records/RecordTablePage.h"

namespace channelbook {

/// All companies that buy.
class CustomersPage : public RecordTablePage {
    Q_OBJECT

public:
    explicit CustomersPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;

protected:
    void extendMenu(QMenu& menu) override;
};

} // namespace channelbook
