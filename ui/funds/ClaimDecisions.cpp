#include "ui/funds/ClaimDecisions.h"

#include "ui/funds/RequestDecisions.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QMimeDatabase>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using funds::ClaimAct;

namespace {

QLineEdit* line(QFormLayout& form, const QString& label, const QString& text = {}) {
    auto* edit = new QLineEdit(text);
    edit->setAccessibleName(label);
    form.addRow(label, edit);
    return edit;
}

QLabel* heading(const Theme& theme, const ClaimReading& claim) {
    QLabel* head = makeLabel(theme, TextRole::Heading, TextWeight::Strong);
    head->setText(PayDialog::tr("%1: %2", "partner, claim").arg(claim.claim.partnerName, claim.claim.name));
    head->setWordWrap(true);
    return head;
}

} // namespace

ClaimAmountDialog::ClaimAmountDialog(Workspace& workspace, const ClaimReading& claim, ClaimAct act, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_claim(claim.claim.id)
    , m_act(act)
    , m_currency(claim.claim.fundCurrency)
    , m_most(act == ClaimAct::ClawBack ? claim.balance.paid : claim.balance.claimed)
    , m_problem(problemLabel(workspace.theme())) {
    const bool back = act == ClaimAct::ClawBack;
    setWindowTitle(back ? tr("Claw back") : tr("Approve less"));
    QVBoxLayout* column = dialogColumn(*this);
    column->addWidget(heading(workspace.theme(), claim));
    column->addWidget(
        dialogText(workspace.theme(), back ? tr("%1 were paid. What comes back is available in the fund again.")
                                                 .arg(m_format.money(m_most, m_currency))
                                           : tr("%1 are claimed. What is not approved goes back to the request.")
                                                 .arg(m_format.money(m_most, m_currency))));
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    m_amount = line(*form, tr("Amount (%1)").arg(m_currency), amountToEdit(workspace, m_most, m_currency));
    m_reason = line(*form, tr("Why"));
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, back ? tr("Claw back") : tr("Approve")));
    setMinimumWidth(Size::palette);
    m_amount->setFocus();
    m_amount->selectAll();
}

void ClaimAmountDialog::accept() {
    const auto amount = typedAmount(m_workspace, m_amount->text(), m_currency);
    if (!amount || *amount <= 0 || *amount > m_most)
        return complain(*m_problem, tr("Enter an amount above zero, up to %1.").arg(m_format.money(m_most, m_currency)),
                        m_amount);
    if (m_reason->text().trimmed().isEmpty())
        return complain(*m_problem, tr("Say why; the partner reads it."), m_reason);
    funds::ActOnClaim command{m_claim, m_act, *amount, m_reason->text().trimmed(), {}, {}, {}};
    if (m_workspace.perform(command)) QDialog::accept();
}

PayDialog::PayDialog(Workspace& workspace, const ClaimReading& claim, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_claim(claim.claim.id)
    , m_kind(new QComboBox)
    , m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(tr("Pay"));
    QVBoxLayout* column = dialogColumn(*this);
    column->addWidget(heading(workspace.theme(), claim));
    column->addWidget(
        dialogText(workspace.theme(),
                   tr("%1 are to be paid from “%2”.")
                       .arg(ValueFormat().money(claim.balance.claimed, claim.claim.fundCurrency), claim.fundName)));
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    m_kind->addItem(tr("Payment"), u"payment"_s);
    m_kind->addItem(tr("Credit note"), u"credit_note"_s);
    m_kind->setAccessibleName(tr("Paid as"));
    form->addRow(tr("Paid as"), m_kind);
    m_reference = line(*form, tr("Its number"));
    m_day = line(*form, tr("Paid on"), dayToEdit(workspace, workspace.clock().today().toString(Qt::ISODate)));
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Pay")));
    setMinimumWidth(Size::palette);
    m_reference->setFocus();
}

