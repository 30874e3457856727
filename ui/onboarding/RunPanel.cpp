#include "ui/onboarding/RunPanel.h"

#include "core/base/ErrorText.h"
#include "core/playbooks/TrackerQueries.h"
#include "ui/onboarding/MoveDialog.h"
#include "ui/onboarding/PlaybookCommands.h"
#include "ui/onboarding/RunWords.h"
#include "ui/onboarding/StepActs.h"
#include "ui/onboarding/StepDetails.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/TableDelegates.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QProgressBar>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;
using playbooks::RunState;
using playbooks::StepAct;

namespace {

constexpr int settleMs = 30;
constexpr int keyRole = Qt::UserRole;
constexpr int phaseRole = Qt::UserRole + 1;
enum Column { TitleColumn, WhoColumn, OwnerColumn, DueColumn, StateColumn };

} // namespace

RunPanel::RunPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_progressText(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Medium))
    , m_progress(new QProgressBar)
    , m_forecast(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_move(new QPushButton)
    , m_finish(new QPushButton(tr("Finish")))
    , m_cancel(new QPushButton(tr("Cancel the playbook…")))
    , m_reopen(new QPushButton(tr("Take up again")))
    , m_steps(new QTreeWidget)
    , m_details(new StepDetails(workspace.theme())) {
    build();
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &RunPanel::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (touchesPlaybooks(changes)) m_settle.start();
    });
    connect(&workspace.theme(), &Theme::changed, this, [this] {
        if (m_run != 0) fillSteps();
    });
    connect(m_steps, &QTreeWidget::currentItemChanged, this, &RunPanel::showCurrent);
    connect(m_details, &StepDetails::actRequested, this, &RunPanel::act);
    connect(m_move, &QPushButton::clicked, this, &RunPanel::moveToNewest);
    connect(m_finish, &QPushButton::clicked, this, &RunPanel::finish);
    connect(m_reopen, &QPushButton::clicked, this, &RunPanel::reopen);
    connect(m_cancel, &QPushButton::clicked, this, [this] { cancelRuns(m_workspace, {m_run}); });
}

void RunPanel::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Space::m, 0, 0);
    column->setSpacing(Space::s);
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::m);
    m_progress->setFixedWidth(Size::tile);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Steps done"));
    m_forecast->setMinimumWidth(0);
    m_forecast->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_forecast->setWordWrap(true);
    head->addWidget(m_progressText);
    head->addWidget(m_progress, 0, Qt::AlignVCenter);
    head->addWidget(m_forecast, 1);
    m_move->setToolTip(tr("Shows what would change before it does"));
    for (QPushButton* button : {m_move, m_reopen, m_finish, m_cancel}) head->addWidget(button);
    column->addLayout(head);

    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setHeaderLabels({tr("Step"), tr("Who acts"), tr("Owner"), tr("Due"), tr("State")});
    m_steps->setItemDelegateForColumn(StateColumn, new BadgeDelegate(m_workspace.theme(), m_steps));
    m_steps->setUniformRowHeights(true);
    m_steps->setAllColumnsShowFocus(true);
    m_steps->setExpandsOnDoubleClick(false);
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    for (const auto& [section, width] :
         {std::pair<int, int>(WhoColumn, Size::tile), std::pair<int, int>(OwnerColumn, Size::cardEstimate),
          std::pair<int, int>(DueColumn, Size::cardEstimate), std::pair<int, int>(StateColumn, Size::tile)})
        m_steps->header()->resizeSection(section, width);
    m_steps->installEventFilter(this);

    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(m_steps);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_details);
    scroll->setMinimumWidth(Size::filter);
    scroll->setAccessibleName(tr("Step"));
    auto* side = new QWidget;
    auto* room = new QVBoxLayout(side);
    room->setContentsMargins(Space::m, 0, 0, 0);
    room->addWidget(scroll);
    split->addWidget(side);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 1);
    split->setSizes({2 * Size::palette, Size::palette});
    column->addWidget(split, 1);
    setFocusProxy(m_steps);
}

void RunPanel::setRun(RecordId run) {
    if (run != m_run) m_steps->clear();
    m_run = run;
    reload();
}

void RunPanel::reload() {
    m_settle.stop();
    if (m_run == 0) return;
    auto view = m_workspace.store().read(
        [&](store::Connection& connection) { return playbooks::readRunView(connection, m_run); });
    if (!view) return m_workspace.fail(view.error());
    if (!*view) {
        m_run = 0;
        m_view = {};
        Q_EMIT gone();
        return;
    }
    m_view = std::move(**view);
    fillHead();
    fillSteps();
    Q_EMIT loaded();
}

