#include "ui/funds/RequestDecisions.h"

#include "core/base/Money.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/RowsModel.h"
#include "ui/widgets/RowsTable.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using funds::InboxRow;
using funds::RequestAct;

namespace {

constexpr int mostNamed = 6; ///< of a list in a dialog; how many more there are is said

const records::FieldDef& requestField(const Workspace& workspace, QStringView key) {
    return *workspace.catalogue().find(u"mdf-request"_s)->field(key.toString());
}

QLineEdit* addLine(QFormLayout& form, const QString& label, const QString& text = {}) {
    auto* edit = new QLineEdit(text);
    edit->setAccessibleName(label);
    form.addRow(label, edit);
    return edit;
}

/// The first of many, and how many more there are.
QString listed(const QStringList& texts) {
    QStringList shown = texts.mid(0, mostNamed);
    if (texts.size() > mostNamed)
        shown << BatchDialog::tr("and %n more", nullptr, static_cast<int>(texts.size()) - mostNamed);
    return shown.join(u'\n');
}

bool isRefused(const InboxRow& row) {
    return std::any_of(row.findings.begin(), row.findings.end(),
                       [](const funds::PolicyFinding& finding) { return finding.verdict == funds::Verdict::Refuses; });
}

} // namespace

std::optional<qint64> typedAmount(const Workspace& workspace, const QString& typed, const QString& currency) {
    return parsePlainAmount(ValueFormat().plain(requestField(workspace, u"requested"), typed.trimmed()), currency);
}

QString amountToEdit(const Workspace& workspace, qint64 minor, const QString& currency) {
    return ValueFormat().editText(requestField(workspace, u"requested"), minor, currency);
}

QString typedDay(const Workspace& workspace, const QString& typed) {
    const QString plain = ValueFormat().plain(requestField(workspace, u"start_on"), typed.trimmed());
    return QDate::fromString(plain, Qt::ISODate).isValid() ? plain : QString();
}

QString dayToEdit(const Workspace& workspace, const QString& iso) {
    return ValueFormat().editText(requestField(workspace, u"start_on"), iso, {});
}

ApproveDialog::ApproveDialog(Workspace& workspace, const RequestReading& request, Begin begin, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_request(request.facts.id)
    , m_currency(request.facts.currency)
    , m_asked(request.facts.requested)
    , m_needsReason(!request.against().isEmpty())
    , m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(tr("Approve with changes"));
    QVBoxLayout* column = dialogColumn(*this);
    QLabel* head = makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong);
    head->setText(tr("%1: %2", "partner, activity").arg(request.facts.partnerName, request.facts.name));
    head->setWordWrap(true);
    column->addWidget(head);
    const qint64 there = request.facts.available + request.facts.reserved;
    column->addWidget(dialogText(workspace.theme(), tr("%1 asked for; %2 left in “%3”.")
                                                        .arg(m_format.money(m_asked, m_currency),
                                                             m_format.money(there, m_currency), request.potName())));
    if (m_needsReason) column->addWidget(dialogText(workspace.theme(), request.against()));
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    m_amount = addLine(*form, tr("Amount (%1)").arg(m_currency), amountToEdit(workspace, m_asked, m_currency));
    m_conditions = addLine(*form, tr("Conditions"), request.conditions);
    m_reason = addLine(*form, m_needsReason ? tr("Why all the same") : tr("Why"));
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Approve")));
    setMinimumWidth(Size::palette);
    QLineEdit* first = begin == Begin::Amount ? m_amount : m_conditions;
    first->setFocus();
    first->selectAll();
}

void ApproveDialog::accept() {
    const auto amount = typedAmount(m_workspace, m_amount->text(), m_currency);
    if (!amount || *amount <= 0 || *amount > m_asked)
        return complain(*m_problem,
                        tr("Enter an amount above zero, up to %1.").arg(m_format.money(m_asked, m_currency)), m_amount);
    if (m_needsReason && m_reason->text().trimmed().isEmpty())
        return complain(*m_problem, tr("Say why it is approved although a check speaks against it."), m_reason);
    if (m_workspace.perform(funds::ActOnRequests{{m_request},
                                                 RequestAct::Approve,
                                                 *amount == m_asked ? 0 : *amount,
                                                 m_conditions->text().trimmed(),
                                                 m_reason->text().trimmed(),
                                                 {}}))
        QDialog::accept();
}

