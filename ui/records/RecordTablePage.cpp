#include "ui/records/RecordTablePage.h"

#include "core/base/ErrorText.h"
#include "core/records/Words.h"
#include "ui/pipeline/MoveNeedsDialog.h"
#include "ui/records/ExportView.h"
#include "ui/records/RecordDialogs.h"
#include "ui/records/SelectionSums.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PageHeader.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr int typingMs = 150;
constexpr int layoutMs = 500;
constexpr std::size_t longWork = 300; ///< records from which a command runs in a thread
} // namespace

RecordTablePage::RecordTablePage(Workspace& workspace, Setup setup, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_setup(std::move(setup)), m_header(new PageHeader(workspace.theme())),
      m_problem(makeLabel(workspace.theme(), TextRole::Label)), m_views(new SavedViewBar(workspace, m_setup.page, m_setup.views)),
      m_table(new RecordTable(workspace, *workspace.catalogue().find(m_setup.entity))), m_stack(new QStackedWidget),
      m_empty(new EmptyState(workspace.theme())) {
    const records::EntityDef& entity = m_table->records().entity();
    m_header->setTitle(records::pluralOf(entity));
    FilterEdit* filter = m_header->addFilter(tr("Filter %1…", "%1 is a plural: partners").arg(records::inSentence(records::pluralOf(entity))));
    filter->setToolTip(tr("Words find names; country=Germany, open_deals>3, tier=Gold,Silver and -word narrow down"));
    QPushButton* columns = m_header->addButton(tr("Columns"), false, u"columns-3"_s);
    connect(columns, &QPushButton::clicked, this, &RecordTablePage::chooseColumns);
    if (!m_setup.newFields.isEmpty()) {
        QPushButton* add = m_header->addButton(tr("New %1", "button; %1 is a kind of record").arg(records::inSentence(records::labelOf(entity))), true);
        connect(add, &QPushButton::clicked, this, &RecordTablePage::addNew);
    }
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_problem->setAccessibleName(tr("What is wrong with the filter"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l + Space::xs, Space::xs, Space::l + Space::xs, Space::m);
    column->setSpacing(Space::s);
    column->addWidget(m_header);
    column->addWidget(m_problem);
    column->addWidget(m_views);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    setTabOrder(filter, columns);

    m_filterLater.setSingleShot(true);
    m_filterLater.setInterval(typingMs);
    m_layoutLater.setSingleShot(true);
    m_layoutLater.setInterval(layoutMs);
    connect(filter, &QLineEdit::textChanged, this, [this] { m_filterLater.start(); });
    connect(filter, &FilterEdit::leftDownwards, this, [this] {
        filterTyped();
        focusContent();
    });
    connect(&m_filterLater, &QTimer::timeout, this, &RecordTablePage::filterTyped);
    connect(&m_layoutLater, &QTimer::timeout, this, &RecordTablePage::keepLayout);
    connect(m_table, &RecordTable::layoutEdited, this, [this] { m_layoutLater.start(); });
    connect(m_table, &RecordTable::sortEdited, this, [this] { m_layoutLater.start(); });
    connect(m_table, &RecordTable::openRequested, this, [this](RecordId id) { m_workspace.openRecord(m_setup.entity, id); });
    connect(m_views, &SavedViewBar::chosen, this, &RecordTablePage::takeView);
    connect(m_views, &SavedViewBar::saveRequested, this, [this] { run(PageCommand::SaveView); });
    connect(&m_table->records(), &RecordTableModel::listed, this, &RecordTablePage::takeListed);
    connect(&m_table->records(), &RecordTableModel::failed, this, [this](const Error& error) {
        m_empty->setContent(u"circle-alert"_s, tr("This list cannot be shown"), errorText(error));
        m_empty->clearButtons();
        connect(m_empty->addButton(tr("Try again"), true), &QPushButton::clicked, this, [this] { run(PageCommand::Reload); });
        m_stack->setCurrentWidget(m_empty);
    });
    auto* sums = new SelectionSums(workspace.store(), *m_table, this);
    connect(sums, &SelectionSums::changed, this, &RecordTablePage::setStatusLeft);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RecordTablePage::showMenu);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this, &RecordTablePage::chooseColumns);

    m_table->restoreLayoutState(workspace.settings().layout(m_setup.page));
    if (!m_table->records().isLoading()) m_table->setFilter({});
}

RecordTablePage::~RecordTablePage() {
    if (m_layoutLater.isActive()) keepLayout();
}

void RecordTablePage::setSide(QWidget& side, const QList<int>& widths) {
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    delete layout()->replaceWidget(m_stack, split);
    split->addWidget(m_stack);
    split->addWidget(&side);
    split->setStretchFactor(0, 1);
    split->setSizes(widths);
}

void RecordTablePage::setFilter(const QString& filter) {
    m_header->filter()->setText(filter);
    filterTyped();
}

