#pragma once

#include "core/partners/Agreements.h"
#include "ui/shell/Workspace.h"

#include <QWidget>

class QLabel;

namespace channelbook {

class FlowLayout;

/// What an action is called on a button: "Sign for the partner".
[[nodiscard]] QString agreementActionText(partners::AgreementAction action);

/// The steps that can be taken with one agreement, as buttons; what stands against one is its tip. Also the next version and documents.
class AgreementActions : public QWidget {
    Q_OBJECT

public:
    explicit AgreementActions(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows the steps of an agreement; 0 for none.
    void show(RecordId agreement);
    [[nodiscard]] RecordId agreement() const { return m_agreement; }
    /// Takes a step, asking for what it needs. False where it was refused or given up.
    bool act(partners::AgreementAction action);
    void addVersion();
    void addDocument();

private:
    [[nodiscard]] bool askFor(const partners::Agreement& agreement, partners::AgreementAction action, partners::ActOnAgreement& command);
    /// A date a person types; nothing if given up or no date.
    [[nodiscard]] std::optional<QString> askDate(const QString& title, const QString& label, const QString& initial);

    Workspace& m_workspace;
    RecordId m_agreement = 0;
    FlowLayout* m_row;
};

} // namespace channelbook
