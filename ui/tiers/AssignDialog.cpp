#include "ui/tiers/AssignDialog.h"

#include "ui/widgets/DialogParts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace channelbook {

namespace {
constexpr int holdMonths = 6;
} // namespace

AssignDialog::AssignDialog(Workspace& workspace, const tiers::PartnerFacts& partner, const tiers::Definition& program, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_partner(partner.id)
    , m_tier(new QComboBox)
    , m_reason(new QLineEdit)
    , m_holds(new QCheckBox(tr("No review changes it until")))
    , m_until(new QDateEdit(workspace.clock().today().addMonths(holdMonths)))
    , m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(tr("Set the tier of %1").arg(partner.name));
    QVBoxLayout* column = dialogColumn(*this);
    column->addWidget(dialogText(workspace.theme(), tr("Whatever the partner has, it holds this tier until the next review, or until a day you name. The reason stands in its history.")));
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    m_tier->setAccessibleName(tr("Tier"));
    for (const tiers::Tier& tier : program.tiers) m_tier->addItem(tier.name);
    m_tier->setCurrentIndex(std::max(0, program.rankOf(partner.tier)));
    form->addRow(tr("Tier"), m_tier);
    m_reason->setAccessibleName(tr("Reason"));
    form->addRow(tr("Reason"), m_reason);
    m_until->setAccessibleName(tr("Held until"));
    m_until->setCalendarPopup(true);
    m_until->setMinimumDate(workspace.clock().today());
    m_until->setEnabled(false);
    connect(m_holds, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    form->addRow(m_holds, m_until);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Set the tier")));
    setMinimumWidth(Size::palette);
    m_tier->setFocus();
}

void AssignDialog::accept() {
    if (m_reason->text().trimmed().isEmpty()) return complain(*m_problem, tr("Say why."), m_reason);
    const tiers::AssignTier command{m_workspace.catalogue(), m_partner, m_tier->currentText(), m_reason->text(), m_holds->isChecked() ? m_until->date() : QDate()};
    if (m_workspace.perform(command)) QDialog::accept();
}

} // namespace channelbook
