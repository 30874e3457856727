#include "ui/shell/Menus.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
QKeySequence key(const char* text) { return QKeySequence(QString::fromLatin1(text)); }
} // namespace

Menus::Menus(QMenuBar& bar, const QList<PageInfo>& pages, QWidget& window) : QObject(&window), m_bar(bar), m_window(window) {
    m_bar.setAccessibleName(tr("Menus"));
    fillFile(menu(tr("&File")));
    fillEdit(menu(tr("&Edit")));
    fillView(menu(tr("&View")));
    fillGo(menu(tr("&Go")), pages);
    fillPartner(menu(tr("&Partner")));
    fillPlaybook(menu(tr("P&laybook")));
    QMenu* tools = menu(tr("&Tools"));
    for (const PageInfo& page : pages) {
        if (page.under.isEmpty()) continue;
        QAction* action = place(tools, page.label, {QKeySequence(u"G, %1"_s.arg(page.goKey))});
        connect(action, &QAction::triggered, this, [this, id = page.id] { Q_EMIT pageChosen(id); });
    }
    tools->addSeparator();
    add(tools, tr("Save a backup…"), AppCommand::Backup);
    add(tools, tr("Restore a backup…"), AppCommand::RestoreBackup);
    add(tools, tr("Check the program's file"), AppCommand::Check);
    tools->addSeparator();
    add(tools, tr("Settings…"), AppCommand::Settings, {key("Ctrl+,")});
    QMenu* help = menu(tr("&Help"));
    add(help, tr("Help"), AppCommand::Help, {key("F1")});
    add(help, tr("Shortcuts of this page"), AppCommand::Shortcuts, {key("?")});
    help->addSeparator();
    add(help, tr("About Channelbook"), AppCommand::About);
}

QMenu* Menus::menu(const QString& title) {
    QMenu* made = m_bar.addMenu(title);
    connect(made, &QMenu::aboutToShow, this, [this, made] { update(made); });
    // Shortcuts ask for themselves whether they can; only the open menu shows what cannot be done now.
    connect(made, &QMenu::aboutToHide, this, [made] {
        for (QAction* action : made->actions()) action->setEnabled(true);
    });
    return made;
}

QAction* Menus::place(QMenu* menu, const QString& text, const QList<QKeySequence>& keys) {
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    menu->addAction(action);
    m_window.addAction(action);
    QString title = menu->title();
    m_listed << Listed{action, title.remove(u'&')};
    return action;
}

QAction* Menus::add(QMenu* menu, const QString& text, AppCommand command, const QList<QKeySequence>& keys) {
    QAction* action = place(menu, text, keys);
    m_app.insert(action, command);
    connect(action, &QAction::triggered, this, [this, command] { Q_EMIT appCommand(command); });
    return action;
}

QAction* Menus::add(QMenu* menu, const QString& text, PageCommand command, const QList<QKeySequence>& keys) {
    QAction* action = place(menu, text, keys);
    m_page.insert(action, command);
    connect(action, &QAction::triggered, this, [this, command] { Q_EMIT pageCommand(command); });
    return action;
}

void Menus::fillFile(QMenu* file) {
    add(file, tr("New program…"), AppCommand::NewProgram, {key("Ctrl+Shift+N")});
    add(file, tr("Open program…"), AppCommand::OpenProgram, {QKeySequence::Open});
    m_recent = file->addMenu(tr("Open recent"));
    add(file, tr("Open the sample program"), AppCommand::OpenSample);
    file->addSeparator();
    add(file, tr("Import from my CRM…"), AppCommand::ImportFile, {key("Ctrl+I")});
    add(file, tr("Export this view…"), PageCommand::Export, {key("Ctrl+Shift+E")});
    add(file, tr("Export the whole program…"), AppCommand::ExportProgram);
    add(file, tr("Import a whole program…"), AppCommand::ImportProgram);
    file->addSeparator();
    add(file, tr("Close program"), AppCommand::CloseProgram, {key("Ctrl+W")});
    QAction* quit = add(file, tr("Quit"), AppCommand::Quit, {QKeySequence::Quit});
    quit->setMenuRole(QAction::QuitRole);
}

void Menus::fillEdit(QMenu* edit) {
    add(edit, tr("Undo"), AppCommand::Undo, {QKeySequence::Undo});
    add(edit, tr("Redo"), AppCommand::Redo, {key("Ctrl+Shift+Z"), key("Ctrl+Y")});
    edit->addSeparator();
    add(edit, tr("Copy as cells"), PageCommand::Copy, {QKeySequence::Copy});
    add(edit, tr("Copy with headers"), PageCommand::CopyWithHeaders, {key("Ctrl+Shift+C")});
    add(edit, tr("Select all"), PageCommand::SelectAll, {QKeySequence::SelectAll});
    edit->addSeparator();
    add(edit, tr("Edit in place"), PageCommand::Edit, {key("F2")});
    add(edit, tr("Edit selected…"), PageCommand::BulkEdit, {key("Ctrl+E")});
    add(edit, tr("Delete"), PageCommand::Delete, {QKeySequence::Delete});
}

void Menus::fillView(QMenu* view) {
    add(view, tr("Columns…"), PageCommand::ChooseColumns);
    add(view, tr("Save as view…"), PageCommand::SaveView, {key("Ctrl+Shift+S")});
    add(view, tr("Reload"), PageCommand::Reload, {QKeySequence::Refresh});
    view->addSeparator();
    auto* group = new QActionGroup(this);
    for (const auto& [text, mode] : {std::pair(tr("Like the system"), ThemeMode::System), std::pair(tr("Light"), ThemeMode::Light),
                                     std::pair(tr("Dark"), ThemeMode::Dark)}) {
        QAction* action = place(view, text, {});
        action->setCheckable(true);
        group->addAction(action);
        m_themes.insert(action, mode);
        connect(action, &QAction::triggered, this, [this, mode = mode] { Q_EMIT themeChosen(mode); });
    }
    view->addSeparator();
    add(view, tr("Full screen"), AppCommand::FullScreen, {key("F11")});
}

