#pragma once

#include "ui/funds/FundReading.h"
#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"
#include "ui/widgets/RowsModel.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;
class QTableView;
class QVBoxLayout;

namespace channelbook {

class EmptyState;
class FlowChart;
class FundMeter;
class PageHeader;
class RecordTable;
class StatTile;

/// The funds with what is in them; of the one that is chosen how it burns down, what it was spent on and what came of
/// it, its ledger and what is set aside. Every number opens into its records.
class FundsPage : public Page {
    Q_OBJECT

public:
    explicit FundsPage(Workspace& workspace, QWidget* parent = nullptr);
    ~FundsPage() override;

    enum Part { Burn, Spending, Ledger, Allocations };
    void showPart(Part part);
    void chooseFund(RecordId fund);
    [[nodiscard]] RecordId fund() const;
    [[nodiscard]] QTableView& funds() const { return *m_list; }
    [[nodiscard]] QTableView& spends() const { return *m_spendTable; }
    [[nodiscard]] FlowChart& burn() const { return *m_burn; }
    [[nodiscard]] FlowChart& spendChart() const { return *m_spendChart; }
    [[nodiscard]] RecordTable* ledger() const { return m_ledger; }

    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

Q_SIGNALS:
    /// The chosen fund was read and is shown.
    void loaded();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Columns of the spending table.
    enum SpendColumn {
        NameColumn,
        RequestsColumn,
        ApprovedColumn,
        PaidColumn,
        LeadsColumn,
        PipelineColumn,
        WonColumn,
        ReturnColumn,
        spendColumns
    };
    void build();
    void buildFund(QVBoxLayout& column);
    [[nodiscard]] QWidget* spendingPart();
    void reload();
    void readFundLater();
    void take(std::vector<FundRow> rows);
    void takeFund(FundReading reading, qint64 milliseconds);
    void showTiles();
    void showBurn();
    void showSpending();
    void openBurn(int series, int point);
    void openSpend(int row, bool deals);
    void openDeals();
    void change(int what);
    void closeFund();
    [[nodiscard]] const FundRow* current() const;

    Workspace& m_workspace;
    ValueFormat m_format;
    PageHeader* m_header;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    RowsModel* m_rows;
    QTableView* m_list;
    QList<StatTile*> m_tiles;
    FundMeter* m_meter;
    QTabBar* m_tabs;
    QStackedWidget* m_parts;
    FlowChart* m_burn;
    QLabel* m_forecast;
    QComboBox* m_by;
    FlowChart* m_spendChart;
    RowsModel* m_spendRows;
    QTableView* m_spendTable;
    QWidget* m_ledgerRoom;
    QWidget* m_allocationRoom;
    RecordTable* m_ledger = nullptr;
    RecordTable* m_allocations = nullptr;
    RecordId m_tablesOf = 0; ///< the fund whose ledger and allocations are shown
    std::vector<FundRow> m_fundRows;
    FundReading m_reading;
    std::vector<BurnPoint> m_points;
    QTimer m_later;
    bool m_read = false;
    BackgroundReader* m_listReader;
    BackgroundReader* m_reader;
};

} // namespace channelbook
