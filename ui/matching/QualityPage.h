#pragma once

#include "core/quality/Quality.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

class QStackedWidget;
class QTableWidget;
class QTreeWidget;

namespace channelbook {

class EmptyState;
class PageHeader;

/// What is missing, malformed or out of the ordinary, check by check; each finding is mended in its row.
class QualityPage : public Page {
    Q_OBJECT

public:
    explicit QualityPage(Workspace& workspace, QWidget* parent = nullptr);

    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

    [[nodiscard]] const quality::QualityReport& report() const { return m_report; }

Q_SIGNALS:
    /// A look has ended and its findings are shown.
    void looked();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void look();
    void take(quality::QualityReport report);
    void showCheck();
    /// What a person typed into a finding's row; it leaves the list when it is as it should be.
    void mend(int row, const QString& typed);
    [[nodiscard]] const quality::CheckResult* currentCheck() const;

    Workspace& m_workspace;
    PageHeader* m_header;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTreeWidget* m_checks;
    QTableWidget* m_findings;
    quality::QualityReport m_report;
    bool m_lookedOnce = false;
};

} // namespace channelbook
