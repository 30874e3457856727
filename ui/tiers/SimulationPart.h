#pragma once

#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"
#include "ui/tiers/TierReading.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;
class QTableWidget;

namespace channelbook {

class RowsModel;
class StatTile;

/// A draft, played through: thresholds are changed at the left, and who would move and what benefits would cost follows at the right.
/// Nothing is written until the draft is saved or published.
class SimulationPart : public QWidget {
    Q_OBJECT

public:
    explicit SimulationPart(Workspace& workspace, QWidget* parent = nullptr);
    ~SimulationPart() override;

    /// Begins with the draft there is, unless somebody is at work on one.
    void show(const std::shared_ptr<const TierReading>& reading);
    [[nodiscard]] const tiers::Definition& draft() const { return m_draft; }
    [[nodiscard]] const std::optional<tiers::Simulation>& result() const { return m_result; }
    [[nodiscard]] QTableWidget& thresholds() { return *m_thresholds; }
    [[nodiscard]] QTableView& moved() { return *m_moved; }
    [[nodiscard]] QPushButton& publishButton() { return *m_publish; }
    [[nodiscard]] QPushButton& saveButton() { return *m_save; }

Q_SIGNALS:
    /// A draft was played through; what came of it is shown.
    void simulated();

private:
    void list();
    void addThreshold(tiers::Requirement& requirement, const QString& tier, const tiers::Facts& words);
    void changed();
    void simulate();
    void take(Expected<tiers::Simulation> result);
    void save();
    void publish();
    void startOver();
    [[nodiscard]] QString movedCell(int row, int column) const;

    Workspace& m_workspace;
    ValueFormat m_format;
    std::shared_ptr<const TierReading> m_reading;
    tiers::Definition m_draft;
    bool m_edited = false; ///< by a person, and neither saved nor published
    QTableWidget* m_thresholds;
    QSpinBox* m_grace;
    QPushButton* m_save;
    QPushButton* m_publish;
    QPushButton* m_startOver;
    QLabel* m_problem;
    StatTile* m_now;
    StatTile* m_then;
    StatTile* m_inTheEnd;
    RowsModel* m_sumsModel;
    QTableView* m_sums;
    RowsModel* m_movedModel;
    QTableView* m_moved;
    std::optional<tiers::Simulation> m_result;
    QTimer m_settle;
    BackgroundReader* m_reader;
};

} // namespace channelbook
