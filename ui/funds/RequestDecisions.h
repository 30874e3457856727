#pragma once

#include "ui/funds/RequestReading.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace channelbook {

/// Approves one request for less than was asked for, or under conditions.
class ApproveDialog : public QDialog {
    Q_OBJECT

public:
    enum class Begin { Amount, Conditions };
    /// @param begin where the keyboard is at first
    ApproveDialog(Workspace& workspace, const RequestReading& request, Begin begin, QWidget* parent);

    void accept() override;

private:
    Workspace& m_workspace;
    ValueFormat m_format;
    RecordId m_request;
    QString m_currency;
    qint64 m_asked;
    bool m_needsReason;
    QLineEdit* m_amount;
    QLineEdit* m_conditions;
    QLineEdit* m_reason;
    QLabel* m_problem;
};

/// Several requests at once, before they are approved: what each fund has left then, what is left out and why.
class BatchDialog : public QDialog {
    Q_OBJECT

public:
    BatchDialog(Workspace& workspace, const std::vector<const funds::InboxRow*>& requests, QWidget* parent);

    void accept() override;
    /// Those that are approved once it is accepted.
    [[nodiscard]] const std::vector<RecordId>& requests() const { return m_requests; }

private:
    struct PotSum {
        RecordId pot = 0;
        QString name, currency;
        int count = 0;
        qint64 asked = 0, before = 0, overdraft = 0;
    };
    void take(const funds::InboxRow& row);

    Workspace& m_workspace;
    ValueFormat m_format;
    std::vector<RecordId> m_requests;
    std::vector<PotSum> m_pots;
    QStringList m_leftOut;
    QStringList m_against;
    QLineEdit* m_reason = nullptr;
    QLabel* m_problem;
};

/// Approves what can be approved of these: one at once, several after they were looked at together. Where a check
/// speaks against one, asks for the reason first. Gives back those that were approved.
[[nodiscard]] std::vector<RecordId>
approveRequests(Workspace& workspace, const std::vector<const funds::InboxRow*>& requests, QWidget* parent);

/// Takes requests a step further, asking for the reason or the day that the step needs. Returns whether it was done.
bool actOnRequests(Workspace& workspace, const std::vector<RecordId>& requests, funds::RequestAct act,
                   const QString& what);

/// An amount a person typed, in minor units; nothing if it is none.
[[nodiscard]] std::optional<qint64> typedAmount(const Workspace& workspace, const QString& typed,
                                                const QString& currency);
/// An amount as an editor begins with it.
[[nodiscard]] QString amountToEdit(const Workspace& workspace, qint64 minor, const QString& currency);
/// A day a person typed, as ISO date; empty if it is none.
[[nodiscard]] QString typedDay(const Workspace& workspace, const QString& typed);
[[nodiscard]] QString dayToEdit(const Workspace& workspace, const QString& iso);

} // namespace channelbook
