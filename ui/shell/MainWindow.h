#pragma once

#include "ui/shell/Menus.h"
#include "ui/shell/ProgramOpener.h"
#include "ui/shell/Workspace.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace channelbook {

class CommandPalette;
class HelpDialog;
class NavigationRail;
class Navigator;
class ProgressPanel;
class RecordProvider;
class StartPage;

/// The window: puts menus, navigation, pages, toasts, palette and status bar together.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Everything passed in outlives the window.
    MainWindow(Theme& theme, Settings& settings, Prompter& prompter, const Clock& clock, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a program in place of the one that is open; false where that failed.
    bool openProgram(const QString& path);
    /// Shows a program in place of the one that is open; false if there is none or the other could not be closed.
    bool show(std::unique_ptr<Program> program);
    /// False if the person wants to keep it open.
    bool closeProgram();

    [[nodiscard]] Workspace* workspace() { return m_workspace.get(); }
    [[nodiscard]] Navigator* navigator() { return m_navigator; }
    [[nodiscard]] ToastHost& toasts() { return *m_toasts; }
    using QMainWindow::show;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// Lets end and renew what does by itself, once a day: on opening, and when a new day has begun.
    void rollDay();
    void connectMenus();
    void connectWorkspace();
    void run(AppCommand command);
    void showPage(const QString& id, const QString& filter = {});
    void importFiles(const QStringList& paths);
    /// Asks for a CRM's files, then where the program they make goes.
    void importIntoNew();
    /// Makes a program of what another was exported to, and opens it.
    void importProgram();
    void showMaking();
    void endMaking(const QString& path);
    void openSample();
    void goBack();
    /// Esc: clears what can be cleared, ends typing, leaves a record's page; never a page of the rail.
    void stepOut();
    void showStatus();
    void backUp();
    void exportProgram();
    void restoreBackup();
    void checkProgram();
    void editSettings();
    /// Help stands beside the window, so that it can be read at work.
    void showHelp();
    [[nodiscard]] Menus::State menuState();
    [[nodiscard]] bool mayStopWork();

    Theme& m_theme;
    Settings& m_settings;
    Prompter& m_prompter;
    const Clock& m_clock;
    ProgramOpener m_opener;
    std::unique_ptr<Workspace> m_workspace;
    Menus* m_menus;
    QStackedWidget* m_stack;
    StartPage* m_start;
    QWidget* m_desk = nullptr;
    NavigationRail* m_rail = nullptr;
    Navigator* m_navigator = nullptr;
    ProgressPanel* m_progress;
    ToastHost* m_toasts;
    CommandPalette* m_palette;
    HelpDialog* m_help = nullptr; ///< made when first asked for
    RecordProvider* m_records = nullptr;
    QLabel* m_left;
    QLabel* m_right;
    QTimer m_dayWatch;
    QDate m_rolled; ///< the day what ends by itself was let end
    QTimer m_makingPoll;
    Stopwatch m_makingWatch;
    std::unique_ptr<store::Job> m_making; ///< a program being made of an export
};

} // namespace channelbook
