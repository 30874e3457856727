#include "ui/pipeline/PipelinePage.h"

#include "core/base/ErrorText.h"
#include "core/records/Words.h"
#include "ui/onboarding/StartDialog.h"
#include "ui/pipeline/BoardDialogs.h"
#include "ui/pipeline/BoardSetup.h"
#include "ui/pipeline/MoveNeedsDialog.h"
#include "ui/pipeline/StagesDialog.h"
#include "ui/records/ExportView.h"
#include "ui/records/RecordDialogs.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/board/BoardView.h"

#include <QJsonArray>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingMs = 150;
constexpr std::size_t longWork = 300;

RecordBoardModel::Query queryOf(Workspace& workspace, const pipeline::BoardDef& board) {
    RecordBoardModel::Query query;
    query.entity = board.entity;
    query.board.state = board.state;
    query.board.filter = board.filter;
    query.board.sums = board.sums;
    query.limits = board.limits;
    // How cards look is each person's own affair, like the columns of a table.
    const QJsonObject layout = workspace.settings().layout(u"board/"_s + board.id);
    for (const QJsonValue& key : layout.value(u"card"_s).toArray()) query.card << key.toString();
    if (!layout.contains(u"card"_s)) query.card = pipeline::usualCard(*workspace.catalogue().find(board.entity), board.state);
    query.board.laneField = layout.value(u"group"_s).toString();
    if (workspace.catalogue().find(board.entity)->field(query.board.laneField) == nullptr) query.board.laneField.clear();
    query.emptyColumns = layout.value(u"empty"_s).toBool();
    return query;
}

} // namespace

PipelinePage::PipelinePage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_header(new PageHeader(workspace.theme())), m_problem(makeLabel(workspace.theme(), TextRole::Label)), m_barPlace(new QVBoxLayout),
      m_model(new RecordBoardModel(workspace, queryOf(workspace, pipeline::standardBoards().front()), this)), m_board(new BoardView(workspace.theme())), m_stack(new QStackedWidget),
      m_empty(new EmptyState(workspace.theme())) {
    build();
    connectBoard();
    readBoards();
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (changes.touches(u"saved_view")) readBoards();
    });
    showBoard(workspace.settings().layout(u"pipeline"_s).value(u"board"_s).toString());
}

PipelinePage::~PipelinePage() { m_board->setModel(nullptr); }

void PipelinePage::build() {
    m_header->setTitle(tr("Pipeline"));
    FilterEdit* filter = m_header->addFilter(tr("Filter this board…"));
    filter->setToolTip(tr("Words find names; country=Germany, open_deals>3, tier=Gold,Silver and -word narrow down"));
    const auto menuButton = [this](void (PipelinePage::*fill)()) {
        QPushButton* button = m_header->addButton(QString());
        auto* menu = new QMenu(button);
        connect(menu, &QMenu::aboutToShow, this, fill);
        button->setMenu(menu);
        return button;
    };
    m_boardsButton = menuButton(&PipelinePage::fillBoards);
    m_group = menuButton(&PipelinePage::fillGroups);
    m_look = menuButton(&PipelinePage::fillLook);
    m_look->setText(tr("Board"));
    connect(m_header->addButton(tr("Velocity")), &QPushButton::clicked, this, [this] { run(PageCommand::Velocity); });
    m_new = m_header->addButton(QString(), true);
    connect(m_new, &QPushButton::clicked, this, &PipelinePage::addNew);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l + Space::xs, Space::xs, Space::l + Space::xs, Space::m);
    column->setSpacing(Space::s);
    column->addWidget(m_header);
    column->addWidget(m_problem);
    column->addLayout(m_barPlace);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_board);
    m_stack->addWidget(m_empty);
    m_board->setModel(m_model);

    m_filterLater.setSingleShot(true);
    m_filterLater.setInterval(typingMs);
    connect(filter, &QLineEdit::textChanged, this, [this] { m_filterLater.start(); });
    connect(filter, &FilterEdit::leftDownwards, this, [this] {
        filterTyped();
        focusContent();
    });
    connect(&m_filterLater, &QTimer::timeout, this, &PipelinePage::filterTyped);
}

