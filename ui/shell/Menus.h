#pragma once

#include "ui/shell/Pages.h"
#include "ui/shell/Theme.h"

#include <QHash>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace channelbook {

/// What the menus ask of the window itself.
enum class AppCommand {
    NewProgram, OpenProgram, OpenSample, ImportFile, ExportProgram, ImportProgram, CloseProgram, Quit, Undo, Redo, Palette, Find, Back, FullScreen,
    Settings, Backup, RestoreBackup, Check, Help, Shortcuts, About,
};

/// The window's menu bar: every action there is, with its shortcut.
class Menus : public QObject {
    Q_OBJECT

public:
    /// Actions are added to `window`, so that their shortcuts work everywhere in it.
    Menus(QMenuBar& bar, const QList<PageInfo>& pages, QWidget& window);

    /// What is open, for what can be done.
    struct State {
        bool programOpen = false;
        bool readOnly = false;
        Page* page = nullptr;
        bool canGoBack = false;
        QString undoText; ///< what Undo would undo, or empty
        QString redoText;
        QStringList recent;
        ThemeMode theme = ThemeMode::System;
    };
    /// Asked whenever a menu opens.
    std::function<State()> state;

    /// The actions with the menu each is in, for the command palette.
    struct Listed {
        QAction* action = nullptr;
        QString menu;
    };
    [[nodiscard]] const QList<Listed>& listed() const { return m_listed; }
    [[nodiscard]] bool isEnabled(const QAction* action) const;

Q_SIGNALS:
    void appCommand(AppCommand command);
    void pageCommand(PageCommand command);
    void pageChosen(const QString& id);
    void themeChosen(ThemeMode mode);
    void recentChosen(const QString& path);

private:
    QMenu* menu(const QString& title);
    QAction* add(QMenu* menu, const QString& text, AppCommand command, const QList<QKeySequence>& keys = {});
    QAction* add(QMenu* menu, const QString& text, PageCommand command, const QList<QKeySequence>& keys = {});
    QAction* place(QMenu* menu, const QString& text, const QList<QKeySequence>& keys);
    void fillFile(QMenu* file);
    void fillEdit(QMenu* edit);
    void fillView(QMenu* view);
    void fillGo(QMenu* go, const QList<PageInfo>& pages);
    void fillPartner(QMenu* partner);
    void fillPlaybook(QMenu* playbook);
    void update(QMenu* menu);

    QMenuBar& m_bar;
    QWidget& m_window;
    QList<Listed> m_listed;
    QHash<const QAction*, AppCommand> m_app;
    QHash<const QAction*, PageCommand> m_page;
    QHash<const QAction*, ThemeMode> m_themes;
    QMenu* m_recent = nullptr;
};

} // namespace channelbook
