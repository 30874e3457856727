#pragma once

#include "ui/records/ValueFormat.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

namespace channelbook {

class ApprovalsPart;
class PageHeader;

/// Market development funds: the approvals inbox, and the ways to all requests, claims and funds.
class MdfPage : public Page {
    Q_OBJECT

public:
    explicit MdfPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] ApprovalsPart& approvals() const { return *m_approvals; }

    void focusFilter() override;
    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    bool back() override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    Workspace& m_workspace;
    ValueFormat m_format;
    PageHeader* m_header;
    ApprovalsPart* m_approvals;
    bool m_read = false;
};

/// Puts the ways to the other pages of market development funds into a page's header.
/// @param here the page they stand on
void addMdfWays(PageHeader& header, Workspace& workspace, const QString& here);

} // namespace channelbook
