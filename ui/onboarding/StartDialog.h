#pragma once

#include "core/playbooks/Templates.h"
#include "ui/shell/Workspace.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace channelbook {

class PartnerPicker;

/// What a start begins with: everything can still be changed in the dialog.
struct StartChoice {
    QString kind = QStringLiteral("onboarding");
    QString templateKey;            ///< empty: by each template's audience
    std::vector<RecordId> partners; ///< ticked already
};

/// Starts a playbook with partners: whom, which one (by rule or chosen), owned by whom, from which day.
class StartDialog : public QDialog {
    Q_OBJECT

public:
    StartDialog(Workspace& workspace, const StartChoice& choice, QWidget* parent);

    [[nodiscard]] PartnerPicker& picker() { return *m_picker; }
    void accept() override;

private:
    void fillTemplates(const QString& chosen);
    void fillOwners();
    void showPlan();
    [[nodiscard]] QString planText(const std::vector<RecordId>& partners) const;

    Workspace& m_workspace;
    std::vector<playbooks::StoredTemplate> m_templates;
    PartnerPicker* m_picker;
    QComboBox* m_kind;
    QComboBox* m_playbook;
    QComboBox* m_owner;
    QDateEdit* m_start;
    QLabel* m_plan;
    QPushButton* m_accept = nullptr;
    QTimer m_planLater;
};

/// Asks and starts, with a toast that says what was started and who was left out.
void startPlaybook(Workspace& workspace, const StartChoice& choice, QWidget* parent);

} // namespace channelbook
