#include "ui/funds/FundsPage.h"

#include "core/base/ErrorText.h"
#include "core/funds/Entities.h"
#include "ui/funds/FundDialogs.h"
#include "ui/funds/FundMeter.h"
#include "ui/funds/MdfPage.h"
#include "ui/records/RecordsDialog.h"
#include "ui/records/RecordTable.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowChart.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/RowsTable.h"
#include "ui/widgets/StatTile.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using funds::SpendBy;

namespace {

constexpr int gatherMs = 50;
constexpr int listShare = 440;
constexpr int panelShare = 700;
} // namespace

FundsPage::FundsPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_header(new PageHeader(workspace.theme()))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(workspace.theme()))
    , m_rows(new RowsModel(workspace.theme(), this))
    , m_list(makeRowsTable(workspace.theme(), *m_rows, tr("Funds")))
    , m_meter(new FundMeter(workspace.theme()))
    , m_tabs(new QTabBar)
    , m_parts(new QStackedWidget)
    , m_burn(new FlowChart(workspace.theme()))
    , m_forecast(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_by(new QComboBox)
    , m_spendChart(new FlowChart(workspace.theme()))
    , m_spendRows(new RowsModel(workspace.theme(), this))
    , m_spendTable(makeRowsTable(workspace.theme(), *m_spendRows, tr("What was spent, and what came of it")))
    , m_ledgerRoom(new QWidget)
    , m_allocationRoom(new QWidget)
    , m_listReader(new BackgroundReader(workspace.store(), this))
    , m_reader(new BackgroundReader(workspace.store(), this)) {
    setAccessibleName(tr("MDF funds"));
    build();
    m_later.setSingleShot(true);
    m_later.setInterval(gatherMs);
    connect(&m_later, &QTimer::timeout, this, &FundsPage::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (!m_read) return;
        for (const char* table : {"fund", "fund_entry", "fund_allocation", "mdf_request", "mdf_deal", "deal"})
            if (!changes.ranges.empty() || changes.touches(QString::fromLatin1(table))) return m_later.start();
    });
}

FundsPage::~FundsPage() {
    delete m_reader;
    delete m_listReader;
}

void FundsPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::s);
    column->setSpacing(Space::m);
    m_header->setTitle(tr("MDF funds"));
    addMdfWays(*m_header, m_workspace, u"funds"_s);
    const bool writable = !m_workspace.store().isReadOnly();
    QPushButton* acts = m_header->addButton(tr("Fund"));
    auto* menu = new QMenu(acts);
    menu->addAction(tr("Change the budget…"), this,
                    [this] { change(static_cast<int>(FundMoneyDialog::What::Budget)); });
    menu->addAction(tr("Set aside for a partner or a pool…"), this,
                    [this] { change(static_cast<int>(FundMoneyDialog::What::Allocate)); });
    menu->addAction(tr("Close the fund…"), this, &FundsPage::closeFund);
    acts->setMenu(menu);
    acts->setEnabled(writable);
    QPushButton* made = m_header->addButton(tr("New fund…"), true, u"plus"_s);
    made->setEnabled(writable);
    connect(made, &QPushButton::clicked, this, [this] { run(PageCommand::New); });
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    auto* side = new QWidget;
    auto* pane = new QVBoxLayout(side);
    pane->setContentsMargins(Space::m, 0, 0, 0);
    pane->setSpacing(Space::m);
    buildFund(*pane);
    split->addWidget(side);
    split->setSizes({listShare, panelShare});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(split);
    m_empty->setContent(u"wallet"_s, tr("No funds yet"),
                        tr("A fund holds the money that you spend on marketing together with partners, for a period "
                           "and a region. Open the first one."));
    QPushButton* first = m_empty->addButton(tr("New fund…"), true);
    first->setEnabled(writable);
    connect(first, &QPushButton::clicked, this, [this] { run(PageCommand::New); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FundsPage::readFundLater);
    connect(m_list, &QTableView::activated, this, [this] { showPart(Ledger); });
}

