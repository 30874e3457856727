#pragma once

#include "core/tiers/Review.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace channelbook {

/// Sets a partner's tier by hand: which, why, and until when no review changes it.
class AssignDialog : public QDialog {
    Q_OBJECT

public:
    /// @param program the one that is for the partner
    AssignDialog(Workspace& workspace, const tiers::PartnerFacts& partner, const tiers::Definition& program, QWidget* parent = nullptr);

protected:
    void accept() override;

private:
    Workspace& m_workspace;
    RecordId m_partner;
    QComboBox* m_tier;
    QLineEdit* m_reason;
    QCheckBox* m_holds;
    QDateEdit* m_until;
    QLabel* m_problem;
};

} // namespace channelbook