void RecordTablePage::filterTyped() {
    m_filterLater.stop();
    const QString text = m_header->filter()->text();
    if (text == m_table->records().query().filter && m_problem->isHidden()) return;
    QString problem;
    if (m_table->applyFilter(text, &problem)) {
        m_problem->hide();
        return;
    }
    // What was listed stays: a filter half typed is no reason to lose sight of everything.
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, m_workspace.theme().tint(Tint::Bad).text);
    m_problem->setPalette(palette);
    m_problem->setText(problem);
    m_problem->show();
}

void RecordTablePage::takeView(const QJsonObject& state) {
    setFilter(state.value(u"filter"_s).toString());
    if (state.contains(u"sort"_s)) m_table->setSort(state.value(u"sort"_s).toString());
    if (state.contains(u"columns"_s)) {
        QStringList columns;
        for (const QJsonValue& value : state.value(u"columns"_s).toArray()) columns << value.toString();
        m_table->setColumns(columns);
    }
}

QJsonObject RecordTablePage::viewState() const {
    return {{u"filter"_s, m_table->records().query().filter},
            {u"sort"_s, m_table->sort()},
            {u"columns"_s, QJsonArray::fromStringList(m_table->columnsInOrder())}};
}

void RecordTablePage::takeListed(qint64 count, qint64 milliseconds) {
    const RecordTableModel& model = m_table->records();
    const QLocale& locale = model.format().locale();
    const QString shown = locale.toString(count);
    const QString of = locale.toString(model.unfiltered());
    m_header->setSubtitle(count == model.unfiltered() ? shown : tr("%1 of %2", "shown of all").arg(shown, of));
    setStatusRight(tr("%1 %2 · %3 ms", "count, plural, time").arg(shown, records::inSentence(records::pluralOf(model.entity())), locale.toString(milliseconds)));
    m_views->follow({{u"filter"_s, model.query().filter}});
    showState();
    if (count > 0 && !m_table->currentIndex().isValid()) m_table->selectionModel()->setCurrentIndex(model.index(0, 0), QItemSelectionModel::NoUpdate);
}

void RecordTablePage::showState() {
    const RecordTableModel& model = m_table->records();
    const bool keyboardHere = m_table->hasFocus() || m_empty->holdsFocus();
    if (model.rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        if (keyboardHere) m_table->setFocus();
        return;
    }
    m_empty->clearButtons();
    if (model.unfiltered() > 0) {
        const QString hidden = tr("All %1 are hidden by it.").arg(model.format().locale().toString(model.unfiltered()));
        const bool whole = model.query().filter.contains(u'=');
        m_empty->setContent(u"search"_s, tr("Nothing fits this filter"),
                            whole ? tr("%1 “=” asks for a whole value; stage:negotiation finds a part of one.", "%1 is a sentence").arg(hidden) : hidden);
        connect(m_empty->addButton(tr("Show all"), true), &QPushButton::clicked, this, [this] { setFilter({}); });
    } else {
        m_empty->setContent(m_setup.icon, m_setup.emptyHeadline, m_setup.emptySentence);
        if (!m_setup.newFields.isEmpty())
            connect(m_empty->addButton(tr("New %1", "button; %1 is a kind of record").arg(records::inSentence(records::labelOf(model.entity()))), true),
                    &QPushButton::clicked, this, &RecordTablePage::addNew);
        if (model.entity().files != records::Files::None)
            connect(m_empty->addButton(tr("Import from my CRM"), m_setup.newFields.isEmpty()), &QPushButton::clicked, this,
                    [this] { m_workspace.openPage(u"sync"_s); });
    }
    m_stack->setCurrentWidget(m_empty);
    if (keyboardHere) m_empty->setFocus();
}

void RecordTablePage::focusFilter() {
    m_header->filter()->setFocus();
    m_header->filter()->selectAll();
}

void RecordTablePage::focusContent() {
    if (m_stack->currentWidget() != m_table) return m_empty->setFocus();
    m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_table->records().rowCount() > 0) m_table->setCurrentIndex(m_table->records().index(0, 0));
}

bool RecordTablePage::back() {
    if (m_table->selectionModel()->hasSelection()) {
        m_table->clearSelection();
        return true;
    }
    if (m_header->filter()->text().isEmpty()) return false;
    setFilter({});
    return true;
}

bool RecordTablePage::can(PageCommand command) const {
    const bool writable = !m_workspace.store().isReadOnly();
    const bool selected = m_table->selectionModel()->hasSelection();
    switch (command) {
    case PageCommand::New: return writable && !m_setup.newFields.isEmpty();
    case PageCommand::Open: return m_table->currentIndex().isValid();
    case PageCommand::Edit: return writable && m_table->currentIndex().isValid();
    case PageCommand::BulkEdit:
    case PageCommand::Delete: return writable && selected;
    case PageCommand::Copy:
    case PageCommand::CopyWithHeaders: return selected;
    case PageCommand::SelectAll:
    case PageCommand::Export: return m_table->records().rowCount() > 0;
    case PageCommand::ChooseColumns:
    case PageCommand::Reload: return true;
    case PageCommand::SaveView: return writable;
    default: return false;
    }
}

