#include "ui/funds/ClaimPanel.h"

#include "core/base/Money.h"
#include "ui/funds/ClaimDecisions.h"
#include "ui/funds/PanelParts.h"
#include "ui/funds/ProofViewer.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/RelativeTime.h"
#include "ui/widgets/StatTile.h"

#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using funds::ClaimAct;

namespace {

constexpr int deadlineNear = 14; ///< days

ClaimAct actBehind(ClaimKey key) {
    switch (key) {
    case ClaimKey::Approve:
    case ClaimKey::Less:
        return ClaimAct::Approve;
    case ClaimKey::Return:
        return ClaimAct::Return;
    case ClaimKey::Reject:
        return ClaimAct::Reject;
    case ClaimKey::Review:
        return ClaimAct::Review;
    case ClaimKey::Pay:
        return ClaimAct::Pay;
    case ClaimKey::Submit:
    case ClaimKey::AddProof:
        return ClaimAct::Submit;
    case ClaimKey::Withdraw:
        return ClaimAct::Withdraw;
    case ClaimKey::ClawBack:
        return ClaimAct::ClawBack;
    }
    return ClaimAct::Submit;
}

} // namespace

ClaimPanel::ClaimPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_scroll(new QScrollArea)
    , m_title(makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong))
    , m_facts(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_notice(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Medium))
    , m_claimed(new StatTile(workspace.theme(), tr("Claimed")))
    , m_invoice(new StatTile(workspace.theme(), tr("Invoice")))
    , m_left(new StatTile(workspace.theme(), tr("Left of the approval")))
    , m_until(new StatTile(workspace.theme(), tr("To be claimed by")))
    , m_checks(new CheckRows(workspace.theme()))
    , m_lines(makeFigures(tr("Lines of the invoice"), {tr("Invoice line"), tr("Amount")}))
    , m_rate(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_proofs(makeFigures(tr("Proofs"), {tr("Proof"), tr("File"), tr("Also in")}))
    , m_viewer(new ProofViewer(workspace))
    , m_acts(new ActBar(workspace.theme())) {
    setAccessibleName(tr("The claim"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("What the claim says"));
    auto* content = new QWidget;
    auto* body = new QVBoxLayout(content);
    body->setContentsMargins(Space::l, Space::s, Space::l, Space::s);
    body->setSpacing(Space::m);
    for (QLabel* label : {m_title, m_facts, m_notice, m_rate}) label->setWordWrap(true);
    auto* head = new QVBoxLayout;
    head->setSpacing(Space::xs);
    head->addWidget(m_title);
    head->addWidget(m_facts);
    body->addLayout(head);
    body->addWidget(m_notice);
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(Space::s);
    for (StatTile* tile : {m_claimed, m_invoice, m_left, m_until}) {
        tile->setFramed(true);
        tiles->addWidget(tile, 1);
        connect(tile, &QAbstractButton::clicked, this,
                [this] { m_workspace.openRecord(u"mdf-request"_s, m_claim.claim.request); });
    }
    body->addLayout(tiles);
    m_checks->setAccessibleName(tr("Checks"));
    auto* checks = new Card(workspace.theme());
    checks->body()->addWidget(m_checks);
    body->addWidget(checks);
    body->addWidget(m_lines);
    body->addWidget(m_rate);
    body->addWidget(m_proofs);
    body->addWidget(m_viewer, 1);
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);
    const auto add = [&](ClaimKey key, int letter, const QString& text, bool primary = false) {
        m_acts->add(static_cast<int>(key), letter, text, primary);
    };
    add(ClaimKey::Approve, Qt::Key_A, tr("Approve"), true);
    add(ClaimKey::Pay, Qt::Key_P, tr("Pay…"), true);
    add(ClaimKey::Less, Qt::Key_E, tr("Approve less…"));
    add(ClaimKey::Return, Qt::Key_T, tr("Return…"));
    add(ClaimKey::Reject, Qt::Key_R, tr("Reject…"));
    add(ClaimKey::Review, Qt::Key_V, tr("Take into review"));
    add(ClaimKey::Submit, Qt::Key_S, tr("Submit"), true);
    add(ClaimKey::AddProof, Qt::Key_F, tr("Add files…"));
    add(ClaimKey::Withdraw, Qt::Key_W, tr("Withdraw"));
    add(ClaimKey::ClawBack, Qt::Key_B, tr("Claw back…"));
    column->addWidget(m_acts);
    connect(m_acts, &ActBar::chosen, this, [this](int act) { Q_EMIT chosen(static_cast<ClaimKey>(act)); });
    connect(m_proofs, &QTreeWidget::currentItemChanged, this, &ClaimPanel::showProof);
}

void ClaimPanel::setPlace(const QString& place) {
    m_acts->setPlace(place);
}

void ClaimPanel::showClaim(const ClaimReading& claim) {
    m_claim = claim;
    const funds::Claim& one = m_claim.claim;
    m_title->setText(tr("%1 — %2", "partner, its claim").arg(one.partnerName, one.name));
    const QDateTime submitted = QDateTime::fromString(one.submittedAt, Qt::ISODate);
    m_facts->setText(
        joined({m_claim.activityName, one.requestName, m_claim.fundName,
                submitted.isValid() ? tr("submitted by %1 %2", "a person, a time such as 4 days ago")
                                          .arg(one.submittedBy, relativeTime(submitted, m_workspace.clock().now()))
                                    : tr("by %1").arg(one.enteredBy)}));
    m_facts->setToolTip(submitted.isValid() ? exactInstant(submitted) : QString());
    showNotice();
    showTiles();
    showChecks();
    showLines();
    showProofs();
    m_acts->offer(
        [this](int act, QString* obstacle) {
            const auto key = static_cast<ClaimKey>(act);
            if (key == ClaimKey::AddProof)
                return m_claim.claim.state != funds::ClaimState::Rejected &&
                       m_claim.claim.state != funds::ClaimState::Withdrawn &&
                       m_claim.claim.state != funds::ClaimState::ClawedBack;
            *obstacle = m_claim.obstacle(actBehind(key));
            return m_claim.offers(actBehind(key));
        },
        !m_workspace.store().isReadOnly());
}

void ClaimPanel::showNotice() {
    const funds::Claim& one = m_claim.claim;
    QStringList texts;
    if (one.state != funds::ClaimState::Submitted) {
        QString state = funds::stateLabel(one.state);
        if (!m_claim.decidedBy.isEmpty())
            state =
                tr("%1 · decided by %2 on %3").arg(state, m_claim.decidedBy, m_format.date(m_claim.decidedAt.left(10)));
        texts << state;
    }
    if (one.state == funds::ClaimState::Approved)
        texts << tr("%1 wait to be paid.").arg(m_format.money(m_claim.balance.claimed, one.fundCurrency));
    if (!one.paymentReference.isEmpty())
        texts << (one.payment == u"credit_note"
                      ? tr("Credit note %1 of %2").arg(one.paymentReference, m_format.date(one.paidOn))
                      : tr("Payment %1 of %2").arg(one.paymentReference, m_format.date(one.paidOn)));
    if (m_claim.own && (funds::holdsMoney(one.state) || one.state == funds::ClaimState::Paid))
        texts << tr("You asked for this yourself: somebody else decides on it.");
    if (!one.reason.isEmpty()) texts << tr("Reason: %1").arg(one.reason);
    m_notice->setText(texts.join(u'\n'));
    m_notice->setVisible(!texts.isEmpty());
}

void ClaimPanel::showTiles() {
    const funds::Claim& one = m_claim.claim;
    m_claimed->setValue(m_format.money(one.claimed, one.fundCurrency));
    m_claimed->setFormula(tr("Our share of the invoice, in the fund's currency. Opens the request."));
    m_invoice->setValue(m_format.money(one.total, one.currency));
    m_invoice->setFormula(tr("All lines of the invoice, in its own currency."));
    m_left->setValue(m_format.money(m_claim.request.committed, one.fundCurrency));
    m_left->setFormula(tr("Approved %1, claimed %2, paid %3.")
                           .arg(m_format.money(m_claim.requestApproved, one.fundCurrency),
                                m_format.money(m_claim.request.claimed, one.fundCurrency),
                                m_format.money(m_claim.request.paid, one.fundCurrency)));
    m_until->setValue(m_format.date(one.claimBy));
    m_until->setFormula(tr("What is not claimed by then expires. The day can be moved on the request."));
}

void ClaimPanel::showChecks() {
    const funds::Claim& one = m_claim.claim;
    m_checks->clear();
    for (const funds::Proof& proof : m_claim.proofs)
        if (proof.otherClaim != 0)
            m_checks->add(u"triangle-alert"_s, Tint::Warning, tr("Speaks against it"),
                          tr("“%1” is the same file as one of “%2”").arg(proof.name, proof.otherClaimName));
    for (const QString& kind : m_claim.missing)
        m_checks->add(u"triangle-alert"_s, Tint::Warning, tr("Missing"), tr("No proof of this kind: %1").arg(kind));
    const QDate by = QDate::fromString(one.claimBy, Qt::ISODate);
    const QDate submitted = QDate::fromString(one.submittedAt.left(10), Qt::ISODate);
    const QDate today = m_workspace.clock().today();
    if (submitted.isValid() && by.isValid()) {
        if (submitted <= by)
            m_checks->add(u"check"_s, Tint::Ok, tr("Fine"),
                          tr("Claimed in time: on %1, by %2")
                              .arg(m_format.date(one.submittedAt.left(10)), m_format.date(one.claimBy)));
        else
            m_checks->add(u"triangle-alert"_s, Tint::Warning, tr("Speaks against it"),
                          tr("Claimed late: on %1, after %2")
                              .arg(m_format.date(one.submittedAt.left(10)), m_format.date(one.claimBy)));
    } else if (by.isValid()) {
        const bool near = today.daysTo(by) <= deadlineNear;
        m_checks->add(near ? u"clock"_s : u"info"_s, near ? Tint::Warning : Tint::Neutral,
                      near ? tr("Soon") : tr("Worth knowing"),
                      tr("Can be claimed until %1 (%2)").arg(m_format.date(one.claimBy), relativeDate(by, today)));
    }
    if (m_claim.missing.isEmpty() && !m_claim.proofs.empty())
        m_checks->add(u"check"_s, Tint::Ok, tr("Fine"),
                      one.proofsNeeded.isEmpty()
                          ? tr("%n proof(s) handed in", nullptr, static_cast<int>(m_claim.proofs.size()))
                          : tr("All proofs are there: %1").arg(one.proofsNeeded.join(u", "_s)));
    if (m_claim.proofs.empty() && one.proofsNeeded.isEmpty())
        m_checks->add(u"info"_s, Tint::Neutral, tr("Worth knowing"),
                      tr("This activity asks for no proof, and none was handed in"));
}

void ClaimPanel::showLines() {
    const funds::Claim& one = m_claim.claim;
    m_lines->clear();
    for (const funds::CostLine& line : m_claim.lines)
        addFigures(*m_lines, {line.name, m_format.money(line.amount, one.currency)});
    addFigures(*m_lines, {tr("Total"), m_format.money(one.total, one.currency)});
    fitFigures(*m_lines);
    QString rate;
    if (one.currency != one.fundCurrency)
        rate = tr("%1 at the rate of %2").arg(one.currency + u" → "_s + one.fundCurrency, m_format.date(one.rateOn));
    m_rate->setText(joined(
        {one.invoice.isEmpty() ? QString() : tr("Invoice %1 of %2").arg(one.invoice, m_format.date(one.invoiceOn)),
         rate, m_claim.notes}));
    m_rate->setVisible(!m_rate->text().isEmpty());
}

void ClaimPanel::showProofs() {
    const RecordId kept = m_viewer->proof().attachment;
    QTreeWidgetItem* current = nullptr;
    {
        const QSignalBlocker blocker(m_proofs);
        m_proofs->clear();
        for (const funds::Proof& proof : m_claim.proofs) {
            QTreeWidgetItem* item = addFigures(
                *m_proofs, {proof.kind, proof.name, proof.otherClaim == 0 ? QString() : proof.otherClaimName});
            if (current == nullptr || proof.attachment == kept) current = item;
        }
        m_proofs->setCurrentItem(current);
    }
    fitFigures(*m_proofs);
    m_proofs->setColumnHidden(2, m_claim.usedTwice() == nullptr);
    showProof();
}

void ClaimPanel::showProof() {
    const int at = m_proofs->indexOfTopLevelItem(m_proofs->currentItem());
    if (at < 0 || at >= static_cast<int>(m_claim.proofs.size())) return m_viewer->clear();
    m_viewer->showProof(m_claim.proofs[static_cast<std::size_t>(at)]);
}

void ClaimPanel::nextProof() {
    if (m_proofs->topLevelItemCount() == 0) return;
    const int at = m_proofs->indexOfTopLevelItem(m_proofs->currentItem());
    m_proofs->setCurrentItem(m_proofs->topLevelItem((at + 1) % m_proofs->topLevelItemCount()));
}

std::optional<ClaimKey> ClaimPanel::actOf(int key) const {
    if (m_claim.claim.id == 0 || m_workspace.store().isReadOnly()) return std::nullopt;
    const auto act = m_acts->actOf(key);
    return act ? std::optional(static_cast<ClaimKey>(*act)) : std::nullopt;
}

bool ClaimPanel::act(ClaimKey key) {
    if (key == ClaimKey::AddProof) return addProofs(m_workspace, m_claim);
    if (key == ClaimKey::Less && m_claim.obstacle(ClaimAct::Approve).isEmpty())
        return ClaimAmountDialog(m_workspace, m_claim, ClaimAct::Approve, this).exec() == QDialog::Accepted;
    return actOnClaim(m_workspace, m_claim, actBehind(key), this);
}

QList<ShortcutHint> ClaimPanel::shortcuts() {
    return {{u"A"_s, tr("Approve")},
            {u"E"_s, tr("Approve less")},
            {u"T"_s, tr("Return, with what is missing")},
            {u"R"_s, tr("Reject, with a reason")},
            {u"V"_s, tr("Take into review")},
            {u"P"_s, tr("Pay what is approved")},
            {u"F"_s, tr("Add files as proofs")},
            {u"B"_s, tr("Claw back what was paid")},
            {u"Space"_s, tr("Show the next proof")},
            {u"+ −"_s, tr("Make the proof larger or smaller")},
            {u"Ctrl+Z"_s, tr("Undo")}};
}

} // namespace channelbook
