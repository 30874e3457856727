#pragma once

#include "ui/shell/Theme.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace channelbook {

/// What the menus ask of the page that is shown.
enum class PageCommand {
    Open, New, Edit, BulkEdit, Delete, Copy, CopyWithHeaders, SelectAll, Export, ChooseColumns, SaveView, Reload,
    MoveForward, MoveBack, MoveTo, ChooseBoard, NewBoard, Stages, Velocity, AddNote, AddTask, AddCall, MakePartner,
    StartPlaybook, StartStep, CompleteStep, WaiveStep, BlockStep, ReopenStep, AssignStep, CommentStep, NudgeStep,
    FinishRun, CancelRun, MoveRun,
};

/// One line of the page's list of shortcuts.
struct ShortcutHint {
    QString keys;
    QString text;
};

/// What the rail shows at a page's entry.
struct PageBadge {
    QString text; ///< a number; empty: nothing
    Tint tint = Tint::Accent;
    QString says; ///< what it counts
    friend bool operator==(const PageBadge&, const PageBadge&) = default;
};

/// Work of a page that closing its window would cut short.
struct RunningWork {
    QString title;           ///< empty: there is none
    bool cancellable = true; ///< cancelled, it leaves everything as it was; else closing has to wait for its end
};

/// What the window shows beside its navigation: a page of the rail or a record's.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Puts the focus into the page's filter; nothing where there is none.
    virtual void focusFilter() {}
    /// Puts the focus where work goes on.
    virtual void focusContent() { setFocus(); }
    /// Whether the command can be run now.
    [[nodiscard]] virtual bool can(PageCommand) const { return false; }
    /// Runs a command; nothing happens if it cannot be run.
    virtual void run(PageCommand) {}
    /// Steps back within the page (a selection, a filter); false if there was nothing to step back from.
    virtual bool back() { return false; }
    /// What runs on the page, shown or not.
    [[nodiscard]] virtual RunningWork runningWork() const { return {}; }
    /// What `?` shows.
    [[nodiscard]] virtual QList<ShortcutHint> shortcuts() const { return {}; }
    /// What the status bar says of the page: of the selection at the left, counts and time at the right.
    [[nodiscard]] QString statusLeft() const { return m_left; }
    [[nodiscard]] QString statusRight() const { return m_right; }

    /// What the rail shows of it.
    [[nodiscard]] const PageBadge& badge() const { return m_badge; }

Q_SIGNALS:
    void statusChanged();
    void badgeChanged();

protected:
    void setStatusLeft(const QString& text) {
        if (text == m_left) return;
        m_left = text;
        Q_EMIT statusChanged();
    }
    void setStatusRight(const QString& text) {
        if (text == m_right) return;
        m_right = text;
        Q_EMIT statusChanged();
    }
    void setBadge(const PageBadge& badge) {
        if (badge == m_badge) return;
        m_badge = badge;
        Q_EMIT badgeChanged();
    }

private:
    QString m_left;
    QString m_right;
    PageBadge m_badge;
};

/// A page that takes files dropped on the window.
class FileDropTarget {
public:
    virtual ~FileDropTarget() = default;
    /// Whether it takes a file of this name.
    [[nodiscard]] virtual bool takes(const QString& path) const = 0;
    virtual void takeFiles(const QStringList& paths) = 0;
};

} // namespace channelbook
