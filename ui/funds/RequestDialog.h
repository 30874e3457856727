#pragma once

#include "core/funds/Requests.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace channelbook {

class CostLines;

/// Makes a request for market development funds, or changes one that is a draft or was returned; keeps it as a draft or
/// submits it at once.
class RequestDialog : public QDialog {
    Q_OBJECT

public:
    /// @param request the one to change; 0: a new one
    /// @param partner of a new one, where it is known
    RequestDialog(Workspace& workspace, RecordId request, RecordId partner, QWidget* parent);

    /// The request that was made or changed; 0: none yet.
    [[nodiscard]] RecordId request() const { return m_request; }
    void accept() override;

private:
    void build();
    void fill(const funds::RequestForm& form);
    void showAllocations();
    void showShare();
    bool save();
    void attach();
    [[nodiscard]] Expected<funds::RequestForm> typed(QWidget** wrong);
    [[nodiscard]] RecordId reference(const QString& field, const QWidget& editor, Error* error) const;
    [[nodiscard]] QString currency() const;

    Workspace& m_workspace;
    ValueFormat m_format;
    RecordId m_request;
    QWidget* m_partner;
    QComboBox* m_fund;
    QComboBox* m_allocation;
    QComboBox* m_activity;
    QLineEdit* m_name;
    QLineEdit* m_start;
    QLineEdit* m_end;
    QLineEdit* m_country;
    QLineEdit* m_audience;
    QLineEdit* m_leads;
    QLineEdit* m_pipeline;
    QLineEdit* m_shares;
    CostLines* m_costs;
    QLabel* m_ours;
    QPlainTextEdit* m_notes;
    QLabel* m_files;
    QStringList m_attach; ///< files to be kept with it
    QLabel* m_problem;
};

} // namespace channelbook
