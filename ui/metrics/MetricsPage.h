#pragma once

#include "core/metrics/analysis/DashboardQueries.h"
#include "ui/records/BackgroundReader.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QTimer>

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace channelbook {

class CataloguePanel;
class DashboardGrid;
class EmptyState;
class PageHeader;

/// Dashboards: tiles and charts over the program's numbers, of a scope and a period, compared with another. Every value says on hovering
/// how it came about and opens into its records. People arrange the parts, save them under a name, print and export them.
class MetricsPage : public Page {
    Q_OBJECT

public:
    explicit MetricsPage(Workspace& workspace, QWidget* parent = nullptr);
    ~MetricsPage() override;

    /// Shows a dashboard by key or name, of the scope it was made for last.
    void showDashboard(const QString& name);
    void showScope(const metrics::Scope& scope);
    void showPeriod(const Period& period);
    void compareWith(metrics::Comparison comparison);
    /// What is shown; null until it was read.
    [[nodiscard]] const metrics::DashboardData* data() const { return m_data.get(); }
    [[nodiscard]] DashboardGrid& grid() { return *m_grid; }
    [[nodiscard]] CataloguePanel& catalogue() { return *m_catalogue; }
    void setCatalogueShown(bool on);

    void focusFilter() override;
    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    bool back() override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildControls();
    void build();
    void reload();
    void take(std::shared_ptr<const metrics::DashboardData> data, qint64 milliseconds);
    void showButtons();
    void fillDashboards(QMenu& menu);
    void fillScopes(QMenu& menu);
    void fillPeriods(QMenu& menu);
    void choosePartner();
    void choosePeriod();
    void choose(const metrics::Dashboard& dashboard);
    void drill(int card, int series, int category);
    void openList(const metrics::Behind& behind, const QString& title);
    void saveAs();
    void removeDashboard();
    void savePages();
    void copyPicture();
    void exportData();
    void add(const metrics::Part& part);
    /// Keeps dashboard, scope, period and comparison for the next time.
    void keep();
    void restore();
    [[nodiscard]] QString fileName(const QString& suffix) const;

    Workspace& m_workspace;
    PageHeader* m_header;
    QPushButton* m_dashboardButton = nullptr;
    QPushButton* m_scopeButton = nullptr;
    QPushButton* m_periodButton = nullptr;
    QPushButton* m_compareButton = nullptr;
    QPushButton* m_catalogueButton = nullptr;
    QLabel* m_problem;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QScrollArea* m_scroll;
    DashboardGrid* m_grid;
    CataloguePanel* m_catalogue;
    metrics::Dashboard m_dashboard;
    metrics::Scope m_scope;
    Period m_period;
    metrics::Comparison m_comparison = metrics::Comparison::YearBefore;
    FiscalCalendar m_calendar;
    bool m_arranged = false; ///< otherwise than it was saved
    bool m_stale = false;    ///< something changed while nobody looked
    std::shared_ptr<const metrics::DashboardData> m_data;
    QTimer m_later;
    BackgroundReader* m_reader;
};

} // namespace channelbook
