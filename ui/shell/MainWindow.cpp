#include "ui/shell/MainWindow.h"

#include "core/store/Backup.h"
#include "ui/deals/RegistrationActs.h"
#include "ui/partners/AgreementClock.h"
#include "ui/records/RecordTablePage.h"
#include "ui/shell/Dialogs.h"
#include "ui/shell/Icons.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Palette.h"
#include "ui/shell/StartPage.h"
#include "ui/widgets/NavigationRail.h"
#include "ui/widgets/ProgressPanel.h"

#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollMs = 100;
constexpr int dayWatchMs = 60'000;
constexpr qint64 noticeableMs = 300; ///< work that ends sooner shows no panel
constexpr QSize firstSize(1280, 800);

} // namespace

MainWindow::MainWindow(Theme& theme, Settings& settings, Prompter& prompter, const Clock& clock, QWidget* parent)
    : QMainWindow(parent), m_theme(theme), m_settings(settings), m_prompter(prompter), m_clock(clock), m_opener(settings, prompter, clock),
      m_menus(new Menus(*menuBar(), standardPages(), *this)), m_stack(new QStackedWidget), m_start(new StartPage(theme)),
      m_progress(new ProgressPanel(theme)), m_left(new QLabel), m_right(new QLabel) {
    setWindowIcon(applicationIcon());
    setWindowTitle(u"Channelbook"_s);
    setAcceptDrops(true);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_progress);
    m_progress->hide();
    setCentralWidget(centre);
    m_stack->addWidget(m_start);
    for (QLabel* label : {m_left, m_right}) label->setProperty("muted", true);
    statusBar()->addWidget(m_left, 1);
    statusBar()->addPermanentWidget(m_right);
    statusBar()->setSizeGripEnabled(false);
    m_left->setContentsMargins(Space::s, 0, Space::s, 0);
    m_right->setContentsMargins(Space::s, 0, Space::s, 0);
    m_toasts = new ToastHost(theme, this);
    m_palette = new CommandPalette(theme, this);
    m_palette->addProvider(new ActionProvider(*m_menus, this));
    connectMenus();
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_start, &StartPage::importRequested, this, [this] { run(AppCommand::ImportFile); });
    connect(m_start, &StartPage::newRequested, this, [this] { run(AppCommand::NewProgram); });
    connect(m_start, &StartPage::openRequested, this, [this] { run(AppCommand::OpenProgram); });
    m_makingPoll.setInterval(pollMs);
    m_dayWatch.setInterval(dayWatchMs);
    connect(&m_dayWatch, &QTimer::timeout, this, &MainWindow::rollDay);
    m_dayWatch.start();
    connect(&m_makingPoll, &QTimer::timeout, this, &MainWindow::showMaking);
    connect(m_progress, &ProgressPanel::cancelRequested, this, [this] {
        if (m_making) m_making->cancel();
    });
    connect(m_start, &StartPage::recentChosen, this, &MainWindow::openProgram);
    m_start->setRecent(settings.recentPrograms());
    if (!restoreGeometry(settings.windowGeometry())) resize(firstSize);
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() {
    m_making.reset();
    delete m_records;
    delete m_desk;
}

void MainWindow::connectMenus() {
    m_menus->state = [this] { return menuState(); };
    connect(m_menus, &Menus::appCommand, this, &MainWindow::run);
    connect(m_menus, &Menus::pageCommand, this, [this](PageCommand command) {
        if (m_navigator != nullptr && m_navigator->current() != nullptr) m_navigator->current()->run(command);
    });
    connect(m_menus, &Menus::pageChosen, this, [this](const QString& id) { showPage(id); });
    connect(m_menus, &Menus::recentChosen, this, &MainWindow::openProgram);
    connect(m_menus, &Menus::themeChosen, this, [this](ThemeMode mode) {
        m_settings.setThemeMode(mode);
        m_theme.setMode(mode);
    });
}

bool MainWindow::openProgram(const QString& path) {
    // Opening it again would find it held by ourselves.
    if (m_workspace && QFileInfo(m_workspace->store().path()) == QFileInfo(path)) return true;
    return show(m_opener.open(path));
}

void MainWindow::rollDay() {
    if (!m_workspace || m_rolled == m_clock.today() || !m_workspace->jobs().current().isEmpty()) return;
    m_rolled = m_clock.today();
    rollAgreements(*m_workspace);
    rollRegistrations(*m_workspace);
}

