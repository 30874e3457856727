#include "ui/pipeline/NeedsEdit.h"

#include "core/pipeline/Needs.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

NeedsEdit::NeedsEdit(const Theme& theme, const records::EntityDef& entity, const QString& title, QWidget* parent)
    : QWidget(parent), m_entity(entity), m_list(new QListWidget), m_field(new QComboBox), m_condition(new QComboBox), m_value(new QLineEdit), m_problem(problemLabel(theme)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::xs);
    QLabel* label = makeLabel(theme, TextRole::Label, TextWeight::Medium);
    label->setText(title);
    column->addWidget(label);
    m_list->setAccessibleName(title);
    m_list->setFixedHeight(3 * Size::chip);
    m_list->installEventFilter(this);
    column->addWidget(m_list);

    auto* row = new QHBoxLayout;
    row->setSpacing(Space::xs);
    for (const records::FieldDef& field : entity.fields) m_field->addItem(records::labelOf(field), field.key);
    m_field->model()->sort(0);
    m_field->setAccessibleName(tr("%1: field").arg(title));
    for (const auto& [words, op] : {std::pair(tr("is filled in"), u""_s), std::pair(tr("is"), u"="_s), std::pair(tr("is not"), u"!="_s), std::pair(tr("is over"), u">"_s),
                                    std::pair(tr("is at least"), u">="_s), std::pair(tr("is under"), u"<"_s), std::pair(tr("is at most"), u"<="_s), std::pair(tr("contains"), u":"_s)})
        m_condition->addItem(words, op);
    m_condition->setAccessibleName(tr("%1: condition").arg(title));
    m_value->setAccessibleName(tr("%1: value").arg(title));
    m_value->setPlaceholderText(tr("Value"));
    m_value->setEnabled(false);
    connect(m_condition, &QComboBox::currentIndexChanged, this, [this] { m_value->setEnabled(!m_condition->currentData().toString().isEmpty()); });
    auto* add = new QPushButton(tr("Add"));
    add->setAccessibleName(tr("%1: add").arg(title));
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &NeedsEdit::add);
    auto* remove = new QPushButton(tr("Remove"));
    remove->setAccessibleName(tr("%1: remove").arg(title));
    remove->setAutoDefault(false);
    connect(remove, &QPushButton::clicked, this, &NeedsEdit::removeCurrent);
    row->addWidget(m_field, 2);
    row->addWidget(m_condition, 1);
    row->addWidget(m_value, 1);
    row->addWidget(add);
    row->addWidget(remove);
    column->addLayout(row);
    column->addWidget(m_problem);
}

void NeedsEdit::setNeeds(const QStringList& needs) {
    m_needs = needs;
    m_problem->hide();
    show();
}

void NeedsEdit::show() {
    m_list->clear();
    for (const QString& text : m_needs) {
        const auto need = pipeline::readNeed(m_entity, text);
        m_list->addItem(need ? pipeline::needText(*need) : text);
    }
}

void NeedsEdit::add() {
    const QString op = m_condition->currentData().toString();
    const QString text = m_field->currentData().toString() + op + (op.isEmpty() ? QString() : m_value->text().trimmed());
    const auto need = pipeline::readNeed(m_entity, text);
    if (!need) return complain(*m_problem, need.error(), m_value);
    m_problem->hide();
    if (m_needs.contains(need->text)) return;
    m_needs << need->text;
    show();
    m_list->setCurrentRow(m_list->count() - 1);
    Q_EMIT edited();
}

void NeedsEdit::removeCurrent() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    m_needs.removeAt(row);
    show();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    Q_EMIT edited();
}

bool NeedsEdit::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace channelbook
