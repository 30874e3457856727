#pragma once

#include "core/funds/Funds.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace channelbook {

/// Opens a fund: its name, currency, budget and period; by proposal, or accruing from what partners win.
class FundDialog : public QDialog {
    Q_OBJECT

public:
    FundDialog(Workspace& workspace, QWidget* parent);

    /// The fund that was opened; 0: none yet.
    [[nodiscard]] RecordId fund() const { return m_fund; }
    void accept() override;

private:
    Workspace& m_workspace;
    RecordId m_fund = 0;
    QLineEdit* m_name;
    QLineEdit* m_currency;
    QLineEdit* m_amount;
    QLineEdit* m_from;
    QLineEdit* m_until;
    QLineEdit* m_region;
    QLineEdit* m_accrues;
    QLabel* m_problem;
};

/// Puts money into a fund or takes it out, or sets a part of it aside for a partner or a pool.
class FundMoneyDialog : public QDialog {
    Q_OBJECT

public:
    enum class What { Budget, Allocate };
    FundMoneyDialog(Workspace& workspace, const funds::Fund& fund, What what, QWidget* parent);

    void accept() override;

private:
    Workspace& m_workspace;
    funds::Fund m_fund;
    What m_what;
    QWidget* m_partner = nullptr;
    QLineEdit* m_pool = nullptr;
    QLineEdit* m_amount;
    QLineEdit* m_reason;
    QLabel* m_problem;
};

} // namespace channelbook