void PipelinePage::connectBoard() {
    connect(m_model, &RecordBoardModel::loaded, this, &PipelinePage::showLoaded);
    connect(m_model, &RecordBoardModel::failed, this, [this](const Error& error) {
        m_empty->setContent(u"circle-alert"_s, tr("The board cannot be shown"), errorText(error));
        m_empty->clearButtons();
        connect(m_empty->addButton(tr("Try again"), true), &QPushButton::clicked, m_model, &RecordBoardModel::reload);
        m_stack->setCurrentWidget(m_empty);
    });
    connect(m_board, &BoardView::moveRequested, this, [this](const QList<qint64>& ids, const QString& state) { move(ids, state); });
    connect(m_board, &BoardView::openRequested, this, [this](qint64 id) { m_workspace.openRecord(m_model->entity().key, id); });
    connect(m_board, &BoardView::selectionChanged, this, &PipelinePage::showSelection);
    connect(m_board, &BoardView::hint, this, [this](const QString& text) {
        m_hint = text;
        showSelection();
    });
    connect(m_board, &BoardView::contextMenuRequested, this, [this](const QList<qint64>&, const QPoint& position) { showMenu(position); });
}

void PipelinePage::readBoards() {
    const auto boards = m_workspace.store().read([](store::Connection& connection) { return pipeline::readBoards(connection); });
    if (!boards) return;
    m_boards = *boards;
    // A board of what is not in this program any more is no board.
    std::erase_if(m_boards, [this](const pipeline::BoardDef& board) { return pipeline::boardOf(m_workspace.catalogue(), pipeline::boardState(board)).entity.isEmpty(); });
    if (m_shown.id.isEmpty()) return;
    const auto shown = std::find_if(m_boards.begin(), m_boards.end(), [this](const pipeline::BoardDef& board) { return board.id == m_shown.id; });
    if (shown == m_boards.end()) return showBoard({});
    if (!shown->own) return;
    m_shown = *shown;
    m_boardsButton->setText(m_shown.name);
    m_query.limits = m_shown.limits;
    apply();
}

void PipelinePage::showBoard(const QString& id) {
    const auto found = std::find_if(m_boards.begin(), m_boards.end(), [&](const pipeline::BoardDef& board) { return board.id == id; });
    m_shown = found == m_boards.end() ? m_boards.front() : *found;
    m_query = queryOf(m_workspace, m_shown);
    const records::EntityDef& entity = *m_workspace.catalogue().find(m_shown.entity);
    m_boardsButton->setText(m_shown.name);
    m_boardsButton->setToolTip(tr("Choose a board"));
    m_new->setText(tr("New %1", "%1 is a kind of record").arg(records::inSentence(records::labelOf(entity))));
    m_board->setAccessibleName(title());
    m_header->setSubtitle(title());
    buildBar();
    m_workspace.settings().setLayout(u"pipeline"_s, {{u"board"_s, m_shown.id}});
    {
        const QSignalBlocker quiet(m_header->filter());
        m_header->filter()->setText(boardViews(m_workspace, m_shown).front().state.value(u"filter"_s).toString());
    }
    setGroup(m_query.board.laneField);
    filterTyped();
}

void PipelinePage::buildBar() {
    delete m_views;
    m_views = new SavedViewBar(m_workspace, boardViewsPage(m_shown), boardViews(m_workspace, m_shown));
    m_barPlace->addWidget(m_views);
    connect(m_views, &SavedViewBar::chosen, this, &PipelinePage::takeView);
    connect(m_views, &SavedViewBar::saveRequested, this, [this] { run(PageCommand::SaveView); });
}

QString PipelinePage::title() const {
    const records::EntityDef& entity = *m_workspace.catalogue().find(m_shown.entity);
    if (m_shown.id == u"partner") return tr("Partners by lifecycle stage");
    return m_shown.own ? tr("%1 by %2", "a kind of records, and the field that makes a board's columns").arg(records::pluralOf(entity), records::inSentence(records::labelOf(*entity.field(m_shown.state)))) : m_shown.name;
}

