#include "ui/pipeline/StagesDialog.h"

#include "ui/pipeline/NeedsEdit.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int most = 99999;

QSpinBox* numberBox(const QString& name, const QString& none) {
    auto* box = new QSpinBox;
    box->setRange(0, most);
    box->setSpecialValueText(none);
    box->setAccessibleName(name);
    return box;
}

} // namespace

StagesDialog::StagesDialog(Workspace& workspace, pipeline::Track track, const QString& current, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_track(track), m_list(new QListWidget), m_name(new QLineEdit), m_role(new QComboBox), m_limit(numberBox(tr("Limit"), tr("no limit"))),
      m_stall(numberBox(tr("Stalled after"), tr("never"))), m_problem(problemLabel(workspace.theme())) {
    const records::EntityDef& entity = *workspace.catalogue().find(pipeline::trackDef(track).entity);
    m_entry = new NeedsEdit(workspace.theme(), entity, tr("Needed to enter"));
    m_leave = new NeedsEdit(workspace.theme(), entity, tr("Needed to leave"));
    if (auto stages = workspace.store().read([&](store::Connection& connection) { return pipeline::stagesOf(connection, track); })) m_stages = std::move(*stages);
    setWindowTitle(tr("Stages: %1").arg(pipeline::labelOf(track)));
    QVBoxLayout* column = dialogColumn(*this);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(Space::l);
    auto* left = new QVBoxLayout;
    m_list->setAccessibleName(tr("Stages in their order"));
    m_list->setMinimumWidth(Size::navigation);
    left->addWidget(m_list, 1);
    auto* tools = new QHBoxLayout;
    const auto tool = [&](const QString& icon, const QString& name, auto does) {
        auto* button = new QToolButton;
        button->setIcon(themedIcon(workspace.theme(), icon));
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, does);
        tools->addWidget(button);
    };
    tool(u"arrow-up"_s, tr("Move up"), [this] { moveStage(-1); });
    tool(u"arrow-down"_s, tr("Move down"), [this] { moveStage(1); });
    tool(u"plus"_s, tr("Add a stage"), [this] { addStage(); });
    tool(u"trash-2"_s, tr("Remove the stage"), [this] { removeStage(); });
    tools->addStretch();
    left->addLayout(tools);
    sides->addLayout(left);

    auto* right = new QVBoxLayout;
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    m_name->setAccessibleName(tr("Name"));
    m_role->setAccessibleName(tr("Meaning"));
    for (const pipeline::StageRole role : pipeline::rolesOf(track)) m_role->addItem(pipeline::labelOf(role), pipeline::roleName(role));
    m_stall->setSuffix(tr(" days", "after a number in its box"));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Meaning"), m_role);
    form->addRow(tr("Limit"), m_limit);
    form->addRow(tr("Stalled after"), m_stall);
    right->addLayout(form);
    right->addWidget(m_entry);
    right->addWidget(m_leave);
    right->addStretch();
    sides->addLayout(right, 1);
    column->addLayout(sides, 1);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Save")));

    connect(m_list, &QListWidget::currentRowChanged, this, &StagesDialog::showStage);
    connect(m_name, &QLineEdit::textEdited, this, &StagesDialog::keep);
    connect(m_role, &QComboBox::activated, this, &StagesDialog::keep);
    connect(m_limit, &QSpinBox::valueChanged, this, &StagesDialog::keep);
    connect(m_stall, &QSpinBox::valueChanged, this, &StagesDialog::keep);
    connect(m_entry, &NeedsEdit::edited, this, &StagesDialog::keep);
    connect(m_leave, &NeedsEdit::edited, this, &StagesDialog::keep);
    const pipeline::Stage* first = pipeline::stageNamed(m_stages, current);
    fill(first == nullptr ? 0 : static_cast<int>(first - m_stages.data()));
    setMinimumWidth(Size::palette + Size::navigation);
}

pipeline::Stage* StagesDialog::current() {
    const int row = m_list->currentRow();
    return row < 0 || row >= static_cast<int>(m_stages.size()) ? nullptr : &m_stages[static_cast<std::size_t>(row)];
}

void StagesDialog::fill(int row) {
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const pipeline::Stage& stage : m_stages) m_list->addItem(stage.name);
        m_list->setCurrentRow(row);
    }
    showStage();
}

void StagesDialog::showStage() {
    const pipeline::Stage* stage = current();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_name, m_role, m_limit, m_stall, m_entry, m_leave}) widget->setEnabled(stage != nullptr);
    if (stage == nullptr) return;
    m_showing = true;
    m_name->setText(stage->name);
    m_role->setCurrentIndex(m_role->findData(pipeline::roleName(stage->role)));
    m_limit->setValue(stage->wipLimit);
    m_stall->setValue(stage->stallDays);
    m_entry->setNeeds(stage->entryNeeds);
    m_leave->setNeeds(stage->leaveNeeds);
    m_showing = false;
}

void StagesDialog::keep() {
    pipeline::Stage* stage = current();
    if (stage == nullptr || m_showing) return;
    stage->name = m_name->text();
    stage->role = pipeline::roleNamed(m_role->currentData().toString()).value_or(stage->role);
    stage->wipLimit = m_limit->value();
    stage->stallDays = m_stall->value();
    stage->entryNeeds = m_entry->needs();
    stage->leaveNeeds = m_leave->needs();
    m_list->currentItem()->setText(stage->name);
}

void StagesDialog::addStage() {
    pipeline::Stage stage;
    stage.name = tr("New stage");
    stage.role = pipeline::rolesOf(m_track).front();
    const int row = m_list->currentRow() + 1;
    m_stages.insert(m_stages.begin() + row, stage);
    fill(row);
    m_name->setFocus();
    m_name->selectAll();
}

void StagesDialog::removeStage() {
    if (current() == nullptr) return;
    const int row = m_list->currentRow();
    m_stages.erase(m_stages.begin() + row);
    fill(std::min(row, static_cast<int>(m_stages.size()) - 1));
    m_list->setFocus();
}

void StagesDialog::moveStage(int step) {
    const int from = m_list->currentRow();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= static_cast<int>(m_stages.size())) return;
    std::swap(m_stages[static_cast<std::size_t>(from)], m_stages[static_cast<std::size_t>(to)]);
    fill(to);
}

void StagesDialog::accept() {
    const auto done = m_workspace.store().read([&](store::Connection& connection) { return pipeline::checkStages(connection, m_workspace.catalogue(), m_track, m_stages); });
    if (done && !*done) return complain(*m_problem, done->error(), m_list);
    if (m_workspace.perform(pipeline::SaveStages{m_workspace.catalogue(), m_track, m_stages})) QDialog::accept();
}

} // namespace channelbook
