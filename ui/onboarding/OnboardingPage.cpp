#include "ui/onboarding/OnboardingPage.h"

#include "core/base/ErrorText.h"
#include "core/playbooks/WaitingQueries.h"
#include "core/records/Words.h"
#include "ui/onboarding/MoveDialog.h"
#include "ui/onboarding/PlaybookCommands.h"
#include "ui/onboarding/RunWords.h"
#include "ui/onboarding/StartDialog.h"
#include "ui/onboarding/StepActs.h"
#include "ui/onboarding/TrackerTable.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHeader.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;
using playbooks::StepAct;

namespace {

constexpr int typingMs = 150;
constexpr int mostTypes = 3;
const QString onboarding = u"onboarding"_s;

} // namespace

OnboardingPage::OnboardingPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_header(new PageHeader(workspace.theme()))
    , m_playbook(new QComboBox)
    , m_chips(new ChipBar(workspace.theme()))
    , m_model(new TrackerModel(workspace.program(), this))
    , m_table(new TrackerTable(*m_model, workspace.theme()))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(workspace.theme())) {
    build();
    m_filterLater.setSingleShot(true);
    m_filterLater.setInterval(typingMs);
    const auto typed = [this] {
        m_filterLater.stop();
        m_query.search = m_header->filter()->text().trimmed();
        apply();
    };
    connect(m_header->filter(), &QLineEdit::textChanged, this, [this] { m_filterLater.start(); });
    connect(m_header->filter(), &FilterEdit::leftDownwards, this, [this, typed] {
        typed();
        focusContent();
    });
    connect(&m_filterLater, &QTimer::timeout, this, typed);
    connect(m_playbook, &QComboBox::activated, this, [this] {
        const QString chosen = m_playbook->currentData().toString();
        showPlaybook(chosen.section(u'/', 0, 0), chosen.section(u'/', 1));
    });
    connect(m_chips, &ChipBar::activated, this, &OnboardingPage::takeChip);
    connect(m_model, &TrackerModel::listed, this, &OnboardingPage::takeListed);
    connect(m_model, &TrackerModel::failed, this, [this](const Error& error) {
        m_empty->setContent(u"circle-alert"_s, tr("The tracker cannot be shown"), errorText(error));
        m_empty->clearButtons();
        connect(m_empty->addButton(tr("Try again"), true), &QPushButton::clicked, m_model, &TrackerModel::reload);
        m_stack->setCurrentWidget(m_empty);
    });
    connect(m_table, &TrackerTable::openRequested, this, [this](qint64 run) { m_workspace.openRecord(u"run"_s, run); });
    connect(m_table, &TrackerTable::orderRequested, this, [this](const TrackerOrder& order) {
        m_order = order;
        apply();
    });
    connect(m_table, &TrackerTable::keyTyped, this, [this](int key) {
        if (const auto wanted = actOfKey(key)) act(*wanted);
    });
    connect(m_table, &TrackerTable::selectionSettled, this, &OnboardingPage::showSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &OnboardingPage::showMenu);
    fillChips();
    apply();
}

OnboardingPage::~OnboardingPage() = default;

