#pragma once

#include "core/pipeline/VelocityQueries.h"
#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QPointer>
#include <QTimer>

#include <memory>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace channelbook {

class EmptyState;
class FlowChart;
class PageHeader;
class RecordTable;
class RowsModel;

/// How records move through their stages: how long they stay, where they get stuck, how many come how far, how many stood where
/// over time. Every number opens into its records.
class VelocityPage : public Page {
    Q_OBJECT

public:
    explicit VelocityPage(Workspace& workspace, QWidget* parent = nullptr);
    ~VelocityPage() override;

    /// Shows how the records of a track move.
    void showTrack(pipeline::Track track);
    /// What the charts show; null until it was read.
    [[nodiscard]] const pipeline::Velocity* velocity() const { return m_velocity.get(); }

    void focusFilter() override;
    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    bool back() override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// The track looked at last, here or on the boards.
    [[nodiscard]] pipeline::Track keptTrack() const;
    void build();
    void buildControls();
    [[nodiscard]] QWidget* framed(const QString& title, QWidget* content);
    void reload();
    void take(std::shared_ptr<const pipeline::Velocity> velocity, qint64 milliseconds);
    void showMedians();
    void showFunnel();
    void showFlow();
    void showStages();
    void open(const QString& title, std::vector<RecordId> records);
    void openStage(int stage, int column);
    void closeRecords();
    void dropRecords();
    void setTable(bool on);
    [[nodiscard]] QString cellText(int row, int column) const;
    [[nodiscard]] QString days(double number) const;
    [[nodiscard]] QString stageName(int stage) const;
    /// Places of the stages that charts show: those that hold or held anything.
    [[nodiscard]] std::vector<int> usedStages() const;

    Workspace& m_workspace;
    PageHeader* m_header;
    QPushButton* m_trackButton = nullptr;
    QPushButton* m_groupButton = nullptr;
    QPushButton* m_periodButton = nullptr;
    QPushButton* m_tableButton = nullptr;
    QLabel* m_problem;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    EmptyState* m_empty;
    QStackedWidget* m_views; ///< charts, or their data as a table
    FlowChart* m_medians;
    FlowChart* m_funnel;
    FlowChart* m_flow;
    RowsModel* m_rows;
    QTableView* m_stages;
    RowsModel* m_allRows;
    QTableView* m_all;
    QWidget* m_recordsPanel;
    QLabel* m_recordsTitle;
    RecordTable* m_records = nullptr;
    QPointer<QWidget> m_openedFrom;
    ValueFormat m_format;
    pipeline::VelocityQuery m_query;
    int m_months = 12; ///< length of the period; 0: all
    std::vector<int> m_shown;  ///< stages the charts show, in their order
    std::vector<int> m_steps;  ///< stages of the funnel
    std::shared_ptr<const pipeline::Velocity> m_velocity;
    QTimer m_later;
    BackgroundReader* m_reader;
};

} // namespace channelbook
