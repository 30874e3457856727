#pragma once

#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

namespace channelbook {

class RecordHeader;
class RegistrationPanel;

/// One registration of a deal as a page of its own: what it asks, what stands against it, and its history.
class RegistrationPage : public Page {
    Q_OBJECT

public:
    RegistrationPage(Workspace& workspace, RecordId registration, QWidget* parent = nullptr);

    [[nodiscard]] RegistrationPanel& panel() { return *m_panel; }
    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

private:
    void take();

    Workspace& m_workspace;
    RecordHeader* m_header;
    RegistrationPanel* m_panel;
};

} // namespace channelbook