void FundsPage::buildFund(QVBoxLayout& column) {
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(Space::s);
    for (const auto& [label, act] : {std::pair(tr("Available"), 0), std::pair(tr("Committed"), 1),
                                     std::pair(tr("Paid"), 2), std::pair(tr("MDF ROI"), 3)}) {
        auto* tile = new StatTile(m_workspace.theme(), label);
        tile->setFramed(true);
        tiles->addWidget(tile, 1);
        m_tiles << tile;
        connect(tile, &QAbstractButton::clicked, this,
                [this, act = act] { act == 3 ? openDeals() : showPart(act == 0 ? Burn : Ledger); });
    }
    column.addLayout(tiles);
    column.addWidget(m_meter);
    m_tabs->setAccessibleName(tr("Parts of the fund"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& name : {tr("Burn-down"), tr("Spending"), tr("Ledger"), tr("Set aside")}) m_tabs->addTab(name);
    column.addWidget(m_tabs);
    column.addWidget(m_parts, 1);
    auto* burn = new QWidget;
    auto* burnColumn = new QVBoxLayout(burn);
    burnColumn->setContentsMargins(0, 0, 0, 0);
    m_forecast->setWordWrap(true);
    m_burn->setAccessibleName(tr("Burn-down of the fund"));
    burnColumn->addWidget(m_burn, 1);
    burnColumn->addWidget(m_forecast);
    m_parts->addWidget(burn);
    m_parts->addWidget(spendingPart());
    for (QWidget* room : {m_ledgerRoom, m_allocationRoom}) {
        auto* inner = new QVBoxLayout(room);
        inner->setContentsMargins(0, 0, 0, 0);
        m_parts->addWidget(room);
    }
    connect(m_tabs, &QTabBar::currentChanged, m_parts, &QStackedWidget::setCurrentIndex);
    connect(m_burn, &FlowChart::activated, this, &FundsPage::openBurn);
}

QWidget* FundsPage::spendingPart() {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    for (const auto& [text, by] :
         {std::pair(tr("By activity"), SpendBy::Activity), std::pair(tr("By partner"), SpendBy::Partner),
          std::pair(tr("By region"), SpendBy::Region)})
        m_by->addItem(text, static_cast<int>(by));
    m_by->setAccessibleName(tr("Spending by"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_by);
    row->addStretch(1);
    column->addLayout(row);
    m_spendChart->setAccessibleName(tr("Spending"));
    column->addWidget(m_spendChart, 1);
    column->addWidget(m_spendTable, 1);
    connect(m_by, &QComboBox::currentIndexChanged, this, &FundsPage::readFundLater);
    connect(m_spendChart, &FlowChart::activated, this, [this](int series, int bar) { openSpend(bar, series == 1); });
    connect(m_spendTable, &QTableView::activated, this, [this](const QModelIndex& index) {
        openSpend(index.row(),
                  index.column() == PipelineColumn || index.column() == WonColumn || index.column() == ReturnColumn);
    });
    return part;
}

void FundsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!m_read) reload();
}

const FundRow* FundsPage::current() const {
    const int row = m_list->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_fundRows.size()) ? nullptr : &m_fundRows[static_cast<std::size_t>(row)];
}

RecordId FundsPage::fund() const {
    return current() == nullptr ? 0 : current()->fund.id;
}

void FundsPage::chooseFund(RecordId fund) {
    for (std::size_t i = 0; i < m_fundRows.size(); ++i)
        if (m_fundRows[i].fund.id == fund) m_list->selectRow(static_cast<int>(i));
}

void FundsPage::showPart(Part part) {
    m_tabs->setCurrentIndex(part);
    if (part == Ledger && m_ledger != nullptr) m_ledger->setFocus();
}

void FundsPage::reload() {
    m_read = true;
    m_later.stop();
    m_listReader->ask(
        [this](store::Connection& connection) -> BackgroundReader::Deliver {
            auto rows = readFunds(connection);
            return [this, rows = std::move(rows)]() mutable { take(std::move(rows)); };
        },
        [this](const Error& error) { setStatusLeft(errorText(error)); });
}

