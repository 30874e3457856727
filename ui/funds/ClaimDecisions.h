#pragma once

#include "ui/funds/ClaimReading.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace channelbook {

/// Approves less of a claim than was claimed, or claws back a part of what was paid: an amount and a reason.
class ClaimAmountDialog : public QDialog {
    Q_OBJECT

public:
    /// @param act Approve or ClawBack
    ClaimAmountDialog(Workspace& workspace, const ClaimReading& claim, funds::ClaimAct act, QWidget* parent);

    void accept() override;

private:
    Workspace& m_workspace;
    ValueFormat m_format;
    RecordId m_claim;
    funds::ClaimAct m_act;
    QString m_currency;
    qint64 m_most;
    QLineEdit* m_amount;
    QLineEdit* m_reason;
    QLabel* m_problem;
};

/// Pays a claim: as a payment or a credit note, its reference, its day.
class PayDialog : public QDialog {
    Q_OBJECT

public:
    PayDialog(Workspace& workspace, const ClaimReading& claim, QWidget* parent);

    void accept() override;

private:
    Workspace& m_workspace;
    RecordId m_claim;
    QComboBox* m_kind;
    QLineEdit* m_reference;
    QLineEdit* m_day;
    QLabel* m_problem;
};

/// Takes a claim a step further, asking for what the step needs. Returns whether it was done.
bool actOnClaim(Workspace& workspace, const ClaimReading& claim, funds::ClaimAct act, QWidget* parent);

/// Asks for files and what they prove, and keeps them with a claim.
bool addProofs(Workspace& workspace, const ClaimReading& claim);

/// A file on the disk as a proof: its media type by name and content, or why it cannot be one.
struct ProofFile {
    QString path, name, mediaType, kind;
    qint64 size = 0;
};
[[nodiscard]] Expected<ProofFile> proofFile(const QString& path);
/// Reads the file and keeps it with the claim.
bool keepProof(Workspace& workspace, RecordId claim, const ProofFile& file);

} // namespace channelbook