void PipelinePage::keepLayout() {
    m_workspace.settings().setLayout(u"board/"_s + m_shown.id,
                                     {{u"card"_s, QJsonArray::fromStringList(m_query.card)}, {u"group"_s, m_query.board.laneField}, {u"empty"_s, m_query.emptyColumns}});
}

void PipelinePage::filterTyped() {
    m_filterLater.stop();
    m_query.board.filter = m_header->filter()->text();
    apply();
}

void PipelinePage::apply() {
    const auto set = m_model->setQuery(m_query);
    m_problem->setVisible(!set);
    if (set) return m_views->follow({{u"filter"_s, m_query.board.filter}, {u"stalled"_s, m_query.board.stalledOnly}});
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, m_workspace.theme().tint(Tint::Bad).text);
    m_problem->setPalette(palette);
    m_problem->setText(errorText(set.error()));
}

void PipelinePage::takeView(const QJsonObject& state) {
    m_query.board.stalledOnly = state.value(u"stalled"_s).toBool();
    m_header->filter()->setText(state.value(u"filter"_s).toString());
    if (state.contains(u"group"_s)) setGroup(state.value(u"group"_s).toString());
    filterTyped();
}

void PipelinePage::setGroup(const QString& key) {
    const records::FieldDef* field = m_workspace.catalogue().find(m_shown.entity)->field(key);
    m_group->setText(tr("Group by: %1").arg(field == nullptr ? tr("none") : records::inSentence(records::labelOf(*field))));
    m_query.board.laneField = field == nullptr ? QString() : key;
}

void PipelinePage::fillGroups() {
    QMenu* menu = m_group->menu();
    menu->clear();
    const auto choose = [this](const QString& key) {
        setGroup(key);
        keepLayout();
        apply();
    };
    menu->addAction(tr("None"), this, [choose] { choose({}); });
    const records::EntityDef& entity = *m_workspace.catalogue().find(m_shown.entity);
    for (const QString& key : laneFields(entity, m_shown.state)) menu->addAction(records::labelOf(*entity.field(key)), this, [choose, key] { choose(key); });
}

void PipelinePage::fillBoards() {
    QMenu* menu = m_boardsButton->menu();
    menu->clear();
    for (std::size_t i = 0; i < m_boards.size(); ++i) {
        if (i > 0 && m_boards[i].own && !m_boards[i - 1].own) menu->addSeparator();
        QAction* action = menu->addAction(m_boards[i].name, this, [this, id = m_boards[i].id] { showBoard(id); });
        action->setCheckable(true);
        action->setChecked(m_boards[i].id == m_shown.id);
    }
    menu->addSeparator();
    menu->addAction(tr("New board…"), this, &PipelinePage::addBoard)->setEnabled(can(PageCommand::SaveView));
    if (!m_shown.own) return;
    menu->addAction(tr("Rename “%1”…").arg(m_shown.name), this, &PipelinePage::renameBoard)->setEnabled(can(PageCommand::SaveView));
    menu->addAction(tr("Delete “%1”").arg(m_shown.name), this, &PipelinePage::deleteBoard)->setEnabled(can(PageCommand::SaveView));
}

void PipelinePage::fillLook() {
    QMenu* menu = m_look->menu();
    menu->clear();
    menu->addAction(tr("What cards show…"), this, &PipelinePage::chooseCard);
    menu->addAction(m_model->track() ? tr("Stages, rules and limits…") : tr("Limits…"), this, &PipelinePage::editLimits)
        ->setEnabled(can(PageCommand::SaveView) && (m_model->track() || m_shown.own));
    QAction* empty = menu->addAction(tr("Show unused columns"), this, [this](bool on) {
        m_query.emptyColumns = on;
        keepLayout();
        apply();
    });
    empty->setCheckable(true);
    empty->setChecked(m_query.emptyColumns);
}

