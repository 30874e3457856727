#pragma once

#include "core/metrics/scorecards/Scorecards.h"
#include "core/tiers/Review.h"
#include "ui/records/BackgroundReader.h"
#include "ui/shell/Workspace.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTableView;

namespace channelbook {

class Card;
class RowsModel;
class StatTile;

/// How a partner scores, metric by metric, where it stands on the way to its next tier, and how it came to the one it has.
class ScorecardTab : public QWidget {
    Q_OBJECT

public:
    ScorecardTab(Workspace& workspace, RecordId partner, QWidget* parent = nullptr);
    ~ScorecardTab() override;

    [[nodiscard]] QTableView& lines() { return *m_lines; }
    [[nodiscard]] QTableView& requirements() { return *m_asked; }
    [[nodiscard]] QTableView& history() { return *m_history; }
    [[nodiscard]] StatTile& total() { return *m_total; }
    [[nodiscard]] QString standing() const;

Q_SIGNALS:
    /// What was read is shown.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// What the tab shows, read at once.
    struct Reading {
        metrics::Score score;
        QString scoreProblem; ///< there is no score; why
        QString period;
        QString standing;
        QString next; ///< the tier whose requirements are listed
        std::vector<tiers::CheckedLine> asked;
        std::vector<tiers::TierEntry> history;
    };
    void reload();
    void take(std::shared_ptr<const Reading> reading);
    [[nodiscard]] static Reading read(store::Connection& connection, RecordId partner, QDate today);
    [[nodiscard]] QString lineCell(int row, int column) const;

    Workspace& m_workspace;
    RecordId m_partner;
    Card* m_scoreCard;
    Card* m_tierCard;
    StatTile* m_total;
    QLabel* m_why;
    QLabel* m_standing;
    RowsModel* m_lineRows;
    QTableView* m_lines;
    RowsModel* m_askedRows;
    QTableView* m_asked;
    RowsModel* m_historyRows;
    QTableView* m_history;
    std::shared_ptr<const Reading> m_reading;
    bool m_fresh = false; ///< what is shown is what is
    QTimer m_settle;
    BackgroundReader* m_reader;
};

} // namespace channelbook