bool MainWindow::show(std::unique_ptr<Program> program) {
    if (!program || !closeProgram()) return false;
    m_workspace = std::make_unique<Workspace>(std::move(program), m_theme, m_settings, m_prompter);
    m_settings.addRecentProgram(m_workspace->store().path());
    setWindowTitle(tr("%1 – Channelbook").arg(m_workspace->program().name()));
    m_desk = new QWidget;
    auto* row = new QHBoxLayout(m_desk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new NavigationRail(m_theme);
    m_rail->setProgram(m_workspace->program().name(), QFileInfo(m_workspace->store().path()).fileName());
    m_navigator = new Navigator(*m_workspace, standardPages());
    for (const PageInfo& page : m_navigator->pages())
        if (page.under.isEmpty()) m_rail->addEntry(page.id, page.icon, page.label);
    row->addWidget(m_rail);
    row->addWidget(m_navigator, 1);
    m_stack->addWidget(m_desk);
    m_stack->setCurrentWidget(m_desk);
    m_records = new RecordProvider(*m_workspace, this);
    m_palette->addProvider(m_records);
    connectWorkspace();
    showPage(m_navigator->pages().front().id);
    m_rolled = {};
    rollDay();
    m_workspace->catchUp();
    m_workspace->jobs().run(tr("Daily backup"), [&store = m_workspace->store()](store::Progress& progress) -> Expected<void> {
        const auto made = store::backUpDaily(store, progress);
        if (!made) return tl::unexpected(made.error());
        return {};
    }, [this](const Expected<void>& result) {
        if (!result && result.error().code != ErrorCode::Cancelled) m_workspace->fail(result.error());
    }, true);
    return true;
}

void MainWindow::connectWorkspace() {
    Workspace* workspace = m_workspace.get();
    connect(m_rail, &NavigationRail::activated, this, [this](const QString& id) { showPage(id); });
    connect(m_navigator, &Navigator::currentPageChanged, this, [this] {
        const QList<PageInfo>& pages = m_navigator->pages();
        const auto shown = std::find_if(pages.begin(), pages.end(), [this](const PageInfo& page) { return page.id == m_navigator->pageId(); });
        m_rail->setCurrent(shown == pages.end() || shown->under.isEmpty() ? m_navigator->pageId() : shown->under);
        if (Page* page = m_navigator->current()) connect(page, &Page::statusChanged, this, &MainWindow::showStatus, Qt::UniqueConnection);
        showStatus();
    });
    connect(m_navigator, &Navigator::badgeChanged, m_rail, [rail = m_rail](const QString& id, const PageBadge& badge) { rail->setCount(id, badge.text, badge.tint, badge.says); });
    connect(workspace, &Workspace::toastRequested, m_toasts, &ToastHost::show);
    connect(workspace, &Workspace::pageRequested, this, &MainWindow::showPage);
    connect(workspace, &Workspace::catchingUpChanged, this, &MainWindow::showStatus);
    connect(&workspace->jobs(), &JobRunner::progress, this, [this](const QString& title, qint64 done, qint64 total, qint64 elapsed) {
        m_progress->setTitle(title);
        m_progress->setProgress(done, total, elapsed);
        if (elapsed > noticeableMs) m_progress->show();
    });
    connect(&workspace->jobs(), &JobRunner::idle, this, [this] {
        m_progress->hide();
        m_progress->reset();
    });
    connect(m_progress, &ProgressPanel::cancelRequested, workspace, [workspace] { workspace->jobs().cancelCurrent(); });
}

bool MainWindow::mayStopWork() {
    if (!m_workspace) return true;
    const RunningWork onPage = m_navigator->runningWork();
    if (!onPage.title.isEmpty() && !onPage.cancellable)
        return m_prompter.confirm(tr("Work is still running"), tr("“%1” cannot be stopped halfway. Closing waits for its end.").arg(onPage.title), tr("Wait and close"));
    const QString work = onPage.title.isEmpty() ? m_workspace->jobs().current() : onPage.title;
    if (work.isEmpty()) return true;
    return m_prompter.confirm(tr("Work is still running"), tr("“%1” has not finished. Cancelled, it leaves everything as it was before.").arg(work),
                              tr("Cancel it and close"), true);
}

bool MainWindow::closeProgram() {
    if (!m_workspace) return true;
    if (!mayStopWork()) return false;
    m_toasts->dismissAll();
    delete std::exchange(m_records, nullptr);
    delete std::exchange(m_desk, nullptr);
    m_rail = nullptr;
    m_navigator = nullptr;
    m_workspace.reset();
    m_progress->hide();
    m_stack->setCurrentWidget(m_start);
    m_start->setRecent(m_settings.recentPrograms());
    m_start->focusFirst();
    setWindowTitle(u"Channelbook"_s);
    showStatus();
    return true;
}

Menus::State MainWindow::menuState() {
    Menus::State now;
    now.recent = m_settings.recentPrograms();
    now.theme = m_theme.mode();
    if (!m_workspace) return now;
    now.programOpen = true;
    now.readOnly = m_workspace->store().isReadOnly();
    now.page = m_navigator->current();
    now.canGoBack = m_navigator->canGoBack();
    std::tie(now.undoText, now.redoText) = m_workspace->undoAndRedoText();
    return now;
}

void MainWindow::run(AppCommand command) {
    switch (command) {
    case AppCommand::NewProgram: show(m_opener.createAsking()); return;
    case AppCommand::OpenProgram: show(m_opener.openAsking()); return;
    case AppCommand::OpenSample: return openSample();
    case AppCommand::ImportFile:
        if (m_workspace) showPage(u"sync"_s);
        else importIntoNew();
        return;
    case AppCommand::ImportProgram: return importProgram();
    case AppCommand::CloseProgram: closeProgram(); return;
    case AppCommand::Quit: close(); return;
    case AppCommand::FullScreen: setWindowState(windowState() ^ Qt::WindowFullScreen); return;
    case AppCommand::Settings: return editSettings();
    case AppCommand::Help: return showHelp();
    case AppCommand::About: AboutDialog(m_theme, this).exec(); return;
    default: break;
    }
    if (!m_workspace) return;
    Page* page = m_navigator->current();
    switch (command) {
    case AppCommand::Undo: return m_workspace->undo();
    case AppCommand::Redo: return m_workspace->redo();
    case AppCommand::Palette: return m_palette->open();
    case AppCommand::Find: return page->focusFilter();
    case AppCommand::Back: m_navigator->goBack(); return;
    case AppCommand::Backup: return backUp();
    case AppCommand::ExportProgram: return exportProgram();
    case AppCommand::RestoreBackup: return restoreBackup();
    case AppCommand::Check: return checkProgram();
    case AppCommand::Shortcuts: ShortcutSheet(m_theme, page->accessibleName(), page->shortcuts(), this).exec(); return;
    default: return;
    }
}

void MainWindow::showPage(const QString& id, const QString& filter) {
    if (m_navigator == nullptr) return;
    m_navigator->showPage(id);
    auto* table = qobject_cast<RecordTablePage*>(m_navigator->current());
    if (table != nullptr && !filter.isEmpty()) table->setFilter(filter);
}

void MainWindow::stepOut() {
    if (m_navigator == nullptr) return;
    // What is being typed is not left behind; Esc ends the typing first.
    QWidget* focused = focusWidget();
    const bool typing = focused != nullptr && (focused->inherits("QLineEdit") || focused->inherits("QTextEdit") || focused->inherits("QPlainTextEdit"));
    if (m_navigator->current()->back()) return;
    if (typing) return m_navigator->current()->focusContent();
    // From a page of the rail there is no way out, only others: Alt+Left goes to the one before.
    if (m_navigator->showsRecord()) m_navigator->goBack();
}

void MainWindow::goBack() {
    if (m_navigator == nullptr || m_navigator->current()->back()) return;
    m_navigator->goBack();
}

void MainWindow::showStatus() {
    const Page* page = m_navigator != nullptr ? m_navigator->current() : nullptr;
    m_left->setText(page != nullptr ? page->statusLeft() : QString());
    QStringList right;
    if (m_workspace && m_workspace->isCatchingUp()) right << tr("search and sums are catching up…");
    if (page != nullptr && !page->statusRight().isEmpty()) right << page->statusRight();
    m_right->setText(right.join(u" · "_s));
}

} // namespace channelbook