void RecordTablePage::run(PageCommand command) {
    if (!can(command)) return;
    switch (command) {
    case PageCommand::New: return addNew();
    case PageCommand::Open: return m_workspace.openRecord(m_setup.entity, m_table->currentId());
    case PageCommand::Edit: return m_table->editCurrent();
    case PageCommand::BulkEdit: return bulkEdit();
    case PageCommand::Delete: return removeSelected();
    case PageCommand::Copy: return m_table->copySelection(false);
    case PageCommand::CopyWithHeaders: return m_table->copySelection(true);
    case PageCommand::SelectAll: return m_table->selectAll();
    case PageCommand::Export: return exportView(m_workspace, {m_table->records().entity(), m_table->records().query(), m_table->columnsInOrder()});
    case PageCommand::ChooseColumns: return chooseColumns();
    case PageCommand::SaveView: return m_views->save(viewState());
    case PageCommand::Reload: return m_table->records().reload();
    default: return;
    }
}

void RecordTablePage::showMenu(const QPoint& position) {
    QMenu menu(this);
    const auto add = [&](const QString& text, PageCommand command, const QString& icon = {}) {
        QAction* action = menu.addAction(text, this, [this, command] { run(command); });
        action->setEnabled(can(command));
        if (!icon.isEmpty()) action->setIcon(themedIcon(m_workspace.theme(), icon));
    };
    add(tr("Open") + u"\tEnter"_s, PageCommand::Open);
    add(tr("Edit cell") + u"\tF2"_s, PageCommand::Edit, u"pencil"_s);
    add(tr("Edit selected…") + u"\tCtrl+E"_s, PageCommand::BulkEdit, u"list-checks"_s);
    extendMenu(menu);
    menu.addSeparator();
    add(tr("Copy as cells") + u"\tCtrl+C"_s, PageCommand::Copy, u"copy"_s);
    add(tr("Copy with headers") + u"\tCtrl+Shift+C"_s, PageCommand::CopyWithHeaders);
    QAction* cell = menu.addAction(tr("Copy this cell"), m_table, &RecordTable::copyCell);
    cell->setEnabled(m_table->currentIndex().isValid());
    menu.addSeparator();
    add(tr("Delete") + u"\tDel"_s, PageCommand::Delete, u"trash-2"_s);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void RecordTablePage::addNew() {
    if (m_setup.make) return m_setup.make();
    NewRecordDialog dialog(m_workspace, m_setup.entity, m_setup.newFields, {}, this);
    if (dialog.exec() == QDialog::Accepted) m_workspace.openRecord(m_setup.entity, dialog.created());
}

void RecordTablePage::bulkEdit() {
    const std::vector<RecordId> ids = m_table->selectedIds();
    BulkEditDialog dialog(m_workspace, m_table->records().entity(), static_cast<qint64>(ids.size()), this);
    if (dialog.exec() != QDialog::Accepted) return;
    const auto& [key, value] = dialog.change();
    if (const pipeline::TrackDef* track = pipeline::trackOf(m_setup.entity, key); track != nullptr && !isNull(value)) {
        static_cast<void>(moveToStage(m_workspace, track->track, ids, toText(value), this));
        return;
    }
    records::SetFields command{m_workspace.catalogue(), m_setup.entity, ids, {dialog.change()}};
    if (ids.size() < longWork)
        m_workspace.perform(command);
    else
        m_workspace.performLong(tr("Changing %n records", nullptr, static_cast<int>(ids.size())), std::move(command));
}

void RecordTablePage::removeSelected() {
    const std::vector<RecordId> ids = m_table->selectedIds();
    records::DeleteRecords command{m_workspace.catalogue(), m_setup.entity, ids};
    if (ids.size() < longWork)
        m_workspace.perform(command);
    else
        m_workspace.performLong(tr("Deleting %n records", nullptr, static_cast<int>(ids.size())), std::move(command));
}

void RecordTablePage::chooseColumns() {
    ColumnDialog dialog(m_table->records().entity(), m_table->columnsInOrder(), m_workspace.theme(), this);
    if (dialog.exec() != QDialog::Accepted || dialog.columns().isEmpty()) return;
    m_table->setColumns(dialog.columns());
    m_layoutLater.start();
}

void RecordTablePage::keepLayout() {
    m_layoutLater.stop();
    m_workspace.settings().setLayout(m_setup.page, m_table->layoutState());
}

QList<ShortcutHint> RecordTablePage::shortcuts() const {
    return {{u"/"_s, tr("Filter")},
            {u"Enter"_s, tr("Open the record")},
            {u"F2"_s, tr("Edit the cell in place")},
            {u"Shift+↑ ↓"_s, tr("Select several")},
            {u"Ctrl+E"_s, tr("Edit all selected")},
            {u"Ctrl+C"_s, tr("Copy as cells")},
            {u"Ctrl+Shift+C"_s, tr("Copy with headers")},
            {u"Del"_s, tr("Delete")},
            {u"Ctrl+Shift+E"_s, tr("Export what is listed")},
            {u"Esc"_s, tr("Clear selection, then filter")}};
}

} // namespace channelbook
