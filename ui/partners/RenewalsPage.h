#pragma once

#include "core/partners/Agreements.h"
#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"
#include "ui/widgets/RowsModel.h"

class QComboBox;
class QStackedWidget;
class QTableView;

namespace channelbook {

class AgreementActions;
class EmptyState;
class PageHeader;

/// The renewal calendar: which agreement begins, needs notice, renews or ends on which day, acted on in place.
class RenewalsPage : public Page {
    Q_OBJECT

public:
    explicit RenewalsPage(Workspace& workspace, QWidget* parent = nullptr);
    ~RenewalsPage() override;

    void focusContent() override;
    void focusFilter() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

    [[nodiscard]] const std::vector<partners::Renewal>& days() const { return m_shown; }
    [[nodiscard]] AgreementActions& actions() { return *m_actions; }
    [[nodiscard]] QTableView& table() { return *m_table; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void reload();
    void take(std::vector<partners::Renewal> days, qint64 milliseconds);
    void list();
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] const partners::Renewal* current() const;

    Workspace& m_workspace;
    ValueFormat m_format;
    PageHeader* m_header;
    QComboBox* m_span;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    RowsModel* m_model;
    QTableView* m_table;
    AgreementActions* m_actions;
    std::vector<partners::Renewal> m_days, m_shown;
    bool m_read = false;
    BackgroundReader* m_reader;
};

} // namespace channelbook