void RunPanel::fillHead() {
    const playbooks::Run& run = m_view.run;
    const bool writable = !m_workspace.store().isReadOnly();
    m_progressText->setText(tr("%1 of %n steps done", nullptr, run.steps).arg(run.closed));
    m_progress->setRange(0, std::max(1, run.steps));
    m_progress->setValue(run.closed);
    const QDate today = m_workspace.clock().today();
    QString words;
    if (run.state == RunState::Finished) words = tr("finished %1").arg(dueText(run.endedOn, today));
    if (run.state == RunState::Cancelled) words = tr("cancelled %1: %2").arg(dueText(run.endedOn, today), run.reason);
    if (run.state == RunState::Active) {
        const auto forecast = m_workspace.store().read(
            [&](store::Connection& connection) { return playbooks::forecastOf(connection, m_run, today); });
        if (forecast && *forecast)
            words = tr("Forecast: %1").arg(playbooks::forecastText((*forecast)->second, (*forecast)->first));
    }
    m_forecast->setText(words);
    m_forecast->setToolTip(words);
    m_move->setText(tr("Move to version %1…").arg(run.newestVersion));
    m_move->setVisible(run.state == RunState::Active && run.newestVersion > run.version);
    m_finish->setVisible(playbooks::after(run.state, playbooks::RunAct::Finish).has_value());
    m_cancel->setVisible(playbooks::after(run.state, playbooks::RunAct::Cancel).has_value());
    m_reopen->setVisible(playbooks::after(run.state, playbooks::RunAct::Reopen).has_value());
    for (QPushButton* button : {m_move, m_finish, m_cancel, m_reopen}) button->setEnabled(writable);
}

void RunPanel::fillStep(QTreeWidgetItem& item, const playbooks::Step& step, const playbooks::RunStep& row) const {
    const Theme& theme = m_workspace.theme();
    const QDate today = m_workspace.clock().today();
    const bool closed = playbooks::isClosed(row.state);
    item.setText(TitleColumn, step.required ? step.title : tr("%1 (optional)").arg(step.title));
    item.setText(WhoColumn, actorText(step));
    item.setText(OwnerColumn, row.ownerName);
    item.setText(DueColumn, closed ? shortDay(row.doneOn, today) : shortDay(row.dueOn, today));
    item.setToolTip(DueColumn, closed ? tr("done %1").arg(dueText(row.doneOn, today))
                                      : tr("due %1").arg(dueText(row.dueOn, today)));
    item.setData(StateColumn, BadgesRole, QVariant::fromValue(QList<Badge>{stateBadge(row.state)}));
    item.setData(TitleColumn, keyRole, step.key);
    const QStringList open = m_view.openNeeds(step.key);
    item.setToolTip(TitleColumn, open.isEmpty() ? step.note : tr("waits for %1").arg(titlesOf(m_view.playbook, open)));
    item.setData(TitleColumn, Qt::AccessibleTextRole,
                 tr("%1, %2, due %3", "a step, its state, its day")
                     .arg(step.title, playbooks::stateLabel(row.state), shortDay(row.dueOn, today)));
    for (const int at : {TitleColumn, WhoColumn, OwnerColumn, DueColumn}) {
        const bool quiet = closed || at != TitleColumn || row.state == playbooks::StepState::Waiting;
        item.setForeground(at, quiet ? theme.colors().muted : theme.colors().text);
    }
    const bool late = playbooks::isOpen(row.state) && row.dueOn < today && m_view.run.state == RunState::Active;
    if (late) {
        item.setForeground(DueColumn, theme.tint(Tint::Bad).text);
        item.setText(DueColumn, tr("%1, late").arg(shortDay(row.dueOn, today)));
    }
}

void RunPanel::fillSteps() {
    const QString kept = currentKey();
    QStringList shut;
    for (int i = 0; i < m_steps->topLevelItemCount(); ++i)
        if (!m_steps->topLevelItem(i)->isExpanded())
            shut << m_steps->topLevelItem(i)->data(TitleColumn, phaseRole).toString();
    const QSignalBlocker blocker(m_steps);
    m_steps->clear();
    QTreeWidgetItem* chosen = nullptr;
    QTreeWidgetItem* next = nullptr;
    for (const playbooks::Phase& phase : m_view.playbook.phases) {
        auto* group = new QTreeWidgetItem(m_steps, {phase.title});
        group->setSizeHint(TitleColumn, QSize(0, Size::row));
        group->setFont(TitleColumn, m_workspace.theme().font(TextRole::Body, TextWeight::Strong));
        group->setData(TitleColumn, phaseRole, phase.key);
        int closed = 0;
        int all = 0;
        for (const playbooks::Step& step : phase.steps) {
            const playbooks::RunStep* row = m_view.step(step.key);
            if (row == nullptr) continue;
            auto* item = new QTreeWidgetItem(group);
            item->setSizeHint(TitleColumn, QSize(0, Size::row));
            fillStep(*item, step, *row);
            ++all;
            if (playbooks::isClosed(row->state)) ++closed;
            if (step.key == kept) chosen = item;
            if (next == nullptr && step.key == m_view.run.atStep) next = item;
        }
        group->setText(StateColumn, tr("%1 of %2", "steps done of all").arg(closed).arg(all));
        group->setForeground(StateColumn, m_workspace.theme().colors().muted);
        group->setExpanded(!shut.contains(phase.key));
    }
    if (chosen == nullptr) chosen = next;
    if (chosen == nullptr && m_steps->topLevelItemCount() > 0)
        chosen =
            m_steps->topLevelItem(0)->childCount() > 0 ? m_steps->topLevelItem(0)->child(0) : m_steps->topLevelItem(0);
    if (chosen != nullptr) m_steps->setCurrentItem(chosen);
    showCurrent();
}

