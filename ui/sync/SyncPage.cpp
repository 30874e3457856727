#include "ui/sync/SyncPage.h"

#include "core/base/ErrorText.h"
#include "core/sync/readers/TablePath.h"
#include "ui/sync/ColumnsPanel.h"
#include "ui/sync/ConflictPanel.h"
#include "ui/sync/DropArea.h"
#include "ui/sync/FolderDesk.h"
#include "ui/sync/FramedPanel.h"
#include "ui/sync/OutboxPanel.h"
#include "ui/sync/ProblemPanel.h"
#include "ui/sync/ResultPanel.h"
#include "ui/sync/ReviewPanel.h"
#include "ui/sync/SyncHome.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/ProgressPanel.h"
#include "ui/widgets/RelativeTime.h"

#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int reloadDelayMs = 200;

const QStringList& takenSuffixes() {
    // The last one cannot be read, but deserves to be told why rather than be ignored.
    static const QStringList suffixes{u"csv"_s, u"tsv"_s, u"txt"_s, u"tab"_s, u"zip"_s, u"gz"_s, u"xlsx"_s, u"xlsm"_s, u"xls"_s};
    return suffixes;
}

QDateTime instantOf(const QString& text) { return QDateTime::fromString(text, Qt::ISODate); }

} // namespace

