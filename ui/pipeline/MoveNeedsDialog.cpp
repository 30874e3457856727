#include "ui/pipeline/MoveNeedsDialog.h"

#include "core/program/OffboardingChecks.h"
#include "core/records/Words.h"
#include "ui/pipeline/OffboardingDialog.h"
#include "ui/records/ValueEditor.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QListWidget>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t longWork = 300;
/// More than so many are not looked through for what they lack; the refusal names the first.
constexpr std::size_t askedAbout = 5000;
constexpr int mostRowsShown = 8;

} // namespace

MoveNeedsDialog::MoveNeedsDialog(Workspace& workspace, pipeline::MoveToStage command, std::vector<pipeline::MoveNeeds> missing, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_command(std::move(command)), m_entity(*workspace.catalogue().find(pipeline::trackDef(m_command.track).entity)),
      m_missing(std::move(missing)), m_problem(problemLabel(workspace.theme())) {
    sort(m_missing);
    setWindowTitle(tr("Move to %1").arg(m_command.stage));
    QVBoxLayout* column = dialogColumn(*this);
    QLabel* head = makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong);
    head->setText(headline());
    head->setWordWrap(true);
    column->addWidget(head);
    addForm(*column);
    addElsewhere(*column);
    column->addWidget(m_problem);

    QDialogButtonBox* buttons = dialogButtons(*this, m_given.empty() ? tr("Open") : tr("Fill in and move"));
    if (!m_ready.empty()) {
        QPushButton* ready = buttons->addButton(tr("Move the %n that may", "button: records that lack nothing", static_cast<int>(m_ready.size())), QDialogButtonBox::ActionRole);
        connect(ready, &QPushButton::clicked, this, &MoveNeedsDialog::moveReady);
    }
    column->addWidget(buttons);
    setMinimumWidth(Size::palette);
    if (!m_given.empty()) m_given.front().editor->setFocus();
}

void MoveNeedsDialog::sort(const std::vector<pipeline::MoveNeeds>& missing) {
    QSet<RecordId> lacking;
    QSet<RecordId> stuck;
    std::vector<RecordId> ids;
    for (const pipeline::MoveNeeds& one : missing) ids.push_back(one.record);
    QHash<RecordId, QString> currencies;
    const auto rows = m_workspace.store().read([&](store::Connection& connection) { return records::readRows(connection, m_entity, ids, {}); });
    if (rows)
        for (const records::RecordRow& row : *rows) currencies.insert(row.id, row.currency);
    // An amount is one in each record's currency: where those differ, one input cannot ask for all.
    QHash<QString, QSet<QString>> currenciesOf;
    for (const pipeline::MoveNeeds& one : missing)
        for (const pipeline::Need& need : one.missing)
            if (need.field->type == records::FieldType::Money) currenciesOf[need.field->key].insert(currencies.value(one.record));
    for (const pipeline::MoveNeeds& one : missing) {
        lacking.insert(one.record);
        for (const pipeline::Need& need : one.missing) {
            if (!need.canBeGiven() || currenciesOf.value(need.field->key).size() > 1) {
                stuck.insert(one.record);
                m_elsewhere.emplace_back(one.record, missing.size() == 1 ? pipeline::needText(need) : tr("%1: %2", "a record, and what it needs").arg(one.name, pipeline::needText(need)));
                continue;
            }
            if (!m_lacking.contains(need.field->key)) m_give.push_back(need);
            m_lacking[need.field->key].push_back(one.record);
        }
    }
    for (const RecordId id : m_command.records) {
        if (!stuck.contains(id)) m_movable.push_back(id);
        if (!lacking.contains(id)) m_ready.push_back(id);
    }
    for (const pipeline::Need& need : m_give) m_given.push_back({need.field, nullptr, currencies.value(m_lacking.value(need.field->key).front())});
    // Where nobody could move, filling in would lead nowhere.
    if (m_movable.size() == m_ready.size()) m_given.clear();
}

QString MoveNeedsDialog::headline() const {
    if (m_command.records.size() == 1) return tr("%1 cannot move from %2 to %3 yet").arg(m_missing.front().name, m_missing.front().from, m_command.stage);
    return tr("%1 of %n records cannot move to %2 yet", nullptr, static_cast<int>(m_command.records.size())).arg(QLocale().toString(m_missing.size()), m_command.stage);
}