bool RunPanel::select(const QString& key) {
    for (QTreeWidgetItemIterator it(m_steps); *it != nullptr; ++it) {
        if ((*it)->data(TitleColumn, keyRole).toString() != key || key.isEmpty()) continue;
        m_steps->setCurrentItem(*it);
        return true;
    }
    return false;
}

QString RunPanel::currentKey() const {
    return m_steps->currentItem() == nullptr ? QString()
                                             : m_steps->currentItem()->data(TitleColumn, keyRole).toString();
}

void RunPanel::showCurrent() {
    const playbooks::Step* step = m_view.playbook.step(currentKey());
    const playbooks::RunStep* row = m_view.step(currentKey());
    if (step == nullptr || row == nullptr)
        return m_details->showNothing(m_steps->currentItem() == nullptr ? QString()
                                                                        : m_steps->currentItem()->text(TitleColumn));
    m_details->show(m_view, *step, *row, m_workspace.clock().now(), !m_workspace.store().isReadOnly());
}

void RunPanel::act(StepAct act) {
    const playbooks::Step* step = m_view.playbook.step(currentKey());
    const playbooks::RunStep* row = m_view.step(currentKey());
    if (step == nullptr || row == nullptr || m_workspace.store().isReadOnly()) return;
    // A step that is underway and done again by the same key would be a surprise: the table refuses with a reason.
    actOnSteps(m_workspace, act, {{row->id}, step->title, m_view.run.partnerName, step->evidence, step->required});
    m_steps->setFocus();
}

void RunPanel::finish() {
    m_workspace.perform(playbooks::ActOnRuns{{m_run}, playbooks::RunAct::Finish, {}});
}
void RunPanel::reopen() {
    m_workspace.perform(playbooks::ActOnRuns{{m_run}, playbooks::RunAct::Reopen, {}});
}

void RunPanel::moveToNewest() {
    channelbook::moveToNewest(m_workspace, {m_run}, this);
}

bool RunPanel::can(PageCommand command) const {
    const bool writable = !m_workspace.store().isReadOnly() && m_run != 0;
    if (const auto wanted = actOf(command)) {
        const playbooks::RunStep* row = m_view.step(currentKey());
        return writable && row != nullptr && playbooks::after(row->state, *wanted).has_value();
    }
    switch (command) {
    case PageCommand::FinishRun:
        return writable && playbooks::after(m_view.run.state, playbooks::RunAct::Finish).has_value();
    case PageCommand::CancelRun:
        return writable && playbooks::after(m_view.run.state, playbooks::RunAct::Cancel).has_value();
    case PageCommand::MoveRun:
        return writable && m_view.run.state == RunState::Active && m_view.run.newestVersion > m_view.run.version;
    default:
        return false;
    }
}

void RunPanel::run(PageCommand command) {
    if (!can(command)) return;
    if (const auto wanted = actOf(command)) return act(*wanted);
    if (command == PageCommand::FinishRun) return finish();
    if (command == PageCommand::MoveRun) return moveToNewest();
    cancelRuns(m_workspace, {m_run});
}

bool RunPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_steps || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier) return QWidget::eventFilter(watched, event);
    const auto wanted = key->key() == Qt::Key_Space ? std::optional(StepAct::Complete) : actOfKey(key->key());
    if (event->type() == QEvent::ShortcutOverride) {
        // The letters are acts here, whatever the window does with them elsewhere; but `g` and a letter still leads to
        // a page.
        const bool taken = wanted && !m_goPressed;
        m_goPressed = key->key() == Qt::Key_G;
        if (taken) event->accept();
        return taken;
    }
    if (!wanted || currentKey().isEmpty()) return QWidget::eventFilter(watched, event);
    act(*wanted);
    return true;
}

QList<ShortcutHint> RunPanel::shortcuts() {
    return {{u"↑ ↓"_s, tr("Go from step to step")},
            {u"Space  C"_s, tr("Complete the step, with its evidence")},
            {u"S"_s, tr("Start it")},
            {u"W"_s, tr("Waive it, with a reason")},
            {u"B"_s, tr("Say what blocks it")},
            {u"R"_s, tr("Reopen it")},
            {u"A"_s, tr("Assign it")},
            {u"N"_s, tr("Nudge: note that whom it waits for was asked")},
            {u"M"_s, tr("Comment")},
            {u"← →"_s, tr("Close and open a phase")},
            {u"Ctrl+Z"_s, tr("Undo")}};
}

} // namespace channelbook
