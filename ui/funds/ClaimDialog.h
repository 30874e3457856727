#pragma once

#include "core/funds/Claims.h"
#include "ui/funds/ClaimDecisions.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTreeWidget;

namespace channelbook {

class CostLines;

/// Makes a claim of an approved request: the invoice, its lines, the files that prove the activity; keeps it as a draft
/// or submits it at once.
class ClaimDialog : public QDialog {
    Q_OBJECT

public:
    ClaimDialog(Workspace& workspace, RecordId request, QWidget* parent);

    /// The claim that was made; 0: none yet.
    [[nodiscard]] RecordId claim() const { return m_claim; }
    void accept() override;

private:
    void build();
    bool save();
    void attach();
    void showFiles();
    void showTotal();

    Workspace& m_workspace;
    ValueFormat m_format;
    RecordId m_request;
    RecordId m_claim = 0;
    QString m_name, m_fundCurrency;
    qint64 m_left = 0;
    QStringList m_kinds; ///< of proofs, those the activity asks for first
    QStringList m_needed;
    QLineEdit* m_invoice;
    QLineEdit* m_day;
    QLineEdit* m_currency;
    CostLines* m_lines;
    QLabel* m_total;
    QCheckBox* m_upTo;
    QPlainTextEdit* m_notes;
    QTreeWidget* m_files;
    QLabel* m_missing;
    std::vector<ProofFile> m_proofs;
    QLabel* m_problem;
};

} // namespace channelbook
