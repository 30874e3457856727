#include "ui/partners/TimelineTab.h"

#include "ui/partners/TimelineWords.h"
#include "ui/records/ValueEditor.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

TimelineTab::TimelineTab(Workspace& workspace, RecordId company, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_company(company), m_kind(new QComboBox), m_subject(new QLineEdit), m_due(new QLineEdit),
      m_view(new TimelineView(workspace.theme())), m_empty(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Space::m, 0, 0);
    column->setSpacing(Space::m);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::s);
    for (const QString& kind : {u"note"_s, u"task"_s, u"call"_s, u"meeting"_s}) m_kind->addItem(choiceText(kind), kind);
    m_kind->setAccessibleName(tr("Kind"));
    m_subject->setPlaceholderText(tr("What happened, or what is to be done?"));
    m_subject->setAccessibleName(tr("Note"));
    m_due->setPlaceholderText(tr("Due, 2026-07-31"));
    m_due->setAccessibleName(tr("Due"));
    m_due->setFixedWidth(Size::tile + Space::l);
    m_due->hide();
    auto* button = new QPushButton(tr("Add"));
    row->addWidget(m_kind);
    row->addWidget(m_subject, 1);
    row->addWidget(m_due);
    row->addWidget(button);
    column->addLayout(row);
    m_empty->setText(tr("Nothing happened yet. What you add stays with this company."));
    column->addWidget(m_empty);
    m_view->setAccessibleName(tr("Timeline"));
    column->addWidget(m_view, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { m_due->setVisible(m_kind->currentData() == u"task"_s); });
    connect(m_subject, &QLineEdit::returnPressed, this, &TimelineTab::add);
    connect(m_due, &QLineEdit::returnPressed, this, &TimelineTab::add);
    connect(button, &QPushButton::clicked, this, &TimelineTab::add);
    connect(m_view, &TimelineView::entryActivated, this, &TimelineTab::activate);
}

void TimelineTab::show(const std::vector<activities::TimelineEntry>& entries) {
    m_entries = entries;
    m_view->setEntries(timelineWords(entries), m_workspace.clock().now());
    m_empty->setVisible(entries.empty());
}

void TimelineTab::begin(const QString& kind) {
    m_kind->setCurrentIndex(m_kind->findData(kind));
    m_subject->setFocus();
}

void TimelineTab::add() {
    const QString subject = m_subject->text().trimmed();
    if (subject.isEmpty()) return m_subject->setFocus();
    const records::EntityDef* activity = m_workspace.catalogue().find(u"activity");
    std::vector<std::pair<QString, Value>> values{{u"subject"_s, subject}, {u"kind"_s, m_kind->currentData().toString()}, {u"company"_s, m_company}};
    if (m_due->isVisible()) {
        const auto due = readTyped(m_workspace.program(), *activity->field(u"due_on"), m_due->text(), {});
        if (!due) return m_workspace.fail(due.error());
        if (!isNull(*due)) values.emplace_back(u"due_on"_s, *due);
    }
    if (!m_workspace.perform(records::CreateRecord{m_workspace.catalogue(), u"activity"_s, std::move(values)})) return;
    m_subject->clear();
    m_due->clear();
}

void TimelineTab::activate(const QString& id) {
    const QString kind = id.section(u':', 0, 0);
    const RecordId record = id.section(u':', 1).toLongLong();
    if (kind == u"deal") return m_workspace.openRecord(u"deal"_s, record);
    if (kind.startsWith(u"run-")) return m_workspace.openRecord(u"run"_s, record);
    if (kind != u"task") return;
    // A task is ticked off, or taken up again.
    for (const activities::TimelineEntry& entry : m_entries) {
        if (entry.id != record) continue;
        const Value done = entry.doneAt.isEmpty() ? Value(instantText(m_workspace.clock().now())) : Value();
        m_workspace.perform(records::SetFields{m_workspace.catalogue(), u"activity"_s, {record}, {{u"done_at"_s, done}}});
        return;
    }
}

} // namespace channelbook
