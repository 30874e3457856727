#include "ui/metrics/MetricsPage.h"

#include "core/base/Clock.h"
#include "core/base/ErrorText.h"
#include "ui/metrics/CataloguePanel.h"
#include "ui/metrics/DashboardGrid.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PageHeader.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;
using metrics::Comparison;
using metrics::Dimension;

namespace {

constexpr int settleMs = 300;

} // namespace

MetricsPage::MetricsPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_header(new PageHeader(workspace.theme())), m_problem(makeLabel(workspace.theme(), TextRole::Label)), m_stack(new QStackedWidget), m_empty(new EmptyState(workspace.theme())),
      m_scroll(new QScrollArea), m_grid(new DashboardGrid(workspace.theme(), workspace.prompter())), m_catalogue(new CataloguePanel(workspace.theme())), m_reader(new BackgroundReader(workspace.store(), this)) {
    buildControls();
    build();
    m_later.setSingleShot(true);
    m_later.setInterval(settleMs);
    connect(&m_later, &QTimer::timeout, this, &MetricsPage::reload);
    // Numbers follow any change; a page nobody looks at waits until somebody does.
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this] { m_later.start(); });
    connect(&workspace.store().events(), &store::StoreEvents::derivedChanged, this, [this] { m_later.start(); });
    restore();
    showButtons();
    reload();
}

MetricsPage::~MetricsPage() { delete m_reader; }

void MetricsPage::buildControls() {
    m_header->setTitle(tr("Metrics"));
    const auto menuOf = [this](QPushButton* button, void (MetricsPage::*fill)(QMenu&)) {
        auto* menu = new QMenu(button);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
            menu->clear();
            (this->*fill)(*menu);
        });
        button->setMenu(menu);
        return button;
    };
    m_dashboardButton = menuOf(m_header->addButton(QString()), &MetricsPage::fillDashboards);
    m_scopeButton = menuOf(m_header->addButton(QString()), &MetricsPage::fillScopes);
    m_periodButton = menuOf(m_header->addButton(QString()), &MetricsPage::fillPeriods);
    m_compareButton = m_header->addButton(QString());
    auto* comparisons = new QMenu(m_compareButton);
    comparisons->addAction(tr("Not compared"), this, [this] { compareWith(Comparison::None); });
    comparisons->addAction(tr("With the period before"), this, [this] { compareWith(Comparison::PeriodBefore); });
    comparisons->addAction(tr("With a year ago"), this, [this] { compareWith(Comparison::YearBefore); });
    m_compareButton->setMenu(comparisons);
    m_catalogueButton = m_header->addButton(tr("Catalogue"));
    m_catalogueButton->setCheckable(true);
    connect(m_catalogueButton, &QPushButton::toggled, this, &MetricsPage::setCatalogueShown);
}

void MetricsPage::build() {
    m_scroll->setWidget(m_grid);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    m_empty->setContent(u"gauge"_s, tr("Reading the numbers…"), {});
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_stack);
    splitter->addWidget(m_catalogue);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    m_catalogue->hide();
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l + Space::xs, Space::xs, Space::l + Space::xs, Space::m);
    column->setSpacing(Space::s);
    column->addWidget(m_header);
    column->addWidget(m_problem);
    column->addWidget(splitter, 1);
    connect(m_grid, &DashboardGrid::drillRequested, this, &MetricsPage::drill);
    connect(m_grid, &DashboardGrid::arranged, this, [this] {
        m_dashboard.parts = m_grid->parts();
        m_arranged = true;
        showButtons();
        reload();
    });
    connect(m_catalogue, &CataloguePanel::addRequested, this, &MetricsPage::add);
    connect(m_catalogue, &CataloguePanel::closeRequested, this, [this] { m_catalogueButton->setChecked(false); });
}

