#include "ui/onboarding/RunPage.h"

#include "ui/onboarding/RunPanel.h"
#include "ui/onboarding/RunWords.h"
#include "ui/records/HistoryTab.h"
#include "ui/records/RecordHeader.h"

#include <QTreeWidget>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

RunPage::RunPage(Workspace& workspace, RecordId run, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_header(new RecordHeader(workspace.theme()))
    , m_panel(new RunPanel(workspace)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_header);
    auto* partner = new QPushButton(tr("Open the partner"));
    connect(partner, &QPushButton::clicked, this,
            [this] { m_workspace.openRecord(u"partner"_s, m_panel->view().run.partner); });
    m_header->addControl(partner);
    m_header->addTab(tr("Steps"), m_panel);
    m_header->addTab(tr("History"), new HistoryTab(workspace, run));
    connect(m_header, &RecordHeader::backRequested, this, [this] { m_workspace.goBack(); });
    connect(m_panel, &RunPanel::loaded, this, &RunPage::take);
    connect(m_panel, &RunPanel::gone, this, [this] { m_workspace.goBack(); });
    m_panel->setRun(run);
}

void RunPage::take() {
    const playbooks::Run& run = m_panel->view().run;
    const QDate today = m_workspace.clock().today();
    setAccessibleName(tr("%1: %2", "a partner, a playbook").arg(run.partnerName, run.name));
    m_header->setName(run.partnerName);
    QStringList facts{run.name, tr("version %1").arg(run.version), tr("since %1").arg(shortDay(run.startedOn, today))};
    const qint64 day = run.startedOn.daysTo(run.endedOn.isValid() ? run.endedOn : today) + 1;
    if (m_panel->view().playbook.clock > 0) facts << tr("day %1 of %2").arg(day).arg(m_panel->view().playbook.clock);
    facts << (run.ownerName.isEmpty() ? tr("nobody's") : run.ownerName);
    m_header->setFacts(facts.join(u" · "_s));
    QList<Badge> badges{stateBadge(run.state)};
    if (run.blocked > 0) badges << Badge{tr("%n blocked", nullptr, run.blocked), Tint::Warning, u"ban"_s};
    m_header->setBadges(badges);
    setStatusRight(tr("%1 of %n steps done", nullptr, run.steps).arg(run.closed));
}

void RunPage::focusContent() {
    m_panel->steps().setFocus();
}

bool RunPage::can(PageCommand command) const {
    return command == PageCommand::Open || m_panel->can(command);
}

void RunPage::run(PageCommand command) {
    if (command == PageCommand::Open) return m_workspace.openRecord(u"partner"_s, m_panel->view().run.partner);
    m_panel->run(command);
}

QList<ShortcutHint> RunPage::shortcuts() const {
    return RunPanel::shortcuts() +
           QList<ShortcutHint>{{u"Ctrl+Enter"_s, tr("Open the partner")}, {u"Esc"_s, tr("Back")}};
}

} // namespace channelbook
