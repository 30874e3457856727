#include "ui/records/RecordDialogs.h"

#include "core/records/Words.h"
#include "ui/records/ValueEditor.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

BulkEditDialog::BulkEditDialog(Workspace& workspace, const records::EntityDef& entity, qint64 count, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_entity(entity), m_field(new QComboBox), m_form(new QFormLayout),
      m_emptyIt(new QCheckBox(tr("Empty it in all of them"))), m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(tr("Edit %n records", nullptr, static_cast<int>(count)));
    auto* column = dialogColumn(*this);
    column->addWidget(dialogText(workspace.theme(), tr("All %n selected get the same value, as one step that can be undone.", nullptr, static_cast<int>(count))));
    for (const records::FieldDef& field : entity.fields)
        if (field.editable() && field.key != entity.nameField) m_field->addItem(records::labelOf(field), field.key);
    m_field->setAccessibleName(tr("Field"));
    m_field->setPlaceholderText(tr("Choose a field…"));
    m_field->setCurrentIndex(-1);
    m_form->addRow(tr("Field"), m_field);
    column->addLayout(m_form);
    m_emptyIt->hide();
    connect(m_emptyIt, &QCheckBox::toggled, this, [this](bool on) {
        if (m_editor != nullptr) m_editor->setEnabled(!on);
    });
    column->addWidget(m_emptyIt);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Change %n", "button: change so many records", static_cast<int>(count))));
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkEditDialog::showEditor);
    showEditor();
    setMinimumWidth(Size::emptyText);
}

void BulkEditDialog::showEditor() {
    if (m_editor != nullptr) m_form->removeRow(m_editor);
    m_editor = nullptr;
    const records::FieldDef* field = m_entity.field(m_field->currentData().toString());
    if (field == nullptr) return;
    m_editor = makeValueEditor(m_workspace.program(), *field, this);
    m_form->addRow(tr("New value"), m_editor);
    m_emptyIt->setChecked(false);
    m_emptyIt->setVisible(!field->required);
    setTabOrder(m_field, m_editor);
    setTabOrder(m_editor, m_emptyIt);
    m_problem->hide();
}

void BulkEditDialog::accept() {
    const records::FieldDef* field = m_entity.field(m_field->currentData().toString());
    const auto ask = [this](const QString& what, QWidget* where) { complain(*m_problem, what, where); };
    if (field == nullptr || m_editor == nullptr) return ask(tr("Choose the field to change."), m_field);
    if (m_emptyIt->isChecked()) {
        m_change = {field->key, Value{}};
        return QDialog::accept();
    }
    if (typedText(*m_editor).trimmed().isEmpty()) return ask(tr("Give the new value, or tick “Empty it in all of them”."), m_editor);
    const auto value = readTyped(m_workspace.program(), *field, typedText(*m_editor), m_workspace.currency());
    if (!value) return complain(*m_problem, value.error(), m_editor);
    m_change = {field->key, *value};
    QDialog::accept();
}

NewRecordDialog::NewRecordDialog(Workspace& workspace, const QString& entity, const QStringList& fields,
                                 std::vector<std::pair<QString, Value>> given, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_entity(entity), m_given(std::move(given)), m_problem(problemLabel(workspace.theme())) {
    const records::EntityDef* def = workspace.catalogue().find(entity);
    setWindowTitle(tr("New %1", "%1 is a kind of record").arg(def != nullptr ? records::inSentence(records::labelOf(*def)) : entity));
    auto* column = dialogColumn(*this);
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    for (const QString& key : fields) {
        const records::FieldDef* field = def != nullptr ? def->field(key) : nullptr;
        if (field == nullptr) continue;
        QWidget* editor = makeValueEditor(workspace.program(), *field, this);
        if (field->type == records::FieldType::LongText) editor->setMaximumHeight(Size::tile);
        form->addRow(field->required ? tr("%1 (needed)").arg(records::labelOf(*field)) : records::labelOf(*field), editor);
        m_editors.emplace_back(field, editor);
    }
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Add")));
    setMinimumWidth(Size::emptyText);
}

void NewRecordDialog::accept() {
    auto values = m_given;
    QString currency = m_workspace.currency();
    for (const auto& [field, editor] : m_editors)
        if (field->key == u"currency" && !typedText(*editor).trimmed().isEmpty()) currency = typedText(*editor).trimmed().toUpper();
    for (const auto& [field, editor] : m_editors) {
        const QString typed = field->key == u"currency" ? typedText(*editor).toUpper() : typedText(*editor);
        const auto value = readTyped(m_workspace.program(), *field, typed, currency);
        if (!value) return complain(*m_problem, value.error(), editor);
        if (isNull(*value) && field->required) return complain(*m_problem, {ErrorCode::MissingValue, {records::labelOf(*field)}}, editor);
        if (!isNull(*value)) values.emplace_back(field->key, *value);
    }
    if (m_workspace.perform(records::CreateRecord{m_workspace.catalogue(), m_entity, values, &m_created})) QDialog::accept();
}

ColumnDialog::ColumnDialog(const records::EntityDef& entity, const QStringList& shown, const Theme& theme, QWidget* parent)
    : QDialog(parent), m_entity(entity), m_standard(entity.defaultColumns), m_search(new QLineEdit), m_list(new QListWidget) {
    setWindowTitle(tr("Columns"));
    auto* column = dialogColumn(*this);
    m_search->setPlaceholderText(tr("Find a field…"));
    m_search->setAccessibleName(tr("Find a field"));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    m_list->setAccessibleName(tr("Columns in their order"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    column->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    for (const auto& [icon, name, step] : {std::tuple(u"arrow-up"_s, tr("Move up"), -1), std::tuple(u"arrow-down"_s, tr("Move down"), 1)}) {
        auto* button = new QToolButton;
        button->setIcon(themedIcon(theme, icon));
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, [this, step = step] { moveCurrent(step); });
        row->addWidget(button);
    }
    m_standardButton = new QPushButton(tr("Standard columns"));
    connect(m_standardButton, &QPushButton::clicked, this, [this] { fill(m_standard); });
    row->addWidget(m_standardButton);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(dialogButtons(*this, tr("Show")));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        for (int i = 0; i < m_list->count(); ++i) m_list->item(i)->setHidden(!m_list->item(i)->text().contains(text, Qt::CaseInsensitive));
    });
    fill(shown);
    resize(Size::toast, Size::paletteHeight + Size::tallRow);
}

void ColumnDialog::setStandard(const QStringList& keys, const QString& words) {
    m_standard = keys;
    m_standardButton->setText(words);
}

void ColumnDialog::fill(const QStringList& shown) {
    m_list->clear();
    QStringList keys = shown;
    for (const records::FieldDef& field : m_entity.fields)
        if (!keys.contains(field.key)) keys << field.key;
    for (const QString& key : keys) {
        const records::FieldDef* field = m_entity.field(key);
        if (field == nullptr) continue;
        auto* item = new QListWidgetItem(records::labelOf(*field), m_list);
        item->setData(Qt::UserRole, key);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(shown.contains(key) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
}

void ColumnDialog::moveCurrent(int step) {
    const int from = m_list->currentRow();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= m_list->count()) return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
}

QStringList ColumnDialog::columns() const {
    QStringList keys;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked) keys << m_list->item(i)->data(Qt::UserRole).toString();
    return keys;
}

} // namespace channelbook
