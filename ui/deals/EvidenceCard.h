#pragma once

#include "ui/deals/RegistrationReading.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/RowsModel.h"

class QTableView;
class QTreeWidget;

namespace channelbook {

class KeyButton;

/// What a registration is in conflict with, and the two side by side: field by field, and each sign that they are the
/// same with its weight. A conflict is decided here, for a reason.
class EvidenceCard : public Card {
    Q_OBJECT

public:
    explicit EvidenceCard(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows what is in conflict with a registration; the conflict that was looked at stays so.
    void show(const RegistrationReading& reading);
    /// The conflict that is looked at; null: none.
    [[nodiscard]] const registrations::Conflict* current() const;
    [[nodiscard]] QTableView& conflicts() { return *m_conflicts; }
    [[nodiscard]] QTableView& comparison() { return *m_comparison; }
    /// Goes to the conflict after or before.
    void step(int by);
    /// Decides the conflict that is looked at: "different", "both", "prefer"; empty takes the decision back.
    void decide(const QString& decision);
    /// Does what a key stands for here (1, 2, 3, 0, [, ] and T); false if it stands for nothing.
    bool takeKey(int key);
    /// Opens the other registration or deal.
    void openOther();

Q_SIGNALS:
    void decided();

private:
    void showConflict();
    [[nodiscard]] QString conflictCell(int row, int column) const;
    [[nodiscard]] const registrations::ComparedField& compared(int row) const;
    [[nodiscard]] bool isSame(int row) const;
    [[nodiscard]] QString comparedCell(int row, int column) const;
    [[nodiscard]] QString shown(const registrations::ComparedField& field, bool ours) const;

    Workspace& m_workspace;
    ValueFormat m_format;
    RegistrationReading m_reading;
    std::vector<registrations::ComparedField>
        m_shown; ///< of the conflict looked at, where one of the sides says something
    RowsModel* m_conflictModel;
    RowsModel* m_comparisonModel;
    QTableView* m_conflicts;
    QTableView* m_comparison;
    QWidget* m_sides;
    QLabel* m_weights;
    QTreeWidget* m_signals;
    QLabel* m_decision;
    QList<KeyButton*> m_buttons; ///< different, both, prefer, take back
    KeyButton* m_open;
};

} // namespace channelbook