void MetricsPage::restore() {
    const QJsonObject kept = m_workspace.settings().layout(u"metrics"_s);
    const auto read = m_workspace.store().read([&](store::Connection& connection) {
        m_calendar = metrics::fiscalCalendar(connection);
        m_dashboard = metrics::dashboardNamed(connection, kept.value(u"dashboard"_s).toString(u"program"_s)).value_or(metrics::bundledDashboards().front());
        m_catalogue->setCatalogue(metrics::Catalogue(connection));
        return true;
    });
    if (!read) m_workspace.fail(read.error());
    m_period = m_calendar.quarterOf(m_workspace.clock().today());
    const QString comparison = kept.value(u"comparison"_s).toString();
    m_comparison = comparison == u"none" ? Comparison::None : comparison == u"before" ? Comparison::PeriodBefore : Comparison::YearBefore;
    m_scope = {};
    choose(m_dashboard);
}

void MetricsPage::keep() {
    m_workspace.settings().setLayout(u"metrics"_s, {{u"dashboard"_s, m_dashboard.key.isEmpty() ? m_dashboard.name : m_dashboard.key},
                                                    {u"comparison"_s, m_comparison == Comparison::None ? u"none"_s : m_comparison == Comparison::PeriodBefore ? u"before"_s : u"year"_s}});
}

void MetricsPage::choose(const metrics::Dashboard& dashboard) {
    m_dashboard = dashboard;
    m_arranged = false;
    if (m_scope.dimension == dashboard.of) return;
    // A dashboard of tiers needs a tier: the one with the most partners, until another is chosen.
    m_scope = {};
    const auto members = m_workspace.store().read([&](store::Connection& connection) { return metrics::membersOf(connection, dashboard.of); });
    if (!members || members->empty() || dashboard.of == Dimension::Program) return;
    m_scope = std::max_element(members->begin(), members->end(), [](const metrics::Member& a, const metrics::Member& b) { return a.partners < b.partners; })->scope;
}

void MetricsPage::showDashboard(const QString& name) {
    const auto dashboard = m_workspace.store().read([&](store::Connection& connection) { return metrics::dashboardNamed(connection, name); });
    if (!dashboard) return m_workspace.fail(dashboard.error());
    if (!*dashboard) return m_workspace.fail(dashboard->error());
    choose(**dashboard);
    keep();
    showButtons();
    reload();
}

void MetricsPage::showScope(const metrics::Scope& scope) {
    m_scope = scope;
    showButtons();
    reload();
}

void MetricsPage::showPeriod(const Period& period) {
    m_period = period;
    showButtons();
    reload();
}

void MetricsPage::compareWith(Comparison comparison) {
    m_comparison = comparison;
    keep();
    showButtons();
    reload();
}

void MetricsPage::showButtons() {
    m_dashboardButton->setText(m_arranged ? tr("%1 *", "a dashboard that was arranged otherwise than it was saved").arg(m_dashboard.name) : m_dashboard.name);
    m_dashboardButton->setAccessibleName(tr("Dashboard: %1").arg(m_dashboardButton->text()));
    const auto scope = m_workspace.store().read([&](store::Connection& connection) { return metrics::nameOf(connection, m_scope); });
    m_scopeButton->setText(scope.value_or(QString()));
    m_scopeButton->setAccessibleName(tr("Of: %1").arg(m_scopeButton->text()));
    m_periodButton->setText(m_calendar.key(m_period));
    m_periodButton->setAccessibleName(tr("Period: %1").arg(m_periodButton->text()));
    const auto compared = metrics::comparedWith(m_comparison, m_period);
    m_compareButton->setText(compared ? tr("against %1", "a period, as 2026-Q2").arg(m_calendar.key(*compared)) : tr("Not compared"));
}

void MetricsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_stale) reload();
}

void MetricsPage::reload() {
    m_stale = m_data && !isVisible();
    if (m_stale) return;
    m_later.stop();
    m_reader->ask(
        [this, dashboard = m_dashboard, scope = m_scope, period = m_period, comparison = m_comparison, today = m_workspace.clock().today()](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            const metrics::Numbers numbers(connection, today);
            auto data = std::make_shared<const metrics::DashboardData>(metrics::readDashboard(connection, numbers, dashboard, scope, period, comparison));
            return [this, data, took = watch.elapsed()] { take(data, took); };
        },
        [this](const Error& error) {
            m_problem->setText(errorText(error));
            m_problem->show();
            if (m_data) return;
            m_empty->setContent(u"triangle-alert"_s, tr("The numbers could not be read"), errorText(error));
            m_empty->clearButtons();
            connect(m_empty->addButton(tr("Try again"), true), &QPushButton::clicked, this, &MetricsPage::reload);
        });
}

