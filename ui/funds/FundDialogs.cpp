#include "ui/funds/FundDialogs.h"

#include "core/base/Money.h"
#include "ui/funds/RequestDecisions.h"
#include "ui/records/ValueEditor.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

QLineEdit* line(QFormLayout& form, const QString& label, const QString& text = {}) {
    auto* edit = new QLineEdit(text);
    edit->setAccessibleName(label);
    form.addRow(label, edit);
    return edit;
}

} // namespace

FundDialog::FundDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(tr("New fund"));
    QVBoxLayout* column = dialogColumn(*this);
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    const QDate today = workspace.clock().today();
    const QDate half(today.year(), today.month() <= 6 ? 1 : 7, 1);
    m_name = line(*form, tr("Name"));
    m_currency = line(*form, tr("Currency"), workspace.currency());
    m_amount = line(*form, tr("Budget"));
    m_from = line(*form, tr("Period from"), dayToEdit(workspace, half.toString(Qt::ISODate)));
    m_until =
        line(*form, tr("Period until"), dayToEdit(workspace, half.addMonths(6).addDays(-1).toString(Qt::ISODate)));
    m_region = line(*form, tr("Region"));
    m_accrues = line(*form, tr("Accrues (% of what partners win)"));
    m_amount->setAlignment(Qt::AlignRight);
    m_accrues->setAlignment(Qt::AlignRight);
    m_accrues->setToolTip(tr("Left empty, its money is given by proposal."));
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Open the fund")));
    setMinimumWidth(Size::palette);
    m_name->setFocus();
}

void FundDialog::accept() {
    funds::OpenFund command;
    command.name = m_name->text().trimmed();
    command.currency = m_currency->text().trimmed().toUpper();
    if (command.name.isEmpty()) return complain(*m_problem, tr("Enter a name."), m_name);
    if (!isCurrency(command.currency)) return complain(*m_problem, tr("Enter a currency code like EUR."), m_currency);
    if (const QString typed = m_amount->text().trimmed(); !typed.isEmpty()) {
        const auto amount = typedAmount(m_workspace, typed, command.currency);
        if (!amount || *amount < 0) return complain(*m_problem, tr("Enter an amount."), m_amount);
        command.amount = *amount;
    }
    command.periodStart = typedDay(m_workspace, m_from->text());
    command.periodEnd = typedDay(m_workspace, m_until->text());
    if (command.periodStart.isEmpty()) return complain(*m_problem, tr("Enter a day."), m_from);
    if (command.periodEnd < command.periodStart)
        return complain(*m_problem, tr("Enter a day that is not before the first."), m_until);
    command.region = m_region->text().trimmed();
    if (const QString typed = m_accrues->text().trimmed(); !typed.isEmpty()) {
        // Hundredths of a percent, read as an amount with two digits.
        const auto share = typedAmount(m_workspace, typed, u"USD"_s);
        if (!share || *share <= 0 || *share > 10'000)
            return complain(*m_problem, tr("Enter a percentage above 0, up to 100."), m_accrues);
        command.accrualShare = *share;
    }
    command.created = &m_fund;
    if (m_workspace.perform(command)) QDialog::accept();
}

FundMoneyDialog::FundMoneyDialog(Workspace& workspace, const funds::Fund& fund, What what, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_fund(fund)
    , m_what(what)
    , m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(what == What::Budget ? tr("Change the budget") : tr("Set aside"));
    QVBoxLayout* column = dialogColumn(*this);
    QLabel* head = makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong);
    head->setText(fund.name);
    column->addWidget(head);
    column->addWidget(dialogText(
        workspace.theme(),
        what == What::Budget
            ? tr("An amount is put into the fund; with a minus it is taken out of what nobody was given.")
            : tr("An amount is set aside for a partner, or for a pool by its name; with a minus it is taken back.")));
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    if (what == What::Allocate) {
        m_partner =
            makeValueEditor(workspace.program(), *workspace.catalogue().find(u"allocation")->field(u"partner"), this);
        form->addRow(tr("Partner"), m_partner);
        m_pool = line(*form, tr("Or a pool"));
    }
    m_amount = line(*form, tr("Amount (%1)").arg(fund.currency));
    m_amount->setAlignment(Qt::AlignRight);
    m_reason = line(*form, tr("Why"));
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, what == What::Budget ? tr("Change the budget") : tr("Set aside")));
    setMinimumWidth(Size::palette);
    (m_partner == nullptr ? static_cast<QWidget*>(m_amount) : m_partner)->setFocus();
}

void FundMoneyDialog::accept() {
    const auto amount = typedAmount(m_workspace, m_amount->text(), m_fund.currency);
    if (!amount || *amount == 0) return complain(*m_problem, tr("Enter an amount."), m_amount);
    const QString reason = m_reason->text().trimmed();
    if (m_what == What::Budget) {
        if (m_workspace.perform(funds::ChangeBudget{m_fund.id, *amount, reason})) QDialog::accept();
        return;
    }
    funds::Allocate command{m_fund.id, 0, m_pool->text().trimmed(), *amount, reason, nullptr};
    if (const QString partner = typedText(*m_partner).trimmed(); !partner.isEmpty()) {
        const auto value = readTyped(m_workspace.program(),
                                     *m_workspace.catalogue().find(u"allocation")->field(u"partner"), partner, {});
        if (!value) return complain(*m_problem, value.error(), m_partner);
        command.partner = toInteger(*value);
    }
    if ((command.partner == 0) == command.pool.isEmpty())
        return complain(*m_problem, tr("Name a partner or a pool."), m_partner);
    if (m_workspace.perform(command)) QDialog::accept();
}

} // namespace channelbook
