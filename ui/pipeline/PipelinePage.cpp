#include "ui/pipeline/PipelinePage.h"

#include "core/base/ErrorText.h"
#include "core/records/QuickFilter.h"
#include "core/records/Words.h"
#include "ui/onboarding/StartDialog.h"
#include "ui/partners/PartnersPage.h"
#include "ui/pipeline/VelocityDialog.h"
#include "ui/records/ExportView.h"
#include "ui/records/RecordDialogs.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/board/BoardView.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingMs = 150;
constexpr qsizetype longWork = 300;

QList<SavedViewBar::Standard> standardViews(const QString& who) {
    return {{u"all"_s, PipelinePage::tr("All partners"), {{u"filter"_s, QString()}}, {}},
            {u"mine"_s, PipelinePage::tr("Mine"), {{u"filter"_s, records::filterTerm(u"manager"_s, who)}}, {}},
            {u"stalled"_s, PipelinePage::tr("Stalled"), {{u"filter"_s, QString()}, {u"stalled"_s, true}}, {}}};
}

/// The fields lanes may be made of.
QStringList groupFields() { return {u"manager"_s, u"tier"_s, u"region"_s, u"type"_s}; }

} // namespace

PipelinePage::PipelinePage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_header(new PageHeader(workspace.theme())), m_problem(makeLabel(workspace.theme(), TextRole::Label)),
      m_views(new SavedViewBar(workspace, u"pipeline"_s, standardViews(workspace.store().who()))), m_model(new PartnerBoardModel(workspace, this)),
      m_board(new BoardView(workspace.theme())), m_stack(new QStackedWidget), m_empty(new EmptyState(workspace.theme())) {
    m_header->setTitle(tr("Pipeline"));
    m_header->setSubtitle(tr("Partners by lifecycle stage"));
    FilterEdit* filter = m_header->addFilter(tr("Filter this board…"));
    filter->setToolTip(tr("Words find names; country=Germany, open_deals>3, tier=Gold,Silver and -word narrow down"));
    m_group = m_header->addButton(tr("Group by: %1").arg(tr("none")));
    auto* groups = new QMenu(m_group);
    groups->addAction(tr("None"), this, [this] { setGroup({}); });
    for (const QString& key : groupFields())
        groups->addAction(records::labelOf(*workspace.catalogue().find(u"partner")->field(key)), this, [this, key] { setGroup(key); });
    m_group->setMenu(groups);
    connect(m_header->addButton(tr("Velocity")), &QPushButton::clicked, this, [this] { run(PageCommand::Velocity); });
    connect(m_header->addButton(tr("New partner"), true), &QPushButton::clicked, this, &PipelinePage::addNew);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l + Space::xs, Space::xs, Space::l + Space::xs, Space::m);
    column->setSpacing(Space::s);
    column->addWidget(m_header);
    column->addWidget(m_problem);
    column->addWidget(m_views);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_board);
    m_stack->addWidget(m_empty);
    m_board->setAccessibleName(tr("Partners by lifecycle stage"));
    m_board->setModel(m_model);

    m_filterLater.setSingleShot(true);
    m_filterLater.setInterval(typingMs);
    connect(filter, &QLineEdit::textChanged, this, [this] { m_filterLater.start(); });
    connect(filter, &FilterEdit::leftDownwards, this, [this] {
        filterTyped();
        focusContent();
    });
    connect(&m_filterLater, &QTimer::timeout, this, &PipelinePage::filterTyped);
    connect(m_views, &SavedViewBar::chosen, this, &PipelinePage::takeView);
    connect(m_views, &SavedViewBar::saveRequested, this, [this] { run(PageCommand::SaveView); });
    connect(m_model, &PartnerBoardModel::loaded, this, &PipelinePage::showLoaded);
    connect(m_model, &PartnerBoardModel::failed, this, [this](const Error& error) {
        m_empty->setContent(u"circle-alert"_s, tr("The board cannot be shown"), errorText(error));
        m_empty->clearButtons();
        connect(m_empty->addButton(tr("Try again"), true), &QPushButton::clicked, m_model, &PartnerBoardModel::reload);
        m_stack->setCurrentWidget(m_empty);
    });
    connect(m_board, &BoardView::moveRequested, this, [this](const QList<qint64>& ids, const QString& stage) { move(ids, stage); });
    connect(m_board, &BoardView::openRequested, this, [this](qint64 id) { m_workspace.openRecord(u"partner"_s, id); });
    connect(m_board, &BoardView::selectionChanged, this, &PipelinePage::showSelection);
    connect(m_board, &BoardView::hint, this, [this](const QString& text) {
        m_hint = text;
        showSelection();
    });
    connect(m_board, &BoardView::contextMenuRequested, this, [this](const QList<qint64>&, const QPoint& position) { showMenu(position); });
}

