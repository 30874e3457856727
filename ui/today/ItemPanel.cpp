#include "ui/today/ItemPanel.h"

#include "ui/records/ValueFormat.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

ItemPanel::ItemPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong))
    , m_kind(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_reason(makeLabel(workspace.theme(), TextRole::Body))
    , m_facts(new QFormLayout)
    , m_ending(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Regular, true))
    , m_selection(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Medium))
    , m_open(new KeyButton(workspace.theme(), tr("Open"), u"↵"_s))
    , m_done(new KeyButton(workspace.theme(), tr("Done"), u"D"_s, true))
    , m_snooze(new KeyButton(workspace.theme(), tr("Snooze"), u"S"_s))
    , m_reassign(new KeyButton(workspace.theme(), tr("Reassign"), u"A"_s)) {
    setAccessibleName(tr("The selected item"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l, Space::xs, 0, 0);
    column->setSpacing(Space::s);
    for (QLabel* label : {m_title, m_kind, m_reason, m_ending, m_selection}) label->setWordWrap(true);
    m_reason->setAccessibleName(tr("Why it is here"));
    column->addWidget(m_title);
    column->addWidget(m_kind);
    column->addSpacing(Space::s);
    column->addWidget(m_reason);
    column->addSpacing(Space::s);
    m_facts->setHorizontalSpacing(Space::l);
    m_facts->setVerticalSpacing(Space::s);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_owner = addFact(tr("Waits for"));
    m_day = addFact(tr("Day"));
    m_value = addFact(tr("At stake"));
    m_cost = addFact(tr("Cost of delay"));
    m_value->setToolTip(tr("What the partner has won and has open, and what it may buy"));
    m_cost->setToolTip(tr(
        "Weight of the kind × class of the value at stake × (1 + days late, at most 30). It puts the list in order."));
    column->addLayout(m_facts);
    column->addWidget(m_ending);
    column->addStretch(1);
    column->addWidget(m_selection);
    auto* buttons = new FlowLayout(Space::s);
    for (auto [button, signal] :
         {std::pair(m_done, &ItemPanel::doneRequested), std::pair(m_open, &ItemPanel::openRequested),
          std::pair(m_snooze, &ItemPanel::snoozeRequested), std::pair(m_reassign, &ItemPanel::reassignRequested)}) {
        connect(button, &QPushButton::clicked, this, signal);
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
}

QLabel* ItemPanel::addFact(const QString& name) {
    QLabel* label = makeLabel(m_workspace.theme(), TextRole::Body);
    label->setWordWrap(true);
    label->setAccessibleName(name);
    m_facts->addRow(makeLabel(m_workspace.theme(), TextRole::Body, TextWeight::Regular, true), label);
    qobject_cast<QLabel*>(m_facts->labelForField(label))->setText(name);
    return label;
}

void ItemPanel::showItem(const today::Item& item, const today::Source& source, int selected) {
    const ValueFormat format;
    m_title->setText(item.title);
    const QString label = today::sourceLabel(item.source);
    m_kind->setText(item.partnerName.isEmpty() || item.partnerName == item.title ? label
                                                                                 : label + u" · "_s + item.partnerName);
    m_reason->setText(item.reason);
    m_owner->setText(item.ownerName.isEmpty() ? tr("nobody in particular") : item.ownerName);
    const QString day = item.due.isValid() ? format.date(item.due.toString(Qt::ISODate)) + u" · "_s : QString();
    m_day->setText(day + today::dueText(item));
    m_value->setText(item.value > 0 ? format.wholeMoney(item.value, m_workspace.currency())
                                    : tr("no revenue or pipeline yet"));
    m_cost->setText(today::costText(item));
    const bool writable = !m_workspace.store().isReadOnly();
    m_open->setEnabled(item.opens != 0 || !item.page.isEmpty());
    m_done->setVisible(bool(source.done));
    m_done->setText(source.doneLabel.isEmpty() ? tr("Done") : source.doneLabel);
    m_done->setEnabled(writable);
    m_snooze->setEnabled(writable);
    m_reassign->setVisible(bool(source.reassign));
    m_reassign->setEnabled(writable);
    m_ending->setVisible(!source.done);
    m_ending->setText(tr("It leaves the list once its cause is dealt with: open it."));
    m_selection->setVisible(selected > 1);
    m_selection->setText(tr("%n items selected: what you do is done to all of them", nullptr, selected));
}

} // namespace channelbook