void PayDialog::accept() {
    if (m_reference->text().trimmed().isEmpty())
        return complain(*m_problem, tr("Enter the number of the payment or the credit note."), m_reference);
    const QString day = typedDay(m_workspace, m_day->text());
    if (day.isEmpty() || day > m_workspace.clock().today().toString(Qt::ISODate))
        return complain(*m_problem, tr("Enter a day that is not in the future."), m_day);
    funds::ActOnClaim command{
        m_claim, ClaimAct::Pay, 0, {}, m_kind->currentData().toString(), m_reference->text().trimmed(), day};
    if (m_workspace.perform(command)) QDialog::accept();
}

bool actOnClaim(Workspace& workspace, const ClaimReading& claim, ClaimAct act, QWidget* parent) {
    if (const QString obstacle = claim.obstacle(act); !obstacle.isEmpty()) {
        workspace.fail({ErrorCode::ActRefused, {claim.claim.name, funds::actLabel(act), obstacle}});
        return false;
    }
    if (act == ClaimAct::Pay) return PayDialog(workspace, claim, parent).exec() == QDialog::Accepted;
    if (act == ClaimAct::ClawBack) return ClaimAmountDialog(workspace, claim, act, parent).exec() == QDialog::Accepted;
    funds::ActOnClaim command{claim.claim.id, act, 0, {}, {}, {}, {}};
    const funds::Proof* twice = act == ClaimAct::Approve ? claim.usedTwice() : nullptr;
    const auto transition = funds::claimTransition(claim.claim.state, act);
    if (twice != nullptr || (transition && transition->needsReason)) {
        const QString why = twice != nullptr
                                ? PayDialog::tr("“%1” was handed in with “%2” too. Why is it approved all the same?")
                                      .arg(twice->name, twice->otherClaimName)
                                : PayDialog::tr("Why? The partner reads it.");
        const auto reason = workspace.prompter().inputText(
            PayDialog::tr("%1: %2", "what is done, with what").arg(funds::actLabel(act), claim.claim.name), why);
        if (!reason) return false;
        command.reason = reason->trimmed();
    }
    return workspace.perform(command);
}

Expected<ProofFile> proofFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) return failure(ErrorCode::FileNotFound, {path});
    ProofFile file{path, info.fileName(), QMimeDatabase().mimeTypeForFile(info).name(), {}, info.size()};
    if (auto fine = funds::checkProof(file.name, file.size, file.mediaType); !fine) return tl::unexpected(fine.error());
    return file;
}

bool keepProof(Workspace& workspace, RecordId claim, const ProofFile& file) {
    QFile source(file.path);
    if (!source.open(QIODevice::ReadOnly)) {
        workspace.fail({ErrorCode::FileNotReadable, {file.path, source.errorString()}});
        return false;
    }
    return workspace.perform(funds::AddProof{claim, file.kind, file.name, file.mediaType, source.readAll()});
}

bool addProofs(Workspace& workspace, const ClaimReading& claim) {
    const QStringList paths = workspace.prompter().openFiles({PayDialog::tr("Proofs of %1").arg(claim.claim.name),
                                                              workspace.settings().folder(),
                                                              {PayDialog::tr("All files (*)")},
                                                              {}});
    if (paths.isEmpty()) return false;
    QStringList kinds = claim.missing;
    for (const QString& kind : claim.claim.proofsNeeded)
        if (!kinds.contains(kind)) kinds << kind;
    for (const QString& kind : {u"invoice"_s, u"photo"_s, u"other"_s})
        if (!kinds.contains(kind)) kinds << kind;
    bool kept = false;
    for (const QString& path : paths) {
        auto file = proofFile(path);
        if (!file) {
            workspace.fail(file.error());
            continue;
        }
        const auto kind = workspace.prompter().inputItem(
            PayDialog::tr("Add a proof"), PayDialog::tr("What does “%1” prove?").arg(file->name), kinds, 0);
        if (!kind) return kept;
        file->kind = kinds[*kind];
        kept = keepProof(workspace, claim.claim.id, *file) || kept;
        if (kinds.size() > 1 && claim.missing.contains(file->kind)) kinds.move(*kind, kinds.size() - 1);
    }
    return kept;
}

} // namespace channelbook
