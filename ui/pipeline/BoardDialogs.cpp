#include "ui/pipeline/BoardDialogs.h"

#include "core/records/QuickFilter.h"
#include "core/records/SavedViews.h"
#include "ui/records/ValueFormat.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostWanted = 99999;
}

NewBoardDialog::NewBoardDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_name(new QLineEdit), m_entity(new QComboBox), m_state(new QComboBox), m_sum(new QComboBox), m_filter(new QLineEdit),
      m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(tr("New board"));
    QVBoxLayout* column = dialogColumn(*this);
    column->addWidget(dialogText(workspace.theme(), tr("A board shows records as cards, in columns by one of their fields. It is kept in this program, for everyone who opens it.")));
    m_name->setAccessibleName(tr("Name"));
    m_entity->setAccessibleName(tr("Records"));
    m_state->setAccessibleName(tr("Columns by"));
    m_sum->setAccessibleName(tr("Sum up"));
    m_filter->setAccessibleName(tr("Only those with"));
    m_filter->setPlaceholderText(tr("A filter, such as country=Germany"));
    for (const records::EntityDef& entity : workspace.catalogue().all()) {
        const auto fields = workspace.store().read([&](store::Connection& connection) { return pipeline::stateFields(connection, entity); });
        if (fields && !fields->empty() && entity.field(entity.nameField) != nullptr) m_entity->addItem(records::pluralOf(entity), entity.key);
    }
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Records"), m_entity);
    form->addRow(tr("Columns by"), m_state);
    form->addRow(tr("Sum up"), m_sum);
    form->addRow(tr("Only those with"), m_filter);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Make the board")));
    connect(m_entity, &QComboBox::currentIndexChanged, this, &NewBoardDialog::showFields);
    showFields();
    setMinimumWidth(Size::palette);
}

void NewBoardDialog::showFields() {
    m_state->clear();
    m_sum->clear();
    m_sum->addItem(tr("Nothing"), QString());
    const records::EntityDef* entity = m_workspace.catalogue().find(m_entity->currentData().toString());
    if (entity == nullptr) return;
    const auto fields = m_workspace.store().read([&](store::Connection& connection) { return pipeline::stateFields(connection, *entity); });
    if (fields)
        for (const records::FieldDef* field : *fields) m_state->addItem(records::labelOf(*field), field->key);
    for (const records::FieldDef& field : entity->fields)
        if (field.type == records::FieldType::Money) m_sum->addItem(records::labelOf(field), field.key);
}

QString NewBoardDialog::name() const { return m_name->text().trimmed(); }

void NewBoardDialog::accept() {
    if (name().isEmpty()) return complain(*m_problem, tr("Give the board a name."), m_name);
    const auto known = m_workspace.store().read([](store::Connection& connection) { return pipeline::readBoards(connection); });
    if (known)
        for (const pipeline::BoardDef& board : *known)
            if (board.name.compare(name(), Qt::CaseInsensitive) == 0) return complain(*m_problem, tr("There is a board of this name already."), m_name);
    pipeline::BoardDef board;
    board.entity = m_entity->currentData().toString();
    board.state = m_state->currentData().toString();
    board.filter = m_filter->text().trimmed();
    if (const QString sum = m_sum->currentData().toString(); !sum.isEmpty()) board.sums << sum;
    if (board.state.isEmpty()) return complain(*m_problem, tr("Choose the field that makes the columns."), m_state);
    const auto filter = records::compileFilter(*m_workspace.catalogue().find(board.entity), board.filter, m_workspace.currency());
    if (!filter) return complain(*m_problem, filter.error(), m_filter);
    if (m_workspace.perform(records::SaveView{pipeline::boardsPage.toString(), name(), pipeline::boardState(board)})) QDialog::accept();
}

LimitsDialog::LimitsDialog(const Theme& theme, const QStringList& columns, const QMap<QString, int>& limits, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Limits"));
    QVBoxLayout* column = dialogColumn(*this);
    column->addWidget(dialogText(theme, tr("How many records are wanted in a column at most. A column over its limit says so; nothing is refused.")));
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    for (const QString& state : columns) {
        const QString title = state.isEmpty() ? tr("none", "a column of records without the field") : choiceText(state);
        auto* box = new QSpinBox;
        box->setRange(0, mostWanted);
        box->setSpecialValueText(tr("no limit"));
        box->setValue(limits.value(state));
        box->setAccessibleName(title);
        form->addRow(title, box);
        m_boxes.emplace_back(state, box);
    }
    column->addLayout(form);
    column->addWidget(dialogButtons(*this, tr("Save")));
    setMinimumWidth(Size::emptyText);
}

QMap<QString, int> LimitsDialog::limits() const {
    QMap<QString, int> limits;
    for (const auto& [state, box] : m_boxes)
        if (box->value() > 0) limits.insert(state, box->value());
    return limits;
}

} // namespace channelbook