void FundsPage::take(std::vector<FundRow> rows) {
    const RecordId kept = fund();
    m_fundRows = std::move(rows);
    m_stack->setCurrentIndex(m_fundRows.empty() ? 0 : 1);
    m_rows->setContent({tr("Fund"), tr("Available"), tr("of"), tr("Period")}, static_cast<int>(m_fundRows.size()),
                       [this](int row, int cell) {
                           const FundRow& one = m_fundRows[static_cast<std::size_t>(row)];
                           switch (cell) {
                           case 0:
                               return one.fund.open ? one.fund.name : tr("%1 (closed)").arg(one.fund.name);
                           case 1:
                               return m_format.wholeMoney(one.balance.available, one.fund.currency);
                           case 2:
                               return m_format.wholeMoney(one.balance.whole(), one.fund.currency);
                           default:
                               return tr("%1 – %2", "first and last day")
                                   .arg(m_format.date(one.fund.periodStart), m_format.date(one.fund.periodEnd));
                           }
                       });
    m_list->setColumnWidth(0, Size::tile + Size::tile / 2);
    for (int column = 1; column < 3; ++column) m_list->setColumnWidth(column, Size::tile - Space::l);
    const auto open =
        std::count_if(m_fundRows.begin(), m_fundRows.end(), [](const FundRow& row) { return row.fund.open; });
    m_header->setSubtitle(
        tr("%1 open, %2 in all").arg(m_format.count(open), m_format.count(static_cast<qint64>(m_fundRows.size()))));
    if (m_fundRows.empty()) {
        setStatusRight(tr("No funds"));
        Q_EMIT loaded();
        return;
    }
    const auto at =
        std::find_if(m_fundRows.begin(), m_fundRows.end(), [&](const FundRow& row) { return row.fund.id == kept; });
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_list->selectRow(at == m_fundRows.end() ? 0 : static_cast<int>(at - m_fundRows.begin()));
    }
    readFundLater();
}

void FundsPage::readFundLater() {
    if (current() == nullptr) return;
    const auto by = static_cast<SpendBy>(m_by->currentData().toInt());
    m_reader->ask(
        [this, id = fund(), by,
         today = m_workspace.clock().today()](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            auto reading = readFundFully(connection, id, by, today);
            if (!reading) return [this, error = reading.error()] { setStatusLeft(errorText(error)); };
            return [this, reading = std::move(*reading), took = watch.elapsed()]() mutable {
                takeFund(std::move(reading), took);
            };
        },
        [this](const Error& error) { setStatusLeft(errorText(error)); });
}

void FundsPage::takeFund(FundReading reading, qint64 milliseconds) {
    if (current() == nullptr) return;
    m_reading = std::move(reading);
    showTiles();
    showBurn();
    showSpending();
    if (m_tablesOf != fund()) {
        m_tablesOf = fund();
        const auto replace = [&](RecordTable*& table, QWidget& room, const QString& entity, const QString& name) {
            delete table;
            table = new RecordTable(m_workspace, funds::ofFund(*m_workspace.catalogue().find(entity), m_tablesOf));
            table->setAccessibleName(name);
            table->setFilter({});
            room.layout()->addWidget(table);
            connect(table, &RecordTable::openRequested, this,
                    [this, entity](RecordId id) { m_workspace.openRecord(entity, id); });
        };
        replace(m_ledger, *m_ledgerRoom, u"fund-entry"_s, tr("Ledger of the fund"));
        replace(m_allocations, *m_allocationRoom, u"allocation"_s, tr("What is set aside of the fund"));
    }
    setStatusRight(tr("%1 ms").arg(milliseconds));
    Q_EMIT loaded();
}