void Menus::fillGo(QMenu* go, const QList<PageInfo>& pages) {
    add(go, tr("Find anything…"), AppCommand::Palette, {key("Ctrl+K")});
    add(go, tr("Filter this page"), AppCommand::Find, {key("/"), QKeySequence::Find});
    add(go, tr("Back"), AppCommand::Back, {key("Alt+Left"), QKeySequence(Qt::Key_Back)});
    go->addSeparator();
    int number = 0;
    for (const PageInfo& page : pages) {
        if (!page.under.isEmpty()) continue;
        ++number;
        QAction* action = place(go, page.label, {QKeySequence(u"G, %1"_s.arg(page.goKey)), QKeySequence(u"Ctrl+%1"_s.arg(number))});
        connect(action, &QAction::triggered, this, [this, id = page.id] { Q_EMIT pageChosen(id); });
    }
}

void Menus::fillPartner(QMenu* partner) {
    add(partner, tr("New…"), PageCommand::New, {QKeySequence::New});
    add(partner, tr("Open"), PageCommand::Open, {key("Ctrl+Return")});
    partner->addSeparator();
    add(partner, tr("Move to the next stage"), PageCommand::MoveForward, {key("Ctrl+]")});
    add(partner, tr("Move to the stage before"), PageCommand::MoveBack, {key("Ctrl+[")});
    add(partner, tr("Move to stage…"), PageCommand::MoveTo, {key("Ctrl+M")});
    partner->addSeparator();
    add(partner, tr("Choose a board…"), PageCommand::ChooseBoard, {key("Ctrl+B")});
    add(partner, tr("New board…"), PageCommand::NewBoard);
    add(partner, tr("Stages and limits…"), PageCommand::Stages);
    add(partner, tr("Velocity…"), PageCommand::Velocity);
    partner->addSeparator();
    add(partner, tr("Add a note"), PageCommand::AddNote, {key("N")});
    add(partner, tr("Add a task"), PageCommand::AddTask, {key("T")});
    add(partner, tr("Log a call"), PageCommand::AddCall, {key("L")});
    partner->addSeparator();
    add(partner, tr("Make it a partner"), PageCommand::MakePartner);
}

void Menus::fillPlaybook(QMenu* playbook) {
    add(playbook, tr("Start a playbook…"), PageCommand::StartPlaybook, {key("Ctrl+Shift+P")});
    playbook->addSeparator();
    // Their single keys belong to the lists of runs and steps, which say them in their own menus and buttons.
    add(playbook, tr("Complete the step"), PageCommand::CompleteStep);
    add(playbook, tr("Start the step"), PageCommand::StartStep);
    add(playbook, tr("Waive the step…"), PageCommand::WaiveStep);
    add(playbook, tr("Say what blocks the step…"), PageCommand::BlockStep);
    add(playbook, tr("Reopen the step"), PageCommand::ReopenStep);
    add(playbook, tr("Assign…"), PageCommand::AssignStep);
    add(playbook, tr("Nudge…"), PageCommand::NudgeStep);
    add(playbook, tr("Comment…"), PageCommand::CommentStep);
    playbook->addSeparator();
    add(playbook, tr("Move to the newest version…"), PageCommand::MoveRun);
    add(playbook, tr("Finish the playbook"), PageCommand::FinishRun);
    add(playbook, tr("Cancel the playbook…"), PageCommand::CancelRun);
}

bool Menus::isEnabled(const QAction* action) const {
    const State now = state ? state() : State();
    if (const auto page = m_page.constFind(action); page != m_page.constEnd()) return now.page != nullptr && now.page->can(*page);
    if (const auto app = m_app.constFind(action); app != m_app.constEnd()) {
        switch (*app) {
        case AppCommand::Undo: return !now.undoText.isEmpty();
        case AppCommand::Redo: return !now.redoText.isEmpty();
        case AppCommand::Back: return now.canGoBack;
        case AppCommand::CloseProgram:
        case AppCommand::Palette:
        case AppCommand::Find:
        case AppCommand::ExportProgram:
        case AppCommand::Backup:
        case AppCommand::RestoreBackup:
        case AppCommand::Check: return now.programOpen;
        default: return true;
        }
    }
    return m_themes.contains(action) || now.programOpen;
}

void Menus::update(QMenu* menu) {
    const State now = state ? state() : State();
    for (QAction* action : menu->actions()) {
        if (action->isSeparator() || action->menu() != nullptr) continue;
        action->setEnabled(isEnabled(action));
        if (const auto theme = m_themes.constFind(action); theme != m_themes.constEnd()) action->setChecked(*theme == now.theme);
        if (m_app.contains(action) && m_app.value(action) == AppCommand::Undo)
            action->setText(now.undoText.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(now.undoText));
        if (m_app.contains(action) && m_app.value(action) == AppCommand::Redo)
            action->setText(now.redoText.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(now.redoText));
    }
    if (m_recent == nullptr || !menu->actions().contains(m_recent->menuAction())) return;
    m_recent->clear();
    for (const QString& path : now.recent)
        m_recent->addAction(QFileInfo(path).fileName() + u" — "_s + QFileInfo(path).absolutePath(), this, [this, path] { Q_EMIT recentChosen(path); });
    m_recent->setEnabled(!now.recent.isEmpty());
}

} // namespace channelbook
