#pragma once

#include "core/pipeline/Offboarding.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace channelbook {

/// The checklist of a partner's leaving: what hangs on it, who takes it over, and the last step once nothing does.
class OffboardingDialog : public QDialog {
    Q_OBJECT

public:
    /// @param stage the one it is to be moved to once everything is settled
    OffboardingDialog(Workspace& workspace, RecordId partner, const QString& stage, QWidget* parent);

    [[nodiscard]] const std::vector<pipeline::Obstacle>& obstacles() const { return m_obstacles; }

private:
    void look();
    void handOverDeals();
    void handOverCustomers();
    void endAgreements();
    void leave();
    /// Who takes over, as typed: 0 is us. Nothing where the name is nobody's.
    [[nodiscard]] std::optional<RecordId> taker();
    [[nodiscard]] std::optional<RecordId> owner();
    [[nodiscard]] std::optional<RecordId> named(const QWidget& editor, const QString& entity, QStringView field);
    [[nodiscard]] bool has(QStringView code) const;

    Workspace& m_workspace;
    RecordId m_partner;
    QString m_stage;
    std::vector<pipeline::Obstacle> m_obstacles;
    QLabel* m_summary;
    QTreeWidget* m_list;
    QWidget* m_taker;
    QWidget* m_owner;
    QPushButton* m_deals;
    QPushButton* m_customers;
    QPushButton* m_agreements;
    QPushButton* m_leave;
};

} // namespace channelbook
