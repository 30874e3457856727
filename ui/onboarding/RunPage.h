#pragma once

#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

class QPushButton;

namespace channelbook {

class RecordHeader;
class RunPanel;

/// One run of a playbook as a page of its own: its steps and its history.
class RunPage : public Page {
    Q_OBJECT

public:
    RunPage(Workspace& workspace, RecordId run, QWidget* parent = nullptr);

    [[nodiscard]] RunPanel& panel() { return *m_panel; }
    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

private:
    void take();

    Workspace& m_workspace;
    RecordHeader* m_header;
    RunPanel* m_panel;
};

} // namespace channelbook