PipelinePage::~PipelinePage() { m_board->setModel(nullptr); }

void PipelinePage::filterTyped() {
    m_filterLater.stop();
    m_query.filter = m_header->filter()->text();
    apply();
}

void PipelinePage::apply() {
    const auto set = m_model->setQuery(m_query);
    m_problem->setVisible(!set);
    if (set) return m_views->follow({{u"filter"_s, m_query.filter}, {u"stalled"_s, m_query.stalledOnly}});
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, m_workspace.theme().tint(Tint::Bad).text);
    m_problem->setPalette(palette);
    m_problem->setText(errorText(set.error()));
}

void PipelinePage::takeView(const QJsonObject& state) {
    m_query.stalledOnly = state.value(u"stalled"_s).toBool();
    m_header->filter()->setText(state.value(u"filter"_s).toString());
    if (state.contains(u"group"_s)) setGroup(state.value(u"group"_s).toString());
    filterTyped();
}

void PipelinePage::setGroup(const QString& key) {
    const records::FieldDef* field = m_workspace.catalogue().find(u"partner")->field(key);
    m_group->setText(tr("Group by: %1").arg(field == nullptr ? tr("none") : records::inSentence(records::labelOf(*field))));
    m_query.laneField = field == nullptr ? QString() : key;
    apply();
}

void PipelinePage::move(const QList<qint64>& partners, const QString& stage) {
    pipeline::MovePartners command{m_workspace.catalogue(), {partners.begin(), partners.end()}, stage};
    if (partners.size() < longWork)
        m_workspace.perform(command);
    else
        m_workspace.performLong(tr("Moving %n partners", nullptr, static_cast<int>(partners.size())), std::move(command));
}

void PipelinePage::moveBy(int step) {
    // Cards of one stage go together, so that one command moves them and one undo brings them back.
    QHash<int, QList<qint64>> byTarget;
    for (const qint64 id : m_board->selectedIds())
        if (const auto place = m_model->locate(id)) byTarget[place->column + step] << id;
    for (auto it = byTarget.begin(); it != byTarget.end(); ++it)
        if (it.key() >= 0 && it.key() < m_model->columnCount()) move(it.value(), m_model->column(it.key()).id);
}

void PipelinePage::fillStages(QMenu& menu) {
    for (const pipeline::LifecycleStage& stage : m_model->stages())
        menu.addAction(stage.name, this, [this, name = stage.name] { move(m_board->selectedIds(), name); });
}

void PipelinePage::showLoaded(qint64 milliseconds) {
    const QLocale locale;
    const QString shown = locale.toString(m_model->shownCount());
    const QString all = locale.toString(m_model->allCount());
    const QString count = m_model->isFiltered() ? tr("%1 of %2", "shown of all").arg(shown, all) : all;
    m_header->setSubtitle(tr("Partners by lifecycle stage · %1").arg(count));
    m_views->setCount(u"stalled"_s, m_model->stalledCount() > 0 ? locale.toString(m_model->stalledCount()) : QString());
    setStatusRight(tr("%n partners", nullptr, static_cast<int>(m_model->shownCount())) + u" · "_s + tr("%1 ms").arg(locale.toString(milliseconds)));
    showSelection();
    if (m_model->shownCount() == 0) return showEmpty();
    const bool keyboardHere = m_empty->holdsFocus();
    m_stack->setCurrentWidget(m_board);
    if (keyboardHere) m_board->setFocus();
}

void PipelinePage::showEmpty() {
    const bool keyboardHere = m_board->hasFocus() || m_empty->holdsFocus();
    m_empty->clearButtons();
    if (m_model->allCount() > 0) {
        m_empty->setContent(u"search"_s, m_query.stalledOnly ? tr("Nobody is stalled") : tr("No partner fits this filter"),
                            tr("All %1 are hidden by it.").arg(QLocale().toString(m_model->allCount())));
        connect(m_empty->addButton(tr("Show all"), true), &QPushButton::clicked, this, [this] { back(); });
    } else {
        m_empty->setContent(u"kanban"_s, tr("No partners yet"),
                            tr("Here you see who is being recruited, who is being onboarded and who sells. Bring partners in from your CRM or add the first one."));
        connect(m_empty->addButton(tr("New partner"), true), &QPushButton::clicked, this, &PipelinePage::addNew);
        connect(m_empty->addButton(tr("Import from my CRM")), &QPushButton::clicked, this, [this] { m_workspace.openPage(u"sync"_s); });
    }
    m_stack->setCurrentWidget(m_empty);
    if (keyboardHere) m_empty->setFocus();
}

