#pragma once

#include "ui/funds/LetterKeys.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QTimer>

namespace channelbook {

class ClaimPanel;
class RecordHeader;

/// One claim as a page: its invoice and proofs, what can be done with it, its history.
class ClaimPage : public Page {
    Q_OBJECT

public:
    ClaimPage(Workspace& workspace, RecordId claim, QWidget* parent = nullptr);

    [[nodiscard]] ClaimPanel& panel() const { return *m_panel; }
    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void reload();

    Workspace& m_workspace;
    RecordId m_claim;
    RecordHeader* m_header;
    ClaimPanel* m_panel;
    QTimer m_settle;
    LetterKeys m_letters;
};

} // namespace channelbook
