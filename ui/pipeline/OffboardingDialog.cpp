#include "ui/pipeline/OffboardingDialog.h"

#include "core/partners/Agreements.h"
#include "core/pipeline/Pipeline.h"
#include "core/program/OffboardingChecks.h"
#include "ui/records/ValueEditor.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

OffboardingDialog::OffboardingDialog(Workspace& workspace, RecordId partner, const QString& stage, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_partner(partner), m_stage(stage), m_summary(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true)), m_list(new QTreeWidget),
      m_taker(makeValueEditor(workspace.program(), *workspace.catalogue().find(u"agreement")->field(u"partner"), this)),
      m_owner(makeValueEditor(workspace.program(), *workspace.catalogue().find(u"deal")->field(u"owner"), this)), m_deals(new QPushButton(tr("Hand over deals"))),
      m_customers(new QPushButton(tr("Hand over customers"))), m_agreements(new QPushButton(tr("End agreements…"))), m_leave(new QPushButton(tr("Move to %1").arg(stage))) {
    const auto name = workspace.store().read([&](store::Connection& connection) { return records::nameOf(connection, *workspace.catalogue().find(u"partner"), partner); });
    setWindowTitle(tr("%1 leaves").arg(name.value_or(QString())));
    QVBoxLayout* column = dialogColumn(*this);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_list->setAccessibleName(tr("What hangs on the partner"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("To be settled"), tr("How")});
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(0, Size::emptyText - Size::tile);
    m_list->setUniformRowHeights(true);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (item->parent() == nullptr) return;
        const QString entity = item->data(0, Qt::UserRole).toString();
        const RecordId id = item->data(0, Qt::UserRole + 1).toLongLong();
        accept();
        m_workspace.openRecord(entity, id);
    });
    column->addWidget(m_list, 1);
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    m_taker->setAccessibleName(tr("Who takes over"));
    m_taker->setToolTip(tr("The partner that takes over; nobody: we do it ourselves"));
    m_owner->setAccessibleName(tr("Looked after by"));
    form->addRow(tr("Who takes over (empty: we)"), m_taker);
    form->addRow(tr("Looked after by (empty: as before)"), m_owner);
    column->addLayout(form);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::s);
    for (QPushButton* button : {m_deals, m_customers, m_agreements}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_leave, QDialogButtonBox::ActionRole);
    makePrimary(*m_leave);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_deals, &QPushButton::clicked, this, &OffboardingDialog::handOverDeals);
    connect(m_customers, &QPushButton::clicked, this, &OffboardingDialog::handOverCustomers);
    connect(m_agreements, &QPushButton::clicked, this, &OffboardingDialog::endAgreements);
    connect(m_leave, &QPushButton::clicked, this, &OffboardingDialog::leave);
    resize(Size::emptyText + Size::tile * 2, Size::emptyText);
    look();
}

bool OffboardingDialog::has(QStringView code) const {
    return std::any_of(m_obstacles.begin(), m_obstacles.end(), [&](const pipeline::Obstacle& obstacle) { return obstacle.code == code; });
}

void OffboardingDialog::look() {
    auto found = m_workspace.store().read([&](store::Connection& connection) { return pipeline::offboardingObstacles(connection, m_partner, allOffboardingChecks()); });
    if (!found) return m_workspace.fail(found.error());
    m_obstacles = std::move(*found);
    m_list->clear();
    for (const pipeline::Obstacle& obstacle : m_obstacles) {
        auto* kind = new QTreeWidgetItem(m_list, {obstacle.words, obstacle.advice});
        kind->setIcon(0, themedIcon(m_workspace.theme(), u"circle-alert"_s));
        for (const pipeline::Obstacle::Item& item : obstacle.items) {
            auto* line = new QTreeWidgetItem(kind, {item.name, choiceText(item.detail)});
            line->setData(0, Qt::UserRole, item.entity);
            line->setData(0, Qt::UserRole + 1, item.id);
        }
        if (obstacle.count > static_cast<qint64>(obstacle.items.size())) new QTreeWidgetItem(kind, {tr("and %n more", nullptr, static_cast<int>(obstacle.count - static_cast<qint64>(obstacle.items.size())))});
        kind->setExpanded(true);
    }
    const bool settled = m_obstacles.empty();
    const bool writable = !m_workspace.store().isReadOnly();
    if (settled) {
        auto* fine = new QTreeWidgetItem(m_list, {tr("Everything is settled"), QString()});
        fine->setIcon(0, themedIcon(m_workspace.theme(), u"circle-check"_s));
    }
    m_summary->setText(settled ? tr("Nothing hangs on this partner any more. What was won stays in its record.") : tr("Before it can be moved to %1, this is to be settled. Each step can be undone.").arg(m_stage));
    m_deals->setEnabled(writable && (has(u"open_deals") || has(u"deal_parts")));
    m_customers->setEnabled(writable && has(u"customers"));
    m_agreements->setEnabled(writable && has(u"agreements"));
    m_leave->setEnabled(writable && settled);
}

std::optional<RecordId> OffboardingDialog::named(const QWidget& editor, const QString& entity, QStringView field) {
    const auto value = readTyped(m_workspace.program(), *m_workspace.catalogue().find(entity)->field(field), typedText(editor), m_workspace.currency());
    if (value) return toInteger(*value);
    m_workspace.fail(value.error());
    return std::nullopt;
}

std::optional<RecordId> OffboardingDialog::taker() { return named(*m_taker, u"agreement"_s, u"partner"); }
std::optional<RecordId> OffboardingDialog::owner() { return named(*m_owner, u"deal"_s, u"owner"); }

void OffboardingDialog::handOverDeals() {
    const auto to = taker();
    const auto by = to ? owner() : std::nullopt;
    if (by && m_workspace.perform(pipeline::HandOverDeals{m_workspace.catalogue(), m_partner, *to, *by})) look();
}

void OffboardingDialog::handOverCustomers() {
    const auto to = taker();
    const auto by = to ? owner() : std::nullopt;
    if (by && m_workspace.perform(pipeline::HandOverCustomers{m_workspace.catalogue(), m_partner, *to, *by, {}, {}})) look();
}

void OffboardingDialog::endAgreements() {
    const auto reason = m_workspace.prompter().inputText(tr("End agreements"), tr("Why? Agreements in force are terminated today, others withdrawn."));
    if (!reason) return;
    for (const pipeline::Obstacle& obstacle : m_obstacles)
        for (const pipeline::Obstacle::Item& item : obstacle.items) {
            if (item.entity != u"agreement") continue;
            const bool inForce = partners::isInForce(partners::agreementState(item.detail).value_or(partners::AgreementState::Draft));
            const auto action = inForce ? partners::AgreementAction::Terminate : partners::AgreementAction::Withdraw;
            if (!m_workspace.perform(partners::ActOnAgreement{m_workspace.catalogue(), item.id, action, {}, {}, reason->trimmed()})) return look();
        }
    look();
}

void OffboardingDialog::leave() {
    if (m_workspace.perform(pipeline::MoveToStage{m_workspace.catalogue(), pipeline::Track::Partner, {m_partner}, m_stage})) accept();
}

} // namespace channelbook