void PipelinePage::move(const QList<qint64>& ids, const QString& state) {
    std::vector<RecordId> records(ids.begin(), ids.end());
    if (const auto track = m_model->track()) {
        static_cast<void>(moveToStage(m_workspace, *track, std::move(records), state, this));
        return;
    }
    const bool many = records.size() >= longWork;
    const QString words = tr("Moving %n records", nullptr, static_cast<int>(records.size()));
    records::SetFields command{m_workspace.catalogue(), m_model->entity().key, std::move(records), {{m_model->state().key, textValue(state)}}};
    if (many)
        m_workspace.performLong(words, std::move(command));
    else
        m_workspace.perform(command);
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
    for (const pipeline::BoardStage& stage : m_model->stages())
        if (!stage.state.isEmpty()) menu.addAction(choiceText(stage.state), this, [this, state = stage.state] { move(m_board->selectedIds(), state); });
}

void PipelinePage::showLoaded(qint64 milliseconds) {
    const QLocale locale;
    const QString shown = locale.toString(m_model->shownCount());
    const QString all = locale.toString(m_model->allCount());
    const QString count = m_model->isFiltered() ? tr("%1 of %2", "shown of all").arg(shown, all) : all;
    m_header->setSubtitle(title() + u" · "_s + count);
    m_views->setCount(u"stalled"_s, m_model->stalledCount() > 0 ? locale.toString(m_model->stalledCount()) : QString());
    setStatusRight(countedWords(m_model->entity(), m_model->shownCount()) + u" · "_s + tr("%1 ms").arg(locale.toString(milliseconds)));
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
        m_empty->setContent(u"search"_s, m_query.board.stalledOnly ? tr("Nothing is stalled") : tr("Nothing fits this filter"),
                            tr("All %1 are hidden by it.").arg(QLocale().toString(m_model->allCount())));
        connect(m_empty->addButton(tr("Show all"), true), &QPushButton::clicked, this, [this] { takeView({}); });
    } else if (m_shown.entity == u"partner") {
        m_empty->setContent(u"kanban"_s, tr("No partners yet"),
                            tr("Here you see who is being recruited, who is being onboarded and who sells. Bring partners in from your CRM or add the first one."));
    } else {
        m_empty->setContent(u"kanban"_s, tr("Nothing here yet"), tr("This board fills with your records. Bring them in from your CRM or add the first one."));
    }
    if (m_model->allCount() == 0) {
        connect(m_empty->addButton(m_new->text(), true), &QPushButton::clicked, this, &PipelinePage::addNew);
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
    // The page comes up with what was looked at here.
    if (const auto track = m_model->track()) m_workspace.settings().setLayout(u"velocity"_s, {{u"track"_s, pipeline::trackDef(*track).key}});
    m_workspace.openPage(u"velocity"_s);
}

void PipelinePage::addNew() {
    const records::EntityDef& entity = m_model->entity();
    NewRecordDialog dialog(m_workspace, entity.key, newRecordFields(entity), {}, this);
    if (dialog.exec() == QDialog::Accepted) m_workspace.openRecord(entity.key, dialog.created());
}

void PipelinePage::addBoard() {
    NewBoardDialog dialog(m_workspace, this);
    if (dialog.exec() != QDialog::Accepted) return;
    readBoards();
    for (const pipeline::BoardDef& board : m_boards)
        if (board.name == dialog.name()) return showBoard(board.id);
}

void PipelinePage::renameBoard() {
    const auto name = m_workspace.prompter().inputText(tr("Rename board"), tr("Name"), m_shown.name);
    if (name && *name != m_shown.name) m_workspace.perform(records::RenameView{m_shown.id.toLongLong(), *name});
}

void PipelinePage::deleteBoard() { m_workspace.perform(records::DeleteView{m_shown.id.toLongLong()}); }

