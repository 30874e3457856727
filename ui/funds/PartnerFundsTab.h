#pragma once

#include "ui/shell/Workspace.h"

#include <QWidget>

namespace channelbook {

class LinkedTab;

/// What a partner asked of the market development funds, and a way to ask for more.
class PartnerFundsTab : public QWidget {
    Q_OBJECT

public:
    PartnerFundsTab(Workspace& workspace, RecordId partner, QWidget* parent = nullptr);

    [[nodiscard]] LinkedTab& list() { return *m_list; }
    void ask();

private:
    Workspace& m_workspace;
    RecordId m_partner;
    LinkedTab* m_list;
};

} // namespace channelbook
