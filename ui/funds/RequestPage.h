#pragma once

#include "ui/funds/LetterKeys.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QTimer>

namespace channelbook {

class RecordHeader;
class RequestPanel;

/// One request for market development funds as a page: what it says, what can be done with it, its history.
class RequestPage : public Page {
    Q_OBJECT

public:
    RequestPage(Workspace& workspace, RecordId request, QWidget* parent = nullptr);

    [[nodiscard]] RequestPanel& panel() const { return *m_panel; }
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
    RecordId m_request;
    ValueFormat m_format;
    RecordHeader* m_header;
    RequestPanel* m_panel;
    QTimer m_settle;
    LetterKeys m_letters;
};

} // namespace channelbook
