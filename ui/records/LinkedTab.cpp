#include "ui/records/LinkedTab.h"

#include "core/records/Words.h"
#include "ui/records/RecordDialogs.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PageHeader.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

LinkedTab::LinkedTab(Workspace& workspace, records::EntityDef entity, QStringList newFields, std::vector<std::pair<QString, Value>> given, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_newFields(std::move(newFields)), m_given(std::move(given)),
      m_filter(new FilterEdit(workspace.theme(), tr("Filter %1…", "%1 is a plural: partners").arg(records::inSentence(records::pluralOf(entity))), u"/"_s)),
      m_problem(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Regular, true)), m_table(new RecordTable(workspace, std::move(entity))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Space::m, 0, 0);
    column->setSpacing(Space::s);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::s);
    row->addWidget(m_filter);
    row->addWidget(m_problem, 1);
    if (!m_newFields.isEmpty() && !workspace.store().isReadOnly()) {
        auto* button = new QPushButton(tr("New %1", "button; %1 is a kind of record").arg(records::inSentence(records::labelOf(m_table->records().entity()))));
        button->setIcon(themedIcon(workspace.theme(), u"plus"_s));
        connect(button, &QPushButton::clicked, this, &LinkedTab::addNew);
        row->addWidget(button);
    }
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &LinkedTab::filterTyped);
    connect(m_table, &RecordTable::openRequested, this, [this](RecordId id) {
        // Contacts and agreements have no page of their own: their table is where they are edited.
        const QString& key = m_table->records().entity().key;
        if (key == u"contact" || key == u"agreement")
            m_table->editCurrent();
        else
            m_workspace.openRecord(m_table->records().entity().key, id);
    });
    m_table->setFilter({});
}

void LinkedTab::setFilter(const QString& filter) { m_filter->setText(filter); }

void LinkedTab::filterTyped() {
    QString problem;
    m_problem->setText(m_table->applyFilter(m_filter->text(), &problem) ? QString() : problem);
}

void LinkedTab::focusFilter() { m_filter->setFocus(); }

void LinkedTab::addNew() { NewRecordDialog(m_workspace, m_table->records().entity().key, m_newFields, m_given, this).exec(); }

} // namespace channelbook