void FundsPage::openBurn(int, int point) {
    if (point < 0 || point >= static_cast<int>(m_points.size())) return;
    const BurnPoint& at = m_points[static_cast<std::size_t>(point)];
    const QString until = at.day.toString(Qt::ISODate);
    const QString after =
        point == 0 ? QString() : m_points[static_cast<std::size_t>(point) - 1].day.toString(Qt::ISODate);
    const auto entries = m_workspace.store().read([&](store::Connection& connection) {
        store::Statement rows(
            connection,
            "SELECT id FROM fund_entry WHERE fund_id = ? AND on_date > ? AND on_date <= ? ORDER BY on_date, id");
        rows.bindAll(fund(), after, until);
        std::vector<RecordId> ids;
        while (rows.step()) ids.push_back(rows.integer(0));
        return ids;
    });
    if (!entries) return m_workspace.fail(entries.error());
    if (entries->empty()) return m_workspace.say({tr("Nothing moved in these days"), {}, {}});
    showRecords(m_workspace, u"fund-entry"_s, tr("Ledger until %1").arg(m_format.date(until)), *entries, this);
}

void FundsPage::openSpend(int row, bool deals) {
    if (row < 0 || row >= static_cast<int>(m_reading.spends.size())) return;
    const funds::Spend spend = m_reading.spends[static_cast<std::size_t>(row)];
    const auto by = static_cast<SpendBy>(m_by->currentData().toInt());
    auto ids = m_workspace.store().read([&](store::Connection& connection) {
        return deals ? funds::dealsBehind(connection, by, spend, fund())
                     : funds::requestsBehind(connection, by, spend, fund());
    });
    if (!ids) return m_workspace.fail(ids.error());
    const QString name = spend.name.isEmpty() ? tr("none", "spending without a region") : spend.name;
    showRecords(m_workspace, deals ? u"deal"_s : u"mdf-request"_s,
                deals ? tr("Deals of %1").arg(name) : tr("Requests of %1").arg(name), std::move(*ids), this);
}

void FundsPage::openDeals() {
    if (current() == nullptr) return;
    auto ids = m_workspace.store().read([&](store::Connection& connection) {
        return funds::dealsBehind(connection, SpendBy::Fund, m_reading.whole, fund());
    });
    if (!ids) return m_workspace.fail(ids.error());
    showRecords(m_workspace, u"deal"_s, tr("Deals of %1").arg(current()->fund.name), std::move(*ids), this);
}

void FundsPage::change(int what) {
    if (current() != nullptr)
        FundMoneyDialog(m_workspace, current()->fund, static_cast<FundMoneyDialog::What>(what), this).exec();
}

void FundsPage::closeFund() {
    if (current() == nullptr) return;
    const funds::Fund fund = current()->fund;
    const auto reason = m_workspace.prompter().inputText(
        fund.open ? tr("Close “%1”").arg(fund.name) : tr("Open “%1” again").arg(fund.name),
        fund.open ? tr("What is left is released. Why?") : tr("What was released comes back. Why?"));
    if (reason) m_workspace.perform(funds::CloseFund{fund.id, false, !fund.open, reason->trimmed()});
}

void FundsPage::focusContent() {
    m_stack->currentIndex() == 0 ? m_empty->setFocus() : m_list->setFocus();
}

bool FundsPage::can(PageCommand command) const {
    return command == PageCommand::Reload || (command == PageCommand::New && !m_workspace.store().isReadOnly());
}

void FundsPage::run(PageCommand command) {
    if (!can(command)) return;
    if (command == PageCommand::Reload) return reload();
    FundDialog dialog(m_workspace, this);
    if (dialog.exec() == QDialog::Accepted) m_later.start();
}

QList<ShortcutHint> FundsPage::shortcuts() const {
    return {{u"↑ ↓"_s, tr("Go from fund to fund")},
            {u"Enter"_s, tr("Show the ledger; in a chart or a table: the records behind a number")},
            {u"← ↑ → ↓"_s, tr("Go from value to value of a chart")},
            {u"Ctrl+C"_s, tr("Copy the chart as an image")},
            {u"Ctrl+N"_s, tr("Open a new fund")}};
}

} // namespace channelbook
