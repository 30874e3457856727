#include "ui/onboarding/PartnerRunsTab.h"

#include "ui/onboarding/PlaybookCommands.h"
#include "ui/onboarding/RunPanel.h"
#include "ui/onboarding/RunWords.h"
#include "ui/onboarding/StartDialog.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr int settleMs = 30;
} // namespace

PartnerRunsTab::PartnerRunsTab(Workspace& workspace, RecordId partner, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_partner(partner)
    , m_choice(new QComboBox)
    , m_gates(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(workspace.theme()))
    , m_panel(new RunPanel(workspace)) {
    const bool writable = !workspace.store().isReadOnly();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Space::m, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::m);
    m_choice->setAccessibleName(tr("Playbook"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(m_choice);
    row->addWidget(m_gates, 1);
    auto* another = new QPushButton(tr("Start a playbook…"));
    another->setEnabled(writable);
    row->addWidget(another);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    m_empty->setContent(
        u"list-checks"_s, tr("No playbook yet"),
        tr("A playbook leads this partner step by step: onboarding, due diligence, a renewal, a goodbye."));
    QPushButton* first = m_empty->addButton(tr("Start a playbook…"), true);
    first->setEnabled(writable);
    m_stack->addWidget(m_panel);
    m_stack->addWidget(m_empty);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(another, &QPushButton::clicked, this, &PartnerRunsTab::start);
    connect(first, &QPushButton::clicked, this, &PartnerRunsTab::start);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PartnerRunsTab::showChosen);
    connect(&m_settle, &QTimer::timeout, this, &PartnerRunsTab::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (touchesPlaybooks(changes)) m_settle.start();
    });
    reload();
}

int PartnerRunsTab::runningCount() const {
    return static_cast<int>(std::count_if(m_runs.begin(), m_runs.end(), [](const playbooks::Run& run) {
        return run.state == playbooks::RunState::Active;
    }));
}

void PartnerRunsTab::reload() {
    struct Reading {
        std::vector<playbooks::Run> runs;
        QStringList gates;
    };
    auto reading = m_workspace.store().read([&](store::Connection& connection) {
        return Reading{playbooks::runsOf(connection, m_partner), playbooks::gatesOf(connection, m_partner)};
    });
    if (!reading) return m_workspace.fail(reading.error());
    m_runs = std::move(reading->runs);
    const QDate today = m_workspace.clock().today();
    QStringList gates;
    for (const QString& gate : std::as_const(reading->gates)) gates << gateText(gate);
    m_gates->setText(gates.isEmpty() ? QString() : tr("Unlocked: %1").arg(gates.join(u", "_s)));
    {
        const QSignalBlocker blocker(m_choice);
        const QVariant kept = m_choice->currentData();
        m_choice->clear();
        for (const playbooks::Run& run : m_runs)
            m_choice->addItem(run.name + u" · "_s +
                                  (run.state == playbooks::RunState::Active
                                       ? tr("since %1").arg(shortDay(run.startedOn, today))
                                       : playbooks::stateLabel(run.state) + u' ' + shortDay(run.endedOn, today)),
                              run.id);
        m_choice->setCurrentIndex(m_choice->count() == 0 ? -1 : std::max(0, m_choice->findData(kept)));
    }
    m_choice->setVisible(!m_runs.empty());
    m_stack->setCurrentWidget(m_runs.empty() ? static_cast<QWidget*>(m_empty) : m_panel);
    showChosen();
    Q_EMIT loaded();
}

void PartnerRunsTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showChosen();
}

void PartnerRunsTab::showChosen() {
    // A partner's page opens at another tab: steps nobody looks at are not read.
    if (!isVisible()) return;
    const RecordId run = m_choice->currentData().toLongLong();
    if (run != m_panel->run()) m_panel->setRun(run);
}

void PartnerRunsTab::start() {
    startPlaybook(m_workspace, {u"onboarding"_s, {}, {m_partner}}, this);
}

} // namespace channelbook
