#pragma once

#include "core/metrics/analysis/DashboardQueries.h"
#include "ui/funds/LetterKeys.h"
#include "ui/records/ValueFormat.h"
#include "ui/widgets/Chart.h"
#include "ui/widgets/KpiTile.h"

class QLabel;
class QMenu;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace channelbook {

class Prompter;
class RowsModel;

/// One part of a dashboard: a tile, or a frame with a chart, its title and its menu. The same values stand in a table that takes the
/// chart's place.
class PartCard : public QWidget {
    Q_OBJECT

public:
    PartCard(const Theme& theme, Prompter& prompter, const metrics::Part& part, QWidget* parent = nullptr);

    [[nodiscard]] const metrics::Part& part() const { return m_part; }
    /// Shows what was read; it lives as long as the card shows it.
    void setData(std::shared_ptr<const metrics::DashboardData> data, std::size_t at, const FiscalCalendar& calendar);
    [[nodiscard]] bool isTile() const { return m_part.kind == metrics::PartKind::Number; }
    /// Null of a tile.
    [[nodiscard]] Chart* chart() const { return m_chart; }
    /// Null of a chart.
    [[nodiscard]] KpiTile* tile() const { return m_tile; }
    void setTable(bool on);
    [[nodiscard]] bool showsTable() const;
    /// Draws it for paper.
    void paintOn(QPainter& painter, const QRect& rect, const Theme& paper);
    /// Puts the keyboard into it.
    void focusInside();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The person wants the records behind a value; of a tile 0, 0.
    void drillRequested(int series, int category);
    /// One place further on (1) or back (-1).
    void moveRequested(int places);
    void removeRequested();
    /// It was dropped at a place, in the parent's coordinates.
    void dropped(QPoint place);

protected:
    void paintEvent(QPaintEvent* event) override;
    /// Single keys are the card's where they are pressed within it, whatever the window does with them elsewhere.
    bool event(QEvent* event) override;
    /// A table keeps letters for itself: those that are the card's are taken before.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void buildChart();
    void addActs(QMenu& menu);
    /// Whether a key is the card's.
    [[nodiscard]] bool isAct(const QKeyEvent& event) const;
    /// Does what a key stands for; false where it is not the card's.
    bool takeKey(const QKeyEvent& event);
    void showChart();
    [[nodiscard]] const metrics::PartData& shown() const { return m_data->parts[m_at]; }
    [[nodiscard]] QString valueWords(int series, int category) const;

    const Theme& m_theme;
    Prompter& m_prompter;
    metrics::Part m_part;
    std::shared_ptr<const metrics::DashboardData> m_data;
    std::size_t m_at = 0;
    ValueFormat m_format;
    KpiTile* m_tile = nullptr;
    Chart* m_chart = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_remark = nullptr;
    QLabel* m_why = nullptr;
    QToolButton* m_menu = nullptr;
    QStackedWidget* m_stack = nullptr;
    RowsModel* m_rows = nullptr;
    QTableView* m_table = nullptr;
    ChartTable m_cells;
    QPoint m_pressed;
    LetterKeys m_letters;
};

} // namespace channelbook