void PipelinePage::chooseCard() {
    ColumnDialog dialog(m_model->entity(), m_query.card, m_workspace.theme(), this);
    dialog.setWindowTitle(tr("What cards show"));
    dialog.setStandard(pipeline::usualCard(m_model->entity(), m_shown.state), tr("As usual"));
    if (dialog.exec() != QDialog::Accepted) return;
    m_query.card = dialog.columns();
    m_query.card.removeAll(m_model->entity().nameField);
    keepLayout();
    apply();
}

void PipelinePage::editLimits() {
    if (const auto track = m_model->track()) {
        const auto place = m_model->locate(m_board->currentId());
        StagesDialog(m_workspace, *track, place ? m_model->column(place->column).id : QString(), this).exec();
        return;
    }
    QStringList columns;
    for (const pipeline::BoardStage& stage : m_model->stages()) columns << stage.state;
    LimitsDialog dialog(m_workspace.theme(), columns, m_shown.limits, this);
    if (!m_shown.own || dialog.exec() != QDialog::Accepted) return;
    pipeline::BoardDef board = m_shown;
    board.limits = dialog.limits();
    m_workspace.perform(records::SaveView{pipeline::boardsPage.toString(), board.name, pipeline::boardState(board)});
}

void PipelinePage::focusFilter() {
    m_header->filter()->setFocus();
    m_header->filter()->selectAll();
}

void PipelinePage::focusContent() { m_stack->currentWidget()->setFocus(); }

bool PipelinePage::can(PageCommand command) const {
    const bool writable = !m_workspace.store().isReadOnly();
    switch (command) {
    case PageCommand::StartPlaybook: return writable && m_model->entity().key == u"partner";
    case PageCommand::New:
    case PageCommand::NewBoard:
    case PageCommand::SaveView: return writable;
    case PageCommand::Open: return m_board->currentId() != 0;
    case PageCommand::MoveForward:
    case PageCommand::MoveBack:
    case PageCommand::MoveTo: return writable && m_model->state().editable() && !m_board->selectedIds().isEmpty();
    case PageCommand::Stages: return writable && (m_model->track() || m_shown.own);
    case PageCommand::Export: return m_model->shownCount() > 0;
    case PageCommand::ChooseColumns:
    case PageCommand::ChooseBoard:
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
        return m_views->save({{u"filter"_s, m_query.board.filter}, {u"group"_s, m_query.board.laneField}, {u"stalled"_s, m_query.board.stalledOnly}});
    case PageCommand::Open: return m_workspace.openRecord(m_model->entity().key, m_board->currentId());
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
    case PageCommand::ChooseColumns: return chooseCard();
    case PageCommand::ChooseBoard: return m_boardsButton->showMenu();
    case PageCommand::NewBoard: return addBoard();
    case PageCommand::Stages: return editLimits();
    case PageCommand::Export: {
        const records::EntityDef& entity = m_model->entity();
        return exportView(m_workspace, {entity, {}, entity.defaultColumns, m_model->shownIds()});
    }
    case PageCommand::Reload: return m_model->reload();
    default: return;
    }
}

bool PipelinePage::back() {
    const QJsonObject first = boardViews(m_workspace, m_shown).front().state;
    if (m_header->filter()->text() == first.value(u"filter"_s).toString() && !m_query.board.stalledOnly) return false;
    takeView(first);
    m_views->setActive(boardViews(m_workspace, m_shown).front().id);
    return true;
}

QList<ShortcutHint> PipelinePage::shortcuts() const {
    return {{u"← ↑ → ↓"_s, tr("Go from card to card")},
            {u"["_s, tr("Move the selected cards one stage back")},
            {u"]"_s, tr("Move the selected cards one stage on")},
            {u"Space"_s, tr("Pick a card up and put it down; arrows carry it")},
            {u"Ctrl+M"_s, tr("Move to a stage by name")},
            {u"Ctrl+B"_s, tr("Choose a board")},
            {u"Enter"_s, tr("Open the record")},
            {u"Shift+↑ ↓"_s, tr("Select several")},
            {u"Ctrl+Shift+E"_s, tr("Export what the board shows")},
            {u"/"_s, tr("Filter")}};
}

} // namespace channelbook