BatchDialog::BatchDialog(Workspace& workspace, const std::vector<const InboxRow*>& requests, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_problem(problemLabel(workspace.theme())) {
    for (const InboxRow* row : requests) take(*row);
    setWindowTitle(tr("Approve several"));
    QVBoxLayout* column = dialogColumn(*this);
    QLabel* head = makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong);
    head->setText(m_requests.empty()
                      ? tr("None of these can be approved by you")
                      : tr("Approve %n request(s) in full", nullptr, static_cast<int>(m_requests.size())));
    head->setWordWrap(true);
    column->addWidget(head);
    if (!m_requests.empty()) {
        auto* model = new RowsModel(workspace.theme(), this);
        QTableView* table = makeRowsTable(workspace.theme(), *model, tr("What the funds have left afterwards"));
        model->setContent(
            {tr("Fund"), tr("Requests"), tr("Asked for"), tr("Left before"), tr("Left after")},
            static_cast<int>(m_pots.size()),
            [this](int row, int cell) {
                const PotSum& pot = m_pots[static_cast<std::size_t>(row)];
                switch (cell) {
                case 0:
                    return pot.name;
                case 1:
                    return m_format.count(pot.count);
                case 2:
                    return m_format.money(pot.asked, pot.currency);
                case 3:
                    return m_format.money(pot.before, pot.currency);
                default:
                    return m_format.money(pot.before - pot.asked, pot.currency);
                }
            },
            [this](int row, int cell) {
                const PotSum& pot = m_pots[static_cast<std::size_t>(row)];
                return cell == 4 && pot.asked > pot.before ? Tint::Bad : Tint::Neutral;
            });
        // All five columns fit the dialog: what is left afterwards is what it is looked at for.
        table->setColumnWidth(0, Size::tile + Space::xl + Space::l);
        for (int column = 1; column < 4; ++column) table->setColumnWidth(column, Size::tile - Space::xl);
        table->setFixedHeight(Size::row * (std::min<int>(static_cast<int>(m_pots.size()), mostNamed) + 1) + Space::l);
        column->addWidget(table);
        for (const PotSum& pot : m_pots)
            if (pot.asked > pot.before + pot.overdraft)
                m_leftOut << tr("“%1” does not hold so much: approve fewer of its requests, or less.").arg(pot.name);
    }
    if (!m_against.isEmpty()) {
        column->addWidget(dialogText(workspace.theme(), tr("What speaks against them:") + u'\n' + listed(m_against)));
        auto* form = new QFormLayout;
        m_reason = addLine(*form, tr("Why all the same"));
        column->addLayout(form);
    }
    if (!m_leftOut.isEmpty())
        column->addWidget(dialogText(workspace.theme(), tr("Left out:") + u'\n' + listed(m_leftOut)));
    column->addWidget(m_problem);
    QDialogButtonBox* buttons = dialogButtons(*this, tr("Approve"));
    QAbstractButton* approve = buttons->buttons().front();
    for (QAbstractButton* button : buttons->buttons())
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole) approve = button;
    approve->setEnabled(!m_requests.empty());
    column->addWidget(buttons);
    setMinimumWidth(Size::palette);
    if (m_reason != nullptr)
        m_reason->setFocus();
    else
        approve->setFocus();
}

void BatchDialog::take(const InboxRow& row) {
    const funds::RequestFacts& facts = row.facts;
    const QString name = tr("%1: %2", "partner, activity").arg(facts.partnerName, facts.name);
    if (!row.obstacle.isEmpty() || isRefused(row)) {
        m_leftOut << name + u" – "_s + (row.obstacle.isEmpty() ? againstText(row.findings) : row.obstacle);
        return;
    }
    if (row.against() > 0) m_against << name + u" – "_s + againstText(row.findings);
    m_requests.push_back(facts.id);
    auto pot = std::find_if(m_pots.begin(), m_pots.end(), [&](const PotSum& one) { return one.pot == facts.pot(); });
    if (pot == m_pots.end())
        pot = m_pots.insert(m_pots.end(), {facts.pot(), facts.allocation != 0 ? facts.allocationName : facts.fundName,
                                           facts.currency, 0, 0, facts.available, facts.overdraft});
    ++pot->count;
    pot->asked += facts.requested;
    // What is kept for one of them is there for it.
    pot->before += facts.reserved;
}

void BatchDialog::accept() {
    if (m_requests.empty()) return;
    const QString reason = m_reason == nullptr ? QString() : m_reason->text().trimmed();
    if (m_reason != nullptr && reason.isEmpty())
        return complain(*m_problem, tr("Say why they are approved although a check speaks against them."), m_reason);
    if (m_workspace.perform(funds::ActOnRequests{m_requests, RequestAct::Approve, 0, {}, reason, {}}))
        QDialog::accept();
}

std::vector<RecordId> approveRequests(Workspace& workspace, const std::vector<const InboxRow*>& requests,
                                      QWidget* parent) {
    if (requests.empty()) return {};
    if (requests.size() > 1) {
        BatchDialog dialog(workspace, requests, parent);
        return dialog.exec() == QDialog::Accepted ? dialog.requests() : std::vector<RecordId>();
    }
    const InboxRow& row = *requests.front();
    const RecordId id = row.facts.id;
    QString reason;
    // Nobody is asked for a reason that would not help.
    if (row.obstacle.isEmpty() && row.against() > 0 && !isRefused(row)) {
        const auto said = workspace.prompter().inputText(BatchDialog::tr("Approve all the same"),
                                                         againstText(row.findings) + u'\n' +
                                                             BatchDialog::tr("Why is it approved all the same?"));
        if (!said) return {};
        reason = said->trimmed();
    }
    if (!workspace.perform(funds::ActOnRequests{{id}, RequestAct::Approve, 0, {}, reason, {}})) return {};
    return {id};
}

bool actOnRequests(Workspace& workspace, const std::vector<RecordId>& requests, RequestAct act, const QString& what) {
    funds::ActOnRequests command{requests, act, 0, {}, {}, {}};
    Prompter& prompter = workspace.prompter();
    if (act == RequestAct::Extend) {
        const auto until =
            prompter.inputText(BatchDialog::tr("Extend: %1").arg(what), BatchDialog::tr("New last day for claims"));
        if (!until) return false;
        command.until = typedDay(workspace, *until);
        if (command.until.isEmpty()) command.until = *until;
    }
    const bool needsReason = std::any_of(
        funds::requestTransitions().begin(), funds::requestTransitions().end(),
        [&](const funds::RequestTransition& transition) { return transition.act == act && transition.needsReason; });
    if (needsReason) {
        const auto reason =
            prompter.inputText(BatchDialog::tr("%1: %2", "what is done, with what").arg(funds::actLabel(act), what),
                               BatchDialog::tr("Why? The partner reads it."));
        if (!reason) return false;
        command.reason = reason->trimmed();
    }
    return workspace.perform(command);
}

} // namespace channelbook