void MetricsPage::take(std::shared_ptr<const metrics::DashboardData> data, qint64 milliseconds) {
    m_data = std::move(data);
    m_problem->setText(m_workspace.isCatchingUp() ? tr("Sums are still being brought up to date: these numbers may be behind.") : QString());
    m_problem->setVisible(m_workspace.isCatchingUp());
    const auto any = m_workspace.store().read([](store::Connection& connection) { return !metrics::membersOf(connection, Dimension::Partner, {}, 1).empty(); });
    setStatusRight(tr("%1 ms").arg(QLocale().toString(milliseconds)));
    if (!any.value_or(true)) {
        m_empty->setContent(u"gauge"_s, tr("No numbers yet"), tr("Numbers come from partners and their deals. Import them from your CRM, or open the sample program to look around."));
        m_empty->clearButtons();
        connect(m_empty->addButton(tr("Import from my CRM"), true), &QPushButton::clicked, this, [this] { m_workspace.openPage(u"sync"_s); });
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    if (m_data->parts.empty()) {
        m_empty->setContent(u"layout-grid"_s, tr("Nothing on this dashboard"), tr("Choose numbers and charts from the catalogue."));
        m_empty->clearButtons();
        connect(m_empty->addButton(tr("Open the catalogue"), true), &QPushButton::clicked, this, [this] { m_catalogueButton->setChecked(true); });
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_grid->setData(m_data, m_calendar);
    const bool waited = m_stack->currentWidget() != m_scroll;
    const bool had = m_empty->holdsFocus() || m_empty->hasFocus();
    m_stack->setCurrentWidget(m_scroll);
    if (waited && (had || hasFocus())) focusContent();
}

void MetricsPage::setCatalogueShown(bool on) {
    m_catalogueButton->setChecked(on);
    m_catalogue->setVisible(on);
    on ? m_catalogue->focusFilter() : focusContent();
}

void MetricsPage::focusFilter() {
    setCatalogueShown(true);
    m_catalogue->focusFilter();
}

void MetricsPage::focusContent() {
    if (m_stack->currentWidget() == m_scroll && !m_grid->cards().empty())
        m_grid->cards().front()->focusInside();
    else
        m_empty->setFocus();
}

bool MetricsPage::can(PageCommand command) const {
    switch (command) {
    case PageCommand::Reload: return true;
    case PageCommand::SaveView: return m_data != nullptr;
    case PageCommand::Export: return m_data != nullptr;
    case PageCommand::MoveForward:
    case PageCommand::MoveBack:
    case PageCommand::Delete: return m_grid->current() >= 0;
    default: return false;
    }
}

void MetricsPage::run(PageCommand command) {
    if (!can(command)) return;
    if (command == PageCommand::Reload) reload();
    if (command == PageCommand::SaveView) saveAs();
    if (command == PageCommand::Export) exportData();
    if (command == PageCommand::MoveForward) m_grid->move(m_grid->current(), m_grid->current() + 1);
    if (command == PageCommand::MoveBack) m_grid->move(m_grid->current(), m_grid->current() - 1);
    if (command == PageCommand::Delete) m_grid->remove(m_grid->current());
}

bool MetricsPage::back() {
    if (!m_catalogue->isVisible()) return false;
    setCatalogueShown(false);
    return true;
}

QList<ShortcutHint> MetricsPage::shortcuts() const {
    return {{u"Tab"_s, tr("Go to the next number or chart")},
            {u"← ↑ → ↓"_s, tr("Go from value to value of a chart")},
            {u"Enter"_s, tr("Open the records behind a value")},
            {u"T"_s, tr("Show a chart as a table, and back")},
            {u"[ ]"_s, tr("Move a part back or on")},
            {u"Delete"_s, tr("Take a part away")},
            {u"Ctrl+C"_s, tr("Copy the chart as an image")},
            {u"/"_s, tr("Find a metric in the catalogue")},
            {u"Esc"_s, tr("Close the catalogue")}};
}

} // namespace channelbook