void OnboardingPage::build() {
    m_header->setTitle(tr("Onboarding"));
    m_playbook->setAccessibleName(tr("Playbook"));
    m_playbook->setToolTip(tr("Which kind of playbook is shown, or which one of that kind"));
    m_playbook->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_header->addControl(m_playbook);
    FilterEdit* filter = m_header->addFilter(tr("Filter by partner…"));
    filter->setToolTip(tr("Finds partners by parts of their name"));
    QPushButton* templates = m_header->addButton(tr("Templates"));
    templates->setToolTip(tr("The playbooks themselves: their phases and steps"));
    connect(templates, &QPushButton::clicked, this, [this] { m_workspace.openPage(u"templates"_s); });
    QPushButton* start = m_header->addButton(tr("Start onboarding…"), true);
    start->setEnabled(!m_workspace.store().isReadOnly());
    connect(start, &QPushButton::clicked, this, [this] { run(PageCommand::New); });
    m_chips->setSaveOffered(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l + Space::xs, Space::xs, Space::l + Space::xs, Space::m);
    column->setSpacing(Space::s);
    column->addWidget(m_header);
    auto* row = new QHBoxLayout;
    row->addWidget(m_chips, 1);
    row->addWidget(new TrackerLegend(m_workspace.theme()), 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
}

void OnboardingPage::showPlaybook(const QString& kind, const QString& templateKey) {
    m_query.kind = kind;
    m_query.templateKey = templateKey;
    m_header->setTitle(playbooks::kindLabel(kind));
    apply();
}

void OnboardingPage::apply() {
    m_model->setQuery(m_query, m_order);
}

void OnboardingPage::takeChip(const QString& id) {
    const playbooks::TrackerQuery before = m_query;
    m_query = {};
    m_query.kind = before.kind;
    m_query.templateKey = before.templateKey;
    m_query.search = before.search;
    m_order = {};
    if (id == u"stalled") m_query.stalledOnly = true;
    if (id == u"late") m_query.lateOnly = true;
    if (id == u"past") m_query.pastClockOnly = true;
    if (id == u"finished") m_query.state = playbooks::RunState::Finished;
    if (id.startsWith(u"type:")) m_query.partnerTypes = {id.sliced(5)};
    if (id == u"mine") {
        const auto me = m_workspace.store().read([&](store::Connection& connection) {
            return records::findRecord(connection, *m_workspace.catalogue().find(u"owner"), m_workspace.store().who())
                .value_or(-1);
        });
        m_query.owner = me.value_or(-1); // nobody's id: who is no owner of anything sees nothing
    }
    m_chips->setActive(id);
    apply();
}

void OnboardingPage::fillChips() {
    const playbooks::Tracker& tracker = m_model->tracker();
    const QLocale locale;
    const auto count = [&](int number) { return number > 0 ? locale.toString(number) : QString(); };
    QList<Chip> chips{{u"risk"_s, tr("By risk"), {}}, {u"mine"_s, tr("Mine"), {}}};
    for (const QString& type : m_model->types().first(std::min<qsizetype>(mostTypes, m_model->types().size())))
        chips << Chip{u"type:"_s + type, type, {}};
    for (const QString& type : m_query.partnerTypes)
        if (m_model->types().indexOf(type) >= mostTypes) chips << Chip{u"type:"_s + type, type, {}};
    chips << Chip{u"stalled"_s, tr("Stalled"), count(tracker.stalled)}
          << Chip{u"late"_s, tr("Late"), count(tracker.late)};
    chips << Chip{u"past"_s, m_model->clock() > 0 ? tr("Past day %1 ·").arg(m_model->clock()) : tr("Past their days ·"),
                  locale.toString(tracker.pastClock)};
    chips << Chip{u"finished"_s, tr("Finished"), {}};
    if (m_chips->active().isEmpty()) m_chips->setActive(u"risk"_s);
    // Buttons made anew would lose the keyboard's place.
    QString now;
    for (const Chip& chip : std::as_const(chips)) now += chip.id + chip.text + chip.count + u'\n';
    if (m_chips->property("shown").toString() == now) return;
    m_chips->setProperty("shown", now);
    m_chips->setChips(chips);
}

void OnboardingPage::fillPlaybooks() {
    const QSignalBlocker blocker(m_playbook);
    const QLocale locale;
    m_playbook->clear();
    for (const QString& kind : playbooks::templateKinds()) {
        qint64 active = 0;
        QList<const playbooks::StoredTemplate*> used;
        for (const playbooks::StoredTemplate& stored : m_model->templates()) {
            if (stored.playbook.kind != kind) continue;
            active += stored.activeRuns;
            if (stored.runs > 0) used << &stored;
        }
        if (used.isEmpty() && kind != onboarding && kind != m_query.kind) continue;
        const auto line = [&](const QString& words, qint64 number) {
            return number > 0 ? words + u" · "_s + locale.toString(number) : words;
        };
        m_playbook->addItem(line(playbooks::kindLabel(kind), active), QString(kind + u'/'));
        if (used.size() > 1)
            for (const playbooks::StoredTemplate* stored : std::as_const(used))
                m_playbook->addItem(u"    "_s + line(stored->playbook.name, stored->activeRuns),
                                    QString(kind + u'/' + stored->playbook.key));
    }
    m_playbook->setCurrentIndex(m_playbook->findData(QString(m_query.kind + u'/' + m_query.templateKey)));
}

qint64 OnboardingPage::running() const {
    qint64 sum = 0;
    for (const playbooks::StoredTemplate& stored : m_model->templates())
        if (stored.playbook.kind == m_query.kind &&
            (m_query.templateKey.isEmpty() || stored.playbook.key == m_query.templateKey))
            sum += stored.activeRuns;
    return sum;
}

bool OnboardingPage::isNarrowed() const {
    return m_query.owner != 0 || !m_query.search.isEmpty() || !m_query.partnerTypes.isEmpty() || m_query.stalledOnly ||
           m_query.lateOnly || m_query.pastClockOnly || m_query.state != playbooks::RunState::Active;
}

void OnboardingPage::takeListed(qint64 milliseconds) {
    const playbooks::Tracker& tracker = m_model->tracker();
    const QLocale locale;
    const auto shown = static_cast<int>(tracker.runs.size());
    QStringList facts;
    if (m_query.state == playbooks::RunState::Finished)
        facts << tr("%n finished", nullptr, shown);
    else if (isNarrowed())
        facts << tr("%1 of %n running", nullptr, static_cast<int>(running())).arg(locale.toString(shown));
    else
        facts << tr("%n running", nullptr, shown);
    if (tracker.medianDaysToDeal) facts << tr("median %n days to first deal", nullptr, *tracker.medianDaysToDeal);
    m_header->setSubtitle(facts.join(u" · "_s));
    fillPlaybooks();
    fillChips();
    m_table->showOrder(m_order);
    QStringList right{tr("%n runs", nullptr, shown)};
    if (tracker.finishedRuns > 0) right << tr("forecast from %n finished runs", nullptr, tracker.finishedRuns);
    right << tr("%1 ms").arg(locale.toString(milliseconds));
    setStatusRight(right.join(u" · "_s));
    if (shown == 0) {
        showEmpty();
        return showSelection();
    }
    const bool keyboardHere = m_empty->holdsFocus();
    m_stack->setCurrentWidget(m_table);
    if (keyboardHere) m_table->setFocus();
    if (!m_table->currentIndex().isValid())
        m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    showSelection();
}

void OnboardingPage::showEmpty() {
    const bool keyboardHere = m_table->hasFocus() || m_empty->holdsFocus();
    m_empty->clearButtons();
    if (isNarrowed()) {
        m_empty->setContent(u"search"_s,
                            m_query.stalledOnly ? tr("Nobody is stalled")
                            : m_query.lateOnly  ? tr("Nobody is late")
                                                : tr("No run fits"),
                            tr("All %n running are hidden by it.", nullptr, static_cast<int>(running())));
        connect(m_empty->addButton(tr("Show all"), true), &QPushButton::clicked, this, [this] { back(); });
    } else {
        m_empty->setContent(u"route"_s,
                            m_query.kind == onboarding ? tr("Nobody is being onboarded yet")
                                                       : tr("No playbook of this kind is running"),
                            tr("A playbook leads a partner step by step. Here you see who is where, who is late and "
                               "who is stuck. Start one with the partners you choose."));
        QPushButton* start = m_empty->addButton(tr("Start onboarding…"), true);
        start->setEnabled(!m_workspace.store().isReadOnly());
        connect(start, &QPushButton::clicked, this, [this] { run(PageCommand::New); });
        connect(m_empty->addButton(tr("Templates")), &QPushButton::clicked, this,
                [this] { m_workspace.openPage(u"templates"_s); });
    }
    m_stack->setCurrentWidget(m_empty);
    if (keyboardHere) m_empty->setFocus();
}

QString OnboardingPage::stallOf(const playbooks::TrackerRow& row) const {
    playbooks::StalledRun stalled;
    stalled.run = row.run.id;
    stalled.partnerName = row.run.partnerName;
    stalled.daysIdle = row.risk.daysIdle;
    stalled.norm = row.risk.norm;
    stalled.stepTitle = row.atTitle;
    const auto view = m_workspace.store().read(
        [&](store::Connection& connection) { return playbooks::readRunView(connection, row.run.id); });
    if (view && *view) {
        if (const playbooks::Step* step = (*view)->playbook.step(row.run.atStep)) stalled.who = step->who;
        if (const playbooks::RunStep* step = (*view)->step(row.run.atStep)) {
            stalled.step = step->id;
            if (step->state == playbooks::StepState::Blocked) stalled.blocker = step->reason;
        }
    }
    return playbooks::stallText(stalled);
}

void OnboardingPage::showSelection() {
    QStringList words;
    const std::size_t selected = m_table->selectedRuns().size();
    if (selected > 1) words << tr("%n selected", nullptr, static_cast<int>(selected));
    const playbooks::TrackerRow* row =
        m_stack->currentWidget() == m_table ? m_model->row(m_table->currentIndex().row()) : nullptr;
    if (row != nullptr && selected <= 1 && row->run.state == playbooks::RunState::Active && row->risk.isStalled())
        words << stallOf(*row);
    else if (row != nullptr)
        words << tr("Enter open · C complete · W waive · N nudge · A assign");
    setStatusLeft(words.join(u"   "_s));
}

std::vector<RecordId> OnboardingPage::chosenRuns() const {
    auto runs = m_table->selectedRuns();
    if (runs.empty() && m_table->currentRun() != 0) runs.push_back(m_table->currentRun());
    return runs;
}

void OnboardingPage::act(StepAct act) {
    if (m_workspace.store().isReadOnly() || m_stack->currentWidget() != m_table) return;
    const std::vector<RecordId> runs = chosenRuns();
    if (act == StepAct::Assign) {
        assignRuns(m_workspace, runs);
        return;
    }
    // On a milestone the act is about that step of each run; elsewhere about the one each run is at.
    const playbooks::Milestone* milestone = m_model->milestone(m_table->currentIndex().column());
    QString key = milestone == nullptr ? QString() : milestone->key;
    auto steps = m_workspace.store().read(
        [&](store::Connection& connection) { return playbooks::stepsOf(connection, runs, key); });
    if (!steps) return m_workspace.fail(steps.error());
    if (steps->empty()) return m_workspace.say({tr("None of the selected runs has such a step"), {}, {}});
    StepsAt at;
    at.steps = std::move(*steps);
    at.title = milestone == nullptr ? QString() : milestone->title;
    if (const playbooks::TrackerRow* row = runs.size() == 1 ? m_model->row(m_model->rowOf(runs.front())) : nullptr;
        row != nullptr) {
        at.partner = row->run.partnerName;
        if (milestone == nullptr) {
            key = row->run.atStep;
            at.title = row->atTitle;
        }
    }
    at.required = key.isEmpty();
    for (const playbooks::StoredTemplate& stored : m_model->templates()) {
        const playbooks::Step* said = stored.playbook.kind == m_query.kind ? stored.playbook.step(key) : nullptr;
        if (said == nullptr) continue;
        at.evidence = std::max(at.evidence, said->evidence);
        at.required = at.required || said->required;
    }
    actOnSteps(m_workspace, act, at);
}

void OnboardingPage::copy(bool headers) {
    const auto line = [&](const auto& text) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column) cells << text(column);
        return cells.join(u'\t');
    };
    QStringList lines;
    if (headers) lines << line([&](int column) { return m_model->headerData(column, Qt::Horizontal).toString(); });
    for (const RecordId run : chosenRuns()) {
        const int row = m_model->rowOf(run);
        lines << line([&](int column) { return m_model->index(row, column).data().toString(); });
    }
    QApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void OnboardingPage::showMenu(const QPoint& position) {
    QMenu menu(this);
    const auto add = [&](const QString& text, const QString& key, PageCommand command) {
        QAction* action = menu.addAction(text + u'\t' + key, this, [this, command] { run(command); });
        action->setEnabled(can(command));
    };
    add(tr("Open"), tr("Enter"), PageCommand::Open);
    menu.addSeparator();
    for (const auto& [wanted, command] :
         {std::pair(StepAct::Complete, PageCommand::CompleteStep), std::pair(StepAct::Start, PageCommand::StartStep),
          std::pair(StepAct::Waive, PageCommand::WaiveStep), std::pair(StepAct::Block, PageCommand::BlockStep),
          std::pair(StepAct::Reopen, PageCommand::ReopenStep), std::pair(StepAct::Nudge, PageCommand::NudgeStep),
          std::pair(StepAct::Comment, PageCommand::CommentStep), std::pair(StepAct::Assign, PageCommand::AssignStep)})
        add(buttonText(wanted), keyOf(wanted), command);
    menu.addSeparator();
    QAction* move = menu.addAction(tr("Move to the newest version…"), this, [this] { run(PageCommand::MoveRun); });
    move->setEnabled(can(PageCommand::MoveRun));
    QAction* cancel = menu.addAction(tr("Cancel the playbook…"), this, [this] { run(PageCommand::CancelRun); });
    cancel->setEnabled(can(PageCommand::CancelRun));
    add(tr("Copy as cells"), u"Ctrl+C"_s, PageCommand::Copy);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void OnboardingPage::focusFilter() {
    m_header->filter()->setFocus();
    m_header->filter()->selectAll();
}

void OnboardingPage::focusContent() {
    m_stack->currentWidget()->setFocus();
}

bool OnboardingPage::can(PageCommand command) const {
    const bool writable = !m_workspace.store().isReadOnly();
    const bool onRun = m_stack->currentWidget() == m_table && m_table->currentRun() != 0;
    switch (command) {
    case PageCommand::New:
    case PageCommand::StartPlaybook:
        return writable;
    case PageCommand::Open:
    case PageCommand::Copy:
    case PageCommand::CopyWithHeaders:
        return onRun;
    case PageCommand::SelectAll:
        return m_model->rowCount() > 0;
    case PageCommand::MoveRun:
    case PageCommand::CancelRun:
        return writable && onRun;
    case PageCommand::Reload:
        return true;
    default:
        return actOf(command).has_value() && writable && onRun;
    }
}

void OnboardingPage::run(PageCommand command) {
    if (!can(command)) return;
    if (const auto wanted = actOf(command)) return act(*wanted);
    switch (command) {
    case PageCommand::New:
    case PageCommand::StartPlaybook:
        return startPlaybook(m_workspace, {m_query.kind, m_query.templateKey, {}}, this);
    case PageCommand::Open:
        return m_workspace.openRecord(u"run"_s, m_table->currentRun());
    case PageCommand::Copy:
        return copy(false);
    case PageCommand::CopyWithHeaders:
        return copy(true);
    case PageCommand::SelectAll:
        return m_table->selectAll();
    case PageCommand::MoveRun:
        moveToNewest(m_workspace, chosenRuns(), this);
        return;
    case PageCommand::CancelRun:
        cancelRuns(m_workspace, chosenRuns());
        return;
    case PageCommand::Reload:
        return m_model->reload();
    default:
        return;
    }
}

bool OnboardingPage::back() {
    if (m_table->selectionModel()->hasSelection()) {
        m_table->clearSelection();
        return true;
    }
    if (!isNarrowed() && m_order == TrackerOrder()) return false;
    m_header->filter()->clear();
    m_filterLater.stop();
    m_query.search.clear();
    takeChip(u"risk"_s);
    return true;
}

QList<ShortcutHint> OnboardingPage::shortcuts() const {
    return {{u"← ↑ → ↓"_s,
             tr("Go from cell to cell; on a milestone the keys below are about it, else about the step the run is at")},
            {u"Enter"_s, tr("Open the run: its steps, who does them, what they wait for")},
            {u"C  S"_s, tr("Complete, start a step")},
            {u"W  B"_s, tr("Waive it, say what blocks it: with a reason")},
            {u"R"_s, tr("Reopen a step")},
            {u"N"_s, tr("Nudge: note that whom it waits for was asked")},
            {u"M"_s, tr("Comment")},
            {u"A"_s, tr("Give the selected runs to somebody")},
            {u"Shift+↑ ↓, Ctrl+A"_s, tr("Select several: acts are about all of them")},
            {u"Ctrl+N"_s, tr("Start a playbook with partners")},
            {u"/"_s, tr("Filter")}};
}

} // namespace channelbook