void PipelinePage::showSelection() {
    if (!m_hint.isEmpty()) return setStatusLeft(m_hint);
    const qsizetype count = m_board->selectedIds().size();
    setStatusLeft(count == 0 ? QString()
                             : tr("%n selected", nullptr, static_cast<int>(count)) + u"   "_s + tr("[ ] move · Enter open · Space carry · Ctrl+Z undo"));
}

void PipelinePage::showMenu(const QPoint& position) {
    QMenu menu(this);
    QAction* open = menu.addAction(tr("Open") + u"\tEnter"_s, this, [this] { run(PageCommand::Open); });
    open->setEnabled(can(PageCommand::Open));
    QMenu* stages = menu.addMenu(tr("Move to"));
    fillStages(*stages);
    stages->setEnabled(can(PageCommand::MoveTo));
    QAction* start = menu.addAction(tr("Start a playbook…") + u"\tCtrl+Shift+P"_s, this, [this] { run(PageCommand::StartPlaybook); });
    start->setEnabled(can(PageCommand::StartPlaybook));
    menu.exec(position);
}

void PipelinePage::showVelocity() {
    const auto velocity = m_workspace.store().read([](store::Connection& connection) { return pipeline::stageVelocity(connection); });
    if (!velocity) return m_workspace.fail(velocity.error());
    VelocityDialog(*velocity, m_model->stages(), m_workspace.theme(), this).exec();
}

void PipelinePage::addNew() {
    NewRecordDialog dialog(m_workspace, u"partner"_s, PartnersPage::newFields(), {}, this);
    if (dialog.exec() == QDialog::Accepted) m_workspace.openRecord(u"partner"_s, dialog.created());
}

void PipelinePage::focusFilter() {
    m_header->filter()->setFocus();
    m_header->filter()->selectAll();
}

void PipelinePage::focusContent() {
    m_stack->currentWidget()->setFocus();
}

bool PipelinePage::can(PageCommand command) const {
    const bool writable = !m_workspace.store().isReadOnly();
    switch (command) {
    case PageCommand::New:
    case PageCommand::StartPlaybook:
    case PageCommand::SaveView: return writable;
    case PageCommand::Open: return m_board->currentId() != 0;
    case PageCommand::MoveForward:
    case PageCommand::MoveBack:
    case PageCommand::MoveTo: return writable && !m_board->selectedIds().isEmpty();
    case PageCommand::Export: return m_model->shownCount() > 0;
    case PageCommand::Velocity:
    case PageCommand::Reload: return true;
    default: return false;
    }
}

void PipelinePage::run(PageCommand command) {
    if (!can(command)) return;
    switch (command) {
    case PageCommand::New: return addNew();
    case PageCommand::SaveView:
        return m_views->save({{u"filter"_s, m_query.filter}, {u"group"_s, m_query.laneField}, {u"stalled"_s, m_query.stalledOnly}});
    case PageCommand::Open: return m_workspace.openRecord(u"partner"_s, m_board->currentId());
    case PageCommand::MoveForward: return moveBy(1);
    case PageCommand::MoveBack: return moveBy(-1);
    case PageCommand::MoveTo: {
        QMenu menu(this);
        fillStages(menu);
        const QRect card = m_board->cardRect(m_board->selectedIds().front());
        menu.exec(m_board->viewport()->mapToGlobal(card.isValid() ? card.bottomLeft() : m_board->rect().center()));
        return;
    }
    case PageCommand::Velocity: return showVelocity();
    case PageCommand::StartPlaybook: {
        const QList<qint64> chosen = m_board->selectedIds();
        return startPlaybook(m_workspace, {u"onboarding"_s, {}, {chosen.begin(), chosen.end()}}, this);
    }
    case PageCommand::Export: {
        const records::EntityDef& partner = *m_workspace.catalogue().find(u"partner");
        return exportView(m_workspace, {partner, {}, partner.defaultColumns, m_model->shownIds()});
    }
    case PageCommand::Reload: return m_model->reload();
    default: return;
    }
}

bool PipelinePage::back() {
    if (m_header->filter()->text().isEmpty() && !m_query.stalledOnly) return false;
    takeView({});
    m_views->setActive(u"all"_s);
    return true;
}

QList<ShortcutHint> PipelinePage::shortcuts() const {
    return {{u"← ↑ → ↓"_s, tr("Go from card to card")},
            {u"["_s, tr("Move the selected cards one stage back")},
            {u"]"_s, tr("Move the selected cards one stage on")},
            {u"Space"_s, tr("Pick a card up and put it down; arrows carry it")},
            {u"Ctrl+M"_s, tr("Move to a stage by name")},
            {u"Enter"_s, tr("Open the partner")},
            {u"Shift+↑ ↓"_s, tr("Select several")},
            {u"Ctrl+Shift+E"_s, tr("Export what the board shows")},
            {u"/"_s, tr("Filter")}};
}

} // namespace channelbook