SyncPage::SyncPage(Program& program, const Theme& theme, Prompter& prompter, QWidget* parent)
    : Page(parent), m_program(program), m_theme(theme), m_prompter(prompter), m_header(new PageHeader(theme)), m_progress(new ProgressPanel(theme)),
      m_stack(new QStackedWidget), m_home(new SyncHome(theme, program.store().clock())), m_problem(new ProblemPanel(theme)), m_columns(new ColumnsPanel(program, theme)), m_review(new ReviewPanel(theme)),
      m_result(new ResultPanel(theme)), m_conflicts(new ConflictPanel(program, theme)), m_outbox(new OutboxPanel(program, theme, prompter)), m_run(program) {
    auto* checking = new EmptyState(theme);
    checking->setContent(u"git-compare"_s, tr("Comparing the files with the program"), tr("Nothing is written yet. You will see what would change."));
    m_checking = checking;
    for (QWidget* view : {static_cast<QWidget*>(m_home), m_checking, static_cast<QWidget*>(m_problem), static_cast<QWidget*>(m_columns), static_cast<QWidget*>(m_review), static_cast<QWidget*>(m_result), static_cast<QWidget*>(m_conflicts), static_cast<QWidget*>(m_outbox)})
        m_stack->addWidget(view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(pageMargin, Space::xs, pageMargin, 0);
    top->addWidget(m_header);
    column->addLayout(top);
    column->addWidget(m_progress);
    column->addWidget(m_stack, 1);
    m_progress->hide();
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(tr("Sync"));
    m_reloadLater.setSingleShot(true);
    m_reloadLater.setInterval(reloadDelayMs);
    connect(&m_reloadLater, &QTimer::timeout, this, &SyncPage::reload);
    connect(&program.store().events(), &store::StoreEvents::changed, this, &SyncPage::onStoreChanged);
    connectPanels();
    showHeader();
}

SyncPage::~SyncPage() = default;

void SyncPage::connectPanels() {
    connect(&m_run, &ImportRun::aboutToWrite, this, &SyncPage::aboutToWrite);
    connect(&m_run, &ImportRun::started, this, &SyncPage::onStarted);
    connect(&m_run, &ImportRun::progressed, this, &SyncPage::onProgress);
    connect(&m_run, &ImportRun::checked, this, &SyncPage::onChecked);
    connect(&m_run, &ImportRun::applied, this, &SyncPage::onApplied);
    connect(&m_run, &ImportRun::undone, this, &SyncPage::onUndone);
    connect(&m_run, &ImportRun::undoFailed, this, &SyncPage::onUndoFailed);
    connect(&m_run, &ImportRun::failed, this, &SyncPage::onFailed);
    connect(m_progress, &ProgressPanel::cancelRequested, &m_run, &ImportRun::cancel);

    connect(&m_home->dropArea(), &DropArea::chooseFilesRequested, this, &SyncPage::chooseFiles);
    connect(&m_home->dropArea(), &DropArea::chooseFolderRequested, this, &SyncPage::chooseFolder);
    connect(m_home, &SyncHome::undoRequested, this, &SyncPage::undo);
    connect(m_home, &SyncHome::detailsRequested, this, &SyncPage::showStored);
    connect(m_home, &SyncHome::earlierRequested, this, [this] {
        m_shownImports += importsAtOnce;
        reload();
    });
    connect(m_home, &SyncHome::sourceRequested, this, &SyncPage::serveSource);

    const auto again = [this](const auto& change) {
        sync::ImportOptions options = m_run.options();
        change(options);
        check(m_run.files(), options);
    };
    const auto checkWithout = [this](const QString& path) {
        QStringList files = m_run.files();
        files.removeAll(path);
        sync::ImportOptions options = m_run.options();
        options.fullFiles.removeAll(sync::TablePath::parse(path).shown());
        check(files, options);
    };
    connect(m_problem, &ProblemPanel::dateOrderChosen, this, [again](sync::DateOrder order) { again([order](auto& options) { options.dateOrder = order; }); });
    connect(m_problem, &ProblemPanel::decimalMarkChosen, this, [again](sync::DecimalMark mark) { again([mark](auto& options) { options.decimalMark = mark; }); });
    connect(m_problem, &ProblemPanel::entityChosen, this, [again](const QString& path, const QString& entity) { again([&](auto& options) { options.files[path].entity = entity; }); });
    connect(m_problem, &ProblemPanel::leaveOutRequested, this, checkWithout);
    connect(m_problem, &ProblemPanel::columnsRequested, this, &SyncPage::showColumns);
    connect(m_problem, &ProblemPanel::tryAgainRequested, this, [again] { again([](auto&) {}); });
    connect(m_problem, &ProblemPanel::cancelRequested, this, &SyncPage::leave);

    connect(m_columns, &ColumnsPanel::accepted, this, [this](const sync::ImportOptions& options) { check(m_run.files(), options); });
    connect(m_columns, &ColumnsPanel::cancelled, this, &SyncPage::leaveColumns);

    connect(m_review, &ReviewPanel::columnsRequested, this, [this](const QString& name) {
        for (const QString& path : m_run.tables())
            if (sync::TablePath::parse(path).shown() == name) return showColumns(path);
    });
    connect(m_review, &ReviewPanel::optionsChanged, this, [this] { check(m_run.files(), m_review->chosen(m_checked)); });
    connect(m_review, &ReviewPanel::applyRequested, this, &SyncPage::apply);
    connect(m_review, &ReviewPanel::cancelRequested, this, &SyncPage::leave);
    connect(&m_review->outcome(), &OutcomeView::openRequested, this, &SyncPage::openRequested);

    connect(m_result, &ResultPanel::doneRequested, this, &SyncPage::leave);
    connect(m_result, &ResultPanel::undoRequested, this, &SyncPage::undo);
    connect(m_result, &ResultPanel::conflictsRequested, this, [this] { showConflicts(m_outcome.source); });
    connect(m_result, &ResultPanel::openFileRequested, this, [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(&m_result->outcome(), &OutcomeView::openRequested, this, &SyncPage::openRequested);
    connect(&m_result->outcome(), &OutcomeView::answered, this, &SyncPage::answerMatches);
    connectPanel(*m_conflicts);
    connectPanel(*m_outbox);
}

void SyncPage::connectPanel(SyncPanel& panel) {
    connect(&panel, &SyncPanel::changed, this, [this, &panel] {
        if (&panel == this->panel()) showHeader();
    });
    connect(&panel, &SyncPanel::toastRequested, this, &SyncPage::toastRequested);
    connect(&panel, &SyncPanel::openRequested, this, &SyncPage::openRequested);
    connect(&panel, &SyncPanel::undoRequested, this, &SyncPage::undo);
    connect(&panel, &SyncPanel::leaveRequested, this, &SyncPage::leave);
    connect(&panel, &SyncPanel::aboutToWrite, this, [this] {
        if (m_folders) m_folders->setPaused(true);
        Q_EMIT aboutToWrite();
    });
    connect(&panel, &SyncPanel::writerFree, this, [this] {
        Q_EMIT writerFree();
        if (m_folders) m_folders->setPaused(false);
    });
}

SyncPanel* SyncPage::panel() const {
    if (m_view == View::Conflicts) return m_conflicts;
    return m_view == View::Outbox ? m_outbox : nullptr;
}

void SyncPage::showConflicts(const QString& source) {
    m_conflicts->open(source);
    showView(View::Conflicts);
}

bool SyncPage::takes(const QString& path) const {
    const QFileInfo info(path);
    return info.isDir() || takenSuffixes().contains(info.suffix().toLower());
}

void SyncPage::showStored(qint64 historyId) {
    const auto found = m_program.store().read([&](store::Connection& connection) { return store::historyEntry(connection, historyId); });
    if (!found || !*found) return;
    m_stored = **found;
    m_outcome = outcomeOf(m_program.catalogue(), m_stored);
    m_result->setResult(m_outcome, m_stored.state == u"done");
    showView(View::Result);
    // The report begins the lists; the history has all of it, which may take a moment to read.
    if (!m_storedLists) m_storedLists = std::make_unique<BackgroundReader>(m_program.store());
    m_storedLists->ask([this, entry = m_stored](store::Connection& connection) -> BackgroundReader::Deliver {
        auto lists = sync::storedLists(connection, m_program.catalogue(), entry, mostListed);
        const bool more = std::any_of(lists.begin(), lists.end(), [](const sync::StoredLists& list) { return !list.added.empty() || !list.changed.empty(); });
        return [this, id = entry.id, more, lists = std::move(lists)] {
            if (!more || m_view != View::Result || m_stored.id != id) return;
            lengthen(m_outcome, m_program.catalogue(), lists);
            m_result->setResult(m_outcome, m_stored.state == u"done");
        };
    });
}

void SyncPage::leave() { showView(View::Home); }

void SyncPage::showColumns(const QString& path) {
    if (m_run.isBusy()) return;
    m_beforeColumns = m_view;
    const sync::ImportOptions options = m_view == View::Review ? m_review->chosen(m_checked) : m_run.options();
    m_columns->setFiles(m_run.tables(), path, options, m_run.kind());
    showView(View::Columns);
}

void SyncPage::leaveColumns() { showView(m_beforeColumns); }

bool SyncPage::back() {
    if (m_run.isBusy()) {
        if (m_run.step() != ImportRun::Step::Undoing) m_run.cancel();
        return true;
    }
    if (m_view == View::Home) return false;
    if (m_view == View::Conflicts && m_conflicts->cancel()) return true;
    if (m_view == View::Columns) leaveColumns();
    else leave();
    return true;
}

QList<ShortcutHint> SyncPage::shortcuts() const {
    if (const SyncPanel* shown = panel()) return shown->shortcuts();
    return {{tr("Enter", "key"), tr("Apply the import, or go on after it")},
            {tr("Esc", "key"), tr("Cancel what runs, or go back to the sources")},
            {tr("Arrows", "keys"), tr("Move between the files")}};
}

void SyncPage::showView(View view) {
    const std::array<QWidget*, 8> widgets{m_home, m_checking, m_problem, m_columns, m_review, m_result, m_conflicts, m_outbox};
    m_stack->setCurrentWidget(widgets[static_cast<size_t>(view)]);
    m_view = view;
    // What comes next may have files of the same names, and starts anew.
    if (view == View::Home || view == View::Result) m_review->outcome().clear();
    if (view == View::Home) m_result->outcome().clear();
    showHeader();
    if (!m_run.isBusy()) focusContent();
    Q_EMIT viewChanged(view);
}

void SyncPage::focusContent() {
    switch (m_view) {
    case View::Home: return m_home->focusFirst();
    case View::Checking: return setFocus();
    case View::Problem: return m_problem->focusFirst();
    case View::Columns: return m_columns->focusFirst();
    case View::Review: return m_review->focusFiles();
    case View::Result: return m_result->focusFiles();
    case View::Conflicts: return m_conflicts->focusFirst();
    case View::Outbox: return m_outbox->focusFirst();
    }
}

QString SyncPage::sourcesText() const {
    const int count = static_cast<int>(m_overview.sources.size());
    return count == 0 ? tr("no sources yet") : count == 1 ? tr("1 source") : tr("%Ln sources", nullptr, count);
}

void SyncPage::showHeader() {
    const QDateTime now = m_program.store().clock().now();
    const QString size = tr("%1 · %2", "files, rows").arg(filesText(static_cast<qint64>(m_outcome.files.size())), rowsText(m_outcome.total().rows));
    QString title = tr("Sync");
    QString subtitle;
    if (m_view == View::Home && !m_overview.sources.empty()) {
        subtitle = sourcesText();
        QString last;
        for (const SourceState& source : m_overview.sources) last = std::max(last, source.health.source.lastSync);
        if (!last.isEmpty()) subtitle = tr("%1 · last import %2").arg(subtitle, relativeTime(instantOf(last), now));
    } else if (m_view == View::Columns) {
        title = tr("What becomes of the columns");
        subtitle = tr("%1 · nothing is written yet").arg(filesText(m_run.files().size()));
    } else if (m_view == View::Review) {
        title = tr("What would change");
        subtitle = tr("%1 · nothing is written yet").arg(size);
    } else if (m_view == View::Result) {
        const bool fresh = m_stored.id == 0;
        title = fresh ? tr("Imported from %1").arg(m_outcome.source) : tr("Import from %1").arg(m_outcome.source);
        subtitle = fresh ? size : tr("%1 · %2 · %3", "files and rows, when, who").arg(size, relativeTime(instantOf(m_stored.at), now), m_stored.who);
        if (!fresh && m_stored.state != u"done") subtitle = tr("%1 · undone %2").arg(subtitle, relativeTime(instantOf(m_stored.stateAt), now));
    }
    if (const SyncPanel* shown = panel()) {
        title = shown->title();
        subtitle = shown->subtitle();
    }
    m_header->setTitle(title);
    m_header->setSubtitle(subtitle);
}

void SyncPage::onStoreChanged() {
    m_stale = true;
    if (isVisible()) m_reloadLater.start();
}

void SyncPage::reload() {
    if (m_reading) {
        m_stale = true;
        return;
    }
    m_stale = false;
    auto overview = std::make_shared<SyncOverview>();
    m_reading = std::make_unique<store::Job>([this, overview, shown = m_shownImports](store::Progress&) -> Expected<void> {
        auto read = readOverview(m_program.store(), shown);
        if (!read) return tl::unexpected(read.error());
        *overview = std::move(*read);
        return {};
    });
    connect(m_reading.get(), &store::Job::finished, this, [this, overview] {
        const Expected<void> result = m_reading->result();
        m_reading.release()->deleteLater();
        if (!result) {
            Q_EMIT toastRequested({errorText(result.error()), {}, {}, Tint::Bad});
            return;
        }
        m_overview = std::move(*overview);
        if (m_folders)
            for (SourceState& source : m_overview.sources) source.watched = m_folders->watched(source.health.source.name);
        const bool focused = m_view == View::Home && isAncestorOf(window()->focusWidget());
        m_home->setOverview(m_overview);
        showHeader();
        if (focused || (m_view == View::Home && hasFocus())) m_home->focusFirst();
        setStatusRight(sourcesText());
        Q_EMIT overviewShown();
        if (m_stale && isVisible()) reload();
    });
    m_reading->start();
}

void SyncPage::chooseFiles() {
    takeFiles(m_prompter.openFiles({tr("Files of your CRM"), {}, {tr("CRM exports (*.csv *.tsv *.txt *.xlsx *.zip *.gz)"), tr("All files (*)")}, {}}));
}

void SyncPage::serveSource(const sync::SourceInfo& source, SourceAction action) {
    if (m_run.isBusy()) return;
    if (action == SourceAction::Conflicts) return showConflicts(source.name);
    if (action == SourceAction::Outbox) {
        m_outbox->open(source);
        return showView(View::Outbox);
    }
    if (action != SourceAction::Import) return serveFolder(source.name, action);
    const QStringList files = m_prompter.openFiles({tr("Files from %1").arg(source.name), {}, {tr("CRM exports (*.csv *.tsv *.txt *.xlsx *.zip *.gz)"), tr("All files (*)")}, {}});
    if (files.isEmpty()) return;
    m_fromFolder.clear();
    sync::ImportOptions options;
    options.source = source.name;
    check(files, options);
}

void SyncPage::chooseFolder() {
    const QString folder = m_prompter.openFolder({tr("Folder with your CRM's export"), {}, {}, {}});
    if (!folder.isEmpty()) takeFiles({folder});
}

void SyncPage::dragEnterEvent(QDragEnterEvent* event) {
    const QStringList paths = droppedPaths(*event->mimeData());
    if (!std::any_of(paths.begin(), paths.end(), [this](const QString& path) { return takes(path); })) return;
    event->acceptProposedAction();
    m_home->dropArea().setHovered(true);
}

void SyncPage::dragLeaveEvent(QDragLeaveEvent*) { m_home->dropArea().setHovered(false); }

void SyncPage::dropEvent(QDropEvent* event) {
    m_home->dropArea().setHovered(false);
    QStringList taken;
    for (const QString& path : droppedPaths(*event->mimeData()))
        if (takes(path)) taken << path;
    if (taken.isEmpty()) return;
    event->acceptProposedAction();
    takeFiles(taken);
}

void SyncPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && back()) return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        QWidget* focused = window()->focusWidget();
        if (auto* button = qobject_cast<QPushButton*>(focused)) return button->click();
        // Enter on a record opens it; it must not apply the import as well.
        const bool inDetails = m_review->outcome().details().isAncestorOf(focused) || m_result->outcome().details().isAncestorOf(focused);
        if (!m_run.isBusy() && !inDetails) {
            if (m_view == View::Columns) return m_columns->accept();
            if (m_view == View::Review) return apply();
            if (m_view == View::Result) return leave();
        }
    }
    Page::keyPressEvent(event);
}

void SyncPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_stale) reload();
}

} // namespace channelbook