void MoveNeedsDialog::addForm(QVBoxLayout& column) {
    if (m_given.empty()) return;
    column.addWidget(dialogText(m_workspace.theme(), m_command.records.size() == 1 ? tr("Fill in what is missing; it is saved together with the move.")
                                                                                   : tr("Fill in what is missing. Each record that lacks it gets it, together with the move.")));
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    for (std::size_t i = 0; i < m_given.size(); ++i) {
        Given& given = m_given[i];
        const pipeline::Need& need = m_give[i];
        given.editor = makeValueEditor(m_workspace.program(), *given.field, this);
        if (given.field->type == records::FieldType::LongText) given.editor->setMaximumHeight(Size::tile);
        const auto count = m_lacking.value(given.field->key).size();
        const QString label = records::labelOf(*given.field);
        form->addRow(m_command.records.size() == 1 ? label : tr("%1 (%n lack it)", nullptr, static_cast<int>(count)).arg(label), given.editor);
        if (need.op.isEmpty()) continue;
        given.editor->setToolTip(pipeline::needText(need));
        form->addRow(QString(), dialogText(m_workspace.theme(), tr("Needed: %1").arg(pipeline::needText(need))));
    }
    column.addLayout(form);
}

void MoveNeedsDialog::addElsewhere(QVBoxLayout& column) {
    if (m_elsewhere.empty()) return;
    column.addWidget(dialogText(m_workspace.theme(), tr("This has to change elsewhere first; Enter opens the record.")));
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("What has to change elsewhere"));
    m_list->setUniformItemSizes(true);
    for (const auto& [record, words] : m_elsewhere) {
        auto* item = new QListWidgetItem(words, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(record));
    }
    m_list->setCurrentRow(0);
    const int rows = std::min(mostRowsShown, m_list->count());
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), Size::row) + 2 * m_list->frameWidth());
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        reject();
        m_workspace.openRecord(m_entity.key, item->data(Qt::UserRole).toLongLong());
    });
    column.addWidget(m_list);
}

void MoveNeedsDialog::accept() {
    if (m_given.empty()) {
        if (m_list != nullptr && m_list->currentItem() != nullptr) Q_EMIT m_list->itemActivated(m_list->currentItem());
        return;
    }
    pipeline::MoveToStage command = m_command;
    command.records = m_movable;
    for (const Given& given : m_given) {
        const auto value = readTyped(m_workspace.program(), *given.field, typedText(*given.editor), given.currency);
        if (!value) return complain(*m_problem, value.error(), given.editor);
        if (isNull(*value)) return complain(*m_problem, {ErrorCode::MissingValue, {records::labelOf(*given.field)}}, given.editor);
        command.fill.emplace_back(given.field->key, *value);
    }
    if (m_workspace.perform(command)) QDialog::accept();
}

void MoveNeedsDialog::moveReady() {
    pipeline::MoveToStage command = m_command;
    command.records = m_ready;
    if (m_workspace.perform(command)) QDialog::accept();
}

bool moveToStage(Workspace& workspace, pipeline::Track track, std::vector<RecordId> records, const QString& stage, QWidget* parent) {
    if (track == pipeline::Track::Partner && records.size() == 1) {
        const auto stays = workspace.store().read([&](store::Connection& connection) {
            return pipeline::isFormer(connection, stage) && !pipeline::offboardingObstacles(connection, records.front(), allOffboardingChecks()).empty();
        });
        if (stays.value_or(false)) return OffboardingDialog(workspace, records.front(), stage, parent).exec() == QDialog::Accepted;
    }
    pipeline::MoveToStage command{workspace.catalogue(), track, std::move(records), stage};
    if (command.records.size() <= askedAbout) {
        const auto missing =
            workspace.store().read([&](store::Connection& connection) { return pipeline::missingForMove(connection, workspace.catalogue(), track, command.records, stage); });
        if (missing && !missing->empty()) return MoveNeedsDialog(workspace, std::move(command), *missing, parent).exec() == QDialog::Accepted;
    }
    if (command.records.size() < longWork) return workspace.perform(command);
    workspace.performLong(MoveNeedsDialog::tr("Moving %n records", nullptr, static_cast<int>(command.records.size())), std::move(command));
    return true;
}

} // namespace channelbook
